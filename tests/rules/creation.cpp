#include "rules/cases.h"

using namespace Qt::StringLiterals;

namespace {

using rules::Case;

void addDisk(Change &change, const QString &id, const QString &role, int gigabytes, const Record &values = {})
{
    Record disk{{u"id"_s, id},
                {u"project_id"_s, HomeProject},
                {u"server_id"_s, u"server-1"_s},
                {u"name"_s, id},
                {u"role"_s, role},
                {u"size_gb"_s, gigabytes},
                {u"position"_s, role == u"system"_s ? 0 : 1}};
    disk.insert(values);
    change.insert("disk", disk);
}

// The server of every case: a system disk of 40 GB and a data disk of 100 GB, and what a case changes.
std::function<void(Change &)> with(const Record &server, const Record &system = {}, const Record &data = {})
{
    return [=](Change &change) {
        addDisk(change, u"disk-0"_s, u"system"_s, 40, system);
        addDisk(change, u"disk-1"_s, u"data"_s, 100, data);
        if (!server.isEmpty())
            change.update("server", u"server-1"_s, server);
    };
}

void onlyData(Change &change)
{
    addDisk(change, u"disk-1"_s, u"data"_s, 100);
}

// The server of every case, and shared data disks.
std::function<void(Change &)> withShared(int disks)
{
    return [disks](Change &change) {
        with({})(change);
        for (int n = 0; n < disks; ++n)
            addDisk(change, u"shared-%1"_s.arg(n), u"data"_s, 1, {{u"shared"_s, 1}});
    };
}

void inAnotherVault(Change &change)
{
    change.insert("vault", {{u"id"_s, u"vault-9"_s},
                            {u"project_id"_s, HomeProject},
                            {u"name"_s, u"vault-9"_s},
                            {u"status"_s, u"available"_s},
                            {u"capacity_gb"_s, 500},
                            {u"created"_s, World::Start - World::Minute}});
    with({{u"vault_id"_s, u"vault-9"_s}})(change);
}

Case full(const char *rule, const Record &vault, const QVariantMap &arguments = {}, const Record &server = {})
{
    return {
        .rule = rule, .command = "ims.createFullImage", .vault = vault, .arguments = arguments, .more = with(server)};
}

Case of(const char *rule, const char *command, const std::function<void(Change &)> &more,
        const QVariantMap &arguments = {})
{
    return {.rule = rule, .command = command, .arguments = arguments, .more = more};
}

} // namespace

rules::Subject rules::creation()
{
    constexpr const char *Full = "ims.createFullImage";
    constexpr const char *System = "ims.createSystemImage";
    constexpr const char *Data = "ims.createDataImage";
    const auto guest = [](const char *json) { return with({{u"guest"_s, QString::fromLatin1(json)}}); };
    const auto windows = [](const char *json) {
        return with({{u"guest"_s, QString::fromLatin1(json)}, {u"os_type"_s, u"Windows"_s}});
    };
    return {
        .cases =
            {
                of("IMS-07", System, with({{u"status"_s, u"faulty"_s}})),
                full("IMS-07.source", {}, {{u"server"_s, u""_s}}),
                of("IMS-81.source", System, with({}), {{u"server"_s, u""_s}}),
                {.rule = "IMS-09.task",
                 .command = Full,
                 .image = {{u"server_id"_s, u"server-1"_s}, {u"status"_s, u"normal_az"_s}},
                 .more = with({})},
                of("IMS-12", Full, with({}, {}, {{u"type"_s, u"DSS"_s}})),
                full("IMS-17", {}, {{u"vault"_s, u"vault-2"_s}}), // somebody else's
                full("IMS-17.type", {{u"protect_type"_s, u"replication"_s}}),
                full("IMS-17.status", {{u"status"_s, u"frozen"_s}}),
                full("IMS-19", {{u"capacity_gb"_s, 239}}), // 100 GB used, 140 GB more
                of("IMS-20", Full, inAnotherVault),
                full("IMS-20.limit", {{u"associated"_s, 256}}),
                {.rule = "IMS-21", .command = Data, .backup = {{u"status"_s, u"restoring"_s}}, .more = with({})},
                of("IMS-23.system", Full, onlyData),
                full("IMS-24", {}, {}, {{u"type"_s, u"BMS"_s}}),
                of("ECS-22", Full, withShared(11)),
                of("IMS-78", System, with({}, {{u"size_gb"_s, 1025}})),
                of("IMS-78.missing", System, onlyData),
                of("IMS-78.data", Data, with({}, {}, {{u"size_gb"_s, 1025}})),
                of("IMS-79.source", Data, with({}), {{u"disk"_s, u""_s}}),
                of("IMS-79.disk", Data, with({}), {{u"disk"_s, u"disk-0"_s}}),
                of("IMS-80", Data, with({{u"frozen"_s, 1}})),
                of("IMS-84", "ims.importImage", with({}), {{u"file"_s, u""_s}}),
            },
        .passing =
            {
                {.command = Full, .vault = {{u"capacity_gb"_s, 250}, {u"associated"_s, 255}}, .more = withShared(10)},
                {.command = System, .more = with({}, {{u"size_gb"_s, 1024}})},
                {.command = Data, .more = with({}, {}, {{u"size_gb"_s, 1024}})},
            },
        .warnings =
            {
                of("IMS-07.database", Data, guest(R"({"database": "MySQL"})")),
                of("IMS-09.form", Full, with({})),
                {.rule = "IMS-13.form", .command = Full, .edition = u"huawei"_s, .more = with({})},
                of("IMS-10", Full, windows(R"({"volumes": "spanned"})")),
                of("IMS-11", Full, guest(R"({"volumes": "group"})")),
                of("IMS-16", Full, windows(R"({"san": "OfflineShared"})")),
                of("IMS-82", System, with({})),
            },
        .silent =
            {
                {.rule = "IMS-09.form", .command = Full, .edition = u"huawei"_s, .more = with({})},
                {.rule = "IMS-13.form", .command = Full, .more = with({})},
                {.rule = "IMS-07.database",
                 .command = Data,
                 .more = with({{u"guest"_s, uR"({"database": "MySQL"})"_s}, {u"status"_s, u"stopped"_s}})},
                {.rule = "IMS-10", .command = Full, .more = guest(R"({"volumes": "spanned"})")},
                {.rule = "IMS-11", .command = Full, .more = windows(R"({"volumes": "group"})")},
                {.rule = "IMS-16", .command = Full, .more = windows(R"({"san": "OnlineAll"})")},
                {.rule = "IMS-82", .command = System, .more = windows("{}")},
            },
    };
}
