#include "csbs.h"
#include "csbs_columns.h"

using namespace Qt::StringLiterals;

// The Backups tab, what its rows unfold to, and the jobs.
namespace {

constexpr Word Types[] = {{"0", QT_TRANSLATE_NOOP("csbs", "Common backup")},
                          {"1", QT_TRANSLATE_NOOP("csbs", "Enhanced backup")}};
constexpr Word ServerTypes[] = {{"ECS", QT_TRANSLATE_NOOP("csbs", "ECS")}, {"BMS", QT_TRANSLATE_NOOP("csbs", "BMS")}};
constexpr Word YesNo[] = {{"0", QT_TRANSLATE_NOOP("csbs", "No")}, {"1", QT_TRANSLATE_NOOP("csbs", "Yes")}};
constexpr Word Triggers[] = {{"0", QT_TRANSLATE_NOOP("csbs", "Manual")}, {"1", QT_TRANSLATE_NOOP("csbs", "Automatic")}};
constexpr Word Amounts[] = {{"0", QT_TRANSLATE_NOOP("csbs", "Full")}, {"1", QT_TRANSLATE_NOOP("csbs", "Incremental")}};
constexpr Word Roles[] = {{"system", QT_TRANSLATE_NOOP("csbs", "System disk")},
                          {"data", QT_TRANSLATE_NOOP("csbs", "Data disk")}};
constexpr Word States[] = {{"available", QT_TRANSLATE_NOOP("csbs", "Available")},
                           {"creating", QT_TRANSLATE_NOOP("csbs", "Creating")},
                           {"creating_image", QT_TRANSLATE_NOOP("csbs", "Creating (image can be created)")},
                           {"restoring", QT_TRANSLATE_NOOP("csbs", "Restoring")},
                           {"deleting", QT_TRANSLATE_NOOP("csbs", "Deleting")},
                           {"error", QT_TRANSLATE_NOOP("csbs", "Error")}};
constexpr Fixed OfThisService[] = {{"object_type", "csbs"}};
constexpr Fixed BackupJobs[] = {{"service", "csbs"}, {"type", "backup"}};
constexpr Fixed RestorationJobs[] = {{"service", "csbs"}, {"type", "restore"}};

constexpr const char *Name = QT_TRANSLATE_NOOP("csbs", "Name");
constexpr const char *Status = QT_TRANSLATE_NOOP("csbs", "Status");
constexpr const char *ServerName = QT_TRANSLATE_NOOP("csbs", "Server Name");
constexpr const char *ServerId = QT_TRANSLATE_NOOP("csbs", "Server ID");
constexpr const char *ServerType = QT_TRANSLATE_NOOP("csbs", "Server Type");
constexpr const char *Created = QT_TRANSLATE_NOOP("csbs", "Created");
constexpr const char *Operation = QT_TRANSLATE_NOOP("csbs", "Operation");
constexpr const char *Delete = QT_TRANSLATE_NOOP("csbs", "Delete");

// --- Backups -----------------------------------------------------------------------------------------------------

constexpr Column BackupColumns[] = {
    {.id = "name", .title = Name, .field = "name", .width = 185, .sortable = true},
    {.id = "type",
     .title = QT_TRANSLATE_NOOP("csbs", "Backup Type"),
     .field = "enhanced",
     .width = 135,
     .words = Types},
    {.id = "status",
     .title = Status,
     .field = "status",
     .cell = Cell::Status,
     .width = 170,
     .sortable = true,
     .second = "due"},
    {.id = "server",
     .title = ServerName,
     .field = "server_name",
     .cell = Cell::Link,
     .width = 130,
     .sortable = true,
     .opens = "ecs.server",
     .linkField = "source_id"},
    {.id = "serverType", .title = ServerType, .field = "server_type", .width = 90, .words = ServerTypes},
    {.id = "created", .title = Created, .field = "created", .cell = Cell::Time, .width = 215, .sortable = true},
    {.id = "operation", .title = Operation, .field = "id", .cell = Cell::Operation, .width = 230},
};

constexpr Action BackupActions[] = {
    {.id = "createBackup",
     .title = QT_TRANSLATE_NOOP("csbs", "Create CSBS Backup"),
     .command = "csbs.createBackup",
     .place = Place::Page,
     .opens = "csbs.createBackup"},
    {.id = "delete",
     .title = Delete,
     .command = "csbs.deleteBackup",
     .place = Place::Toolbar,
     .opens = "csbs.deleteBackup"},
    {.id = "jobs", .title = QT_TRANSLATE_NOOP("csbs", "Job Status"), .place = Place::Toolbar, .opens = "csbs.jobs"},
    {.id = "restore",
     .title = QT_TRANSLATE_NOOP("csbs", "Restore"),
     .command = "csbs.restoreBackup",
     .place = Place::Row,
     .opens = "csbs.restoreBackup"},
    {.id = "createImage",
     .title = QT_TRANSLATE_NOOP("csbs", "Create Image"),
     .command = "ims.createImage",
     .place = Place::Row,
     .opens = "ims.createImage",
     .argument = "backup"},
    {.id = "deleteBackup", .title = Delete, .command = "csbs.deleteBackup", .opens = "csbs.deleteBackup"},
};

constexpr Property BackupProperties[] = {
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("csbs", "All statuses"),
     .field = "status",
     .kind = Property::Choice,
     .words = States},
    {.id = "created", .title = Created, .field = "created", .kind = Property::Date},
    {.id = "server", .title = ServerName, .field = "server_name"},
    {.id = "serverId", .title = ServerId, .field = "server_id"},
    {.id = "name", .title = QT_TRANSLATE_NOOP("csbs", "Backup Name"), .field = "name"},
    {.id = "id", .title = QT_TRANSLATE_NOOP("csbs", "Backup ID"), .field = "id"},
};

