#include "answers_members.h"

namespace {

using enum Convert;

constexpr ApiWord BackupStates[] = {
    {"protecting", "creating"},
    {"waiting_protect", "creating"},
    {"available", "available"},
    {"restoring", "restoring"},
    {"waiting_restore", "restoring"},
    {"deleting", "deleting"},
    {"waiting_delete", "deleting"},
    {"error", "error"},
    {"deleted", nullptr},
};
constexpr ApiWord RestoreModes[] = {{"na", "na"}, {"snapshot", "snapshot"}, {"backup", "backup"}};
constexpr ApiWord BackupOrigins[] = {{"backup", "0"}, {"replication", "1"}};
constexpr ApiWord ResourceTypes[] = {
    {"OS::Nova::Server", "server"}, {"OS::Cinder::Volume", "disk"}, {"OS::Sfs::Turbo", "turbo"}};
constexpr ApiWord MemberStates[] = {{"pending", "pending"}, {"accepted", "accepted"}, {"rejected", "rejected"}};
constexpr ApiWord VaultStates[] = {{"available", "available"}, {"lock", "lock"},   {"frozen", "frozen"},
                                   {"deleting", "deleting"},   {"error", "error"}, {"deleted", nullptr}};
constexpr ApiWord ProtectTypes[] = {{"backup", "backup"}, {"replication", "replication"}};
constexpr ApiWord ObjectTypes[] = {{"server", "server"}, {"disk", "disk"}, {"turbo", "turbo"}};
constexpr ApiWord ImageStates[] = {
    {"queued", "creating"}, {"saving", "creating"}, {"active", "normal"}, {"killed", "error"}, {"deleted", nullptr}};
constexpr ApiWord Visibilities[] = {{"private", "private"}, {"shared", "private"}, {"public", "public"}};
constexpr ApiWord PublicFlags[] = {{"true", "public"}, {"false", "private"}};
constexpr ApiWord ImageTypes[] = {
    {"FusionCompute", "system"}, {"Ironic", "system"}, {"DataImage", "data"}, {"IsoImage", "iso"}};
constexpr ApiWord OsTypes[] = {{"Linux", "Linux"}, {"Windows", "Windows"}, {"Other", "Other"}};
constexpr ApiWord ServerStates[] = {
    {"BUILD", "creating"},
    {"ACTIVE", "running"},
    {"SHUTOFF", "stopped"},
    {"REBOOT", "restarting"},
    {"HARD_REBOOT", "restarting"},
    {"ERROR", "faulty"},
    {"DELETED", nullptr},
    // the replica has no states of their own for these; a server that is moved or resized is switched off
    {"RESIZE", "stopped"},
    {"VERIFY_RESIZE", "stopped"},
    {"REVERT_RESIZE", "stopped"},
    {"REBUILD", "stopped"},
    {"MIGRATING", "running"},
    {"SHELVED", "stopped"},
    {"SHELVED_OFFLOADED", "stopped"},
    {"UNKNOWN", "faulty"},
};
constexpr ApiWord Buses[] = {{"virtio", "VBD"}, {"scsi", "SCSI"}};
constexpr ApiWord Freezing[] = {{"freeze", "1"}, {"normal", "0"}};

constexpr Member Members[] = {
    // --- GET /backups, /backups/{id} ---
    {"backup", "id", "id", Id, true},
    {"backup", "project_id", "project_id", Id, true},
    {"backup", "vault_id", "vault_id", Id, true},
    {"backup", "name", "name", Text, true},
    {"backup", "description", "description", Text},
    {"backup", "status", "status", Word, true, BackupStates},
    {"backup", "image_type", "replica", Word, false, BackupOrigins},
    {"backup", "resource_id", "@resource", Text},
    {"backup", "resource_name", "server_name", Text},
    {"backup", "resource_az", "az", Text},
    {"backup", "resource_size", "size_gb", Number},
    {"backup", "resource_type", "object_type", Word, true, ResourceTypes},
    {"backup", "parent_id", "@parent", Text},
    {"backup", "created_at", "created", Time, true},
    {"backup", "expired_at", "expires", Time},
    {"backup", "children", "backup_id", Rows, false, {}, "backupChild"},
    {"backup", "members", "backup_id", Rows, false, {}, "member"},
    {"backup", "extend_info/auto_trigger", "automatic", Flag},
    {"backup", "extend_info/supported_restore_mode", "@restoreMode", Word, false, RestoreModes},
    {"backup", "extend_info/contain_system_disk", "contains_system_disk", Flag},
    {"backup", "extend_info/incremental", "incremental", Flag},
    {"backup", "extend_info/encrypted", "encrypted", Flag},
    {"backup", "extend_info/bootable", "@bootable", Flag},
    {"backup", "extend_info/system_disk", "@systemDisk", Flag},
    {"backup", "extend_info/os_images_data", "image_id", FirstImage},
    {"backup", "extend_info/snapshot_id"},
    {"backup", "extend_info/support_lld"},
    {"backup", "checkpoint_id"},
    {"backup", "provider_id"},
    {"backup", "updated_at"},
    {"backup", "protected_at"},
    {"backup", "enterprise_project_id"},
    // the disks of a server backup
    {"backupChild", "id", "id", Id, true},
    {"backupChild", "project_id", "project_id", Id},
    {"backupChild", "name", "name", Text, true},
    {"backupChild", "status", "@status", Word, false, BackupStates},
    {"backupChild", "resource_id", "@resource", Text},
    {"backupChild", "resource_name", "disk_name", Text},
    {"backupChild", "resource_size", "size_gb", Number},
    {"backupChild", "extend_info/bootable", "@bootable", Flag},
    {"backupChild", "extend_info/system_disk", "@systemDisk", Flag},
    {"backupChild", "extend_info/encrypted", "encrypted", Flag},
    {"backupChild", "extend_info/auto_trigger"},
    {"backupChild", "extend_info/contain_system_disk"},
    {"backupChild", "extend_info/incremental"},
    {"backupChild", "extend_info/os_images_data"},
    {"backupChild", "extend_info/snapshot_id"},
    {"backupChild", "extend_info/support_lld"},
    {"backupChild", "extend_info/supported_restore_mode"},
    {"backupChild", "checkpoint_id"},
    {"backupChild", "children"},
    {"backupChild", "created_at"},
    {"backupChild", "description"},
    {"backupChild", "expired_at"},
    {"backupChild", "image_type"},
    {"backupChild", "parent_id"},
    {"backupChild", "protected_at"},
    {"backupChild", "provider_id"},
    {"backupChild", "resource_az"},
    {"backupChild", "resource_type"},
    {"backupChild", "updated_at"},
    {"backupChild", "vault_id"},
    // --- GET /backups/{id}/members, /backups/{id}/members/{id} ---
    {"member", "id", "id", Id, true},
    {"member", "backup_id", "backup_id", Id, true},
    {"member", "dest_project_id", "member_project_id", Id, true},
    {"member", "status", "status", Word, true, MemberStates},
    {"member", "created_at", "created", Time, true},
    {"member", "updated_at"},
    {"member", "image_id"},
    {"member", "vault_id"},
    // --- GET /vaults, /vaults/{id} ---
    {"vault", "id", "id", Id, true},
    {"vault", "project_id", "project_id", Id, true},
    {"vault", "name", "name", Text, true},
    {"vault", "description", "description", Text},
    {"vault", "locked", "locked", Flag},
    {"vault", "auto_bind", "auto_bind", Flag},
    {"vault", "auto_expand", "auto_expand", Flag},
    {"vault", "enterprise_project_id", "enterprise_project", Project},
    {"vault", "created_at", "created", Time, true},
    {"vault", "tags", "@tags", Pairs},
    {"vault", "resources", "@resources", Resources},
    {"vault", "billing/status", "status", Word, true, VaultStates},
    {"vault", "billing/size", "capacity_gb", Number, true},
    {"vault", "billing/used", "used_gb", Megabytes},
    {"vault", "billing/allocated", "allocated_gb", Number},
    {"vault", "billing/protect_type", "protect_type", Word, false, ProtectTypes},
    {"vault", "billing/object_type", "object_type", Word, false, ObjectTypes},
    {"vault", "billing/charging_mode", "charging_mode", Text},
    {"vault", "billing/is_multi_az", "multi_az", Flag},
    {"vault", "billing/cloud_type"},
    {"vault", "billing/consistent_level"},
    {"vault", "billing/frozen_scene"},
    {"vault", "billing/order_id"},
    {"vault", "billing/product_id"},
    {"vault", "billing/spec_code"},
    {"vault", "billing/storage_unit"},
    {"vault", "backup_policy_id"},
    {"vault", "bind_rules"},
    {"vault", "provider_id"},
    {"vault", "user_id"},
    // --- GET /v2/cloudimages, /v2/images, /v2/images/{id} ---
    {"image", "id", "id", Id, true},
    {"image", "owner", "project_id", Id, true},
    {"image", "name", "name", Text, true},
    {"image", "__description", "description", Text},
    {"image", "status", "status", Word, true, ImageStates},
    {"image", "visibility", "visibility", Word, false, Visibilities},
    {"image", "is_public", "visibility", Word, false, PublicFlags},
    {"image", "__whole_image", "@whole", Flag},
    {"image", "virtual_env_type", "type", Word, false, ImageTypes},
    {"image", "__os_type", "os_type", Word, false, OsTypes},
    {"image", "__os_version", "os", Text},
    {"image", "min_disk", "disk_gb", Number},
    {"image", "min_ram", "min_ram_mb", Number},
    {"image", "__image_size", "size_bytes", Number},
    {"image", "__system__cmkid", "encrypted", Present},
    {"image", "__backup_id", "backup_id", Text},
    {"image", "__lazyloading", "fast_creation", Flag},
    {"image", "__support_fc_inject", "prepared", Opposite},
    {"image", "enterprise_project_id", "enterprise_project", Project},
    {"image", "tags", "@tags", Pairs},
    {"image", "created_at", "created", Time, true},
    {"image", "active_at", "completed", Time},
    {"image", "__account_code"},
    {"image", "__data_origin"},
    {"image", "__image_source_type"},
    {"image", "__imagetype"},
    {"image", "__is_config_init"},
    {"image", "__isregistered"},
    {"image", "__originalimagename"},
    {"image", "__os_bit"},
    {"image", "__os_feature_list"},
    {"image", "__platform"},
    {"image", "__productcode"},
    {"image", "__root_origin"},
    {"image", "__sequence_num"},
    {"image", "__support_amd"},
    {"image", "__support_diskintensive"},
    {"image", "__support_highperformance"},
    {"image", "__support_kvm"},
    {"image", "__support_kvm_gpu_type"},
    {"image", "__support_kvm_hi1822_hisriov"},
    {"image", "__support_kvm_hi1822_hivirtionet"},
    {"image", "__support_kvm_infiniband"},
    {"image", "__support_largememory"},
    {"image", "__support_xen"},
    {"image", "__support_xen_gpu_type"},
    {"image", "__support_xen_hana"},
    {"image", "checksum"},
    {"image", "container_format"},
    {"image", "deleted"},
    {"image", "deleted_at"},
    {"image", "disk_format"},
    {"image", "file"},
    {"image", "hw_firmware_type"},
    {"image", "hw_vif_multiqueue_enabled"},
    {"image", "max_ram"},
    {"image", "properties"},
    {"image", "protected"},
    {"image", "schema"},
    {"image", "self"},
    {"image", "size"},
    {"image", "updated_at"},
    {"image", "virtual_size"},
    // --- GET /v1/{project}/cloudservers/detail, /v1/{project}/cloudservers/{id} ---
    {"server", "id", "id", Id, true},
    {"server", "tenant_id", "project_id", Id, true},
    {"server", "name", "name", Text, true},
    {"server", "status", "status", Word, true, ServerStates},
    {"server", "OS-EXT-STS:task_state", "@task", Text},
    {"server", "OS-EXT-AZ:availability_zone", "az", Text},
    {"server", "flavor/id", "flavor", Text},
    {"server", "flavor/*"},
    {"server", "addresses", "private_ip", Address},
    {"server", "metadata/os_type", "os_type", Word, false, OsTypes},
    {"server", "metadata/image_name", "image_name", Text},
    {"server", "metadata/EcmResStatus", "frozen", Word, false, Freezing},
    {"server", "metadata/*"},
    {"server", "sys_tags", "@systemTags", Pairs},
    {"server", "tags", "@tags", Pairs},
    {"server", "created", "created", Time, true},
    {"server", "os-extended-volumes:volumes_attached", "server_id", Rows, false, {}, "volume"},
    {"server", "OS-DCF:diskConfig"},
    {"server", "OS-EXT-SRV-ATTR:host"},
    {"server", "OS-EXT-SRV-ATTR:hostname"},
    {"server", "OS-EXT-SRV-ATTR:hypervisor_hostname"},
    {"server", "OS-EXT-SRV-ATTR:instance_name"},
    {"server", "OS-EXT-SRV-ATTR:kernel_id"},
    {"server", "OS-EXT-SRV-ATTR:launch_index"},
    {"server", "OS-EXT-SRV-ATTR:ramdisk_id"},
    {"server", "OS-EXT-SRV-ATTR:reservation_id"},
    {"server", "OS-EXT-SRV-ATTR:root_device_name"},
    {"server", "OS-EXT-SRV-ATTR:user_data"},
    {"server", "OS-EXT-STS:power_state"},
    {"server", "OS-EXT-STS:vm_state"},
    {"server", "OS-SRV-USG:launched_at"},
    {"server", "OS-SRV-USG:terminated_at"},
    {"server", "accessIPv4"},
    {"server", "accessIPv6"},
    {"server", "config_drive"},
    {"server", "description"},
    {"server", "fault"},
    {"server", "hostId"},
    {"server", "host_status"},
    {"server", "image"},
    {"server", "key_name"},
    {"server", "links"},
    {"server", "locked"},
    {"server", "os:scheduler_hints"},
    {"server", "progress"},
    {"server", "security_groups"},
    {"server", "updated"},
    {"server", "user_id"},
    {"volume", "id", "id", Id, true},
    {"volume", "device", "@device", Text},
    {"volume", "bootIndex", "@bootIndex", Number},
    {"volume", "delete_on_termination"},
    // --- GET /v1/{project}/cloudservers/{id}/block_device ---
    {"attachment", "volumeId", "id", Id, true},
    {"attachment", "serverId", "server_id", Id, true},
    {"attachment", "device", "@device", Text},
    {"attachment", "bootIndex", "@bootIndex", Number},
    {"attachment", "size", "size_gb", Number},
    {"attachment", "bus", "bus", Word, false, Buses},
    {"attachment", "id"},
    {"attachment", "pciAddress"},
};

constexpr Source Sources[] = {
    {"backup", "backup", "GET /v3/{project_id}/backups, GET /v3/{project_id}/backups/{backup_id}"},
    {"backupChild", "backupDisk", "GET /v3/{project_id}/backups, GET /v3/{project_id}/backups/{backup_id}"},
    {"member", "backupMember", "GET /v3/{project_id}/backups/{backup_id}/members"},
    {"vault", "vault", "GET /v3/{project_id}/vaults, GET /v3/{project_id}/vaults/{vault_id}"},
    {"image", "image", "GET /v2/cloudimages, GET /v2/images, GET /v2/images/{image_id}"},
    {"server", "server", "GET /v1/{project_id}/cloudservers/detail, GET /v1/{project_id}/cloudservers/{server_id}"},
    {"volume", "disk", "GET /v1/{project_id}/cloudservers/detail, GET /v1/{project_id}/cloudservers/{server_id}"},
    {"attachment", "disk", "GET /v1/{project_id}/cloudservers/{server_id}/block_device"},
};

constexpr Shape Shapes[] = {
    {"backups", true, "backup"},
    {"backup", false, "backup"},
    {"vaults", true, "vault"},
    {"vault", false, "vault"},
    {"members", true, "member"},
    {"member", false, "member"},
    {"images", true, "image"},
    {"image", false, "image"},
    {"servers", true, "server"},
    {"server", false, "server"},
    {"volumeAttachments", true, "attachment"},
    {"volumeAttachment", false, "attachment"},
};

constexpr const char *Envelope[] = {"count", "offset", "limit",         "schema",       "next",
                                    "first", "links",  "servers_links", "images_links", "attachableQuantity"};

} // namespace

std::span<const Member> answerMembers()
{
    return Members;
}

std::span<const Source> answerSources()
{
    return Sources;
}

std::span<const Shape> answerShapes()
{
    return Shapes;
}

std::span<const char *const> envelopeMembers()
{
    return Envelope;
}
