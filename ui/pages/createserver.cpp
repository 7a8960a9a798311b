#include "createserver.h"

#include "context.h"
#include "createserver_private.h"
#include "offer.h"
#include "refusalbox.h"
#include "services/ecs/ecs_making.h"

#include <QApplication>
#include <QCheckBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

using createserver::part;

CreateServerPage::CreateServerPage(Context &context, QWidget *parent)
    : Page{context, parent},
      d{std::make_unique<Private>()}
{
    setObjectName(createserver::page());
    QWidget *header = buildHeader();
    d->steps = new QStackedWidget{this};
    for (QWidget *step : {buildBasic(), buildNetwork(), buildAdvanced(), buildConfirm()})
        d->steps->addWidget(addStep(step));
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(header);
    rows->addWidget(d->steps, 1);
    rows->addWidget(buildBar());
    follow();
}

// What is inside goes later than what it is followed by.
CreateServerPage::~CreateServerPage()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void CreateServerPage::follow()
{
    connect(d->zone, &Segments::changed, this, [this] { touch(u"az"_s); });
    connect(d->flavors, &ServerFlavors::changed, this, [this] { touch(u"flavor"_s); });
    connect(d->image, &ServerImage::changed, this, [this] {
        onImage();
        touch(u"image"_s);
    });
    connect(d->disks, &ServerDisks::changed, this, [this] {
        d->touched += u"systemDisk"_s;
        touch(u"dataDisks"_s);
    });
    connect(d->name, &QLineEdit::textChanged, this, [this] { touch(u"name"_s); });
    connect(d->name, &QLineEdit::editingFinished, this, [this] { touch(u"name"_s); });
    connect(d->login, &Segments::changed, this, [this] {
        showLogin();
        judge();
    });
    connect(d->keyPair, &SelectBox::chosen, this, [this] { touch(u"keyPair"_s); });
    connect(d->password, &QLineEdit::textChanged, this, [this] { touch(u"password"_s); });
    connect(d->again, &QLineEdit::textChanged, this, [this] { touch(u"password"_s); });
    connect(d->configure, &QCheckBox::toggled, this, [this] {
        showOptions();
        judge();
    });
    connect(d->userData, &ServerUserData::changed, this, [this] { touch(u"userData"_s); });
    connect(d->agency, &SelectBox::chosen, this, [this] { touch(u"agency"_s); });
    connect(d->tags, &TagEditor::changed, this, [this] { touch(u"tags"_s); });
    connect(d->count, &QSpinBox::valueChanged, this, [this] { touch(u"count"_s); });
    connect(d->previous, &QPushButton::clicked, this, [this] { goTo(d->steps->currentIndex() - 1); });
    connect(d->next, &QPushButton::clicked, this, &CreateServerPage::onNext);
    connect(d->createNow, &QPushButton::clicked, this, &CreateServerPage::onCreate);
    // Who comes into a step by key from outside of it sees where.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        QScrollArea *step = d->scrolls.at(d->steps->currentIndex());
        if (now && step->isAncestorOf(now) && now->visibleRegion().isEmpty())
            step->ensureWidgetVisible(now);
    });
    d->flavors->setUnusable([this](const Record &flavor) {
        if (d->image->image().isEmpty()) // what a flavor has to hold is the image's
            return QString{};
        QList<Refusal> refusals = m_context.cloud.check(
            {.id = createserver::page(),
             .by = m_context.session,
             .arguments = {{u"image"_s, d->image->image()}, {u"flavor"_s, flavor.value(u"id"_s)}}});
        refusals.removeIf([](const Refusal &refusal) { return refusal.field != "flavor"_L1; });
        return refusalText(refusals);
    });
}

// Coming back with nothing else in mind finds the form as it was left.
void CreateServerPage::open(const QVariantMap &arguments)
{
    if (d->begun && arguments == d->arguments) {
        refresh();
        return;
    }
    begin(arguments);
}

