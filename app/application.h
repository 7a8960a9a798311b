#pragma once

#include "commandline.h"
#include "context.h"
#include "shell.h"
#include "words.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QTranslator>

#include <memory>

// Composes the program: workspace, edition, language, window, and the one timer that wall time enters through.
class Application final : public QObject {
    Q_OBJECT

public:
    // Whether somebody sits before it who can be asked: not in tests, not on machines without a display.
    static bool isAttended();

    explicit Application(CommandLine line, bool attended = isAttended());
    ~Application() override;

    int run(); // the exit status
    // Everything but the event loop: the window stands, or why it does not.
    Success start();
    Shell *shell() const { return m_desk ? m_desk->shell.get() : nullptr; }

private:
    // A workspace on the table, with everything that hangs on it. Goes away from the window down to the file.
    struct Desk {
        std::unique_ptr<Cloud> cloud;
        Edition edition;
        std::unique_ptr<Context> context;
        std::unique_ptr<Shell> shell;
    };

    Success openFirst();
    Result<std::unique_ptr<Cloud>> firstWorkspace();
    Result<std::unique_ptr<Cloud>> beginInPlaceOf(const QString &path, const QString &aside);
    bool asksForANewOne(const QString &question);
    Success logInAndGo();
    Success putOnDesk(std::unique_ptr<Cloud> cloud, const QString &edition);
    void raiseShell(const QString &page, const QVariantMap &arguments);
    void wire(Shell &shell);

    void begin(const QString &path, const QString &scenario, const QString &edition, quint64 seed);
    void openOther(const QString &path);
    void reset();
    void takeReset();
    void importFiles(const QStringList &files);
    void setLanguage(const QString &code);
    void setEdition(const QString &id);
    void setZoom(int percent);
    void beat();

    CommandLine m_line;
    bool m_attended;
    std::unique_ptr<Desk> m_desk;
    ConsoleWords m_words;
    QTranslator m_qtWords;
    QTimer m_timer;
    QElapsedTimer m_sinceBeat;
};

// Without a display no window can be shown: says what to do instead. Verbs that show nothing get no display.
Success chooseDisplay(const CommandLine &line);
