#include "course.h"

#include "importing.h"
#include "scenario.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;

template <typename T>
T sound(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.failure().text()));
    return std::move(*result);
}

} // namespace

QByteArray stateOf(const Cloud &cloud)
{
    return QCryptographicHash::hash(cloud.canonicalExport(), QCryptographicHash::Sha1).toHex();
}

QString answersIn(const QString &folder, int number)
{
    QFile answers{QStringLiteral(TEST_DATA "/api/backups.json")};
    if (!answers.open(QIODevice::ReadOnly))
        qFatal("no answers to import");
    QString text = QString::fromUtf8(answers.readAll());
    static const QRegularExpression id{u"\"([0-9a-f]{8})(?=-[0-9a-f]{4}-|[0-9a-f]{24}\")"_s};
    QString mine;
    qsizetype end = 0;
    for (auto match = id.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        const quint32 moved = one.captured(1).toUInt(nullptr, 16) + quint32(number) * 2'654'435'761U;
        mine += QStringView{text}.mid(end, one.capturedStart(1) - end) + u"%1"_s.arg(moved, 8, 16, QChar{u'0'});
        end = one.capturedEnd(1);
    }
    mine += QStringView{text}.mid(end);
    const QString path = folder + u"/backups.json"_s;
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(mine.toUtf8()) < 0)
        qFatal("the answers cannot be written");
    return path;
}

Course::Course(const QString &folder, quint64 seed) : m_folder{folder}, m_seed{seed} {}

void Course::open()
{
    if (!m_cloud)
        m_cloud = sound(Cloud::open(pathIn(m_folder)));
}

void Course::close()
{
    m_cloud.reset();
}

void Course::step(int number)
{
    if (number == 0) {
        m_cloud = sound(beginWorkspace(pathIn(m_folder), sound(loadScenario(u"starter"_s)), {.seed = m_seed}));
        return;
    }
    std::mt19937_64 chance{m_seed * 1'000'003 + quint64(number)};
    open();
    const auto kind = chance() % 100;
    if (kind < 50) {
        dispatch(chance);
    } else if (kind < 70) {
        sound(m_cloud->advance(m_cloud->now() + qint64(chance() % 30) * Minute + 1));
    } else if (kind < 82) {
        sound(importAnswers(*m_cloud, {answersIn(m_folder, number)}));
    } else if (kind < 90) {
        close();
        sound(resetWorkspace(pathIn(m_folder)));
        open();
    } else {
        close();
        open();
    }
}

void Course::dispatch(std::mt19937_64 &chance)
{
    struct Asked {
        const char *command;
        const char *argument;
    };
    static constexpr Asked Askable[] = {{"ims.createImage", "backup"},
                                        {"ims.createImage", "backup"},
                                        {"ims.deleteImage", "image"},
                                        {"cbr.restoreBackup", "backup"},
                                        {"cbr.deleteBackup", "backup"}};
    const Asked &asked = Askable[chance() % std::size(Askable)];
    const auto session = m_cloud->logIn(u"training"_s, u"trainee"_s);
    if (!session)
        qFatal("the scenario has no trainee");
    const Rows rows =
        m_cloud->fetch({.kind = QString::fromLatin1(asked.argument), .project = session->project, .fields = {u"id"_s}});
    const auto target = rows.rows.isEmpty() ? QVariant{u"none"_s} : rows.rows.at(chance() % rows.rows.size()).first();
    m_cloud->dispatch({.id = QString::fromLatin1(asked.command),
                       .by = *session,
                       .arguments = {{QString::fromLatin1(asked.argument), target},
                                     {u"name"_s, u"image-%1"_s.arg(chance() % 1000)},
                                     {u"deleteBackups"_s, chance() % 2 == 0}}});
}

QByteArray Course::state() const
{
    return stateOf(*m_cloud);
}

qint64 Course::journal() const
{
    return m_cloud->fetch({.kind = u"journal"_s, .limit = 0}).total;
}
