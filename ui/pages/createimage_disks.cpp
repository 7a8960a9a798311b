#include "createimage_disks.h"

#include "context.h"
#include "controls.h"
#include "tablemodel.h"

#include <QGridLayout>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int RowGap = 10;
constexpr int ColumnGap = 40;
constexpr int Padding = 8;

} // namespace

QList<Record> disksOf(const QString &server, const Context &context)
{
    const Rows rows = context.cloud.fetch({.kind = u"disk"_s,
                                           .project = context.session.project,
                                           .filters = {{u"server_id"_s, Filter::Is, {server}}},
                                           .sort = u"position"_s,
                                           .countAll = false});
    QList<Record> disks;
    for (int row = 0; row < rows.rows.size(); ++row)
        disks += rows.record(row);
    return disks;
}

DiskList::DiskList(const QString &list, const QString &server, Context &context,
                   std::function<QString(const Record &)> why, QWidget *parent)
    : QFrame{parent},
      m_list{list},
      m_server{server},
      m_context{context},
      m_why{std::move(why)},
      m_grid{new QGridLayout{this}},
      m_disks{disksOf(server, context)}
{
    m_grid->setContentsMargins(0, Padding, 0, Padding);
    m_grid->setHorizontalSpacing(ColumnGap);
    m_grid->setVerticalSpacing(RowGap);
    int column = 0;
    for (const QString &title : {tr("Disk Name"), tr("Disk Capacity (GB)"), tr("Disk Attribute")})
        m_grid->addWidget(weakLabel(title, this), 0, column++);
    int line = 1;
    for (const Record &disk : std::as_const(m_disks))
        add(disk, line++);
    m_grid->setColumnStretch(column, 1);
    refresh();
}

void DiskList::add(const Record &disk, int line)
{
    const bool system = disk.value(u"role"_s) == u"system"_s;
    const QString name = disk.value(u"name"_s).toString();
    if (m_why) {
        auto *button = new QRadioButton{caption(name), this};
        button->setAutoExclusive(false);
        button->setObjectName(u"%1.disk.%2"_s.arg(m_list, disk.value(u"position"_s).toString()));
        button->setProperty("row", m_server);
        button->setProperty("disk", disk.value(u"id"_s));
        connect(button, &QRadioButton::clicked, this, [this, button] {
            button->setChecked(true);
            emit chosen(button->property("disk").toString());
        });
        m_buttons += button;
        m_grid->addWidget(button, line, 0);
    } else {
        m_grid->addWidget(plainLabel(name, this), line, 0);
    }
    m_grid->addWidget(plainLabel(disk.value(u"size_gb"_s).toString(), this), line, 1);
    m_grid->addWidget(plainLabel(system ? tr("System disk") : tr("Data disk"), this), line, 2);
}

void DiskList::refresh()
{
    for (qsizetype at = 0; at < m_buttons.size(); ++at) {
        const QString why = m_why(m_disks.at(at));
        m_buttons.at(at)->setEnabled(why.isEmpty());
        m_buttons.at(at)->setToolTip(tip(why));
        m_buttons.at(at)->setAccessibleDescription(why);
    }
}

void DiskList::setChosen(const QString &disk)
{
    for (QRadioButton *button : std::as_const(m_buttons))
        button->setChecked(button->property("disk") == disk);
}
