#include "menubutton.h"

#include "menu.h"
#include "theme.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace {

constexpr int Chevron = 12;

} // namespace

MenuButton::MenuButton(const QString &id, const QString &text, const QString &token, QWidget *parent)
    : QToolButton{parent},
      m_token{token}
{
    setObjectName(id);
    setText(text);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setMenu(new ConsoleMenu{this});
}

QSize MenuButton::sizeHint() const
{
    return QToolButton::sizeHint() + QSize{Chevron, 0};
}

void MenuButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter{this};
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionToolButton::HasMenu; // its mark is a dot in the corner
    option.rect.adjust(0, 0, -Chevron, 0);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const QPixmap chevron = theme::pixmap(QStringLiteral("chevron-down"), m_token, Chevron);
    painter.drawPixmap(width() - Chevron - 2, (height() - Chevron) / 2, chevron);
}
