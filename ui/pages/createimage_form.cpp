#include "createimage_private.h"

#include "ask.h"
#include "context.h"
#include "predefinedtags.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace {

constexpr int CardPadding = 20;
constexpr int RowGap = 16;
constexpr int FieldWidth = 380;
constexpr int TagLimit = 10;
constexpr int DescriptionLimit = 1024;

QString field(const char *name)
{
    return u"ims.createImage.%1"_s.arg(QLatin1StringView{name});
}

// The control at its own width, its neighbours after it.
QWidget *inLine(QWidget *parent, const QList<QWidget *> &controls)
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

} // namespace

QWidget *CreateImagePage::buildHeader()
{
    const TitleBar header = titleBar(field("back"), tr("Back"), this);
    header.title->setText(tr("Create Image"));
    connect(header.back, &QToolButton::clicked, this, &CreateImagePage::onBack);
    return header.bar;
}

QWidget *CreateImagePage::buildForm()
{
    auto *form = new QWidget{d->views};
    d->scroll = new QScrollArea{form};
    d->scroll->setFrameShape(QFrame::NoFrame);
    d->scroll->setWidgetResizable(true);
    d->scroll->setFocusPolicy(Qt::NoFocus);
    auto *cards = new QWidget{d->scroll};
    auto *inside = new QVBoxLayout{cards};
    inside->setContentsMargins(12, 12, 12, 12);
    inside->setSpacing(12);
    QWidget *source = buildCard(tr("Image Type and Source"), d->variant->source);
    d->warnings = new QWidget{source};
    auto *warnings = new QVBoxLayout{d->warnings};
    warnings->setContentsMargins({});
    warnings->setSpacing(8);
    d->warnings->hide();
    source->layout()->addWidget(d->warnings);
    inside->addWidget(source);
    inside->addWidget(buildCard(tr("Image Information"), d->variant->information));
    inside->addStretch(1);
    d->scroll->setWidget(cards);
    auto *rows = new QVBoxLayout{form};
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(d->scroll, 1);
    rows->addWidget(buildBar());
    return form;
}

// Assistive tools read the rows in the order in which they are made.
QWidget *CreateImagePage::buildCard(const QString &title, std::span<const char *const> ids)
{
    auto *card = new QFrame{this};
    card->setProperty("look", u"card"_s);
    auto *rows = new QVBoxLayout{card};
    rows->setContentsMargins(CardPadding, CardPadding, CardPadding, CardPadding);
    rows->setSpacing(RowGap);
    rows->addWidget(titleLabel(title, 14, card));
    for (const char *const id : ids) {
        QWidget *row = buildRow(QString::fromLatin1(id), card);
        d->rows[QString::fromLatin1(id)] = row;
        rows->addWidget(row);
    }
    return card;
}

QWidget *CreateImagePage::buildRow(const QString &id, QWidget *card)
{
    static const QHash<QString, Build> builders{
        {u"region"_s, &CreateImagePage::buildRegion},
        {u"type"_s, &CreateImagePage::buildType},
        {u"imageType"_s, &CreateImagePage::buildImageType},
        {u"from"_s, &CreateImagePage::buildSource},
        {u"file"_s, &CreateImagePage::buildFile},
        {u"vault"_s, &CreateImagePage::buildVault},
        {u"imported"_s, &CreateImagePage::buildImported},
        {u"encryption"_s, &CreateImagePage::buildEncryption},
        {u"name"_s, &CreateImagePage::buildName},
        {u"enterpriseProject"_s, &CreateImagePage::buildEnterpriseProject},
        {u"tags"_s, &CreateImagePage::buildTags},
        {u"description"_s, &CreateImagePage::buildDescription},
        {u"agreement"_s, &CreateImagePage::buildAgreement},
    };
    const Build build = builders.value(id);
    Q_ASSERT(build);
    return (this->*build)(card);
}

QWidget *CreateImagePage::buildRegion(QWidget *card)
{
    d->region = new SelectBox{field("region"), tr("Region"), card};
    d->region->setMinimumWidth(200);
    auto *row = new FormRow{tr("Region"), true, inLine(card, {d->region}), card};
    row->setHelper(tr("Every region stands for itself: its resources have no internal network in common with those "
                      "of another one. The region nearest to where the image is used answers fastest."));
    return row;
}

QWidget *CreateImagePage::buildType(QWidget *card)
{
    d->type = new Segments{field("type"), card};
    d->type->add(u"create"_s, tr("Create Image"));
    d->type->add(u"import"_s, tr("Import Image"));
    return new FormRow{tr("Type"), true, d->type, card};
}

