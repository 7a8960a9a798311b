#include "createserver_private.h"

#include "context.h"
#include "nothere.h"
#include "predefinedtags.h"
#include "theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using createserver::inLine;
using createserver::newCard;
using createserver::part;

namespace {

constexpr int FieldWidth = 380;
constexpr int TagLimit = 10;
constexpr int BarMargin = 20;

// A fixed entry of the practice network, or of a service that is not replicated.
SelectBox *only(const char *id, const QString &title, const QString &text, QWidget *parent)
{
    auto *box = new SelectBox{part(id), title, parent};
    box->add({}, text);
    box->setFixedWidth(FieldWidth);
    return box;
}

} // namespace

QWidget *CreateServerPage::buildHeader()
{
    const TitleBar header = titleBar(part("back"), tr("Back"), this);
    header.title->setText(tr("Create ECS"));
    connect(header.back, &QToolButton::clicked, this, &CreateServerPage::onBack);
    auto *steps = new QFrame{this};
    steps->setProperty("look", u"bar"_s);
    auto *line = new QHBoxLayout{steps};
    line->setContentsMargins(BarMargin, 8, BarMargin, 8);
    line->setSpacing(BarMargin);
    const QStringList names{tr("1 Configure Basic Settings"), tr("2 Configure Network"),
                            tr("3 Configure Advanced Settings"), tr("4 Confirm")};
    for (const QString &name : names) {
        if (!d->stepNames.isEmpty())
            line->addWidget(weakLabel(u"\u203a"_s, steps));
        QLabel *label = titleLabel(name, 13, steps);
        label->setObjectName(part(qPrintable(u"step.%1"_s.arg(d->stepNames.size() + 1))));
        QPalette palette = label->palette();
        palette.setColor(QPalette::Disabled, QPalette::WindowText, theme::colour(u"weak"_s));
        label->setPalette(palette);
        line->addWidget(label);
        d->stepNames += label;
    }
    line->addStretch(1);
    auto *both = new QWidget{this};
    auto *rows = new QVBoxLayout{both};
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(header.bar);
    rows->addWidget(steps);
    return both;
}

// A step scrolls by itself, so that the bar below it stays.
QWidget *CreateServerPage::addStep(QWidget *content)
{
    auto *scroll = new QScrollArea{this};
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *cards = new QWidget{scroll};
    auto *inside = new QVBoxLayout{cards};
    inside->setContentsMargins(12, 12, 12, 12);
    inside->addWidget(content);
    inside->addStretch(1);
    scroll->setWidget(cards);
    d->scrolls += scroll;
    return scroll;
}

QWidget *CreateServerPage::buildBasic()
{
    QWidget *card = nullptr;
    QVBoxLayout *rows = newCard(tr("Basic Settings"), card, this);
    const auto add = [&](const char *key, const QString &label, bool mandatory, QWidget *control, QWidget *input) {
        auto *row = new FormRow{label, mandatory, control, card};
        rows->addWidget(row);
        d->rows[QString::fromLatin1(key)] = row;
        d->inputs[QString::fromLatin1(key)] = input;
        return row;
    };
    d->zone = new Segments{part("az"), card};
    add("az", tr("AZ"), true, d->zone, d->zone);

    d->flavors = new ServerFlavors{m_context, card};
    add("flavor", tr("Specifications"), true, d->flavors, d->flavors);

    d->image = new ServerImage{m_context, card};
    FormRow *image = add("image", tr("Image"), true, d->image, d->image);
    image->setHelper(tr("A full-ECS image brings the disks of its server along. Several data disks take a while to be "
                        "read, and capacities can be enlarged only."));

    d->disks = new ServerDisks{m_context, card};
    add("systemDisk", tr("System Disk"), true, d->disks->systemDisk(), d->disks->systemDisk());
    add("dataDisks", tr("Data Disk"), false, d->disks->dataDisks(), d->disks->dataDisks());
    return card;
}

