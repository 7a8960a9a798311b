#include "theme.h"

#include "style.h"
#include "toolkit.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSet>
#include <QSvgRenderer>
#include <QToolTip>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

// What an edition leaves out; neutral, so that a file of one's own can begin with the brand colour alone.
const QHash<QString, QColor> &neutral()
{
    static const QHash<QString, QColor> colours{
        {u"brand"_s, 0x3b5b92},        {u"brandHover"_s, 0x5b7bb2},   {u"link"_s, 0x00739f},
        {u"text"_s, 0x333333},         {u"normal"_s, 0x666666},       {u"weak"_s, 0x999999},
        {u"page"_s, 0xf4f5f6},         {u"card"_s, 0xffffff},         {u"header"_s, 0xe2e2e2},
        {u"zebra"_s, 0xfafafa},        {u"line"_s, 0xe2e2e2},         {u"border"_s, 0xcccccc},
        {u"disabledFill"_s, 0xf0f0f0}, {u"disabledText"_s, 0xb2b2b2}, {u"segment"_s, 0xf2f4f9},
        {u"ok"_s, 0x3dcca6},           {u"busy"_s, 0x369ee2},         {u"error"_s, 0xf66f6a},
        {u"off"_s, 0x575d6c},          {u"running"_s, 0x50d4ab},      {u"infoFill"_s, 0xf6faff},
        {u"infoLine"_s, 0x369ee2},     {u"warnFill"_s, 0xfdfaf5},     {u"warnLine"_s, 0xfecb00},
        {u"replica"_s, 0x2f3640},      {u"replicaText"_s, 0xf2f4f7},  {u"accent"_s, 0x3b5b92},
        {u"accentHover"_s, 0x5b7bb2},  {u"bar"_s, 0x3b5b92},
    };
    return colours;
}

// Tokens that every console shares; an edition may still name one.
const QHash<QString, QColor> &shared()
{
    static const QHash<QString, QColor> colours{
        {u"hover"_s, 0xf5f6f7},     {u"mandatory"_s, 0xe54545}, {u"errorFill"_s, 0xffeeed},
        {u"errorLine"_s, 0xf66f6a}, {u"console"_s, 0x14181f},   {u"consoleText"_s, 0xd7dde5},
    };
    return colours;
}

// What is as another one unless the edition names it: the words of the open tab, a switch that is on, the frame of a
// box that is not chosen; of the first toolkit the foot of dialogs and the buttons that do not stand out.
void addFollowers(QHash<QString, QColor> &colours)
{
    for (const auto &[own, other] : {std::pair{u"tab"_s, u"accent"_s}, std::pair{u"toggle"_s, u"accent"_s},
                                     std::pair{u"segmentLine"_s, u"segment"_s}, std::pair{u"foot"_s, u"zebra"_s},
                                     std::pair{u"grey"_s, u"disabledFill"_s}, std::pair{u"greyLine"_s, u"border"_s}}) {
        if (!colours.contains(own))
            colours.insert(own, colours.value(other));
    }
}

QHash<QString, QColor> tokensOf(const Edition &edition)
{
    QHash<QString, QColor> colours = neutral();
    QStringList wanting = colours.keys();
    colours.insert(shared());
    for (auto token = edition.colours.begin(); token != edition.colours.end(); ++token) {
        const QColor colour{token.value()};
        if (!colour.isValid())
            continue;
        wanting.removeOne(token.key());
        colours.insert(token.key(), colour);
    }
    addFollowers(colours);
    static QSet<QString> told;
    if (!wanting.isEmpty() && !told.contains(edition.id)) {
        told += edition.id;
        wanting.sort();
        qWarning("The edition \"%s\" has no colour for: %s", qPrintable(edition.id), qPrintable(wanting.join(u", "_s)));
    }
    return colours;
}

QHash<QString, QColor> &current()
{
    static QHash<QString, QColor> colours = [] {
        QHash<QString, QColor> all = neutral();
        all.insert(shared());
        addFollowers(all);
        return all;
    }();
    return colours;
}

double &currentZoom()
{
    static double factor = 1;
    return factor;
}

