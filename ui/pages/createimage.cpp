#include "createimage.h"

#include "context.h"
#include "createimage_disks.h"
#include "createimage_private.h"
#include "refusalbox.h"
#include "spec.h"

#include <QVBoxLayout>

#include <algorithm>

namespace {

QString named(const char *text)
{
    return QString::fromLatin1(text);
}

bool fixes(const ListSpec &list, const Record &record)
{
    return std::all_of(list.fixed.begin(), list.fixed.end(), [&record](const Fixed &fixed) {
        return record.value(named(fixed.field)).toString() == QLatin1StringView{fixed.value};
    });
}

} // namespace

bool CreateImagePage::Private::offers(const Source &source) const
{
    return !source.whenThere || there.contains(named(source.list));
}

QList<const CreateImagePage::Private::Source *> CreateImagePage::Private::fitting() const
{
    QList<const Source *> all;
    for (const Source &one : variant->sources) {
        if ((!one.type || type->value() == QLatin1StringView{one.type}) &&
            imageType->value() == QLatin1StringView{one.imageType} && offers(one))
            all += &one;
    }
    return all;
}

const CreateImagePage::Private::Source &CreateImagePage::Private::source() const
{
    const QList<const Source *> all = fitting();
    const auto found =
        std::find_if(all.begin(), all.end(), [this](const Source *one) { return tab == QLatin1StringView{one->tab}; });
    return found != all.end() ? **found : all.isEmpty() ? variant->sources.front() : *all.first();
}

bool CreateImagePage::Private::has(QLatin1StringView row) const
{
    const std::span<const char *const> own = source().rows;
    return std::any_of(own.begin(), own.end(), [row](const char *one) { return row == QLatin1StringView{one}; });
}

QString CreateImagePage::Private::rowOf(const QString &field) const
{
    const QString row = field == QLatin1StringView{source().argument} && source().list ? u"from"_s : field;
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
    if (d->type)
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
    findSources();
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
    const auto asked = [&arguments](const Private::Source &source) {
        return QLatin1StringView{source.imageType} == "full"_L1 &&
               !arguments.value(named(source.argument)).toString().isEmpty();
    };
    const Private::Source *chosen = nullptr;
    std::optional<Record> record;
    for (const Private::Source &source : d->variant->sources) {
        if (!asked(source))
            continue;
        const ListSpec &list = *findList(named(source.list));
        const auto found = m_context.cloud.find(named(list.kind), arguments.value(named(source.argument)).toString(),
                                                m_context.session.project);
        if (chosen && !(found && fixes(list, *found)))
            continue;
        chosen = &source;
        record = found;
    }
    const QString type = arguments.value(u"type"_s, u"create"_s).toString();
    if (d->type)
        d->type->setValue(type);
    d->imageType->setValue(arguments.value(u"imageType"_s, chosen ? u"full"_s : u"system"_s).toString());
    d->tab = chosen ? named(chosen->tab) : arguments.value(u"source"_s).toString();
    if (type == "import"_L1) { // a source, where it is no type
        const auto file =
            std::find_if(d->variant->sources.begin(), d->variant->sources.end(),
                         [](const Private::Source &one) { return QLatin1StringView{one.argument} == "file"_L1; });
        d->tab = named(file->tab);
    }
    for (SourcePicker *picker : std::as_const(d->pickers))
        picker->reset();
    if (!chosen)
        return;
    SourcePicker *picker = d->pickers.value(named(chosen->list));
    if (record)
        picker->setSearch(record->value(u"name"_s).toString());
    picker->choose(arguments.value(named(chosen->argument)).toString());
    d->touched += u"from"_s;
}

