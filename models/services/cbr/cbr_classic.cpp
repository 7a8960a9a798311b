#include "cbr_classic.h"

#include "cbr_tasks.h"

#include <algorithm>
#include <iterator>
#include <list>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr const char *AllStatuses = QT_TRANSLATE_NOOP("cbr", "All statuses");
constexpr const char *AdvancedSearch = QT_TRANSLATE_NOOP("cbr", "Advanced Search");
constexpr const char *BackupName = QT_TRANSLATE_NOOP("cbr", "Backup Name");
constexpr const char *BackupId = QT_TRANSLATE_NOOP("cbr", "Backup ID");
constexpr const char *VaultId = QT_TRANSLATE_NOOP("cbr", "Vault ID");
constexpr const char *ServerName = QT_TRANSLATE_NOOP("cbr", "Server Name");
constexpr const char *ServerType = QT_TRANSLATE_NOOP("cbr", "Server Type");

constexpr Word BackupStates[] = {{"available", QT_TRANSLATE_NOOP("cbr", "Available")},
                                 {"creating|creating_image", QT_TRANSLATE_NOOP("cbr", "Creating")},
                                 {"restoring", QT_TRANSLATE_NOOP("cbr", "Restoring")},
                                 {"deleting", QT_TRANSLATE_NOOP("cbr", "Deleting")},
                                 {"error", QT_TRANSLATE_NOOP("cbr", "Error")}};
constexpr Word VaultStates[] = {{"available", QT_TRANSLATE_NOOP("cbr", "Available")},
                                {"lock", QT_TRANSLATE_NOOP("cbr", "Locked")},
                                {"deleting", QT_TRANSLATE_NOOP("cbr", "Deleting")},
                                {"error", QT_TRANSLATE_NOOP("cbr", "Error")},
                                {"frozen", QT_TRANSLATE_NOOP("cbr", "Frozen")}};

constexpr Property choice(const char *id, const char *title, const char *field, std::span<const Word> words)
{
    return {.id = id, .title = title, .field = field, .kind = Property::Choice, .words = words};
}
constexpr Property BackupStatus = choice("status", AllStatuses, "status", BackupStates);
constexpr Property Created{
    .id = "created", .title = QT_TRANSLATE_NOOP("cbr", "Created"), .field = "created", .kind = Property::Date};

constexpr Property ServerBackups[] = {
    BackupStatus,
    {.id = "name", .title = BackupName, .field = "name"},
    {.id = "id", .title = BackupId, .field = "id"},
    {.id = "vault", .title = VaultId, .field = "vault_id"},
    {.id = "server", .title = ServerName, .field = "server_name"},
    {.id = "serverId", .title = QT_TRANSLATE_NOOP("cbr", "Server ID"), .field = "server_id"},
    {.id = "serverType", .title = ServerType, .field = "server_type"},
    Created,
};
constexpr Property DiskBackups[] = {
    BackupStatus,
    {.id = "name", .title = BackupName, .field = "name"},
    {.id = "id", .title = BackupId, .field = "id"},
    {.id = "vault", .title = VaultId, .field = "vault_id"},
    {.id = "source", .title = QT_TRANSLATE_NOOP("cbr", "Disk Name"), .field = "server_name"},
    {.id = "sourceId", .title = QT_TRANSLATE_NOOP("cbr", "Disk ID"), .field = "server_id"},
    Created,
};
constexpr Property FileSystemBackups[] = {
    BackupStatus,
    {.id = "name", .title = BackupName, .field = "name"},
    {.id = "id", .title = BackupId, .field = "id"},
    {.id = "vault", .title = VaultId, .field = "vault_id"},
    {.id = "source", .title = QT_TRANSLATE_NOOP("cbr", "File System Name"), .field = "server_name"},
    {.id = "sourceId", .title = QT_TRANSLATE_NOOP("cbr", "File System ID"), .field = "server_id"},
    Created,
};
constexpr Property SharedBackups[] = {
    {.id = "name", .title = BackupName, .field = "name"},
    {.id = "id", .title = BackupId, .field = "id"},
    {.id = "server", .title = ServerName, .field = "server_name"},
    Created,
};
constexpr Word TaskStates[] = {
    {"waiting", QT_TRANSLATE_NOOP("cbr", "Waiting")},    {"running", QT_TRANSLATE_NOOP("cbr", "In progress")},
    {"success", QT_TRANSLATE_NOOP("cbr", "Successful")}, {"failed", QT_TRANSLATE_NOOP("cbr", "Failed")},
    {"skipped", QT_TRANSLATE_NOOP("cbr", "Skipped")},    {"timeout", QT_TRANSLATE_NOOP("cbr", "Timeout")}};
