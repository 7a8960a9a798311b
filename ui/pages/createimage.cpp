#include "createimage.h"

#include "context.h"
#include "createimage_disks.h"
#include "createimage_private.h"
#include "refusalbox.h"
#include "spec.h"

#include <QVBoxLayout>

const QList<CreateImagePage::Private::Source> &CreateImagePage::Private::sources()
{
    static const QList<Source> all{
        {"create"_L1,
         "system"_L1,
         "ims.createImage.servers"_L1,
         "ims.createSystemImage"_L1,
         "server"_L1,
         {u"encryption"_s}},
        {"create"_L1, "full"_L1, "ims.createImage.servers"_L1, "ims.createFullImage"_L1, "server"_L1, {u"vault"_s}},
        {"create"_L1, "full"_L1, "ims.createImage.backups"_L1, "ims.createImage"_L1, "backup"_L1, {}},
        {"create"_L1, "data"_L1, "ims.createImage.disks"_L1, "ims.createDataImage"_L1, "disk"_L1, {u"encryption"_s}},
        {"import"_L1, {}, {}, "ims.importImage"_L1, "file"_L1, {u"file"_s, u"imported"_s}},
    };
    return all;
}

const CreateImagePage::Private::Source &CreateImagePage::Private::source() const
{
    const auto found = std::find_if(sources().begin(), sources().end(), [this](const Source &one) {
        const bool fits = type->value() == one.type && (one.imageType.isEmpty() || imageType->value() == one.imageType);
        return fits && (one.imageType != "full"_L1 || tab == one.list);
    });
    return found == sources().end() ? sources().first() : *found;
}

QString CreateImagePage::Private::rowOf(const QString &field) const
{
    const QString row = field == source().argument && !source().list.isEmpty() ? u"from"_s : field;
    return qobject_cast<FormRow *>(rows.value(row)) ? row : QString{};
}

CreateImagePage::CreateImagePage(Context &context, QWidget *parent)
    : Page{context, parent},
      d{std::make_unique<Private>()}
{
    d->variant = &createImageVariant(context.edition.variants.value(u"createImage"_s));
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
    connect(d->type, &Segments::changed, this, &CreateImagePage::showSource);
    connect(d->imageType, &Segments::changed, this, &CreateImagePage::showSource);
    connect(d->tabs, &Tabs::chosen, this, [this](const QString &tab) {
        d->tab = tab;
        showSource();
    });
    for (SourcePicker *picker : std::as_const(d->pickers))
        connect(picker, &SourcePicker::chosenChanged, this, [this] { touch(u"from"_s); });
    connect(d->vault, &VaultPicker::chosenChanged, this, [this] { touch(u"vault"_s); });
    connect(d->file, &ImportSource::changed, this, [this] { touch(u"file"_s); });
    connect(d->name, &QLineEdit::textChanged, this, [this] { touch(u"name"_s); });
    connect(d->name, &QLineEdit::editingFinished, this, [this] { touch(u"name"_s); });
    connect(d->tags, &TagEditor::changed, this, [this] { touch(u"tags"_s); });
    connect(d->description, &CountedText::changed, this, [this] { touch(u"description"_s); });
    connect(d->enterpriseProject, &SelectBox::chosen, this, [this] { touch(u"enterpriseProject"_s); });
    if (d->agreement)
        connect(d->agreement, &QCheckBox::toggled, this, [this] { touch(u"agreement"_s); });
    connect(d->region, &SelectBox::chosen, this, &CreateImagePage::onRegion);
    connect(d->next, &QPushButton::clicked, this, &CreateImagePage::onNext);
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
    const auto text = [&arguments](const char *key, const QString &otherwise = {}) {
        return arguments.value(QString::fromLatin1(key), otherwise).toString();
    };
    d->filling = true;
    d->touched.clear();
    fillSource(arguments);
    d->vault->refresh();
    d->vault->choose({});
    d->file->reset();
    d->imported->reset();
    d->name->setText(text("name"));
    d->tags->setTags(arguments.value(u"tags"_s).toList());
    d->description->setText(text("description"));
    d->enterpriseProject->setValue(text("enterpriseProject", u"default"_s));
    if (d->agreement)
        d->agreement->setChecked(false);
    d->pressed = false;
    d->filling = false;
    showSource();
}

