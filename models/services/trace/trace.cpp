#include "common/services.h"
#include "fields.h"
#include "spec.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// Cloud Trace Service: what was asked of the cloud, and how it ended.
namespace {

QJsonValue parsed(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    return document.isArray() ? QJsonValue{document.array()} : QJsonValue{document.object()};
}

// The trace in the shape in which the service hands it out.
QString asJson(const Record &trace)
{
    const bool normal = text(trace, "status") == "normal"_L1;
    const QJsonObject json{
        {u"trace_id"_s, text(trace, "id")},
        {u"trace_name"_s, text(trace, "name")},
        {u"trace_type"_s, u"ConsoleAction"_s},
        {u"trace_status"_s, text(trace, "status")},
        {u"service_type"_s, text(trace, "source")},
        {u"resource_type"_s, text(trace, "resource_type")},
        {u"resource_id"_s, text(trace, "resource_id")},
        {u"resource_name"_s, text(trace, "resource_name")},
        {u"project_id"_s, text(trace, "project_id")},
        {u"user"_s, QJsonObject{{u"name"_s, text(trace, "operator")},
                                {u"domain"_s, QJsonObject{{u"id"_s, text(trace, "account_id")}}}}},
        {u"time"_s,
         QDateTime::fromMSecsSinceEpoch(trace.value(u"created"_s).toLongLong(), Qt::UTC).toString(Qt::ISODateWithMs)},
        {u"code"_s, normal ? u"200"_s : u"400"_s},
        {u"request"_s, parsed(text(trace, "arguments"))},
        {u"response"_s,
         normal ? QJsonValue{QJsonObject{}} : QJsonObject{{u"refused_by"_s, parsed(text(trace, "refusals"))}}},
    };
    return QString::fromUtf8(QJsonDocument{json}.toJson(QJsonDocument::Indented)).trimmed();
}

constexpr Word Sources[] = {{"CBR", QT_TRANSLATE_NOOP("trace", "CBR")},
                            {"CSBS", QT_TRANSLATE_NOOP("trace", "CSBS")},
                            {"IMS", QT_TRANSLATE_NOOP("trace", "IMS")},
                            {"ECS", QT_TRANSLATE_NOOP("trace", "ECS")},
                            {"EVS", QT_TRANSLATE_NOOP("trace", "EVS")}};
constexpr Word ResourceTypes[] = {
    {"vault", QT_TRANSLATE_NOOP("trace", "vault")},   {"backup", QT_TRANSLATE_NOOP("trace", "backup")},
    {"policy", QT_TRANSLATE_NOOP("trace", "policy")}, {"ims", QT_TRANSLATE_NOOP("trace", "ims")},
    {"ecs", QT_TRANSLATE_NOOP("trace", "ecs")},       {"evs", QT_TRANSLATE_NOOP("trace", "evs")}};

constexpr Column Columns[] = {
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("trace", "Trace Name"),
     .field = "name",
     .cell = Cell::Link,
     .width = 150,
     .opens = "trace.trace",
     .linkField = "id"},
    {.id = "resourceType",
     .title = QT_TRANSLATE_NOOP("trace", "Resource Type"),
     .field = "resource_type",
     .width = 122,
     .words = ResourceTypes},
    {.id = "source",
     .title = QT_TRANSLATE_NOOP("trace", "Trace Source"),
     .field = "source",
     .width = 112,
     .words = Sources},
    {.id = "resourceId", .title = QT_TRANSLATE_NOOP("trace", "Resource ID"), .field = "resource_id", .width = 190},
    {.id = "resourceName",
     .title = QT_TRANSLATE_NOOP("trace", "Resource Name"),
     .field = "resource_name",
     .width = 130},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("trace", "Trace Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 100},
    {.id = "operator", .title = QT_TRANSLATE_NOOP("trace", "Operator"), .field = "operator", .width = 88},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("trace", "Operation Time"),
     .field = "created",
     .cell = Cell::Time,
     .width = 196,
     .sortable = true},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("trace", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 95},
};

constexpr Action Actions[] = {
    {.id = "view", .title = QT_TRANSLATE_NOOP("trace", "View Trace"), .place = Place::Row, .opens = "trace.trace"},
};