QWidget *CreateImagePage::buildImageType(QWidget *card)
{
    d->imageType = new Segments{field("imageType"), card};
    const auto add = [this](const QString &value, const QString &title, const QString &meaning) {
        QAbstractButton *box = d->imageType->add(value, title);
        box->setToolTip(meaning);
        d->imageTypes.insert(value, box);
    };
    add(u"system"_s, tr("System disk image"),
        tr("The operating system and software of one system disk. Makes servers."));
    add(u"full"_s, tr("Full-ECS image"),
        tr("The operating system, software and data of all disks of a server. Makes servers."));
    add(u"data"_s, tr("Data disk image"), tr("The data of one data disk. Makes disks."));
    add(u"iso"_s, tr("ISO image"), tr("Made from an ISO file. Makes temporary servers only."));
    return new FormRow{tr("Image Type"), true, d->imageType, card};
}

QWidget *CreateImagePage::buildSource(QWidget *card)
{
    auto *widget = new QWidget{card};
    widget->setObjectName(field("from"));
    d->tabs = new Tabs{field("source"), Tabs::Large, widget};
    for (const CreateImageVariant::From &from : d->variant->tabs)
        d->tabs->add(QString::fromLatin1(from.tab), tr(from.title));
    d->hint = new InfoBox{InfoBox::Info, {u" "_s}, widget};
    connect(d->hint->addLink(field("learnMore"), tr("Learn more")), &QPushButton::clicked, this,
            &CreateImagePage::tellPreparation);
    auto *rows = new QVBoxLayout{widget};
    rows->setContentsMargins({});
    rows->setSpacing(12);
    rows->addWidget(d->tabs);
    rows->addWidget(d->hint);
    for (const Private::Source &source : d->variant->sources) {
        const QString list = QString::fromLatin1(source.list);
        if (list.isEmpty() || d->pickers.contains(list))
            continue;
        auto *picker = new SourcePicker{*findList(list), m_context, widget};
        d->pickers.insert(list, picker);
        rows->addWidget(picker);
    }
    for (const CreateImageVariant::From &from : d->variant->tabs) {
        if (!from.create)
            continue;
        const QString page = QString::fromLatin1(from.opens);
        auto *create = linkButton(u"%1.create"_s.arg(QLatin1StringView{from.tab}), tr(from.create), widget);
        create->setProperty("tab", QString::fromLatin1(from.tab));
        connect(create, &QPushButton::clicked, this, [this, page] { m_context.go(page); });
        d->creates += create;
        rows->addWidget(create, 0, Qt::AlignLeft);
    }
    return new FormRow{tr("Source"), true, widget, card};
}

// The hints of the chosen source, the way to more of them behind the last one.
void CreateImagePage::showHint()
{
    const Private::Source &source = d->source();
    if (!source.list) { // a file says itself what it may be
        d->hint->setLines({});
        return;
    }
    const QLatin1StringView command{source.command};
    const QString prepared = tr("The ECS has to be prepared before it is backed up; otherwise the creation may fail.");
    const QString prepare = tr("Prepare the ECS first: Cloud-Init on Linux, Cloudbase-Init on Windows.");
    if (command == "ims.createFullImage"_L1)
        d->hint->setLines({tr("A cloud server backup of the ECS is made on the way to the image."), prepare});
    else if (command != "ims.createImage"_L1)
        d->hint->setLines({tr("Only an ECS that is Running or Stopped can be used. Leave the server and its disks "
                              "alone while the image is made."),
                           prepare});
    else if (QLatin1StringView{source.list} == "ims.createImage.csbsBackups"_L1)
        d->hint->setLines({tr("Each CSBS backup yields one full-ECS image."), prepared});
    else
        d->hint->setLines({tr("Each cloud server backup yields one full-ECS image."), prepared});
}

void CreateImagePage::tellPreparation()
{
    ask::tell(field("preparation"), tr("Preparing a server"),
              {tr("An image is only as good as the server that it was made from. Do this on the server before it "
                  "is backed up:"),
               tr("- Let every network card get its address by DHCP. A fixed address comes up twice as soon as "
                  "two servers are made from one image."),
               tr("- Linux: install the KVM and Xen drivers, mount disks by UUID in /etc/fstab and in the boot "
                  "loader, and install Cloud-Init."),
               tr("- Windows: install PV and UVP drivers, allow remote desktop, and install Cloudbase-Init."),
               tr("Without Cloud-Init or Cloudbase-Init no password, key or user data reaches the new servers. "
                  "Without drivers or with fixed addresses the image may fail, or its servers may not start.")},
              this);
}

QWidget *CreateImagePage::buildFile(QWidget *card)
{
    d->file = new ImportSource{card};
    d->inputs[u"file"_s] = d->file;
    return new FormRow{tr("Select Image File"), true, d->file, card};
}

