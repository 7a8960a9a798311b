#include "credentials.h"

#include "context.h"
#include "controls.h"
#include "theme.h"

#include <QClipboard>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

enum ProjectColumn { Region, ProjectName, ProjectId, Columns };

} // namespace

CredentialsPage::CredentialsPage(Context &context, QWidget *parent) : Page{context, parent}
{
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(20);
    facts->setVerticalSpacing(12);
    facts->setColumnStretch(3, 1);
    const auto fact = [&](const QString &id, const QString &label, bool copyable) {
        const int row = int(m_facts.size());
        facts->addWidget(weakLabel(label, this), row, 0, Qt::AlignRight);
        QLabel *value = plainLabel({}, this);
        value->setObjectName(u"credentials."_s + id);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        facts->addWidget(value, row, 1);
        m_facts.append({id, value});
        if (!copyable)
            return;
        QToolButton *button = iconButton(u"credentials.copy."_s + id, u"copy"_s, tr("Copy %1").arg(label), this);
        connect(button, &QToolButton::clicked, this, [this, value] { copy(value->text()); });
        facts->addWidget(button, row, 2);
    };
    fact(u"user"_s, tr("Username"), false);
    fact(u"userId"_s, tr("User ID"), true);
    fact(u"account"_s, tr("Domain Name"), false);
    fact(u"accountId"_s, tr("Domain ID"), true);

    auto *tabs = new Tabs{u"credentials.tabs"_s, Tabs::Large, this};
    tabs->add(u"credentials.projects"_s, tr("Projects"));
    auto *searchField =
        new SearchField{u"credentials.search"_s, tr("Enter a project name."), tr("Enter a project name."), this};
    searchField->setFixedWidth(280);
    connect(searchField, &SearchField::searched, this, &CredentialsPage::search);

    m_projects = new QTableWidget{0, Columns, this};
    m_projects->setObjectName(u"credentials.projects"_s);
    m_projects->setAccessibleName(tr("Projects"));
    m_projects->setHorizontalHeaderLabels({tr("Region"), tr("Project Name"), tr("Project ID")});
    m_projects->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_projects->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_projects->verticalHeader()->hide();
    m_projects->verticalHeader()->setDefaultSectionSize(36);
    m_projects->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_projects->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_projects->setSelectionMode(QAbstractItemView::SingleSelection);
    m_projects->setShowGrid(false);
    m_projects->setTabKeyNavigation(false);
    m_projects->setMinimumHeight(220);
    m_projects->setFrameShape(QFrame::NoFrame);
    QPushButton *copyProject = outlineButton(u"credentials.copy.project"_s, tr("Copy Project ID"), this);
    copyProject->setEnabled(false);
    connect(m_projects, &QTableWidget::itemSelectionChanged, copyProject,
            [this, copyProject] { copyProject->setEnabled(!m_projects->selectedItems().isEmpty()); });
    connect(copyProject, &QPushButton::clicked, this,
            [this] { copy(m_projects->item(m_projects->currentRow(), ProjectId)->text()); });
    auto *tools = new QHBoxLayout;
    tools->addWidget(copyProject);
    tools->addStretch();
    tools->addWidget(searchField);

    auto *card = new QFrame{this};
    card->setProperty("look", u"card"_s);
    auto *inside = new QVBoxLayout{card};
    inside->setContentsMargins(20, 20, 20, 20);
    inside->setSpacing(12);
    inside->addLayout(facts);
    inside->addWidget(tabs);
    inside->addLayout(tools);
    inside->addWidget(m_projects, 1);

    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins(16, 16, 16, 16);
    rows->addWidget(titleLabel(tr("My Credentials"), 18, this));
    rows->addWidget(card, 1);
}

void CredentialsPage::open(const QVariantMap &)
{
    refresh();
}

QStringList CredentialsPage::kinds() const
{
    return {u"account"_s, u"user"_s, u"project"_s};
}

void CredentialsPage::refresh()
{
    const Session &session = m_context.session;
    QVariantMap facts{{u"user"_s, session.user}, {u"accountId"_s, session.account}};
    for (const Record &account : m_context.cloud.accounts()) {
        if (account.value(u"id"_s) == session.account)
            facts.insert(u"account"_s, account.value(u"name"_s));
    }
    for (const Record &user : m_context.cloud.users(session.account)) {
        if (user.value(u"name"_s) == session.user)
            facts.insert(u"userId"_s, user.value(u"id"_s));
    }
    for (const auto &[id, label] : std::as_const(m_facts))
        label->setText(facts.value(id).toString());

    const QList<Record> projects = m_context.cloud.projects(session.account);
    m_projects->setSortingEnabled(false);
    m_projects->setRowCount(0);
    m_projects->setRowCount(int(projects.size()));
    for (int row = 0; row < int(projects.size()); ++row) {
        const QString id = projects.at(row).value(u"id"_s).toString();
        const QString name = projects.at(row).value(u"name"_s).toString();
        const QString region = m_context.edition.region(projects.at(row).value(u"region"_s).toString());
        m_projects->setItem(row, Region, new QTableWidgetItem{region});
        m_projects->setItem(row, ProjectName, new QTableWidgetItem{name});
        m_projects->setItem(row, ProjectId, new QTableWidgetItem{id});
    }
    m_projects->setSortingEnabled(true);
    m_projects->sortByColumn(Region, Qt::AscendingOrder);
    search(findChild<SearchField *>()->text());
}

void CredentialsPage::search(const QString &text)
{
    for (int row = 0; row < m_projects->rowCount(); ++row) {
        const QString name = m_projects->item(row, ProjectName)->text();
        m_projects->setRowHidden(row, !name.contains(text.trimmed(), Qt::CaseInsensitive));
    }
    if (m_projects->isRowHidden(m_projects->currentRow()))
        m_projects->clearSelection();
}

void CredentialsPage::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    m_context.notify(tr("Copied: %1").arg(text));
}

void CredentialsPage::paintEvent(QPaintEvent *)
{
    QPainter{this}.fillRect(rect(), theme::colour(u"page"_s));
}
