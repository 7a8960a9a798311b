#include "createserver_disks.h"

#include "context.h"
#include "controls.h"
#include "createserver_diskimages.h"
#include "createserver_parts.h"
#include "services/ecs/ecs_making.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPointer>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using createserver::part;

namespace {

constexpr int TypeWidth = 160;

QString text(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toString();
}

SelectBox *typeBox(const QString &id, QWidget *parent)
{
    auto *box = new SelectBox{id, ServerDisks::tr("Disk type"), parent};
    box->add(u"SATA"_s, ServerDisks::tr("Common I/O"));
    box->add(u"SAS"_s, ServerDisks::tr("High I/O"));
    box->add(u"SSD"_s, ServerDisks::tr("Ultra-high I/O"));
    box->setValue(u"SAS"_s);
    box->setFixedWidth(TypeWidth);
    return box;
}

QCheckBox *checkBox(const QString &id, const QString &title, QWidget *parent)
{
    auto *box = new QCheckBox{title, parent};
    box->setObjectName(id);
    return box;
}

QString reasonOf(const char *rule)
{
    return say("rules", findRule(QString::fromLatin1(rule))->reason);
}

} // namespace

struct ServerDisks::Row {
    ~Row()
    {
        if (widget) { // its own button may have been pressed
            widget->hide();
            widget->deleteLater();
        }
    }

    bool given = false; // of the image: it stays
    QString image;      // data disk image that it is made from
    QPointer<QWidget> widget;
    QToolButton *remove = nullptr;
    SelectBox *type = nullptr;
    QSpinBox *size = nullptr;
    QCheckBox *scsi = nullptr;
    QCheckBox *shared = nullptr;
    QCheckBox *encrypted = nullptr;
    QPushButton *fromImage = nullptr;
    QLabel *imageName = nullptr;
};

ServerDisks::ServerDisks(Context &context, QWidget *parent)
    : QObject{parent},
      m_context{context},
      m_system{new QWidget{parent}},
      m_data{new QWidget{parent}},
      m_rows{new QVBoxLayout}
{
    buildSystem();
    m_data->setObjectName(part("dataDisks"));
    m_reading = weakLabel({}, m_data);
    m_reading->setObjectName(part("reading"));
    m_add = linkButton(part("addDisk"), tr("Add Data Disk"), m_data);
    m_left = weakLabel({}, m_data);
    m_left->setObjectName(part("disksLeft"));
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_add);
    line->addWidget(m_left);
    line->addStretch(1);
    m_rows->setSpacing(8);
    auto *rows = new QVBoxLayout{m_data};
    rows->setContentsMargins({});
    rows->setSpacing(8);
    rows->addLayout(m_rows);
    rows->addWidget(m_reading);
    rows->addLayout(line);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({}, false);
        follow();
        m_disks.back()->size->setFocus();
        emit changed();
    });
    follow();
}

ServerDisks::~ServerDisks() = default;

void ServerDisks::buildSystem()
{
    m_system->setObjectName(part("systemDisk"));
    m_systemType = typeBox(part("systemDisk.type"), m_system);
    m_systemSize = createserver::stepper(part("systemDisk.size"), tr("Capacity (GB)"), 1, ecs::MostSystemGb, m_system);
    m_systemSize->setValue(40);
    m_systemEncrypted = checkBox(part("systemDisk.encrypted"), tr("Encryption"), m_system);
    m_system->setFocusProxy(m_systemType); // the first one: Shift+Tab does not come out of it otherwise
    auto *line = new QHBoxLayout{m_system};
    line->setContentsMargins({});
    line->setSpacing(8);
    for (QWidget *control :
         QList<QWidget *>{m_systemType, m_systemSize, weakLabel(tr("GB"), m_system), m_systemEncrypted})
        line->addWidget(control);
    line->addStretch(1);
    connect(m_systemType, &SelectBox::chosen, this, &ServerDisks::changed);
    connect(m_systemSize, &QSpinBox::valueChanged, this, &ServerDisks::changed);
    connect(m_systemEncrypted, &QCheckBox::toggled, this, &ServerDisks::changed);
}