void CreateServerPage::begin(const QVariantMap &arguments)
{
    d->filling = true;
    d->arguments = arguments;
    d->begun = true;
    fillZones();
    fillKeyPairs();
    fillAgencies();
    const auto accounts = m_context.cloud.accounts();
    const auto mine = std::find_if(accounts.begin(), accounts.end(), [this](const Record &account) {
        return account.value(u"id"_s) == m_context.session.account;
    });
    d->enterpriseProjectRow->setVisible(mine != accounts.end() && mine->value(u"enterprise_projects"_s).toBool());
    d->enterpriseProject->setValue(u"default"_s);
    d->flavors->begin();
    d->image->begin(arguments.value(u"image"_s).toString());
    d->name->setText(u"ecs-%1"_s.arg(m_context.cloud.now() / 1000 % 0x10000, 4, 16, QLatin1Char('0')));
    d->login->setValue(u"keyPair"_s);
    d->password->clear();
    d->again->clear();
    d->configure->setChecked(false);
    d->userData->begin();
    d->tags->setTags({});
    d->agency->setValue({});
    d->count->setValue(1);
    d->touched.clear();
    d->pressed.clear();
    d->filling = false;
    onImage();
    showLogin();
    showOptions();
    goTo(Private::Basic);
}

void CreateServerPage::fillZones()
{
    const QSignalBlocker quiet{d->zone};
    qDeleteAll(d->zone->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly));
    const QStringList zones =
        ecs::zonesOf([this](const Query &query) { return m_context.cloud.fetch(query); }, m_context.session.project);
    d->zone->add(QString::fromLatin1(ecs::AnyZone), tr("Random"));
    for (const QString &zone : zones)
        d->zone->add(zone, caption(m_context.edition.zoneShort(zone)));
    d->zone->add(QString::fromLatin1(ecs::EveryZone), tr("Multi-AZ deployment"));
    d->zone->setValue(zones.value(0, QString::fromLatin1(ecs::AnyZone)));
}

void CreateServerPage::fillKeyPairs()
{
    const QString before = d->keyPair->value();
    d->keyPair->clear();
    d->keyPair->add({}, tr("--Select--"));
    const Rows pairs = m_context.cloud.fetch(
        {.kind = u"keyPair"_s, .project = m_context.session.project, .sort = u"name"_s, .limit = 200});
    for (int row = 0; row < pairs.rows.size(); ++row)
        d->keyPair->add(pairs.at(row, u"name"_s).toString(), pairs.at(row, u"name"_s).toString());
    d->keyPair->setCurrentIndex(std::max(0, d->keyPair->findData(before)));
}

void CreateServerPage::fillAgencies()
{
    const QString before = d->agency->value();
    d->agency->clear();
    d->agency->add({}, tr("--Select--"));
    const Rows agencies =
        m_context.cloud.fetch({.kind = u"agency"_s,
                               .filters = {{u"account_id"_s, Filter::Is, {m_context.session.account}}},
                               .sort = u"name"_s,
                               .limit = 200});
    for (int row = 0; row < agencies.rows.size(); ++row)
        d->agency->add(agencies.at(row, u"name"_s).toString(), agencies.at(row, u"name"_s).toString());
    d->agency->setCurrentIndex(std::max(0, d->agency->findData(before)));
}

QStringList CreateServerPage::kinds() const
{
    return {u"image"_s, u"imageMember"_s, u"backup"_s, u"server"_s, u"keyPair"_s, u"account"_s, u"quota"_s};
}

void CreateServerPage::refresh()
{
    fillKeyPairs();
    fillAgencies();
    d->image->refresh();
    onImage();
    judge();
}

void CreateServerPage::tick()
{
    d->disks->tick();
}

// The password stays in its field; the command hears what it is worth.
Command CreateServerPage::command() const
{
    QVariantMap arguments{{u"imageKind"_s, d->image->kind()},
                          {u"image"_s, d->image->image()},
                          {u"az"_s, d->zone->value()},
                          {u"flavor"_s, d->flavors->flavor()},
                          {u"systemDisk"_s, d->disks->wishesForSystem()},
                          {u"dataDisks"_s, d->disks->wishesForData()},
                          {u"name"_s, d->name->text()},
                          {u"login"_s, d->login->value()},
                          {u"count"_s, d->count->value()}};
    if (d->login->value() == "password"_L1)
        arguments.insert(u"password"_s, d->password->text() == d->again->text()
                                            ? ecs::passwordWorth(d->password->text(), u"root"_s)
                                            : u"different"_s);
    else
        arguments.insert(u"keyPair"_s, d->keyPair->value());
    if (d->configure->isChecked())
        arguments.insert(
            {{u"userData"_s, d->userData->text()}, {u"tags"_s, d->tags->tags()}, {u"agency"_s, d->agency->value()}});
    if (!d->enterpriseProjectRow->isHidden())
        arguments.insert(u"enterpriseProject"_s, d->enterpriseProject->value());
    return {.id = createserver::page(), .by = m_context.session, .arguments = arguments};
}

