#include "cbr/cbr_schedule.h"
#include "csbs.h"
#include "csbs_columns.h"
#include "fields.h"

using namespace Qt::StringLiterals;

// The Policies tab, and what its rows unfold to.
namespace {

constexpr Fixed OfThisService[] = {{"service", "csbs"}, {"type", "backup"}};
constexpr Word States[] = {{"enabled", QT_TRANSLATE_NOOP("csbs", "Enabled")},
                           {"disabled", QT_TRANSLATE_NOOP("csbs", "Disabled")}};

constexpr const char *Name = QT_TRANSLATE_NOOP("csbs", "Name");
constexpr const char *Status = QT_TRANSLATE_NOOP("csbs", "Status");
constexpr const char *Operation = QT_TRANSLATE_NOOP("csbs", "Operation");

QString said(const char *sentence)
{
    return say("csbs", sentence);
}

// "00:42 | Tues"
QString periodOf(const Record &policy)
{
    constexpr Word Week[] = {
        {"SU", QT_TRANSLATE_NOOP("csbs", "Sun")},  {"MO", QT_TRANSLATE_NOOP("csbs", "Mon")},
        {"TU", QT_TRANSLATE_NOOP("csbs", "Tues")}, {"WE", QT_TRANSLATE_NOOP("csbs", "Wed")},
        {"TH", QT_TRANSLATE_NOOP("csbs", "Thur")}, {"FR", QT_TRANSLATE_NOOP("csbs", "Fri")},
        {"SA", QT_TRANSLATE_NOOP("csbs", "Sat")},
    };
    QStringList times;
    const QStringList minutes = cbr::listOf(policy.value(u"times"_s));
    for (const QString &minute : minutes)
        times += u"%1:%2"_s.arg(minute.toInt() / 60, 2, 10, QChar{u'0'}).arg(minute.toInt() % 60, 2, 10, QChar{u'0'});
    QStringList days;
    const QStringList chosen = cbr::listOf(policy.value(u"days"_s));
    for (const Word &day : Week) {
        if (chosen.contains(QLatin1StringView{day.value}))
            days += said(day.label);
    }
    const QString period = text(policy, "frequency") == "weekly"_L1 ? days.join(u", "_s)
                           : number(policy, "every") == 1
                               ? said(QT_TRANSLATE_NOOP("csbs", "Daily"))
                               : said(QT_TRANSLATE_NOOP("csbs", "Every %1 days")).arg(number(policy, "every"));
    return u"%1 | %2"_s.arg(times.join(u", "_s), period);
}

QString keptOf(const Record &policy)
{
    const QString retention = text(policy, "retention");
    if (retention == "permanent"_L1)
        return said(QT_TRANSLATE_NOOP("csbs", "Permanent"));
    if (retention == "time"_L1)
        return said(QT_TRANSLATE_NOOP("csbs", "%1 days")).arg(number(policy, "keep_days"));
    const QString kept = said(QT_TRANSLATE_NOOP("csbs", "%1 backups")).arg(number(policy, "quantity"));
    return number(policy, "long_term") == 0 ? kept
                                            : said(QT_TRANSLATE_NOOP("csbs", "%1, and long-term retention")).arg(kept);
}

constexpr Column Columns[] = {
    {.id = "name", .title = Name, .field = "name", .width = 170, .sortable = true},
    {.id = "status", .title = Status, .field = "status", .cell = Cell::Status, .width = 120},
    {.id = "rule",
     .title = QT_TRANSLATE_NOOP("csbs", "Backup Period"),
     .field = "frequency",
     .width = 260,
     .tells = periodOf},
    {.id = "retention",
     .title = QT_TRANSLATE_NOOP("csbs", "Retention Rule"),
     .field = "retention",
     .width = 200,
     .tells = keptOf},
    {.id = "operation", .title = Operation, .field = "id", .cell = Cell::Operation, .width = 250},
};

constexpr Action Actions[] = {
    {.id = "createPolicy",
     .title = QT_TRANSLATE_NOOP("csbs", "Create Backup Policy"),
     .command = "csbs.createPolicy",
     .place = Place::Page,
     .opens = "csbs.createPolicy"},
    {.id = "associate",
     .title = QT_TRANSLATE_NOOP("csbs", "Associate Server"),
     .place = Place::Row,
     .opens = "csbs.associateServers"},
    {.id = "edit",
     .title = QT_TRANSLATE_NOOP("csbs", "Edit"),
     .command = "csbs.modifyPolicy",
     .place = Place::Row,
     .opens = "csbs.modifyPolicy"},
    {.id = "backUpNow",
     .title = QT_TRANSLATE_NOOP("csbs", "Backup Now"),
     .command = "csbs.backUpNow",
     .opens = "csbs.backUpNow"},
    {.id = "enable",
     .title = QT_TRANSLATE_NOOP("csbs", "Enable Backup Policy"),
     .command = "csbs.enablePolicy",
     .opens = "csbs.enablePolicy"},
    {.id = "disable",
     .title = QT_TRANSLATE_NOOP("csbs", "Disable Backup Policy"),
     .command = "csbs.disablePolicy",
     .opens = "csbs.disablePolicy"},
    {.id = "delete",
     .title = QT_TRANSLATE_NOOP("csbs", "Delete"),
     .command = "csbs.deletePolicy",
     .opens = "csbs.deletePolicy"},
};

constexpr Property Properties[] = {
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("csbs", "All statuses"),
     .field = "status",
     .kind = Property::Choice,
     .words = States},
    {.id = "name", .title = Name, .field = "name"},
    {.id = "id", .title = QT_TRANSLATE_NOOP("csbs", "Policy ID"), .field = "id"},
};

