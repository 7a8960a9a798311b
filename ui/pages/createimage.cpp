#include "createimage.h"

#include "context.h"
#include "createimage_private.h"
#include "offer.h"
#include "refusalbox.h"

#include <QVBoxLayout>

CreateImagePage::CreateImagePage(Context &context, QWidget *parent)
    : Page{context, parent},
      d{std::make_unique<Private>()}
{
    setObjectName(Private::page());
    QWidget *header = buildHeader();
    d->views = new QStackedWidget{this};
    d->form = buildForm();
    d->confirm = new ConfirmSettings{m_context, d->views};
    d->views->addWidget(d->form);
    d->views->addWidget(d->confirm);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(header);
    rows->addWidget(d->views, 1);
    follow();
}

CreateImagePage::~CreateImagePage() = default;

void CreateImagePage::follow()
{
    d->backupPicker->setUnusable([this](const Record &record) { return unusable(record.value(u"id"_s).toString()); });
    connect(d->type, &Segments::changed, this, &CreateImagePage::showSource);
    connect(d->imageType, &Segments::changed, this, &CreateImagePage::showSource);
    connect(d->sources, &Tabs::chosen, this, &CreateImagePage::showSource);
    connect(d->backupPicker, &SourcePicker::chosenChanged, this, [this] { touch(u"backup"_s); });
    connect(d->name, &QLineEdit::textChanged, this, [this] { touch(u"name"_s); });
    connect(d->name, &QLineEdit::editingFinished, this, [this] { touch(u"name"_s); });
    connect(d->tags, &TagEditor::changed, this, [this] { touch(u"tags"_s); });
    connect(d->description, &CountedText::changed, this, [this] { touch(u"description"_s); });
    connect(d->enterpriseProject, &SelectBox::chosen, this, [this] { touch(u"enterpriseProject"_s); });
    connect(d->region, &SelectBox::chosen, this, &CreateImagePage::onRegion);
    connect(d->createNow, &QPushButton::clicked, this, &CreateImagePage::onCreateNow);
    connect(d->confirm, &ConfirmSettings::previous, this, &CreateImagePage::onBack);
    connect(d->confirm, &ConfirmSettings::submitted, this, &CreateImagePage::onSubmit);
    // A link in the table leads away; coming back by the window's own Back finds the form as it was left.
    connect(&m_context, &Context::asked, this, [this](const QString &page) {
        d->leftByLink = d->here && findDetail(page);
        d->here = page == Private::page();
    });
}

void CreateImagePage::open(const QVariantMap &arguments)
{
    fillRegions();
    fillEnterpriseProjects();
    d->here = true;
    if (std::exchange(d->leftByLink, false) && arguments == d->arguments) {
        refresh();
        return;
    }
    d->arguments = arguments;
    d->views->setCurrentWidget(d->form);
    d->scroll->ensureVisible(0, 0);
    fill(arguments);
}

void CreateImagePage::fill(const QVariantMap &arguments)
{
    const QString backup = arguments.value(u"backup"_s).toString();
    d->filling = true;
    d->type->setValue(arguments.value(u"type"_s, u"create"_s).toString());
    d->imageType->setValue(arguments.value(u"imageType"_s, backup.isEmpty() ? u"system"_s : u"full"_s).toString());
    d->source = backup.isEmpty() ? arguments.value(u"source"_s, Private::servers()).toString() : Private::backupsTab();
    d->name->setText(arguments.value(u"name"_s).toString());
    d->tags->setTags(arguments.value(u"tags"_s).toList());
    d->description->setText(arguments.value(u"description"_s).toString());
    d->enterpriseProject->setValue(arguments.value(u"enterpriseProject"_s, u"default"_s).toString());
    d->serverPicker->reset();
    d->backupPicker->reset();
    if (!backup.isEmpty()) {
        const auto record = m_context.cloud.find(u"backup"_s, backup, m_context.session.project);
        if (record)
            d->backupPicker->setSearch(record->value(u"name"_s).toString());
        d->backupPicker->choose(backup);
    }
    d->touched.clear();
    if (!backup.isEmpty())
        d->touched += u"backup"_s;
    d->pressed = false;
    d->filling = false;
    d->sources->setTabVisible(1, true);
    d->sources->setCurrent(d->source);
    showSource();
}