// The source that the page was asked for, chosen and alone in its list.
void CreateImagePage::fillSource(const QVariantMap &arguments)
{
    const bool ofBackup = !arguments.value(u"backup"_s).toString().isEmpty();
    const bool ofServer = !arguments.value(u"server"_s).toString().isEmpty();
    d->type->setValue(arguments.value(u"type"_s, u"create"_s).toString());
    d->imageType->setValue(arguments.value(u"imageType"_s, ofBackup || ofServer ? u"full"_s : u"system"_s).toString());
    d->tab = ofBackup ? Private::backupsTab() : arguments.value(u"source"_s, Private::servers()).toString();
    for (SourcePicker *picker : std::as_const(d->pickers))
        picker->reset();
    const auto kind = ofBackup ? u"backup"_s : u"server"_s;
    const QString id = arguments.value(kind).toString();
    if (id.isEmpty())
        return;
    SourcePicker *picker = d->pickers.value(ofBackup ? Private::backupsTab() : Private::servers());
    if (const auto record = m_context.cloud.find(kind, id, m_context.session.project))
        picker->setSearch(record->value(u"name"_s).toString());
    picker->choose(id);
    d->touched += u"from"_s;
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
    return {u"backup"_s, u"image"_s, u"server"_s, u"disk"_s, u"vault"_s, u"account"_s, u"quota"_s};
}

void CreateImagePage::refresh()
{
    for (SourcePicker *picker : std::as_const(d->pickers))
        picker->refresh();
    d->vault->refresh();
    judge();
}

void CreateImagePage::tick()
{
    for (SourcePicker *picker : std::as_const(d->pickers))
        picker->tick();
}

// Shows what belongs to the chosen type, image type and source.
void CreateImagePage::showSource()
{
    if (d->filling)
        return;
    const bool import = d->type->value() == "import"_L1;
    const QString impossible = import ? u"full"_s : u"iso"_s;
    if (d->imageType->value() == impossible)
        d->imageType->setValue(u"system"_s);
    d->imageTypes.value(u"full"_s)->setVisible(!import);
    d->imageTypes.value(u"iso"_s)->setVisible(import);

    const Private::Source &source = d->source();
    QSet<QString> only;
    for (const Private::Source &one : Private::sources())
        only += QSet<QString>{one.rows.begin(), one.rows.end()};
    for (const QString &row : std::as_const(only))
        d->rows.value(row)->setVisible(source.rows.contains(row));
    d->rows.value(u"from"_s)->setVisible(!source.list.isEmpty());
    const bool full = !import && d->imageType->value() == "full"_L1;
    d->tabs->setTabVisible(1, full); // the other image types have the one source
    d->tabs->setCurrent(full ? d->tab : Private::servers());
    for (auto picker = d->pickers.begin(); picker != d->pickers.end(); ++picker) {
        const bool shown = picker.key() == source.list;
        if (shown)
            picker.value()->setCommand(source.command);
        picker.value()->setVisible(shown);
    }
    d->createBackup->setVisible(source.argument == "backup"_L1);
    d->file->setImageType(d->imageType->value());
    d->imported->setImageType(d->imageType->value());
    showHint();
    judge();
}

// The encryption of an image from a disk is that of the disk (IMS-87).
void CreateImagePage::showEncryption()
{
    const SourcePicker *picker = d->picker();
    const QString chosen = picker ? picker->chosen() : QString{};
    bool encrypted = false;
    if (d->source().argument == "disk"_L1) {
        const auto disk = m_context.cloud.find(u"disk"_s, chosen, m_context.session.project);
        encrypted = disk && disk->value(u"encrypted"_s).toBool();
    } else {
        const auto disks = disksOf(chosen, m_context);
        encrypted = std::any_of(disks.begin(), disks.end(), [](const Record &disk) {
            return disk.value(u"role"_s) == u"system"_s && disk.value(u"encrypted"_s).toBool();
        });
    }
    d->encryption->setText(encrypted ? tr("Encrypted") : tr("Unencrypted"));
}

Command CreateImagePage::command() const
{
    const Private::Source &source = d->source();
    Command command{.id = source.command,
                    .by = m_context.session,
                    .arguments = {{u"name"_s, d->name->text()},
                                  {u"description"_s, d->description->text()},
                                  {u"tags"_s, d->tags->tags()}}};
    if (d->picker())
        command.arguments.insert(source.argument, d->picker()->chosen());
    else
        command.arguments.insert(d->file->arguments());
    if (source.rows.contains(u"imported"_s))
        command.arguments.insert(d->imported->arguments());
    if (source.rows.contains(u"vault"_s))
        command.arguments.insert(u"vault"_s, d->vault->chosen());
    if (d->hasEnterpriseProjects)
        command.arguments.insert(u"enterpriseProject"_s, d->enterpriseProject->value());
    if (d->agreement)
        command.arguments.insert(u"agreement"_s, d->agreement->isChecked());
    return command;
}

void CreateImagePage::touch(const QString &row)
{
    if (d->filling)
        return;
    d->touched += row;
    judge();
}

