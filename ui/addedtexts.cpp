#include "addedtexts.h"

#include "cells.h"
#include "controls.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int TypedWidth = 400;
constexpr int OperationWidth = 100;
constexpr int Gap = 8;
constexpr int Most = 100; // rows; more stay where they were typed

} // namespace

AddedTexts::AddedTexts(const QString &id, const QString &name, const QString &column, QWidget *parent)
    : QWidget{parent},
      m_id{id},
      m_typed{new CountedText{id, name, 0, this}},
      m_add{outlineButton(id + u".add"_s, tr("Add"), this)},
      m_table{new QFrame{this}},
      m_rows{new QVBoxLayout{m_table}}
{
    setFocusProxy(m_typed);
    setAccessibleName(name);
    m_typed->setMaximumWidth(TypedWidth);
    m_add->setAccessibleDescription(name);
    m_add->setEnabled(false);
    auto *across = new QHBoxLayout;
    across->setSpacing(2 * Gap);
    across->addWidget(m_typed, 1);
    across->addWidget(m_add, 0, Qt::AlignVCenter);
    across->addStretch();
    auto *stack = new QVBoxLayout{this};
    stack->setContentsMargins({});
    stack->setSpacing(Gap);
    stack->addLayout(across);
    stack->addWidget(m_table);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    header(column);
    m_table->setMaximumWidth(TypedWidth + 2 * Gap + OperationWidth);
    connect(m_typed, &CountedText::changed, this, [this] {
        m_add->setEnabled(!m_typed->text().trimmed().isEmpty());
        emit changed();
    });
    connect(m_add, &QPushButton::clicked, this, &AddedTexts::add);
}

void AddedTexts::header(const QString &column)
{
    auto *line = new QFrame{m_table};
    line->setAutoFillBackground(true);
    QPalette colours = line->palette();
    colours.setColor(QPalette::Window, theme::colour(u"header"_s));
    line->setPalette(colours);
    line->setFixedHeight(cells::headerHeight(m_id));
    auto *titles = new QHBoxLayout{line};
    titles->setContentsMargins(cells::Before, 0, 0, 0);
    for (const QString &title : {column, tr("Operation")}) {
        QLabel *label = plainLabel(title, line);
        label->setFont(theme::font(cells::fontSize(m_id), true));
        titles->addWidget(label, titles->count() == 0 ? 1 : 0);
        if (titles->count() == 2)
            label->setFixedWidth(OperationWidth);
    }
    m_rows->addWidget(line);
}

void AddedTexts::add()
{
    const QStringList typed = m_typed->text().split(u',', Qt::SkipEmptyParts);
    QStringList left;
    for (const QString &word : typed) {
        const QString wanted = word.trimmed();
        if (wanted.isEmpty() || m_words.contains(wanted))
            continue;
        if (m_words.size() < Most)
            addRow(wanted);
        else
            left += wanted;
    }
    m_typed->setText(left.join(u','));
    m_typed->setFocus();
    emit changed();
}

void AddedTexts::addRow(const QString &word)
{
    m_words += word;
    auto *line = new QWidget{m_table};
    QLabel *label = plainLabel(word, line);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long one is cut
    label->setToolTip(tip(word));
    QPushButton *remove = linkButton(m_id + u".remove"_s, tr("Delete"), line);
    remove->setAccessibleDescription(word);
    remove->setProperty("row", word);
    auto *parts = new QHBoxLayout{line};
    parts->setContentsMargins(cells::Before, Gap, 0, Gap);
    parts->addWidget(label, 1);
    parts->addWidget(remove);
    parts->addSpacing(OperationWidth - remove->sizeHint().width());
    m_rows->addWidget(line);
    connect(remove, &QPushButton::clicked, this, [this, line, word] {
        m_words.removeAll(word);
        m_typed->setFocus();
        m_rows->removeWidget(line);
        line->hide();
        line->deleteLater();
        emit changed();
    });
}

QString AddedTexts::text() const
{
    const QString typed = m_typed->text();
    if (m_words.isEmpty())
        return typed;
    return typed.trimmed().isEmpty() ? m_words.join(u',') : m_words.join(u',') + u',' + typed;
}

// All of them are typed text again: what they were added from is not known.
void AddedTexts::setText(const QString &text)
{
    m_typed->setText(text);
    m_add->setEnabled(!text.trimmed().isEmpty());
}
