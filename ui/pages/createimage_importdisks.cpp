#include "createimage_importdisks.h"

#include "controls.h"
#include "nothere.h"
#include "numberinput.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Most = 3;
constexpr int LargestDisk = 2048; // GB

QString field(const char *name)
{
    return u"ims.createImage.dataDisks.%1"_s.arg(QLatin1StringView{name});
}

} // namespace

ImportDisks::ImportDisks(QWidget *parent)
    : QWidget{parent},
      m_rows{new QVBoxLayout},
      m_add{iconButton(field("add"), u"plus"_s, tr("Add a data disk"), this)},
      m_left{weakLabel({}, this)}
{
    setFocusProxy(m_add);
    m_rows->setSpacing(8);
    auto *across = new QHBoxLayout;
    across->setSpacing(8);
    across->addWidget(m_add);
    across->addWidget(m_left, 1);
    auto *all = new QVBoxLayout{this};
    all->setContentsMargins({});
    all->setSpacing(8);
    all->addLayout(m_rows);
    all->addLayout(across);
    connect(m_add, &QToolButton::clicked, this, &ImportDisks::add);
    follow();
}

void ImportDisks::add()
{
    auto *row = new QWidget{this};
    auto *capacity = new NumberInput{field("capacity"), {}, 1, LargestDisk, row};
    capacity->setFixedWidth(120);
    QPushButton *file = linkButton(field("file"), tr("Select Image File"), row);
    markNotHere(file, "Select Image File");
    QToolButton *gone = iconButton(field("remove"), u"bin"_s, {}, row);
    gone->setProperty("look", u"plain"_s);
    auto *across = new QHBoxLayout{row};
    across->setContentsMargins({});
    across->setSpacing(8);
    across->addWidget(capacity);
    across->addWidget(file);
    across->addWidget(gone);
    across->addStretch(1);
    m_rows->addWidget(row);
    connect(capacity, &QSpinBox::valueChanged, this, &ImportDisks::changed);
    connect(gone, &QToolButton::clicked, this, [this, row] { remove(row); });
    follow();
    capacity->setFocus();
    emit changed();
}

void ImportDisks::drop(QWidget *row)
{
    m_rows->removeWidget(row);
    row->hide();
    row->deleteLater();
}

void ImportDisks::remove(QWidget *row)
{
    drop(row);
    follow();
    m_add->setFocus();
    emit changed();
}

// Numbers the rows and counts those that are left.
void ImportDisks::follow()
{
    const int rows = m_rows->count();
    for (int at = 0; at < rows; ++at) {
        QWidget *row = m_rows->itemAt(at)->widget();
        auto *capacity = row->findChild<NumberInput *>();
        capacity->setName(tr("Capacity of data disk %1 (GB)").arg(at + 1));
        auto *gone = row->findChild<QToolButton *>(field("remove"));
        gone->setAccessibleName(tr("Remove data disk %1").arg(at + 1));
        gone->setToolTip(gone->accessibleName());
        const auto controls = row->findChildren<QWidget *>();
        for (QWidget *control : controls)
            control->setProperty("row", QString::number(at));
    }
    m_add->setEnabled(rows < Most);
    m_left->setText(
        tr("Each becomes a data disk image of its own. Disks that can still be added: %1").arg(Most - rows));
}

QVariantList ImportDisks::capacities() const
{
    QVariantList capacities;
    for (int at = 0; at < m_rows->count(); ++at)
        capacities += m_rows->itemAt(at)->widget()->findChild<NumberInput *>()->value();
    return capacities;
}

void ImportDisks::reset()
{
    while (m_rows->count() > 0)
        drop(m_rows->itemAt(0)->widget());
    follow();
}
