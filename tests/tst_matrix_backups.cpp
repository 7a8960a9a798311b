// links: models
#include "support/abroad.h"

using namespace Qt::StringLiterals;

namespace {

// A column of the table: a backup in this state, of what the operation is about.
void fill(Change &change, const QString &object, const QString &status)
{
    abroad::fill(change);
    Record values{{u"status"_s, status}, {u"object_type"_s, object}, {u"size_gb"_s, 40}};
    if (object == "disk"_L1) {
        change.insert("disk", {{u"id"_s, u"disk-1"_s},
                               {u"project_id"_s, HomeProject},
                               {u"name"_s, u"ecs-web-01-system"_s},
                               {u"status"_s, u"available"_s},
                               {u"role"_s, u"data"_s},
                               {u"size_gb"_s, 40},
                               {u"position"_s, 0}});
        values.insert(u"server_id"_s, u"disk-1"_s);
    }
    World::addBackup(change, u"backup"_s, values);
}

QVariantMap argumentsOf(const QString &command)
{
    QVariantMap arguments{{u"backup"_s, u"backup"_s}, {u"name"_s, u"web-01"_s}, {u"az"_s, u"home-a"_s}};
    if (command == "cbr.replicateBackup"_L1)
        arguments.insert(u"destination"_s, u"vault-there"_s);
    if (command == "cbr.shareBackup"_L1)
        arguments.insert(u"projects"_s, PartnerProject);
    return arguments;
}

} // namespace

// Which operation a backup takes in which state: the table of the manual, cell by cell.
class TestMatrixBackups final : public QObject {
    Q_OBJECT

private slots:
    void cells_data()
    {
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("code"); // empty: allowed; "-": some refusal
        const QStringList states{u"creating"_s,  u"creating_image"_s, u"available"_s,
                                 u"restoring"_s, u"deleting"_s,       u"error"_s};
        struct Line {
            const char *operation;
            const char *object;
            const char *command;
            const char *codes; // one a state
        };
        constexpr Line Lines[] = {
            {"details", "server", "cbr.updateBackup", " | | | | | "},
            {"restore server", "server", "cbr.restoreBackup", "2005|2005| |2010|-|2005"},
            {"restore disk", "disk", "cbr.restoreDisk", "2005|2005| |2010|-|2005"},
            {"create image", "server", "ims.createImage", "-| | |-|-|-"},
            {"create disk", "disk", "cbr.createDisk", "-|-| |-|-|-"},
            {"create file system", "turbo", "cbr.createFileSystem", "-|-| |-|-|-"},
            {"create replica", "server", "cbr.replicateBackup", "-|-| |-|-|-"},
            {"share", "server", "cbr.shareBackup", "6702|6702| |6702|6702|6702"},
            {"delete", "server", "cbr.deleteBackup", "6201|6201| |6216|-| "},
            {"delete", "disk", "cbr.deleteBackup", "6201|6201| |6216|-| "},
        };
        for (const Line &line : Lines) {
            const QStringList codes = QString::fromLatin1(line.codes).split(u'|');
            for (int at = 0; at < states.size(); ++at)
                QTest::addRow("%s of a %s, %s", line.operation, line.object, qPrintable(states.at(at)))
                    << QString::fromLatin1(line.object) << QString::fromLatin1(line.command) << states.at(at)
                    << codes.at(at).trimmed();
        }
    }
    void cells()
    {
        QFETCH(QString, object);
        QFETCH(QString, command);
        QFETCH(QString, status);
        QFETCH(QString, code);
        World world{[&](Change &change) { fill(change, object, status); }};
        const Command asked = world.command(command.toLatin1().constData(), argumentsOf(command));
        QStringList codes;
        const QList<Refusal> refusals = world->check(asked);
        for (const Refusal &refusal : refusals)
            codes += refusal.rule + u' ' + refusal.code;
        QVERIFY2(codes.isEmpty() == code.isEmpty(), qPrintable(codes.join(u", ")));
        if (!code.isEmpty() && code != "-"_L1)
            QVERIFY2(!codes.filter(u"BackupService."_s + code).isEmpty(), qPrintable(codes.join(u", ")));
        const QByteArray before = world.state();
        QCOMPARE(world.refused(asked).isEmpty(), code.isEmpty());
        QCOMPARE(world.state() == before, !code.isEmpty());
    }

    // Nothing about the state is known only after the entry was pressed.
    void entries_data() { cells_data(); }
    void entries()
    {
        QFETCH(QString, object);
        QFETCH(QString, command);
        QFETCH(QString, status);
        QFETCH(QString, code);
        World world{[&](Change &change) { fill(change, object, status); }};
        const Command entry = world.command(command.toLatin1().constData(), {{u"backup"_s, u"backup"_s}});
        QCOMPARE(world->check(entry, Cloud::Entry).isEmpty(), code.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMatrixBackups)
#include "tst_matrix_backups.moc"