// Asks the door about the form as it stands and says what it answers: below the field that it speaks of once that was
// touched, all of it after the button to the confirmation was pressed.
void CreateImagePage::judge()
{
    if (d->filling)
        return;
    showEncryption();
    showWarnings();
    d->refusals = m_context.cloud.check(command(), Cloud::Whole);
    QHash<QString, QStringList> problems;
    QList<Refusal> others;
    for (const Refusal &refusal : std::as_const(d->refusals)) {
        const QString row = d->rowOf(refusal.field);
        if (row.isEmpty())
            others += refusal;
        else if (d->pressed || d->touched.contains(row))
            problems[row] +=
                refusal.remedy.isEmpty() ? refusal.reason : tr("%1 %2").arg(refusal.reason, refusal.remedy);
    }
    for (auto row = d->rows.begin(); row != d->rows.end(); ++row)
        if (auto *form = qobject_cast<FormRow *>(row.value()))
            form->setProblem(problems.value(row.key()).join(u'\n'));
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

// What is said before and done all the same.
void CreateImagePage::showWarnings()
{
    const QList<Refusal> warnings = m_context.cloud.warnings(command());
    QString warned;
    for (const Refusal &warning : warnings)
        warned += warning.rule + u'\n';
    if (warned == d->warned)
        return;
    d->warned = warned;
    qDeleteAll(d->warnings->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    for (const Refusal &warning : warnings)
        d->warnings->layout()->addWidget(warningBox(warning, Private::page(), d->warnings));
    d->warnings->setVisible(!warnings.isEmpty());
}

void CreateImagePage::onNext()
{
    d->pressed = true;
    judge();
    if (d->refusals.isEmpty()) {
        showSettings();
        d->views->setCurrentWidget(d->confirm);
        d->confirm->focusSubmit();
        return;
    }
    for (const auto &part : {d->variant->source, d->variant->information}) {
        for (const char *const id : part) {
            const auto *row = qobject_cast<FormRow *>(d->rows.value(QString::fromLatin1(id)));
            if (!row || row->problem().isEmpty())
                continue;
            focusRow(QString::fromLatin1(id));
            d->scroll->ensureWidgetVisible(d->rows.value(QString::fromLatin1(id)));
            return;
        }
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
    d->next->setFocus();
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
            {u"source"_s, d->tab},
            {u"name"_s, d->name->text()},
            {u"tags"_s, d->tags->tags()},
            {u"description"_s, d->description->text()},
            {u"enterpriseProject"_s, d->enterpriseProject->value()}};
}

void CreateImagePage::focusRow(const QString &row)
{
    if (row == "from"_L1)
        d->picker()->focusTable();
    else if (QWidget *input = d->inputs.value(row))
        input->setFocus();
}

void CreateImagePage::showSettings()
{
    QStringList tags;
    const QVariantList pairs = d->tags->tags();
    for (const QVariant &pair : pairs)
        tags += tr("%1 = %2", "tag key and value")
                    .arg(pair.toMap().value(u"key"_s).toString(), pair.toMap().value(u"value"_s).toString());
    const Private::Source &source = d->source();
    const QString none = u"--"_s;
    QList<ConfirmSettings::Setting> settings{
        {u"region"_s, tr("Region"), d->region->currentText()},
        {u"type"_s, tr("Type"), tr("Create Image")},
        {u"imageType"_s, tr("Image Type"), d->imageTypes.value(d->imageType->value())->text()},
        {u"source"_s, tr("Source"), d->tabs->tabText(d->tabs->currentIndex())},
    };
    QString server = d->picker()->chosenName();
    if (source.argument == "backup"_L1) {
        const auto backup = m_context.cloud.find(u"backup"_s, d->picker()->chosen(), m_context.session.project);
        settings += {u"backup"_s, tr("Backup"), server};
        server = backup ? backup->value(u"server_name"_s).toString() : none;
    }
    if (source.argument == "disk"_L1)
        settings += {u"disk"_s, tr("Data Disk"), server};
    else
        settings += {u"server"_s, tr("ECS"), server};
    if (source.rows.contains(u"vault"_s))
        settings += {u"vault"_s, tr("Server Backup Vault"), d->vault->chosenName()};
    if (source.rows.contains(u"encryption"_s))
        settings += {u"encryption"_s, tr("Encryption"), d->encryption->text()};
    settings += {u"name"_s, tr("Name"), d->name->text()};
    if (d->hasEnterpriseProjects)
        settings += {u"enterpriseProject"_s, tr("Enterprise Project"), d->enterpriseProject->currentText()};
    settings += {u"tags"_s, tr("Tag"), tags.isEmpty() ? none : tags.join(u'\n')};
    settings += {u"description"_s, tr("Description"), d->description->text().isEmpty() ? none : d->description->text()};
    d->confirm->show(settings);
    d->confirm->showWarnings(m_context.cloud.warnings(command()));
}
