#include "question.h"

#include "controls.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Sign = 46;
constexpr int Between = 20;
constexpr int QuestionPixels = 16;

} // namespace

Question::Question(const QString &text, QWidget *parent) : QFrame{parent}
{
    auto *sign = new QLabel{this};
    sign->setPixmap(theme::pixmap(u"warning"_s, u"warnLine"_s, Sign));
    auto *across = new QHBoxLayout{this};
    across->setContentsMargins({});
    across->setSpacing(Between);
    across->addWidget(sign, 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(6);
    across->addLayout(lines, 1);
    const QStringList parts = text.split(u'*');
    const bool asks = parts.size() > 2;
    if (asks) {
        QLabel *question = plainLabel(parts.at(1).trimmed(), this);
        question->setFont(theme::font(QuestionPixels));
        question->setWordWrap(true);
        lines->addWidget(question);
    }
    QLabel *known = plainLabel((asks ? parts.mid(2).join(QString{}) : text).trimmed(), this);
    known->setWordWrap(true);
    QPalette colours = known->palette();
    colours.setColor(QPalette::WindowText, theme::colour(u"normal"_s));
    known->setPalette(colours);
    lines->addWidget(known);
    lines->addStretch(1);
}
