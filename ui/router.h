#pragma once

#include "context.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>

class Page;
class QScrollArea;
class QStackedWidget;

// Page id -> page, built at its first visit and kept; and the way back and forward.
// An id names a section, a list in a section ("cbr.backups" shows "cbr.servers" with that tab), a details page or a
// page of its own ("login"). Nobody sees a page but "login" without a session. Another session (log in, log out,
// another project) throws away what was built for the one before.
class Router final : public QObject {
    Q_OBJECT

public:
    Router(Context &context, QStackedWidget &stack);
    ~Router() override;

    bool knows(const QString &page) const;
    // Pages that can be shown without saying of what: for --go.
    static QStringList pages(const Edition &edition);

    void go(const QString &page, const QVariantMap &arguments = {});
    void back();
    void forward();
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_history.size(); }

    Page *page() const { return m_page; }
    // The section, details or form that is shown, and what it was asked for last ("cbr.backups").
    QString root() const;
    QString asked() const;
    QVariantMap arguments() const;

    // The page of the service's list, for the other project: details and forms are left.
    void reopen();

    void changed(const QStringList &kinds);
    void tick();

signals:
    void moved();

private:
    struct Place {
        QString page;
        QVariantMap arguments;
        bool operator==(const Place &) const = default;
    };
    struct Built {
        QScrollArea *frame;
        Page *page;
        bool stale = false;
    };
    void show(const Place &place);
    void remember(const Place &place);
    void forget();
    Page *build(const QString &root) const;

    Context &m_context;
    QStackedWidget &m_stack;
    QHash<QString, Built> m_built;
    QList<Place> m_history;
    qsizetype m_at = -1;
    Place m_wanted; // asked for before the log-in
    QString m_root;
    Page *m_page = nullptr;
    Session m_session;
};