constexpr Property Tasks[] = {
    choice("type", QT_TRANSLATE_NOOP("cbr", "All task types"), "type", cbr::TaskTypes),
    choice("status", AllStatuses, "status", TaskStates),
    {.id = "resource", .title = QT_TRANSLATE_NOOP("cbr", "Resource Name"), .field = "resource_name"},
    {.id = "resourceId", .title = QT_TRANSLATE_NOOP("cbr", "Resource ID"), .field = "resource_id"},
    {.id = "id", .title = QT_TRANSLATE_NOOP("cbr", "Task ID"), .field = "id"},
    {.id = "vault", .title = QT_TRANSLATE_NOOP("cbr", "Vault Name"), .field = "vault_name"},
    {.id = "vaultId", .title = VaultId, .field = "vault_id"},
    {.id = "started", .title = QT_TRANSLATE_NOOP("cbr", "Time"), .field = "created", .kind = Property::Date},
};
constexpr Property Vaults[] = {
    choice("status", AllStatuses, "status", VaultStates),
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .field = "name"},
    {.id = "id", .title = QT_TRANSLATE_NOOP("cbr", "ID"), .field = "id"},
};

// --- Tables ------------------------------------------------------------------------------------------------------

constexpr int RoomForMark = 70;

std::vector<Column> copyOf(const ListSpec &list)
{
    return {list.columns.begin(), list.columns.end()};
}

// The name alone in the first column, so that a row takes one line; what else there is to say of its status stands
// behind that.
std::vector<Column> byName(const ListSpec &list)
{
    std::vector<Column> columns = copyOf(list);
    Column &name = columns.front();
    name.title = BackupName;
    name.cell = name.opens ? Cell::Link : Cell::Text;
    name.width -= RoomForMark;
    columns[1].width += RoomForMark;
    return columns;
}

// What it is stands before how it is.
std::vector<Column> typeFirst(const ListSpec &list)
{
    std::vector<Column> columns = copyOf(list);
    std::swap(columns[1], columns[2]);
    return columns;
}

struct Classic {
    const char *list;
    std::vector<Column> (*columns)(const ListSpec &list);
    std::span<const Property> properties;
    const char *caption; // of the panel with everything else that can be searched for; nullptr: tags
};
constexpr Classic Lists[] = {
    {"cbr.backups", byName, ServerBackups, AdvancedSearch},
    {"cbr.diskBackups", byName, DiskBackups, AdvancedSearch},
    {"cbr.turboBackups", byName, FileSystemBackups, AdvancedSearch},
    {"cbr.sharedBackups", byName, SharedBackups, AdvancedSearch},
    {"cbr.vaults", typeFirst, Vaults, nullptr},
    {"cbr.diskVaults", typeFirst, Vaults, nullptr},
    {"cbr.turboVaults", typeFirst, Vaults, nullptr},
    {"cbr.tasks", typeFirst, Tasks, AdvancedSearch},
};

// --- Questions ---------------------------------------------------------------------------------------------------

struct Question {
    const char *id;
    const char *text;
    bool yesIsPrimary = false; // what can be taken back
};
constexpr const char *Dissociating =
    QT_TRANSLATE_NOOP("cbr", "*Are you sure you want to dissociate the following resources?* They leave their vault, "
                             "and all of their backups in it are deleted, those that were made by hand, too.");
constexpr Question Questions[] = {
    {"cbr.deleteBackup",
     QT_TRANSLATE_NOOP("cbr", "*Are you sure you want to delete the following backups?* No server can be restored from "
                              "a deleted backup, and nobody can bring it back.")},
    {"cbr.deleteVault",
     QT_TRANSLATE_NOOP("cbr",
                       "*Are you sure you want to delete the following vaults?* All backups in them are deleted, "
                       "too. Nothing can be restored from these any more.")},
    {"cbr.deletePolicy",
     QT_TRANSLATE_NOOP("cbr", "*Are you sure you want to delete the following policy?* It is removed from all vaults "
                              "that it is applied to, and nothing is backed up automatically there any more. The "
                              "backups that it made stay.")},
    {"cbr.dissociate", Dissociating},
    {"cbr.dissociateDisk", Dissociating},
    {"cbr.dissociateFileSystem", Dissociating},
    {"cbr.deleteVaultTag",
     QT_TRANSLATE_NOOP("cbr", "*Are you sure you want to delete the following tag?* Whatever finds or groups vaults by "
                              "it no longer finds this one.")},
    {"cbr.disableAssociation",
     QT_TRANSLATE_NOOP("cbr", "*Are you sure you want to disable automatic association for the following vaults?* They "
                              "take nothing by themselves any more. What is associated with them stays.")},
    {"cbr.enablePolicy",
     QT_TRANSLATE_NOOP("cbr", "*Are you sure you want to enable the following policy?* It acts at its next time."),
     true},
    {"cbr.disablePolicy",
     QT_TRANSLATE_NOOP("cbr", "*Are you sure you want to disable the following policy?* Until it is enabled again, it "
                              "does nothing for the vaults that it is applied to."),
     true},
    {"cbr.removePolicy",
     QT_TRANSLATE_NOOP("cbr", "*Are you sure you want to remove the backup policy from the following vault?* Its "
                              "resources are no longer backed up automatically. Backups that are kept for a time still "
                              "expire, those that are kept by their quantity do not."),
     true},
    {"cbr.removeReplicationPolicy",
     QT_TRANSLATE_NOOP("cbr", "*Are you sure you want to remove the replication policy from the following vault?* Its "
                              "backups are no longer replicated automatically."),
     true},
    {"cbr.rejectBackup",
     QT_TRANSLATE_NOOP("cbr", "*Are you sure you want to reject the following backups?* Rejected ones can be accepted "
                              "later, as long as their owner shares them."),
     true},
};

