#include "dayrange.h"

#include "controls.h"

#include <QDate>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int DayWidth = 96;

QDate dayIn(const QLineEdit &field)
{
    return QDate::fromString(field.text().trimmed(), Qt::ISODate);
}

bool isEmpty(const QLineEdit &field)
{
    return field.text().trimmed().isEmpty();
}

void mark(QLineEdit &field, const QString &problem)
{
    field.setProperty("invalid", !problem.isEmpty());
    field.setToolTip(problem);
    field.setAccessibleDescription(problem);
    field.update();
}

} // namespace

DayRange::DayRange(const QString &id, const QString &name, QWidget *parent) : QWidget{parent}
{
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins({});
    row->setSpacing(4);
    //: %1 is the name of a time, such as Created
    m_from = addField(id + u".from"_s, tr("Start date"), tr("%1: start date").arg(name));
    row->addWidget(m_from);
    row->addWidget(weakLabel(u"–"_s, this));
    m_to = addField(id + u".to"_s, tr("End date"), tr("%1: end date").arg(name));
    row->addWidget(m_to);
}

QLineEdit *DayRange::addField(const QString &id, const QString &prompt, const QString &name)
{
    QLineEdit *field = textField(id, name, this);
    field->setPlaceholderText(prompt);
    field->setFixedWidth(DayWidth);
    connect(field, &QLineEdit::textEdited, this, [this] {
        const QString text = this->text();
        look();
        if (std::exchange(m_told, text) != text)
            emit changed();
    });
    return field;
}

// A day that is being typed is no mistake yet: it is one when it cannot become a day any more.
void DayRange::look()
{
    constexpr qsizetype whole = 10;
    const auto problemOf = [](const QLineEdit &field) {
        const bool wrong = !isEmpty(field) && !dayIn(field).isValid() && field.text().trimmed().size() >= whole;
        return wrong ? tr("A day reads 2026-03-02.") : QString{};
    };
    const QString from = problemOf(*m_from);
    const QString to = problemOf(*m_to);
    const bool turned = dayIn(*m_from).isValid() && dayIn(*m_to).isValid() && dayIn(*m_to) < dayIn(*m_from);
    mark(*m_from, from);
    mark(*m_to, turned ? tr("It ends before it begins.") : to);
}

QString DayRange::text() const
{
    const auto right = [](const QLineEdit &field) { return isEmpty(field) || dayIn(field).isValid(); };
    const bool both = dayIn(*m_from).isValid() && dayIn(*m_to).isValid();
    if (!right(*m_from) || !right(*m_to) || (isEmpty(*m_from) && isEmpty(*m_to)) ||
        (both && dayIn(*m_to) < dayIn(*m_from)))
        return {};
    return u"%1 - %2"_s.arg(m_from->text().trimmed(), m_to->text().trimmed()).trimmed();
}

void DayRange::clear()
{
    m_from->clear();
    m_to->clear();
    m_told.clear();
    look();
}
