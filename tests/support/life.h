#pragma once

#include "cloud.h"
#include "recipes.h"
#include "scenario.h"
#include "watch.h"

#include <QMap>
#include <QTemporaryDir>

#include <stdexcept>

// One thing that happens to a workspace. What exactly comes from the dice and from what stands there then, so that a
// sequence still makes sense when a part of it is taken out.
struct Move {
    enum Kind : quint8 { Sensible, Strange, Advance, Restart, Reset };
    Kind kind;
    quint64 dice;
};

// How it went, over all lives.
struct Tally {
    struct Count {
        int accepted = 0;
        int refused = 0;
    };
    QMap<QString, Count> commands;
    Count sensible; // of the commands that have an effect
    qint64 dispatched = 0;
    qint64 transitions = 0;
    qint64 replayed = 0;
    qint64 restarts = 0;
    qint64 resets = 0;
    QMap<QString, int> rules; // how often each refused
};

// A workspace that lives: whatever is done to it, every invariant holds afterwards, or std::runtime_error tells the
// life in words. Three grades of care: after each command and clock move, what its change can have broken; each
// FullEvery of them, everything, with every page of every session; at the end, before a reset and after it, that the
// journal replays to the same bytes.
class Life {
public:
    static constexpr int FullEvery = 250;

    Life(const Scenario &scenario, const Start &start, const QString &answers, Tally &tally);
    ~Life();
    void happen(const Move &move);
    void end();

private:
    void open();
    void close();
    void act(const Move &move, Dice &dice);
    void dispatch(const Command &command, bool sensible);
    void advance(qint64 to);
    void restart();
    void reset();
    void lookCloser(const Watch::Seen &seen, const QString &by);
    void lookEverywhere();
    void lookAtPages();
    std::unique_ptr<Cloud> anotherStart(); // at "replay"
    void removeReplay();
    void replay();
    void tell(const QString &words) { m_story += Event{{}, words}; }
    void require(bool holds, const QString &what) const;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    const Scenario &m_scenario;
    Start m_start;
    const QString &m_answers;
    Tally &m_tally;
    QTemporaryDir m_folder;
    std::unique_ptr<Cloud> m_cloud;
    std::unique_ptr<Watch> m_watch;
    struct Event {
        Command command; // without an id: something else
        QString words;
    };
    QList<Event> m_story; // put into words when it is asked for
    qint64 m_journalled = 0;
    int m_since = 0;
    quint64 m_chunks = 0;
};
