#include "createimage_vault.h"

#include "context.h"
#include "controls.h"
#include "spec.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 380;
constexpr int MostVaults = 1'000; // in the list

} // namespace

VaultPicker::VaultPicker(Context &context, QWidget *parent)
    : QWidget{parent},
      m_context{context},
      m_vaults{new SelectBox{u"ims.createImage.vault"_s, tr("Server Backup Vault"), this}}
{
    m_vaults->setFixedWidth(Width);
    auto *again = iconButton(u"ims.createImage.vault.refresh"_s, u"refresh"_s, tr("Refresh the vaults"), this);
    again->setProperty("look", u"plain"_s);
    auto *create = linkButton(u"ims.createImage.vault.create"_s, tr("Create Server Backup Vault"), this);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_vaults);
    line->addWidget(again);
    line->addStretch(1);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(6);
    rows->addLayout(line);
    rows->addWidget(create, 0, Qt::AlignLeft);
    setFocusProxy(m_vaults);

    connect(m_vaults, &SelectBox::chosen, this, &VaultPicker::chosenChanged);
    connect(again, &QToolButton::clicked, this, &VaultPicker::refresh);
    connect(create, &QPushButton::clicked, this, [this] { m_context.go(u"cbr.createVault"_s, {}); });
    refresh();
}

void VaultPicker::refresh()
{
    const QString before = chosen();
    const QSignalBlocker quiet{m_vaults};
    m_vaults->clear();
    m_vaults->add({}, tr("--Select--"));
    const Rows vaults = m_context.cloud.fetch({.kind = u"vault"_s,
                                               .project = m_context.session.project,
                                               .filters = {{u"object_type"_s, Filter::Is, {u"server"_s}}},
                                               .sort = u"name"_s,
                                               .limit = MostVaults,
                                               .countAll = false});
    for (int row = 0; row < vaults.rows.size(); ++row) {
        const qint64 left = vaults.at(row, u"capacity_gb"_s).toLongLong() - vaults.at(row, u"used_gb"_s).toLongLong();
        m_vaults->add(vaults.at(row, u"id"_s).toString(), vaults.at(row, u"name"_s).toString());
        m_vaults->setItemData(row + 1, tr("%1 GB are left in it.").arg(std::max<qint64>(0, left)), Qt::ToolTipRole);
    }
    choose(before);
}

void VaultPicker::choose(const QString &vault)
{
    m_vaults->setValue(vault);
    if (m_vaults->currentIndex() < 0)
        m_vaults->setValue({});
}

QString VaultPicker::chosen() const
{
    return m_vaults->value();
}

QString VaultPicker::chosenName() const
{
    const auto vault = m_context.cloud.find(u"vault"_s, chosen(), m_context.session.project);
    return vault ? vault->value(u"name"_s).toString() : QString{};
}