constexpr Property Properties[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("trace", "Trace Name"), .field = "name"},
    {.id = "source",
     .title = QT_TRANSLATE_NOOP("trace", "Trace Source"),
     .field = "source",
     .kind = Property::Choice,
     .words = Sources},
    {.id = "resourceType",
     .title = QT_TRANSLATE_NOOP("trace", "Resource Type"),
     .field = "resource_type",
     .kind = Property::Choice,
     .words = ResourceTypes},
    {.id = "resourceId", .title = QT_TRANSLATE_NOOP("trace", "Resource ID"), .field = "resource_id"},
    {.id = "resourceName", .title = QT_TRANSLATE_NOOP("trace", "Resource Name"), .field = "resource_name"},
    {.id = "operator", .title = QT_TRANSLATE_NOOP("trace", "Operator"), .field = "operator"},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("trace", "Trace Status"),
     .field = "status",
     .kind = Property::Choice,
     .states = "trace"},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("trace", "Operation Time"),
     .field = "created",
     .kind = Property::Date},
};

constexpr ListSpec Lists[] = {
    {.id = "trace.traces",
     .service = "trace",
     .title = QT_TRANSLATE_NOOP("trace", "Trace List"),
     .kind = "trace",
     .columns = Columns,
     .actions = Actions,
     .properties = Properties,
     .helper = QT_TRANSLATE_NOOP("trace", "What was asked of the services of this project, the newest first."),
     .sort = "created",
     .descending = true,
     .selectable = false},
};

constexpr Info Left[] = {
    {"name", QT_TRANSLATE_NOOP("trace", "Trace Name"), "name"},
    {"id", QT_TRANSLATE_NOOP("trace", "Trace ID"), "id"},
    {"source", QT_TRANSLATE_NOOP("trace", "Trace Source"), "source", Cell::Text, Sources},
    {"resourceType", QT_TRANSLATE_NOOP("trace", "Resource Type"), "resource_type", Cell::Text, ResourceTypes},
    {"resourceId", QT_TRANSLATE_NOOP("trace", "Resource ID"), "resource_id"},
    {"resourceName", QT_TRANSLATE_NOOP("trace", "Resource Name"), "resource_name"},
    {"status", QT_TRANSLATE_NOOP("trace", "Trace Status"), "status", Cell::Status},
    {"operator", QT_TRANSLATE_NOOP("trace", "Operator"), "operator"},
    {"created", QT_TRANSLATE_NOOP("trace", "Operation Time"), "created", Cell::Time},
};
constexpr Info Right[] = {
    {.id = "json", .title = QT_TRANSLATE_NOOP("trace", "Trace"), .field = "arguments", .tells = asJson},
};

constexpr DetailSpec Details[] = {
    {.id = "trace.trace",
     .service = "trace",
     .kind = "trace",
     .parent = "trace.traces",
     .card = QT_TRANSLATE_NOOP("trace", "View Trace"),
     .left = Left,
     .right = Right},
};

constexpr Tab Tabs[] = {{QT_TRANSLATE_NOOP("trace", "Trace List"), "trace.traces"}};
constexpr Section Sections[] = {
    {.id = "trace.service", .service = "trace", .title = QT_TRANSLATE_NOOP("trace", "Trace List"), .tabs = Tabs}};
constexpr NavItem Navigation[] = {{QT_TRANSLATE_NOOP("trace", "Trace List"), "trace.service", true}};

constexpr State States[] = {
    {"trace", "normal", QT_TRANSLATE_NOOP("trace", "normal"), nullptr, "ok", true},
    {"trace", "warning", QT_TRANSLATE_NOOP("trace", "warning"), nullptr, "error", true},
};
constexpr Transition Transitions[] = {{"trace", nullptr, "done", "normal"}, {"trace", nullptr, "refused", "warning"}};

} // namespace

const Service trace::service{.id = "trace",
                             .navTitle = QT_TRANSLATE_NOOP("trace", "Cloud Trace Service"),
                             .navigation = Navigation,
                             .sections = Sections,
                             .lists = Lists,
                             .details = Details,
                             .states = States,
                             .transitions = Transitions};