constexpr Column ServerColumns[] = {
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("csbs", "Name/ID"),
     .field = "name",
     .cell = Cell::NameId,
     .width = 380,
     .opens = "ecs.server",
     .linkField = "id"},
    {.id = "status", .title = Status, .field = "status", .cell = Cell::Status, .width = 200},
    {.id = "type", .title = QT_TRANSLATE_NOOP("csbs", "Type"), .field = "type", .width = 120},
    {.id = "az", .title = QT_TRANSLATE_NOOP("csbs", "AZ"), .field = "az", .cell = Cell::Zone, .width = 150},
    {.id = "operation", .title = Operation, .field = "id", .cell = Cell::Operation, .width = 150},
};
constexpr Action ServerActions[] = {
    {.id = "disassociateChosen",
     .title = QT_TRANSLATE_NOOP("csbs", "Disassociate"),
     .command = "csbs.disassociate",
     .place = Place::Toolbar,
     .opens = "csbs.disassociate"},
    {.id = "disassociate",
     .title = QT_TRANSLATE_NOOP("csbs", "Disassociate"),
     .command = "csbs.disassociate",
     .place = Place::Row,
     .opens = "csbs.disassociate"},
};

constexpr Action TagActions[] = {
    {.id = "add",
     .title = QT_TRANSLATE_NOOP("csbs", "Add Tag"),
     .command = "csbs.addPolicyTag",
     .place = Place::Toolbar,
     .opens = "csbs.addPolicyTag"},
    {.id = "edit",
     .title = QT_TRANSLATE_NOOP("csbs", "Edit"),
     .command = "csbs.editPolicyTag",
     .place = Place::Row,
     .opens = "csbs.editPolicyTag"},
    {.id = "delete",
     .title = QT_TRANSLATE_NOOP("csbs", "Delete"),
     .command = "csbs.deletePolicyTag",
     .place = Place::Row,
     .opens = "csbs.deletePolicyTag"},
};

constexpr ListSpec Lists[] = {
    {.id = "csbs.policies",
     .service = "csbs",
     .title = QT_TRANSLATE_NOOP("csbs", "Policies"),
     .kind = "policy",
     .columns = Columns,
     .actions = Actions,
     .properties = Properties,
     .fixed = OfThisService,
     .search = Search::Selects,
     .sort = "created",
     .descending = true,
     .selectable = false,
     .exports = false,
     .unfolds = "csbs.policy"},
    {.id = "csbs.policy.servers",
     .service = "csbs",
     .title = QT_TRANSLATE_NOOP("csbs", "Associated Servers"),
     .kind = "server",
     .columns = ServerColumns,
     .actions = ServerActions,
     .parentField = "csbs_policy_id",
     .search = Search::None,
     .sort = "name",
     .exports = false},
    {.id = "csbs.policy.tags",
     .service = "csbs",
     .title = QT_TRANSLATE_NOOP("csbs", "Tags"),
     .kind = "policyTag",
     .columns = csbs::TagColumns,
     .actions = TagActions,
     .parentField = "resource_id",
     .search = Search::None,
     .sort = "key",
     .selectable = false,
     .exports = false},
};