// Which of the sources that not everybody has, there are.
void CreateImagePage::findSources()
{
    d->there.clear();
    for (const Private::Source &source : d->variant->sources) {
        if (!source.whenThere)
            continue;
        const ListSpec &list = *findList(named(source.list));
        Query any{.kind = named(list.kind), .project = m_context.session.project, .limit = 1, .countAll = false};
        for (const Fixed &fixed : list.fixed)
            any.filters += Filter{named(fixed.field), Filter::Is, {named(fixed.value)}};
        if (!m_context.cloud.fetch(any).rows.isEmpty())
            d->there += named(source.list);
    }
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
    const QSet<QString> before = d->there;
    findSources();
    if (d->there != before)
        showSource();
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
    const auto possible = [this](const QString &imageType) {
        return std::any_of(d->variant->sources.begin(), d->variant->sources.end(), [&](const Private::Source &one) {
            return imageType == QLatin1StringView{one.imageType} &&
                   (!one.type || d->type->value() == QLatin1StringView{one.type});
        });
    };
    if (!possible(d->imageType->value()))
        d->imageType->setValue(u"system"_s);
    for (auto box = d->imageTypes.begin(); box != d->imageTypes.end(); ++box)
        box.value()->setVisible(possible(box.key()));

    const Private::Source &source = d->source();
    for (const Private::Source &one : d->variant->sources) {
        for (const char *const row : one.rows)
            d->rows.value(named(row))->setVisible(d->has(QLatin1StringView{row}));
    }
    d->rows.value(u"from"_s)->setVisible(source.tab);
    showTabs();
    for (auto picker = d->pickers.begin(); picker != d->pickers.end(); ++picker) {
        const bool shown = picker.key() == QLatin1StringView{source.list};
        if (shown)
            picker.value()->setCommand(named(source.command));
        picker.value()->setVisible(shown);
    }
    for (QPushButton *create : std::as_const(d->creates))
        create->setVisible(source.list && create->property("tab") == QVariant{named(source.tab)});
    d->file->setImageType(d->imageType->value());
    d->imported->setImageType(d->imageType->value());
    showHint();
    judge();
}

// Those of the sources that fit. When the open one is hidden, another one opens: that is nobody's choice.
void CreateImagePage::showTabs()
{
    const QSignalBlocker quiet{d->tabs};
    const QList<const Private::Source *> fitting = d->fitting();
    for (int at = 0; at < d->tabs->count(); ++at)
        d->tabs->setTabVisible(at, std::any_of(fitting.begin(), fitting.end(), [&](const Private::Source *one) {
                                   return d->tabs->tabData(at) == QVariant{named(one->tab)};
                               }));
    d->tabs->setCurrent(named(d->source().tab));
}

// The encryption of an image from a disk is that of the disk (IMS-87).
void CreateImagePage::showEncryption()
{
    const SourcePicker *picker = d->picker();
    const QString chosen = picker ? picker->chosen() : QString{};
    bool encrypted = false;
    if (QLatin1StringView{d->source().argument} == "disk"_L1) {
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
    Command command{.id = named(source.command),
                    .by = m_context.session,
                    .arguments = {{u"name"_s, d->name->text()},
                                  {u"description"_s, d->description->text()},
                                  {u"tags"_s, d->tags->tags()}}};
    if (d->picker())
        command.arguments.insert(named(source.argument), d->picker()->chosen());
    else
        command.arguments.insert(d->file->arguments());
    if (d->has("imported"_L1))
        command.arguments.insert(d->imported->arguments());
    if (d->has("vault"_L1))
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
    return {{u"type"_s, d->type ? d->type->value() : QString{}},
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
    QList<ConfirmSettings::Setting> settings{{u"region"_s, tr("Region"), d->region->currentText()}};
    if (d->type)
        settings += {u"type"_s, tr("Type"), tr("Create Image")};
    settings += {u"imageType"_s, tr("Image Type"), d->imageTypes.value(d->imageType->value())->text()};
    settings += {u"source"_s, tr("Source"), d->tabs->tabText(d->tabs->currentIndex())};
    const QLatin1StringView argument{source.argument};
    QString server = d->picker()->chosenName();
    if (argument == "backup"_L1) {
        const auto backup = m_context.cloud.find(u"backup"_s, d->picker()->chosen(), m_context.session.project);
        settings += {u"backup"_s, tr("Backup"), server};
        server = backup ? backup->value(u"server_name"_s).toString() : none;
    }
    if (argument == "disk"_L1)
        settings += {u"disk"_s, tr("Data Disk"), server};
    else
        settings += {u"server"_s, tr("ECS"), server};
    if (d->has("vault"_L1))
        settings += {u"vault"_s, tr("Server Backup Vault"), d->vault->chosenName()};
    if (d->has("encryption"_L1))
        settings += {u"encryption"_s, tr("Encryption"), d->encryption->text()};
    settings += {u"name"_s, tr("Name"), d->name->text()};
    if (d->hasEnterpriseProjects)
        settings += {u"enterpriseProject"_s, tr("Enterprise Project"), d->enterpriseProject->currentText()};
    settings += {u"tags"_s, tr("Tag"), tags.isEmpty() ? none : tags.join(u'\n')};
    settings += {u"description"_s, tr("Description"), d->description->text().isEmpty() ? none : d->description->text()};
    d->confirm->show(settings);
    d->confirm->showWarnings(m_context.cloud.warnings(command()));
}