void CreateServerPage::touch(const QString &field)
{
    if (d->filling)
        return;
    d->touched += field;
    judge();
}

void CreateServerPage::onImage()
{
    if (d->filling)
        return;
    d->disks->setImage(d->image->image());
    showZones();
    d->flavors->refresh();
}

// An image that is bound to a zone leaves the others greyed, and moves the choice there.
void CreateServerPage::showZones()
{
    QString usable;
    bool chosenIsGrey = false;
    const auto buttons = d->zone->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly);
    for (QAbstractButton *button : buttons) {
        const QString zone = button->property("value").toString();
        QList<Refusal> refusals =
            m_context.cloud.check({.id = createserver::page(),
                                   .by = m_context.session,
                                   .arguments = {{u"image"_s, d->image->image()}, {u"az"_s, zone}}});
        refusals.removeIf([](const Refusal &refusal) { return refusal.field != "az"_L1; });
        createserver::grey(button, refusalText(refusals));
        if (refusals.isEmpty() && usable.isEmpty())
            usable = zone;
        chosenIsGrey = chosenIsGrey || (!refusals.isEmpty() && zone == d->zone->value());
    }
    if (chosenIsGrey && !usable.isEmpty())
        d->zone->setValue(usable);
}

void CreateServerPage::showLogin()
{
    const bool password = d->login->value() == "password"_L1;
    d->rows.value(u"keyPair"_s)->setVisible(!password);
    d->rows.value(u"password"_s)->setVisible(password);
}

void CreateServerPage::showOptions()
{
    d->options->setVisible(d->configure->isChecked());
}

// Asks the door about the form as it stands and says what it answers: below the field that it speaks of once that was
// touched, all of a step after its Next was pressed.
void CreateServerPage::judge()
{
    if (d->filling)
        return;
    d->refusals = m_context.cloud.check(command());
    QStringList known;
    for (int step = 0; step < Private::Steps; ++step) {
        const QStringList fields = Private::fieldsOf(step);
        known += fields;
        for (const QString &field : fields) {
            const bool said = d->pressed.contains(step) || d->touched.contains(field);
            QString problem = said ? createserver::problemText(d->refusals, field) : QString{};
            if (field == "dataDisks"_L1 && d->pressed.contains(step) && d->disks->isReading() && problem.isEmpty())
                problem = tr("The disks of the image are still being read. The simulated clock has to go on for that.");
            d->rows.value(field)->setProblem(problem);
        }
    }
    QList<Refusal> others = d->refusals;
    others.removeIf([&known](const Refusal &refusal) { return known.contains(refusal.field); });
    showOthers(others);
}

