#pragma once

#include "accessibility.h"
#include "cells.h"
#include "columnsettings.h"
#include "context.h"
#include "exporting.h"
#include "filterbar.h"
#include "listpage.h"
#include "pager.h"
#include "searchbar.h"
#include "sectionpage.h"
#include "support/pagedump.h"
#include "support/world.h"
#include "tableheader.h"
#include "tableview.h"
#include "theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = World::Minute;

const Edition &edition()
{
    static const Edition loaded = [] {
        auto result = loadEdition(u"otc"_s);
        if (!result)
            qFatal("%s", qPrintable(result.failure().text()));
        return *result;
    }();
    return loaded;
}

void fill(Change &change)
{
    for (int n = 0; n < 23; ++n) {
        World::addBackup(change, u"backup-%1"_s.arg(n, 2, 10, QLatin1Char{'0'}),
                         {{u"created"_s, World::Start - (n + 1) * Minute}});
    }
    World::addBackup(change, u"used"_s, {{u"created"_s, World::Start}, {u"image_id"_s, u"image-of-used"_s}});
    World::addBackup(change, u"orphan"_s,
                     {{u"created"_s, World::Start - 90 * 24 * 60 * Minute},
                      {u"server_exists"_s, 0},
                      {u"server_name"_s, u"ecs-gone"_s},
                      {u"server_type"_s, u"BMS"_s},
                      {u"status"_s, u"error"_s}});
    World::addImage(change, u"image-of-used"_s, {{u"backup_id"_s, u"used"_s}, {u"created"_s, World::Start}});
    World::addImage(change, u"windows-disk"_s, {{u"type"_s, u"system"_s}, {u"os_type"_s, u"Windows"_s}});
    World::addImage(change, u"data-disk"_s, {{u"type"_s, u"data"_s}, {u"enterprise_project"_s, u"shop"_s}});
    const auto tag = [&change](const QString &image, const QString &key, const QString &value) {
        change.insert("tag", {{u"id"_s, QString{image + u'-' + key}},
                              {u"project_id"_s, HomeProject},
                              {u"kind"_s, u"image"_s},
                              {u"resource_id"_s, image},
                              {u"key"_s, key},
                              {u"value"_s, value}});
    };
    tag(u"windows-disk"_s, u"team"_s, u"red"_s);
    tag(u"data-disk"_s, u"team"_s, u"red"_s);
    tag(u"data-disk"_s, u"stage"_s, u"test"_s);
}

// A page as the shell shows it.
struct Shown {
    explicit Shown(const char *list, const std::function<void(Change &)> &start = fill)
        : world{start},
          context{world.cloud(), edition()}
    {
        context.session = world.session;
        page = std::make_unique<ListPage>(*findList(QString::fromLatin1(list)), context);
        id = QString::fromLatin1(list);
        page->resize(1200, 700);
        page->open({});
        page->show();
        if (!QTest::qWaitForWindowExposed(page.get()))
            qFatal("the page did not show");
        QObject::connect(&world.cloud(), &Cloud::changed, page.get(), [this] { page->refresh(); });
    }

    template <typename T>
    T *find(const char *part)
    {
        return page->findChild<T *>(u"%1.%2"_s.arg(id, QLatin1StringView{part}));
    }
    TableView *table() { return find<TableView>("table"); }
    QStringList rows()
    {
        QStringList ids;
        for (int row = 0; row < table()->rows().rowCount(); ++row)
            ids += table()->rows().idAt(row);
        return ids;
    }
    template <typename T>
    T *inRow(const char *part, const QString &row)
    {
        const auto all = page->findChildren<T *>(u"%1.%2"_s.arg(id, QLatin1StringView{part}));
        for (T *each : all) {
            if (each->property("row") == row)
                return each;
        }
        return nullptr;
    }
    void type(const QString &text, int key = Qt::Key_Return)
    {
        auto *field = find<QLineEdit>("search");
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key(key));
    }
    QString textOf(const char *part)
    {
        const auto *label = find<QLabel>(part);
        return label ? label->text() : QString{};
    }
    QStringList entriesOf(const QString &row)
    {
        QStringList entries;
        const auto actions = inRow<MoreButton>("more", row)->entries()->actions();
        for (const QAction *action : actions)
            entries += (action->isEnabled() ? QString{} : u"-"_s) + action->text();
        return entries;
    }

    World world;
    Context context;
    std::unique_ptr<ListPage> page;
    QString id;
};

void press(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

} // namespace
