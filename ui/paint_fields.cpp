#include "paint.h"

#include <QFrame>
#include <QPlainTextEdit>
#include <QStyleOptionComboBox>

using namespace Qt::StringLiterals;

namespace {

// The line around a field: what a rule says comes first, then where the person is.
QString lineToken(const QStyleOption *option, const QWidget *widget, bool focus)
{
    if (widget && widget->property("invalid").toBool())
        return u"errorLine"_s;
    const bool enabled = paint::has(option, QStyle::State_Enabled);
    return enabled && (focus || paint::has(option, QStyle::State_MouseOver)) ? u"accent"_s : u"border"_s;
}

QString fillToken(const QStyleOption *option)
{
    return paint::has(option, QStyle::State_Enabled) ? u"card"_s : u"disabledFill"_s;
}

} // namespace

void paint::box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, int width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal half = width / 2.0;
    painter->setPen(QPen{line, qreal(width)});
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF{rect}.adjusted(half, half, -half, -half), Radius, Radius);
    painter->restore();
}

void paint::ring(QPainter *painter, const QRect &rect)
{
    // Light outside and dark inside: one of them is seen on a bar of any colour, and on a white button on a dark bar.
    box(painter, rect, Qt::transparent, theme::colour(u"card"_s));
    box(painter, rect.adjusted(1, 1, -1, -1), Qt::transparent, theme::colour(u"text"_s));
}

void paint::triangle(QPainter *painter, const QPointF &middle, const QColor &colour)
{
    const QPointF corners[]{middle + QPointF{-4.5, -2}, middle + QPointF{4.5, -2}, middle + QPointF{0, 3}};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawPolygon(corners, 3);
    painter->restore();
}

bool paint::field(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    if (element != QStyle::CE_ComboBoxLabel)
        return false;
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo || combo->editable)
        return false;
    constexpr int Icon = 14;
    QRect rect =
        lookOf(widget) == "bare"_L1 ? option->rect.adjusted(2, 0, -20, 0) : option->rect.adjusted(10, 0, -26, 0);
    painter->save();
    if (!combo->currentIcon.isNull()) {
        const bool enabled = has(option, QStyle::State_Enabled);
        combo->currentIcon.paint(painter, {rect.left(), rect.center().y() - Icon / 2 + 1, Icon, Icon}, Qt::AlignCenter,
                                 enabled ? QIcon::Normal : QIcon::Disabled);
        rect.adjust(Icon + 6, 0, 0, 0);
    }
    const bool nothing = combo->currentText.startsWith(u"--"); // "--Select--"
    painter->setPen(theme::colour(!has(option, QStyle::State_Enabled) ? u"disabledText"_s
                                  : nothing                           ? u"weak"_s
                                                                      : u"text"_s));
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, rect.width()));
    painter->restore();
    return true;
}

bool paint::fieldPart(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                      const QWidget *widget)
{
    switch (element) {
    case QStyle::PE_PanelLineEdit:
        if (lookOf(widget) != "bare"_L1)
            box(painter, option->rect, theme::colour(fillToken(option)),
                theme::colour(lineToken(option, widget, has(option, QStyle::State_HasFocus))));
        return true;
    case QStyle::PE_FrameLineEdit: // part of the panel
        return true;
    case QStyle::PE_Frame:
        if (!qobject_cast<const QPlainTextEdit *>(widget))
            box(painter, option->rect, Qt::transparent, theme::colour(u"line"_s));
        else if (lookOf(widget) != "bare"_L1)
            box(painter, option->rect, theme::colour(fillToken(option)),
                theme::colour(lineToken(option, widget, widget->hasFocus())));
        else if (widget->hasFocus())
            box(painter, option->rect, Qt::transparent, theme::colour(u"accent"_s));
        return true;
    default:
        return false;
    }
}

bool paint::comboBox(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    if (lookOf(widget) != "bare"_L1) {
        const bool focus = has(option, QStyle::State_HasFocus);
        box(painter, option->rect, theme::colour(fillToken(option)), theme::colour(lineToken(option, widget, focus)),
            ringed(option) ? 2 : 1);
    } else if (ringed(option)) {
        ring(painter, option->rect);
    }
    triangle(painter, {option->rect.right() - 13.0, option->rect.center().y() + 0.5},
             theme::colour(enabled ? u"normal"_s : u"disabledText"_s));
    return true;
}

bool paint::frame(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    struct Fill {
        QLatin1StringView look;
        const char16_t *fill, *line;
    };
    constexpr Fill Fills[]{
        {"card"_L1, u"card", u"card"},          {"info"_L1, u"infoFill", u"infoLine"},
        {"notice"_L1, u"card", u"border"},      {"warning"_L1, u"warnFill", u"warnLine"},
        {"bar"_L1, u"card", u"line"},           {"error"_L1, u"errorFill", u"errorLine"},
        {"replica"_L1, u"replica", u"replica"},
    };
    if (!widget || widget->inherits("QLabel"))
        return false;
    const QString look = lookOf(widget);
    for (const Fill &fill : Fills) {
        if (look != fill.look)
            continue;
        const QColor inside = theme::colour(QString::fromUtf16(fill.fill));
        const QColor line = theme::colour(QString::fromUtf16(fill.line));
        if (look == "bar"_L1) { // from edge to edge, so no line at its sides
            painter->fillRect(option->rect, inside);
            painter->fillRect(QRect{option->rect.left(), option->rect.top(), option->rect.width(), 1}, line);
            painter->fillRect(QRect{option->rect.left(), option->rect.bottom(), option->rect.width(), 1}, line);
        } else if (inside == line) {
            painter->fillRect(option->rect, inside);
        } else {
            box(painter, option->rect, inside, line);
        }
        return true;
    }
    return false;
}
