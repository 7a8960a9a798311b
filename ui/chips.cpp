#include "chips.h"

#include "controls.h"
#include "paint.h"
#include "toolkit.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int ChipHeight = 28;
constexpr int ChipPadding = 12;
constexpr int LeastPadding = 6;
constexpr int ChipGap = 4;
constexpr int Corner = 14; // of the marked one
constexpr int LinkGap = 16;

constexpr int TrackWidth = 36;
constexpr int TrackHeight = 18;
constexpr int KnobEdge = 3;
constexpr int RingRoom = 3; // around the track, for the focus

bool ringed(const QStyleOption &option)
{
    return paint::ringed(&option);
}

class Chip final : public QCheckBox {
    Q_OBJECT

public:
    Chip(const QString &text, QWidget *parent) : QCheckBox{text, parent}
    {
        setProperty("look", u"segment"_s);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override { return {textWidth() + 2 * ChipPadding, ChipHeight}; }
    QSize minimumSizeHint() const override { return {textWidth() + 2 * LeastPadding, ChipHeight}; }

protected:
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }
    void paintEvent(QPaintEvent *) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        QPainter painter{this};
        const bool hover = isEnabled() && underMouse();
        if (toolkit::isFirst(objectName()) && isChecked() && isEnabled()) { // filled, without a corner
            paint::box(&painter, rect(), theme::colour(u"accent"_s), theme::colour(u"accent"_s));
            painter.setPen(theme::colour(u"card"_s));
            painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
            if (ringed(option))
                paint::ring(&painter, rect());
            return;
        }
        const QColor fill = theme::colour(isEnabled() ? u"segment"_s : u"disabledFill"_s);
        const QColor mark = theme::colour(isEnabled() ? u"accent"_s : u"border"_s);
        paint::box(&painter, rect(), fill, isChecked() ? mark : isEnabled() ? theme::colour(u"segmentLine"_s) : fill);
        painter.setPen(theme::colour(!isEnabled() ? u"disabledText"_s : hover ? u"accent"_s : u"text"_s));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
        if (isChecked())
            paintCorner(painter, mark);
        if (ringed(option))
            paint::ring(&painter, rect());
    }

private:
    int textWidth() const { return fontMetrics().size(Qt::TextShowMnemonic, text()).width(); }
    void paintCorner(QPainter &painter, const QColor &mark) const
    {
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF at{QRectF{rect()}.topRight()};
        const QPointF corner[]{at, at - QPointF{Corner, 0}, at + QPointF{0, Corner}};
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawPolygon(corner, 3);
        const QPointF tick[]{at + QPointF{-8, 4}, at + QPointF{-5.5, 6.5}, at + QPointF{-2, 2.5}};
        painter.setPen(QPen{theme::colour(u"card"_s), 1.4});
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(tick, 3);
    }
};

} // namespace

Chips::Chips(const QString &id, int columns, QWidget *parent)
    : QWidget{parent},
      m_columns{std::max(1, columns)},
      m_grid{new QGridLayout}
{
    setObjectName(id);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(ChipGap);
    rows->addLayout(m_grid);
    m_grid->setSpacing(ChipGap);
}

void Chips::addLinks()
{
    QPushButton *all = linkButton(objectName() + u".selectAll"_s, tr("Select All"), this);
    QPushButton *invert = linkButton(objectName() + u".invert"_s, tr("Invert Selection"), this);
    connect(all, &QPushButton::clicked, this, [this] { chooseEach([](bool) { return true; }); });
    connect(invert, &QPushButton::clicked, this, [this] { chooseEach([](bool on) { return !on; }); });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, LeastPadding, 0, 0);
    line->setSpacing(LinkGap);
    line->addWidget(all);
    line->addWidget(invert);
    line->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->insertLayout(0, line);
}

