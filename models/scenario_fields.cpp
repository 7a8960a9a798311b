#include "scenario_fields.h"

#include <algorithm>

namespace {

constexpr Type Text{.kind = Type::Text};
constexpr Type Flag{.kind = Type::Boolean};
constexpr Type Texts{.kind = Type::List, .of = &Text};
constexpr Type TextMap{.kind = Type::Map, .of = &Text};
constexpr Type Gigabytes{.kind = Type::Integer, .least = 1, .most = 10'485'760};
constexpr Type Count{.kind = Type::Integer, .least = 0, .most = 10'000'000};
constexpr Type Bytes{.kind = Type::Integer, .least = 0};
constexpr Type Megabytes{.kind = Type::Integer, .least = 0, .most = 4'194'304};
constexpr Type Factor{.kind = Type::Text,
                      .pattern = "[0-9]{1,3}\\.[0-9]{1,3}",
                      .expected = QT_TRANSLATE_NOOP("Document", "a number in quotes such as \"1.5\"")};
constexpr Type StartTime{.kind = Type::Text,
                         .pattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z",
                         .expected = QT_TRANSLATE_NOOP("Document", "a time in UTC such as 2026-03-02T08:00:00Z")};
constexpr Type Time{.kind = Type::Text,
                    .pattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z|[+-][0-9]{1,5}[smh]|"
                               "[+-][0-9]{1,5}d( [0-2][0-9]:[0-5][0-9](:[0-5][0-9])?)?",
                    .expected =
                        QT_TRANSLATE_NOOP("Document", "a time such as -2h, +12m, -3d 04:10 or 2026-03-02T08:00:00Z")};
constexpr Type Uuid{.kind = Type::Text,
                    .pattern = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                    .expected = QT_TRANSLATE_NOOP("Document", "an id of 8-4-4-4-12 hexadecimal digits")};
constexpr Type Hex{.kind = Type::Text,
                   .pattern = "[0-9a-f]{32}",
                   .expected = QT_TRANSLATE_NOOP("Document", "an id of 32 hexadecimal digits")};
constexpr Type Name{.kind = Type::Text,
                    .pattern = "[^\\s<>](.{0,126}[^\\s<>])?",
                    .expected = QT_TRANSLATE_NOOP("Document", "a name of 1 to 128 characters")};

constexpr const char *Regions[] = {"home", "capable", "notcapable"};
constexpr Type Region{.kind = Type::Text, .choices = Regions};
constexpr const char *Zones[] = {"home-a", "home-b", "capable-a", "capable-b", "notcapable-a", "notcapable-b"};
constexpr Type Zone{.kind = Type::Text, .choices = Zones};
constexpr const char *Systems[] = {"Linux", "Windows", "Other"};
constexpr Type System{.kind = Type::Text, .choices = Systems};
constexpr const char *ServerTypes[] = {"ECS", "BMS"};
constexpr Type ServerType{.kind = Type::Text, .choices = ServerTypes};
constexpr const char *ServerStates[] = {"running", "stopped", "faulty", "change_os_failed", "reinstall_failed"};
constexpr Type ServerState{.kind = Type::Text, .choices = ServerStates};
constexpr const char *VaultStates[] = {"available", "lock", "deleting", "error", "frozen"};
constexpr Type VaultState{.kind = Type::Text, .choices = VaultStates};
constexpr const char *BackupStates[] = {"available", "creating", "creating_image", "restoring", "deleting", "error"};
constexpr Type BackupState{.kind = Type::Text, .choices = BackupStates};
constexpr const char *ImageStates[] = {"normal", "normal_az", "creating", "error", "frozen"};
constexpr Type ImageState{.kind = Type::Text, .choices = ImageStates};
constexpr const char *ImageTypes[] = {"system", "data", "full", "iso"};
constexpr Type ImageType{.kind = Type::Text, .choices = ImageTypes};
constexpr const char *ShareStates[] = {"pending", "accepted", "rejected"};
constexpr Type ShareState{.kind = Type::Text, .choices = ShareStates};
constexpr const char *Roles[] = {"system", "data"};
constexpr Type Role{.kind = Type::Text, .choices = Roles};
constexpr const char *Buses[] = {"VBD", "SCSI"};
constexpr Type Bus{.kind = Type::Text, .choices = Buses};
constexpr const char *DiskTypes[] = {"SAS", "SSD", "SATA", "DSS"};
constexpr Type DiskType{.kind = Type::Text, .choices = DiskTypes};
constexpr const char *SanPolicies[] = {"OnlineAll", "OfflineShared", "OfflineInternal"};
constexpr Type SanPolicy{.kind = Type::Text, .choices = SanPolicies};
constexpr const char *Drivers[] = {"installed"};
constexpr Type Driver{.kind = Type::Text, .choices = Drivers};
constexpr const char *Volumes[] = {"spanned", "group"};
constexpr Type Volume{.kind = Type::Text, .choices = Volumes};
constexpr const char *ProtectTypes[] = {"backup", "replication"};
constexpr Type ProtectType{.kind = Type::Text, .choices = ProtectTypes};
constexpr const char *ObjectTypes[] = {"server", "disk", "turbo", "csbs"};
constexpr Type ObjectType{.kind = Type::Text, .choices = ObjectTypes};

constexpr const char *PolicyServices[] = {"cbr", "csbs"};
constexpr Type PolicyService{.kind = Type::Text, .choices = PolicyServices};
constexpr const char *PolicyTypes[] = {"backup", "replication"};
constexpr Type PolicyType{.kind = Type::Text, .choices = PolicyTypes};
constexpr const char *PolicyStates[] = {"enabled", "disabled"};
constexpr Type PolicyState{.kind = Type::Text, .choices = PolicyStates};
constexpr const char *Frequencies[] = {"weekly", "daily"};
constexpr Type Frequency{.kind = Type::Text, .choices = Frequencies};
constexpr const char *WeekDays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr Type WeekDay{.kind = Type::Text, .choices = WeekDays};
constexpr Type WeekDayList{.kind = Type::List, .of = &WeekDay};
constexpr Type DayTime{.kind = Type::Text,
                       .pattern = "([01][0-9]|2[0-3]):[0-5][0-9]",
                       .expected = QT_TRANSLATE_NOOP("Document", "a time of the day such as 02:00")};
constexpr Type DayTimes{.kind = Type::List, .of = &DayTime};
constexpr const char *Retentions[] = {"quantity", "time", "permanent"};
constexpr Type Retention{.kind = Type::Text, .choices = Retentions};
constexpr Type Interval{.kind = Type::Integer, .least = 1, .most = 30};
constexpr Type Kept{.kind = Type::Integer, .least = 2, .most = 99'999};
constexpr Type KeptLong{.kind = Type::Integer, .least = 0, .most = 100};

constexpr Type ToProject{.kind = Type::Text, .refersTo = "project"};
constexpr Type ToServer{.kind = Type::Text, .refersTo = "server"};
constexpr Type ToVault{.kind = Type::Text, .refersTo = "vault"};
constexpr Type ToImage{.kind = Type::Text, .refersTo = "image"};
constexpr Type ToPolicy{.kind = Type::Text, .refersTo = "backupPolicy"};
constexpr Type ToFileSystem{.kind = Type::Text, .refersTo = "fileSystem"};
constexpr Type ToBackup{.kind = Type::Text, .refersTo = "backup"};

constexpr Field DiskFields[] = {
    {.name = "id", .type = &Uuid},
    {.name = "name", .type = &Name, .about = "default: the server's name with a number"},
    {.name = "role", .type = &Role, .about = "default: the first disk is the system disk"},
    {.name = "size_gb", .type = &Gigabytes, .required = true},
    {.name = "bus", .type = &Bus, .fallback = "VBD"},
    {.name = "type", .type = &DiskType, .fallback = "SAS"},
    {.name = "encrypted", .type = &Flag, .fallback = "false"},
    {.name = "shared", .type = &Flag, .fallback = "false"},
    {.name = "files", .type = &Texts, .about = "content mark: what a person finds on the disk"},
    {.name = "vault", .type = &ToVault, .about = "of a server's disk: the disk backup vault that it is in by itself"},
    {.name = "excluded", .type = &Flag, .fallback = "false", .about = "left out of the backups of its server"},
};
constexpr Table DiskTable{.name = "disk", .fields = DiskFields};
constexpr Type Disk{.kind = Type::Table, .table = &DiskTable};
constexpr Type Disks{.kind = Type::List, .of = &Disk};

constexpr Field ServerFields[] = {
    {.name = "key", .type = &Name, .about = "what other resources call it; default: the name", .defines = "server"},
    {.name = "name", .type = &Name, .required = true, .defines = "server"},
    {.name = "id", .type = &Uuid},
    {.name = "status", .type = &ServerState, .fallback = "running"},
    {.name = "type", .type = &ServerType, .fallback = "ECS"},
    {.name = "az", .type = &Zone, .about = "default: the first zone of the project's region"},
    {.name = "os_type", .type = &System, .fallback = "Linux"},
    {.name = "os", .type = &Text, .required = true},
    {.name = "flavor", .type = &Text, .fallback = "s3.large.2"},
    {.name = "image_name", .type = &Text, .fallback = ""},
    {.name = "private_ip", .type = &Text, .fallback = ""},
    {.name = "eip", .type = &Text, .fallback = "", .about = "public address"},
    {.name = "key_pair", .type = &Text, .fallback = ""},
    {.name = "image", .type = &ToImage, .about = "that the server was made from"},
    {.name = "vault", .type = &ToVault, .about = "that the server is associated with"},
    {.name = "csbs_policy", .type = &ToPolicy, .about = "policy of the older service that backs it up"},
    {.name = "enterprise_project", .type = &Text, .fallback = "default"},
    {.name = "prepared", .type = &Flag, .fallback = "true", .about = "guest ready for imaging: Cloud-Init, drivers"},
    {.name = "san", .type = &SanPolicy, .about = "Windows: what happens to new disks; default: OfflineShared"},
    {.name = "volumes", .type = &Volume, .about = "a spanned volume (Windows) or a disk group (Linux)"},
    {.name = "database", .type = &Text, .about = "the database that runs on it"},
    {.name = "sriov", .type = &Driver, .about = "the SR-IOV driver in its system, if it has one"},
    {.name = "frozen", .type = &Flag, .fallback = "false"},
    {.name = "created", .type = &Time, .fallback = "-60d 09:30"},
    {.name = "tags", .type = &TextMap},
    {.name = "disks", .type = &Disks, .required = true},
};
constexpr Table ServerTable{.name = "server", .fields = ServerFields};
constexpr Type Server{.kind = Type::Table, .table = &ServerTable};
constexpr Type Servers{.kind = Type::List, .of = &Server};

constexpr const char *FileSystemStates[] = {"available"};
constexpr Type FileSystemState{.kind = Type::Text, .choices = FileSystemStates};
constexpr Field FileSystemFields[] = {
    {.name = "key", .type = &Name, .about = "what other resources call it; default: the name", .defines = "fileSystem"},
    {.name = "name", .type = &Name, .required = true, .defines = "fileSystem"},
    {.name = "id", .type = &Uuid},
    {.name = "status", .type = &FileSystemState, .fallback = "available"},
    {.name = "az", .type = &Zone, .about = "default: the first zone of the project's region"},
    {.name = "size_gb", .type = &Gigabytes, .required = true},
    {.name = "files", .type = &Texts, .about = "content mark"},
    {.name = "vault", .type = &ToVault, .about = "the SFS Turbo backup vault that it is in"},
    {.name = "created", .type = &Time, .fallback = "-50d 09:00"},
};
constexpr Table FileSystemTable{.name = "fileSystem", .fields = FileSystemFields};
constexpr Type FileSystem{.kind = Type::Table, .table = &FileSystemTable};
constexpr Type FileSystems{.kind = Type::List, .of = &FileSystem};

constexpr Field VaultFields[] = {
    {.name = "key", .type = &Name, .about = "what other resources call it; default: the name", .defines = "vault"},
    {.name = "name", .type = &Name, .required = true, .defines = "vault"},
    {.name = "id", .type = &Uuid},
    {.name = "description", .type = &Text, .fallback = ""},
    {.name = "status", .type = &VaultState, .fallback = "available"},
    {.name = "protect_type", .type = &ProtectType, .fallback = "backup"},
    {.name = "object_type", .type = &ObjectType, .fallback = "server"},
    {.name = "locked", .type = &Flag, .fallback = "false", .about = "Backup Locking"},
    {.name = "capacity_gb", .type = &Gigabytes, .required = true},
    {.name = "used_gb", .type = &Count, .about = "default: what its backups take"},
    {.name = "allocated_gb", .type = &Count, .about = "default: the disks of its servers"},
    {.name = "associated", .type = &Count, .about = "default: how many servers name it"},
    {.name = "policy",
     .type = &Text,
     .fallback = "",
     .about = "backup policy: one of the project's, or a name that is only shown when the project has none"},
    {.name = "policy_enabled", .type = &Flag, .fallback = "false", .about = "of a name that is only shown"},
    {.name = "replication_policy", .type = &ToPolicy},
    {.name = "destination_vault", .type = &ToVault, .about = "where a replication policy puts replicas"},
    {.name = "auto_bind", .type = &Flag, .fallback = "false"},
    {.name = "auto_expand", .type = &Flag, .fallback = "false"},
    {.name = "enterprise_project", .type = &Text, .fallback = "default"},
    {.name = "created", .type = &Time, .fallback = "-90d 10:00"},
    {.name = "tags", .type = &TextMap},
};
constexpr Table VaultTable{.name = "vault", .fields = VaultFields};
constexpr Type Vault{.kind = Type::Table, .table = &VaultTable};
constexpr Type Vaults{.kind = Type::List, .of = &Vault};

constexpr Field BackupPolicyFields[] = {
    {.name = "key",
     .type = &Name,
     .about = "what other resources call it; default: the name",
     .defines = "backupPolicy"},
    {.name = "name", .type = &Name, .required = true, .defines = "backupPolicy"},
    {.name = "id", .type = &Uuid},
    {.name = "service", .type = &PolicyService, .fallback = "cbr", .about = "csbs: that servers name, not vaults"},
    {.name = "type", .type = &PolicyType, .fallback = "backup"},
    {.name = "status", .type = &PolicyState, .fallback = "enabled"},
    {.name = "frequency", .type = &Frequency, .fallback = "weekly"},
    {.name = "days", .type = &WeekDayList, .about = "weekly: default: all seven"},
    {.name = "every", .type = &Interval, .fallback = "1", .about = "daily: days from one time to the next"},
    {.name = "times",
     .type = &DayTimes,
     .required = true,
     .about = "in the time zone of the console, of cbr on the hour"},
    {.name = "retention", .type = &Retention, .fallback = "permanent"},
    {.name = "quantity", .type = &Kept, .fallback = "90", .about = "quantity: how many of each resource are kept"},
    {.name = "keep_days", .type = &Kept, .fallback = "30", .about = "time: how many days they are kept"},
    {.name = "keep_daily", .type = &KeptLong, .fallback = "0"},
    {.name = "keep_weekly", .type = &KeptLong, .fallback = "0"},
    {.name = "keep_monthly", .type = &KeptLong, .fallback = "0"},
    {.name = "keep_yearly", .type = &KeptLong, .fallback = "0"},
    {.name = "destination_region", .type = &Region, .about = "replication"},
    {.name = "created", .type = &Time, .fallback = "-90d 11:00"},
    {.name = "tags", .type = &TextMap, .about = "csbs: its backups get them"},
};
constexpr Table BackupPolicyTable{.name = "backupPolicy", .fields = BackupPolicyFields};
constexpr Type BackupPolicy{.kind = Type::Table, .table = &BackupPolicyTable};
constexpr Type BackupPolicies{.kind = Type::List, .of = &BackupPolicy};

constexpr Field ShareFields[] = {
    {.name = "project", .type = &ToProject, .required = true},
    {.name = "status", .type = &ShareState, .fallback = "pending"},
    {.name = "created", .type = &Time, .fallback = "-1d 11:00"},
};
constexpr Table ShareTable{.name = "share", .fields = ShareFields};
constexpr Type Share{.kind = Type::Table, .table = &ShareTable};
constexpr Type Shares{.kind = Type::List, .of = &Share};

constexpr Field BackupFields[] = {
    {.name = "key", .type = &Name, .about = "what other resources call it; default: the name", .defines = "backup"},
    {.name = "name", .type = &Name, .required = true, .defines = "backup"},
    {.name = "id", .type = &Uuid},
    {.name = "description", .type = &Text, .fallback = ""},
    {.name = "vault", .type = &ToVault, .required = true},
    {.name = "server",
     .type = &ToServer,
     .about = "left out: the server is gone, and server_name and disks say what it was"},
    {.name = "disk", .type = &Name, .about = "a disk backup: the name of the server's disk that it is of"},
    {.name = "file_system", .type = &ToFileSystem, .about = "an SFS Turbo backup: what it is of"},
    {.name = "server_name", .type = &Name},
    {.name = "status", .type = &BackupState, .fallback = "available"},
    {.name = "snapshots", .type = &Time, .about = "creating: when an image can be created"},
    {.name = "due", .type = &Time, .about = "creating, restoring, deleting: when it ends"},
    {.name = "fails", .type = &Flag, .fallback = "false", .about = "creating: ends in Error"},
    {.name = "server_type", .type = &ServerType},
    {.name = "object_type", .type = &ObjectType, .fallback = "server"},
    {.name = "az", .type = &Zone},
    {.name = "os_type", .type = &System},
    {.name = "os", .type = &Text},
    {.name = "prepared", .type = &Flag},
    {.name = "automatic", .type = &Flag, .fallback = "false"},
    {.name = "expires", .type = &Time, .about = "automatic backups only"},
    {.name = "policy", .type = &ToPolicy, .about = "that made it"},
    {.name = "enhanced", .type = &Flag, .fallback = "false", .about = "csbs: is restored at once"},
    {.name = "incremental", .type = &Flag, .fallback = "true"},
    {.name = "replica", .type = &Flag, .fallback = "false"},
    {.name = "shared_from", .type = &Text, .fallback = "", .about = "account that shared it"},
    {.name = "size_gb", .type = &Gigabytes, .about = "default: the sum of its disks"},
    {.name = "created", .type = &Time, .required = true},
    {.name = "disks", .type = &Disks, .about = "default: those of the server"},
    {.name = "tags", .type = &TextMap},
    {.name = "shares", .type = &Shares},
};
constexpr Table BackupTable{.name = "backup", .fields = BackupFields};
constexpr Type Backup{.kind = Type::Table, .table = &BackupTable};
constexpr Type Backups{.kind = Type::List, .of = &Backup};

constexpr Field ImageFields[] = {
    {.name = "key", .type = &Name, .about = "what other resources call it; default: the name", .defines = "image"},
    {.name = "name", .type = &Name, .required = true, .defines = "image"},
    {.name = "id", .type = &Uuid},
    {.name = "description", .type = &Text, .fallback = ""},
    {.name = "status", .type = &ImageState, .fallback = "normal"},
    {.name = "cause", .type = &Text, .fallback = "", .about = "error: unprepared, backup"},
    {.name = "due", .type = &Time, .about = "creating: when it ends"},
    {.name = "type", .type = &ImageType, .required = true},
    {.name = "os_type", .type = &System, .fallback = "Linux"},
    {.name = "os", .type = &Text, .fallback = ""},
    {.name = "disk_gb", .type = &Gigabytes, .about = "not of full-ECS images: they have several disks"},
    {.name = "size_bytes", .type = &Bytes, .fallback = "0"},
    {.name = "min_ram_mb", .type = &Megabytes, .fallback = "0"},
    {.name = "encrypted", .type = &Flag},
    {.name = "backup", .type = &ToBackup, .about = "full: the backup that it was made from"},
    {.name = "source_type", .type = &Text, .fallback = ""},
    {.name = "az", .type = &Zone},
    {.name = "prepared", .type = &Flag, .fallback = "true"},
    {.name = "fast_creation", .type = &Flag, .fallback = "false"},
    {.name = "enterprise_project", .type = &Text, .fallback = "default"},
    {.name = "created", .type = &Time, .required = true},
    {.name = "completed", .type = &Time},
    {.name = "tags", .type = &TextMap},
    {.name = "shares", .type = &Shares},
};
constexpr Table ImageTable{.name = "image", .fields = ImageFields};
constexpr Type Image{.kind = Type::Table, .table = &ImageTable};
constexpr Type Images{.kind = Type::List, .of = &Image};

constexpr Field QuotaFields[] = {
    {.name = "image", .type = &Count, .about = "private images"},
    {.name = "imageTasks", .type = &Count, .about = "images that are created at the same time"},
    {.name = "imageMember", .type = &Count, .about = "tenants that an image can be shared with, not a full-ECS image"},
    {.name = "policy.backup", .type = &Count, .about = "backup policies"},
    {.name = "policy.replication", .type = &Count, .about = "replication policies"},
    {.name = "csbsBackup", .type = &Count, .about = "backups of the older service"},
    {.name = "csbsPolicy", .type = &Count, .about = "policies of the older service"},
    {.name = "server", .type = &Count, .about = "servers"},
    {.name = "vcpu", .type = &Count, .about = "vCPUs of all servers"},
    {.name = "memory", .type = &Count, .about = "GiB of memory of all servers"},
};
constexpr Table QuotaTable{.name = "quotas", .fields = QuotaFields};
constexpr Type Quotas{.kind = Type::Table, .table = &QuotaTable};

constexpr Field ProjectFields[] = {
    {.name = "key", .type = &Name, .required = true, .defines = "project"},
    {.name = "region", .type = &Region, .required = true},
    {.name = "name", .type = &Name, .fallback = "{region}", .about = "{region} stands for the region's name"},
    {.name = "id", .type = &Hex},
    {.name = "quotas", .type = &Quotas},
    {.name = "servers", .type = &Servers},
    {.name = "file_systems", .type = &FileSystems, .about = "of SFS Turbo"},
    {.name = "policies", .type = &BackupPolicies, .about = "that make backups and replicas"},
    {.name = "vaults", .type = &Vaults},
    {.name = "backups", .type = &Backups},
    {.name = "images", .type = &Images},
    {.name = "key_pairs", .type = &Texts},
};
constexpr Table ProjectTable{.name = "project", .fields = ProjectFields};
constexpr Type Project{.kind = Type::Table, .table = &ProjectTable};
constexpr Type Projects{.kind = Type::List, .of = &Project};

constexpr Field UserFields[] = {
    {.name = "name", .type = &Name, .required = true},
    {.name = "password", .type = &Text, .required = true, .about = "for practice: it is shown on the login page"},
    {.name = "id", .type = &Hex},
};
constexpr Table UserTable{.name = "user", .fields = UserFields};
constexpr Type User{.kind = Type::Table, .table = &UserTable};
constexpr Type Users{.kind = Type::List, .of = &User};

constexpr Field PolicyFields[] = {
    {.name = "key", .type = &Text, .required = true},
    {.name = "allowed", .type = &Texts, .about = "values that the key may have; default: any"},
    {.name = "required", .type = &Flag, .fallback = "false", .about = "every image needs the key"},
};
constexpr Table PolicyTable{.name = "policy", .fields = PolicyFields};
constexpr Type Policy{.kind = Type::Table, .table = &PolicyTable};
constexpr Type Policies{.kind = Type::List, .of = &Policy};

constexpr Field AccountFields[] = {
    {.name = "name", .type = &Name, .required = true, .defines = "account"},
    {.name = "id", .type = &Hex},
    {.name = "enterprise_projects", .type = &Flag, .fallback = "true"},
    {.name = "agencies", .type = &Texts, .about = "that let the image service act for the account"},
    {.name = "predefined_tags", .type = &TextMap},
    {.name = "tag_policies", .type = &Policies, .about = "which tags images have to have"},
    {.name = "users", .type = &Users, .required = true},
    {.name = "projects", .type = &Projects, .required = true},
};
constexpr Table AccountTable{.name = "account", .fields = AccountFields};
constexpr Type Account{.kind = Type::Table, .table = &AccountTable};
constexpr Type Accounts{.kind = Type::List, .of = &Account};

constexpr Field SettingFields[] = {
    {.name = "networkFactor", .type = &Factor, .about = "how much longer everything takes"},
};
constexpr Table SettingTable{.name = "settings", .fields = SettingFields};
constexpr Type Settings{.kind = Type::Table, .table = &SettingTable};

constexpr Field TargetFields[] = {
    {.name = "project", .type = &ToProject, .required = true},
    {.name = "parts", .type = &Gigabytes, .fallback = "1", .about = "how much of the whole this project gets"},
};
constexpr Table TargetTable{.name = "target", .fields = TargetFields};
constexpr Type Target{.kind = Type::Table, .table = &TargetTable};
constexpr Type Targets{.kind = Type::List, .of = &Target};

constexpr Field GenerateFields[] = {
    {.name = "backups", .type = &Count, .required = true, .about = "how many; the rest is in proportion"},
    {.name = "servers", .type = &Count, .about = "how many; default: one for 25 backups"},
    {.name = "images", .type = &Count, .fallback = "0", .about = "system disk images, beside those of backups"},
    {.name = "into", .type = &Targets, .required = true},
};
constexpr Table GenerateTable{.name = "generate", .fields = GenerateFields};
constexpr Type Generate{.kind = Type::Table, .table = &GenerateTable};

constexpr Field ScenarioFields[] = {
    {.name = "scenario", .type = &Name, .required = true, .about = "its id, as in the file's name"},
    {.name = "title", .type = &Text, .required = true},
    {.name = "summary", .type = &Text, .fallback = ""},
    {.name = "start", .type = &StartTime, .required = true, .about = "what the simulated clock shows at first"},
    {.name = "settings", .type = &Settings},
    {.name = "images", .type = &Images, .about = "public images"},
    {.name = "accounts", .type = &Accounts, .required = true},
    {.name = "generate", .type = &Generate, .about = "many resources, made from the seed"},
};
constexpr Table ScenarioTable{.name = "scenario", .fields = ScenarioFields};

constexpr const Table *Tables[] = {&FileSystemTable,   &DiskTable,  &ServerTable, &VaultTable,   &BackupTable,
                                   &BackupPolicyTable, &ImageTable, &UserTable,   &ProjectTable, &AccountTable};

} // namespace

const Table &scenarioTable()
{
    return ScenarioTable;
}

const Table &scenarioTable(const QString &name)
{
    const auto found = std::find_if(std::begin(Tables), std::end(Tables),
                                    [&name](const Table *table) { return name == QLatin1StringView{table->name}; });
    Q_ASSERT(found != std::end(Tables));
    return **found;
}

bool isTime(const Type &type)
{
    return &type == &Time || &type == &StartTime;
}
