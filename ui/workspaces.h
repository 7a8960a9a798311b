#pragma once

#include "context.h"

#include <QObject>

class QAction;
class QMenu;

// The workspace menu: New from scenario, Open, Recent, Console, Reset to start, Save a copy, Import. The files
// themselves are swapped by whoever owns the cloud; nothing that exists is ever written over. objectNames
// "workspace.new", ".open",
// ".reset", ".copy", ".recent", ".edition", ".edition.<id>", ".import"; in the dialog "workspace.new.scenario",
// ".edition", ".seed", ".file",
// ".begin", ".cancel"; "workspace.reset.yes", ".no".
class Workspaces final : public QObject {
    Q_OBJECT

public:
    Workspaces(Context &context, QWidget &window);

    void fill(QMenu &menu, QAction *newKey, QAction *openKey);

    static QStringList recent();
    static void remember(const QString &path);
    static QString defaultPath();

signals:
    void editionAsked(const QString &edition);
    void beginAsked(const QString &path, const QString &scenario, const QString &edition, quint64 seed);
    void openAsked(const QString &path);
    void resetAsked();
    void importAsked(const QStringList &files);

private:
    void askNew();
    void askOpen();
    void askReset();
    void askCopy();
    void askImport();
    void fillRecent(QMenu &menu);
    void fillEditions(QMenu &menu);

    Context &m_context;
    QWidget &m_window;
};