void CreateImagePage::fillRegions()
{
    const QSignalBlocker quiet{d->region};
    d->region->clear();
    const auto projects = m_context.cloud.projects(m_context.session.account);
    for (const Record &project : projects) {
        const QString region = m_context.edition.region(project.value(u"region"_s).toString());
        const QString name = project.value(u"name"_s).toString();
        d->region->add(project.value(u"id"_s).toString(), name == region ? region : tr("%1 (%2)").arg(region, name),
                       u"pin"_s);
    }
    d->region->setValue(m_context.session.project);
}

void CreateImagePage::fillEnterpriseProjects()
{
    const auto accounts = m_context.cloud.accounts();
    const auto mine = std::find_if(accounts.begin(), accounts.end(), [this](const Record &account) {
        return account.value(u"id"_s) == m_context.session.account;
    });
    d->hasEnterpriseProjects = mine != accounts.end() && mine->value(u"enterprise_projects"_s).toBool();
    d->rows.value(u"enterpriseProject"_s)->setVisible(d->hasEnterpriseProjects);
}

QStringList CreateImagePage::kinds() const
{
    return {u"backup"_s, u"image"_s, u"server"_s, u"vault"_s, u"account"_s, u"quota"_s};
}

void CreateImagePage::refresh()
{
    d->backupPicker->refresh();
    d->serverPicker->refresh();
    judge();
}

void CreateImagePage::tick()
{
    d->backupPicker->tick();
    d->serverPicker->tick();
}

// Shows what belongs to the chosen type, image type and source.
void CreateImagePage::showSource()
{
    if (d->filling)
        return;
    const bool import = d->type->value() == "import"_L1;
    const bool full = d->imageType->value() == "full"_L1;
    d->rows.value(u"imageType"_s)->setVisible(!import);
    d->rows.value(u"backup"_s)->setVisible(!import);
    if (!full)
        d->sources->setCurrent(Private::servers());
    d->sources->setTabVisible(1, full); // the other image types have the one source
    d->source = d->sources->current();
    const bool backups = full && d->source == Private::backupsTab();
    d->backupHint->setVisible(backups);
    d->serverHint->setVisible(full && !backups);
    d->createBackup->setVisible(backups);
    d->backupPicker->setVisible(backups);
    d->serverPicker->setVisible(full && !backups);
    judge();
}

// What the replica does not have yet of the chosen kind of image; empty when it has all of it.
QString CreateImagePage::missing() const
{
    if (d->type->value() == "import"_L1)
        return tr("Import Image: %1").arg(notYetText());
    if (d->imageType->value() == "system"_L1)
        return tr("System disk image: %1").arg(notYetText());
    if (d->imageType->value() == "data"_L1)
        return tr("Data disk image: %1").arg(notYetText());
    return d->source == Private::backupsTab() ? QString{} : tr("Full-ECS image from an ECS: %1").arg(notYetText());
}

Command CreateImagePage::command() const
{
    Command command{.id = Private::page(),
                    .by = m_context.session,
                    .arguments = {{u"backup"_s, d->backupPicker->chosen()},
                                  {u"name"_s, d->name->text()},
                                  {u"description"_s, d->description->text()},
                                  {u"tags"_s, d->tags->tags()}}};
    if (d->hasEnterpriseProjects)
        command.arguments.insert(u"enterpriseProject"_s, d->enterpriseProject->value());
    return command;
}

QString CreateImagePage::unusable(const QString &backup) const
{
    return refusalText(m_context.cloud.check(
        {.id = Private::page(), .by = m_context.session, .arguments = {{u"backup"_s, backup}}}, Cloud::Entry));
}

void CreateImagePage::touch(const QString &field)
{
    if (d->filling)
        return;
    d->touched += field;
    judge();
}

// Asks the door about the form as it stands and says what it answers: below the field that it speaks of once that was
// touched, all of it after Create Now was pressed.
void CreateImagePage::judge()
{
    if (d->filling)
        return;
    const QString gap = missing();
    d->gap->setText(gap);
    d->gap->setVisible(!gap.isEmpty());
    d->why->setText(gap);
    d->createNow->setEnabled(gap.isEmpty());
    d->createNow->setToolTip(gap);
    d->createNow->setAccessibleDescription(gap);

    d->refusals = gap.isEmpty() ? m_context.cloud.check(command(), Cloud::Whole) : QList<Refusal>{};
    QHash<QString, QStringList> problems;
    QList<Refusal> others;
    for (const Refusal &refusal : std::as_const(d->refusals)) {
        if (!Private::fields().contains(refusal.field))
            others += refusal;
        else if (d->pressed || d->touched.contains(refusal.field))
            problems[refusal.field] +=
                refusal.remedy.isEmpty() ? refusal.reason : tr("%1 %2").arg(refusal.reason, refusal.remedy);
    }
    for (const QString &field : Private::fields())
        d->rows.value(field)->setProblem(problems.value(field).join(u'\n'));
    showOthers(others);
    if (d->views->currentWidget() == d->confirm)
        d->confirm->showRefusals(d->refusals);
}

