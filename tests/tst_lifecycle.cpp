// links: models
#include "lifecycle.h"
#include "spec.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestLifecycle : public QObject {
    Q_OBJECT

    static QSet<QString> kindsWithStates()
    {
        QSet<QString> kinds;
        for (const Service *service : services())
            for (const State &state : service->states)
                kinds += QString::fromLatin1(state.kind);
        return kinds;
    }

private slots:
    void statesAndWaysAreUnique()
    {
        QSet<QString> seen;
        for (const Service *service : services()) {
            for (const State &state : service->states) {
                const QString key = u"%1/%2"_s.arg(QLatin1StringView{state.kind}, QLatin1StringView{state.id});
                QVERIFY2(!seen.contains(key), qPrintable(key));
                seen += key;
                QVERIFY2(QStringList({u"ok"_s, u"busy"_s, u"error"_s, u"off"_s, u"running"_s})
                             .contains(QLatin1StringView{state.look}),
                         qPrintable(key));
            }
            for (const Transition &way : service->transitions) {
                const QString key =
                    u"%1/%2 > %3"_s.arg(QLatin1StringView{way.kind}, QLatin1StringView{way.from ? way.from : "-"},
                                        QLatin1StringView{way.event});
                QVERIFY2(!seen.contains(key), qPrintable(key));
                seen += key;
            }
        }
    }

    void everyStateCanBeReachedAndLeft()
    {
        for (const QString &kind : kindsWithStates()) {
            QSet<QString> reached;
            QSet<QString> left;
            bool grew = true;
            while (grew) {
                grew = false;
                for (const Service *service : services()) {
                    for (const Transition &way : service->transitions) {
                        if (kind != QLatin1StringView{way.kind})
                            continue;
                        if (way.from && !reached.contains(QLatin1StringView{way.from}))
                            continue;
                        if (way.from)
                            left += QLatin1StringView{way.from};
                        if (way.to && !reached.contains(QLatin1StringView{way.to})) {
                            QVERIFY2(findState(kind, QLatin1StringView{way.to}), way.to);
                            reached += QLatin1StringView{way.to};
                            grew = true;
                        }
                    }
                }
            }
            for (const Service *service : services()) {
                for (const State &state : service->states) {
                    if (kind != QLatin1StringView{state.kind})
                        continue;
                    const QString key = kind + u'/' + QLatin1StringView{state.id};
                    QVERIFY2(reached.contains(QLatin1StringView{state.id}), qPrintable(key));
                    QVERIFY2(left.contains(QLatin1StringView{state.id}) != state.terminal, qPrintable(key));
                }
            }
        }
    }

    // Labels and second lines of the console, word for word.
    void theWordsOfTheConsole_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("second");
        const auto row = [](const char *kind, const char *state, const char *label, const char *second = "") {
            QTest::addRow("%s %s", kind, state) << QString::fromLatin1(kind) << QString::fromLatin1(state)
                                                << QString::fromLatin1(label) << QString::fromLatin1(second);
        };
        row("backup", "creating", "Creating");
        row("backup", "creating_image", "Creating", "Image can be created");
        row("backup", "available", "Available");
        row("backup", "restoring", "Restoring");
        row("backup", "deleting", "Deleting");
        row("backup", "error", "Error");
        row("image", "creating", "Creating");
        row("image", "normal", "Normal");
        row("image", "normal_az", "Normal", "Available in %1");
        row("vault", "available", "Available");
        row("vault", "lock", "Locked");
        row("vault", "deleting", "Deleting");
        row("vault", "error", "Error");
        row("vault", "frozen", "Frozen");
        row("server", "running", "Running");
        row("server", "stopped", "Stopped");
        row("server", "starting", "Starting");
        row("server", "stopping", "Stopping");
        row("server", "restarting", "Restarting");
        row("server", "deleting", "Deleting");
        row("server", "faulty", "Faulty");
        row("server", "changing_os", "Changing OS");
        row("server", "change_os_failed", "Failed to change the OS");
        row("server", "reinstalling", "Reinstalling");
        row("server", "reinstall_failed", "Reinstallation failed");
    }
    void theWordsOfTheConsole()
    {
        QFETCH(QString, kind);
        QFETCH(QString, state);
        QFETCH(QString, label);
        QFETCH(QString, second);
        const State *found = findState(kind, state);
        QVERIFY(found);
        QCOMPARE(QString::fromLatin1(found->label), label);
        QCOMPARE(QString::fromLatin1(found->second ? found->second : ""), second);
    }
};

QTEST_GUILESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
