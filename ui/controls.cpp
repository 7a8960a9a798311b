#include "controls.h"

#include "theme.h"

using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const QString &id, const QString &text, const QString &look, QWidget *parent)
{
    auto *button = new QPushButton{text, parent};
    button->setObjectName(id);
    button->setProperty("look", look);
    button->setCursor(Qt::PointingHandCursor);
    button->setAutoDefault(false);
    return button;
}

QLabel *label(const QString &text, const QString &look, const QString &token, QWidget *parent)
{
    auto *label = new QLabel{text, parent};
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme::colour(token));
    label->setPalette(palette);
    label->setProperty("look", look);
    label->setTextFormat(Qt::PlainText); // names and texts of a workspace are no markup
    return label;
}

} // namespace

QString caption(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QString tip(const QString &text)
{
    constexpr qsizetype longest = 1'000;
    const QString shown = text.size() > longest ? text.left(longest) + u'…' : text;
    return Qt::mightBeRichText(shown) ? u"<span>%1</span>"_s.arg(shown.toHtmlEscaped()) : shown;
}

QPushButton *primaryButton(const QString &id, const QString &text, QWidget *parent)
{
    return button(id, text, u"primary"_s, parent);
}

QPushButton *outlineButton(const QString &id, const QString &text, QWidget *parent)
{
    return button(id, text, u"outline"_s, parent);
}

QPushButton *linkButton(const QString &id, const QString &text, QWidget *parent)
{
    QPushButton *link = button(id, text, u"link"_s, parent);
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
    button->setToolTip(tip(name));
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QLabel *titleLabel(const QString &text, int pixels, QWidget *parent)
{
    QLabel *title = label(text, u"title"_s, u"text"_s, parent);
    title->setFont(theme::font(pixels, true));
    return title;
}

QLabel *weakLabel(const QString &text, QWidget *parent)
{
    return label(text, u"weak"_s, u"weak"_s, parent);
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    return label(text, {}, u"text"_s, parent);
}
