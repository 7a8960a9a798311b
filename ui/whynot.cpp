#include "whynot.h"

#include "context.h"
#include "controls.h"
#include "nothere.h"
#include "page.h"
#include "places.h"
#include "router.h"
#include "spec.h"
#include "tableview.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDialog>
#include <QTabBar>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("whynot", source);
}

struct Chosen {
    const TableView *table;
    const TableModel *model;
    QStringList ids;
};

// The tables that the page shows now, with the rows that are meant in them.
QList<Chosen> chosenRows(const Router &router)
{
    QList<Chosen> all;
    if (!router.page())
        return all;
    for (const TableView *table : router.page()->findChildren<TableView *>()) {
        const auto *model = qobject_cast<const TableModel *>(table->model());
        if (!model || !table->isVisibleTo(router.page()))
            continue;
        QStringList ids = table->chosen();
        const QString current = model->idAt(table->currentIndex().row());
        if (ids.isEmpty() && !current.isEmpty())
            ids << current;
        all.append({table, model, ids});
    }
    return all;
}

QString nameOf(const TableModel &model, const QString &id)
{
    const Record record = model.index(model.rowOf(id), 0).data(TableModel::RecordRole).value<Record>();
    const QString name = record.value(u"name"_s).toString();
    return name.isEmpty() ? id : name;
}

void explain(QList<WhyNot> &reasons, const Context &context, const char *page, const char *service,
             std::span<const Action> actions, const QString &row, const QString &id)
{
    for (const Action &action : actions) {
        if (!has(context.edition, page, action.id))
            continue;
        const QString title = say(service, action.title);
        const CommandSpec *command = action.command ? findCommand(QString::fromLatin1(action.command)) : nullptr;
        if (command && !id.isEmpty()) {
            const Command asked{.id = QString::fromLatin1(action.command),
                                .by = context.session,
                                .arguments = {{QString::fromLatin1(command->argument), id}}};
            const bool absent = context.cloud.absent(asked);
            for (const Refusal &refusal : context.cloud.check(asked, Cloud::Entry))
                reasons.append({row, title, absent ? WhyNot::Absent : WhyNot::Greyed, refusal});
        }
        if (!action.opens)
            reasons.append({row, title, WhyNot::NotYet, Refusal{.rule = {}, .reason = notHereText(action.title)}});
    }
}

// Links, tabs and entries of the page and of the navigation beside it, which no rule decides about.
void explainControls(QList<WhyNot> &reasons, const Router &router)
{
    const auto add = [&reasons](const QString &label, const QString &why) {
        const bool told = std::any_of(reasons.begin(), reasons.end(), [&label](const WhyNot &each) {
            return each.kind == WhyNot::NotYet && each.action == label;
        });
        if (!told)
            reasons.append({{}, label, WhyNot::NotYet, Refusal{.rule = {}, .reason = why}});
    };
    const auto tabs = router.page()->findChildren<QTabBar *>();
    for (const QTabBar *bar : tabs) {
        for (int at = 0; at < bar->count(); ++at) {
            if (bar->isVisible() && bar->isTabVisible(at) && !bar->isTabEnabled(at))
                add(bar->tabText(at), bar->tabToolTip(at));
        }
    }
    const auto buttons = router.page()->window()->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        const bool isOut = button->property("notYet").toBool() || button->property("elsewhere").toBool();
        if (isOut && button->isVisible() && !button->property("row").isValid())
            add(button->text(), button->accessibleDescription());
    }
}

QString html(const QList<WhyNot> &reasons)
{
    QString body;
    QString row;
    for (const WhyNot &each : reasons) {
        const QString title = each.row.isEmpty() ? text(QT_TRANSLATE_NOOP("whynot", "On this page")) : each.row;
        if (title != row) {
            row = title;
            body += u"<h3>%1</h3>"_s.arg(row.toHtmlEscaped());
        }
        const char *what = each.kind == WhyNot::Absent   ? QT_TRANSLATE_NOOP("whynot", "%1 is left out of the menu")
                           : each.kind == WhyNot::Greyed ? QT_TRANSLATE_NOOP("whynot", "%1 cannot be chosen")
                                                         : QT_TRANSLATE_NOOP("whynot", "%1 is not part of the replica");
        body += u"<p><b>%1</b><br>%2"_s.arg(text(what).arg(each.action).toHtmlEscaped(),
                                            each.refusal.reason.toHtmlEscaped());
        if (!each.refusal.remedy.isEmpty())
            body += u"<br>%1"_s.arg(each.refusal.remedy.toHtmlEscaped());
        if (!each.refusal.page.isEmpty()) {
            body += u"<br><a href=\"%1?%2\">%3</a>"_s.arg(
                each.refusal.page, each.refusal.pageId, text(QT_TRANSLATE_NOOP("whynot", "Go there")).toHtmlEscaped());
        }
        QStringList facts;
        if (!each.refusal.rule.isEmpty())
            facts << text(QT_TRANSLATE_NOOP("whynot", "Rule %1")).arg(each.refusal.rule);
        if (!each.refusal.code.isEmpty())
            facts << text(QT_TRANSLATE_NOOP("whynot", "Error code %1")).arg(each.refusal.code);
        if (!each.refusal.source.isEmpty())
            facts << text(QT_TRANSLATE_NOOP("whynot", "Manual page %1")).arg(each.refusal.source);
        if (!facts.isEmpty())
            body += u"<br><small>%1</small>"_s.arg(facts.join(u" · "_s).toHtmlEscaped());
        body += u"</p>"_s;
    }
    return body;
}

} // namespace

