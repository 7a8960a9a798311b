#include "controls.h"

#include "page.h"
#include "theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionTab>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

constexpr int SearchDelay = 150; // ms after the last key

QPushButton *button(const QString &id, const QString &text, const char *look, QWidget *parent)
{
    auto *button = new QPushButton{text, parent};
    button->setObjectName(id);
    button->setProperty("look", QString::fromLatin1(look));
    button->setCursor(Qt::PointingHandCursor);
    button->setAttribute(Qt::WA_Hover);
    button->setAutoDefault(false);
    return button;
}

QLabel *label(const QString &text, const char *token, QWidget *parent)
{
    auto *label = new QLabel{text, parent};
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme::colour(QString::fromLatin1(token)));
    label->setPalette(palette);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

QPushButton *primaryButton(const QString &id, const QString &text, QWidget *parent)
{
    return button(id, text, "primary", parent);
}

QPushButton *outlineButton(const QString &id, const QString &text, QWidget *parent)
{
    return button(id, text, "outline", parent);
}

QPushButton *linkButton(const QString &id, const QString &text, QWidget *parent)
{
    QPushButton *link = button(id, text, "link", parent);
    link->setFlat(true);
    link->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return link;
}

QToolButton *iconButton(const QString &id, const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton{parent};
    button->setObjectName(id);
    button->setIcon(theme::icon(icon));
    button->setIconSize({14, 14});
    button->setFixedSize(28, 28);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCursor(Qt::PointingHandCursor);
    button->setAttribute(Qt::WA_Hover);
    return button;
}

QLabel *titleLabel(const QString &text, int pixels, QWidget *parent)
{
    QLabel *title = label(text, "text", parent);
    title->setFont(theme::font(pixels, true));
    return title;
}

QLabel *weakLabel(const QString &text, QWidget *parent)
{
    return label(text, "weak", parent);
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    return label(text, "text", parent);
}

// --- Segments ------------------------------------------------------------------------------------------------------

namespace
{

// Looks like a button, is a radio button to assistive tools and keys.
class Segment final : public QPushButton
{
    Q_OBJECT

public:
    explicit Segment(const QString &text) : QPushButton{text}
    {
        setCheckable(true);
        setAutoExclusive(true);
        setProperty("look", u"segment"_s);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setAutoDefault(false);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const int key = event->key();
        const int step = key == Qt::Key_Right || key == Qt::Key_Down  ? 1
                         : key == Qt::Key_Left || key == Qt::Key_Up ? -1
                                                                    : 0;
        if (step == 0)
            return QPushButton::keyPressEvent(event);
        const auto all = parentWidget()->findChildren<Segment *>(Qt::FindDirectChildrenOnly);
        for (qsizetype at = all.indexOf(this) + step; at >= 0 && at < all.size(); at += step) {
            if (all.at(at)->isEnabled()) {
                all.at(at)->setFocus(Qt::TabFocusReason);
                all.at(at)->click();
                return;
            }
        }
    }
};

} // namespace

Segments::Segments(const QString &id, QWidget *parent) : QWidget{parent}
{
    setObjectName(id);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addStretch();
}

QAbstractButton *Segments::add(const QString &value, const QString &text)
{
    auto *segment = new Segment{text};
    segment->setObjectName(objectName() + u'.' + value);
    segment->setProperty("value", value);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->count() - 1, segment);
    if (row->count() == 2)
        segment->setChecked(true);
    segment->setFocusPolicy(segment->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    connect(segment, &QPushButton::toggled, this, [this, segment](bool on) {
        segment->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
        if (on)
            emit changed(segment->property("value").toString());
    });
    return segment;
}

QString Segments::value() const
{
    const auto segments = findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    for (const QPushButton *segment : segments) {
        if (segment->isChecked())
            return segment->property("value").toString();
    }
    return {};
}

void Segments::setValue(const QString &value)
{
    const auto segments = findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    for (QPushButton *segment : segments) {
        if (segment->property("value") == value)
            segment->setChecked(true);
    }
}

// --- Tabs ----------------------------------------------------------------------------------------------------------

Tabs::Tabs(const QString &id, Kind kind, QWidget *parent) : QTabBar{parent}
{
    setObjectName(id);
    setProperty("look", kind == Small ? u"small"_s : u"large"_s);
    setFont(theme::font(kind == Small ? 12 : 14));
    setExpanding(false);
    setDrawBase(true);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (!m_quiet && index >= 0)
            emit chosen(tabData(index).toString());
    });
}

int Tabs::add(const QString &page, const QString &text)
{
    const bool before = std::exchange(m_quiet, true);
    const int index = addTab(text);
    setTabData(index, page);
    m_quiet = before;
    return index;
}

void Tabs::setCurrent(const QString &page)
{
    const bool before = std::exchange(m_quiet, true);
    for (int index = 0; index < count(); ++index) {
        if (tabData(index) == page)
            setCurrentIndex(index);
    }
    m_quiet = before;
}

QString Tabs::current() const
{
    return tabData(currentIndex()).toString();
}

// --- InfoBox -------------------------------------------------------------------------------------------------------

InfoBox::InfoBox(Kind kind, const QStringList &lines, QWidget *parent) : QFrame{parent}, m_kind{kind}
{
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(8);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(6);
    row->addLayout(m_rows, 1);
    setLines(lines);
}

void InfoBox::setLines(const QStringList &lines)
{
    for (QLabel *line : std::as_const(m_lines))
        delete line;
    m_lines.clear();
    for (const QString &text : lines) {
        auto *line = plainLabel(text, this);
        line->setWordWrap(true);
        line->setIndent(lines.size() > 1 ? 14 : 0);
        m_rows->insertWidget(int(m_lines.size()), line);
        m_lines += line;
    }
    setAccessibleName(lines.join(u'\n'));
    setVisible(!lines.isEmpty());
    update();
}

