// links: models
#include "answers.h"
#include "importing.h"
#include "support/world.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

const QString Project = u"4b1f0c8e2d7a49c6a35e9071bd2f8c64"_s;

QString data(const char *name)
{
    return QStringLiteral(TEST_DATA "/api/%1.json").arg(QLatin1StringView{name});
}

QStringList everything()
{
    QStringList files;
    for (const char *name : {"vaults", "vault", "servers", "server", "block_device", "backups", "backup",
                             "backup_members", "images", "image", "image_v1"})
        files += data(name);
    return files;
}

QString server(int n)
{
    return u"000051a%1-77aa-4c1d-9b2e-5f0a000051a%1"_s.arg(n);
}
QString volume(int n)
{
    return u"000061b%1-88bb-4c1d-9b2e-5f0a000061b%1"_s.arg(n);
}
QString vault(int n)
{
    return u"0000700%1-a1b2-4c1d-9b2e-5f0a0000700%1"_s.arg(n);
}
QString backup(int n)
{
    return u"0000800%1-b3c4-4c1d-9b2e-5f0a0000800%1"_s.arg(n);
}
QString image(int n)
{
    return u"0000900%1-d5e6-4c1d-9b2e-5f0a0000900%1"_s.arg(n);
}

// A backup as GET /backups lists it; the text replaces or adds members of the object.
QByteArray aBackup(const QByteArray &members = {}, const QByteArray &extend = R"("supported_restore_mode":"backup")")
{
    QJsonObject object = QJsonDocument::fromJson(R"({"id":"b-1","project_id":"p-1","vault_id":"v-1","name":"nightly",
        "status":"available","resource_type":"OS::Nova::Server","resource_id":"s-1","resource_name":"web",
        "resource_size":60,"created_at":"2026-02-21T07:00:54.065+00:00"})")
                             .object();
    object.insert(u"extend_info"_s, QJsonDocument::fromJson('{' + extend + '}').object());
    const QJsonObject changes = QJsonDocument::fromJson('{' + members + '}').object();
    for (auto change = changes.begin(); change != changes.end(); ++change)
        object.insert(change.key(), change.value());
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

