#include "gaps.h"

#include "context.h"
#include "elsewhere.h"
#include "headless.h"
#include "page.h"
#include "places.h"
#include "router.h"
#include "shell.h"
#include "spec.h"
#include "words.h"

#include <QAction>
#include <QCoreApplication>
#include <QSet>
#include <QTemporaryDir>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

// "ims.images<tab>navigation<tab>Dashboard"
QString gap(const QString &page, const char *control, const QString &label)
{
    return u"%1\t%2\t%3"_s.arg(page, QString::fromLatin1(control), label);
}

void gapsOfActions(QStringList &gaps, const Edition &edition, const char *page, const char *service,
                   std::span<const Action> actions)
{
    for (const Action &action : actions) {
        if (!action.opens && !findElsewhere(action.title) && has(edition, page, action.id))
            gaps << gap(QString::fromLatin1(page), "action", say(service, action.title));
    }
}

void gapsOfTabs(QStringList &gaps, const char *page, const char *service, std::span<const Tab> tabs)
{
    for (const Tab &tab : tabs) {
        if (!tab.page && !findElsewhere(tab.title))
            gaps << gap(QString::fromLatin1(page), "tab", say(service, tab.title));
    }
}

void gapsOfSpecs(QStringList &gaps, const Edition &edition)
{
    for (const Service *service : services()) {
        for (const NavItem &item : service->navigation) {
            if (!item.page && !findElsewhere(item.title))
                gaps << gap(QString::fromLatin1(service->id), "navigation", say(service->id, item.title));
        }
        for (const Section &section : service->sections) {
            gapsOfTabs(gaps, section.id, service->id, section.tabs);
            if (section.primary)
                gapsOfActions(gaps, edition, section.id, service->id, {section.primary, 1});
        }
        for (const ListSpec &spec : service->lists)
            gapsOfActions(gaps, edition, spec.id, service->id, spec.actions);
        for (const DetailSpec &detail : service->details) {
            gapsOfTabs(gaps, detail.id, service->id, detail.tabs);
            gapsOfActions(gaps, edition, detail.id, service->id, detail.actions);
        }
    }
}

QString labelOf(const QWidget &widget)
{
    for (const char *property : {"text", "accessibleName", "title"}) {
        const QString label = widget.property(property).toString();
        if (!label.isEmpty())
            return label;
    }
    return widget.objectName();
}

// A resource of the details page.
QString firstOf(const DetailSpec &detail, const Context &context)
{
    const Rows rows = context.cloud.fetch({.kind = QString::fromLatin1(detail.kind),
                                           .project = context.session.project,
                                           .fields = {u"id"_s},
                                           .limit = 1,
                                           .countAll = false});
    return rows.rows.isEmpty() ? QString{} : rows.at(0, u"id"_s).toString();
}

// What a spec cannot say: the controls of the pages themselves.
void gapsOfPages(QStringList &gaps, Shell &shell, const Context &context)
{
    const QString sign = notYetText();
    QSet<QString> listed; // the rows of the specs are listed already
    for (const QString &line : std::as_const(gaps))
        listed.insert(line.section(u'\t', 2));
    QStringList pages = Router::pages(context.edition);
    pages.removeAll(u"login"_s);
    for (const Service *service : services()) {
        for (const DetailSpec &detail : service->details)
            pages += QString::fromLatin1(detail.id);
    }
    for (const QString &page : std::as_const(pages)) {
        const DetailSpec *detail = findDetail(page);
        shell.router().go(page, detail ? QVariantMap{{u"id"_s, firstOf(*detail, context)}} : QVariantMap{});
        const auto widgets = shell.router().page()->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const QString label = labelOf(*widget);
            if (widget->isEnabled() || widget->toolTip() != sign || listed.contains(label))
                continue;
            listed.insert(label);
            gaps << gap(shell.router().root(), "control", label);
        }
    }
}

} // namespace

Result<QStringList> gapsOf(const Edition &edition)
{
    ConsoleWords::follow(edition);
    QStringList gaps;
    gapsOfSpecs(gaps, edition);

    const QTemporaryDir folder;
    auto cloud = beginAt(folder.filePath(u"gaps.sqlite"_s), {}, edition.id, {});
    if (!cloud)
        return cloud.failure();
    Context context{**cloud, edition};
    const auto accounts = (*cloud)->accounts();
    for (const Record &account : accounts) {
        const auto users = (*cloud)->users(account.value(u"id"_s).toString());
        if (users.isEmpty() || !context.session.account.isEmpty())
            continue;
        context.session = (*cloud)
                              ->logIn(account.value(u"name"_s).toString(), users.first().value(u"name"_s).toString())
                              .value_or(Session{});
    }
    const auto shell = makeShell(context);
    shell->start();
    gapsOfPages(gaps, *shell, context);
    return gaps;
}
