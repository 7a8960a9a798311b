#include "refusallist.h"

#include "context.h"
#include "controls.h"
#include "refusalbox.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostHeight = 190;

} // namespace

RefusalList::RefusalList(const QString &id, Context &context, QWidget *parent)
    : QScrollArea{parent},
      m_id{id},
      m_context{context}
{
    setObjectName(u"%1.refused"_s.arg(id));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *boxes = new QWidget{this};
    auto *rows = new QVBoxLayout{boxes};
    rows->setContentsMargins({});
    rows->setSpacing(8);
    setWidget(boxes);
    hide();
}

void RefusalList::tell(const QList<Refusal> &warnings, const QList<Refusal> &refusals,
                       const QHash<QString, QString> &names, const QString &caption)
{
    QString told = caption;
    for (const QList<Refusal> &some : {warnings, refusals}) {
        for (const Refusal &one : some)
            told += u"%1 %2 %3\n"_s.arg(one.target, one.rule, one.pageId);
    }
    setVisible(!warnings.isEmpty() || !refusals.isEmpty());
    if (told == m_told)
        return;
    m_told = told;
    QWidget *boxes = widget();
    qDeleteAll(boxes->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    for (const Refusal &warning : warnings) {
        QStringList lines{warning.reason};
        if (!warning.remedy.isEmpty())
            lines += warning.remedy;
        auto *box = new InfoBox{InfoBox::Warning, lines, boxes};
        box->setProperty("rule", warning.rule);
        boxes->layout()->addWidget(box);
    }
    if (!refusals.isEmpty() && !caption.isEmpty())
        boxes->layout()->addWidget(plainLabel(caption, boxes));
    for (const Refusal &refusal : refusals)
        boxes->layout()->addWidget(refusalBox(refusal, names.value(refusal.target), m_id, m_context, boxes));
    setFixedHeight(std::min(MostHeight, boxes->sizeHint().height()));
}
