#include "edition.h"

#include "cloud.h"
#include "document.h"
#include "places.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr Type Text{.kind = Type::Text};
constexpr Type Texts{.kind = Type::List, .of = &Text};
constexpr Type TextMap{.kind = Type::Map, .of = &Text};
constexpr Type TextMaps{.kind = Type::Map, .of = &TextMap};
constexpr Type Name{
    .kind = Type::Text, .pattern = "[a-z][a-z-]*", .expected = QT_TRANSLATE_NOOP("Document", "a lower-case name")};
constexpr Type Colour{.kind = Type::Text,
                      .pattern = "#[0-9a-fA-F]{6}",
                      .expected = QT_TRANSLATE_NOOP("Document", "a quoted colour such as \"#00739f\"")};

constexpr Field RegionFields[] = {
    {.name = "role", .type = &Name, .required = true, .about = "name of the region in scenarios", .defines = "region"},
    {.name = "name", .type = &Text, .required = true},
    {.name = "zones", .type = &Texts, .required = true, .about = "in the order of the roles ROLE-a, ROLE-b, …"},
};
constexpr Table RegionTable{.name = "region", .fields = RegionFields};
constexpr Type Region{.kind = Type::Table, .table = &RegionTable};
constexpr Type Regions{.kind = Type::List, .of = &Region};

constexpr Field EntryFields[] = {
    {.name = "title", .type = &Text, .required = true},
    {.name = "page", .type = &Text, .about = "left out: the replica does not have the service yet"},
};
constexpr Table EntryTable{.name = "service", .fields = EntryFields};
constexpr Type Entry{.kind = Type::Table, .table = &EntryTable};
constexpr Type Entries{.kind = Type::List, .of = &Entry};

constexpr Field GroupFields[] = {
    {.name = "title", .type = &Text, .required = true},
    {.name = "entries", .type = &Entries, .required = true},
};
constexpr Table GroupTable{.name = "group", .fields = GroupFields};
constexpr Type Group{.kind = Type::Table, .table = &GroupTable};
constexpr Type Groups{.kind = Type::List, .of = &Group};

// The tokens that ui/theme.h draws with: an edition has to give every one.
constexpr std::array Tokens{
    "bar",          "brand",    "brandHover", "accent",  "accentHover", "link", "text",    "normal",
    "weak",         "page",     "card",       "header",  "zebra",       "line", "border",  "disabledFill",
    "disabledText", "segment",  "ok",         "busy",    "error",       "off",  "running", "infoFill",
    "infoLine",     "warnFill", "warnLine",   "replica", "replicaText",
};
// … and those that follow another one where it does not.
constexpr std::array OwnTokens{"tab", "toggle", "segmentLine", "foot", "grey", "greyLine"};
constexpr auto ColourFields = [] {
    std::array<Field, Tokens.size() + OwnTokens.size()> fields{};
    for (std::size_t i = 0; i < Tokens.size(); ++i)
        fields[i] = {.name = Tokens[i], .type = &Colour, .required = true};
    for (std::size_t i = 0; i < OwnTokens.size(); ++i)
        fields[Tokens.size() + i] = {.name = OwnTokens[i], .type = &Colour};
    return fields;
}();
constexpr Table ColourTable{.name = "colours", .fields = ColourFields};
constexpr Type Colours{.kind = Type::Table, .table = &ColourTable};

constexpr const char *SourceServer[] = {"locked", "untouched"};
constexpr const char *OsChange[] = {"ofStopped", "stopsFirst"};
constexpr const char *FullReplication[] = {"never", "acrossRegions"};
constexpr const char *Arrears[] = {"backupsOnly", "imagesToo"};
constexpr const char *Signs[] = {"latin", "chinese"};
constexpr const char *ShareQuota[] = {"256", "128"};
constexpr const char *OffOrOn[] = {"none", "some"};

constexpr ManualReading Readings[] = {
    {"sourceServer", SourceServer, "a server that an image is made of is locked, or must not be touched"},
    {"osChange", OsChange, "the OS is changed of a stopped server only, or of a running one that is stopped first"},
    {"fullReplication", FullReplication, "full-ECS images are never replicated, or once, across regions"},
    {"arrears", Arrears, "what goes with backups that are deleted for arrears"},
    {"signs", Signs, "characters that names and tags may have"},
    {"shareQuota", ShareQuota, "tenants that an image can be shared with"},
    {"tagPolicies", OffOrOn, "an organisation can lay down which tags are allowed"},
    {"agreement", OffOrOn, "the image disclaimer has to be accepted"},
};
constexpr auto ReadingTypes = [] {
    std::array<Type, std::size(Readings)> types{};
    for (std::size_t i = 0; i < std::size(Readings); ++i)
        types[i] = {.kind = Type::Text, .choices = Readings[i].values};
    return types;
}();
constexpr auto ReadingFields = [] {
    std::array<Field, std::size(Readings)> fields{};
    for (std::size_t i = 0; i < std::size(Readings); ++i)
        fields[i] = {.name = Readings[i].id, .type = &ReadingTypes[i], .required = true, .about = Readings[i].about};
    return fields;
}();
constexpr Table ReadingTable{.name = "readings", .fields = ReadingFields};
constexpr Type ReadingsType{.kind = Type::Table, .table = &ReadingTable};

