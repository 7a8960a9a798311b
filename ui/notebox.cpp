#include "notebox.h"

#include "controls.h"
#include "theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Side = 26;
constexpr int Above = 12;
constexpr int Gap = 6;

QLabel *pointLabel(QString text, QWidget *parent)
{
    const bool urgent = text.startsWith(u'*');
    QLabel *label = plainLabel(urgent ? text.remove(0, 1) : text, parent);
    label->setWordWrap(true);
    if (urgent) {
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, theme::colour(u"brand"_s));
        label->setPalette(colours);
    }
    return label;
}

} // namespace

NoteBox::NoteBox(const QString &id, const QStringList &lines, QWidget *parent)
    : QFrame{parent},
      m_links{new QHBoxLayout}
{
    setProperty("look", u"info"_s);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins(Side, Above, Side, Above);
    rows->setSpacing(Gap);
    auto *points = new QWidget{this};
    auto *inside = new QVBoxLayout{points};
    inside->setContentsMargins({});
    inside->setSpacing(Gap);
    for (const QString &line : lines.mid(1))
        inside->addWidget(pointLabel(line, points));
    rows->addWidget(pointLabel(lines.value(0), this));
    rows->addWidget(points);
    rows->addLayout(m_links);
    m_links->setSpacing(2 * Gap);
    m_links->addStretch(1);

    QPushButton *hide = addLink(u"%1.hide"_s.arg(id), tr("Hide"));
    connect(hide, &QPushButton::clicked, this, [this, hide, points] {
        points->setVisible(points->isHidden());
        hide->setText(points->isHidden() ? tr("Show") : tr("Hide"));
        emit folded();
    });
}

QPushButton *NoteBox::addLink(const QString &id, const QString &text)
{
    QPushButton *link = linkButton(id, text, this);
    m_links->insertWidget(m_links->count() - 1, link);
    return link;
}