// --- Forms -------------------------------------------------------------------------------------------------------

// What has a sign before it in place of sentences, and is answered with Yes or No.
struct Asked {
    const char *id;
    const char *text;
};
constexpr const char *BackingUp = QT_TRANSLATE_NOOP(
    "cbr", "*Are you sure you want to perform backup now?* What is selected is backed up at once; that cannot "
           "be stopped.");
constexpr Asked AskedForms[] = {
    {"cbr.restoreBackup",
     QT_TRANSLATE_NOOP("cbr", "*Are you sure you want to restore the server data by using the following backup?* What "
                              "is on the server is overwritten, and once it has begun it cannot be stopped. The server "
                              "is shut down first. Disks that were added after the backup keep their data, disks that "
                              "were removed do not come back, and one that was expanded is as large as it was.")},
    {"cbr.restoreDisk",
     QT_TRANSLATE_NOOP("cbr", "*Are you sure you want to restore the disk using the following backup?* What is on the "
                              "disk is overwritten, and once it has begun it cannot be stopped.")},
    {"cbr.backUpNow", BackingUp},
    {"cbr.backUpServer", BackingUp},
    {"cbr.backUpDisk", BackingUp},
    {"cbr.backUpDisks", BackingUp},
};

bool has(const FormField &field, const char *id)
{
    return field.id && qstrcmp(field.id, id) == 0;
}

// The sentences at the top give way to the question.
std::vector<FormField> askedFields(const FormSpec &form, const char *text)
{
    std::vector<FormField> fields{{.id = "question", .kind = FormField::Caution, .title = text}};
    std::copy_if(form.fields.begin(), form.fields.end(), std::back_inserter(fields), [](const FormField &field) {
        return !has(field, "question") && !has(field, "warning") && !has(field, "note");
    });
    return fields;
}

FormSpec classic(const FormSpec &plain)
{
    static std::list<std::vector<FormField>> kept; // what the forms point to
    FormSpec form = plain;
    form.centred = form.centred || !form.page;
    form.width = form.width * 7 / 6; // as much larger as its letters are
    for (const Asked &asked : AskedForms) {
        if (qstrcmp(asked.id, plain.id) != 0)
            continue;
        form.fields = kept.emplace_back(askedFields(plain, asked.text));
        form.word = nullptr;
        form.prompt = nullptr;
        form.okIsPrimary = false;
    }
    if (qstrcmp(plain.id, "cbr.migrate") == 0) {
        form.ok = QT_TRANSLATE_NOOP("cbr", "OK");
        form.cancel = QT_TRANSLATE_NOOP("cbr", "Cancel");
        form.okIsPrimary = false;
    }
    if (qstrcmp(plain.id, "cbr.enableAssociation") == 0)
        form.okIsPrimary = false;
    return form;
}

} // namespace

std::span<const FormSpec> cbr::classicForms()
{
    static const std::vector<FormSpec> forms = [] {
        std::vector<FormSpec> all;
        for (const Service *service : services()) {
            if (qstrcmp(service->id, "cbr") == 0)
                std::transform(service->forms.begin(), service->forms.end(), std::back_inserter(all), classic);
        }
        return all;
    }();
    return forms;
}

std::span<const ListSpec> cbr::classicLists()
{
    static const std::vector<ListSpec> lists = [] {
        static std::vector<std::vector<Column>> columns; // what the lists point to
        columns.reserve(std::size(Lists));
        std::vector<ListSpec> all;
        for (const Classic &one : Lists) {
            ListSpec list = *findList(QString::fromLatin1(one.list));
            list.columns = columns.emplace_back(one.columns(list));
            list.properties = one.properties;
            list.search = Search::Selects;
            list.searchCaption = one.caption;
            all.push_back(list);
        }
        return all;
    }();
    return lists;
}

std::span<const Confirmation> cbr::classicQuestions()
{
    static const std::vector<Confirmation> questions = [] {
        std::vector<Confirmation> all;
        for (const Question &one : Questions) {
            Confirmation question = *findConfirmation(QString::fromLatin1(one.id));
            question.text = one.text;
            question.line = nullptr;
            question.word = nullptr;
            question.prompt = nullptr;
            question.no = QT_TRANSLATE_NOOP("cbr", "No");
            question.yes = QT_TRANSLATE_NOOP("cbr", "Yes");
            question.yesIsPrimary = one.yesIsPrimary;
            question.centred = true;
            all.push_back(question);
        }
        return all;
    }();
    return questions;
}