constexpr Column DiskColumns[] = {
    {.id = "disk", .title = QT_TRANSLATE_NOOP("csbs", "Disk Name"), .field = "disk_name", .width = 400},
    {.id = "role", .title = QT_TRANSLATE_NOOP("csbs", "Used As"), .field = "role", .width = 200, .words = Roles},
    {.id = "size",
     .title = QT_TRANSLATE_NOOP("csbs", "Capacity (GB)"),
     .field = "size_gb",
     .cell = Cell::Number,
     .width = 200},
    {.id = "shared", .title = QT_TRANSLATE_NOOP("csbs", "Shared"), .field = "shared", .width = 200, .words = YesNo},
};

constexpr Action TagActions[] = {
    {.id = "add",
     .title = QT_TRANSLATE_NOOP("csbs", "Add Tag"),
     .command = "csbs.addBackupTag",
     .place = Place::Toolbar,
     .opens = "csbs.addBackupTag"},
    {.id = "edit",
     .title = QT_TRANSLATE_NOOP("csbs", "Edit"),
     .command = "csbs.editBackupTag",
     .place = Place::Row,
     .opens = "csbs.editBackupTag"},
    {.id = "delete",
     .title = Delete,
     .command = "csbs.deleteBackupTag",
     .place = Place::Row,
     .opens = "csbs.deleteBackupTag"},
};

constexpr Info Left[] = {
    {"id", QT_TRANSLATE_NOOP("csbs", "Backup ID"), "id"},
    {"description", QT_TRANSLATE_NOOP("csbs", "Description"), "description"},
    {"serverId", ServerId, "server_id"},
    {"image", QT_TRANSLATE_NOOP("csbs", "Image ID"), "image_id", Cell::Link, {}, "ims.image", "image_id"},
};
constexpr Info Right[] = {
    {"trigger", QT_TRANSLATE_NOOP("csbs", "Triggered"), "automatic", Cell::Text, Triggers},
    {"amount", QT_TRANSLATE_NOOP("csbs", "Data"), "incremental", Cell::Text, Amounts},
    {"size", QT_TRANSLATE_NOOP("csbs", "Capacity (GB)"), "size_gb"},
    {"systemDisk", QT_TRANSLATE_NOOP("csbs", "Contains System Disk"), "contains_system_disk", Cell::YesNo, YesNo},
    {"expires", QT_TRANSLATE_NOOP("csbs", "Expires"), "expires", Cell::Time},
};
constexpr Tab Tabs[] = {{QT_TRANSLATE_NOOP("csbs", "Disk Backups"), "csbs.backup.disks"},
                        {QT_TRANSLATE_NOOP("csbs", "Tags"), "csbs.backup.tags"}};