constexpr const char *PlaceNames[] = {"row", "more", "toolbar", "nowhere"};
constexpr Type PlaceName{.kind = Type::Text, .choices = PlaceNames};
constexpr Type PlaceMap{.kind = Type::Map, .of = &PlaceName};

constexpr ForeignRows Foreign[] = {
    {.id = "imageReplicas", .kind = "image", .field = "replica", .value = "1"},
    {.id = "csbsBackups", .kind = "backup", .field = "object_type", .value = "csbs"},
};
constexpr auto ForeignIds = [] {
    std::array<const char *, std::size(Foreign)> ids{};
    for (std::size_t i = 0; i < std::size(Foreign); ++i)
        ids[i] = Foreign[i].id;
    return ids;
}();
constexpr Type ForeignId{.kind = Type::Text, .choices = ForeignIds};
constexpr Type ForeignList{.kind = Type::List, .of = &ForeignId};

constexpr Field EditionFields[] = {
    {.name = "edition", .type = &Name, .required = true, .about = "its id, as in the file's name"},
    {.name = "title", .type = &Text, .required = true},
    {.name = "timeZone", .type = &Text, .required = true, .about = "IANA name that times are shown in"},
    {.name = "timeFormat",
     .type = &Text,
     .required = true,
     .about = "pattern of a date and time; {offset} stands for the distance from UTC, such as +01:00"},
    {.name = "regions", .type = &Regions, .required = true},
    {.name = "services", .type = &Groups, .required = true, .about = "the Service List"},
    {.name = "colours", .type = &Colours, .required = true},
    {.name = "readings", .type = &ReadingsType, .required = true, .about = "what it follows where manuals differ"},
    {.name = "variants", .type = &TextMap, .about = "page -> which of its written variants"},
    {.name = "words", .type = &TextMaps, .about = "context -> text of the program -> what this console says"},
    {.name = "places",
     .type = &PlaceMap,
     .about = "part of a page, such as cbr.backups.createImage -> where this console has it"},
    {.name = "hides", .type = &ForeignList, .about = "rows of other consoles that this one has no place for"},
};
constexpr Table EditionTable{.name = "edition", .fields = EditionFields};

QString fileOf(const QString &idOrFile)
{
    const QString builtIn = u":/editions/%1.yaml"_s.arg(idOrFile);
    return QFileInfo::exists(builtIn) ? builtIn : idOrFile;
}

