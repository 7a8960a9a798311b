#include "controls.h"

#include "theme.h"
#include "toolkit.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace {

// Return presses it, as in a browser; Qt's own does that in dialogs only.
class Pressed final : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QPushButton::keyPressEvent(event);
    }
};

QPushButton *button(const QString &id, const QString &text, const QString &look, QWidget *parent)
{
    auto *button = new Pressed{text, parent};
    button->setObjectName(id);
    button->setProperty("look", look);
    if (toolkit::isFirst(id))
        button->setProperty("tall", true);
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
    return button(id, text, toolkit::isFirst(id) ? u"grey"_s : u"outline"_s, parent);
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

TitleBar titleBar(const QString &backId, const QString &backName, QWidget *parent)
{
    auto *bar = new QFrame{parent};
    bar->setProperty("look", u"bar"_s);
    QToolButton *back = iconButton(backId, u"chevron-left"_s, backName, bar);
    back->setProperty("look", u"plain"_s);
    auto *divider = new QFrame{bar};
    divider->setFrameShape(QFrame::VLine);
    QLabel *title = titleLabel({}, 16, bar);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a name may be longer than the page is wide
    auto *line = new QHBoxLayout{bar};
    line->setContentsMargins(8, 8, 20, 8);
    line->setSpacing(12);
    line->addWidget(back);
    line->addWidget(divider);
    line->addWidget(title, 1);
    return {bar, back, title, line};
}
