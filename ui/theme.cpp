#include "theme.h"

#include "style.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace
{

// What an edition leaves out; neutral, so that a file of one's own can begin with the brand colour alone.
const QHash<QString, QColor> &neutral()
{
    static const QHash<QString, QColor> colours{
        {u"brand"_s, 0x3b5b92},        {u"brandHover"_s, 0x5b7bb2},  {u"link"_s, 0x00739f},       {u"text"_s, 0x333333},
        {u"normal"_s, 0x666666},       {u"weak"_s, 0x999999},        {u"page"_s, 0xf4f5f6},       {u"card"_s, 0xffffff},
        {u"header"_s, 0xe2e2e2},       {u"zebra"_s, 0xfafafa},       {u"line"_s, 0xe2e2e2},       {u"border"_s, 0xcccccc},
        {u"disabledFill"_s, 0xf0f0f0}, {u"disabledText"_s, 0xb2b2b2}, {u"segment"_s, 0xf2f4f9},   {u"ok"_s, 0x3dcca6},
        {u"busy"_s, 0x3ec0f0},         {u"error"_s, 0xf66f6a},       {u"off"_s, 0x575d6c},        {u"running"_s, 0x50d4ab},
        {u"infoFill"_s, 0xf6faff},     {u"infoLine"_s, 0x369ee2},    {u"warnFill"_s, 0xfdfaf5},   {u"warnLine"_s, 0xfecb00},
        {u"errorFill"_s, 0xffeeed},    {u"errorLine"_s, 0xf66f6a},   {u"hover"_s, 0xf5f6f7},      {u"mandatory"_s, 0xe54545},
        {u"replica"_s, 0x3a3f47},      {u"replicaText"_s, 0xf2f3f5},
    };
    return colours;
}

QHash<QString, QColor> &current()
{
    static QHash<QString, QColor> colours = neutral();
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
    palette.setColor(QPalette::Highlight, c("brand"));
    palette.setColor(QPalette::HighlightedText, c("card"));
    palette.setColor(QPalette::ToolTipBase, c("replica"));
    palette.setColor(QPalette::ToolTipText, c("replicaText"));
    palette.setColor(QPalette::Light, c("card"));
    palette.setColor(QPalette::Mid, c("line"));
    palette.setColor(QPalette::Dark, c("border"));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c("disabledText"));
    return palette;
}

} // namespace

void theme::apply(QApplication &application, const Edition &edition)
{
    QHash<QString, QColor> colours = neutral();
    for (auto token = edition.colours.begin(); token != edition.colours.end(); ++token) {
        const QColor colour{token.value()};
        if (colour.isValid())
            colours.insert(token.key(), colour);
        else
            qWarning("edition %s: \"%s\" is no colour", qPrintable(edition.id), qPrintable(token.value()));
    }
    current() = colours;
    QPixmapCache::clear();
    QFont::insertSubstitution(u"Liberation Sans"_s, u"WenQuanYi Micro Hei"_s);
    if (!qobject_cast<ConsoleStyle *>(application.style()))
        application.setStyle(new ConsoleStyle);
    application.setPalette(paletteOf());
    application.setFont(font());
}

QColor theme::colour(const QString &token)
{
    const auto found = current().constFind(token);
    if (found == current().constEnd())
        qFatal("no such colour: %s", qPrintable(token));
    return *found;
}

QPixmap theme::pixmap(const QString &name, const QString &token, int size)
{
    const qreal ratio = qApp->devicePixelRatio();
    const QString key = u"%1/%2/%3/%4"_s.arg(name, token).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file{u":/icons/%1.svg"_s.arg(name)};
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such icon: %s", qPrintable(name));
    QSvgRenderer renderer{file.readAll().replace("currentColor", colour(token).name().toLatin1())};
    pixmap = QPixmap{QSize{size, size} * ratio};
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    renderer.render(&painter, QRectF{0, 0, qreal(size), qreal(size)});
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon theme::icon(const QString &name, const QString &token)
{
    QIcon icon;
    icon.addPixmap(pixmap(name, token, 16));
    icon.addPixmap(pixmap(name, u"disabledText"_s, 16), QIcon::Disabled);
    return icon;
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