QWidget *CreateImagePage::buildVault(QWidget *card)
{
    d->vault = new VaultPicker{m_context, card};
    d->inputs[u"vault"_s] = d->vault;
    auto *row = new FormRow{tr("Server Backup Vault"), true, d->vault, card};
    row->setHelper(tr("The image and the backup that is made on the way are kept in this vault."));
    return row;
}

QWidget *CreateImagePage::buildImported(QWidget *card)
{
    d->imported = new ImportFields{card};
    return d->imported;
}

QWidget *CreateImagePage::buildEncryption(QWidget *card)
{
    d->encryption = plainLabel({}, card);
    d->encryption->setObjectName(field("encryption"));
    return new FormRow{tr("Encryption"), false, d->encryption, card};
}

QWidget *CreateImagePage::buildName(QWidget *card)
{
    d->name = textField(field("name"), {}, card);
    d->name->setFixedWidth(FieldWidth);
    d->inputs[u"name"_s] = d->name;
    return new FormRow{tr("Name"), true, d->name, card};
}

QWidget *CreateImagePage::buildEnterpriseProject(QWidget *card)
{
    d->enterpriseProject = new SelectBox{field("enterpriseProject"), tr("Enterprise Project"), card};
    d->enterpriseProject->add(u"default"_s, u"default"_s);
    d->enterpriseProject->setFixedWidth(FieldWidth);
    auto *again = iconButton(field("enterpriseProject.refresh"), u"refresh"_s, tr("Refresh"), card);
    auto *help = iconButton(field("enterpriseProject.help"), u"question"_s, tr("About enterprise projects"), card);
    for (QToolButton *button : {again, help})
        button->setProperty("look", u"plain"_s);
    connect(again, &QToolButton::clicked, this, &CreateImagePage::fillEnterpriseProjects);
    connect(help, &QToolButton::clicked, this, [this] {
        ask::tell(field("enterpriseProjects"), tr("Enterprise Project"),
                  {tr("Enterprise projects group the resources and the users of a company by what they belong to."),
                   tr("A resource that is not assigned to another one belongs to the project default.")},
                  this);
    });
    d->inputs[u"enterpriseProject"_s] = d->enterpriseProject;
    return new FormRow{tr("Enterprise Project"), true, inLine(card, {d->enterpriseProject, again, help}), card};
}

QWidget *CreateImagePage::buildTags(QWidget *card)
{
    d->tags = new TagEditor{field("tags"), TagLimit, card};
    offerPredefinedTags(*d->tags, m_context);
    d->inputs[u"tags"_s] = d->tags;
    return new FormRow{tr("Tag"), false, d->tags, card};
}

QWidget *CreateImagePage::buildDescription(QWidget *card)
{
    d->description = new CountedText{field("description"), tr("Description"), DescriptionLimit, card};
    d->description->setMaximumWidth(FieldWidth);
    d->inputs[u"description"_s] = d->description;
    return new FormRow{tr("Description"), false, d->description, card};
}

QWidget *CreateImagePage::buildAgreement(QWidget *card)
{
    d->agreement = new QCheckBox{tr("I have read the Image Disclaimer and agree to it."), card};
    d->agreement->setObjectName(field("agreement"));
    auto *disclaimer = linkButton(field("disclaimer"), tr("Image Disclaimer"), card);
    connect(disclaimer, &QPushButton::clicked, this, [this] {
        ask::tell(field("disclaimerText"), tr("Image Disclaimer"),
                  {tr("Whoever makes an image answers for what is in it:"),
                   tr("- that its software may be used and copied, and is licensed for every server made from it;"),
                   tr("- that no data is in it which those who get the image may not see;"),
                   tr("- that the system was prepared, so that servers made from it start and can be reached."),
                   tr("This is a practice text of the replica. In the real console, read the operator's.")},
                  this);
    });
    d->inputs[u"agreement"_s] = d->agreement;
    return new FormRow{tr("Agreement"), true, inLine(card, {d->agreement, disclaimer}), card};
}

QWidget *CreateImagePage::buildBar()
{
    auto *bar = new QFrame{this};
    bar->setProperty("look", u"bar"_s);
    d->others = new QWidget{bar};
    auto *boxes = new QVBoxLayout{d->others};
    boxes->setContentsMargins({});
    boxes->setSpacing(8);
    d->others->hide();
    d->next = primaryButton(field("createNow"), tr(d->variant->next), bar);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addStretch(1);
    line->addWidget(d->next);
    auto *rows = new QVBoxLayout{bar};
    rows->setContentsMargins(CardPadding, 8, CardPadding, 8);
    rows->addWidget(d->others);
    rows->addLayout(line);
    return bar;
}
