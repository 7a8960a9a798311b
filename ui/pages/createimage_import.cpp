#include "createimage_import.h"

#include "controls.h"
#include "createimage_importdisks.h"
#include "nothere.h"
#include "numberinput.h"
#include "theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int RowGap = 16;
constexpr int ColumnWidth = 240;
constexpr int LeastSystemDisk = 40; // GB
constexpr int MostSystemDisk = 1024;
constexpr int MostDataDisk = 2048;

QString field(const char *name)
{
    return u"ims.createImage.%1"_s.arg(QLatin1StringView{name});
}

QCheckBox *checkBox(const char *name, const QString &text, QWidget *parent)
{
    auto *box = new QCheckBox{text, parent};
    box->setObjectName(field(name));
    return box;
}

// The header of a table that has no rows.
QWidget *emptyTable(const QStringList &titles, QWidget *parent)
{
    auto *table = new QWidget{parent};
    auto *header = new QFrame{table};
    header->setAutoFillBackground(true);
    QPalette palette = header->palette();
    palette.setColor(QPalette::Window, theme::colour(u"header"_s));
    header->setPalette(palette);
    auto *columns = new QHBoxLayout{header};
    columns->setContentsMargins(12, 6, 8, 6);
    for (const QString &title : titles) {
        QLabel *label = plainLabel(title, header);
        label->setFont(theme::font(12, true));
        label->setMinimumWidth(ColumnWidth);
        columns->addWidget(label, 1);
    }
    QLabel *nothing = weakLabel(ImportSource::tr("No data available."), table);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setMinimumHeight(80);
    auto *rows = new QVBoxLayout{table};
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(header);
    rows->addWidget(nothing);
    return table;
}

struct System {
    const char *name;
    QStringList versions;
};

const QList<System> &systems()
{
    static const QList<System> all{
        {"Ubuntu", {u"Ubuntu 24.04 server 64bit"_s, u"Ubuntu 22.04 server 64bit"_s}},
        {"Debian", {u"Debian GNU/Linux 12 64bit"_s, u"Debian GNU/Linux 11 64bit"_s}},
        {"SUSE", {u"SUSE Linux Enterprise Server 15 SP5 64bit"_s}},
        {"Red Hat", {u"Red Hat Linux Enterprise 9.3 64bit"_s}},
        {"Windows", {u"Windows Server 2022 Standard 64bit"_s, u"Windows Server 2019 Standard 64bit"_s}},
        {"Other", {u"Other(64 bit)"_s, u"Other(32 bit)"_s}},
    };
    return all;
}

} // namespace

ImportSource::ImportSource(QWidget *parent)
    : QWidget{parent},
      m_hints{new InfoBox{InfoBox::Info, {u" "_s}, this}},
      m_fast{new QWidget{this}}
{
    setObjectName(field("file"));
    auto *search =
        new SearchField{field("buckets.search"), tr("Enter a bucket name."), tr("Enter a bucket name."), this};
    search->setFixedWidth(220);
    auto *again = iconButton(field("buckets.refresh"), u"refresh"_s, tr("Refresh"), this);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(8);
    filters->addStretch(1);
    filters->addWidget(search);
    filters->addWidget(again);
    QWidget *buckets = emptyTable({tr("Bucket Name"), tr("Storage Class"), tr("Created")}, this);
    QPushButton *create = linkButton(field("createBucket"), tr("Create Bucket"), this);
    markNotHere(create, "Create Bucket");

    m_fastCreate = checkBox("fastCreate", tr("Enable Fast Create"), m_fast);
    QLabel *fastHint = weakLabel(tr("Only for optimized image files in RAW or ZVHD2 format."), m_fast);
    m_prepared =
        checkBox("prepared", tr("The image file has this format, and it was optimized for Windows or Linux."), m_fast);
    m_prepared->setAccessibleDescription(tr("Image File Preparation"));
    auto *inside = new QVBoxLayout{m_fast};
    inside->setContentsMargins({});
    inside->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->addWidget(m_fastCreate);
    line->addWidget(fastHint, 1);
    inside->addLayout(line);
    inside->addWidget(m_prepared);
    m_prepared->hide();

    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(12);
    rows->addWidget(m_hints);
    rows->addLayout(filters);
    rows->addWidget(buckets);
    rows->addWidget(create, 0, Qt::AlignLeft);
    rows->addWidget(m_fast);
    connect(m_fastCreate, &QCheckBox::toggled, m_prepared, &QWidget::setVisible);
    for (QCheckBox *box : {m_fastCreate, m_prepared})
        connect(box, &QCheckBox::toggled, this, &ImportSource::changed);
}

void ImportSource::setImageType(const QString &type)
{
    const bool iso = type == "iso"_L1;
    m_hints->setLines(
        iso ? QStringList{tr("The ISO file is not larger than 128 GB, and has the drivers in it."),
                          tr("The image cannot be used on the ECS console; it makes temporary servers only.")}
            : QStringList{tr("Formats: VHD, ZVHD, VMDK, QCOW2, RAW, ZVHD2, VHDX, QCOW, VDI, QED."),
                          tr("A file is smaller than 128 GB, unless its format is RAW or ZVHD2."),
                          tr("Prepare the system, then upload its file to a bucket of the class Standard."),
                          tr("The image can differ from its file in format and size.")});
    m_fast->setVisible(!iso);
}

