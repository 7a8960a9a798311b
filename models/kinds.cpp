#include "kinds.h"

#include <algorithm>

namespace {

constexpr Kind Kinds[] = {
    {.id = "account", .table = "account", .name = "name"},
    {.id = "user", .table = "user", .name = "name", .ofAccount = true},
    {.id = "project", .table = "project", .name = "name", .ofAccount = true},
    {.id = "server", .table = "server", .name = "name", .dated = true},
    {.id = "disk", .table = "disk", .name = "name", .dated = true},
    // What the older service keeps its backups in stands in no list.
    {.id = "vault", .table = "vault", .name = "name", .dated = true, .column = "object_type", .value = "csbs"},
    {.id = "backup", .table = "backup", .name = "name", .dated = true},
    {.id = "backupDisk", .table = "backup_disk", .name = "name"},
    {.id = "backupMember", .table = "backup_member", .name = "member_project", .dated = true},
    {.id = "sharedBackup", .table = "shared_backup", .name = "name", .view = true, .dated = true},
    {.id = "image", .table = "image", .name = "name", .dated = true},
    {.id = "imageMember", .table = "image_member", .name = "member_account", .dated = true},
    {.id = "sharedImage", .table = "shared_image", .name = "name", .view = true, .dated = true},
    {.id = "imagePart", .table = "image_part", .name = "name"},
    {.id = "imageExport", .table = "image_export", .name = "name", .dated = true},
    {.id = "imageDisk", .table = "image_disk", .name = "name", .view = true, .dated = true},
    {.id = "tag", .table = "tag", .name = "key"},
    {.id = "imageTag", .table = "image_tag", .name = "key", .view = true},
    {.id = "vaultTag", .table = "vault_tag", .name = "key", .view = true},
    {.id = "backupTag", .table = "backup_tag", .name = "key", .view = true},
    {.id = "policyTag", .table = "policy_tag", .name = "key", .view = true},
    {.id = "backupUse", .table = "backup_use", .name = "name", .view = true},
    {.id = "policy", .table = "policy", .name = "name", .dated = true},
    {.id = "task", .table = "task", .name = "resource_name", .dated = true},
    {.id = "fileSystem", .table = "file_system", .name = "name", .dated = true},
    {.id = "vaultResource", .table = "vault_resource", .name = "name", .view = true, .dated = true},
    {.id = "predefinedTag", .table = "predefined_tag", .name = "key", .ofAccount = true},
    {.id = "tagPolicy", .table = "tag_policy", .name = "key", .ofAccount = true},
    {.id = "agency", .table = "agency", .name = "name", .ofAccount = true},
    {.id = "flavor", .table = "flavor", .name = "name"},
    {.id = "quotaUse", .table = "quota_use", .name = "id"},
    {.id = "zone", .table = "zone", .name = "az", .view = true},
    {.id = "serverConfiguration", .table = "server_configuration", .name = "name", .view = true, .dated = true},
    {.id = "keyPair", .table = "key_pair", .name = "name", .dated = true},
    {.id = "notice", .table = "notice", .name = "subject", .dated = true, .ofAccount = true},
    {.id = "job", .table = "job", .name = "kind"},
    {.id = "journal", .table = "journal", .name = "command"},
    {.id = "trace", .table = "trace", .name = "name", .view = true, .dated = true},
};

} // namespace

std::span<const Kind> kinds()
{
    return Kinds;
}

const Kind &kindOf(const QString &id)
{
    const auto found = std::find_if(std::begin(Kinds), std::end(Kinds),
                                    [&id](const Kind &kind) { return id == QLatin1StringView{kind.id}; });
    if (found == std::end(Kinds))
        qFatal("no such kind: %s", qPrintable(id));
    return *found;
}

QString columnName(const QString &field)
{
    const bool plain = !field.isEmpty() && std::all_of(field.begin(), field.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
    if (!plain)
        qFatal("no such column: %s", qPrintable(field));
    return field;
}
