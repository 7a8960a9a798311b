#include "rules/cases.h"
#include "support/abroad.h"

using namespace Qt::StringLiterals;

namespace {

using abroad::to;

const qint64 Gigabyte = 1024LL * 1024 * 1024;

const Record Full{{u"type"_s, u"full"_s}, {u"backup_id"_s, u"backup"_s}};
const Record System{{u"type"_s, u"system"_s}};

Record with(Record record, const Record &more)
{
    record.insert(more);
    return record;
}

std::function<void(Change &)> acrossAnd(const std::function<void(Change &)> &more)
{
    return [more](Change &change) {
        abroad::fill(change);
        more(change);
    };
}

void copies(Change &change)
{
    for (int n = 0; n < 5; ++n)
        World::addImage(change, u"copy-%1"_s.arg(n),
                        {{u"status"_s, u"creating"_s}, {u"type"_s, u"system"_s}, {u"copied_from"_s, u"other"_s}});
}

// The account has one project, in a region that takes part in no replication of full-ECS images.
void onlyElsewhere(Change &change)
{
    abroad::fill(change);
    change.remove("vault", u"vault-there"_s);
    change.remove("vault", u"vault-small"_s);
    change.remove("vault", u"vault-backup"_s);
    change.remove("project", abroad::Project);
    change.remove("project", abroad::Elsewhere);
    change.update("project", HomeProject, {{u"region"_s, u"notcapable"_s}});
}

void copiedBackup(Change &change)
{
    World::addBackup(change, u"copied"_s,
                     {{u"project_id"_s, abroad::Project}, {u"vault_id"_s, u"vault-there"_s}, {u"replica"_s, 1}});
}

std::function<void(Change &)> others(int count, const QString &status)
{
    return [count, status](Change &change) {
        for (int n = 0; n < count; ++n)
            World::addImage(change, u"other-%1"_s.arg(n), {{u"status"_s, status}});
    };
}

void exported(Change &change, const QString &status, const QString &image, const QString &format)
{
    change.insert("imageExport", {{u"id"_s, u"export"_s},
                                  {u"project_id"_s, HomeProject},
                                  {u"image_id"_s, image},
                                  {u"image_name"_s, image},
                                  {u"name"_s, u"web-image-01"_s},
                                  {u"format"_s, format},
                                  {u"path"_s, u"training-images"_s},
                                  {u"status"_s, status},
                                  {u"created"_s, World::Start}});
}

// An image of the partner, shared with the asking project.
std::function<void(Change &)> shared(const Record &values, const QString &status = u"accepted"_s)
{
    return [values, status](Change &change) {
        World::addImage(change, u"theirs"_s,
                        with({{u"project_id"_s, PartnerProject}, {u"type"_s, u"system"_s}}, values));
        change.insert("imageMember", {{u"id"_s, u"member"_s},
                                      {u"project_id"_s, PartnerProject},
                                      {u"image_id"_s, u"theirs"_s},
                                      {u"member_project_id"_s, HomeProject},
                                      {u"member_account"_s, u"training"_s},
                                      {u"member_project"_s, u"eu-de"_s},
                                      {u"owner_account"_s, u"partner"_s},
                                      {u"owner_project"_s, u"eu-de"_s},
                                      {u"status"_s, status},
                                      {u"created"_s, World::Start}});
    };
}

} // namespace