QWidget *CreateServerPage::buildNetwork()
{
    QWidget *card = nullptr;
    QVBoxLayout *rows = newCard(tr("Network"), card, this);
    const auto add = [&](const char *id, const QString &title, const QString &text) {
        rows->addWidget(new FormRow{title, true, inLine(card, {only(id, title, text, card)}), card});
    };
    add("vpc", tr("VPC"), u"vpc-default (192.168.0.0/16)"_s);
    add("nic", tr("Primary NIC"), u"subnet-default (192.168.128.0/17)"_s);
    add("securityGroup", tr("Security Group"), u"default"_s);
    auto *eip = new Segments{part("eip"), card};
    eip->add(u"none"_s, tr("Do not use"));
    markNotHere(eip->add(u"assign"_s, tr("Auto assign")), "Auto assign");
    auto *row = new FormRow{tr("EIP"), false, eip, card};
    row->setHelper(tr("The practice network has one VPC. Private IP addresses are assigned automatically."));
    rows->addWidget(row);
    return card;
}

QWidget *CreateServerPage::buildLogin(QWidget *parent)
{
    auto *fields = new QWidget{parent};
    d->password = textField(part("password"), tr("Password"), fields);
    d->again = textField(part("passwordAgain"), tr("Confirm Password"), fields);
    for (QLineEdit *field : {d->password, d->again}) {
        field->setEchoMode(QLineEdit::Password);
        field->setFixedWidth(FieldWidth);
    }
    d->password->setPlaceholderText(tr("Password"));
    d->again->setPlaceholderText(tr("Confirm Password"));
    auto *column = new QVBoxLayout{fields};
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(d->password);
    column->addWidget(d->again);
    fields->setFocusProxy(d->password);
    return fields;
}

QWidget *CreateServerPage::buildAdvanced()
{
    QWidget *card = nullptr;
    QVBoxLayout *rows = newCard(tr("Advanced Settings"), card, this);
    const auto add = [&](const char *key, const QString &label, bool mandatory, QWidget *control, QWidget *input) {
        auto *row = new FormRow{label, mandatory, control, card};
        rows->addWidget(row);
        d->rows[QString::fromLatin1(key)] = row;
        d->inputs[QString::fromLatin1(key)] = input;
        return row;
    };
    d->name = textField(part("name"), {}, card);
    d->name->setFixedWidth(FieldWidth);
    add("name", tr("ECS Name"), true, d->name, d->name)
        ->setHelper(tr("Several servers get a number each: web becomes web-0001, web-0002 and so on."));

    d->login = new Segments{part("login"), card};
    d->login->add(u"keyPair"_s, tr("Key pair"));
    d->login->add(u"password"_s, tr("Password"));
    rows->addWidget(new FormRow{tr("Login Mode"), true, d->login, card});

    d->keyPair = new SelectBox{part("keyPair"), tr("Key Pair"), card};
    d->keyPair->setFixedWidth(FieldWidth);
    auto *again = iconButton(part("keyPairRefresh"), u"refresh"_s, tr("Refresh"), card);
    again->setProperty("look", u"plain"_s);
    connect(again, &QToolButton::clicked, this, &CreateServerPage::fillKeyPairs);
    auto *create = linkButton(part("createKeyPair"), tr("Create Key Pair"), card);
    markNotHere(create, "Create Key Pair");
    add("keyPair", tr("Key Pair"), true, inLine(card, {d->keyPair, again, create}), d->keyPair);
    add("password", tr("Password"), true, buildLogin(card), d->password)
        ->setHelper(
            tr("For practice only: what is typed here is looked at and forgotten. Never enter a real password."));

    rows->addWidget(new FormRow{tr("Cloud Backup and Recovery"), false,
                                inLine(card, {only("backup", tr("Cloud Backup and Recovery"), tr("Do not use"), card)}),
                                card});
    rows->addWidget(new FormRow{tr("ECS Group"), false,
                                inLine(card, {only("group", tr("ECS Group"), tr("--Select--"), card)}), card});
    d->configure = new QCheckBox{tr("Configure now"), card};
    d->configure->setObjectName(part("configureNow"));
    rows->addWidget(new FormRow{tr("Advanced Options"), false, inLine(card, {d->configure}), card});
    rows->addWidget(buildOptions(card));
    return card;
}

