#include "workspaces.h"

#include "controls.h"
#include "errand.h"
#include "numberinput.h"
#include "scenario.h"
#include "spec.h"

#include <QAction>
#include <QActionGroup>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRecent = 8;

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

// A file name in the user's data directory that does not exist yet.
QString freePath(const QString &scenario)
{
    const QDir folder{dataFolder()};
    for (int number = 1;; ++number) {
        const QString path = folder.filePath(u"%1-%2.sqlite"_s.arg(scenario, QString::number(number)));
        if (!QFileInfo::exists(path))
            return path;
    }
}

QString editionTitle(const QString &id)
{
    const auto loaded = loadEdition(id);
    return loaded ? say("edition", loaded->title.toUtf8().constData()) : id;
}

QHBoxLayout *answers(QPushButton *no, QPushButton *yes)
{
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(no);
    row->addWidget(yes);
    return row;
}

} // namespace

Workspaces::Workspaces(Context &context, QWidget &window) : QObject{&window}, m_context{context}, m_window{window} {}

QString Workspaces::defaultPath()
{
    return QDir{dataFolder()}.filePath(u"workspace.sqlite"_s);
}

QStringList Workspaces::recent()
{
    return QSettings{}.value(u"workspaces"_s).toStringList();
}

void Workspaces::remember(const QString &path)
{
    const QString absolute = QFileInfo{path}.absoluteFilePath();
    QStringList paths = recent();
    if (paths.value(0) == absolute)
        return; // settings go to the disk, which takes its time
    paths.removeAll(absolute);
    paths.prepend(absolute);
    QSettings{}.setValue(u"workspaces"_s, QStringList{paths.mid(0, mostRecent)});
}

void Workspaces::fill(QMenu &menu, QAction *newKey, QAction *openKey)
{
    // The keys' actions carry the menu's names: one control, one id.
    newKey->setObjectName(u"workspace.new"_s);
    openKey->setObjectName(u"workspace.open"_s);
    connect(newKey, &QAction::triggered, this, &Workspaces::askNew);
    connect(openKey, &QAction::triggered, this, &Workspaces::askOpen);
    menu.addAction(newKey);
    menu.addAction(openKey);
    QMenu *recentMenu = menu.addMenu(tr("Recent"));
    recentMenu->setObjectName(u"workspace.recent.menu"_s);
    recentMenu->menuAction()->setObjectName(u"workspace.recent"_s);
    connect(recentMenu, &QMenu::aboutToShow, this, [this, recentMenu] { fillRecent(*recentMenu); });
    fillRecent(*recentMenu);
    QMenu *editions = menu.addMenu(tr("Console"));
    editions->setObjectName(u"workspace.edition.menu"_s);
    editions->menuAction()->setObjectName(u"workspace.edition"_s);
    fillEditions(*editions);
    menu.addSeparator();
    menu.addAction(tr("Reset to start…"), this, &Workspaces::askReset)->setObjectName(u"workspace.reset"_s);
    menu.addAction(tr("Save a copy…"), this, &Workspaces::askCopy)->setObjectName(u"workspace.copy"_s);
    menu.addSeparator();
    menu.addAction(tr("Import…"), this, &Workspaces::askImport)->setObjectName(u"workspace.import"_s);
}