QPushButton *InfoBox::addLink(const QString &id, const QString &text)
{
    QPushButton *link = linkButton(id, text, this);
    m_rows->addWidget(link);
    return link;
}

void InfoBox::setClosable(const QString &id)
{
    auto *close = iconButton(id, u"close"_s, tr("Close"), this);
    close->setProperty("look", u"plain"_s);
    close->setFixedSize(20, 20);
    static_cast<QHBoxLayout *>(layout())->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
}

void InfoBox::paintEvent(QPaintEvent *)
{
    struct Ink {
        const char *fill, *line;
    };
    constexpr Ink Inks[]{{"infoFill", "infoLine"}, {"warnFill", "warnLine"}, {"errorFill", "errorLine"}, {"card", "border"}};
    const Ink &ink = Inks[m_kind];
    QPainter painter{this};
    painter.setPen(theme::colour(QString::fromLatin1(ink.line)));
    painter.setBrush(theme::colour(QString::fromLatin1(ink.fill)));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_lines.size() < 2)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(u"normal"_s));
    for (const QLabel *line : m_lines)
        painter.drawEllipse(QPointF{line->x() + 3.0, line->y() + line->fontMetrics().height() / 2.0}, 2, 2);
}

// --- Fields --------------------------------------------------------------------------------------------------------

SearchField::SearchField(const QString &id, const QString &placeholder, const QString &name, QWidget *parent)
    : QLineEdit{parent}
{
    setObjectName(id);
    setPlaceholderText(placeholder);
    setAccessibleName(name);
    setClearButtonEnabled(true);
    QAction *find = addAction(theme::icon(u"search"_s), TrailingPosition);
    find->setText(tr("Search"));
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
    connect(this, &QLineEdit::textEdited, later, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::textChanged, this, [this, now](const QString &text) {
        if (text.isEmpty() && isModified())
            now();
    });
}

SelectBox::SelectBox(const QString &id, const QString &name, QWidget *parent) : QComboBox{parent}
{
    setObjectName(id);
    setAccessibleName(name);
    setAccessibleDescription(name); // the name of a closed combo box is its value in Qt 6.4
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QComboBox::activated, this, [this] { emit chosen(value()); });
}

void SelectBox::add(const QString &value, const QString &text, const QString &icon)
{
    addItem(icon.isEmpty() ? QIcon{} : theme::icon(icon), text, value);
}

QString SelectBox::value() const
{
    return currentData().toString();
}

void SelectBox::setValue(const QString &value)
{
    setCurrentIndex(findData(value));
}

CountedText::CountedText(const QString &id, const QString &name, int limit, QWidget *parent)
    : QWidget{parent}, m_edit{new QPlainTextEdit{this}}, m_counter{weakLabel({}, this)}, m_limit{limit}
{
    m_edit->setObjectName(id);
    m_edit->setAccessibleName(name);
    m_edit->setTabChangesFocus(true);
    m_edit->setAttribute(Qt::WA_Hover);
    setFocusProxy(m_edit);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_edit);
    column->addWidget(m_counter, 0, Qt::AlignRight);
    m_edit->setFixedHeight(62);
    const auto count = [this] {
        const auto used = m_edit->document()->characterCount() - 1;
        const QLocale english{QLocale::English};
        m_counter->setText(tr("%1/%2").arg(english.toString(used), english.toString(m_limit)));
        QPalette palette = m_counter->palette();
        palette.setColor(QPalette::WindowText, theme::colour(used > m_limit ? u"mandatory"_s : u"weak"_s));
        m_counter->setPalette(palette);
    };
    count();
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this, count] {
        count();
        emit changed();
    });
}

QString CountedText::text() const
{
    return m_edit->toPlainText();
}

void CountedText::setText(const QString &text)
{
    m_edit->setPlainText(text);
}

// --- FormRow -------------------------------------------------------------------------------------------------------

FormRow::FormRow(const QString &text, bool mandatory, QWidget *control, QWidget *parent)
    : QWidget{parent}, m_control{control}, m_helper{weakLabel({}, this)}, m_problem{label({}, "mandatory", this)}
{
    constexpr int LabelWidth = 132;
    auto *grid = new QGridLayout{this};
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    auto *star = label(mandatory ? u"*"_s : QString{}, "mandatory", this);
    star->setFixedWidth(8);
    auto *name = label(text, "normal", this);
    name->setFixedWidth(LabelWidth - 16);
    name->setWordWrap(true);
    name->setMinimumHeight(28);
    star->setMinimumHeight(28);
    name->setBuddy(control->focusProxy() ? control->focusProxy() : control);
    if (control->accessibleName().isEmpty() && !control->focusProxy())
        control->setAccessibleName(text);
    m_helper->setWordWrap(true);
    m_problem->setWordWrap(true);
    grid->addWidget(star, 0, 0, Qt::AlignTop);
    grid->addWidget(name, 0, 1, Qt::AlignTop);
    grid->addWidget(control, 0, 2);
    grid->addWidget(m_helper, 1, 2);
    grid->addWidget(m_problem, 2, 2);
    grid->setColumnStretch(2, 1);
    m_helper->hide();
    m_problem->hide();
    m_problem->setObjectName(control->objectName() + u".problem"_s);
}

void FormRow::setHelper(const QString &text)
{
    m_helper->setText(text);
    m_helper->setVisible(!text.isEmpty());
}

void FormRow::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    QWidget *field = m_control->focusProxy() ? m_control->focusProxy() : m_control;
    field->setProperty("invalid", !text.isEmpty());
    field->setAccessibleDescription(text);
    field->update();
}

QString FormRow::problem() const
{
    return m_problem->text();
}

#include "controls.moc"