void CreateServerPage::showOthers(const QList<Refusal> &refusals)
{
    QString told;
    for (const Refusal &refusal : refusals)
        told += refusal.rule + u'\n';
    if (told == d->told)
        return;
    d->told = told;
    qDeleteAll(d->others->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    for (const Refusal &refusal : refusals)
        d->others->layout()->addWidget(refusalBox(refusal, {}, createserver::page(), m_context, d->others));
    d->others->setVisible(!refusals.isEmpty());
}

// Whether this step can be left; if not, the first field that is wrong gets the focus.
bool CreateServerPage::stepIsFine()
{
    const int step = d->steps->currentIndex();
    d->pressed += step;
    judge();
    const QStringList fields = Private::fieldsOf(step);
    for (const QString &field : fields) {
        FormRow *row = d->rows.value(field);
        if (row->problem().isEmpty())
            continue;
        if (QWidget *input = d->inputs.value(field))
            createserver::focus(input);
        d->scrolls.at(step)->ensureWidgetVisible(row);
        return false;
    }
    return true;
}

void CreateServerPage::goTo(int step)
{
    d->steps->setCurrentIndex(step);
    for (int each = 0; each < Private::Steps; ++each) {
        QLabel *name = d->stepNames.at(each);
        name->setEnabled(each == step);
        name->setAccessibleDescription(each == step ? tr("current step") : QString{});
    }
    static constexpr const char *titles[] = {QT_TR_NOOP("Next: Configure Network"),
                                             QT_TR_NOOP("Next: Configure Advanced Settings"),
                                             QT_TR_NOOP("Next: Confirm")};
    const bool last = step == Private::Confirm;
    if (!last)
        d->next->setText(tr(titles[step]));
    d->next->setVisible(!last);
    d->createNow->setVisible(last);
    d->previous->setVisible(step > 0);
    d->scrolls.at(step)->ensureVisible(0, 0);
    if (last)
        showSummary();
    judge();
}

void CreateServerPage::onNext()
{
    if (!stepIsFine())
        return;
    const int step = d->steps->currentIndex() + 1;
    goTo(step);
    (step == Private::Confirm ? d->createNow : d->next)->setFocus();
}

void CreateServerPage::onBack()
{
    if (d->steps->currentIndex() > 0)
        goTo(d->steps->currentIndex() - 1);
    else
        m_context.go(u"ims.private"_s);
}

QString CreateServerPage::zoneInWords() const
{
    const QString zone = d->zone->value();
    return zone == ecs::AnyZone     ? tr("Random")
           : zone == ecs::EveryZone ? tr("Multi-AZ deployment")
                                    : m_context.edition.zone(zone);
}

void CreateServerPage::showSummary()
{
    while (QLayoutItem *item = d->summary->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList tags;
    const QVariantList pairs = d->configure->isChecked() ? d->tags->tags() : QVariantList{};
    const bool userData = d->configure->isChecked() && !d->userData->text().isEmpty();
    const QString agency = d->configure->isChecked() ? d->agency->value() : QString{};
    for (const QVariant &pair : pairs)
        tags += tr("%1 = %2", "tag key and value")
                    .arg(pair.toMap().value(u"key"_s).toString(), pair.toMap().value(u"value"_s).toString());
    const bool password = d->login->value() == "password"_L1;
    const QList<std::tuple<const char *, QString, QString>> settings{
        {"az", tr("AZ"), zoneInWords()},
        {"flavor", tr("Specifications"), d->flavors->label()},
        {"image", tr("Image"), d->image->label()},
        {"disks", tr("Disks"), d->disks->summary().join(u'\n')},
        {"vpc", tr("VPC"), u"vpc-default"_s},
        {"name", tr("ECS Name"), d->name->text()},
        {"login", tr("Login Mode"), password ? tr("Password") : tr("Key pair: %1").arg(d->keyPair->currentText())},
        {"userData", tr("User Data"),
         userData ? tr("%n characters", nullptr, int(d->userData->text().size())) : u"--"_s},
        {"tags", tr("Tag"), tags.isEmpty() ? u"--"_s : tags.join(u'\n')},
        {"agency", tr("Agency"), agency.isEmpty() ? u"--"_s : agency},
    };
    int row = 0;
    for (const auto &[id, title, text] : settings) {
        auto *value = plainLabel(text, this);
        value->setObjectName(u"%1.confirm.%2"_s.arg(createserver::page(), QLatin1StringView{id}));
        value->setWordWrap(true);
        value->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        value->setAccessibleDescription(title);
        d->summary->addWidget(weakLabel(title, this), row, 0, Qt::AlignTop | Qt::AlignLeft);
        d->summary->addWidget(value, row, 1);
        ++row;
    }
}

void CreateServerPage::onCreate()
{
    if (!stepIsFine())
        return;
    const Outcome outcome = m_context.cloud.dispatch(command());
    if (!outcome.ok()) {
        // What was in order when its step was left is not any more: back to the first step that is wrong.
        judge();
        for (int step = 0; step < Private::Confirm; ++step) {
            const QStringList fields = Private::fieldsOf(step);
            for (const Refusal &refusal : outcome.refusals) {
                if (!fields.contains(refusal.field))
                    continue;
                goTo(step);
                stepIsFine();
                return;
            }
        }
        return;
    }
    const int count = int(outcome.facts.value(u"servers"_s).toStringList().size());
    const QString name = d->name->text();
    d->begun = false;
    d->password->clear();
    d->again->clear();
    Context &context = m_context;
    const QString said =
        count == 1 ? tr("The ECS %1 is being created.").arg(name) : tr("%n ECSs are being created.", nullptr, count);
    context.go(findSection(u"ecs.servers"_s) || findList(u"ecs.servers"_s) ? u"ecs.servers"_s : u"ims.private"_s);
    context.notify(said);
}