// What shows once "Configure now" is ticked.
QWidget *CreateServerPage::buildOptions(QWidget *parent)
{
    d->options = new QWidget{parent};
    auto *rows = new QVBoxLayout{d->options};
    rows->setContentsMargins({});
    rows->setSpacing(createserver::RowGap);
    const auto add = [&](const char *key, const QString &label, QWidget *control, QWidget *input) {
        auto *row = new FormRow{label, false, control, d->options};
        rows->addWidget(row);
        d->rows[QString::fromLatin1(key)] = row;
        d->inputs[QString::fromLatin1(key)] = input;
        return row;
    };
    d->userData = new ServerUserData{d->options};
    add("userData", tr("User Data"), d->userData, d->userData)
        ->setHelper(tr("A script that the new system runs at its first start: bat or PowerShell on Windows, shell or "
                       "Python on Linux. The replica keeps it and does not run it."));
    d->tags = new TagEditor{part("tags"), TagLimit, d->options};
    offerPredefinedTags(*d->tags, m_context);
    add("tags", tr("Tag"), d->tags, d->tags);
    d->agency = new SelectBox{part("agency"), tr("Agency"), d->options};
    d->agency->setFixedWidth(FieldWidth);
    auto *again = iconButton(part("agencyRefresh"), u"refresh"_s, tr("Refresh"), d->options);
    again->setProperty("look", u"plain"_s);
    connect(again, &QToolButton::clicked, this, &CreateServerPage::fillAgencies);
    auto *create = linkButton(part("createAgency"), tr("Create Agency"), d->options);
    markNotHere(create, "Create Agency");
    add("agency", tr("Agency"), inLine(d->options, {d->agency, again, create}), d->agency)
        ->setHelper(tr("SAP ECSs need one."));
    return d->options;
}

QWidget *CreateServerPage::buildConfirm()
{
    QWidget *card = nullptr;
    QVBoxLayout *rows = newCard(tr("Confirm the Settings"), card, this);
    d->summary = new QGridLayout;
    d->summary->setHorizontalSpacing(BarMargin);
    d->summary->setVerticalSpacing(12);
    d->summary->setColumnMinimumWidth(0, 120);
    d->summary->setColumnStretch(1, 1);
    rows->addLayout(d->summary);

    d->enterpriseProject = new SelectBox{part("enterpriseProject"), tr("Enterprise Project"), card};
    d->enterpriseProject->add(u"default"_s, u"default"_s);
    d->enterpriseProject->setFixedWidth(FieldWidth);
    d->enterpriseProjectRow = new FormRow{tr("Enterprise Project"), true, inLine(card, {d->enterpriseProject}), card};
    rows->addWidget(d->enterpriseProjectRow);

    d->count = createserver::stepper(part("count"), tr("Quantity"), 1, ecs::MostServers, card);
    auto *quantity = new FormRow{tr("Quantity"), true, inLine(card, {d->count}), card};
    quantity->setHelper(tr("Up to 100 servers are made of an image at a time."));
    rows->addWidget(quantity);
    d->rows[u"count"_s] = quantity;
    d->inputs[u"count"_s] = d->count;
    return card;
}

QWidget *CreateServerPage::buildBar()
{
    auto *bar = new QFrame{this};
    bar->setProperty("look", u"bar"_s);
    d->others = new QWidget{bar};
    auto *boxes = new QVBoxLayout{d->others};
    boxes->setContentsMargins({});
    boxes->setSpacing(8);
    d->others->hide();
    d->previous = outlineButton(part("previous"), tr("Previous"), bar);
    d->next = primaryButton(part("next"), tr("Next: Configure Network"), bar);
    d->createNow = primaryButton(part("createNow"), tr("Create Now"), bar);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addStretch(1);
    for (QPushButton *button : {d->previous, d->next, d->createNow})
        line->addWidget(button);
    auto *rows = new QVBoxLayout{bar};
    rows->setContentsMargins(BarMargin, 8, BarMargin, 8);
    rows->addWidget(d->others);
    rows->addLayout(line);
    return bar;
}
