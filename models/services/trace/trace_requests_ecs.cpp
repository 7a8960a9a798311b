#include "trace_requests.h"

// Elastic Cloud Server and Elastic Volume Service.
namespace {

constexpr Request Requests[] = {
    {.command = "ecs.createServer",
     .method = "POST",
     .path = "/v1/{project}/cloudservers",
     .body = R"({
  "server": {
    "availability_zone": {az:zone}
    "name": {name}
    "imageRef": {image}
    "root_volume": {systemDisk:volume}
    "data_volumes": {dataDisks:volumes}
    "flavorRef": {flavor}
    "vpcid": "<vpc_id>"
    "nics": [
      {"subnet_id": "<subnet_id>"}
    ]
    "adminPass": "<password>" {?login=password}
    "key_name": {keyPair}
    "user_data": {userData:base64}
    "count": {count}
    "metadata": {
      "agency_name": {agency}
    }
    "server_tags": {tags}
    "extendparam": {
      "enterprise_project_id": {enterpriseProject:enterprise}
    }
  }
})",
     .cli = "openstack server create --image {image} --flavor {flavor} --availability-zone {az:zone} --key-name "
            "{keyPair} --max {count} {name}",
     .source = "ECS: Creating ECSs"},
    {.command = "ecs.renameServer",
     .method = "PUT",
     .path = "/v1/{project}/cloudservers/{server}",
     .body = R"({
  "server": {
    "name": {name}
  }
})",
     .cli = "openstack server set --name {name} {server}",
     .source = "ECS: Modifying an ECS"},
    {.command = "ecs.describeServer",
     .method = "PUT",
     .path = "/v1/{project}/cloudservers/{server}",
     .body = R"({
  "server": {
    "description": {description:text}
  }
})",
     .cli = "openstack server set --description {description} {server}",
     .source = "ECS: Modifying an ECS"},
    {.command = "ecs.setAgency",
     .method = "POST",
     .path = "/v2.1/{project}/servers/{server}/metadata",
     .body = R"({
  "metadata": {
    "agency_name": {agency:text}
  }
})",
     .cli = "openstack server set {?agency} --property agency_name={agency} {server}",
     .source = "ECS: Updating ECS Metadata"},
    {.command = "ecs.start",
     .method = "POST",
     .path = "/v1/{project}/cloudservers/action",
     .body = R"({
  "os-start": {
    "servers": {server:objects}
  }
})",
     .cli = "openstack server start {server...}",
     .source = "ECS: Starting ECSs in a Batch"},
    {.command = "ecs.stop",
     .method = "POST",
     .path = "/v1/{project}/cloudservers/action",
     .body = R"({
  "os-stop": {
    "servers": {server:objects}
  }
})",
     .cli = "openstack server stop {server...}",
     .source = "ECS: Stopping ECSs in a Batch"},
    {.command = "ecs.restart",
     .method = "POST",
     .path = "/v1/{project}/cloudservers/action",
     .body = R"({
  "reboot": {
    "type": "SOFT"
    "servers": {server:objects}
  }
})",
     .cli = "openstack server reboot {server/}",
     .source = "ECS: Restarting ECSs in a Batch"},
    {.command = "ecs.deleteServer",
     .method = "POST",
     .path = "/v1/{project}/cloudservers/delete",
     .body = R"({
  "servers": {server:objects}
  "delete_publicip": {releaseEip}
  "delete_volume": {deleteDisks}
})",
     .cli = "openstack server delete {server...}",
     .source = "ECS: Deleting ECSs"},
    {.command = "ecs.changeOs",
     .method = "POST",
     .path = "/v2/{project}/cloudservers/{server}/changeos",
     .body = R"({
  "os-change": {
    "imageid": {image}
    "mode": "withStopServer" {?stopNow}
    "adminpass": "<password>" {?login=password}
    "keyname": {keyPair}
    "userid": "<user_id>"
    "metadata": {
      "__system__encrypted": "1" {?encrypted}
      "__system__cmkid": "<key_id>" {?encrypted}
    }
  }
})",
     .source = "ECS: Changing an ECS OS"},
    {.command = "ecs.reinstallOs",
     .method = "POST",
     .path = "/v2/{project}/cloudservers/{server}/reinstallos",
     .body = R"({
  "os-reinstall": {
    "adminpass": "<password>" {?login=password}
    "keyname": {keyPair}
    "userid": "<user_id>"
    "metadata": {
      "__system__encrypted": "1" {?encrypted}
      "__system__cmkid": "<key_id>" {?encrypted}
    }
  }
})",
     .source = "ECS: Reinstalling an ECS OS"},

    {.command = "ecs.attachDisks",
     .method = "POST",
     .path = "/v1/{project}/cloudservers/{server}/attachvolume",
     .body = R"({
  "volumeAttachment": {
    "volumeId": {disks/}
  }
})",
     .cli = "openstack server add volume {server} {disks/}",
     .source = "ECS: Attaching a Disk to an ECS"},
    {.command = "evs.createDisk",
     .method = "POST",
     .path = "/v2/{project}/cloudvolumes",
     .body = R"({
  "volume": {
    "availability_zone": {az:zone}
    "name": {name}
    "size": {sizeGb}
    "volume_type": {type}
    "count": 1
    "metadata": {
      "__system__encrypted": "1" {?encrypted}
      "__system__cmkid": "<key_id>" {?encrypted}
    }
  }
})",
     .cli = "openstack volume create --size {sizeGb} --type {type} --availability-zone {az:zone} {name}",
     .source = "EVS: Creating EVS Disks"},
    {.command = "evs.attachDisk",
     .method = "POST",
     .path = "/v1/{project}/cloudservers/{server}/attachvolume",
     .body = R"({
  "volumeAttachment": {
    "volumeId": {disk}
  }
})",
     .cli = "openstack server add volume {server} {disk}",
     .source = "ECS: Attaching a Disk to an ECS"},
    // The disk has left its server by now.
    {.command = "evs.detachDisk",
     .method = "DELETE",
     .path = "/v1/{project}/cloudservers/<server_id>/detachvolume/{disk}",
     .cli = "openstack server remove volume <server_id> {disk}",
     .source = "ECS: Detaching a Disk from an ECS"},
    {.command = "evs.expandDisk",
     .method = "POST",
     .path = "/v2/{project}/cloudvolumes/{disk}/action",
     .body = R"({
  "os-extend": {
    "new_size": {sizeGb}
  }
})",
     .cli = "openstack volume set --size {sizeGb} {disk}",
     .source = "EVS: Expanding Capacity of an EVS Disk"},
    {.command = "evs.deleteDisk",
     .method = "DELETE",
     .path = "/v2/{project}/cloudvolumes/{disk}",
     .cli = "openstack volume delete {disk}",
     .source = "EVS: Deleting an EVS Disk"},
};

} // namespace

std::span<const Request> trace::ecsRequests()
{
    return Requests;
}
