#include "children.h"
#include "controls.h"
#include "hand.h"
#include "kinds.h"
#include "measure.h"
#include "pager.h"
#include "router.h"
#include "tablemodel.h"
#include "watcher.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace {

constexpr double Frame = 16;    // ms
constexpr double Follows = 150; // ms

// The statement that somebody would write by hand for this page, with its values.
struct Bare {
    QSqlQuery rows;
    QSqlQuery count;
    bool counts;

    Bare(const QSqlDatabase &database, const Query &query) : rows{database}, count{database}, counts{query.countAll}
    {
        const QString table = QString::fromLatin1(kindOf(query.kind).table);
        QStringList conditions;
        QVariantList values;
        if (!query.project.isEmpty()) {
            conditions += u"project_id = ?"_s;
            values += query.project;
        }
        for (const Filter &filter : query.filters) {
            conditions += filter.field + u" = ?"_s;
            values += filter.values.value(0);
        }
        const QString where = conditions.isEmpty() ? QString{} : u" WHERE "_s + conditions.join(u" AND "_s);
        const QString down = query.descending ? u" DESC"_s : QString{};
        rows.setForwardOnly(true);
        rows.prepare(u"SELECT * FROM %1%2 ORDER BY %3%4, id%4 LIMIT %5"_s.arg(table, where, query.sort, down,
                                                                              QString::number(query.limit)));
        count.prepare(u"SELECT count(*) FROM %1%2"_s.arg(table, where));
        for (const QVariant &value : values) {
            rows.addBindValue(value);
            count.addBindValue(value);
        }
    }

    void run()
    {
        if (counts) {
            count.exec();
            count.next();
            count.finish();
        }
        if (!rows.exec())
            giveUp(u"The bare SQL is broken."_s);
        QList<QVariantList> all;
        while (rows.next()) {
            QVariantList row;
            for (int column = 0; rows.value(column).isValid(); ++column)
                row += rows.value(column);
            all += row;
        }
        rows.finish();
    }
};

void measureFetches(Desk &desk)
{
    const QSqlDatabase database = QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst());
    const QStringList pages = Router::pages(desk.edition);
    for (const QString &page : pages) {
        const ListSpec *spec = findList(page);
        if (!spec)
            continue;
        TableModel model{*spec, *desk.cloud, desk.edition};
        model.setQuery({.project = spec->owned ? desk.context->session.project : QString{}, .limit = 10});
        Query query = model.query();
        query.countAll = false; // the page shows its rows before it counts them
        Bare bare{database, query};
        QList<double> ours;
        QList<double> others;
        for (int turn = 0; turn < 101; ++turn) {
            ours += timeOf([&] { desk.cloud->fetch(query); });
            others += timeOf([&] { bare.run(); });
        }
        hand({u"fetch %1, first page (%2 rows)"_s.arg(page, QString::number(model.total())), median(ours),
              median(others), u"ms"_s, u"same SQL, bare"_s, 2});
    }
}

struct Pages {
    Desk &desk;
    QString rows;

    void painted(const QString &what, const std::function<void()> &action, const std::function<void()> &undo)
    {
        QList<double> times;
        for (int turn = 0; turn < 9; ++turn) {
            times += desk.act(action);
            desk.settle();
            desk.act(undo);
            desk.settle();
        }
        hand({u"painted: "_s + what + rows, best(times), Frame, u"ms"_s, u"one frame"_s, 1});
    }

    // What may follow, all of it: rows and the exact total.
    void follows(const QString &what, const std::function<void()> &action, const std::function<void()> &undo)
    {
        QList<double> times;
        QList<double> gaps;
        for (int turn = 0; turn < 5; ++turn) {
            double gap = 0;
            double first = desk.act(action);
            times += first + desk.settle(&gap);
            gaps += std::max(first, gap);
            desk.act(undo);
            desk.settle();
        }
        hand({u"followed: "_s + what + rows, best(times), Follows, u"ms"_s, u"may follow"_s, 1});
        hand({u"  longest turn of the window meanwhile"_s, best(gaps), 100, u"ms"_s, u"an answer"_s, 1});
    }
};

