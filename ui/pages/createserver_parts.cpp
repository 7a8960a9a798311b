#include "createserver_parts.h"

#include "controls.h"
#include "numberinput.h"

#include <QCoreApplication>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int CardPadding = 20;

} // namespace

QVBoxLayout *createserver::newCard(const QString &title, QWidget *&card, QWidget *parent)
{
    auto *frame = new QFrame{parent};
    frame->setProperty("look", u"card"_s);
    auto *rows = new QVBoxLayout{frame};
    rows->setContentsMargins(CardPadding, CardPadding, CardPadding, CardPadding);
    rows->setSpacing(RowGap);
    rows->addWidget(titleLabel(title, 14, frame));
    card = frame;
    return rows;
}

QWidget *createserver::inLine(QWidget *parent, const QList<QWidget *> &controls)
{
    auto *widget = new QWidget{parent};
    auto *line = new QHBoxLayout{widget};
    line->setContentsMargins({});
    line->setSpacing(8);
    for (QWidget *control : controls)
        line->addWidget(control);
    line->addStretch(1);
    widget->setFocusProxy(controls.first());
    return widget;
}

QSpinBox *createserver::stepper(const QString &id, const QString &name, int least, int most, QWidget *parent)
{
    constexpr int Width = 100;
    auto *box = new NumberInput{id, name, least, most, parent};
    box->setFixedWidth(Width);
    return box;
}

void createserver::focus(QWidget *control)
{
    const auto isStop = [](const QWidget *widget) { return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus; };
    QWidget *stop = control;
    while (stop->focusProxy())
        stop = stop->focusProxy();
    const auto inside = stop->findChildren<QWidget *>();
    const auto first = std::find_if(inside.begin(), inside.end(), [&](const QWidget *widget) {
        return isStop(widget) && widget->isVisible() && widget->isEnabled();
    });
    if (!isStop(stop) && first != inside.end())
        stop = *first;
    stop->setFocus(Qt::OtherFocusReason);
}

void createserver::grey(QWidget *control, const QString &why)
{
    control->setEnabled(why.isEmpty());
    control->setToolTip(tip(why));
    control->setAccessibleDescription(why);
}

QString createserver::problemText(const QList<Refusal> &refusals, const QString &field)
{
    QStringList lines;
    for (const Refusal &refusal : refusals) {
        if (refusal.field != field)
            continue;
        //: %1 is a reason, %2 what can be done
        const QString text = QCoreApplication::translate("CreateServerPage", "%1 %2");
        lines += refusal.remedy.isEmpty() ? refusal.reason : text.arg(refusal.reason, refusal.remedy);
    }
    return lines.join(u'\n');
}