void ServerDisks::setImage(const QString &image)
{
    const auto fetch = [this](const Query &query) { return m_context.cloud.fetch(query); };
    m_record = ecs::imageFor(fetch, image, m_context.session.project);
    if (image == m_image) {
        follow();
        return;
    }
    m_image = image;
    QList<Record> disks = ecs::disksAskedFor(fetch, m_record, {}, m_context.session.project);
    const Record system = disks.takeFirst();
    {
        const QSignalBlocker quietSize{m_systemSize};
        const QSignalBlocker quietEncryption{m_systemEncrypted};
        const int least = int(std::min<qint64>(system.value(u"least"_s).toLongLong(), ecs::MostSystemGb));
        m_systemSize->setMinimum(image.isEmpty() ? 1 : least);
        m_systemSize->setValue(image.isEmpty() ? 40 : least);
        m_systemEncrypted->setChecked(system.value(u"encrypted"_s).toBool());
    }
    m_disks.clear();
    m_given = disks;
    m_shown = 0;
    m_begun = m_context.cloud.now();
    tick();
    follow();
}

// The disks of an image come one after the other, so that a server with many takes its time.
void ServerDisks::tick()
{
    if (!isReading())
        return;
    const int before = m_shown;
    while (isReading() && m_context.cloud.now() - m_begun >= ecs::readingTime(m_shown + 1))
        addRow(m_given.at(m_shown++), true);
    if (m_shown == before)
        return;
    follow();
    emit changed();
}

void ServerDisks::addRow(const Record &disk, bool given)
{
    auto row = std::make_unique<Row>();
    row->given = given;
    row->widget = new QWidget{m_data};
    row->remove = iconButton(part("dataDisk.remove"), u"minus"_s, tr("Remove this disk"), row->widget);
    row->type = typeBox(part("dataDisk.type"), row->widget);
    row->size = createserver::stepper(part("dataDisk.size"), tr("Capacity (GB)"), ecs::LeastDataGb, ecs::MostDataGb,
                                      row->widget);
    QSizePolicy room = row->remove->sizePolicy(); // the others stand below each other all the same
    room.setRetainSizeWhenHidden(true);
    row->remove->setSizePolicy(room);
    row->scsi = checkBox(part("dataDisk.scsi"), tr("SCSI"), row->widget);
    row->shared = checkBox(part("dataDisk.shared"), tr("Share"), row->widget);
    row->encrypted = checkBox(part("dataDisk.encrypted"), tr("Encryption"), row->widget);
    row->fromImage = linkButton(part("dataDisk.fromImage"), tr("Create Disk from Data Disk Image"), row->widget);
    row->imageName = plainLabel({}, row->widget);
    row->imageName->setObjectName(part("dataDisk.image"));
    row->size->setMinimum(
        int(std::min<qint64>(disk.value(u"least"_s, ecs::LeastDataGb).toLongLong(), ecs::MostDataGb)));
    row->size->setValue(int(disk.value(u"size_gb"_s, 100).toLongLong()));
    row->scsi->setChecked(text(disk, "bus") == "SCSI"_L1);
    row->shared->setChecked(disk.value(u"shared"_s).toBool());
    row->encrypted->setChecked(disk.value(u"encrypted"_s).toBool());

    auto *line = new QHBoxLayout{row->widget};
    line->setContentsMargins({});
    line->setSpacing(8);
    for (QWidget *control : QList<QWidget *>{row->remove, row->type, row->size, weakLabel(tr("GB"), row->widget),
                                             row->scsi, row->shared, row->encrypted, row->fromImage, row->imageName})
        line->addWidget(control);
    line->addStretch(1);
    m_rows->addWidget(row->widget);

    Row *kept = row.get();
    connect(kept->remove, &QToolButton::clicked, this, [this, kept] { removeRow(kept); });
    connect(kept->type, &SelectBox::chosen, this, &ServerDisks::changed);
    connect(kept->size, &QSpinBox::valueChanged, this, &ServerDisks::changed);
    for (QCheckBox *box : {kept->scsi, kept->shared, kept->encrypted})
        connect(box, &QCheckBox::toggled, this, &ServerDisks::changed);
    connect(kept->fromImage, &QPushButton::clicked, this, [this, kept] { chooseImage(kept); });
    m_disks.push_back(std::move(row));
}

void ServerDisks::removeRow(Row *row)
{
    m_add->setFocus();
    std::erase_if(m_disks, [row](const auto &each) { return each.get() == row; });
    follow();
    emit changed();
}