void CreateImagePage::showOthers(const QList<Refusal> &refusals)
{
    QString told;
    for (const Refusal &refusal : refusals)
        told += refusal.rule + u'\n';
    if (told == d->told)
        return;
    d->told = told;
    qDeleteAll(d->others->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    for (const Refusal &refusal : refusals)
        d->others->layout()->addWidget(refusalBox(refusal, {}, Private::page(), m_context, d->others));
    d->others->setVisible(!refusals.isEmpty());
}

void CreateImagePage::onCreateNow()
{
    d->pressed = true;
    judge();
    if (d->refusals.isEmpty()) {
        showSettings();
        d->views->setCurrentWidget(d->confirm);
        d->confirm->focusSubmit();
        return;
    }
    for (const QString &field : Private::fields()) {
        FormRow *row = d->rows.value(field);
        if (row->problem().isEmpty())
            continue;
        focusField(field);
        d->scroll->ensureWidgetVisible(row);
        return;
    }
}

void CreateImagePage::onSubmit()
{
    const QString name = d->name->text();
    const Outcome outcome = m_context.cloud.dispatch(command());
    if (!outcome.ok()) {
        judge();
        d->confirm->showRefusals(outcome.refusals);
        return;
    }
    d->arguments.clear();
    d->leftByLink = false;
    d->here = false;
    Context &context = m_context;
    const QString said = tr("The image %1 is being created.").arg(name);
    context.go(u"ims.private"_s);
    context.notify(said);
}

void CreateImagePage::onBack()
{
    if (d->views->currentWidget() == d->form) {
        m_context.go(u"ims.private"_s);
        return;
    }
    d->views->setCurrentWidget(d->form);
    judge();
    d->createNow->setFocus();
}

// Another region is another set of resources: nothing chosen there holds here, what was typed does.
void CreateImagePage::onRegion(const QString &project)
{
    if (project == m_context.session.project)
        return;
    const QVariantMap kept = typed();
    m_context.session.project = project;
    m_context.go(Private::page(), kept);
}

QVariantMap CreateImagePage::typed() const
{
    return {{u"type"_s, d->type->value()},
            {u"imageType"_s, d->imageType->value()},
            {u"source"_s, d->source},
            {u"name"_s, d->name->text()},
            {u"tags"_s, d->tags->tags()},
            {u"description"_s, d->description->text()},
            {u"enterpriseProject"_s, d->enterpriseProject->value()}};
}

void CreateImagePage::focusField(const QString &field)
{
    if (field == "backup"_L1)
        d->backupPicker->focusTable();
    else if (QWidget *input = d->inputs.value(field))
        input->setFocus();
}

void CreateImagePage::showSettings()
{
    QStringList tags;
    const QVariantList pairs = d->tags->tags();
    for (const QVariant &pair : pairs)
        tags += tr("%1 = %2", "tag key and value")
                    .arg(pair.toMap().value(u"key"_s).toString(), pair.toMap().value(u"value"_s).toString());
    const auto backup = m_context.cloud.find(u"backup"_s, d->backupPicker->chosen(), m_context.session.project);
    const QString none = u"--"_s;
    QList<ConfirmSettings::Setting> settings{
        {u"region"_s, tr("Region"), d->region->currentText()},
        {u"type"_s, tr("Type"), tr("Create Image")},
        {u"imageType"_s, tr("Image Type"), tr("Full-ECS image")},
        {u"source"_s, tr("Source"), tr("Cloud Server Backup")},
        {u"backup"_s, tr("Backup"), d->backupPicker->chosenName()},
        {u"server"_s, tr("ECS"), backup ? backup->value(u"server_name"_s).toString() : none},
        {u"name"_s, tr("Name"), d->name->text()},
        {u"enterpriseProject"_s, tr("Enterprise Project"), d->enterpriseProject->currentText()},
        {u"tags"_s, tr("Tag"), tags.isEmpty() ? none : tags.join(u'\n')},
        {u"description"_s, tr("Description"), d->description->text().isEmpty() ? none : d->description->text()},
    };
    if (!d->hasEnterpriseProjects)
        settings.removeIf([](const auto &setting) { return setting.id == "enterpriseProject"_L1; });
    d->confirm->show(settings);
}