// Pages of the list that the desk shows: the first, the last and their neighbours, the middle, every sort in `sorts`.
void measurePages(Desk &desk, Pages &pages, std::initializer_list<const char *> sorts, const char *usual)
{
    auto *table = desk.table();
    auto *pager = desk.part<Pager>("pager");
    const auto jump = [&](int page) {
        auto *field = desk.part<QLineEdit>("pager.jump");
        field->setText(QString::number(page));
        emit field->returnPressed();
    };
    const auto sort = [&](const char *field, bool down) { emit table->sortAsked(QString::fromLatin1(field), down); };
    const auto next = [&] { desk.part<QAbstractButton>("pager.next")->click(); };
    const auto previous = [&] { desk.part<QAbstractButton>("pager.previous")->click(); };

    pages.painted(u"next page"_s, next, previous);
    jump(2);
    desk.settle();
    pages.painted(
        u"first page"_s, [&] { jump(1); }, [&] { jump(2); });
    jump(1);
    desk.settle();
    pages.painted(
        u"last page"_s, [&] { jump(pager->pages()); }, [&] { jump(1); });
    jump(pager->pages());
    desk.settle();
    pages.painted(u"the last but one"_s, previous, next);
    pages.follows(
        u"far jump, to the middle"_s, [&] { jump(pager->pages() / 2); }, [&] { jump(1); });
    jump(pager->pages() / 2);
    desk.settle();
    pages.painted(u"neighbour in the middle, next"_s, next, previous);
    pages.painted(u"neighbour in the middle, previous"_s, previous, next);
    jump(1);
    desk.settle();
    for (const char *field : sorts) {
        for (const bool down : {false, true})
            pages.painted(
                u"sort by %1%2"_s.arg(QLatin1StringView{field}, down ? u" down"_s : QString{}),
                [&] { sort(field, down); }, [&] { sort(usual, true); });
    }
    sort(usual, true);
    desk.settle();
}

} // namespace

void measureLists(const QString &file)
{
    Desk desk{file};
    desk.show(u"cbr.backups"_s);
    measureFetches(desk);
    Pages pages{desk, u" ("_s + QString::number(desk.table()->rows().total()) + u')'};
    measurePages(desk, pages, {"name", "status", "server_name", "created"}, "created");

    Hand hand;
    auto *field = desk.part<QLineEdit>("search");
    const auto type = [&](const QString &text) {
        field->setFocus();
        field->setText(text);
        hand.key(*field, Qt::Key_Return);
    };
    const auto clear = [&] {
        if (auto *button = desk.part<QAbstractButton>("search.clear"))
            button->click();
    };
    pages.painted(
        u"indexed filter, few rows (Status: Error)"_s, [&] { type(u"Status: Error"_s); }, clear);
    pages.painted(
        u"indexed filter, most rows (Status: Available)"_s, [&] { type(u"Status: Available"_s); }, clear);
    pages.follows(
        u"exact total of Status: Available"_s, [&] { type(u"Status: Available"_s); }, clear);
    for (const QString &keyword : {u"a"_s, u"autobk"_s, u"_00"_s, u"bk_00a"_s, u"zzzz"_s, u"Server Name: ecs-web"_s})
        pages.follows(
            u"filter \"%1\""_s.arg(keyword), [&] { type(keyword); }, clear);
}

void measureImageLists(const QString &file)
{
    Desk desk{file};
    desk.show(u"ims.private"_s);
    measureFetches(desk);
    const auto pagesOf = [&desk] {
        return Pages{desk, u" (%1, %2)"_s.arg(desk.list, QString::number(desk.table()->rows().total()))};
    };
    Hand hand;
    const auto type = [&](const QString &text) {
        auto *field = desk.part<QLineEdit>("search");
        field->setFocus();
        field->setText(text);
        hand.key(*field, Qt::Key_Return);
    };

    Pages images = pagesOf();
    measurePages(desk, images, {"name", "created"}, "created");
    const auto filters = [&](const char *select, const char *few, const char *most) {
        const auto choose = [box = desk.part<SelectBox>(select)](const QString &value) {
            box->setValue(value);
            emit box->chosen(value);
        };
        const auto all = [choose] { choose({}); };
        for (const QString &value : {QString::fromLatin1(few), QString::fromLatin1(most)}) {
            images.painted(
                u"indexed filter, %1"_s.arg(value), [&] { choose(value); }, all);
            images.follows(
                u"exact total of %1"_s.arg(value), [&] { choose(value); }, all);
        }
    };
    filters("filter.type", "full", "system");
    filters("filter.osType", "Windows", "Linux");
    for (const QString &keyword : {u"a"_s, u"web"_s, u"_00"_s, u"zzzz"_s})
        images.follows(
            u"filter \"%1\""_s.arg(keyword), [&] { type(keyword); }, [&] { type({}); });

    desk.go(u"ecs.servers"_s);
    Pages servers = pagesOf();
    measurePages(desk, servers, {"name", "created"}, "created");
    const auto clear = [&] {
        if (auto *button = desk.part<QAbstractButton>("search.clear"))
            button->click();
    };
    for (const QString &filter : {u"Status: Stopped"_s, u"Status: Running"_s}) {
        servers.painted(
            u"indexed filter, "_s + filter, [&] { type(filter); }, clear);
        servers.follows(
            u"exact total of "_s + filter, [&] { type(filter); }, clear);
    }
    for (const QString &keyword : {u"a"_s, u"web"_s, u"zzzz"_s})
        servers.follows(
            u"filter \"%1\""_s.arg(keyword), [&] { type(keyword); }, clear);
}