// --- Room and jobs -----------------------------------------------------------------------------------------------

QString usedBy(const Record &server)
{
    return QString::number(server.value(u"used_gb"_s).toDouble(), 'f', 3);
}

constexpr Column UseColumns[] = {
    {.id = "name", .title = ServerName, .field = "name", .width = 200},
    {.id = "id", .title = ServerId, .field = "id", .width = 370},
    {.id = "serverType", .title = ServerType, .field = "server_type", .width = 120, .words = ServerTypes},
    {.id = "backups",
     .title = QT_TRANSLATE_NOOP("csbs", "Backups"),
     .field = "backups",
     .cell = Cell::Number,
     .width = 110},
    {.id = "used",
     .title = QT_TRANSLATE_NOOP("csbs", "Total Backup Capacity (GB)"),
     .field = "used_gb",
     .cell = Cell::Number,
     .width = 230,
     .tells = usedBy},
};

QString causeOf(const Record &task)
{
    const QByteArray error = task.value(u"error"_s).toString().toLatin1();
    if (error.isEmpty())
        return u"--"_s;
    //: %1 is the cause of a failure, %2 its error code
    return say("csbs", QT_TRANSLATE_NOOP("csbs", "%1 (%2)"))
        .arg(say("cbr", error.constData()), task.value(u"error_code"_s).toString());
}

constexpr Column JobColumns[] = {
    {.id = "backup", .title = QT_TRANSLATE_NOOP("csbs", "Backup Name"), .field = "backup_name", .width = 200},
    {.id = "status", .title = Status, .field = "status", .cell = Cell::Status, .width = 170},
    {.id = "cause",
     .title = QT_TRANSLATE_NOOP("csbs", "Failure Cause"),
     .field = "error",
     .cell = Cell::Link,
     .width = 130,
     .linkField = "error",
     .tells = causeOf},
    {.id = "server", .title = ServerName, .field = "resource_name", .width = 200},
    {.id = "started",
     .title = QT_TRANSLATE_NOOP("csbs", "Started"),
     .field = "created",
     .cell = Cell::Time,
     .width = 200},
    {.id = "operation", .title = Operation, .field = "id", .cell = Cell::Operation, .width = 100},
};
constexpr Action JobActions[] = {
    {.id = "deleteAll",
     .title = QT_TRANSLATE_NOOP("csbs", "Delete All"),
     .command = "csbs.deleteJob",
     .place = Place::Toolbar,
     .opens = "csbs.deleteJob"},
    {.id = "delete", .title = Delete, .command = "csbs.deleteJob", .place = Place::Row, .opens = "csbs.deleteJob"},
};
constexpr ListSpec jobs(const char *id, const char *title, std::span<const Fixed> fixed)
{
    return {.id = id,
            .service = "csbs",
            .title = title,
            .kind = "task",
            .columns = JobColumns,
            .actions = JobActions,
            .fixed = fixed,
            .search = Search::None,
            .sort = "created",
            .descending = true,
            .selectable = false,
            .exports = false};
}