void ServerDisks::chooseImage(Row *row)
{
    QStringList used;
    for (const auto &each : m_disks)
        used += each->image;
    used.removeAll(QString{});
    const qsizetype number =
        std::find_if(m_disks.begin(), m_disks.end(), [row](const auto &each) { return each.get() == row; }) -
        m_disks.begin();
    auto *dialog = new DataDiskImages{m_context, used, m_data->window()};
    connect(dialog, &DataDiskImages::chosen, this, [this, number](const QString &image) {
        if (number < qsizetype(m_disks.size()))
            setDataImage(m_disks.at(size_t(number)).get(), image);
    });
    dialog->open();
}

void ServerDisks::setDataImage(Row *row, const QString &image)
{
    const auto record = m_context.cloud.find(u"image"_s, image, m_context.session.project);
    if (!record)
        return;
    row->image = image;
    const int least =
        int(std::clamp<qint64>(record->value(u"disk_gb"_s).toLongLong(), ecs::LeastDataGb, ecs::MostDataGb));
    {
        const QSignalBlocker quiet{row->size};
        row->size->setMinimum(least);
        row->size->setValue(least);
    }
    for (QCheckBox *box : {row->scsi, row->shared, row->encrypted})
        box->setChecked(false);
    row->imageName->setText(record->value(u"name"_s).toString());
    follow();
    emit changed();
}

// Numbers the rows, and says of each control whether it can be used and why not.
void ServerDisks::follow()
{
    const bool bound = text(m_record, "status") == "normal_az"_L1;
    const bool full = text(m_record, "type") == "full"_L1;
    const QString fixed = bound ? reasonOf("ECS-04.disks") : QString{};
    createserver::grey(m_systemEncrypted, bound                                     ? fixed
                                          : m_record.value(u"encrypted"_s).toBool() ? reasonOf("IMS-90")
                                                                                    : QString{});
    int number = 1;
    for (const auto &row : m_disks) {
        const auto controls = row->widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        for (QWidget *control : controls)
            control->setProperty("row", QString::number(number));
        row->remove->setVisible(!row->given);
        row->fromImage->setVisible(!full && row->image.isEmpty());
        row->imageName->setVisible(!row->image.isEmpty());
        const QString why = !row->image.isEmpty() ? reasonOf("ECS-08.fixed") : row->given ? fixed : QString{};
        for (QCheckBox *box : {row->scsi, row->shared, row->encrypted})
            createserver::grey(box, why);
        ++number;
    }
    const int left = ecs::MostDataDisks - std::max(int(m_disks.size()), int(m_given.size()));
    m_reading->setVisible(isReading());
    m_reading->setText(tr("Reading the disks of the image: %1 of %2 …")
                           .arg(QString::number(m_shown), QString::number(m_given.size())));
    m_add->setVisible(!isReading() && left > 0);
    m_left->setVisible(!isReading());
    m_left->setText(tr("You can attach %1 more disks.").arg(std::max(0, left)));
}

QVariantMap ServerDisks::wishesForSystem() const
{
    QVariantMap wish{{u"sizeGb"_s, m_systemSize->value()}, {u"type"_s, m_systemType->value()}};
    wish.insert(u"encrypted"_s, m_systemEncrypted->isChecked());
    return wish;
}

QVariantList ServerDisks::wishesForData() const
{
    QVariantList wishes;
    for (const auto &row : m_disks) {
        QVariantMap wish{{u"sizeGb"_s, row->size->value()}, {u"type"_s, row->type->value()}};
        if (row->image.isEmpty()) {
            wish.insert(u"bus"_s, row->scsi->isChecked() ? u"SCSI"_s : u"VBD"_s);
            wish.insert(u"shared"_s, row->shared->isChecked());
            wish.insert(u"encrypted"_s, row->encrypted->isChecked());
        } else {
            wish.insert(u"image"_s, row->image);
        }
        wishes += wish;
    }
    return wishes;
}

QStringList ServerDisks::summary() const
{
    QStringList lines{tr("System disk: %1, %2 GB").arg(m_systemType->currentText(), m_systemSize->text())};
    for (const auto &row : m_disks)
        lines += tr("Data disk: %1, %2 GB").arg(row->type->currentText(), row->size->text());
    return lines;
}
