#include "pager.h"

#include "controls.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

constexpr int Sizes[]{10, 20, 50, 100};
constexpr int Around = 1;
constexpr int JumpWidth = 48;
constexpr int SizeWidth = 72;

} // namespace

Pager::Pager(const QString &list, QWidget *parent) : QWidget{parent}, m_list{list}
{
    setObjectName(list + u".pager"_s);
    m_label = plainLabel({}, this);
    m_label->setObjectName(list + u".pager.total"_s);
    m_sizes = new SelectBox{list + u".pager.size"_s, tr("Records per page"), this};
    for (const int size : Sizes)
        m_sizes->add(QString::number(size), QString::number(size));
    m_sizes->setFixedWidth(SizeWidth);
    m_previous = iconButton(list + u".pager.previous"_s, u"chevron-left"_s, tr("Previous page"), this);
    m_next = iconButton(list + u".pager.next"_s, u"chevron-right"_s, tr("Next page"), this);
    auto *numbers = new QWidget{this};
    m_numbers = new QHBoxLayout{numbers};
    m_numbers->setContentsMargins({});
    m_numbers->setSpacing(4);
    auto *goTo = plainLabel(tr("Go to"), this);
    m_jump = new QLineEdit{this};
    m_jump->setObjectName(list + u".pager.jump"_s);
    m_jump->setAccessibleName(tr("Go to page"));
    m_jump->setFixedWidth(JumpWidth);
    m_jump->setValidator(new QIntValidator{1, 100'000'000, m_jump});
    goTo->setBuddy(m_jump);

    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_label);
    row->addWidget(m_sizes);
    row->addStretch();
    row->addWidget(m_previous);
    row->addWidget(numbers);
    row->addWidget(m_next);
    row->addSpacing(8);
    row->addWidget(goTo);
    row->addWidget(m_jump);

    connect(m_sizes, &SelectBox::chosen, this, [this](const QString &size) {
        const qint64 first = offset();
        m_size = size.toInt();
        m_page = int(first / m_size) + 1; // the row that stood first stays in sight
        show();
        emit asked();
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { go(m_page - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { go(m_page + 1); });
    connect(m_jump, &QLineEdit::returnPressed, this, [this] {
        go(m_jump->text().toInt());
        m_jump->clear();
    });
    show();
}

int Pager::pages() const
{
    return int(std::max<qint64>(1, (m_total + m_size - 1) / m_size));
}

void Pager::setTotal(qint64 total, bool isLimit)
{
    m_total = total;
    m_isLimit = isLimit;
    show();
}

void Pager::setPage(int page)
{
    m_page = std::clamp(page, 1, pages());
    show();
}

void Pager::go(int page)
{
    const int wanted = std::clamp(page, 1, pages());
    if (wanted == m_page)
        return;
    m_page = wanted;
    show();
    emit asked();
}

void Pager::show()
{
    m_label->setText((m_isLimit ? tr("Total Records: more than %1") : tr("Total Records: %1"))
                         .arg(m_isLimit ? m_total - 1 : m_total));
    m_sizes->setValue(QString::number(m_size));
    m_previous->setEnabled(m_page > 1);
    m_next->setEnabled(m_page < pages());
    showNumbers();
}

QList<int> Pager::numbers(int page, int pages)
{
    QList<int> all{1};
    for (int number = std::max(2, page - Around); number <= std::min(pages, page + Around); ++number)
        all += number;
    if (all.last() < pages)
        all += pages;
    QList<int> shown;
    for (const int number : std::as_const(all)) {
        if (!shown.isEmpty() && number - shown.last() == 2)
            shown += number - 1; // no dots for a single page
        else if (!shown.isEmpty() && number - shown.last() > 2)
            shown += 0;
        shown += number;
    }
    return shown;
}

void Pager::showNumbers()
{
    const QList<int> wanted = numbers(m_page, pages());
    // Buttons are used again, so that the keys stay where they are.
    QList<QPushButton *> buttons = m_numbers->parentWidget()->findChildren<QPushButton *>(m_list + u".pager.page"_s);
    while (buttons.size() < wanted.size()) {
        QPushButton *button = outlineButton(m_list + u".pager.page"_s, {}, m_numbers->parentWidget());
        button->setProperty("look", u"outline"_s); // numbers stand in white boxes in every toolkit
        button->setCheckable(true);
        if (!buttons.isEmpty())
            setTabOrder(buttons.last(), button);
        else
            setTabOrder(m_previous, button);
        m_numbers->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, button] {
            button->setChecked(true);
            go(button->property("page").toInt());
        });
        buttons += button;
    }
    for (qsizetype at = 0; at < buttons.size(); ++at) {
        QPushButton *button = buttons.at(at);
        const int number = wanted.value(at, -1);
        button->setVisible(number >= 0);
        if (number < 0)
            continue;
        button->setProperty("page", number);
        button->setText(number == 0 ? u"…"_s : QString::number(number));
        button->setAccessibleName(number == 0 ? tr("Pages in between") : tr("Page %1").arg(number));
        button->setEnabled(number > 0);
        button->setChecked(number == m_page);
        button->setFixedWidth(std::max(28, button->fontMetrics().horizontalAdvance(button->text()) + 14));
    }
}
