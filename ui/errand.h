#pragma once

#include "progress.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <memory>
#include <optional>

class QDialog;
class QProgressBar;
class QThread;

// A work that takes longer than a window may be deaf. What is not done at once is shown in a dialog over the window,
// which tells how far it has come and can break it off; nothing else can be done in the window until then. It goes with
// the window, and breaks its work off then. objectNames "errand.dialog", "errand.progress", "errand.cancel".
class Errand final : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(const Success &)>;
    // One piece of a work that has to be done in the window's own thread; an answer when it was the last.
    using Piece = std::function<std::optional<Success>(const Progress &)>;

    static void run(const QString &title, Work work, QWidget &window, Then then);
    static void runPieces(const QString &title, Piece piece, QWidget &window, Then then);

private:
    Errand(const QString &title, QWidget &window, Then then);
    ~Errand() override;

    void show();
    void next();
    bool tell(qint64 done, qint64 whole); // from any thread
    void finish(const Success &result);

    QString m_title;
    QWidget &m_window;
    Then m_then;
    Work m_work;
    Piece m_piece;
    std::optional<Success> m_result;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_brokenOff = false;
    std::atomic<int> m_percent = 0;
    QPointer<QDialog> m_dialog;
    QPointer<QProgressBar> m_bar;
};
