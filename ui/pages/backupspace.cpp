#include "pages/backupspace.h"

#include "askdialog.h"
#include "context.h"
#include "controls.h"
#include "rowstable.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int DialogWidth = 900;
constexpr int PropertyWidth = 140;
constexpr int SearchWidth = 200;

} // namespace

BackupSpace::BackupSpace(Context &context, QWidget *parent)
    : QWidget{parent},
      m_context{context},
      m_left{weakLabel({}, this)},
      m_used{linkButton(u"csbs.backups.space.used"_s, {}, this)},
      m_behind{weakLabel(tr("of storage space has been used."), this)}
{
    setObjectName(u"csbs.backups.space"_s);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(m_left);
    row->addWidget(m_used);
    row->addWidget(m_behind);
    row->addStretch();
    connect(m_used, &QPushButton::clicked, this, &BackupSpace::openUsage);
    connect(&context.cloud, &Cloud::changed, this, [this](const QStringList &kinds) {
        if (kinds.contains(u"backup"_s) || kinds.contains(u"vault"_s))
            look();
    });
    look();
}

void BackupSpace::look()
{
    const qint64 left = m_context.cloud.quotaLeft(m_context.session.project, u"backup"_s);
    const Rows vault = m_context.cloud.fetch({.kind = u"vault"_s,
                                              .project = m_context.session.project,
                                              .fields = {u"used_gb"_s},
                                              .filters = {{u"object_type"_s, Filter::Is, {u"csbs"_s}}},
                                              .limit = 1,
                                              .countAll = false});
    const double used = vault.rows.isEmpty() ? 0 : vault.at(0, u"used_gb"_s).toDouble();
    m_left->setText(tr("You can create %1 more backups.").arg(QLocale{}.toString(left)));
    m_used->setText(caption(tr("%1 GB").arg(QString::number(used, 'f', 3))));
    m_used->setAccessibleDescription(tr("Storage Space Usage"));
}

void BackupSpace::openUsage()
{
    auto *dialog = new AskDialog{u"csbs.usage"_s, tr("Storage Space Usage"), this};
    auto *tabs = new Tabs{u"csbs.usage.tabs"_s, Tabs::Large, dialog};
    tabs->add(u"csbs.usage"_s, tr("Backups"));
    auto *property = new SelectBox{u"csbs.usage.search.property"_s, tr("Search property"), dialog};
    property->add(u"id"_s, tr("Server ID"));
    property->setFixedWidth(PropertyWidth);
    auto *search = new SearchField{u"csbs.usage.search"_s, tr("Exact match only"), tr("Server ID"), dialog};
    search->setFixedWidth(SearchWidth);
    auto *joined = new QHBoxLayout;
    joined->setSpacing(0);
    joined->addStretch(1);
    joined->addWidget(property);
    joined->addWidget(search);
    auto *table = new RowsTable{u"csbs.usage.rows"_s, *findList(u"csbs.usage"_s), m_context, TableView::None, dialog};
    table->setEmptyText(tr("No data available."));
    const auto show = [this, table](const QString &server) {
        Query query{.kind = u"backupUse"_s, .project = m_context.session.project, .sort = u"name"_s};
        if (!server.isEmpty())
            query.filters += {u"id"_s, Filter::Is, {server}};
        table->show(query);
    };
    connect(search, &SearchField::searched, table, [show](const QString &typed) { show(typed.trimmed()); });
    dialog->body().addWidget(tabs);
    dialog->body().addLayout(joined);
    dialog->body().addWidget(table);
    QPushButton *close = primaryButton(u"csbs.usage.ok"_s, tr("Close"), dialog);
    connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    dialog->setButtons({close}, true);
    dialog->resize(DialogWidth, dialog->sizeHint().height());
    show({});
    dialog->open();
}
