#include "controls.h"

#include "theme.h"
#include "toolkit.h"

#include <QKeyEvent>
#include <QLayout>

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
        setProperty("look", toolkit::isFirst(parent->objectName()) ? u"radio"_s : u"segment"_s);
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

// Joined boxes in a line, and in further lines when one does not hold them; or each in a line of its own.
class Lines final : public QLayout {
    Q_OBJECT

public:
    Lines(bool apart, QWidget *parent) : QLayout{parent}, m_apart{apart} { setContentsMargins({}); }
    ~Lines() override { qDeleteAll(m_items); }

    void addItem(QLayoutItem *item) override { m_items += item; }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override { return m_items.value(index) ? m_items.takeAt(index) : nullptr; }

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect{0, 0, width, 0}, false); }
    void setGeometry(const QRect &rect) override
    {
        QLayout::setGeometry(rect);
        arrange(rect, true);
    }
    QSize sizeHint() const override
    {
        QSize size{0, 0};
        for (const QLayoutItem *item : m_items) {
            if (!item->isEmpty() && m_apart)
                size = {std::max(size.width(), item->sizeHint().width()), size.height() + item->sizeHint().height()};
            else if (!item->isEmpty())
                size = {size.width() + item->sizeHint().width() + Joint,
                        std::max(size.height(), item->sizeHint().height())};
        }
        return size;
    }
    QSize minimumSize() const override
    {
        QSize size{0, 0};
        for (const QLayoutItem *item : m_items)
            size = size.expandedTo(item->sizeHint());
        return size;
    }

private:
    static constexpr int Joint = 1;
    static constexpr int Between = 10;

    int arrange(const QRect &rect, bool place) const
    {
        int x = rect.left();
        int y = rect.top();
        int height = 0;
        for (QLayoutItem *item : m_items) {
            if (item->isEmpty())
                continue;
            const QSize size = item->sizeHint();
            if (x > rect.left() && (m_apart || x + size.width() > rect.right() + 1)) {
                x = rect.left();
                y += height + (m_apart ? 0 : Between);
            }
            if (place)
                item->setGeometry({QPoint{x, y}, size});
            x += size.width() + Joint;
            height = std::max(height, size.height());
        }
        return y + height - rect.top();
    }

    QList<QLayoutItem *> m_items;
    const bool m_apart;
};

} // namespace

Segments::Segments(const QString &id, QWidget *parent) : QWidget{parent}
{
    setObjectName(id);
    new Lines{toolkit::isFirst(id), this};
}

QAbstractButton *Segments::add(const QString &value, const QString &text)
{
    const bool first = Segment::of(this).isEmpty();
    auto *segment = new Segment{text, this};
    segment->setObjectName(u"%1.%2"_s.arg(objectName(), value));
    segment->setProperty("value", value);
    segment->setChecked(first);
    segment->setFocusPolicy(first ? Qt::StrongFocus : Qt::ClickFocus);
    layout()->addWidget(segment);
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
    const bool boxed = kind == Small && toolkit::isFirst(id);
    setProperty("look", boxed ? u"boxed"_s : kind == Small ? u"small"_s : u"large"_s);
    setFont(theme::font(kind == Small && !boxed ? 12 : 14));
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
