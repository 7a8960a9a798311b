#include "clock.h"

#include <QElapsedTimer>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 turn = 40;    // ms of work before the event loop gets its turn
constexpr int jobsAtOnce = 50; // at most, however many are due at the same moment …
constexpr int firstJobs = 10;  // … and as long as it is not known what they cost
constexpr qint64 tooLong = 30; // ms that one slice should take at most
constexpr qint64 tooShort = 10;
constexpr qint64 firstSlice = 60 * 60 * 1000;
constexpr qint64 longestSlice = 1000LL * 365 * 24 * firstSlice; // farther than any calendar goes
constexpr qint64 longestBeat = 1000;                            // the machine slept: simulated time did not pass

} // namespace

Clock::Clock(Cloud &cloud, const Session &session, QObject *parent)
    : QObject{parent},
      m_cloud{cloud},
      m_session{session}
{
}

bool Clock::ask(const char *command, const QVariantMap &arguments)
{
    const Outcome outcome =
        m_cloud.dispatch({.id = QString::fromLatin1(command), .by = m_session, .arguments = arguments});
    if (!outcome.ok())
        emit refused(outcome.refusals);
    return outcome.ok();
}

void Clock::setSpeed(int speed)
{
    if (speed == m_speed || (!m_paused && !ask("clock.speed", {{u"speed"_s, speed}})))
        return;
    m_speed = speed;
    emit changed();
}

void Clock::setPaused(bool paused)
{
    if (paused == m_paused || !ask("clock.speed", {{u"speed"_s, paused ? 0 : m_speed}}))
        return;
    m_paused = paused;
    emit changed();
}

bool Clock::goToNextEvent()
{
    const std::optional<qint64> next = m_cloud.nextEvent();
    if (!next || m_target)
        return false;
    if (ask("clock.nextEvent", {{u"to"_s, *next}}))
        travel(*next);
    return true;
}

void Clock::jumpTo(qint64 time)
{
    if (!m_target && ask("clock.jump", {{u"to"_s, time}}))
        travel(time);
}

void Clock::travel(qint64 to)
{
    m_from = m_cloud.now();
    m_target = to;
    m_slice = firstSlice;
    m_jobs = firstJobs;
    slices();
}

void Clock::slices()
{
    QElapsedTimer whole;
    whole.start();
    // More may be due at the same moment than one slice does.
    const auto isThere = [this] {
        return m_cloud.now() >= *m_target && m_cloud.nextEvent().value_or(*m_target + 1) > *m_target;
    };
    while (m_target && !isThere()) {
        if (whole.elapsed() >= turn) {
            emit changed();
            emit cameFurther(m_from, m_cloud.now(), *m_target);
            QMetaObject::invokeMethod(this, &Clock::slices, Qt::QueuedConnection);
            return;
        }
        QElapsedTimer one;
        one.start();
        // Cloud says itself, by failed(), what stopped it; the way ends there.
        if (!m_cloud.advance(std::min(*m_target, m_cloud.now() + m_slice), m_jobs))
            m_target.reset();
        if (one.elapsed() < tooShort) {
            m_slice = std::min(m_slice * 2, longestSlice);
            m_jobs = std::min(m_jobs * 2, jobsAtOnce);
        } else if (one.elapsed() > tooLong) {
            m_slice = std::max<qint64>(m_slice / 2, 1);
            m_jobs = std::max(m_jobs / 2, 1);
        }
    }
    m_target.reset();
    emit changed();
}

void Clock::cancel()
{
    m_target.reset();
}

void Clock::beat(qint64 milliseconds)
{
    if (m_paused || m_target)
        return;
    // A failure is announced by Cloud::failed; the clock stands until the disk has room again.
    std::ignore =
        m_cloud.advance(m_cloud.now() + std::clamp<qint64>(milliseconds, 0, longestBeat) * m_speed, jobsAtOnce);
}
