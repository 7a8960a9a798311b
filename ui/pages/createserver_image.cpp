#include "createserver_image.h"

#include "context.h"
#include "controls.h"
#include "createserver_parts.h"
#include "services/ecs/ecs_making.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using createserver::part;

namespace {

constexpr int Offered = 100;        // at a time; the name field finds the others …
constexpr qint64 LookedAt = 20'000; // … among so many of the newest
constexpr int SystemWidth = 200;
constexpr int ImageWidth = 400;

QString text(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toString();
}

QList<Record> recordsOf(const Rows &rows)
{
    QList<Record> records;
    for (int row = 0; row < rows.rows.size(); ++row)
        records += rows.record(row);
    return records;
}

// "Ubuntu 22.04 server 64bit" -> "Ubuntu"
QString systemOf(const Record &image)
{
    return text(image, "platform");
}

} // namespace

ServerImage::ServerImage(Context &context, QWidget *parent)
    : QWidget{parent},
      m_context{context},
      m_kind{new Segments{part("imageKind"), this}}
{
    m_kind->add(u"public"_s, tr("Public image"));
    m_kind->add(u"private"_s, tr("Private image"));
    m_kind->add(u"shared"_s, tr("Shared image"));
    m_system = new SelectBox{part("os"), tr("OS"), this};
    m_system->setFixedWidth(SystemWidth);
    m_version = new SelectBox{part("osVersion"), tr("OS version"), this};
    m_version->setFixedWidth(ImageWidth);
    m_image = new SelectBox{part("image"), tr("Image"), this};
    m_image->setFixedWidth(ImageWidth);
    m_name = new SearchField{part("imageName"), tr("Enter an image name."), tr("Image name"), this};
    m_name->setFixedWidth(SystemWidth);
    auto *again = iconButton(part("imageRefresh"), u"refresh"_s, tr("Refresh"), this);
    again->setProperty("look", u"plain"_s);
    m_public = createserver::inLine(this, {m_system, m_version});
    m_own = createserver::inLine(this, {m_name, m_image});
    m_hint = weakLabel({}, this);
    m_hint->setWordWrap(true);
    m_hint->setObjectName(part("imageHint"));
    setFocusProxy(m_kind);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_public);
    line->addWidget(m_own);
    line->addWidget(again);
    line->addStretch(1);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(8);
    rows->addWidget(m_kind);
    rows->addLayout(line);
    rows->addWidget(m_hint);

    connect(m_kind, &Segments::changed, this, [this] {
        fill();
        emit changed();
    });
    connect(m_system, &SelectBox::chosen, this, [this] {
        fillVersions();
        show();
        emit changed();
    });
    for (SelectBox *box : {m_version, m_image}) {
        connect(box, &SelectBox::chosen, this, [this] {
            show();
            emit changed();
        });
    }
    connect(m_name, &SearchField::searched, this, [this] {
        const QString before = image();
        fillImages();
        if (image() != before)
            emit changed();
    });
    connect(again, &QToolButton::clicked, this, [this] {
        refresh();
        emit changed();
    });
    show();
}

void ServerImage::begin(const QString &wanted)
{
    m_wanted = wanted;
    const QSignalBlocker quiet{m_kind};
    m_kind->setValue(u"public"_s);
    m_name->clear();
    for (SelectBox *box : {m_system, m_version, m_image})
        box->clear();
    fill();
}

void ServerImage::refresh()
{
    fill();
}

QString ServerImage::kind() const
{
    return m_kind->value();
}

QString ServerImage::image() const
{
    return kind() == "public"_L1 ? m_version->value() : m_image->value();
}

QString ServerImage::label() const
{
    return image().isEmpty() ? QString{} : (kind() == "public"_L1 ? m_version : m_image)->currentText();
}

void ServerImage::fill()
{
    if (kind() == "public"_L1) {
        fillSystems();
        fillVersions();
    } else {
        fillImages();
    }
    show();
}

void ServerImage::fillSystems()
{
    m_publicImages = recordsOf(m_context.cloud.fetch(
        {.kind = u"image"_s,
         .filters = {{u"visibility"_s, Filter::Is, {u"public"_s}}, {u"type"_s, Filter::Is, {u"system"_s, u"full"_s}}},
         .sort = u"name"_s,
         .countAll = false}));
    const QString before = m_system->value();
    m_system->clear();
    m_system->add({}, tr("--Select OS--"));
    QStringList systems;
    for (const Record &image : std::as_const(m_publicImages))
        systems += systemOf(image);
    systems.removeDuplicates();
    systems.sort();
    for (const QString &system : std::as_const(systems))
        m_system->add(system, system);
    m_system->setCurrentIndex(std::max(0, m_system->findData(before)));
}

void ServerImage::fillVersions()
{
    const QString before = m_version->value();
    m_version->clear();
    m_version->add({}, tr("--Select OS version--"));
    for (const Record &image : std::as_const(m_publicImages)) {
        if (systemOf(image) == m_system->value() && !m_system->value().isEmpty())
            m_version->add(text(image, "id"), tr("%1 (%2 GB)").arg(text(image, "name"), text(image, "disk_gb")));
    }
    m_version->setCurrentIndex(std::max(0, m_version->findData(before)));
}

// Those of the person's own project, or that others shared with it; the one that was come for first.
QList<Record> ServerImage::offered() const
{
    const bool shared = kind() == "shared"_L1;
    Query query{.kind = shared ? u"sharedImage"_s : u"image"_s,
                .project = m_context.session.project,
                .filters = {{u"type"_s, Filter::Is, {u"system"_s, u"full"_s}},
                            {u"status"_s, Filter::Is, {u"normal"_s, u"normal_az"_s}}},
                .keyword = m_name->text(),
                .sort = u"created"_s,
                .descending = true,
                .limit = Offered,
                .countAll = false};
    query.filters +=
        shared ? Filter{u"share"_s, Filter::Is, {u"accepted"_s}} : Filter{u"visibility"_s, Filter::Is, {u"private"_s}};
    if (!query.keyword.isEmpty())
        query.scan = LookedAt;
    QList<Record> images = recordsOf(m_context.cloud.fetch(query)).mid(0, Offered);
    const Record wanted = ecs::imageFor([this](const Query &one) { return m_context.cloud.fetch(one); }, m_wanted,
                                        m_context.session.project, kind());
    if (!wanted.isEmpty() && m_name->text().isEmpty()) {
        images.removeIf([this](const Record &image) { return text(image, "id") == m_wanted; });
        images.prepend(wanted);
    }
    return images;
}

void ServerImage::fillImages()
{
    const QString before = m_image->value();
    m_image->clear();
    m_image->add({}, tr("--Select--"));
    const QList<Record> images = offered();
    for (const Record &image : images)
        m_image->add(text(image, "id"), text(image, "name"));
    m_image->setCurrentIndex(std::max(0, m_image->findData(before)));
}

void ServerImage::show()
{
    const bool isPublic = kind() == "public"_L1;
    m_public->setVisible(isPublic);
    m_own->setVisible(!isPublic);
    const Record wanted = ecs::imageFor([this](const Query &one) { return m_context.cloud.fetch(one); }, m_wanted,
                                        m_context.session.project);
    const bool chosen = !wanted.isEmpty() && image() == m_wanted;
    m_hint->setText(
        wanted.isEmpty() || chosen
            ? QString{}
            : tr("You came here for the image %1: choose its kind, then the image.").arg(text(wanted, "name")));
    m_hint->setVisible(!m_hint->text().isEmpty());
}
