#include "controls.h"

#include "theme.h"
#include "toolkit.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QTextDocument>
#include <QTimer>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr int SearchDelay = 150; // ms after the last key
constexpr int LabelWidth = 120;
constexpr int StarWidth = 8;
constexpr int ControlHeight = 28;
constexpr int HeightOfFirst = 32; // in the first toolkit

void tint(QLabel *label, const QString &token)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme::colour(token));
    label->setPalette(palette);
}

QWidget *fieldOf(QWidget *control)
{
    return control->focusProxy() ? control->focusProxy() : control;
}

// A check box and a mere text are called what stands on them; the label in front tells only what it is about.
bool saysItself(const QWidget *control)
{
    const auto *button = qobject_cast<const QAbstractButton *>(control);
    return (button && !button->text().isEmpty()) || qobject_cast<const QLabel *>(control);
}

} // namespace

QLineEdit *textField(const QString &id, const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit{parent};
    edit->setObjectName(id);
    edit->setAccessibleName(name);
    edit->setMaxLength(std::numeric_limits<int>::max());
    return edit;
}

SearchField::SearchField(const QString &id, const QString &placeholder, const QString &name, QWidget *parent)
    : QLineEdit{parent}
{
    setObjectName(id);
    setPlaceholderText(placeholder);
    setAccessibleName(name);
    setClearButtonEnabled(true);
    if (auto *clear = findChild<QAbstractButton *>()) // Qt's own has an icon only
        clear->setAccessibleName(tr("Clear"));
    setMaxLength(std::numeric_limits<int>::max());
    QAction *find = addAction(theme::icon(u"search"_s), TrailingPosition);
    find->setText(tr("Search"));
    find->setToolTip(tr("Search"));
    auto *later = new QTimer{this};
    later->setSingleShot(true);
    later->setInterval(SearchDelay);
    const auto now = [this, later] {
        later->stop();
        emit searched(text());
    };
    connect(later, &QTimer::timeout, this, now);
    connect(this, &QLineEdit::returnPressed, this, now);
    connect(find, &QAction::triggered, this, now);
    connect(this, &QLineEdit::textEdited, this, [later](const QString &text) {
        if (!text.isEmpty())
            later->start();
    });
    connect(this, &QLineEdit::textChanged, this, [this, now](const QString &text) {
        if (text.isEmpty() && isModified()) // cleared: everything is wanted again, at once
            now();
    });
}

void SelectBox::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls; a choice is not changed in passing
}

CountedText::CountedText(const QString &id, const QString &name, int limit, QWidget *parent)
    : QWidget{parent},
      m_edit{new QPlainTextEdit{this}},
      m_counter{weakLabel({}, this)},
      m_limit{limit}
{
    constexpr int TwoLines = 62;
    m_edit->setObjectName(id);
    m_edit->setAccessibleName(name);
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(TwoLines);
    m_edit->document()->setDocumentMargin(5);
    m_edit->setAttribute(Qt::WA_Hover);
    setFocusProxy(m_edit);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_edit);
    column->addWidget(m_counter, 0, Qt::AlignRight);
    const auto count = [this] {
        const auto used = m_edit->document()->characterCount() - 1;
        const QLocale grouped{QLocale::English}; // "0/1,024" in every language of the console
        m_counter->setText(u"%1/%2"_s.arg(grouped.toString(used), grouped.toString(m_limit)));
        tint(m_counter, used > m_limit ? u"mandatory"_s : u"weak"_s);
    };
    count();
    m_counter->setHidden(limit <= 0);
    connect(m_edit->document(), &QTextDocument::contentsChange, this,
            [this] { wrapFor(m_edit->document()->characterCount()); });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this, count] {
        count();
        emit changed();
    });
}

// Looking for word boundaries costs the square of a long word's length: a megabyte would stand still for minutes.
void CountedText::wrapFor(qsizetype characters)
{
    constexpr qsizetype Long = 10'000;
    const auto mode = characters > Long ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere;
    if (m_edit->wordWrapMode() != mode)
        m_edit->setWordWrapMode(mode);
}

// What was typed, a no-break space included: QPlainTextEdit::toPlainText() would make it a space.
QString CountedText::text() const
{
    return m_edit->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void CountedText::setText(const QString &text)
{
    if (text == this->text())
        return;
    wrapFor(text.size());
    m_edit->setPlainText(text);
}

FormRow::FormRow(const QString &text, bool mandatory, QWidget *control, QWidget *parent)
    : QWidget{parent},
      m_control{control},
      m_helper{weakLabel({}, this)},
      m_problem{plainLabel({}, this)},
      m_description{fieldOf(control)->accessibleDescription()}
{
    const QString id = (control->objectName().isEmpty() ? fieldOf(control) : control)->objectName();
    const bool first = toolkit::isFirst(id);
    const int height = first ? HeightOfFirst : ControlHeight;
    auto *grid = new QGridLayout{this};
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    auto *star = plainLabel(mandatory ? u"*"_s : QString{}, this);
    star->setFont(theme::font(16));
    star->setFixedSize(StarWidth, height);
    star->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
    star->setContentsMargins(0, 4, 0, 0);
    tint(star, u"mandatory"_s);
    auto *name = plainLabel(text, this);
    name->setFixedWidth(LabelWidth);
    name->setWordWrap(true);
    name->setMinimumHeight(height);
    name->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    tint(name, u"normal"_s);
    name->setBuddy(fieldOf(control));
    if (saysItself(control)) {
        if (m_description.isEmpty())
            m_description = text;
        describe();
    } else if (control->accessibleName().isEmpty()) {
        control->setAccessibleName(text);
    }
    tint(m_problem, u"mandatory"_s);
    m_problem->setObjectName(u"%1.problem"_s.arg(id));
    for (QLabel *below : {m_helper, m_problem}) {
        below->setWordWrap(true);
        below->hide();
    }
    // In the first toolkit what has no label begins where the labels do.
    if (first && text.isNull()) {
        star->hide();
        name->hide();
    }
    grid->addWidget(star, 0, 0, Qt::AlignTop);
    grid->addWidget(name, 0, 1, Qt::AlignTop);
    auto *line = new QHBoxLayout; // a control of fixed width stays beside its label
    line->addWidget(control, 1);
    line->addStretch();
    grid->addLayout(line, 0, 2);
    grid->addWidget(m_problem, 1, 2);
    grid->addWidget(m_helper, 2, 2);
    grid->setColumnStretch(2, 1);
}

void FormRow::setHelper(const QString &text)
{
    m_helper->setText(text);
    m_helper->setHidden(text.isEmpty());
    describe();
}

void FormRow::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setHidden(text.isEmpty());
    QWidget *field = fieldOf(m_control);
    field->setProperty("invalid", !text.isEmpty());
    field->update();
    describe();
}

QString FormRow::problem() const
{
    return m_problem->text();
}

// What is wrong comes first, then the advice, else what the control says of itself.
void FormRow::describe()
{
    const QString said = !m_problem->text().isEmpty()  ? m_problem->text()
                         : !m_helper->text().isEmpty() ? m_helper->text()
                                                       : m_description;
    fieldOf(m_control)->setAccessibleDescription(said);
}
