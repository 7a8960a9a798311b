#pragma once

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QHash>
#include <QMetaEnum>
#include <QStringList>
#include <QVariantMap>

#include <algorithm>
#include <ctime>

// An application that measures every turn of its event loop: all that is done between two chances for a person's input
// to be handled. What counts is the time in which the window is deaf: the thread works, or waits for a disk, a lock or
// another thread. What does not count is the time in which other programs had the processor (schedstat), so that a
// loaded machine fails nothing; where the kernel does not tell, the thread's own processor time is taken instead.
class Turns final : public QApplication {
public:
    Turns(int &argc, char **argv) : QApplication{argc, argv}
    {
        m_waits.setFileName(QStringLiteral("/proc/thread-self/schedstat"));
        m_told = m_waits.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && m_waits.readLine().count(' ') == 2;
        auto *dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { endTurn(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            endTurn();
            m_idle = true;
        });
    }

    struct Turn {
        QString during;
        QString event; // the costliest of it
        double took;   // ms
    };
    // What a person does from here on.
    void during(const QString &what)
    {
        endTurn();
        m_during = what;
    }
    Turn longest() const
    {
        return m_turns.isEmpty() ? Turn{} : *std::max_element(m_turns.begin(), m_turns.end(), less);
    }
    // Since the last call, the longest first.
    QList<Turn> over(double limit)
    {
        endTurn();
        QList<Turn> found;
        for (const Turn &turn : std::as_const(m_turns))
            if (turn.took > limit)
                found += turn;
        std::sort(found.begin(), found.end(), [](const Turn &a, const Turn &b) { return less(b, a); });
        m_turns.clear();
        return found;
    }

    // The thread's time that no other program had, in nanoseconds.
    qint64 busy() { return now() - waited(); }

    bool notify(QObject *receiver, QEvent *event) override
    {
        // Each key and each click of a person is a turn of its own.
        if (m_depth == 0 && event->spontaneous())
            endTurn();
        const QString name = m_depth == 0 ? nameOf(*receiver, *event) : QString{};
        if (m_waitedBefore < 0)
            m_waitedBefore = waited();
        if (m_depth == 0 || m_idle)
            m_since = now();
        m_idle = false;
        ++m_depth;
        const qint64 before = m_spent;
        const bool result = QApplication::notify(receiver, event);
        --m_depth;
        if (m_depth == 0) {
            if (!m_idle)
                m_spent += now() - m_since;
            if (const qint64 own = m_spent - std::min(before, m_spent); own >= m_most) {
                m_most = own;
                m_event = name;
            }
        }
        return result;
    }

private:
    static bool less(const Turn &a, const Turn &b) { return a.took < b.took; }

    static QString nameOf(const QObject &receiver, const QEvent &event)
    {
        const char *type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event.type());
        return QStringLiteral("%1 of %2 %3")
            .arg(QLatin1StringView{type ? type : "?"}, QLatin1StringView{receiver.metaObject()->className()},
                 receiver.objectName());
    }

    void endTurn()
    {
        if (m_depth > 0 && !m_idle) {
            const qint64 here = now();
            m_spent += here - m_since;
            m_since = here;
        }
        if (m_spent > 5'000'000)
            m_turns += Turn{m_during, m_event, double(m_spent - (waited() - m_waitedBefore)) / 1e6};
        m_spent = m_most = 0;
        m_waitedBefore = m_depth > 0 ? waited() : -1;
        m_event.clear();
    }

    qint64 now() const
    {
        timespec time = {};
        clock_gettime(m_told ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
    }
    // How long other programs had the processor meanwhile. To ask costs more than many an event: once a turn will do.
    qint64 waited()
    {
        if (!m_told)
            return 0;
        m_waits.seek(0);
        const QByteArray line = m_waits.readLine();
        return line.mid(line.indexOf(' ') + 1, line.lastIndexOf(' ') - line.indexOf(' ') - 1).toLongLong();
    }

    QFile m_waits;
    bool m_told = false;
    int m_depth = 0;
    bool m_idle = false; // within an event whose own loop waits
    qint64 m_since = 0;
    qint64 m_waitedBefore = -1; // when the turn began; -1: none has
    qint64 m_spent = 0;
    qint64 m_most = 0;
    QString m_event;
    QString m_during;
    QList<Turn> m_turns;
};
