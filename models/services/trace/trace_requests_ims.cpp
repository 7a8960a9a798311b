#include "trace_requests.h"

// Image Management Service, v1 and v2.
namespace {

constexpr const char *WholeImage = "/v1/cloudimages/wholeimages/action";
constexpr const char *DiskImage = "/v2/cloudimages/action";
constexpr const char *Members = "/v1/cloudimages/members";
constexpr const char *Copy = R"({
  "name": {name}
  "description": {description}
  "cmk_id": "<key_id>" {?encrypt}
  "enterprise_project_id": {enterpriseProject:enterprise}
})";
constexpr const char *NewDisk = R"({
  "volume": {
    "imageRef": {image}
    "availability_zone": {az:zone}
    "name": {name}
    "size": {sizeGb}
    "volume_type": "<volume_type>"
    "count": {count}
  }
})";
constexpr const char *NewDiskLine = "openstack volume create --image {image} --size {sizeGb} --availability-zone "
                                    "{az:zone} {name}";

constexpr Request Requests[] = {
    {.command = "ims.createImage",
     .method = "POST",
     .path = WholeImage,
     .body = R"({
  "name": {name}
  "description": {description}
  "backup_id": {backup}
  "whole_image_type": {.object_type:backupKind}
  "enterprise_project_id": {enterpriseProject:enterprise}
  "image_tags": {tags}
})",
     .source = "IMS: Creating a Full-ECS Image"},
    {.command = "ims.createFullImage",
     .method = "POST",
     .path = WholeImage,
     .body = R"({
  "name": {name}
  "description": {description}
  "instance_id": {server}
  "vault_id": {vault}
  "enterprise_project_id": {enterpriseProject:enterprise}
  "image_tags": {tags}
})",
     .source = "IMS: Creating a Full-ECS Image"},
    {.command = "ims.createSystemImage",
     .method = "POST",
     .path = DiskImage,
     .body = R"({
  "name": {name}
  "description": {description}
  "instance_id": {server}
  "enterprise_project_id": {enterpriseProject:enterprise}
  "image_tags": {tags}
})",
     .cli = "openstack server image create --name {name} {server}",
     .source = "IMS: Creating an Image"},
    {.command = "ims.createDataImage",
     .method = "POST",
     .path = DiskImage,
     .body = R"({
  "data_images": [
    {
      "name": {name}
      "description": {description}
      "volume_id": {disk}
      "image_tags": {tags}
    }
  ]
})",
     .cli = "openstack image create --volume {disk} {name}",
     .source = "IMS: Creating an Image"},
    {.command = "ims.importImage",
     .method = "POST",
     .path = DiskImage,
     .body = R"({
  "name": {name}
  "description": {description}
  "image_url": "<bucket>:<file>"
  "os_version": {os}
  "min_disk": {systemDisk}
  "hw_firmware_type": {bootMode}
  "is_config": {automatic}
  "enterprise_project_id": {enterpriseProject:enterprise}
  "image_tags": {tags}
})",
     .source = "IMS: Creating an Image"},
    {.command = "ims.modifyImage",
     .method = "PATCH",
     .path = "/v2/cloudimages/{image}",
     .body = R"([
  {"op": "replace", "path": "/name", "value": {name}}
  {"op": "replace", "path": "/__description", "value": {description}}
  {"op": "replace", "path": "/min_ram", "value": {minMemory}}
  {"op": "replace", "path": "/max_ram", "value": {maxMemory}}
  {"op": "replace", "path": "/hw_firmware_type", "value": {bootMode}}
])",
     .cli = "openstack image set --name {name} --min-ram {minMemory} {image}",
     .source = "IMS: Updating an Image"},
    {.command = "ims.deleteImage",
     .method = "DELETE",
     .path = "/v2/images/{image}",
     .body = R"({
  "delete_backup": {deleteBackups}
})",
     .cli = "openstack image delete {?!deleteBackups} {image}",
     .source = "IMS: Deleting an Image"},
    {.command = "ims.addTag",
     .method = "POST",
     .path = "/v2/{project}/images/{image}/tags/action",
     .body = R"({
  "action": "create"
  "tags": {tags}
})",
     .source = "IMS: Adding or Deleting Image Tags in a Batch"},
    {.command = "ims.editTag",
     .method = "POST",
     .path = "/v2/{project}/images/{.resource_id}/tags/action",
     .body = R"({
  "action": "create"
  "tags": {tags}
})",
     .source = "IMS: Adding or Deleting Image Tags in a Batch"},
    {.command = "ims.deleteTag",
     .method = "DELETE",
     .path = "/v2/{project}/images/{.resource_id}/tags/{.key}",
     .source = "IMS: Deleting an Image Tag"},

    {.command = "ims.shareImage",
     .method = "POST",
     .path = Members,
     .body = R"({
  "images": {image...}
  "projects": {projects...}
})",
     .cli = "openstack image add project {image/} {projects/}",
     .source = "IMS: Adding Image Sharing Members"},
    {.command = "ims.stopSharing",
     .method = "DELETE",
     .path = Members,
     .body = R"({
  "images": [
    {.image_id}
  ]
  "projects": [
    {.member_project_id}
  ]
})",
     .cli = "openstack image remove project {.image_id} {.member_project_id}",
     .source = "IMS: Deleting Image Sharing Members"},
    {.command = "ims.acceptImage",
     .method = "PUT",
     .path = Members,
     .body = R"({
  "images": {image...}
  "project_id": {project}
  "status": "accepted"
  "vault_id": {vault}
})",
     .cli = "openstack image set --accept {image/}",
     .source = "IMS: Updating the Sharing Status for Images"},
    {.command = "ims.rejectImage",
     .method = "PUT",
     .path = Members,
     .body = R"({
  "images": {image...}
  "project_id": {project}
  "status": "rejected"
})",
     .cli = "openstack image set --reject {image/}",
     .source = "IMS: Updating the Sharing Status for Images"},

    {.command = "ims.replicateImage",
     .method = "POST",
     .path = "/v1/cloudimages/{image}/{type:copyAction}",
     .body = R"({
  "name": {name}
  "description": {description}
  "region": {region:region?type=across}
  "project_name": {toProjectName?type=across}
  "agency_name": {agency?type=across}
  "vault_id": {vault?type=across}
  "cmk_id": "<key_id>" {?encrypt}
  "enterprise_project_id": {enterpriseProject:enterprise}
})",
     .source = "IMS: Replicating an Image"},
    {.command = "ims.replicateAcross",
     .method = "POST",
     .path = "/v1/cloudimages/{image}/cross_region_copy",
     .body = R"({
  "name": "{prefix}{.name}"
  "region": {region:region}
  "project_name": {toProjectName}
  "agency_name": {agency}
  "vault_id": {vault}
})",
     .source = "IMS: Replicating an Image Across Regions"},
    {.command = "ims.replicateShared",
     .method = "POST",
     .path = "/v1/cloudimages/{image}/copy",
     .body = Copy,
     .source = "IMS: Replicating an Image Within a Region"},
    {.command = "ims.exportImage",
     .method = "POST",
     .path = "/v1/cloudimages/{image}/file",
     .body = R"({
  "bucket_url": "{path}:{name}{format:dotted}"
  "file_format": {format}
  "is_quick_export": {fast}
})",
     .source = "IMS: Exporting an Image"},

    {.command = "ims.createDataDisk",
     .method = "POST",
     .path = "/v2/{project}/cloudvolumes",
     .body = NewDisk,
     .cli = NewDiskLine,
     .source = "EVS: Creating EVS Disks"},
    {.command = "ims.createSharedDisk",
     .method = "POST",
     .path = "/v2/{project}/cloudvolumes",
     .body = NewDisk,
     .cli = NewDiskLine,
     .source = "EVS: Creating EVS Disks"},
    {.command = "ims.createEcs",
     .method = "POST",
     .path = "/v1/{project}/cloudservers",
     .body = R"({
  "server": {
    "name": {name}
    "imageRef": {image}
    "availability_zone": {az:zone}
    "flavorRef": "<flavor>"
    "root_volume": {
      "volumetype": "SAS"
    }
    "vpcid": "<vpc_id>"
    "nics": [
      {"subnet_id": "<subnet_id>"}
    ]
  }
})",
     .source = "ECS: Creating ECSs"},
};

} // namespace

std::span<const Request> trace::imsRequests()
{
    return Requests;
}
