#include "controls.h"

#include "theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace {

// Looks like a button, is a radio button to assistive tools and keys.
class Segment final : public QPushButton {
    Q_OBJECT

public:
    Segment(const QString &text, QWidget *parent) : QPushButton{text, parent}
    {
        setCheckable(true);
        setAutoExclusive(true);
        setAutoDefault(false);
        setProperty("look", u"segment"_s);
        setCursor(Qt::PointingHandCursor);
    }

    static QList<Segment *> of(const QWidget *segments)
    {
        return segments->findChildren<Segment *>(Qt::FindDirectChildrenOnly);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const int key = event->key();
        const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
        if (!forward && key != Qt::Key_Left && key != Qt::Key_Up)
            return QPushButton::keyPressEvent(event);
        const QList<Segment *> all = of(parentWidget());
        const int step = forward ? 1 : -1;
        for (qsizetype at = all.indexOf(this) + step; at >= 0 && at < all.size(); at += step) {
            if (!all.at(at)->isEnabled() || all.at(at)->isHidden())
                continue;
            all.at(at)->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            all.at(at)->click();
            return;
        }
    }
};

} // namespace

Segments::Segments(const QString &id, QWidget *parent) : QWidget{parent}
{
    setObjectName(id);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins({});
    row->setSpacing(1);
    row->addStretch();
}

QAbstractButton *Segments::add(const QString &value, const QString &text)
{
    const bool first = Segment::of(this).isEmpty();
    auto *segment = new Segment{text, this};
    segment->setObjectName(u"%1.%2"_s.arg(objectName(), value));
    segment->setProperty("value", value);
    segment->setChecked(first);
    segment->setFocusPolicy(first ? Qt::StrongFocus : Qt::ClickFocus);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->count() - 1, segment);
    connect(segment, &QPushButton::toggled, this, [this, segment](bool on) {
        segment->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
        if (on)
            emit changed(segment->property("value").toString());
    });
    return segment;
}

QString Segments::value() const
{
    for (const Segment *segment : Segment::of(this)) {
        if (segment->isChecked())
            return segment->property("value").toString();
    }
    return {};
}

void Segments::setValue(const QString &value)
{
    for (Segment *segment : Segment::of(this)) {
        if (segment->property("value") == value)
            segment->setChecked(true);
    }
}

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

SelectBox::SelectBox(const QString &id, const QString &name, QWidget *parent) : QComboBox{parent}
{
    setObjectName(id);
    setAccessibleName(name);
    setAccessibleDescription(name); // the name of a closed combo box is its value in Qt 6.4
    setFocusPolicy(Qt::StrongFocus);
    setMaxVisibleItems(12);
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

#include "controls_choice.moc"
