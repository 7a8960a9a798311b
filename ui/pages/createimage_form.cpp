#include "createimage_private.h"

#include "ask.h"
#include "context.h"
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

QVBoxLayout *newCard(const QString &title, QWidget *&card, QWidget *parent)
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
    inside->addWidget(buildSource());
    inside->addWidget(buildInformation());
    inside->addStretch(1);
    d->scroll->setWidget(cards);
    auto *rows = new QVBoxLayout{form};
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(d->scroll, 1);
    rows->addWidget(buildBar());
    return form;
}

QWidget *CreateImagePage::buildSource()
{
    QWidget *card = nullptr;
    QVBoxLayout *rows = newCard(tr("Image Type and Source"), card, this);
    d->region = new SelectBox{field("region"), tr("Region"), card};
    d->region->setMinimumWidth(200);
    auto *region = new FormRow{tr("Region"), true, inLine(card, {d->region}), card};
    region->setHelper(tr("Every region stands for itself: its resources have no internal network in common with those "
                         "of another one. The region nearest to where the image is used answers fastest."));

    d->type = new Segments{field("type"), card};
    d->type->add(u"create"_s, tr("Create Image"));
    d->type->add(u"import"_s, tr("Import Image"));
    d->imageType = new Segments{field("imageType"), card};
    d->imageType->add(u"system"_s, tr("System disk image"))
        ->setToolTip(tr("The operating system and software of one system disk. Makes servers."));
    d->imageType->add(u"full"_s, tr("Full-ECS image"))
        ->setToolTip(tr("The operating system, software and data of all disks of a server. Makes servers."));
    d->imageType->add(u"data"_s, tr("Data disk image"))->setToolTip(tr("The data of one data disk. Makes disks."));

    // Assistive tools read the rows in the order in which they are made.
    auto *typeRow = new FormRow{tr("Type"), true, d->type, card};
    d->rows[u"imageType"_s] = new FormRow{tr("Image Type"), true, d->imageType, card};
    d->rows[u"backup"_s] = new FormRow{tr("Source"), true, buildSourceLists(card), card};
    rows->addWidget(region);
    rows->addWidget(typeRow);
    rows->addWidget(d->rows.value(u"imageType"_s));
    rows->addWidget(d->rows.value(u"backup"_s));
    d->gap = weakLabel({}, card);
    d->gap->setObjectName(field("notYet"));
    d->gap->setText(notYetText());
    markNotYet(d->gap);
    rows->addWidget(d->gap);
    return card;
}

QWidget *CreateImagePage::buildSourceLists(QWidget *parent)
{
    auto *widget = new QWidget{parent};
    widget->setObjectName(field("backup"));
    d->sources = new Tabs{field("source"), Tabs::Large, widget};
    d->sources->add(Private::servers(), tr("ECS"));
    d->sources->add(Private::backupsTab(), tr("Cloud Server Backup"));

    d->backupHint =
        new InfoBox{InfoBox::Info,
                    {tr("Each cloud server backup yields one full-ECS image."),
                     tr("The ECS has to be prepared before it is backed up; otherwise the creation may fail.")},
                    widget};
    d->serverHint = new InfoBox{InfoBox::Info,
                                {tr("Prepare the ECS first: Cloud-Init on Linux, Cloudbase-Init on Windows."),
                                 tr("A cloud server backup of the ECS is made on the way to the image.")},
                                widget};
    for (InfoBox *hint : {d->backupHint, d->serverHint}) {
        connect(hint->addLink(field("learnMore"), tr("Learn more")), &QPushButton::clicked, this, [this] {
            ask::tell(
                field("preparation"), tr("Preparing a server"),
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
        });
    }

    d->serverPicker = new SourcePicker{*findList(Private::servers()), m_context, widget};
    d->backupPicker = new SourcePicker{*findList(Private::backupsTab()), m_context, widget};
    d->createBackup = linkButton(field("createServerBackup"), tr("Create Server Backup"), widget);
    markNotYet(d->createBackup);

    auto *rows = new QVBoxLayout{widget};
    rows->setContentsMargins({});
    rows->setSpacing(12);
    rows->addWidget(d->sources);
    rows->addWidget(d->backupHint);
    rows->addWidget(d->serverHint);
    rows->addWidget(d->serverPicker);
    rows->addWidget(d->backupPicker);
    rows->addWidget(d->createBackup, 0, Qt::AlignLeft);
    return widget;
}

QWidget *CreateImagePage::buildInformation()
{
    QWidget *card = nullptr;
    QVBoxLayout *rows = newCard(tr("Image Information"), card, this);
    d->name = new QLineEdit{card};
    d->name->setObjectName(field("name"));
    d->name->setMaxLength(std::numeric_limits<int>::max()); // too long is said, not cut
    d->name->setFixedWidth(FieldWidth);

    const auto add = [this, rows, card](const char *key, const QString &label, bool mandatory, QWidget *control,
                                        QWidget *input) {
        auto *row = new FormRow{label, mandatory, control, card};
        rows->addWidget(row);
        d->rows[QString::fromLatin1(key)] = row;
        d->inputs[QString::fromLatin1(key)] = input;
    };
    add("name", tr("Name"), true, d->name, d->name);
    QWidget *projects = buildEnterpriseProject(card);
    add("enterpriseProject", tr("Enterprise Project"), true, projects, d->enterpriseProject);
    d->tags = new TagEditor{field("tags"), TagLimit, card};
    add("tags", tr("Tag"), false, d->tags, d->tags);
    d->description = new CountedText{field("description"), tr("Description"), DescriptionLimit, card};
    d->description->setMaximumWidth(FieldWidth);
    add("description", tr("Description"), false, d->description, d->description);
    return card;
}

QWidget *CreateImagePage::buildEnterpriseProject(QWidget *parent)
{
    d->enterpriseProject = new SelectBox{field("enterpriseProject"), tr("Enterprise Project"), parent};
    d->enterpriseProject->add(u"default"_s, u"default"_s);
    d->enterpriseProject->setFixedWidth(FieldWidth);
    auto *again = iconButton(field("enterpriseProject.refresh"), u"refresh"_s, tr("Refresh"), parent);
    auto *help = iconButton(field("enterpriseProject.help"), u"question"_s, tr("About enterprise projects"), parent);
    for (QToolButton *button : {again, help})
        button->setProperty("look", u"plain"_s);
    connect(again, &QToolButton::clicked, this, &CreateImagePage::fillEnterpriseProjects);
    connect(help, &QToolButton::clicked, this, [this] {
        ask::tell(field("enterpriseProjects"), tr("Enterprise Project"),
                  {tr("Enterprise projects group the resources and the users of a company by what they belong to."),
                   tr("A resource that is not assigned to another one belongs to the project default.")},
                  this);
    });
    return inLine(parent, {d->enterpriseProject, again, help});
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
    d->why = weakLabel({}, bar);
    d->createNow = primaryButton(field("createNow"), tr("Create Now"), bar);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addStretch(1);
    line->addWidget(d->why);
    line->addWidget(d->createNow);
    auto *rows = new QVBoxLayout{bar};
    rows->setContentsMargins(CardPadding, 8, CardPadding, 8);
    rows->addWidget(d->others);
    rows->addLayout(line);
    return bar;
}