rules::Subject rules::copies()
{
    const char *one = "ims.replicateImage";
    const char *several = "ims.replicateAcross";
    const char *theirs = "ims.replicateShared";
    const char *file = "ims.exportImage";
    const QVariantMap ofTheirs{{u"image"_s, u"theirs"_s}};
    const QVariantMap asFile{{u"format"_s, u"vhd"_s}, {u"path"_s, u"training-images"_s}};
    const auto asFileBut = [&asFile](const QVariantMap &other) { return with(asFile, other); };
    return {
        .cases =
            {
                {"IMS-46", one, {}, {{u"type"_s, u"full"_s}}},
                {.rule = "IMS-46.within",
                 .command = one,
                 .image = Full,
                 .arguments = {{u"type"_s, u"region"_s}},
                 .more = abroad::fill},
                {.rule = "IMS-46.across", .command = one, .image = System, .arguments = {{u"type"_s, u"across"_s}}},
                {.rule = "IMS-46.bulk", .command = several, .image = System},
                {.rule = "IMS-46.type",
                 .command = one,
                 .image = System,
                 .arguments = {{u"type"_s, u"upwards"_s}},
                 .more = abroad::fill},
                {.rule = "IMS-47",
                 .command = one,
                 .image = Full,
                 .arguments = to({{u"region"_s, u"notcapable"_s}, {u"project"_s, u""_s}}),
                 .rules = {u"IMS-47"_s, u"IMS-50.project"_s},
                 .more = abroad::fill},
                {.rule = "IMS-47.source",
                 .command = one,
                 .image = Full,
                 .arguments = to(),
                 .rules = {u"IMS-47.source"_s, u"IMS-47.region"_s},
                 .more = onlyElsewhere},
                {.rule = "IMS-47.region",
                 .command = one,
                 .image = System,
                 .arguments = to({{u"region"_s, u"nowhere"_s}}),
                 .more = abroad::fill},
                {.rule = "IMS-47.same",
                 .command = one,
                 .image = System,
                 .arguments = to({{u"region"_s, u"home"_s}, {u"project"_s, HomeProject}}),
                 .more = abroad::fill},
                {.rule = "IMS-48",
                 .command = one,
                 .image = with(Full, {{u"replica"_s, 1}}),
                 .arguments = to(),
                 .more = abroad::fill},
                {.rule = "IMS-50",
                 .command = one,
                 .image = Full,
                 .arguments = to({{u"vault"_s, u"vault-backup"_s}}),
                 .more = abroad::fill},
                {.rule = "IMS-50.room",
                 .command = one,
                 .image = Full,
                 .arguments = to({{u"vault"_s, u"vault-small"_s}}),
                 .more = abroad::fill},
                {.rule = "IMS-50.there",
                 .command = one,
                 .image = Full,
                 .arguments = to(),
                 .more = acrossAnd(copiedBackup)},
                {.rule = "IMS-50.backup",
                 .command = one,
                 .backup = {{u"status"_s, u"restoring"_s}},
                 .image = Full,
                 .arguments = to(),
                 .more = abroad::fill},
                {.rule = "IMS-50.project",
                 .command = one,
                 .image = System,
                 .arguments = to({{u"project"_s, PartnerProject}}),
                 .more = abroad::fill},
                {.rule = "IMS-51",
                 .command = one,
                 .image = with(Full, {{u"status"_s, u"normal_az"_s}}),
                 .arguments = to(),
                 .more = abroad::fill},
                {.rule = "IMS-51.encrypted",
                 .command = one,
                 .image = with(System, {{u"encrypted"_s, 1}}),
                 .arguments = to(),
                 .more = abroad::fill},
                {.rule = "IMS-52",
                 .command = one,
                 .image = System,
                 .arguments = to({{u"agency"_s, u"theirs"_s}}),
                 .more = abroad::fill},
                {.rule = "IMS-53", .command = one, .image = System, .more = ::copies},
                {.rule = "IMS-53.size", .command = one, .image = with(System, {{u"size_bytes"_s, 128 * Gigabyte + 1}})},
                {"IMS-54", one, {}, {{u"type"_s, u"iso"_s}}},
                {"IMS-54.normal", one, {}, with(System, {{u"status"_s, u"error"_s}})},
                {.rule = "IMS-55",
                 .command = theirs,
                 .arguments = ofTheirs,
                 .more = shared({{u"size_bytes"_s, 128 * Gigabyte + 1}})},
                {.rule = "IMS-55.accepted", .command = theirs, .arguments = ofTheirs, .more = shared({}, u"pending"_s)},
                {.rule = "IMS-55.full",
                 .command = theirs,
                 .arguments = ofTheirs,
                 .more = shared({{u"type"_s, u"full"_s}})},
                {.rule = "IMS-55.iso",
                 .command = theirs,
                 .arguments = ofTheirs,
                 .more = shared({{u"type"_s, u"iso"_s}})},
                {.rule = "IMS-55.encrypted",
                 .command = theirs,
                 .arguments = ofTheirs,
                 .more = shared({{u"encrypted"_s, 1}})},
                {.rule = "IMS-55.normal",
                 .command = theirs,
                 .arguments = ofTheirs,
                 .more = shared({{u"status"_s, u"error"_s}})},
                {.rule = "IMS-70.prefix",
                 .command = several,
                 .image = System,
                 .arguments = to({{u"prefix"_s, u"a*"_s}}),
                 .more = abroad::fill},
                {.rule = "IMS-76.copies", .command = one, .image = System, .more = others(49, u"normal"_s)},
                {.rule = "IMS-77.copies", .command = one, .image = System, .more = others(40, u"creating"_s)},
                {"IMS-45", file, {}, {{u"type"_s, u"full"_s}}, {}, asFile},
                {"IMS-57", file, {}, {{u"type"_s, u"iso"_s}}, {}, asFile},
                {"IMS-56", file, {}, with(System, {{u"status"_s, u"error"_s}}), {}, asFile},
                {.rule = "IMS-56.running",
                 .command = file,
                 .image = System,
                 .arguments = asFile,
                 .more = [](Change &change) { exported(change, u"exporting"_s, u"image"_s, u"qcow2"_s); }},
                {.rule = "IMS-56.size",
                 .command = file,
                 .image = with(System, {{u"size_bytes"_s, 1024 * Gigabyte}}),
                 .arguments = asFileBut({{u"fast"_s, true}})},
                {.rule = "IMS-56.fast",
                 .command = file,
                 .image = with(System, {{u"size_bytes"_s, 128 * Gigabyte + 1}}),
                 .arguments = asFile},
                {.rule = "IMS-56.format",
                 .command = file,
                 .image = System,
                 .arguments = asFileBut({{u"format"_s, u"zip"_s}})},
                {.rule = "IMS-56.name", .command = file, .image = System, .arguments = asFileBut({{u"name"_s, u""_s}})},
                {.rule = "IMS-56.length",
                 .command = file,
                 .image = System,
                 .arguments = asFileBut({{u"name"_s, QString(129, u'a')}})},
                {.rule = "IMS-56.characters",
                 .command = file,
                 .image = System,
                 .arguments = asFileBut({{u"name"_s, u"a/b"_s}})},
                {.rule = "IMS-56.path",
                 .command = file,
                 .image = System,
                 .arguments = asFileBut({{u"path"_s, u"cold"_s}})},
                {.rule = "IMS-56.there",
                 .command = file,
                 .image = System,
                 .arguments = asFile,
                 .more = [](Change &change) { exported(change, u"exported"_s, u"other"_s, u"vhd"_s); }},
                {.rule = "IMS-58",
                 .command = file,
                 .image = with(System, {{u"encrypted"_s, 1}}),
                 .arguments = asFileBut({{u"fast"_s, true}})},
                {.rule = "IMS-59", .command = "ims.publishImage", .image = {{u"type"_s, u"full"_s}}},
            },
        .passing = {{.command = file, .image = System, .arguments = asFile},
                    {.command = one, .image = Full, .arguments = to(), .more = abroad::fill},
                    {.command = several, .image = System, .arguments = to(), .more = abroad::fill},
                    {.command = theirs, .arguments = ofTheirs, .more = shared({})},
                    {.command = "ims.publishImage", .image = System}}};
}