QString offsetText(int seconds)
{
    const int minutes = qAbs(seconds) / 60;
    return u"%1%2:%3"_s.arg(QLatin1Char(seconds < 0 ? '-' : '+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

// "home-b" -> ("home", 1); no role: index -1.
std::pair<QString, int> zoneRole(const QString &role)
{
    const qsizetype hyphen = role.lastIndexOf(u'-');
    if (hyphen < 0 || role.size() != hyphen + 2)
        return {role, -1};
    return {role.left(hyphen), role.back().unicode() - u'a'};
}

const Edition::Region *regionOf(const Edition &edition, const QString &role)
{
    for (const Edition::Region &region : edition.regions)
        if (region.role == role)
            return &region;
    return nullptr;
}

// Every service leads to a page that there is.
Success checkPages(const Document &document)
{
    QStringList pages;
    for (const Service *service : services()) {
        for (const Section &section : service->sections)
            pages += QString::fromLatin1(section.id);
        for (const ListSpec &list : service->lists)
            pages += QString::fromLatin1(list.id);
    }
    for (const Value &group : document.root["services"].items()) {
        for (const Value &entry : group["entries"].items()) {
            if (const Value page = entry["page"]; page && !pages.contains(page.text()))
                return document.failure(page, Document::tr("There is no page “%1”.").arg(page.text()),
                                        didYouMean(page.text(), pages));
        }
    }
    return Done{};
}

Success checkPlaces(const Document &document)
{
    const QList<Placeable> all = placeables();
    QStringList ids;
    for (const Placeable &one : all)
        ids += one.id;
    for (const Value &place : document.root["places"].items()) {
        const qsizetype at = ids.indexOf(place.key);
        if (at < 0)
            return document.failureAtKey(place, Document::tr("No page has “%1”.").arg(place.key),
                                         didYouMean(place.key, ids));
        if (!all.at(at).moves && place.text() != Edition::Nowhere)
            return document.failure(
                place, Document::tr("“%1” stands where it stands.").arg(place.key),
                Document::tr("Only entries of lists can stand elsewhere; say “nowhere” or nothing."));
    }
    return Done{};
}

} // namespace

QString Edition::region(const QString &role) const
{
    const Region *found = regionOf(*this, role);
    return found ? found->name : role;
}

QString Edition::zone(const QString &role) const
{
    const auto [name, index] = zoneRole(role);
    const Region *found = regionOf(*this, name);
    return found && index >= 0 && index < found->zones.size() ? found->zones.at(index) : role;
}

QString Edition::zoneShort(const QString &role) const
{
    const auto [name, index] = zoneRole(role);
    const Region *found = regionOf(*this, name);
    return found && index >= 0 && index < found->zones.size() ? u"AZ%1"_s.arg(index + 1) : role;
}

QString Edition::time(qint64 milliseconds) const
{
    if (milliseconds == 0)
        return u"--"_s;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone{timeZone.toLatin1()});
    return time.toString(timeFormat).replace("{offset}"_L1, offsetText(time.offsetFromUtc()));
}

std::span<const ForeignRows> foreignRows()
{
    return Foreign;
}

std::span<const ManualReading> readings()
{
    return Readings;
}

QString readingsText(const Edition &edition)
{
    QStringList pairs;
    for (auto reading = edition.readings.cbegin(); reading != edition.readings.cend(); ++reading)
        pairs += u"%1=%2"_s.arg(reading.key(), reading.value());
    return pairs.join(u' ');
}

Success openEdition(Cloud &cloud, const Edition &edition)
{
    const QString text = readingsText(edition);
    if (cloud.meta(u"readings"_s) == text && cloud.meta(u"edition"_s) == edition.file)
        return Done{};
    const Outcome outcome =
        cloud.dispatch({.id = u"edition.open"_s, .arguments = {{u"edition"_s, edition.file}, {u"readings"_s, text}}});
    return outcome.ok() ? Success{Done{}} : Success{Failure{.message = outcome.refusals.first().reason}};
}

QStringList editionIds()
{
    QStringList ids = QDir{u":/editions"_s}.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
    for (QString &id : ids)
        id.chop(int(qstrlen(".yaml")));
    return ids;
}

Result<Edition> loadEdition(const QString &idOrFile)
{
    const QString file = fileOf(idOrFile);
    if (!QFileInfo::exists(file))
        return Failure{.message = Document::tr("There is no edition “%1”.").arg(idOrFile),
                       .remedy = didYouMean(idOrFile, editionIds())};
    const Result<Document> document = readDocumentFile(file, EditionTable);
    if (!document)
        return document.failure();
    const Value &root = document->root;

    Edition edition{.id = root["edition"].text(),
                    .file = idOrFile,
                    .title = root["title"].text(),
                    .timeZone = root["timeZone"].text(),
                    .timeFormat = root["timeFormat"].text(),
                    .regions = {},
                    .services = {},
                    .colours = root["colours"].words(),
                    .variants = root["variants"].words(),
                    .readings = root["readings"].words(),
                    .words = {},
                    .places = root["places"].words(),
                    .hides = root["hides"].texts()};
    if (!QTimeZone{edition.timeZone.toLatin1()}.isValid()) // to list all of them would take a while
        return document->failure(root["timeZone"], Document::tr("There is no time zone “%1”.").arg(edition.timeZone),
                                 Document::tr("Use an IANA name such as Europe/Berlin."));
    for (const Value &region : root["regions"].items()) {
        if (region["zones"].items().isEmpty())
            return document->failure(region["zones"], Document::tr("A region needs at least one zone."));
        edition.regions += {region["role"].text(), region["name"].text(), region["zones"].texts()};
    }
    for (const Value &context : root["words"].items())
        edition.words.insert(context.key, context.words());
    for (const Value &group : root["services"].items()) {
        edition.services += {group["title"].text(), {}};
        for (const Value &entry : group["entries"].items())
            edition.services.last().entries += {entry["title"].text(), entry["page"].text()};
    }
    if (const Success known = checkPages(*document); !known)
        return known.failure();
    if (const Success known = checkPlaces(*document); !known)
        return known.failure();
    return edition;
}
