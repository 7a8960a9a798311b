#include "formconfirm.h"

#include "controls.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 14;
constexpr int LabelWidth = 130;

} // namespace

FormConfirm::FormConfirm(const QString &form, const QString &text, QWidget *parent)
    : QWidget{parent},
      m_form{form},
      m_grid{new QGridLayout}
{
    m_grid->setHorizontalSpacing(Gap);
    m_grid->setVerticalSpacing(Gap);
    m_grid->setColumnMinimumWidth(0, LabelWidth);
    m_grid->setColumnStretch(1, 1);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(Gap);
    rows->addWidget(new InfoBox{InfoBox::Warning, {text}, this});
    rows->addLayout(m_grid);
    rows->addStretch(1);
}

void FormConfirm::show(const QList<FormSetting> &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const FormSetting &setting : settings) {
        QLabel *value = plainLabel(setting.value, this);
        value->setObjectName(u"%1.confirm.%2"_s.arg(m_form, setting.field));
        value->setAccessibleDescription(setting.title);
        value->setWordWrap(true);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a word may be wider than the form
        const int row = m_grid->rowCount();
        m_grid->addWidget(weakLabel(setting.title, this), row, 0, Qt::AlignTop | Qt::AlignLeft);
        m_grid->addWidget(value, row, 1);
    }
}