constexpr ListSpec Lists[] = {
    {.id = "csbs.backups",
     .service = "csbs",
     .title = QT_TRANSLATE_NOOP("csbs", "Backups"),
     .kind = "backup",
     .columns = BackupColumns,
     .actions = BackupActions,
     .properties = BackupProperties,
     .fixed = OfThisService,
     .search = Search::Selects,
     .sort = "created",
     .descending = true,
     .exports = false,
     .unfolds = "csbs.backup"},
    {.id = "csbs.backup.disks",
     .service = "csbs",
     .title = QT_TRANSLATE_NOOP("csbs", "Disk Backups"),
     .kind = "backupDisk",
     .columns = DiskColumns,
     .parentField = "backup_id",
     .search = Search::None,
     .sort = "position",
     .selectable = false,
     .exports = false},
    {.id = "csbs.backup.tags",
     .service = "csbs",
     .title = QT_TRANSLATE_NOOP("csbs", "Tags"),
     .kind = "backupTag",
     .columns = csbs::TagColumns,
     .actions = TagActions,
     .parentField = "resource_id",
     .search = Search::None,
     .sort = "key",
     .selectable = false,
     .exports = false},
    {.id = "csbs.usage",
     .service = "csbs",
     .title = QT_TRANSLATE_NOOP("csbs", "Storage Space Usage"),
     .kind = "backupUse",
     .columns = UseColumns,
     .search = Search::None,
     .sort = "name",
     .selectable = false,
     .exports = false},
    jobs("csbs.backupJobs", QT_TRANSLATE_NOOP("csbs", "Backup Jobs"), BackupJobs),
    jobs("csbs.restorationJobs", QT_TRANSLATE_NOOP("csbs", "Restoration Jobs"), RestorationJobs),
};

constexpr DetailSpec Details[] = {
    {.id = "csbs.backup",
     .service = "csbs",
     .kind = "backup",
     .parent = "csbs.backups",
     .card = QT_TRANSLATE_NOOP("csbs", "Backup Details"),
     .left = Left,
     .right = Right,
     .tabs = Tabs},
};

// --- Questions ---------------------------------------------------------------------------------------------------

constexpr Column DeleteColumns[] = {
    {.id = "name", .title = Name, .field = "name", .width = 260},
    {.id = "status", .title = Status, .field = "status", .cell = Cell::Status, .width = 180},
    {.id = "created", .title = Created, .field = "created", .cell = Cell::Time, .width = 300},
    {.id = "server", .title = ServerName, .field = "server_name", .width = 260},
};
constexpr Column JobQuestionColumns[] = {
    {.id = "backup", .title = QT_TRANSLATE_NOOP("csbs", "Backup Name"), .field = "backup_name", .width = 400},
    {.id = "status", .title = Status, .field = "status", .cell = Cell::Status, .width = 250},
    {.id = "server", .title = ServerName, .field = "resource_name", .width = 350},
};

constexpr Confirmation Confirmations[] = {
    csbs::asking("csbs.deleteBackup", "backup", "backup", QT_TRANSLATE_NOOP("csbs", "Delete Backup"),
                 QT_TRANSLATE_NOOP("csbs", "*Are you sure you want to delete the following backup?* Nobody can bring a "
                                           "deleted backup back."),
                 DeleteColumns),
    csbs::asking("csbs.deleteJob", "task", "task", QT_TRANSLATE_NOOP("csbs", "Delete Job"),
                 QT_TRANSLATE_NOOP("csbs", "*Are you sure you want to delete the following job?* It is taken off this "
                                           "list; its backup stays as it is."),
                 JobQuestionColumns),
    csbs::asking("csbs.deleteBackupTag", "tag", "backupTag", QT_TRANSLATE_NOOP("csbs", "Delete Tag"),
                 QT_TRANSLATE_NOOP("csbs",
                                   "*Are you sure you want to delete the following tag?* The backup is no longer "
                                   "found by it."),
                 csbs::TagQuestionColumns),
};

} // namespace

std::span<const ListSpec> csbs::backupLists()
{
    return Lists;
}

std::span<const DetailSpec> csbs::backupDetails()
{
    return Details;
}

std::span<const Confirmation> csbs::backupConfirmations()
{
    return Confirmations;
}
