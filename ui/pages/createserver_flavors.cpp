#include "createserver_flavors.h"

#include "context.h"
#include "controls.h"
#include "createimage_picker.h"
#include "createserver_parts.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using createserver::part;

namespace {

constexpr int FilterWidth = 150;

const ListSpec &list()
{
    return *findList(u"ecs.createServer.flavors"_s);
}

const Column &columnOf(const char *id)
{
    const auto columns = list().columns;
    return *std::find_if(columns.begin(), columns.end(),
                         [id](const Column &column) { return qstrcmp(column.id, id) == 0; });
}

// In the order of the console, with what is offered to everybody chosen.
constexpr const char *FirstType = "general";

} // namespace

ServerFlavors::ServerFlavors(Context &context, QWidget *parent)
    : QWidget{parent},
      m_context{context},
      m_vcpus{filterBox("vcpus", tr("vCPUs"), tr("--Select vCPUs--"))}, // before the picker, as Tab goes
      m_memory{filterBox("memory", tr("Memory"), tr("--Select Memory--"))},
      m_type{new Segments{part("flavorType"), this}},
      m_picker{new SourcePicker{list(), context, this}},
      m_chosen{plainLabel({}, this)}
{
    setObjectName(part("flavor"));
    setFocusProxy(m_picker);
    for (const SelectBox *box : {m_vcpus, m_memory})
        m_picker->addFilter(box->parentWidget());
    for (const Word &type : columnOf("family").words)
        m_type->add(QString::fromLatin1(type.value), say(list().service, type.label));
    m_picker->addBelowFilters(m_type);
    m_chosen->setObjectName(part("specifications"));
    m_chosen->setFont(theme::font(12, true));
    m_chosen->setWordWrap(true);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->addWidget(m_picker);
    rows->addWidget(m_chosen);
    for (SelectBox *box : {m_vcpus, m_memory})
        connect(box, &SelectBox::chosen, this, &ServerFlavors::narrow);
    connect(m_type, &Segments::changed, this, &ServerFlavors::narrow);
    connect(m_picker, &SourcePicker::chosenChanged, this, [this] {
        follow();
        emit changed();
    });
}

SelectBox *ServerFlavors::filterBox(const char *column, const QString &name, const QString &prompt)
{
    auto *filter = new QWidget{this};
    auto *box = new SelectBox{part(column), name, filter};
    box->setFixedWidth(FilterWidth);
    box->add({}, prompt);
    for (const Word &word : columnOf(column).words)
        box->add(QString::fromLatin1(word.value), say(list().service, word.label));
    auto *line = new QHBoxLayout{filter};
    line->setContentsMargins({});
    QLabel *label = plainLabel(name, filter);
    label->setBuddy(box);
    line->addWidget(label);
    line->addWidget(box);
    return box;
}

void ServerFlavors::begin()
{
    {
        const QSignalBlocker quiet{m_type};
        m_type->setValue(QString::fromLatin1(FirstType));
    }
    for (SelectBox *box : {m_vcpus, m_memory})
        box->setValue({});
    narrow();
    m_picker->reset();
    follow();
}

void ServerFlavors::refresh()
{
    m_picker->refresh();
}

void ServerFlavors::setUnusable(std::function<QString(const Record &)> why)
{
    m_picker->setUnusable(std::move(why));
}

QString ServerFlavors::flavor() const
{
    return m_picker->chosen();
}

QString ServerFlavors::label() const
{
    return m_picker->chosenName();
}

void ServerFlavors::narrow()
{
    QList<Filter> filters{{u"family"_s, Filter::Is, {m_type->value()}}};
    if (!m_vcpus->value().isEmpty())
        filters += {u"vcpus"_s, Filter::Is, {m_vcpus->value().toInt()}};
    if (!m_memory->value().isEmpty())
        filters += {u"memory_mb"_s, Filter::Is, {m_memory->value().toInt()}};
    m_picker->setFilters(filters);
}

void ServerFlavors::follow()
{
    const auto flavor = m_context.cloud.find(u"flavor"_s, m_picker->chosen(), {});
    m_chosen->setVisible(flavor.has_value());
    if (!flavor)
        return;
    const QString family = flavor->value(u"family"_s).toString();
    QString type = family;
    for (const Word &word : columnOf("family").words) {
        if (family == QLatin1StringView{word.value})
            type = say(list().service, word.label);
    }
    m_chosen->setText(tr("Selected specifications: %1 | %2 | %3 vCPUs | %4 GiB")
                          .arg(type, flavor->value(u"name"_s).toString(), flavor->value(u"vcpus"_s).toString(),
                               QString::number(flavor->value(u"memory_mb"_s).toLongLong() / 1024)));
}
