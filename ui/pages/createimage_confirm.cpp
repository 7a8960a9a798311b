#include "createimage_confirm.h"

#include "context.h"
#include "controls.h"
#include "refusalbox.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int CardPadding = 20;
constexpr int LabelWidth = 150;
constexpr int RowGap = 16;

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

ConfirmSettings::ConfirmSettings(Context &context, QWidget *parent)
    : QWidget{parent},
      m_context{context},
      m_grid{new QGridLayout},
      m_warnings{new QVBoxLayout},
      m_boxes{new QVBoxLayout}
{
    auto *scroll = new QScrollArea{this};
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *card = new QFrame{scroll};
    card->setProperty("look", u"card"_s);
    auto *inside = new QVBoxLayout{card};
    inside->setContentsMargins(CardPadding, CardPadding, CardPadding, CardPadding);
    inside->setSpacing(RowGap);
    inside->addWidget(titleLabel(tr("Confirm the Settings"), 14, card));
    m_grid->setHorizontalSpacing(RowGap);
    m_grid->setVerticalSpacing(RowGap);
    m_grid->setColumnStretch(1, 1);
    inside->addLayout(m_grid);
    m_warnings->setSpacing(8);
    inside->addLayout(m_warnings);
    inside->addStretch(1);
    scroll->setWidget(card);

    auto *bar = new QFrame{this};
    bar->setProperty("look", u"bar"_s);
    auto *previous = outlineButton(u"ims.createImage.previous"_s, tr("Previous"), bar);
    m_submit = primaryButton(u"ims.createImage.submit"_s, tr("Submit"), bar);
    connect(previous, &QPushButton::clicked, this, &ConfirmSettings::previous);
    connect(m_submit, &QPushButton::clicked, this, &ConfirmSettings::submitted);
    m_boxes->setSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(previous);
    buttons->addWidget(m_submit);
    auto *foot = new QVBoxLayout{bar};
    foot->setContentsMargins(CardPadding, 8, CardPadding, 8);
    foot->addLayout(m_boxes);
    foot->addLayout(buttons);

    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(scroll, 1);
    rows->addWidget(bar);
}

void ConfirmSettings::show(const QList<Setting> &settings)
{
    clear(*m_grid);
    int row = 0;
    for (const Setting &setting : settings) {
        auto *label = weakLabel(setting.title, this);
        label->setMinimumWidth(LabelWidth);
        auto *value = plainLabel({}, this);
        value->setObjectName(u"ims.createImage.confirm.%1"_s.arg(setting.id));
        value->setWordWrap(true);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        value->setText(setting.value);
        value->setAccessibleDescription(setting.title);
        m_grid->addWidget(label, row, 0, Qt::AlignTop | Qt::AlignLeft);
        m_grid->addWidget(value, row, 1);
        ++row;
    }
    showRefusals({});
}

void ConfirmSettings::showRefusals(const QList<Refusal> &refusals)
{
    QString told;
    for (const Refusal &refusal : refusals)
        told += u"%1 %2 %3\n"_s.arg(refusal.target, refusal.rule, refusal.pageId);
    if (told == m_told)
        return;
    m_told = told;
    clear(*m_boxes);
    for (const Refusal &refusal : refusals)
        m_boxes->addWidget(refusalBox(refusal, {}, u"ims.createImage.confirm"_s, m_context, m_boxes->parentWidget()));
}

void ConfirmSettings::showWarnings(const QList<Refusal> &warnings)
{
    clear(*m_warnings);
    for (const Refusal &warning : warnings)
        m_warnings->addWidget(warningBox(warning, u"ims.createImage.confirm"_s, this));
}

void ConfirmSettings::focusSubmit()
{
    m_submit->setFocus();
}
