#include "askdialog.h"

#include "controls.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 24;
constexpr int TitlePixels = 18;

} // namespace

AskDialog::AskDialog(const QString &id, const QString &title, QWidget *parent)
    : QDialog{parent},
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
    head->addWidget(titleLabel(title, TitlePixels, this), 1);
    head->addWidget(close, 0, Qt::AlignTop);
    m_body->setSpacing(12);
    m_foot->setSpacing(8);

    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins(Margin, Margin, Margin, Margin);
    rows->setSpacing(16);
    rows->addLayout(head);
    rows->addLayout(m_body, 1);
    rows->addLayout(m_foot);
}

void AskDialog::setButtons(const QList<QPushButton *> &buttons, bool centred)
{
    m_foot->addStretch(1);
    for (QPushButton *button : buttons)
        m_foot->addWidget(button);
    if (centred)
        m_foot->addStretch(1);
}