void ImportSource::reset()
{
    m_fastCreate->setChecked(false);
    m_prepared->setChecked(false);
}

QVariantMap ImportSource::arguments() const
{
    return {{u"fastCreate"_s, m_fastCreate->isChecked()}, {u"prepared"_s, m_prepared->isChecked()}};
}

ImportFields::ImportFields(QWidget *parent) : QWidget{parent}
{
    setObjectName(field("imported"));
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(RowGap);

    m_automatic = checkBox("automatic", tr("Enable automatic configuration"), this);
    add(tr("Configuration"), false, m_automatic, u"system"_s)
        ->setHelper(tr("The platform checks the file and adds drivers that it lacks."));
    m_function = new Segments{field("function"), this};
    m_function->add(u"ecs"_s, tr("ECS system disk image"));
    m_function->add(u"bms"_s, tr("BMS system disk image"));
    add(tr("Function"), true, m_function, u"system"_s);
    m_bootMode = new Segments{field("bootMode"), this};
    m_bootMode->add(u"bios"_s, tr("BIOS"));
    m_bootMode->add(u"uefi"_s, tr("UEFI"));
    add(tr("Boot Mode"), true, m_bootMode, u"system iso"_s)
        ->setHelper(tr("It has to be the one of the file; otherwise servers made from the image do not start."));

    auto *os = new QWidget{this};
    m_os = new SelectBox{field("os"), tr("OS"), os};
    m_version = new SelectBox{field("osVersion"), tr("OS version"), os};
    m_os->add({}, tr("--Select OS--"));
    for (const System &system : systems())
        m_os->add(QString::fromLatin1(system.name), QString::fromLatin1(system.name));
    auto *line = new QHBoxLayout{os};
    line->setContentsMargins({});
    line->setSpacing(8);
    for (SelectBox *box : {m_os, m_version}) {
        box->setMinimumWidth(186);
        line->addWidget(box);
    }
    line->addStretch(1);
    os->setFocusProxy(m_os);
    fillVersions();
    add(tr("OS"), true, os, u"system iso"_s);
    m_osType = new Segments{field("osType"), this};
    m_osType->add(u"Windows"_s, tr("Windows"));
    m_osType->add(u"Linux"_s, tr("Linux"));
    add(tr("OS Type"), true, m_osType, u"data"_s);

    m_systemDisk =
        addCapacity(u"systemDisk"_s, tr("System Disk (GB)"), LeastSystemDisk, MostSystemDisk, u"system iso"_s);
    m_dataDisks = new ImportDisks{this};
    add(tr("Data Disk (GB)"), false, m_dataDisks, u"system"_s);
    m_dataDisk = addCapacity(u"dataDisk"_s, tr("Data Disk (GB)"), 1, MostDataDisk, u"data"_s);
    m_kms = checkBox("kms", tr("KMS encryption"), this);
    add(tr("Encryption"), false, m_kms, u"system data"_s)->setHelper(tr("With the default key ims/default."));

    connect(m_os, &SelectBox::chosen, this, &ImportFields::fillVersions);
    for (QCheckBox *box : {m_automatic, m_kms})
        connect(box, &QCheckBox::toggled, this, &ImportFields::changed);
    connect(m_dataDisks, &ImportDisks::changed, this, &ImportFields::changed);
}

FormRow *ImportFields::add(const QString &label, bool mandatory, QWidget *control, const QString &types)
{
    auto *row = new FormRow{label, mandatory, control, this};
    layout()->addWidget(row);
    m_rows.append({row, types});
    return row;
}

QSpinBox *ImportFields::addCapacity(const QString &id, const QString &label, int least, int most, const QString &types)
{
    auto *capacity = new NumberInput{u"ims.createImage.%1"_s.arg(id), label, least, most, this};
    capacity->setFixedWidth(120);
    add(label, true, capacity, types);
    return capacity;
}

void ImportFields::fillVersions()
{
    m_version->clear();
    m_version->add({}, tr("--Select OS version--"));
    for (const System &system : systems()) {
        if (m_os->value() != QLatin1StringView{system.name})
            continue;
        for (const QString &version : system.versions)
            m_version->add(version, version);
    }
    m_version->setValue({});
}

void ImportFields::setImageType(const QString &type)
{
    for (const auto &[row, types] : std::as_const(m_rows))
        row->setVisible(types.split(u' ').contains(type));
}

void ImportFields::reset()
{
    for (QCheckBox *box : {m_automatic, m_kms})
        box->setChecked(false);
    m_function->setValue(u"ecs"_s);
    m_bootMode->setValue(u"bios"_s);
    m_osType->setValue(u"Linux"_s);
    m_os->setValue({});
    fillVersions();
    m_systemDisk->setValue(LeastSystemDisk);
    m_dataDisk->setValue(1);
    m_dataDisks->reset();
}

QVariantMap ImportFields::arguments() const
{
    return {{u"automatic"_s, m_automatic->isChecked()},
            {u"function"_s, m_function->value()},
            {u"bootMode"_s, m_bootMode->value()},
            {u"os"_s, m_version->value()},
            {u"osType"_s, m_osType->value()},
            {u"systemDisk"_s, m_systemDisk->value()},
            {u"dataDisk"_s, m_dataDisk->value()},
            {u"dataDisks"_s, m_dataDisks->capacities()},
            {u"kms"_s, m_kms->isChecked()}};
}
