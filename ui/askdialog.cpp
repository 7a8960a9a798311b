#include "askdialog.h"

#include "controls.h"
#include "theme.h"
#include "toolkit.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 24;
constexpr int TitlePixels = 18;
constexpr int FirstTitlePixels = 24;
constexpr int FirstBodyPixels = 14;
constexpr int FootEdge = 16; // around the buttons of the first toolkit
constexpr int BarWidth = 2;

} // namespace

AskDialog::AskDialog(const QString &id, const QString &title, QWidget *parent)
    : QDialog{parent},
      m_first{toolkit::isFirst(id)},
      m_body{new QVBoxLayout},
      m_foot{new QHBoxLayout}
{
    setObjectName(id);
    setWindowTitle(title);
    setAccessibleName(title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    QPalette colours = palette(); // a dialog is a card, not a page
    colours.setColor(QPalette::Window, theme::colour(u"card"_s));
    setPalette(colours);

    auto *close = iconButton(u"%1.close"_s.arg(id), u"close"_s, tr("Close"), this);
    close->setProperty("look", u"plain"_s);
    connect(close, &QToolButton::clicked, this, &QDialog::reject);

    auto *head = new QHBoxLayout;
    m_title = titleLabel(title, TitlePixels, this);
    head->addWidget(m_title, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    m_body->setSpacing(12);
    m_foot->setSpacing(8);

    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins(Margin, Margin, Margin, Margin);
    rows->setSpacing(16);
    rows->addLayout(head);
    rows->addLayout(m_body, 1);
    rows->addLayout(m_foot);
    if (!m_first)
        return;
    setFont(theme::font(FirstBodyPixels));
    m_title->setFont(theme::font(FirstTitlePixels));
    rows->insertSpacing(rows->count() - 1, FootEdge);
    rows->setContentsMargins(Margin, Margin, Margin, FootEdge);
}

void AskDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    if (!m_first)
        return;
    QPainter painter{this};
    const QRect title = m_title->geometry();
    painter.fillRect(QRect{0, title.center().y() - FirstTitlePixels / 2, BarWidth, FirstTitlePixels},
                     theme::colour(u"brand"_s));
    const int top = m_foot->geometry().top() - FootEdge;
    painter.fillRect(QRect{0, top, width(), height() - top}, theme::colour(u"foot"_s));
    painter.fillRect(QRect{0, top, width(), 1}, theme::colour(u"line"_s));
}

void AskDialog::setButtons(const QList<QPushButton *> &buttons, bool centred)
{
    m_foot->addStretch(1);
    for (QPushButton *button : buttons)
        m_foot->addWidget(button);
    if (centred || m_first)
        m_foot->addStretch(1);
}