QByteArray listed(const QByteArray &items)
{
    return "{\"backups\":[" + items + "]}";
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString file(const QByteArray &content)
    {
        const QString name = m_folder.filePath(u"answer-%1.json"_s.arg(++m_files));
        QFile file{name};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no room for test data");
        return name;
    }

    static QString status(World &world, const char *kind, const QString &id) { return world.value(kind, id, "status"); }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression{u"."_s}); }

    void everyDocumentedCall()
    {
        World world;
        const auto report = importAnswers(world.cloud(), everything(), u"shop"_s);
        QVERIFY2(report, qPrintable(report ? QString{} : report.failure().text()));
        const QMap<QString, int> counts{{u"project"_s, 1}, {u"server"_s, 4},       {u"disk"_s, 4},
                                        {u"vault"_s, 2},   {u"backup"_s, 7},       {u"backupDisk"_s, 2},
                                        {u"image"_s, 6},   {u"backupMember"_s, 1}, {u"tag"_s, 13}};
        QCOMPARE(report->counts, counts);
        QCOMPARE(report->placeholders, QStringList{});
        QCOMPARE(report->unknown, (QMap<QString, int>{}));
        QVERIFY(report->text().contains(u"shop"_s) && report->text().contains(report->password));

        const auto session = world->logIn(u"shop"_s, report->user, report->password);
        QVERIFY(session);
        QCOMPARE(session->project, Project);
        QCOMPARE(world.value("project", Project, "region"), u"eu-de"_s);

        struct Expected {
            const char *kind;
            QString id;
            const char *column;
            QString value;
        };
        const Expected expectations[] = {
            {"server", server(1), "name", u"shop-01"_s},
            {"server", server(1), "status", u"running"_s},
            {"server", server(2), "status", u"stopped"_s},
            {"server", server(2), "os_type", u"Windows"_s},
            {"server", server(3), "status", u"stopping"_s},
            {"server", server(4), "status", u"faulty"_s},
            {"server", server(1), "az", u"eu-de-01"_s},
            {"server", server(1), "private_ip", u"192.168.0.20"_s},
            {"server", server(1), "flavor", u"s3.large.2"_s},
            {"server", server(1), "vault_id", vault(1)},
            {"disk", volume(1), "role", u"system"_s},
            {"disk", volume(1), "size_gb", u"40"_s},
            {"disk", volume(2), "role", u"data"_s},
            {"disk", volume(2), "bus", u"SCSI"_s},
            {"disk", volume(2), "position", u"1"_s},
            {"vault", vault(1), "used_gb", u"42"_s}, // 41985 MB
            {"vault", vault(2), "used_gb", u"0"_s},
            {"vault", vault(2), "status", u"lock"_s},
            {"vault", vault(2), "object_type", u"disk"_s},
            {"vault", vault(1), "associated", u"2"_s},
            {"vault", vault(1), "description", u"for the shop"_s}, // of the detail call
            {"backup", backup(1), "description", u"before the sale"_s},
            {"backup", backup(1), "name", u"shop-nightly-01"_s},
            {"backup", backup(1), "automatic", u"1"_s},
            {"backup", backup(1), "encrypted", u"1"_s}, // one of its disks is
            {"backup", backup(1), "os", u"Standard_Ubuntu_22.04_latest"_s},
            {"backup", backup(1), "created", QString::number(1'771'657'254'065)},
            {"backup", backup(7), "status", u"error"_s},
            {"image", image(1), "type", u"full"_s},
            {"image", image(1), "backup_id", backup(4)},
            {"image", image(1), "disk_gb", u""_s},
            {"image", image(2), "status", u"creating"_s},
            {"image", image(2), "disk_gb", u"40"_s},
            {"image", image(3), "status", u"error"_s},
            {"image", image(3), "type", u"data"_s},
            {"image", image(4), "visibility", u"public"_s},
            {"image", image(4), "project_id", u""_s},
            {"image", image(5), "status", u"normal_az"_s}, // its backup is still running
            {"image", image(5), "az", u"eu-de-01"_s},
            {"image", image(5), "encrypted", u"1"_s},
            {"image", image(6), "created", QString::number(1'463'897'060'426)}, // rounded
        };
        for (const Expected &expected : expectations)
            QVERIFY2(world.value(expected.kind, expected.id, expected.column) == expected.value,
                     qPrintable(u"%1 %2 %3: %4"_s.arg(QLatin1StringView{expected.kind}, expected.id,
                                                      QLatin1StringView{expected.column},
                                                      world.value(expected.kind, expected.id, expected.column))));
        const Rows disks = world->fetch(
            {.kind = u"backupDisk"_s, .filters = {{u"backup_id"_s, Filter::Is, {backup(1)}}}, .sort = u"position"_s});
        QCOMPARE(disks.total, 2);
        QCOMPARE(disks.at(0, u"role"_s), u"system"_s);
        QCOMPARE(disks.at(1, u"size_gb"_s), 20);
    }

    // The cases (a) to (f) that the CBR answers are documented with.
    void documentedCases()
    {
        World world;
        QVERIFY(importAnswers(world.cloud(), everything(), u"shop"_s));
        const auto session = world->logIn(u"shop"_s, u"importer"_s);
        QVERIFY(session);
        const auto rules = [&](const char *command, const QString &id) {
            QStringList ids;
            const auto refusals = world->check({.id = QString::fromLatin1(command),
                                                .by = *session,
                                                .arguments = {{u"backup"_s, id}, {u"name"_s, u"shop-new"_s}}});
            for (const Refusal &refusal : refusals)
                ids += refusal.rule;
            return ids;
        };
        // (a) the snapshots exist: an image can be made, unless one was; a restore is not possible
        QCOMPARE(status(world, "backup", backup(2)), u"creating_image"_s);
        QCOMPARE(rules("ims.createImage", backup(2)), QStringList{u"CBR-01"_s}); // image(5) came from it
        QVERIFY(rules("cbr.restoreBackup", backup(2)).contains(u"CBR-05"_s));
        // (b) nothing is possible yet
        QCOMPARE(status(world, "backup", backup(3)), u"creating"_s);
        QCOMPARE(rules("ims.createImage", backup(3)), QStringList{u"CBR-04"_s});
        // (c) an image was made: neither another image nor a deletion
        QCOMPARE(rules("ims.createImage", backup(4)), QStringList{u"CBR-01"_s});
        QCOMPARE(rules("cbr.deleteBackup", backup(4)), QStringList{u"CBR-11"_s});
        // (d) no system disk in it
        QCOMPARE(rules("ims.createImage", backup(5)), QStringList{u"CBR-07"_s});
        // (e) the backup of a disk
        QCOMPARE(world.value("backup", backup(6), "object_type"), u"disk"_s);
        QCOMPARE(rules("ims.createImage", backup(6)), QStringList{u"CBR-08"_s});
        // (f) shared and not answered yet
        const Rows shares = world->fetch({.kind = u"backupMember"_s});
        QCOMPARE(shares.total, 1);
        QCOMPARE(shares.at(0, u"status"_s), u"pending"_s);
        QCOMPARE(shares.at(0, u"owner_account"_s), u"shop"_s);
        // and what is left is free
        QCOMPARE(rules("ims.createImage", backup(1)), QStringList{});
    }

    void whatRunsGoesOn()
    {
        World world;
        QVERIFY(importAnswers(world.cloud(), everything(), u"shop"_s));
        QVERIFY(world->nextEvent());
        QVERIFY(world->advance(World::Start + 4 * World::Minute));
        QCOMPARE(status(world, "backup", backup(3)), u"creating_image"_s);
        QVERIFY(world->advance(World::Start + 240 * World::Minute));
        QCOMPARE(status(world, "backup", backup(3)), u"available"_s);
        QCOMPARE(status(world, "backup", backup(2)), u"available"_s);
        QCOMPARE(status(world, "image", image(2)), u"normal"_s);
        QCOMPARE(status(world, "image", image(5)), u"normal"_s);
    }

    void anImageOfAnImportedBackup()
    {
        World world;
        QVERIFY(importAnswers(world.cloud(), everything(), u"shop"_s));
        const auto session = world->logIn(u"shop"_s, u"importer"_s);
        const Outcome outcome =
            world->dispatch({.id = u"ims.createImage"_s,
                             .by = *session,
                             .arguments = {{u"backup"_s, backup(1)}, {u"name"_s, u"shop-image-02"_s}}});
        QVERIFY(outcome.ok());
        QVERIFY(world->advance(World::Start + 60 * World::Minute));
        QCOMPARE(status(world, "image", outcome.created), u"normal"_s);
        QCOMPARE(world.value("image", outcome.created, "os"), u"Standard_Ubuntu_22.04_latest"_s);
    }

    void placeholders()
    {
        World world;
        const QString images = file(R"({"images":[{"id":"i-9","owner":"p-1","name":"alone","status":"active",
            "__whole_image":"true","__backup_id":"b-9","created_at":"2026-01-06T14:03:27Z"}]})");
        const QString disks =
            file(R"({"volumeAttachments":[{"volumeId":"d-1","serverId":"s-2","device":"/dev/vda"}]})");
        const QString backups = file(
            listed(aBackup({}, R"("os_images_data":[{"image_id":"i-1"}])") + ',' +
                   aBackup(R"("id":"part-1","parent_id":"b-7","resource_type":"OS::Cinder::Volume","name":"part")")));
        const auto report = importAnswers(world.cloud(), {images, disks, backups}, u"holes"_s);
        QVERIFY2(report, qPrintable(report ? QString{} : report.failure().text()));
        for (const auto &[kind, id] : {std::pair{"vault", u"v-1"_s},
                                       {"server", u"s-1"_s},
                                       {"server", u"s-2"_s},
                                       {"image", u"i-1"_s},
                                       {"backup", u"b-9"_s},
                                       {"backup", u"b-7"_s}}) {
            QCOMPARE(world.value(kind, id, "placeholder"), u"1"_s);
            QCOMPARE(world.value(kind, id, "name"), QString{u"(not imported) "_s + id});
            QVERIFY(report->placeholders.contains(QLatin1StringView{kind} + u' ' + id));
        }
        QVERIFY(report->text().contains(u"vault v-1"_s));
        QCOMPARE(status(world, "vault", u"v-1"_s), u"available"_s); // counts as Available
        QCOMPARE(world.value("backup", u"b-1"_s, "image_id"), u"i-1"_s);
        QCOMPARE(world.value("backup", u"b-9"_s, "image_id"), u"i-9"_s);
        QCOMPARE(world.value("backupDisk", u"part-1"_s, "backup_id"), u"b-7"_s);
        QCOMPARE(world.value("disk", u"d-1"_s, "role"), u"system"_s);
    }

    void unknownMembersAreKeptAndCounted()
    {
        World world;
        const QString name =
            file(listed(aBackup(R"("colour":"blue","nested":{"a":[1,2.5,null]})",
                                R"("supported_restore_mode":"backup","shiny":true,"support_lld":true)") +
                        ',' + aBackup(R"("id":"b-2","colour":"red")")));
        const auto report = importAnswers(world.cloud(), {name});
        QVERIFY(report);
        const QMap<QString, int> unknown{
            {u"backup colour"_s, 2}, {u"backup nested"_s, 1}, {u"backup extend_info.shiny"_s, 1}};
        QCOMPARE(report->unknown, unknown);
        QVERIFY(report->text().contains(u"backup colour: 2"_s));
        const QJsonObject extra = QJsonDocument::fromJson(world.value("backup", u"b-1"_s, "extra").toUtf8()).object();
        QCOMPARE(extra.value(u"colour"_s), u"blue"_s);
        QCOMPARE(extra.value(u"nested"_s)[u"a"_s][1], 2.5);
        QCOMPARE(extra.value(u"extend_info"_s)[u"shiny"_s], true);
        QCOMPARE(extra.value(u"extend_info"_s)[u"support_lld"_s], true); // documented, without a column
        QVERIFY(!extra.contains(u"name"_s));
    }

    void refusedTwice()
    {
        World world;
        const auto first = importAnswers(world.cloud(), everything());
        QVERIFY(first);
        QCOMPARE(first->account, u"import-4b1f0c8e"_s);
        const QByteArray before = world->canonicalExport();
        const auto again = importAnswers(world.cloud(), everything());
        QVERIFY(!again);
        QVERIFY(again.failure().message.contains(u"already"_s));
        const auto otherName = importAnswers(world.cloud(), everything(), u"shop-2"_s);
        QVERIFY(!otherName);
        QVERIFY2(otherName.failure().message.contains(Project), qPrintable(otherName.failure().text()));
        QVERIFY(!otherName.failure().remedy.isEmpty());
        QVERIFY(!importAnswers(world.cloud(), everything(), u"a/b"_s));
        QVERIFY(!importAnswers(world.cloud(), everything(), u"training"_s));
        QCOMPARE(world->canonicalExport(), before);
    }

    void publicImagesBelongToNobody()
    {
        World world;
        QVERIFY(importAnswers(world.cloud(), {data("images"), data("backups")}));
        QByteArray other = listed(aBackup());
        other.chop(1);
        QFile images{data("images")};
        QVERIFY(images.open(QIODevice::ReadOnly));
        const auto list = QJsonDocument::fromJson(images.readAll()).object().value(u"images"_s).toArray();
        const QString second = file(QJsonDocument{QJsonObject{{u"images"_s, QJsonArray{list.last()}}}}.toJson());
        const auto report = importAnswers(world.cloud(), {second, file(other + '}')}, u"second"_s);
        QVERIFY2(report, qPrintable(report ? QString{} : report.failure().text()));
        QCOMPARE(report->publicImagesKnown, 1);
        QCOMPARE(report->counts.value(u"project"_s), 1);
        const Rows tags = world->fetch({.kind = u"tag"_s, .filters = {{u"resource_id"_s, Filter::Is, {image(4)}}}});
        QCOMPARE(tags.total, 1);
        QCOMPARE(tags.at(0, u"project_id"_s).toString(), QString{});
    }

    void sameAnswersSameWorkspace()
    {
        const auto play = [] {
            World world;
            return importAnswers(world.cloud(), everything(), u"shop"_s) ? world->canonicalExport() : QByteArray{};
        };
        const QByteArray once = play();
        QVERIFY(once.size() > 10'000);
        QCOMPARE(play(), once);
    }

    // The journal alone is enough to do it again.
    void replayed()
    {
        World world;
        QVERIFY(importAnswers(world.cloud(), everything(), u"shop"_s));
        const Rows journal = world->fetch({.kind = u"journal"_s});
        QCOMPARE(journal.total, 1);
        QCOMPARE(journal.at(0, u"command"_s), u"iam.import"_s);
        World second;
        const Command command{
            .id = u"iam.import"_s,
            .by = {.account = u""_s, .user = u"importer"_s, .project = u""_s},
            .arguments = QJsonDocument::fromJson(journal.at(0, u"arguments"_s).toByteArray()).object().toVariantMap()};
        QVERIFY(second->dispatch(command).ok());
        QCOMPARE(second.state(), world.state());
    }

    void badInput_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const auto row = [](const char *name, const QByteArray &content, const QString &says, int line, int column) {
            QTest::newRow(name) << content << says << line << column;
        };
        row("empty", "", u"ends too early"_s, 1, 1);
        row("not json", "<html>", u"begins with {"_s, 1, 1);
        row("list", "[]", u"expected an object"_s, 1, 1);
        row("request", R"([{"op":"replace","path":"/name","value":"x"}])", u"expected an object"_s, 1, 1);
        row("other call", R"({"quotas":{}})", u"no answer"_s, 1, 1);
        row("twice", "{\n \"count\": 1,\n \"count\": 2}", u"“count” stands twice"_s, 3, 2);
        row("nul", QByteArray{"{\n  \"a\": \0}", 11}, u"NUL"_s, 2, 8);
        row("escaped nul", "{\"a\": \"\\u0000\"}", u"NUL"_s, 1, 14);
        row("utf-8", "{\"a\":\n\"\xff\"}", u"UTF-8"_s, 2, 2);
        row("utf-16", QByteArray{"{\0\"\0", 4}, u"NUL"_s, 1, 2);
        row("two answers", "{\"backups\":[]}{}", u"nothing after the answer"_s, 1, 15);
        row("trailing comma", "{\"backups\":[],}", u"a member's name"_s, 1, 15);
        row("number", "{\"a\": -x}", u"a number"_s, 1, 8);
        row("overflow", "{\"a\": 1e999}", u"a number"_s, 1, 11);
        row("too deep", "{\"a\":" + QByteArray(100'000, '['), u"too deep"_s, 1, 69);
        row("no list", R"({"backups":{}})", u"a list of objects"_s, 1, 12);
        row("no object", R"({"backup":[]})", u"an object"_s, 1, 11);
        row("no objects", R"({"backups":[1]})", u"an object"_s, 1, 13);
        row("umlauts count once", "{\"\xc3\xa4\xc3\xb6\": 1,, 2}", u"a member's name"_s, 1, 10);
        row("plain server list", R"({"servers":[{"id":"1","name":"x","links":[]}]})", u"is missing"_s, 1, 13);
        row("a request's vault", R"({"vault":{"name":"x","billing":{"size":200}}})", u"“id” is missing"_s, 1, 10);
        row("same id twice", listed(aBackup() + ",\n" + aBackup()), u"stands twice"_s, 2, 1);
        row("one image, two backups",
            listed(aBackup({}, R"("os_images_data":[{"image_id":"i-1"}])") + ",\n" +
                   aBackup(R"("id":"b-2")", R"("os_images_data":[{"image_id":"i-1"}])")),
            u"i-1"_s, 2, 1);
        row("nothing in it", listed({}), u"nothing to import"_s, 0, 0);
        // members of the wrong type or with undocumented values; the place is that of the value
        const auto wrong = [&](const char *name, const QByteArray &members, const QString &says,
                               const QByteArray &extend = {}) {
            QTest::newRow(name) << listed("\n" + aBackup(members, extend)) << says << 2 << -1;
        };
        wrong("id", R"("id":17)", u"“id”: expected an id"_s);
        wrong("empty id", R"("id":"")", u"“id”: expected an id"_s);
        wrong("null id", R"("id":null)", u"“id” is missing"_s);
        wrong("project", R"("project_id":[])", u"“project_id”"_s);
        wrong("name", R"("name":{})", u"“name”: expected a text"_s);
        wrong("state", R"("status":"sleeping")", u"“sleeping”"_s);
        wrong("allowed states", R"("status":"sleeping")", u"waiting_protect, available"_s);
        wrong("state's type", R"("status":1)", u"one of protecting"_s);
        wrong("resource type", R"("resource_type":"OS::Other")", u"OS::Nova::Server"_s);
        wrong("size", R"("resource_size":-1)", u"whole number"_s);
        wrong("broken size", R"("resource_size":1.5)", u"whole number"_s);
        wrong("huge size", R"("resource_size":"99999999999999999999")", u"whole number"_s);
        wrong("time", R"("created_at":"yesterday")", u"2026-03-02T08:00:00Z"_s);
        wrong("children", R"("children":{})", u"“children”: expected a list"_s);
        wrong("a child", R"("children":["x"])", u"an object"_s);
        wrong("extend_info", R"("extend_info":"x")", u"“extend_info”: expected an object"_s);
        wrong("flag", {}, u"true or false"_s, R"("auto_trigger":"perhaps")");
        wrong("restore mode", {}, u"na, snapshot, backup"_s, R"("supported_restore_mode":"magic")");
        wrong("images", {}, u"image_id"_s, R"("os_images_data":["x"])");
    }

    void badInput()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        QFETCH(int, line);
        QFETCH(int, column);
        World world;
        const QByteArray before = world->canonicalExport();
        const QString name = file(content);
        const auto report = importAnswers(world.cloud(), {data("vaults"), name});
        if (says == "nothing to import"_L1) { // the vaults alone would do
            const auto alone = importAnswers(world.cloud(), {name});
            QVERIFY(!alone);
            QVERIFY2(alone.failure().message.contains(says), qPrintable(alone.failure().text()));
            return;
        }
        QVERIFY(!report);
        const Failure &failure = report.failure();
        QVERIFY2(failure.message.contains(says), qPrintable(failure.text()));
        QCOMPARE(failure.file, name);
        QCOMPARE(failure.line, line);
        if (column >= 0)
            QCOMPARE(failure.column, column);
        QVERIFY(failure.column > 0);
        QCOMPARE(world->canonicalExport(), before);
    }

    // Wherever an answer is cut, it is refused with its place, and nothing is half imported.
    void truncated()
    {
        World world;
        const QByteArray before = world->canonicalExport();
        for (const QString &name : everything()) {
            QFile whole{name};
            QVERIFY(whole.open(QIODevice::ReadOnly));
            const QByteArray content = whole.readAll().trimmed();
            for (qsizetype size = 0; size < content.size(); size += size < 200 ? 1 : 37) {
                const QString cut = m_folder.filePath(u"cut.json"_s);
                QFile out{cut};
                QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content.left(size)) == size);
                out.close();
                const auto answers = readAnswers({cut});
                QVERIFY(!answers);
                const qsizetype lines = content.left(size).count('\n') + 1;
                QVERIFY2(answers.failure().message.contains("too early"_L1), qPrintable(answers.failure().text()));
                QCOMPARE(answers.failure().line, int(lines));
                QVERIFY(answers.failure().column > 0 && !answers.failure().remedy.isEmpty());
            }
        }
        QCOMPARE(world->canonicalExport(), before);
    }

    // One byte changed anywhere: either refused with a place or read, never worse.
    void damaged()
    {
        QFile whole{data("backup")};
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray content = whole.readAll();
        for (qsizetype at = 0; at < content.size(); at += 7) {
            QByteArray bad = content;
            bad[at] = bad.at(at) == '\x80' ? 'x' : '\x80';
            const auto answers = readAnswers({file(bad)});
            QVERIFY(!answers); // a lone continuation byte is never JSON in UTF-8
            QVERIFY(answers.failure().line > 0 && answers.failure().column > 0);
        }
    }

    void filesThatAreNone()
    {
        World world;
        const QByteArray before = world->canonicalExport();
        QVERIFY(!importAnswers(world.cloud(), {}));
        QVERIFY(!importAnswers(world.cloud(), {m_folder.filePath(u"nothing.json"_s)}));
        QVERIFY(!importAnswers(world.cloud(), {m_folder.path()}));
        const QString large = file("{");
        QVERIFY(QFile::resize(large, 65LL * 1024 * 1024));
        const auto report = importAnswers(world.cloud(), {large});
        QVERIFY(!report);
        QVERIFY(report.failure().message.contains(u"64 MB"_s));
        QCOMPARE(report.failure().file, large);
        QCOMPARE(world->canonicalExport(), before);
    }

    void manyBackups()
    {
        // Processor time: what else runs on the machine does not count.
        const auto import = [this](int number) {
            QByteArray items;
            for (int n = 0; n < number; ++n) {
                if (n)
                    items += ",\n";
                items += aBackup("\"id\":\"b-" + QByteArray::number(n) + "\",\"name\":\"nightly-" +
                                 QByteArray::number(n) + "\",\"resource_id\":\"s-" + QByteArray::number(n % 100) + '"');
            }
            const QString name = file(listed(items));
            World world;
            const std::clock_t begun = std::clock();
            const auto report = importAnswers(world.cloud(), {name}, u"many"_s);
            const std::clock_t took = std::clock() - begun;
            if (!report || report->counts.value(u"backup"_s) != number || report->placeholders.size() != 101 ||
                report->text().count(u'\n') >= 40)
                return std::clock_t{-1};
            return took;
        };
        import(100); // what is done once in a run
        const std::clock_t some = import(500);
        const std::clock_t many = import(5000);
        QVERIFY(some > 0 && many > 0);
        qInfo("ten times as many took %.1f times as long", double(many) / double(some));
        QVERIFY(many < 30 * some); // a search through all for each would be a hundred
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
