#include "common/services.h"
#include "fields.h"
#include "ims/creation_source.h"
#include "spec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The vault that the image of a server and its backup go into.
namespace {

Record vaultOf(const Facts &facts)
{
    const Record vault = facts.find("vault", facts.text("vault"));
    return text(vault, "project_id") == facts.command().by.project ? vault : Record{};
}

bool noVault(const Facts &facts)
{
    return vaultOf(facts).isEmpty();
}

bool vaultNotForServers(const Facts &facts)
{
    const Record vault = vaultOf(facts);
    return !vault.isEmpty() &&
           (text(vault, "protect_type") != "backup"_L1 || text(vault, "object_type") != "server"_L1);
}

bool vaultUnusable(const Facts &facts)
{
    const Record vault = vaultOf(facts);
    const QString status = text(vault, "status");
    return !vault.isEmpty() && status != "available"_L1 && status != "lock"_L1;
}

// What stands in it, what is being written into it, and the disks of this server.
bool vaultSmall(const Facts &facts)
{
    const Record vault = vaultOf(facts);
    if (vault.isEmpty() || facts.target().isEmpty() || number(vault, "auto_expand") != 0)
        return false;
    qint64 needed = number(vault, "used_gb");
    const QList<Record> disks = ims::sourceDisks(facts);
    for (const Record &disk : disks)
        needed += number(disk, "size_gb");
    const Rows running = facts.fetch({.kind = u"backup"_s,
                                      .fields = {u"size_gb"_s},
                                      .filters = {{u"vault_id"_s, Filter::Is, {text(vault, "id")}},
                                                  {u"status"_s, Filter::Is, {u"creating"_s, u"creating_image"_s}}},
                                      .countAll = false});
    for (int row = 0; row < running.rows.size(); ++row)
        needed += running.at(row, u"stored_gb"_s).toLongLong();
    return needed > number(vault, "capacity_gb");
}

bool inAnotherVault(const Facts &facts)
{
    const Record vault = vaultOf(facts);
    const QString mine = text(facts.target(), "vault_id");
    return !vault.isEmpty() && !mine.isEmpty() && mine != text(vault, "id");
}

bool vaultCrowded(const Facts &facts)
{
    constexpr qint64 Servers = 256; // CBR-116
    const Record vault = vaultOf(facts);
    return text(facts.target(), "vault_id").isEmpty() && number(vault, "associated") >= Servers;
}

constexpr const char *Codes = "en-us_topic_0022473689";
constexpr const char *FromServer = "en-us_topic_0116125142";

constexpr Rule Rules[] = {
    {.id = "IMS-17",
     .command = "ims.createFullImage",
     .broken = noVault,
     .field = "vault",
     .code = "IMG.0184",
     .reason = QT_TRANSLATE_NOOP("rules", "The image and its backup need a server backup vault."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a vault, or create one."),
     .source = FromServer},
    {.id = "IMS-17.type",
     .command = "ims.createFullImage",
     .broken = vaultNotForServers,
     .field = "vault",
     .code = "IMG.0193",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault has to be a server backup vault with the protection type Backup."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select another vault, or create one with the protection type Backup."),
     .source = Codes},
    {.id = "IMS-17.status",
     .command = "ims.createFullImage",
     .broken = vaultUnusable,
     .field = "vault",
     .code = "IMG.0188",
     .reason = QT_TRANSLATE_NOOP("rules", "This vault is neither Available nor Locked."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select another vault."),
     .source = Codes},
    {.id = "IMS-18",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "The image and the backup made on the way are stored in the vault."),
     .source = FromServer,
     .page = "ims.createImage.servers",
     .words = "The image and the backup that is made on the way are kept in this vault."},
    {.id = "IMS-19",
     .command = "ims.createFullImage",
     .broken = vaultSmall,
     .field = "vault",
     .code = "IMG.0182",
     .reason = QT_TRANSLATE_NOOP("rules", "What is left of this vault does not suffice for the disks of the server."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a larger vault, or create one."),
     .source = Codes},
    {.id = "IMS-20",
     .command = "ims.createFullImage",
     .broken = inAnotherVault,
     .field = "vault",
     .code = "IMG.0183",
     .reason = QT_TRANSLATE_NOOP("rules", "A server belongs to one vault only, and this one belongs to another."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select the vault that the server is associated with."),
     .source = Codes},
    {.id = "IMS-20.limit",
     .command = "ims.createFullImage",
     .broken = vaultCrowded,
     .field = "vault",
     .code = "IMG.0185",
     .reason = QT_TRANSLATE_NOOP("rules", "256 servers are associated with this vault; it takes no more."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select another vault, or create one."),
     .source = Codes},
};

} // namespace

const Service ims::creationVaults{.id = "ims", .rules = Rules};
