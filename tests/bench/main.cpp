#include "children.h"
#include "measure.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int Starts = 11;

// What decides how the workspaces look: they are kept between runs until one of these changes.
QString fingerprint()
{
    QCryptographicHash hash{QCryptographicHash::Sha1};
    QStringList files{u"resources/scenarios/large.yaml"_s, u"resources/scenarios/many-images.yaml"_s,
                      u"models/scenario_large.cpp"_s, u"models/scenario_start.cpp"_s};
    const QDir schema{QStringLiteral(SOURCE_DIR) + u"/resources/sql"};
    for (const QString &name : schema.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        files += u"resources/sql/"_s + name;
    for (const QString &name : std::as_const(files)) {
        QFile file{QStringLiteral(SOURCE_DIR) + u'/' + name};
        if (!file.open(QIODevice::ReadOnly))
            giveUp(u"%1 is missing."_s.arg(name));
        hash.addData(file.readAll());
    }
    return QString::fromLatin1(hash.result().toHex().left(10));
}

class Bench {
public:
    explicit Bench(int most) : m_most{most}, m_less{most / 10} {}
    int run(const QString &part); // of parts(), or all of them
    static QStringList parts();

private:
    QString large(int backups, const QString &scenario = u"large"_s);
    QString copied(const QString &file, const QString &name);
    void say(const QString &what) const { std::fprintf(stderr, "… %s\n", qPrintable(what)); }
    void measureStart();
    void measureLists();
    void measureImages();
    void measureDoor();
    void measurePolicies();
    void measureInstalled();
    struct Part {
        const char *name;
        void (Bench::*measure)();
    };
    static constexpr std::array Parts{
        Part{"start", &Bench::measureStart},       Part{"lists", &Bench::measureLists},
        Part{"images", &Bench::measureImages},     Part{"door", &Bench::measureDoor},
        Part{"policies", &Bench::measurePolicies}, Part{"installed", &Bench::measureInstalled}};
    double emptyStart(const QString &file);

    const int m_most;
    const int m_less;
    QDir m_folder{QCoreApplication::applicationDirPath()};
    QTemporaryDir m_work{m_folder.filePath(u"bench-XXXXXX"_s)}; // on the same disk
    QList<Row> m_rows;
};

QString Bench::large(int backups, const QString &scenario)
{
    static const QString print = fingerprint();
    const QString name = u"%1-%2-%3.sqlite"_s.arg(scenario, QString::number(backups), print);
    const QString path = m_folder.filePath(name);
    if (!QFileInfo::exists(path)) {
        const QStringList old =
            m_folder.entryList({u"%1-%2-*.sqlite*"_s.arg(scenario, QString::number(backups))}, QDir::Files);
        for (const QString &each : old)
            m_folder.remove(each);
        say(u"%1, %2 backups"_s.arg(scenario, QString::number(backups)));
        runChild({u"begin"_s, path, scenario, QString::number(backups)});
    }
    return path;
}

QString Bench::copied(const QString &file, const QString &name)
{
    const QString path = m_work.filePath(name);
    QFile::remove(path);
    if (!QFile::copy(file, path))
        giveUp(u"%1 cannot be copied."_s.arg(file));
    return path;
}

void Bench::measureStart()
{
    say(u"start"_s);
    const QString file = large(m_less);
    const QString most = large(m_most);
    const QString few = m_work.filePath(u"ten.sqlite"_s);
    runChild({u"begin"_s, few, u"large"_s, u"10"_s});
    const QString program = m_folder.filePath(u"console-replica"_s);
    const QString browser = QStandardPaths::findExecutable(u"sqlitebrowser"_s);

    const QString backups = u"cbr.backups"_s;
    const QString ofRestyle = copied(file, u"restyle.sqlite"_s);
    QList<double> page;
    QList<double> pageOfMost;
    QList<double> empty;
    QList<double> emptyToEnd;
    QList<double> procedure;
    QList<double> first;
    QList<double> again;
    QList<double> otherEdition;
    QList<double> others;
    QList<double> ours;
    double peak = 0;
    for (int turn = 0; turn < Starts; ++turn) {
        const Process bare = runChild({u"empty"_s, file});
        empty += bare.number(u"painted"_s) - bare.started;
        emptyToEnd += bare.taken();
        const Process shown = runChild({u"page"_s, file, backups});
        page += shown.number(u"painted"_s) - shown.started;
        const Process shownMost = runChild({u"page"_s, most, backups});
        pageOfMost += shownMost.number(u"painted"_s) - shownMost.started;
        procedure += runProcess(program, {u"run"_s, u"create-image-from-server-backup"_s}).taken();
        const Process restyled = runChild({u"restyle"_s, ofRestyle});
        first += restyled.number(u"first"_s);
        again += restyled.number(u"again"_s);
        otherEdition += restyled.number(u"edition"_s);
        if (!browser.isEmpty()) {
            const Process other = runUntilItRests(browser, {u"-t"_s, u"backup"_s, file});
            others += other.taken();
            ours += runUntilItRests(program,
                                    {u"--workspace"_s, file, u"--login"_s, u"training/trainee"_s, u"--go"_s, backups})
                        .taken();
            peak = other.peakMb;
        }
    }
    const QString window = u"empty window, same file"_s;
    m_rows +=
        Row{u"cold start to cbr.backups (%1 backups)"_s.arg(m_less), median(page), median(empty), u"ms"_s, window, 2};
    m_rows += Row{
        u"cold start to cbr.backups (%1 backups)"_s.arg(m_most), median(pageOfMost), median(empty), u"ms"_s, window, 2};
    m_rows += Row{u"main procedure headless, start to end"_s,
                  median(procedure),
                  median(emptyToEnd),
                  u"ms"_s,
                  u"empty window, start to end"_s,
                  10};
    m_rows += Row{u"restyle of cbr.backups"_s, median(again), median(first), u"ms"_s, u"first build"_s, 3};
    m_rows +=
        Row{u"the other edition of cbr.backups"_s, median(otherEdition), median(first), u"ms"_s, u"first build"_s, 3};
    const double little = runChild({u"memory"_s, few}).number(u"memory"_s);
    const double much = runChild({u"memory"_s, most}).number(u"memory"_s);
    m_rows += Row{u"memory with %1 backups"_s.arg(m_most), much, little, u"MB"_s, u"with 10"_s, 1.2};
    m_rows += Row{u"memory with %1 backups"_s.arg(m_most),
                  much,
                  runChild({u"empty"_s, most}).number(u"memory"_s),
                  u"MB"_s,
                  u"empty window"_s,
                  0};
    if (!browser.isEmpty()) {
        m_rows += Row{u"start until it rests"_s, median(ours), median(others), u"ms"_s, u"DB Browser, same file"_s, 0};
        m_rows += Row{u"memory at most"_s,
                      runChild({u"page"_s, file, backups}).peakMb,
                      peak,
                      u"MB"_s,
                      u"DB Browser, same file"_s,
                      0};
    }
}

void Bench::measureImages()
{
    constexpr int ImagesPerBackup = 50; // in the scenario
    constexpr int Creations = 10'000;
    const QString file = large(m_most / ImagesPerBackup, u"many-images"_s);
    say(u"lists of %1 images"_s.arg(m_most));
    for (const QString &list : {u"ims.private"_s, u"ecs.servers"_s}) {
        QList<double> page;
        QList<double> empty;
        for (int turn = 0; turn < Starts; ++turn) {
            const Process bare = runChild({u"empty"_s, file});
            empty += bare.number(u"painted"_s) - bare.started;
            const Process shown = runChild({u"page"_s, file, list});
            page += shown.number(u"painted"_s) - shown.started;
        }
        m_rows += Row{u"cold start to %1 (%2 images)"_s.arg(list).arg(m_most),
                      median(page),
                      median(empty),
                      u"ms"_s,
                      u"empty window, same file"_s,
                      2};
    }
    m_rows += rowsOf(runChild({u"imageLists"_s, file}));

    say(u"%1 creations of images at once"_s.arg(Creations));
    const QString due = copied(file, u"due.sqlite"_s);
    runChild({u"makeCreations"_s, due, QString::number(Creations)});
    m_rows += rowsOf(runChild({u"creations"_s, copied(due, u"ours.sqlite"_s), copied(due, u"bare.sqlite"_s)}));
}

void Bench::measureDoor()
{
    say(u"dispatch and advance"_s);
    for (const int backups : {m_less, m_most}) {
        QList<Row> rows = rowsOf(runChild(
            {u"dispatch"_s, copied(large(backups), u"ours.sqlite"_s), copied(large(backups), u"bare.sqlite"_s)}));
        for (Row &row : rows)
            row.what += u" (%1 backups)"_s.arg(backups);
        m_rows += rows;
    }
    const QString due = copied(large(m_less), u"due.sqlite"_s);
    runChild({u"makeDue"_s, due, QString::number(m_less)});
    m_rows += rowsOf(runChild({u"advance"_s, copied(due, u"ours.sqlite"_s), copied(due, u"bare.sqlite"_s)}));

    const int jobs = m_less / 10;
    const QString dueOfMost = copied(large(m_most), u"most.sqlite"_s);
    runChild({u"makeDue"_s, dueOfMost, QString::number(jobs)});
    const QString dueOfLess = copied(large(m_less), u"less.sqlite"_s);
    runChild({u"makeDue"_s, dueOfLess, QString::number(jobs)});
    QList<double> less;
    QList<double> most;
    for (int turn = 0; turn < 3; ++turn) {
        less += runChild({u"due"_s, copied(dueOfLess, u"ours.sqlite"_s)}).number(u"advanced"_s);
        most += runChild({u"due"_s, copied(dueOfMost, u"ours.sqlite"_s)}).number(u"advanced"_s);
    }
    m_rows += Row{u"advance over %1 due jobs among %2 backups"_s.arg(jobs).arg(m_most),
                  median(most),
                  median(less),
                  u"ms"_s,
                  u"among %1"_s.arg(m_less),
                  1.5};
}

// What policies do depends on them, not on the backups that there are.
void Bench::measurePolicies()
{
    constexpr int Policies = 100;
    say(u"a year of policies"_s);
    const QString few = copied(large(m_less), u"fewPolicies.sqlite"_s);
    runChild({u"makePolicies"_s, few, QString::number(Policies)});
    m_rows += rowsOf(runChild({u"policies"_s, copied(few, u"ours.sqlite"_s), copied(few, u"bare.sqlite"_s)}));
    const QString many = copied(large(m_most), u"manyPolicies.sqlite"_s);
    runChild({u"makePolicies"_s, many, QString::number(Policies)});
    QList<double> less;
    QList<double> most;
    for (int turn = 0; turn < 3; ++turn) {
        less += runChild({u"due"_s, copied(few, u"ours.sqlite"_s)}).number(u"advanced"_s);
        most += runChild({u"due"_s, copied(many, u"ours.sqlite"_s)}).number(u"advanced"_s);
    }
    m_rows += Row{u"a year of %1 policies among %2 backups"_s.arg(Policies).arg(m_most),
                  median(most),
                  median(less),
                  u"ms"_s,
                  u"among %1"_s.arg(m_less),
                  1.5};
}

void Bench::measureInstalled()
{
    say(u"installed size"_s);
    const QString folder = m_work.filePath(u"installed"_s);
    runProcess(QStringLiteral(CMAKE), {u"--install"_s, m_folder.path(), u"--strip"_s, u"--prefix"_s, folder});
    double bytes = 0;
    for (QDirIterator file{folder, QDir::Files, QDirIterator::Subdirectories}; file.hasNext();) {
        file.next();
        bytes += double(file.fileInfo().size());
    }
    constexpr double Mega = 1024 * 1024;
    m_rows += Row{u"installed, beyond Qt"_s, bytes / Mega, 6, u"MB"_s, u"promised"_s, 1};
    if (!QStandardPaths::findExecutable(u"dpkg-query"_s).isEmpty() &&
        !QStandardPaths::findExecutable(u"sqlitebrowser"_s).isEmpty()) {
        const Process other =
            runProcess(u"dpkg-query"_s, {u"-W"_s, u"-f=size ${Installed-Size}\\n"_s, u"sqlitebrowser"_s});
        m_rows +=
            Row{u"installed, beyond Qt"_s, bytes / Mega, other.number(u"size"_s) / 1024, u"MB"_s, u"DB Browser"_s, 0};
    }
}

void Bench::measureLists()
{
    for (const int backups : {m_less, m_most}) {
        say(u"lists of %1 backups"_s.arg(backups));
        m_rows += rowsOf(runChild({u"lists"_s, large(backups)}));
    }
}

QStringList Bench::parts()
{
    QStringList names;
    for (const Part &part : Parts)
        names += QString::fromLatin1(part.name);
    return names;
}

int Bench::run(const QString &part)
{
    if (!m_work.isValid())
        giveUp(m_work.errorString());
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_work.filePath(u"config"_s)));
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_work.filePath(u"data"_s)));
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    for (const Part &each : Parts)
        if (part.isEmpty() || part == QLatin1StringView{each.name})
            (this->*each.measure)();
    printTable(m_rows);
    const auto missed = std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.missed(); });
    const auto held = std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.limit > 0; });
    std::printf("%d of %d limits are met.\n", int(held - missed), int(held));
    return missed == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int at = 1; at < argc; ++at)
        arguments += QString::fromLocal8Bit(argv[at]);
    if (arguments.value(0) == "--child"_L1)
        return runAsChild(argc, argv, arguments.mid(1));
    const QCoreApplication application{argc, argv};
    constexpr int Least = 10'000;
    const int rows = arguments.isEmpty() ? 1'000'000 : arguments.first().toInt();
    const QString part = arguments.value(1);
    if (arguments.size() > 2 || rows < Least || (!part.isEmpty() && !Bench::parts().contains(part)))
        giveUp(u"usage: bench [BACKUPS [PART]], at least %1; parts: %2"_s.arg(QString::number(Least),
                                                                              Bench::parts().join(u", "_s)));
    return Bench{rows}.run(part);
}