void Chips::add(const QString &value, const QString &text)
{
    const int at = int(boxes().size());
    auto *chip = new Chip{text, this};
    chip->setObjectName(u"%1.%2"_s.arg(objectName(), value));
    chip->setProperty("value", value);
    chip->setFocusPolicy(at == 0 ? Qt::StrongFocus : Qt::ClickFocus);
    chip->installEventFilter(this);
    m_grid->addWidget(chip, at / m_columns, at % m_columns);
    connect(chip, &QCheckBox::clicked, this, &Chips::changed);
}

QList<QCheckBox *> Chips::boxes() const
{
    QList<QCheckBox *> boxes;
    const auto chips = findChildren<Chip *>(Qt::FindDirectChildrenOnly);
    for (Chip *chip : chips)
        boxes += chip;
    return boxes;
}

QStringList Chips::values() const
{
    QStringList values;
    const QList<QCheckBox *> all = boxes();
    for (const QCheckBox *box : all) {
        if (box->isChecked())
            values += box->property("value").toString();
    }
    return values;
}

void Chips::setValues(const QStringList &values)
{
    const QList<QCheckBox *> all = boxes();
    for (QCheckBox *box : all)
        box->setChecked(values.contains(box->property("value").toString()));
}

QString Chips::text() const
{
    QStringList texts;
    const QList<QCheckBox *> all = boxes();
    for (const QCheckBox *box : all) {
        if (box->isChecked())
            texts += box->text();
    }
    return texts.join(tr(", ", "between names"));
}

void Chips::chooseEach(const std::function<bool(bool)> &on)
{
    const QList<QCheckBox *> all = boxes();
    for (QCheckBox *box : all)
        box->setChecked(on(box->isChecked()));
    emit changed();
}

// The one with the focus is where Tab comes back to.
void Chips::stopAt(QCheckBox *box)
{
    const QList<QCheckBox *> all = boxes();
    for (QCheckBox *each : all)
        each->setFocusPolicy(each == box ? Qt::StrongFocus : Qt::ClickFocus);
}

bool Chips::eventFilter(QObject *watched, QEvent *event)
{
    const QList<QCheckBox *> all = boxes();
    const auto at = all.indexOf(qobject_cast<QCheckBox *>(watched));
    if (at >= 0 && event->type() == QEvent::FocusIn)
        stopAt(all.at(at));
    if (at < 0 || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    qsizetype next = at;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        next = at - 1;
        break;
    case Qt::Key_Right:
        next = at + 1;
        break;
    case Qt::Key_Up:
        next = at - m_columns;
        break;
    case Qt::Key_Down:
        next = at + m_columns;
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = all.size() - 1;
        break;
    default:
        return QWidget::eventFilter(watched, event);
    }
    if (next >= 0 && next < all.size())
        all.at(next)->setFocus(next < at ? Qt::BacktabFocusReason : Qt::TabFocusReason);
    return true;
}

Toggle::Toggle(const QString &id, const QString &name, QWidget *parent) : QCheckBox{parent}
{
    setObjectName(id);
    setAccessibleName(name);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Toggle::sizeHint() const
{
    return {TrackWidth + 2 * RingRoom, TrackHeight + 2 * RingRoom};
}

bool Toggle::hitButton(const QPoint &point) const
{
    return rect().contains(point);
}

void Toggle::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track = QRectF{rect()}.adjusted(RingRoom, RingRoom, -RingRoom, -RingRoom);
    painter.setBrush(theme::colour(!isEnabled() ? u"border"_s : isChecked() ? u"toggle"_s : u"normal"_s));
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2);
    const qreal size = track.height() - 2 * KnobEdge;
    const qreal left = isChecked() ? track.right() - KnobEdge - size : track.left() + KnobEdge;
    painter.setBrush(theme::colour(u"card"_s));
    painter.drawEllipse(QRectF{left, track.top() + KnobEdge, size, size});
    if (ringed(option))
        paint::ring(&painter, rect());
}

#include "chips.moc"
