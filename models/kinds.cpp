#include "kinds.h"

#include <algorithm>

namespace {

constexpr Kind Kinds[] = {
    {"account", "account", "name"},
    {"user", "user", "name"},
    {"project", "project", "name"},
    {"server", "server", "name", false, true},
    {"disk", "disk", "name"},
    {"vault", "vault", "name", false, true},
    {"backup", "backup", "name", false, true},
    {"backupDisk", "backup_disk", "name"},
    {"backupMember", "backup_member", "member_project", false, true},
    {"sharedBackup", "shared_backup", "name", true, true},
    {"image", "image", "name", false, true},
    {"imageMember", "image_member", "member_project", false, true},
    {"sharedImage", "shared_image", "name", true, true},
    {"imageDisk", "image_disk", "name", true, true},
    {"tag", "tag", "key"},
    {"job", "job", "kind"},
    {"journal", "journal", "command"},
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
