#include "dock.h"

#include "controls.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 330;

QPalette neutral(QPalette palette)
{
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text})
        palette.setColor(role, theme::colour(u"replicaText"_s));
    for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Button, QPalette::Base})
        palette.setColor(role, theme::colour(u"replica"_s));
    return palette;
}

} // namespace

Dock::Dock(const QString &id, const QString &title, QWidget *parent) : QWidget{parent}, m_rows{new QVBoxLayout{this}}
{
    setObjectName(id);
    setAccessibleName(title);
    setPalette(neutral(palette()));
    setFixedWidth(Width);

    auto *name = new QLabel{title, this};
    name->setFont(theme::font(14, true));
    QToolButton *close = iconButton(id + u".close"_s, u"close"_s, tr("Close"), this);
    close->setProperty("look", u"plain"_s);
    close->setIcon(theme::icon(u"close"_s, u"replicaText"_s));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    auto *head = new QHBoxLayout;
    head->addWidget(name, 1);
    head->addWidget(close);
    m_rows->setContentsMargins(14, 10, 8, 8);
    m_rows->addLayout(head);
    hide();
}

void Dock::showEvent(QShowEvent *event)
{
    if (parentWidget()) {
        const auto others = parentWidget()->findChildren<Dock *>(QString{}, Qt::FindDirectChildrenOnly);
        for (Dock *other : others) {
            if (other != this)
                other->hide();
        }
    }
    QWidget::showEvent(event);
}

void Dock::paintEvent(QPaintEvent *)
{
    QPainter{this}.fillRect(rect(), theme::colour(u"replica"_s));
}
