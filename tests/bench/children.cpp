#include "children.h"

#include "application.h"
#include "headless.h"
#include "language.h"
#include "measure.h"
#include "scenario.h"
#include "theme.h"
#include "watcher.h"
#include "words.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void say(const char *key, double value)
{
    std::printf("%s %.6f\n", key, value);
    std::fflush(stdout);
}

// Proportional share of what is resident now.
double residentMb()
{
    QFile file{u"/proc/self/smaps_rollup"_s};
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

// The window that all others are measured by: nothing in it, and the file open.
class EmptyWindow final : public QWidget {
public:
    bool painted = false;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter{this}.drawText(rect(), Qt::AlignCenter, u"empty"_s);
        painted = true;
    }
};

int showEmpty(int argc, char **argv, const QString &path)
{
    const QApplication application{argc, argv};
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(path);
    QSqlQuery query{database};
    if (!database.open() || !query.exec(u"SELECT count(*) FROM sqlite_master"_s) || !query.next())
        giveUp(u"%1 cannot be opened."_s.arg(path));
    EmptyWindow window;
    window.resize(windowSize);
    window.show();
    while (!window.painted)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    say("painted", clockNow());
    say("memory", residentMb());
    return 0;
}

// The program as a person starts it: --login training/trainee --go PAGE.
int showPage(int argc, char **argv, const QString &path, const QString &page)
{
    introduce();
    const QApplication application{argc, argv};
    const Watcher watcher{page, [&watcher] {
                              say("painted", clockNow());
                              say("rows", watcher.rows());
                              QApplication::quit();
                          }};
    CommandLine line;
    line.workspace = path;
    line.account = u"training"_s;
    line.user = u"trainee"_s;
    line.page = page;
    return Application{line}.run();
}

// What a person does in the first minute, then what is resident.
int showMemory(int argc, char **argv, const QString &path)
{
    introduce();
    const QApplication application{argc, argv};
    Desk desk{path};
    desk.show(u"cbr.backups"_s);
    for (const QString &field : {u"name"_s, u"status"_s, u"created"_s})
        desk.act([&] { emit desk.table()->sortAsked(field, true); });
    for (const QString &list : {u"cbr.vaults"_s, u"ims.private"_s, u"ims.createImage"_s, u"cbr.backups"_s})
        desk.go(list);
    desk.settle();
    say("memory", residentMb());
    return 0;
}

// Another edition or language raises a new window over the same workspace.
int restyle(int argc, char **argv, const QString &path)
{
    introduce();
    QApplication application{argc, argv};
    ConsoleWords words;
    QTranslator qtWords;
    const auto cloud = Cloud::open(path);
    if (!cloud)
        giveUp(cloud.failure().text());
    Edition edition;
    Context context{**cloud, edition};
    context.session = *(*cloud)->logIn(u"training"_s, u"trainee"_s);
    std::unique_ptr<Shell> shell;
    bool painted = false;
    const Watcher watcher{u"cbr.backups"_s, [&painted] { painted = true; }};
    const auto raise = [&](const QString &language, const QString &console) {
        painted = false;
        if (const Success spoken = speak(language, words, qtWords); !spoken)
            giveUp(spoken.failure().text());
        const auto loaded = loadEdition(console);
        if (!loaded)
            giveUp(loaded.failure().text());
        if (const Success open = openEdition(**cloud, *loaded); !open)
            giveUp(open.failure().text());
        edition = *loaded;
        ConsoleWords::follow(edition);
        theme::apply(application, edition);
        std::unique_ptr<Shell> next = makeShell(context);
        next->resize(windowSize);
        next->start(u"cbr.backups"_s);
        next->show();
        if (shell) {
            shell->hide();
            shell.release()->deleteLater();
        }
        shell = std::move(next);
        while (!painted)
            QCoreApplication::processEvents();
    };
    say("first", timeOf([&] { raise(u"en"_s, u"otc"_s); }));
    QList<double> again;
    QList<double> otherEdition;
    for (int turn = 0; turn < 5; ++turn) {
        again += timeOf([&] { raise(u"en"_s, u"otc"_s); });
        for (const QString &console : {u"huawei"_s, u"otc"_s})
            otherEdition += timeOf([&] { raise(u"en"_s, console); });
    }
    say("again", median(again));
    say("edition", median(otherEdition));
    return 0;
}

int begin(const QString &path, const QString &scenarioId, int backups)
{
    const auto scenario = loadScenario(scenarioId);
    const auto cloud = scenario ? beginWorkspace(path, *scenario, {.backups = backups}) : scenario.failure();
    if (!cloud)
        giveUp(cloud.failure().text());
    return 0;
}

} // namespace

int runAsChild(int argc, char **argv, const QStringList &arguments)
{
    const QString name = arguments.value(0);
    const QString file = arguments.value(1);
    if (name == "empty"_L1)
        return showEmpty(argc, argv, file);
    if (name == "page"_L1)
        return showPage(argc, argv, file, arguments.value(2));
    if (name == "memory"_L1)
        return showMemory(argc, argv, file);
    if (name == "restyle"_L1)
        return restyle(argc, argv, file);
    if (name == "lists"_L1 || name == "imageLists"_L1) {
        introduce();
        const QApplication application{argc, argv};
        name == "lists"_L1 ? measureLists(file) : measureImageLists(file);
        return 0;
    }
    const QCoreApplication application{argc, argv};
    if (name == "begin"_L1)
        return begin(file, arguments.value(2), arguments.value(3).toInt());
    if (name == "makeDue"_L1)
        makeDue(file, arguments.value(2).toInt());
    else if (name == "makeCreations"_L1)
        makeCreations(file, arguments.value(2).toInt());
    else if (name == "makePolicies"_L1)
        makePolicies(file, arguments.value(2).toInt());
    else if (name == "policies"_L1)
        measurePolicies(file, arguments.value(2));
    else if (name == "dispatch"_L1)
        measureDispatch(file, arguments.value(2));
    else if (name == "advance"_L1)
        measureAdvance(file, arguments.value(2));
    else if (name == "creations"_L1)
        measureCreations(file, arguments.value(2));
    else if (name == "due"_L1)
        measureDue(file);
    else
        giveUp(u"There is no child \"%1\"."_s.arg(name));
    return 0;
}