void Workspaces::fillRecent(QMenu &menu)
{
    menu.clear();
    const QStringList paths = recent();
    const QString open = QFileInfo{m_context.cloud.path()}.absoluteFilePath();
    for (const QString &path : paths) {
        if (path == open || !QFileInfo::exists(path))
            continue;
        menu.addAction(caption(QDir::toNativeSeparators(path)), this, [this, path] { emit openAsked(path); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No other workspace yet"))->setEnabled(false);
}

void Workspaces::fillEditions(QMenu &menu)
{
    auto *group = new QActionGroup{&menu};
    const QStringList editions = editionIds();
    for (const QString &id : editions) {
        QAction *action = menu.addAction(editionTitle(id), this, [this, id] {
            if (id != m_context.edition.id)
                emit editionAsked(id);
        });
        action->setObjectName(u"workspace.edition."_s + id);
        action->setCheckable(true);
        action->setChecked(id == m_context.edition.id);
        group->addAction(action);
    }
}

void Workspaces::askNew()
{
    auto *dialog = new QDialog{&m_window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"workspace.new.dialog"_s);
    dialog->setWindowTitle(tr("New from scenario"));
    dialog->resize(560, 0);

    auto *scenario = new SelectBox{u"workspace.new.scenario"_s, tr("Scenario"), dialog};
    QLabel *summary = weakLabel({}, dialog);
    summary->setWordWrap(true);
    const QStringList scenarios = scenarioIds();
    for (const QString &id : scenarios) {
        const auto loaded = loadScenario(id);
        scenario->add(id, loaded ? loaded->title : id);
    }
    auto *edition = new SelectBox{u"workspace.new.edition"_s, tr("Console"), dialog};
    const QStringList editions = editionIds();
    for (const QString &id : editions)
        edition->add(id, editionTitle(id));
    edition->setValue(m_context.edition.id);
    auto *seed = new NumberInput{u"workspace.new.seed"_s, tr("Seed"), 1, std::numeric_limits<int>::max(), dialog};
    QLineEdit *file = textField(u"workspace.new.file"_s, tr("File"), dialog);

    auto *fileRow = new FormRow{tr("File"), true, file, dialog};
    QPushButton *begin = primaryButton(u"workspace.new.begin"_s, tr("Begin"), dialog);
    QPushButton *cancel = outlineButton(u"workspace.new.cancel"_s, tr("Cancel"), dialog);
    begin->setDefault(true);
    const auto check = [file, fileRow, begin] {
        const QString problem = file->text().isEmpty() ? tr("Enter a file name.")
                                : file->text().contains(QChar::Null)
                                    ? tr("A file name cannot hold such a character. Choose another name.")
                                : QFileInfo::exists(file->text()) ? tr("This file exists already. Choose another name.")
                                                                  : QString{};
        fileRow->setProblem(problem);
        begin->setEnabled(problem.isEmpty());
    };
    const auto follow = [scenario, summary, file] {
        const auto loaded = loadScenario(scenario->value());
        summary->setText(loaded ? loaded->summary : loaded.failure().text());
        file->setText(QDir::toNativeSeparators(freePath(scenario->value())));
    };
    connect(file, &QLineEdit::textChanged, dialog, check);
    connect(scenario, &SelectBox::chosen, dialog, follow);
    follow();
    check();

    connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(begin, &QPushButton::clicked, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [this, scenario, edition, seed, file] {
        emit beginAsked(QDir::fromNativeSeparators(file->text()), scenario->value(), edition->value(),
                        quint64(seed->value()));
    });

    auto *rows = new QVBoxLayout{dialog};
    rows->setContentsMargins(24, 20, 24, 20);
    rows->addWidget(new FormRow{tr("Scenario"), true, scenario, dialog});
    rows->addWidget(summary);
    rows->addWidget(new FormRow{tr("Console"), true, edition, dialog});
    auto *seedRow = new FormRow{tr("Seed"), true, seed, dialog};
    seedRow->setHelper(tr("The same seed and the same steps give the same ids and the same chance."));
    rows->addWidget(seedRow);
    rows->addWidget(fileRow);
    rows->addLayout(answers(cancel, begin));
    dialog->open();
}

void Workspaces::askOpen()
{
    auto *dialog = new QFileDialog{&m_window, tr("Open a workspace"), dataFolder()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Workspaces (*.sqlite)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &Workspaces::openAsked);
    dialog->open();
}

void Workspaces::askReset()
{
    auto *dialog = new QDialog{&m_window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"workspace.reset.dialog"_s);
    dialog->setWindowTitle(tr("Reset to start"));
    QLabel *question = plainLabel(
        tr("Everything that was done in this workspace is thrown away and it starts once more from its scenario. "
           "To keep it, choose Save a copy first."),
        dialog);
    question->setWordWrap(true);
    QPushButton *no = outlineButton(u"workspace.reset.no"_s, tr("Cancel"), dialog);
    QPushButton *yes = primaryButton(u"workspace.reset.yes"_s, tr("Reset"), dialog);
    connect(no, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(yes, &QPushButton::clicked, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, &Workspaces::resetAsked);
    auto *rows = new QVBoxLayout{dialog};
    rows->setContentsMargins(24, 20, 24, 20);
    rows->setSpacing(16);
    rows->addWidget(question);
    rows->addLayout(answers(no, yes));
    dialog->resize(460, rows->totalHeightForWidth(460));
    dialog->open();
    no->setFocus();
}

void Workspaces::askCopy()
{
    auto *dialog = new QFileDialog{&m_window, tr("Save a copy"), freePath(u"copy"_s)};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(u"sqlite"_s);
    // A copy never replaces a file, so there is nothing to confirm.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto tell = [this, path](const Success &saved) {
            if (!saved)
                m_context.notify(saved.failure().text(), false);
            else
                m_context.notify(tr("A copy was saved: %1").arg(QDir::toNativeSeparators(path)));
        };
        if (auto copying = m_context.cloud.snapshotWork(path); !copying)
            tell(copying.failure());
        else
            Errand::run(tr("Saving a copy"), std::move(*copying), m_window, tell);
    });
    dialog->open();
}

void Workspaces::askImport()
{
    auto *dialog = new QFileDialog{&m_window, tr("Import API answers as a new account")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("API answers (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &Workspaces::importAsked);
    dialog->open();
}
