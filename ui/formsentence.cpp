#include "formsentence.h"

#include "controls.h"

#include <QHBoxLayout>

FormSentence::FormSentence(const QString &text, QWidget *parent) : QWidget{parent}, m_text{plainLabel({}, this)}
{
    m_text->setWordWrap(true);
    auto *across = new QHBoxLayout{this};
    across->setContentsMargins({});
    across->setSpacing(4);
    across->addWidget(m_text, 1);
    across->addStretch();
    setText(text);
}

// As wide as one line at most, so that the link follows it.
void FormSentence::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setMaximumWidth(m_text->fontMetrics().horizontalAdvance(text) + 2);
}

QPushButton *FormSentence::addLink(const QString &id, const QString &text)
{
    QPushButton *link = linkButton(id, text, this);
    static_cast<QHBoxLayout *>(layout())->insertWidget(1, link, 0, Qt::AlignBottom);
    return link;
}