QPalette paletteOf()
{
    const auto c = [](const char *token) { return theme::colour(QString::fromLatin1(token)); };
    QPalette palette;
    palette.setColor(QPalette::Window, c("page"));
    palette.setColor(QPalette::WindowText, c("text"));
    palette.setColor(QPalette::Base, c("card"));
    palette.setColor(QPalette::AlternateBase, c("zebra"));
    palette.setColor(QPalette::Text, c("text"));
    palette.setColor(QPalette::PlaceholderText, c("weak"));
    palette.setColor(QPalette::Button, c("card"));
    palette.setColor(QPalette::ButtonText, c("text"));
    palette.setColor(QPalette::BrightText, c("card"));
    palette.setColor(QPalette::Link, c("link"));
    palette.setColor(QPalette::LinkVisited, c("link"));
    palette.setColor(QPalette::Highlight, c("accent"));
    palette.setColor(QPalette::HighlightedText, c("card"));
    palette.setColor(QPalette::ToolTipBase, c("card"));
    palette.setColor(QPalette::ToolTipText, c("text"));
    palette.setColor(QPalette::Light, c("card"));
    palette.setColor(QPalette::Mid, c("line"));
    palette.setColor(QPalette::Dark, c("border"));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c("disabledText"));
    palette.setColor(QPalette::Disabled, QPalette::Base, c("disabledFill"));
    palette.setColor(QPalette::Disabled, QPalette::Button, c("disabledFill"));
    return palette;
}

QPixmap drawn(const QString &name, const QString &token, const QSize &size, qreal ratio)
{
    const QString key = u"console/%1/%2/%3x%4@%5"_s.arg(name, token).arg(size.width()).arg(size.height()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap{size * ratio};
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QFile file{u":/icons/%1.svg"_s.arg(name)};
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer{file.readAll().replace("currentColor", theme::colour(token).name().toLatin1())};
        const int side = std::min(size.width(), size.height());
        QPainter painter{&pixmap};
        renderer.render(&painter,
                        QRectF{(size.width() - side) / 2.0, (size.height() - side) / 2.0, qreal(side), qreal(side)});
    } else {
        qWarning("There is no icon \"%s\".", qPrintable(name));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

// Draws the icon in the size that is asked for, so that it is sharp in every one.
class Tinted final : public QIconEngine {
public:
    Tinted(const QString &name, const QString &token) : m_name{name}, m_token{token} {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect.topLeft(),
                            drawn(m_name, tokenOf(mode), rect.size(), painter->device()->devicePixelRatio()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_name, tokenOf(mode), size, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return drawn(m_name, tokenOf(mode), size / scale, scale);
    }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new Tinted{*this}; }

private:
    QString tokenOf(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return u"disabledText"_s;
        return mode == QIcon::Active && m_token == "normal"_L1 ? u"accent"_s : m_token;
    }

    QString m_name;
    QString m_token;
};

} // namespace

void theme::apply(QApplication &application, const Edition &edition)
{
    current() = tokensOf(edition);
    toolkit::follow(edition);
    QPixmapCache::clear();
    QFont::insertSubstitution(u"Liberation Sans"_s, u"WenQuanYi Micro Hei"_s);
    if (!qobject_cast<ConsoleStyle *>(application.style()))
        application.setStyle(new ConsoleStyle);
    application.setPalette(paletteOf());
    application.setFont(font());
    QToolTip::setPalette(paletteOf());
    QToolTip::setFont(font());
}

QColor theme::colour(const QString &token)
{
    const auto found = current().constFind(token);
    if (found != current().constEnd())
        return *found;
    static QSet<QString> told;
    if (!told.contains(token)) {
        told += token;
        qWarning("There is no colour \"%s\".", qPrintable(token));
    }
    return current().value(u"text"_s);
}

QPixmap theme::pixmap(const QString &name, const QString &token, int size)
{
    return drawn(name, token, QSize{size, size}, qApp->devicePixelRatio());
}

QIcon theme::icon(const QString &name, const QString &token)
{
    return QIcon{new Tinted{name, token}};
}

QFont theme::font(int pixels, bool bold)
{
    QFont font{u"Liberation Sans"_s};
    font.setPixelSize(qRound(pixels * currentZoom()));
    font.setBold(bold);
    font.setStyleStrategy(QFont::PreferAntialias);
    font.setHintingPreference(QFont::PreferFullHinting);
    return font;
}

void theme::setZoom(QApplication &application, double factor)
{
    constexpr const char *original = "fontPixels"; // as it was meant, so that rounding does not add up
    const double before = std::exchange(currentZoom(), factor);
    const auto widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (!widget->testAttribute(Qt::WA_SetFont) || widget->font().pixelSize() < 1)
            continue;
        if (!widget->property(original).isValid())
            widget->setProperty(original, widget->font().pixelSize() / before);
        QFont font = widget->font();
        font.setPixelSize(qRound(widget->property(original).toDouble() * factor));
        widget->setFont(font);
    }
    application.setFont(font());
}
