#include "typedword.h"

#include "controls.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

QString withBold(const QString &text)
{
    const QStringList parts = text.toHtmlEscaped().split(u'*');
    QString rich;
    for (qsizetype part = 0; part < parts.size(); ++part)
        rich += part % 2 ? u"<b>%1</b>"_s.arg(parts.at(part)) : parts.at(part);
    return rich;
}

TypedWord::TypedWord(const QString &id, const QString &word, const QString &prompt, QWidget *parent)
    : QWidget{parent},
      m_word{word},
      m_prompt{plainLabel({}, this)},
      m_autoEnter{linkButton(u"%1.autoEnter"_s.arg(id), tr("Auto Enter"), this)},
      m_field{textField(u"%1.word"_s.arg(id), QString{prompt}.remove(u'*'), this)}
{
    m_prompt->setTextFormat(Qt::RichText);
    m_prompt->setText(withBold(prompt));
    m_prompt->setBuddy(m_field);
    m_field->setPlaceholderText(word);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_prompt);
    line->addWidget(m_autoEnter);
    line->addStretch(1);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(12);
    rows->addLayout(line);
    rows->addWidget(m_field);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &TypedWord::changed);
    connect(m_autoEnter, &QPushButton::clicked, this, [this] {
        m_field->setText(m_word);
        emit entered();
    });
}

bool TypedWord::isTyped() const
{
    return m_field->text() == m_word;
}

QString TypedWord::whyNot() const
{
    return isTyped() ? QString{} : tr("Enter %1 first.").arg(m_word);
}
