#include "cbr_vaults.h"

#include "cbr_policies.h"

#include "change.h"
#include "common/services.h"
#include "fields.h"

using namespace Qt::StringLiterals;

// How resources come into a vault, by hand or by themselves.
namespace {

constexpr qint64 LeastRoom = 40; // GB that a vault has to have free to take resources by itself (CBR-125)
constexpr qint64 MostResources = 256;

// --- Into a vault ------------------------------------------------------------------------------------------------

void associateResources(Change &change)
{
    cbr::associateChosen(change, change.text("vault"), cbr::chosenOf(change.argument("resources")));
}

// Its tags stay when it is disabled, for the next time.
void setAssociation(Change &change)
{
    const QString command = change.command().id;
    const bool on = command == "cbr.enableAssociation"_L1 ||
                    (command == "cbr.setAssociation"_L1 && change.argument("autoAssociation").toBool());
    const QStringList ids = change.ids("vault");
    for (const QString &id : ids) {
        change.update("vault", id, {{u"auto_bind"_s, on ? 1 : 0}});
        if (on)
            change.update("vault", id, {{u"bind_tags"_s, cbr::bindTagsText(change.argument("bindTags").toList())}});
        cbr::planPoliciesOf(change, id);
    }
}

// Resources of the vault's kind that are in none and could be: with one of its tags, or any if it has none.
QStringList looseFor(const Change &change, const Record &vault)
{
    const QString kind = QString::fromLatin1(cbr::kindIn(text(vault, "object_type")));
    QList<Filter> filters{{u"vault_id"_s, Filter::Is, {u""_s}}};
    if (kind == "server"_L1)
        filters += {u"status"_s, Filter::Is, {u"running"_s, u"stopped"_s}};
    else
        filters += {u"status"_s, Filter::Is, {u"available"_s, u"in_use"_s}};
    const auto find = [&](const QList<Filter> &more) {
        const Rows rows = change.fetch({.kind = kind,
                                        .project = text(vault, "project_id"),
                                        .fields = {u"id"_s},
                                        .filters = filters + more,
                                        .sort = u"name"_s,
                                        .countAll = false});
        QStringList ids;
        for (int row = 0; row < rows.rows.size(); ++row)
            ids += rows.at(row, u"id"_s).toString();
        return ids;
    };
    const QVariantList tags = cbr::bindTagsOf(vault);
    if (tags.isEmpty())
        return find({});
    QStringList ids;
    for (const QVariant &tag : tags)
        ids += find({{u"id"_s, Filter::Tagged, {tag.toMap().value(u"key"_s), tag.toMap().value(u"value"_s)}}});
    ids.removeDuplicates();
    return ids;
}

qint64 sizeOf(const Change &change, const char *kind, const QString &id)
{
    if (qstrcmp(kind, "server") != 0)
        return number(change.find(kind, id), "size_gb");
    qint64 sum = 0;
    const QList<Record> disks = change.findAll("disk", "server_id", id);
    for (const Record &disk : disks)
        sum += number(disk, "size_gb");
    return sum;
}

bool hasRoomFor(const Record &vault, qint64 gigabytes)
{
    const qint64 capacity = number(vault, "capacity_gb");
    return capacity - number(vault, "used_gb") > LeastRoom && capacity - number(vault, "allocated_gb") >= gigabytes &&
           number(vault, "associated") < MostResources;
}

void takeWhatFits(Change &change, const Record &vault)
{
    const QString id = text(vault, "id");
    const char *const kind = cbr::kindIn(text(vault, "object_type"));
    const QStringList loose = looseFor(change, vault);
    for (const QString &resource : loose) {
        if (hasRoomFor(change.find("vault", id), sizeOf(change, kind, resource)))
            cbr::associate(change, id, resource);
    }
}

// --- The rows ----------------------------------------------------------------------------------------------------

constexpr CommandSpec Commands[] = {
    {.id = "cbr.associate",
     .trace = "addResources",
     .kind = "vault",
     .argument = "vault",
     .effect = associateResources,
     .groups = {"cbr.openVault", "cbr.filling"}},
    {.id = "cbr.enableAssociation",
     .trace = "updateVault",
     .kind = "vault",
     .argument = "vault",
     .effect = setAssociation,
     .groups = {"cbr.openVault", "cbr.binding"}},
    {.id = "cbr.setAssociation",
     .trace = "updateVault",
     .kind = "vault",
     .argument = "vault",
     .effect = setAssociation,
     .groups = {"cbr.openVault", "cbr.binding"}},
    {.id = "cbr.disableAssociation",
     .trace = "updateVault",
     .kind = "vault",
     .argument = "vault",
     .effect = setAssociation,
     .groups = {"cbr.openVault"}},
};

} // namespace

QList<cbr::Chosen> cbr::chosenOf(const QVariant &resources)
{
    QList<Chosen> chosen;
    const QVariantList list = resources.toList();
    for (const QVariant &one : list) {
        const QVariantMap map = one.toMap();
        chosen += map.isEmpty() ? Chosen{one.toString(), {}}
                                : Chosen{map.value(u"id"_s).toString(), map.value(u"excluded"_s).toStringList()};
    }
    return chosen;
}

void cbr::associateChosen(Change &change, const QString &vault, const QList<Chosen> &resources)
{
    const bool servers = text(change.find("vault", vault), "object_type") == "server"_L1;
    for (const Chosen &one : resources) {
        const QList<Record> disks = servers ? change.findAll("disk", "server_id", one.id) : QList<Record>{};
        for (const Record &disk : disks) {
            const int excluded = one.excluded.contains(text(disk, "id")) ? 1 : 0;
            if (excluded != number(disk, "excluded"))
                change.update("disk", text(disk, "id"), {{u"excluded"_s, excluded}});
        }
        associate(change, vault, one.id);
    }
}

void cbr::associate(Change &change, const QString &vault, const QString &resource)
{
    change.update(kindIn(text(change.find("vault", vault), "object_type")), resource, {{u"vault_id"_s, vault}});
    change.touched += u"vault"_s;
    planPoliciesOf(change, vault);
}

void cbr::associateAutomatically(Change &change, const QString &policy)
{
    QList<Record> vaults = policy.isEmpty() ? QList<Record>{} : change.findAll("vault", "policy_id", policy);
    vaults.removeIf([](const Record &vault) { return number(vault, "auto_bind") == 0 || !isOpen(vault); });
    while (!vaults.isEmpty()) { // which of them is the first is left to chance (CBR-126)
        const qsizetype next = vaults.size() == 1 ? 0 : qsizetype(change.chance() * double(vaults.size()));
        takeWhatFits(change, vaults.takeAt(next));
    }
}

const Service cbr::association{.id = "cbr", .commands = Commands, .rules = cbr::associationRules()};
