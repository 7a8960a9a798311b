#pragma once

#include "cloud.h"
#include "context.h"
#include "edition.h"
#include "shell.h"
#include "tableview.h"

#include <QObject>

#include <functional>

inline constexpr QSize windowSize{1440, 900};

// Tells when a list of the visible page has been painted.
class Watcher final : public QObject {
public:
    Watcher(QString list, std::function<void()> painted);
    int rows() const { return m_rows; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString m_list;
    std::function<void()> m_painted;
    int m_rows = 0;
};

// The program's window over a workspace, and a person who waits for what it paints.
class Desk {
public:
    explicit Desk(const QString &path);

    void show(const QString &page);
    void go(const QString &page);
    TableView *table() const { return part<TableView>("table"); }
    template <typename T>
    T *part(const char *name) const
    {
        const auto all = shell->findChildren<T *>(list + u'.' + QLatin1StringView{name});
        for (T *each : all) {
            if (each->isVisible())
                return each;
        }
        return all.value(0);
    }

    // Milliseconds until the table is painted anew.
    double act(const std::function<void()> &action);
    // Until the number of all rows stands there; `longest`: the longest time for which the window did not answer.
    double settle(double *longest = nullptr);

    std::unique_ptr<Cloud> cloud;
    Edition edition;
    std::unique_ptr<Context> context;
    std::unique_ptr<Shell> shell;
    QString list;

private:
    bool settled() const;
};
