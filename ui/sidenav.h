#pragma once

#include "context.h"
#include "spec.h"

#include <QWidget>

#include <span>

class NavEntry;
class QVBoxLayout;

// The left navigation of a service: title, rules, entries; the entry of the shown page in the brand's colour with a
// bar at the far left. Behind an entry that counts stands how many of its rows failed, if any did. objectNames
// "nav.<page>". In the first toolkit a sign stands above the title, no rules, and the entry in a white box.
class SideNav final : public QWidget {
    Q_OBJECT

public:
    explicit SideNav(Context &context, QWidget *parent = nullptr);

    // The navigation with the entry of this section marked; without one the bar hides.
    void setPage(const Service *service, const QString &section);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build(const Service &service);
    void addSign();
    void count();

    struct Counted {
        NavEntry *entry;
        QString kind;
    };
    QList<Counted> m_counted;
    Context &m_context;
    QVBoxLayout *m_items;
    const Service *m_service = nullptr;
    bool m_first = false; // drawn by the first toolkit
};
