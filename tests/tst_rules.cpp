// links: models
#include "rules.h"
#include "rules/cases.h"
#include "spec.h"

using namespace Qt::StringLiterals;

namespace {

using rules::Case;

const QList<rules::Subject> &subjects()
{
    static const QList<rules::Subject> all{rules::backups(),         rules::backupMaking(),  rules::restoring(),
                                           rules::clockAndImports(), rules::images(),        rules::information(),
                                           rules::creation(),        rules::sharing(),       rules::copies(),
                                           rules::upkeep(),          rules::servers(),       rules::disks(),
                                           rules::making(),          rules::console(),       rules::vaults(),
                                           rules::arrears(),         rules::backupSharing(), rules::replicas(),
                                           rules::policies(),        rules::csbsMigration(), rules::csbs()};
    return all;
}

const QList<Case> &cases()
{
    static const QList<Case> all = [] {
        QList<Case> cases;
        for (const rules::Subject &subject : subjects())
            cases += subject.cases;
        return cases;
    }();
    return all;
}

std::unique_ptr<World> worldOf(const Case &c)
{
    return std::make_unique<World>(
        [&c](Change &change) {
            World::addImage(change, u"image"_s, c.image);
            World::addBackup(change, u"backup"_s, c.backup);
            if (!c.vault.isEmpty())
                change.update("vault", u"vault-1"_s, c.vault);
            c.more(change);
        },
        c.edition);
}

Command commandOf(const Case &c, World &world)
{
    QVariantMap arguments{{u"account"_s, u"shop"_s},
                          {u"backup"_s, u"backup"_s},
                          {u"name"_s, u"web-image-01"_s},
                          {u"image"_s, u"image"_s},
                          {u"to"_s, World::Start + 1},
                          {u"speed"_s, 60},
                          {u"server"_s, u"server-1"_s},
                          {u"disk"_s, u"disk-1"_s},
                          {u"vault"_s, u"vault-1"_s},
                          {u"file"_s, u"bucket:system.zvhd2"_s},
                          {u"capacity"_s, 100},
                          {u"protectType"_s, u"backup"_s},
                          {u"agreement"_s, true},
                          {u"tags"_s, rules::tags(10)},
                          {u"description"_s, QString(1024, u'd')}};
    arguments.insert(c.arguments);
    return world.command(c.command, arguments);
}

// The world in which a command's rules all hold.
Case passing(const Case &broken)
{
    for (const rules::Subject &subject : subjects()) {
        for (const rules::Passing &one : subject.passing) {
            if (qstrcmp(one.command, broken.command) != 0)
                continue;
            Case c = one;
            c.rule = broken.rule;
            c.edition = broken.edition;
            return c;
        }
    }
    return {.rule = broken.rule, .command = broken.command, .edition = broken.edition};
}

} // namespace

bool isCommandOrGroup(const char *name)
{
    for (const Service *service : services()) {
        for (const CommandSpec &command : service->commands) {
            const auto same = [name](const char *one) { return one && qstrcmp(one, name) == 0; };
            if (same(command.id) || std::any_of(command.groups.begin(), command.groups.end(), same))
                return true;
        }
    }
    return false;
}

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
        const Case c = passing(broken);
        auto world = worldOf(c);
        const QStringList left = world->refused(commandOf(c, *world));
        const bool carriedOut = findCommand(QString::fromLatin1(c.command))->effect != nullptr;
        if (carriedOut)
            QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
        QCOMPARE(left, carriedOut ? QStringList{} : QStringList{u"DOOR-02"_s});
    }

    void everyWarningHasItsRow()
    {
        QStringList given, tested;
        for (const Rule *rule : allRules()) {
            if (rule->kind == Rule::Warning)
                given += QString::fromLatin1(rule->id);
        }
        for (const rules::Subject &subject : subjects())
            for (const Case &c : subject.warnings)
                tested += QString::fromLatin1(c.rule);
        given.sort();
        tested.sort();
        QCOMPARE(tested, given);
    }

    // Said before, and done all the same.
    void warns_data()
    {
        QTest::addColumn<const Case *>("row");
        QTest::addColumn<bool>("given");
        for (const rules::Subject &subject : subjects()) {
            for (const Case &c : subject.warnings)
                QTest::addRow("%s", c.rule) << &c << true;
            for (const Case &c : subject.silent)
                QTest::addRow("%s, silent", c.rule) << &c << false;
        }
    }
    void warns()
    {
        QFETCH(const Case *, row);
        QFETCH(bool, given);
        auto world = worldOf(*row);
        QStringList warned;
        for (const Refusal &warning : (*world)->warnings(commandOf(*row, *world)))
            warned += warning.rule;
        QVERIFY2(warned.contains(QString::fromLatin1(row->rule)) == given, qPrintable(warned.join(u' ')));
        QCOMPARE(world->refused(commandOf(*row, *world)), QStringList{});
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
            case Rule::Warning:
                QVERIFY2(rule->command && rule->broken && isCommandOrGroup(rule->command), rule->id);
                break;
            case Rule::ShownOnly:
                QVERIFY2(rule->page && rule->words, rule->id);
                break;
            case Rule::NotApplicable:
                QVERIFY2(rule->remedy, rule->id);
                break;
            case Rule::SameAs: {
                const Rule *same = findRule(QString::fromLatin1(rule->same));
                QVERIFY2(same && same->kind != Rule::SameAs && same->kind != Rule::NotApplicable, rule->id);
                break;
            }
            }
        }
    }

    // What is said before a command that is done all the same.
    void deletionsWarn_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("withBackup");
        QTest::newRow("stays and costs") << u"IMS-61"_s << u"available"_s << false;
        QTest::newRow("goes") << QString{} << u"available"_s << true;
        QTest::newRow("is being created") << u"IMS-62"_s << u"creating"_s << true;
    }
    void deletionsWarn()
    {
        QFETCH(QString, rule);
        QFETCH(QString, status);
        QFETCH(bool, withBackup);
        World world{[&status](Change &change) {
            World::addBackup(change, u"backup"_s, {{u"image_id"_s, u"image"_s}, {u"status"_s, status}});
            World::addImage(change, u"image"_s, {{u"backup_id"_s, u"backup"_s}});
        }};
        const Command command =
            world.command("ims.deleteImage", {{u"image"_s, u"image"_s}, {u"deleteBackups"_s, withBackup}});
        QStringList said;
        for (const Refusal &warning : world->warnings(command))
            said += warning.rule;
        QCOMPARE(said, rule.isEmpty() ? QStringList{} : QStringList{rule});
        QCOMPARE(world.refused(command), QStringList{});
    }

    // Every numbered rule of the manuals is a row, or several ("IMS-79.disk").
    void theCatalogueIsComplete()
    {
        QStringList ids;
        for (const Rule *rule : allRules())
            ids += QString::fromLatin1(rule->id).section(u'.', 0, 0);
        QFile file{QStringLiteral(TEST_DATA "/rules.txt")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto wanted = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(wanted.size() > 300);
        QStringList missing;
        for (const QString &id : wanted) {
            if (!ids.contains(id))
                missing += id;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
