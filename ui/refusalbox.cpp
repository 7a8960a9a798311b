#include "refusalbox.h"

#include "context.h"
#include "controls.h"
#include "spec.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Refusal)
};

QString origin(const Refusal &refusal)
{
    if (refusal.code.isEmpty() && refusal.source.isEmpty())
        return Words::tr("Rule %1").arg(refusal.rule);
    if (refusal.code.isEmpty())
        return Words::tr("Rule %1 · manual page %2").arg(refusal.rule, refusal.source);
    return Words::tr("Rule %1 · code %2 · manual page %3").arg(refusal.rule, refusal.code, refusal.source);
}

QString nameOfPage(const QString &page)
{
    if (const ListSpec *list = findList(page))
        return say(list->service, list->title);
    if (const Section *section = findSection(page))
        return say(section->service, section->title);
    return {};
}

} // namespace

QString helpsTitle(const Refusal &refusal, const Context &context)
{
    if (refusal.page.isEmpty())
        return {};
    const DetailSpec *detail = findDetail(refusal.page);
    if (!detail) {
        const QString title = nameOfPage(refusal.page);
        return title.isEmpty() ? QString{} : Words::tr("Open %1").arg(title);
    }
    if (refusal.pageId.isEmpty())
        return {};
    const auto record = context.cloud.find(QString::fromLatin1(detail->kind), refusal.pageId, context.session.project);
    return record ? Words::tr("Open %1").arg(record->value(u"name"_s).toString()) : QString{};
}

InfoBox *refusalBox(const Refusal &refusal, const QString &subject, const QString &id, Context &context,
                    QWidget *parent)
{
    QStringList lines;
    lines << (subject.isEmpty() ? refusal.reason
                                : Words::tr("%1: %2", "a resource and why").arg(subject, refusal.reason));
    if (!refusal.remedy.isEmpty())
        lines << refusal.remedy;
    lines << origin(refusal);
    auto *box = new InfoBox{InfoBox::Error, lines, parent};
    box->setProperty("row", refusal.target);
    box->setProperty("rule", refusal.rule);
    if (const QString title = helpsTitle(refusal, context); !title.isEmpty()) {
        QPushButton *link = box->addLink(u"%1.helps"_s.arg(id), caption(title));
        link->setProperty("row", refusal.target);
        const QVariantMap arguments = refusal.pageId.isEmpty() ? QVariantMap{} : QVariantMap{{u"id"_s, refusal.pageId}};
        QObject::connect(link, &QPushButton::clicked, box,
                         [&context, page = refusal.page, arguments] { context.go(page, arguments); });
    }
    return box;
}

InfoBox *warningBox(const Refusal &warning, const QString &id, QWidget *parent)
{
    QStringList lines{warning.reason};
    if (!warning.remedy.isEmpty())
        lines << warning.remedy;
    lines << origin(warning);
    auto *box = new InfoBox{InfoBox::Warning, lines, parent};
    box->setObjectName(u"%1.warning"_s.arg(id));
    box->setProperty("rule", warning.rule);
    return box;
}
