// links: models
#include "spec.h"
#include "support/world.h"

using namespace Qt::StringLiterals;

namespace {

void fill(Change &change, const QString &state)
{
    World::addBackup(change, u"backup"_s);
    World::addImage(change, u"image"_s, {{u"type"_s, u"system"_s}});
    change.update("server", u"server-1"_s, {{u"vault_id"_s, u"vault-1"_s}});
    change.insert("server", {{u"id"_s, u"server-2"_s},
                             {u"project_id"_s, HomeProject},
                             {u"name"_s, u"ecs-web-02"_s},
                             {u"status"_s, u"stopped"_s},
                             {u"az"_s, u"home-a"_s},
                             {u"os_type"_s, u"Linux"_s},
                             {u"os"_s, u"Debian 12"_s},
                             {u"created"_s, World::Start}});
    change.insert("vault", {{u"id"_s, u"vault-9"_s},
                            {u"project_id"_s, HomeProject},
                            {u"name"_s, u"vault-9"_s},
                            {u"status"_s, u"available"_s},
                            {u"capacity_gb"_s, 500},
                            {u"created"_s, World::Start}});
    change.insert("tag", {{u"id"_s, u"vault-1:team"_s},
                          {u"project_id"_s, HomeProject},
                          {u"kind"_s, u"vault"_s},
                          {u"resource_id"_s, u"vault-1"_s},
                          {u"key"_s, u"team"_s},
                          {u"value"_s, u"red"_s}});
    change.update("vault", u"vault-1"_s, {{u"status"_s, state}});
}

QVariantMap argumentsOf(const QString &command)
{
    const QVariantList tags{QVariantMap{{u"key"_s, u"team"_s}, {u"value"_s, u"blue"_s}}};
    const QVariantMap vault{{u"vault"_s, u"vault-1"_s}};
    const auto with = [&vault](const QVariantMap &more) {
        QVariantMap all = vault;
        all.insert(more);
        return all;
    };
    if (command == "cbr.associate"_L1)
        return with({{u"resources"_s, QStringList{u"server-2"_s}}});
    if (command == "cbr.dissociate"_L1)
        return {{u"resource"_s, u"server-1"_s}};
    if (command == "cbr.migrate"_L1)
        return {{u"resource"_s, u"server-1"_s}, {u"vault"_s, u"vault-9"_s}};
    if (command == "cbr.expandVault"_L1)
        return with({{u"add"_s, 10}});
    if (command == "cbr.setAutoExpansion"_L1)
        return with({{u"autoExpand"_s, true}});
    if (command == "cbr.renameVault"_L1)
        return with({{u"name"_s, u"vault-new"_s}});
    if (command == "cbr.addVaultTag"_L1)
        return with({{u"tags"_s, QVariantList{QVariantMap{{u"key"_s, u"stage"_s}}}}});
    if (command == "cbr.editVaultTag"_L1)
        return {{u"tag"_s, u"vault-1:team"_s}, {u"tags"_s, tags}};
    if (command == "cbr.deleteVaultTag"_L1)
        return {{u"tag"_s, u"vault-1:team"_s}};
    if (command == "ims.createImage"_L1)
        return {{u"backup"_s, u"backup"_s}, {u"name"_s, u"web-image-01"_s}};
    if (command == "cbr.restoreBackup"_L1 || command == "cbr.deleteBackup"_L1)
        return {{u"backup"_s, u"backup"_s}};
    return vault;
}

} // namespace

// Which operation a vault takes in which state: the table of the manual (§3.3), cell by cell.
class TestMatrixVaults final : public QObject {
    Q_OBJECT

private slots:
    void cells_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("allowed");
        const QStringList states{u"available"_s, u"lock"_s, u"deleting"_s, u"error"_s, u"frozen"_s};
        struct Line {
            const char *command;
            const char *cells; // one sign a state: + allowed, - not
        };
        //                            available lock deleting error frozen
        constexpr Line Lines[] = {
            {"cbr.associate", "++---"},         {"cbr.dissociate", "++---"},    {"cbr.migrate", "++---"},
            {"cbr.expandVault", "+----"},       {"cbr.renameVault", "++---"},   {"cbr.setAutoExpansion", "++---"},
            {"cbr.enableAssociation", "++---"}, {"cbr.lockBackups", "++---"},   {"cbr.deleteVault", "+--+-"},
            {"cbr.addVaultTag", "++-++"},       {"cbr.editVaultTag", "++-++"},  {"cbr.deleteVaultTag", "++-++"},
            {"ims.createImage", "++---"},       {"cbr.restoreBackup", "++---"}, {"cbr.deleteBackup", "++-++"},
        };
        for (const Line &line : Lines) {
            for (int at = 0; at < states.size(); ++at)
                QTest::addRow("%s, %s", line.command, qPrintable(states.at(at)))
                    << QString::fromLatin1(line.command) << states.at(at) << (line.cells[at] == '+');
        }
    }
    void cells()
    {
        QFETCH(QString, command);
        QFETCH(QString, state);
        QFETCH(bool, allowed);
        World world{[&state](Change &change) { fill(change, state); }};
        const QByteArray before = world.state();
        const Command asked = world.command(command.toLatin1().constData(), argumentsOf(command));
        const bool agreed = world->check(asked).isEmpty();
        const QStringList refused = world.refused(asked);
        QVERIFY2(refused.isEmpty() == allowed, qPrintable(refused.join(u' ')));
        QCOMPARE(agreed, allowed);
        QCOMPARE(world.state() == before, !allowed);
    }

    // The entry is greyed, not only refused after it was pressed.
    void entries_data() { cells_data(); }
    void entries()
    {
        QFETCH(QString, command);
        QFETCH(QString, state);
        QFETCH(bool, allowed);
        World world{[&state](Change &change) { fill(change, state); }};
        const QVariantMap arguments = argumentsOf(command);
        const QString target = QString::fromLatin1(findCommand(command)->argument);
        const Command entry = world.command(command.toLatin1().constData(), {{target, arguments.value(target)}});
        QCOMPARE(world->check(entry, Cloud::Entry).isEmpty(), allowed);
    }
};

QTEST_GUILESS_MAIN(TestMatrixVaults)
#include "tst_matrix_vaults.moc"