QStringList chosenIds(const Router &router)
{
    if (findDetail(router.root()))
        return {router.arguments().value(u"id"_s).toString()};
    QStringList ids;
    for (const Chosen &rows : chosenRows(router))
        ids << rows.ids;
    return ids;
}

QString chosenOf(const Router &router, const QString &kind)
{
    const DetailSpec *detail = findDetail(router.root());
    if (detail && kind == QLatin1StringView{detail->kind})
        return router.arguments().value(u"id"_s).toString();
    for (const Chosen &rows : chosenRows(router))
        if (kind == QLatin1StringView{rows.model->spec().kind} && !rows.ids.isEmpty())
            return rows.ids.first();
    return {};
}

QList<WhyNot> whyNot(const Router &router, const Context &context)
{
    QList<WhyNot> reasons;
    if (const DetailSpec *detail = findDetail(router.root())) {
        const QString id = router.arguments().value(u"id"_s).toString();
        const auto record = context.cloud.find(QString::fromLatin1(detail->kind), id, context.session.project);
        explain(reasons, context, detail->id, detail->service, detail->actions,
                record ? record->value(u"name"_s).toString() : id, id);
    }
    for (const Chosen &rows : chosenRows(router)) {
        const ListSpec &spec = rows.model->spec();
        for (const QString &id : rows.ids)
            explain(reasons, context, spec.id, spec.service, spec.actions, nameOf(*rows.model, id), id);
        // In a picker the rows are what its command is to be done with.
        const QString picks = rows.table->property("command").toString();
        const CommandSpec *command = findCommand(picks);
        if (!command || qstrcmp(command->kind, spec.kind) != 0)
            continue;
        for (int row = 0; row < rows.model->rowCount(); ++row) {
            const QString id = rows.model->idAt(row);
            const Command asked{
                .id = picks, .by = context.session, .arguments = {{QString::fromLatin1(command->argument), id}}};
            for (const Refusal &refusal : context.cloud.check(asked, Cloud::Entry)) {
                if (refusal.field.isEmpty() || refusal.field == QLatin1StringView{command->argument})
                    reasons.append({nameOf(*rows.model, id), say(spec.service, spec.title), WhyNot::Greyed, refusal});
            }
        }
    }
    if (router.page())
        explainControls(reasons, router);
    return reasons;
}

void showWhyNot(const Router &router, Context &context, QWidget *window)
{
    const QList<WhyNot> reasons = whyNot(router, context);
    auto *dialog = new QDialog{window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"whyNot.dialog"_s);
    dialog->setWindowTitle(text(QT_TRANSLATE_NOOP("whynot", "Why not?")));
    dialog->resize(620, 440);

    auto *browser = new QTextBrowser{dialog};
    browser->setObjectName(u"whyNot.text"_s);
    browser->setAccessibleName(dialog->windowTitle());
    browser->setOpenLinks(false);
    browser->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    const QString hint = chosenIds(router).isEmpty()
                             ? text(QT_TRANSLATE_NOOP("whynot", "Choose a row of the table first; then this explains "
                                                                "what cannot be done with it, and why."))
                         : reasons.isEmpty() ? text(QT_TRANSLATE_NOOP("whynot", "Nothing is greyed or left out here."))
                                             : QString{};
    browser->setHtml(u"<p>%1</p>"_s.arg(hint.toHtmlEscaped()) + html(reasons));
    QObject::connect(browser, &QTextBrowser::anchorClicked, dialog, [dialog, &context](const QUrl &url) {
        context.go(url.path(), {{u"id"_s, url.query()}});
        dialog->accept();
    });

    QPushButton *close = outlineButton(u"whyNot.close"_s, text(QT_TRANSLATE_NOOP("whynot", "Close")));
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto *layout = new QVBoxLayout{dialog};
    layout->addWidget(browser);
    layout->addWidget(close, 0, Qt::AlignRight);
    dialog->open();
    browser->setFocus();
}