constexpr Info Left[] = {{"id", QT_TRANSLATE_NOOP("csbs", "Policy ID"), "id"}};
constexpr Info Right[] = {{"created", QT_TRANSLATE_NOOP("csbs", "Created"), "created", Cell::Time}};
constexpr Tab Tabs[] = {{QT_TRANSLATE_NOOP("csbs", "Associated Servers"), "csbs.policy.servers"},
                        {QT_TRANSLATE_NOOP("csbs", "Tags"), "csbs.policy.tags"}};
constexpr DetailSpec Details[] = {
    {.id = "csbs.policy",
     .service = "csbs",
     .kind = "policy",
     .parent = "csbs.policies",
     .card = QT_TRANSLATE_NOOP("csbs", "Policy Details"),
     .left = Left,
     .right = Right,
     .tabs = Tabs},
};

// --- Questions ---------------------------------------------------------------------------------------------------

constexpr Column PolicyColumns[] = {
    {.id = "name", .title = Name, .field = "name", .width = 700},
    {.id = "status", .title = Status, .field = "status", .cell = Cell::Status, .width = 300},
};
constexpr Column ServerQuestionColumns[] = {
    {.id = "name", .title = Name, .field = "name", .width = 500},
    {.id = "status", .title = Status, .field = "status", .cell = Cell::Status, .width = 250},
    {.id = "type", .title = QT_TRANSLATE_NOOP("csbs", "Type"), .field = "type", .width = 250},
};

constexpr Confirmation Confirmations[] = {
    csbs::asking("csbs.enablePolicy", "policy", "policy", QT_TRANSLATE_NOOP("csbs", "Enable Backup Policy"),
                 QT_TRANSLATE_NOOP("csbs",
                                   "*Are you sure you want to enable the following backup policy?* It acts at its "
                                   "next time."),
                 PolicyColumns, true),
    csbs::asking("csbs.disablePolicy", "policy", "policy", QT_TRANSLATE_NOOP("csbs", "Disable Backup Policy"),
                 QT_TRANSLATE_NOOP("csbs",
                                   "*Are you sure you want to disable the following backup policy?* What runs goes "
                                   "on; nothing new is begun by it."),
                 PolicyColumns),
    csbs::asking("csbs.deletePolicy", "policy", "policy", QT_TRANSLATE_NOOP("csbs", "Delete Backup Policy"),
                 QT_TRANSLATE_NOOP("csbs",
                                   "*Are you sure you want to delete the following backup policy?* Its servers are no "
                                   "longer backed up automatically. Backups that it made stay."),
                 PolicyColumns),
    csbs::asking("csbs.disassociate", "server", "server", QT_TRANSLATE_NOOP("csbs", "Disassociate Server"),
                 QT_TRANSLATE_NOOP("csbs",
                                   "*Are you sure you want to disassociate the following server?* It is no longer "
                                   "backed up automatically. Its backups stay."),
                 ServerQuestionColumns),
    csbs::asking("csbs.deletePolicyTag", "tag", "policyTag", QT_TRANSLATE_NOOP("csbs", "Delete Tag"),
                 QT_TRANSLATE_NOOP("csbs", "*Are you sure you want to delete the following tag?* Backups that have it "
                                           "already keep it."),
                 csbs::TagQuestionColumns),
};

} // namespace

std::span<const ListSpec> csbs::policyLists()
{
    return Lists;
}

std::span<const DetailSpec> csbs::policyDetails()
{
    return Details;
}

std::span<const Confirmation> csbs::policyConfirmations()
{
    return Confirmations;
}
