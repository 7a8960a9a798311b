// links: models
#include "rules.h"
#include "spec.h"
#include "support/world.h"

using namespace Qt::StringLiterals;

namespace {

// One row per enforced rule: what has to be so that exactly these rules are broken. Everything that a row leaves out
// stands as in the world of the passing case.
struct Case {
    const char *rule;
    const char *command;
    Record backup = {};
    Record image = {};
    Record vault = {};
    QVariantMap arguments = {};
    QStringList rules = {}; // when others are broken with it
    std::function<void(Change &)> more = [](Change &) {};
};

QVariantList tags(int count, const QString &key = u"key%1"_s, const QString &value = u"value"_s)
{
    QVariantList list;
    for (int n = 0; n < count; ++n)
        list += QVariantMap{{u"key"_s, key.contains(u'%') ? key.arg(n) : key}, {u"value"_s, value}};
    return list;
}

const QList<Case> &cases()
{
    constexpr auto Past = World::Start - World::Minute;
    static const QList<Case> all{
        {"CBR-01", "ims.createImage", {{u"image_id"_s, u"image"_s}}},
        {"CBR-04", "ims.createImage", {{u"status"_s, u"creating"_s}}},
        {"CBR-05", "cbr.restoreBackup", {{u"status"_s, u"creating_image"_s}}},
        {"CBR-07", "ims.createImage", {{u"contains_system_disk"_s, 0}}},
        {"CBR-08", "ims.createImage", {{u"server_type"_s, u"BMS"_s}}},
        {"CBR-09", "ims.createImage", {}, {}, {{u"status"_s, u"frozen"_s}}},
        {"CBR-11", "cbr.deleteBackup", {{u"image_id"_s, u"image"_s}}},
        {"CBR-12", "cbr.expireBackup", {{u"image_id"_s, u"image"_s}, {u"automatic"_s, 1}, {u"expires"_s, Past}}},
        {"CBR-23", "cbr.restoreBackup", {{u"server_exists"_s, 0}}},
        {"CBR-55", "cbr.restoreBackup", {{u"status"_s, u"restoring"_s}}},
        {"CBR-56", "cbr.restoreBackup", {}, {}, {{u"status"_s, u"error"_s}}},
        {"CBR-73", "cbr.restoreBackup", {{u"replica"_s, 1}}},
        {"CBR-74", "cbr.deleteBackup", {{u"status"_s, u"creating_image"_s}}},
        {"CBR-79", "cbr.expireBackup", {{u"automatic"_s, 1}, {u"expires"_s, World::Start + 1}}},
        {"CBR-80", "cbr.deleteBackup", {}, {}, {{u"status"_s, u"deleting"_s}}},
        {"CLOCK-01", "clock.jump", {}, {}, {}, {{u"to"_s, World::Start - 1}}},
        {"CLOCK-02", "clock.speed", {}, {}, {}, {{u"speed"_s, 601}}},
        {"IMPORT-01", "iam.import", {}, {}, {}, {{u"account"_s, u"shop/north"_s}}},
        {"IMPORT-02", "iam.import", {}, {}, {}, {{u"account"_s, u"training"_s}}},
        {"IMPORT-03",
         "iam.import",
         {},
         {},
         {},
         {{u"tables"_s, QVariantMap{{u"vault"_s, QVariantList{QVariantMap{{u"id"_s, u"vault-1"_s}}}}}}}},
        {"IMS-02.source", "ims.createImage", {}, {}, {}, {{u"backup"_s, u""_s}}},
        {"IMS-15", "ims.deleteImage", {}, {{u"status"_s, u"creating"_s}, {u"type"_s, u"system"_s}}},
        {"IMS-32", "ims.shareImage", {}, {{u"status"_s, u"creating"_s}, {u"type"_s, u"system"_s}}},
        {"IMS-33", "ims.shareImage", {}, {{u"encrypted"_s, 1}, {u"type"_s, u"system"_s}}},
        {"IMS-35", "ims.shareImage", {}, {{u"from_shared"_s, 1}}},
        {"IMS-45", "ims.exportImage", {}, {{u"type"_s, u"full"_s}}},
        {"IMS-46", "ims.replicateImage", {}, {{u"type"_s, u"full"_s}}},
        {"IMS-54", "ims.replicateImage", {}, {{u"type"_s, u"iso"_s}}},
        {"IMS-54.normal", "ims.replicateImage", {}, {{u"type"_s, u"system"_s}, {u"status"_s, u"error"_s}}},
        {"IMS-56", "ims.exportImage", {}, {{u"type"_s, u"system"_s}, {u"status"_s, u"error"_s}}},
        {"IMS-57", "ims.exportImage", {}, {{u"type"_s, u"iso"_s}}},
        {"IMS-66", "ims.modifyImage", {}, {{u"status"_s, u"error"_s}}},
        {"IMS-70", "ims.createImage", {}, {}, {}, {{u"name"_s, u""_s}}},
        {"IMS-70.length", "ims.createImage", {}, {}, {}, {{u"name"_s, QString(129, u'a')}}},
        {"IMS-70.characters", "ims.createImage", {}, {}, {}, {{u"name"_s, u"web/image"_s}}},
        {"IMS-70.spaces", "ims.createImage", {}, {}, {}, {{u"name"_s, u" web"_s}}},
        {"IMS-71", "ims.createImage", {}, {}, {}, {{u"description"_s, QString(1025, u'a')}}},
        {"IMS-71.characters", "ims.createImage", {}, {}, {}, {{u"description"_s, u"before\nafter"_s}}},
        {"IMS-72", "ims.createImage", {}, {}, {}, {{u"tags"_s, tags(11)}}},
        {"IMS-72.key", "ims.createImage", {}, {}, {}, {{u"tags"_s, tags(1, QString(37, u'k'))}}},
        {"IMS-72.value", "ims.createImage", {}, {}, {}, {{u"tags"_s, tags(1, u"key"_s, u"a.b"_s)}}},
        {"IMS-73", "ims.createImage", {}, {}, {}, {{u"tags"_s, tags(1, u"_sys_owner"_s)}}},
        {.rule = "IMS-76",
         .command = "ims.createImage",
         .more =
             [](Change &change) {
                 for (int n = 0; n < 49; ++n) // with the world's own image: 50
                     World::addImage(change, u"image-%1"_s.arg(n));
             }},
        {.rule = "IMS-77",
         .command = "ims.createImage",
         .more =
             [](Change &change) {
                 for (int n = 0; n < 40; ++n)
                     World::addImage(change, u"image-%1"_s.arg(n), {{u"status"_s, u"creating"_s}});
             }},
        {"IMS-86", "ims.createEcs", {}, {{u"type"_s, u"system"_s}}},
        {"IMS-97", "ims.applyForServer", {}, {{u"status"_s, u"creating"_s}}},
        {"IMS-OP-01", "ims.applyForServer", {}, {{u"type"_s, u"iso"_s}}},
        {"IMS-OP-02", "ims.createDataDisk", {}, {{u"type"_s, u"full"_s}}},
    };
    return all;
}

std::unique_ptr<World> worldOf(const Case &c)
{
    return std::make_unique<World>([&c](Change &change) {
        World::addImage(change, u"image"_s, c.image);
        World::addBackup(change, u"backup"_s, c.backup);
        if (!c.vault.isEmpty())
            change.update("vault", u"vault-1"_s, c.vault);
        c.more(change);
    });
}

Command commandOf(const Case &c, World &world)
{
    QVariantMap arguments{{u"account"_s, u"shop"_s},      {u"backup"_s, u"backup"_s},
                          {u"name"_s, u"web-image-01"_s}, {u"image"_s, u"image"_s},
                          {u"to"_s, World::Start + 1},    {u"speed"_s, 60},
                          {u"tags"_s, tags(10)},          {u"description"_s, QString(1024, u'd')}};
    arguments.insert(c.arguments);
    return world.command(c.command, arguments);
}

// The world in which a command's rules all hold.
Case passing(const char *rule, const char *command)
{
    Case c{rule, command};
    const QLatin1StringView name{command};
    if (name == "cbr.expireBackup"_L1)
        c.backup = {{u"automatic"_s, 1}, {u"expires"_s, World::Start - 1}};
    if (name == "ims.createDataDisk"_L1)
        c.image = {{u"type"_s, u"data"_s}};
    else if (name == "ims.createEcs"_L1)
        c.image = {{u"type"_s, u"iso"_s}};
    else if (name == "ims.exportImage"_L1 || name == "ims.replicateImage"_L1)
        c.image = {{u"type"_s, u"system"_s}};
    return c;
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT

private slots:
    void everyEnforcedRuleHasItsRow()
    {
        QStringList enforced, tested;
        for (const Rule *rule : allRules()) {
            if (rule->kind == Rule::Enforced)
                enforced += QString::fromLatin1(rule->id);
        }
        for (const Case &c : cases())
            tested += QString::fromLatin1(c.rule);
        enforced.sort();
        tested.sort();
        QCOMPARE(tested, enforced);
    }

    void refused_data()
    {
        QTest::addColumn<int>("row");
        for (int row = 0; row < cases().size(); ++row)
            QTest::newRow(cases().at(row).rule) << row;
    }
    void refused()
    {
        QFETCH(int, row);
        const Case &c = cases().at(row);
        auto world = worldOf(c);
        const QByteArray before = world->state();
        const Command command = commandOf(c, *world);
        QStringList greyed;
        for (const Refusal &refusal : (*world)->check(command, Cloud::Entry))
            greyed += refusal.rule;
        const Rule *rule = findRule(QString::fromLatin1(c.rule));
        QVERIFY(rule);
        QCOMPARE(greyed.contains(QString::fromLatin1(c.rule)), rule->shown != Rule::OnSubmit);
        QCOMPARE(world->refused(command), c.rules.isEmpty() ? QStringList{QString::fromLatin1(c.rule)} : c.rules);
        QCOMPARE(world->state(), before);
        QCOMPARE((*world)->absent(command), rule->shown == Rule::Absent);
    }

    void passes_data() { refused_data(); }
    void passes()
    {
        QFETCH(int, row);
        const Case &broken = cases().at(row);
        const Case c = passing(broken.rule, broken.command);
        auto world = worldOf(c);
        const QStringList left = world->refused(commandOf(c, *world));
        const bool carriedOut = findCommand(QString::fromLatin1(c.command))->effect != nullptr;
        QCOMPARE(left, carriedOut ? QStringList{} : QStringList{u"DOOR-02"_s});
    }

    void theEdgesOfNamesAndTexts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("rules");
        QTest::newRow("one") << u"a"_s << QStringList{};
        QTest::newRow("128") << QString(128, u'a') << QStringList{};
        QTest::newRow("all signs") << u"A z-0.9_x"_s << QStringList{};
        QTest::newRow("spaces only") << u"   "_s << QStringList{u"IMS-70.spaces"_s};
        QTest::newRow("umlaut") << u"Büro"_s << QStringList{u"IMS-70.characters"_s};
        QTest::newRow("line break at the end") << u"web\n"_s << QStringList{u"IMS-70.characters"_s, u"IMS-70.spaces"_s};
        QTest::newRow("nul") << QString{QChar{0}} << QStringList{u"IMS-70.characters"_s};
        QTest::newRow("a megabyte") << QString(1 << 20, u'a') << QStringList{u"IMS-70.length"_s};
    }
    void theEdgesOfNamesAndTexts()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, rules);
        World world{[](Change &change) { World::addBackup(change, u"backup"_s); }};
        QCOMPARE(world.refused(world.command("ims.createImage", {{u"backup"_s, u"backup"_s}, {u"name"_s, name}})),
                 rules);
    }

    void theOtherKindsSayWhy()
    {
        QStringList ids;
        for (const Rule *rule : allRules()) {
            const auto id = QString::fromLatin1(rule->id);
            QVERIFY2(!ids.contains(id), rule->id);
            ids += id;
            QVERIFY2(rule->reason && rule->source, rule->id);
            switch (rule->kind) {
            case Rule::Enforced:
                QVERIFY2(rule->command && rule->broken && findCommand(QString::fromLatin1(rule->command)), rule->id);
                break;
            case Rule::ShownOnly:
                QVERIFY2(rule->page && rule->words, rule->id);
                break;
            case Rule::NotApplicable:
                QVERIFY2(rule->remedy, rule->id);
                break;
            case Rule::SameAs: {
                const Rule *same = findRule(QString::fromLatin1(rule->same));
                QVERIFY2(same && (same->kind == Rule::Enforced || same->kind == Rule::ShownOnly), rule->id);
                break;
            }
            }
        }
    }

    // Every id that this step of the reference names stands in the catalogue.
    void theCatalogueIsComplete()
    {
        QStringList missing;
        const auto need = [&missing](const QString &pattern, int from, int to) {
            for (int n = from; n <= to; ++n) {
                const QString id = pattern.arg(n, 2, 10, QLatin1Char('0'));
                if (!findRule(id))
                    missing += id;
            }
        };
        need(u"CBR-%1"_s, 1, 14);
        need(u"IMS-%1"_s, 1, 6);
        need(u"IMS-%1"_s, 27, 27);
        need(u"IMS-%1"_s, 30, 30);
        need(u"IMS-%1"_s, 70, 77);
        QCOMPARE(missing, QStringList{});
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
