#pragma once

#include "cloud.h"

#include <QObject>

#include <optional>

// What moves the simulated clock: the beat that the program gives it, and a person's Next event and Jump to….
// What a person does goes through the door as a command, so it stands in the journal. A long way is gone in slices
// through the event loop: the window stays alive and the way can be broken off.
class Clock final : public QObject {
    Q_OBJECT

public:
    Clock(Cloud &cloud, const Session &session, QObject *parent = nullptr);

    static constexpr int speeds[]{1, 10, 60, 600};

    int speed() const { return m_speed; }
    bool paused() const { return m_paused; }
    bool travelling() const { return m_target.has_value(); }

    void setSpeed(int speed);
    void setPaused(bool paused);
    // False when nothing is going to happen.
    bool goToNextEvent();
    void jumpTo(qint64 time);
    void cancel(); // stays where the way has come to

    // So much real time has passed.
    void beat(qint64 milliseconds);

signals:
    void changed(); // speed, paused or travelling
    void cameFurther(qint64 from, qint64 now, qint64 to);
    void refused(const QList<Refusal> &refusals);

private:
    bool ask(const char *command, const QVariantMap &arguments);
    void travel(qint64 to);
    void slices(); // for up to a tenth of a second, then the event loop gets its turn

    Cloud &m_cloud;
    const Session &m_session;
    int m_speed = 1;
    bool m_paused = false;
    std::optional<qint64> m_target;
    qint64 m_from = 0;
    qint64 m_slice = 0;
    int m_jobs = 0; // that one slice carries out at most
};
