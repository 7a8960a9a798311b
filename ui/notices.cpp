#include "notices.h"

#include "context.h"
#include "controls.h"

#include <QAccessible>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int most = 3;
constexpr const char *movesProperty = "moves";
constexpr const char *goodProperty = "good";

} // namespace

Notices::Notices(Context &context, QWidget *parent)
    : QWidget{parent},
      m_context{context},
      m_lines{new QVBoxLayout{this}}
{
    m_lines->setContentsMargins(12, 4, 12, 4);
    m_lines->setSpacing(4);
    hide();
    connect(&context, &Context::noticed, this, &Notices::add);
}

void Notices::add(const QString &text, bool good, const QString &page, const QVariantMap &arguments)
{
    // What keeps happening is said once.
    const auto standing = findChildren<InfoBox *>(Qt::FindDirectChildrenOnly);
    for (const InfoBox *notice : standing) {
        if (m_lines->indexOf(notice) >= 0 && notice->accessibleName() == text)
            return;
    }
    auto *notice = new InfoBox{good ? InfoBox::Info : InfoBox::Error, {text}, this};
    notice->setObjectName(u"notice"_s);
    notice->setAccessibleName(text);
    notice->setProperty(goodProperty, good);
    notice->setProperty(movesProperty, 0);
    if (!page.isEmpty()) {
        QPushButton *link = notice->addLink(u"notice.link"_s, tr("View"));
        connect(link, &QPushButton::clicked, this, [this, page, arguments] { m_context.go(page, arguments); });
    }
    notice->setClosable(u"notice.close"_s);
    notice->installEventFilter(this);
    m_lines->addWidget(notice);
    notice->show();
    while (m_lines->count() > most)
        drop(m_lines->itemAt(0)->widget());
    show();
    // Assistive tools read it out without the focus moving.
    QAccessibleEvent event{notice, QAccessible::Alert};
    QAccessible::updateAccessibility(&event);
}

bool Notices::eventFilter(QObject *watched, QEvent *event)
{
    auto *notice = qobject_cast<QWidget *>(watched);
    // Closed by the person, not hidden with the window.
    if (notice && event->type() == QEvent::Hide && notice->isHidden() && m_lines->indexOf(notice) >= 0)
        drop(notice);
    return QWidget::eventFilter(watched, event);
}

void Notices::drop(QWidget *notice)
{
    m_lines->removeWidget(notice);
    notice->hide();
    notice->deleteLater();
    setVisible(m_lines->count() > 0);
}

void Notices::movedOn()
{
    const auto notices = findChildren<InfoBox *>(Qt::FindDirectChildrenOnly);
    for (InfoBox *notice : notices) {
        const int moves = notice->property(movesProperty).toInt() + 1;
        notice->setProperty(movesProperty, moves);
        if (m_lines->indexOf(notice) >= 0 && moves > 1 && notice->property(goodProperty).toBool())
            drop(notice);
    }
}
