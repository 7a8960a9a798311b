// links: ui
#include "asked.h"
#include "asked_forms.h"
#include "askedview.h"
#include "detailpage.h"
#include "kinds.h"
#include "spec.h"
#include "support/recipes.h"
#include "support/stage.h"

#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

QList<const Request *> allRequests()
{
    QList<const Request *> all;
    for (const Service *service : services()) {
        for (const Request &request : service->requests)
            all += &request;
    }
    return all;
}

QStringList groupsOf(const CommandSpec &command)
{
    QStringList groups{QString::fromLatin1(command.id)};
    for (const char *group : command.groups) {
        if (group)
            groups += QString::fromLatin1(group);
    }
    return groups;
}

// What a command may be given: the fields of its forms and rules, and what a sensible person gives it.
QMap<QString, QSet<QString>> knownArguments(World &world)
{
    QMap<QString, QSet<QString>> known;
    for (const Service *service : services()) {
        for (const FormSpec &form : service->forms) {
            for (const FormField &field : form.fields)
                known[QString::fromLatin1(form.command)] += QString::fromLatin1(field.id);
        }
        for (const CommandSpec &command : service->commands) {
            const QStringList groups = groupsOf(command);
            for (const Rule *rule : allRules()) {
                if (rule->command && rule->field && groups.contains(QString::fromLatin1(rule->command)))
                    known[groups.first()] += QString::fromLatin1(rule->field);
            }
            if (command.argument)
                known[groups.first()] += QString::fromLatin1(command.argument);
        }
    }
    Watch watch{world.path()};
    Dice dice{7};
    Kitchen kitchen{world.cloud(), watch, dice, {}};
    for (const Recipe &recipe : recipes()) {
        if (QLatin1StringView{recipe.command} == "iam.import"_L1)
            continue;
        for (int turn = 0; turn < 40; ++turn) {
            const Command command = sensible(recipe, kitchen);
            for (auto argument = command.arguments.cbegin(); argument != command.arguments.cend(); ++argument)
                known[command.id] += argument.key();
        }
    }
    // What the pages that are written by hand give, and no rule looks at.
    known[u"ims.importImage"_s] += {u"os"_s, u"systemDisk"_s, u"bootMode"_s, u"automatic"_s};
    for (const char *command : {"ims.createFullImage", "ims.createSystemImage", "ims.createImage", "ims.importImage"})
        known[QString::fromLatin1(command)] += u"enterpriseProject"_s;
    known[u"ecs.createServer"_s] += {u"systemDisk"_s, u"dataDisks"_s, u"agency"_s, u"enterpriseProject"_s};
    return known;
}

// Every {…} of a request's texts, without the braces.
QStringList bracesOf(const Request &request)
{
    static const QRegularExpression brace{u"\\{([.?A-Za-z][^{}\\s]*)\\}"_s};
    QStringList all;
    for (const char *text : {request.path, request.body, request.cli}) {
        for (auto found = brace.globalMatch(QString::fromUtf8(text ? text : "")); found.hasNext();)
            all += found.next().captured(1);
    }
    return all;
}

} // namespace

class TestAsked final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_stage = std::make_unique<Stage>([](Change &) {});
    }

    void everyCommandHasARequestOrAReason();
    void bracesNameWhatACommandIsGiven();
    void everyBodyIsJson();
    void isWhatTheApiDocuments_data();
    void isWhatTheApiDocuments();
    void leavesOutWhatIsMissing();
    void asksOnceForEachTarget();
    void quotesForTheShell();
    void standsOnTheTrace();
    void followsTheLastCommand();
    void saysWhyNothingIsAsked();

private:
    Asked askedFor(const char *command, const QVariantMap &arguments, const Record &target = {}) const
    {
        return asked(*requestsOf(QString::fromLatin1(command)).first(), u"0123"_s, arguments, m_stage->edition,
                     [&target](const QString &) { return target; });
    }

    std::unique_ptr<Stage> m_stage;
};

void TestAsked::everyCommandHasARequestOrAReason()
{
    QStringList rows;
    for (const Request *request : allRequests()) {
        const QString id = QString::fromLatin1(request->command);
        QVERIFY2(findCommand(id), request->command);
        QVERIFY2(request->method && request->path && request->source, request->command);
        rows += id;
    }
    for (const NotAsked &each : notAskedCommands()) {
        const QString id = QString::fromLatin1(each.command);
        QVERIFY2(findCommand(id), each.command);
        QVERIFY2(!rows.contains(id), each.command);
        rows += id;
    }
    QStringList missing;
    for (const Service *service : services()) {
        for (const CommandSpec &command : service->commands) {
            if (!rows.contains(QString::fromLatin1(command.id)))
                missing += QString::fromLatin1(command.id);
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestAsked::bracesNameWhatACommandIsGiven()
{
    const QMap<QString, QSet<QString>> known = knownArguments(m_stage->world);
    Watch watch{m_stage->world.path()};
    const QSet<QString> always{u"project"_s, u"toProject"_s, u"toProjectName"_s, u"target"_s, u"command"_s};
    QStringList wrong;
    for (const Request *request : allRequests()) {
        const QString id = QString::fromLatin1(request->command);
        const CommandSpec &command = *findCommand(id);
        QSet<QString> arguments;
        for (const Request *other : allRequests()) {
            if (other == request || (request->body && request->body == other->body)) // one text for both
                arguments += known.value(QString::fromLatin1(other->command));
        }
        QStringList columns;
        if (command.kind) {
            for (const QStringList &row :
                 watch.rows(u"SELECT name FROM pragma_table_xinfo(?)"_s,
                            {QString::fromLatin1(kindOf(QString::fromLatin1(command.kind)).table)}))
                columns += row.at(0);
        }
        for (const QString &brace : bracesOf(*request)) {
            QString name = brace.section(u'?', 0, 0);
            const QString form = name.section(u':', 1);
            if (!form.isEmpty() && !form.startsWith("--"_L1) && !asked_forms::isForm(form))
                wrong += u"%1 {%2}: no form"_s.arg(id, brace);
            name = name.section(u':', 0, 0).remove(u"..."_s).remove(u'/');
            QString other = brace.section(u'?', 1).section(u'=', 0, 0);
            other.remove(u'!');
            for (const QString &each : {name, other}) {
                const bool column = each.startsWith(u'.') && columns.contains(each.mid(1));
                if (!each.isEmpty() && !column && !always.contains(each) && !arguments.contains(each))
                    wrong += u"%1 {%2}: %3"_s.arg(id, brace, each);
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestAsked::everyBodyIsJson()
{
    Watch watch{m_stage->world.path()};
    Dice dice{11};
    Kitchen kitchen{m_stage->world.cloud(), watch, dice, {}};
    int seen = 0;
    for (const Recipe &recipe : recipes()) {
        const QList<const Request *> requests = requestsOf(QString::fromLatin1(recipe.command));
        for (int turn = 0; turn < 20 * requests.size(); ++turn) {
            const Request *request = requests.at(turn % requests.size());
            const Command command = sensible(recipe, kitchen);
            const Asked asked = ::asked(*request, command.by.project, command.arguments, m_stage->edition);
            const bool asks = asked.request.startsWith(QString::fromLatin1(request->method) + u" /v"_s);
            QVERIFY2(asks || (requests.size() > 1 && asked.request.isEmpty()), request->command);
            const QStringList parts = asked.request.split(u"\n\n"_s);
            for (QString part : parts) {
                if (!part.startsWith(u'{') && !part.startsWith(u'['))
                    continue;
                part.replace(u"<capacity before + "_s, u"<"_s);
                QString plain = part;
                plain.replace(QRegularExpression{u"(?<!\")<[^<>]*>"_s}, u"0"_s);
                QJsonParseError error;
                QJsonDocument::fromJson(plain.toUtf8(), &error);
                QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(asked.request));
                ++seen;
            }
            QVERIFY2(!asked.commandLine.contains(u'{'), qPrintable(asked.commandLine));
        }
    }
    QVERIFY(seen > 500);
}

void TestAsked::isWhatTheApiDocuments_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QVariantMap>("arguments");
    QTest::addColumn<QVariantMap>("target");
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("line");

    QTest::newRow("ims: full-ECS image from a backup")
        << u"ims.createImage"_s
        << QVariantMap{{u"name"_s, u"backup_whole_image"_s},
                       {u"description"_s, u"From a CBR backup"_s},
                       {u"backup"_s, u"9b27efab"_s},
                       {u"enterpriseProject"_s, u"default"_s},
                       {u"tags"_s, QVariantList{QVariantMap{{u"key"_s, u"key1"_s}, {u"value"_s, u"value1"_s}}}},
                       {u"agreement"_s, true}}
        << QVariantMap{{u"object_type"_s, u"server"_s}} << uR"(POST /v1/cloudimages/wholeimages/action

{
  "name": "backup_whole_image",
  "description": "From a CBR backup",
  "backup_id": "9b27efab",
  "whole_image_type": "CBR",
  "enterprise_project_id": "0",
  "image_tags": [
    {
      "key": "key1",
      "value": "value1"
    }
  ]
})"_s << QString{};

    QTest::newRow("ims: several images with several tenants")
        << u"ims.shareImage"_s
        << QVariantMap{{u"image"_s, QStringList{u"d164"_s, u"0b68"_s}}, {u"projects"_s, u"9c61, edc8"_s}}
        << QVariantMap{} << uR"(POST /v1/cloudimages/members

{
  "images": [
    "d164",
    "0b68"
  ],
  "projects": [
    "9c61",
    "edc8"
  ]
})"_s
        << u"openstack image add project d164 9c61\nopenstack image add project d164 edc8\n"
           "openstack image add project 0b68 9c61\nopenstack image add project 0b68 edc8"_s;

    QTest::newRow("ims: fast export") << u"ims.exportImage"_s
                                      << QVariantMap{{u"image"_s, u"17b7"_s},
                                                     {u"path"_s, u"ims-image"_s},
                                                     {u"name"_s, u"centos7_5"_s},
                                                     {u"format"_s, u"qcow2"_s},
                                                     {u"fast"_s, false}}
                                      << QVariantMap{} << uR"(POST /v1/cloudimages/17b7/file

{
  "bucket_url": "ims-image:centos7_5.qcow2",
  "file_format": "qcow2",
  "is_quick_export": false
})"_s << QString{};

    QTest::newRow("cbr: policy")
        << u"cbr.createPolicy"_s
        << QVariantMap{{u"name"_s, u"policy001"_s},
                       {u"status"_s, u"enabled"_s},
                       {u"type"_s, u"backup"_s},
                       {u"frequency"_s, u"weekly"_s},
                       {u"days"_s, QStringList{u"MO"_s, u"TU"_s}},
                       {u"times"_s, QStringList{u"840"_s}},
                       {u"retention"_s, u"time"_s},
                       {u"period"_s, u"30"_s},
                       {u"longTerm"_s, false},
                       {u"keepDaily"_s, 3}}
        << QVariantMap{} << uR"(POST /v3/0123/policies

{
  "policy": {
    "enabled": true,
    "name": "policy001",
    "operation_type": "backup",
    "operation_definition": {
      "retention_duration_days": 30,
      "timezone": "UTC+01:00"
    },
    "trigger": {
      "properties": {
        "pattern": [
          "FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=14;BYMINUTE=00"
        ]
      }
    }
  }
})"_s
        << u"openstack cbr policy create --operation-type backup --retention-duration-days 30 --timezone UTC+01:00 "
           "--pattern 'FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=14;BYMINUTE=00' policy001"_s;

    QTest::newRow("cbr: policy changed")
        << u"cbr.modifyPolicy"_s
        << QVariantMap{{u"policy"_s, u"p1"_s},
                       {u"name"_s, u"policy001"_s},
                       {u"status"_s, u"disabled"_s},
                       {u"frequency"_s, u"daily"_s},
                       {u"every"_s, 2},
                       {u"times"_s, QStringList{u"60"_s}},
                       {u"retention"_s, u"quantity"_s},
                       {u"quantity"_s, 7},
                       {u"longTerm"_s, true},
                       {u"keepDaily"_s, 3}}
        << QVariantMap{} << uR"(PUT /v3/0123/policies/p1

{
  "policy": {
    "enabled": false,
    "name": "policy001",
    "operation_definition": {
      "max_backups": 7,
      "day_backups": 3,
      "timezone": "UTC+01:00"
    },
    "trigger": {
      "properties": {
        "pattern": [
          "FREQ=DAILY;INTERVAL=2;BYHOUR=01;BYMINUTE=00"
        ]
      }
    }
  }
})"_s
        << u"openstack cbr policy update --disable --name policy001 --max-backups 7 --day-backups 3 --timezone "
           "UTC+01:00 --pattern 'FREQ=DAILY;INTERVAL=2;BYHOUR=01;BYMINUTE=00' p1"_s;

    // As the form fills it in, whose segments hold 1 and 0.
    QTest::newRow("cbr: vault with what it takes")
        << u"cbr.createDiskVault"_s
        << QVariantMap{{u"name"_s, u"v"_s},
                       {u"capacity"_s, 100},
                       {u"locked"_s, false},
                       {u"autoExpand"_s, u"0"_s},
                       {u"autoBackup"_s, u"0"_s},
                       {u"autoAssociation"_s, u"1"_s},
                       {u"bindTags"_s, QVariantList{QVariantMap{{u"key"_s, u"team"_s}, {u"value"_s, u"red"_s}}}},
                       {u"resources"_s, QVariantList{u"d1"_s, u"d2"_s}}}
        << QVariantMap{} << uR"(POST /v3/0123/vaults

{
  "vault": {
    "name": "v",
    "billing": {
      "cloud_type": "public",
      "consistent_level": "crash_consistent",
      "object_type": "disk",
      "protect_type": "backup",
      "size": 100,
      "charging_mode": "post_paid"
    },
    "resources": [
      {
        "id": "d1",
        "type": "OS::Cinder::Volume"
      },
      {
        "id": "d2",
        "type": "OS::Cinder::Volume"
      }
    ],
    "auto_bind": true,
    "bind_rules": {
      "tags": [
        {
          "key": "team",
          "value": "red"
        }
      ]
    },
    "auto_expand": false,
    "locked": false
  }
})"_s
        << u"openstack cbr vault create --consistent-level crash_consistent --object-type disk --size 100 --resource "
           "id=d1,type=OS::Cinder::Volume --resource id=d2,type=OS::Cinder::Volume --auto-bind true --bind-rule "
           "team=red v"_s;

    QTest::newRow("cbr: back up now") << u"cbr.performBackup"_s
                                      << QVariantMap{{u"resources"_s, QVariantList{u"94eb"_s}},
                                                     {u"name"_s, u"manualbk_1"_s},
                                                     {u"description"_s, u""_s},
                                                     {u"full"_s, false}}
                                      << QVariantMap{{u"vault_id"_s, u"3b58"_s}} << uR"(POST /v3/0123/checkpoints

{
  "checkpoint": {
    "vault_id": "3b58",
    "parameters": {
      "auto_trigger": false,
      "incremental": true,
      "name": "manualbk_1",
      "resources": [
        "94eb"
      ]
    }
  }
})"_s << u"openstack cbr checkpoint create --vault-id 3b58 --backup-name manualbk_1 --resources 94eb"_s;

    QTest::newRow("ecs: start several") << u"ecs.start"_s
                                        << QVariantMap{{u"server"_s, QStringList{u"616f"_s, u"726f"_s}}}
                                        << QVariantMap{} << uR"(POST /v1/0123/cloudservers/action

{
  "os-start": {
    "servers": [
      {
        "id": "616f"
      },
      {
        "id": "726f"
      }
    ]
  }
})"_s << u"openstack server start 616f 726f"_s;

    QTest::newRow("ecs: change the system") << u"ecs.changeOs"_s
                                            << QVariantMap{{u"server"_s, u"b37f"_s},
                                                           {u"image"_s, u"e215"_s},
                                                           {u"login"_s, u"keyPair"_s},
                                                           {u"keyPair"_s, u"KeyPair-350b"_s},
                                                           {u"encrypted"_s, true}}
                                            << QVariantMap{} << uR"(POST /v2/0123/cloudservers/b37f/changeos

{
  "os-change": {
    "imageid": "e215",
    "keyname": "KeyPair-350b",
    "userid": "<user_id>",
    "metadata": {
      "__system__encrypted": "1",
      "__system__cmkid": "<key_id>"
    }
  }
})"_s << QString{};

    QTest::newRow("evs: expand") << u"evs.expandDisk"_s << QVariantMap{{u"disk"_s, u"2edc"_s}, {u"sizeGb"_s, 100}}
                                 << QVariantMap{} << uR"(POST /v2/0123/cloudvolumes/2edc/action

{
  "os-extend": {
    "new_size": 100
  }
})"_s << u"openstack volume set --size 100 2edc"_s;
}

void TestAsked::isWhatTheApiDocuments()
{
    QFETCH(const QString, command);
    QFETCH(const QVariantMap, arguments);
    QFETCH(const QVariantMap, target);
    QFETCH(const QString, request);
    QFETCH(const QString, line);
    const Asked asked = askedFor(command.toLatin1().constData(), arguments, target);
    QCOMPARE(asked.request, request);
    QCOMPARE(asked.commandLine, line);
    QVERIFY(!asked.source.isEmpty());
}

void TestAsked::leavesOutWhatIsMissing()
{
    const Asked vault = askedFor("cbr.createVault", {{u"name"_s, u"v"_s},
                                                     {u"capacity"_s, 100},
                                                     {u"protectType"_s, u"replication"_s},
                                                     {u"policy"_s, u"p1"_s},
                                                     {u"autoBackup"_s, false}});
    QVERIFY(vault.request.contains(u"\"protect_type\": \"replication\""_s));
    QVERIFY(vault.request.contains(u"\"resources\": []"_s)); // which the API has to have
    for (const char *left : {"bind_rules", "backup_policy_id", "tags", "auto_bind"})
        QVERIFY2(!vault.request.contains(QLatin1StringView{left}), left);
    QCOMPARE(vault.commandLine, QString{}); // makes vaults for backups only

    // A path keeps the name of what is not known.
    QCOMPARE(askedFor("cbr.cancelSharing", {{u"member"_s, u"m1"_s}}).request,
             u"DELETE /v3/0123/backups/<backup_id>/members/<member_project_id>"_s);
    const QString expand = askedFor("cbr.expandVault", {{u"vault"_s, u"v1"_s}, {u"add"_s, 20}}).request;
    QVERIFY2(expand.contains(u"\n      \"size\": <capacity before + 20>\n"_s), qPrintable(expand));
    QCOMPARE(askedFor("cbr.expandVault", {{u"vault"_s, u"v1"_s}, {u"add"_s, 20}}).commandLine,
             u"openstack cbr vault update --size <new_size> v1"_s);
    // What the command line has no word for: it stands there in full, or not at all.
    for (const char *only : {"locked", "autoExpand"})
        QCOMPARE(askedFor("cbr.createVault",
                          {{u"name"_s, u"v"_s}, {u"capacity"_s, 100}, {QString::fromLatin1(only), u"1"_s}})
                     .commandLine,
                 QString{});
    QCOMPARE(askedFor("cbr.enablePolicy", {{u"policy"_s, QStringList{u"a"_s, u"b"_s}}}).commandLine,
             u"openstack cbr policy update --enable a\nopenstack cbr policy update --enable b"_s);
    QCOMPARE(askedFor("cbr.applyPolicy", {{u"vault"_s, u"v1"_s}, {u"policy"_s, u"p1"_s}, {u"enabled"_s, false}})
                 .request.section(u'\n', 0, 0),
             u"POST /v3/0123/vaults/v1/dissociatepolicy"_s);
}

void TestAsked::asksOnceForEachTarget()
{
    QCOMPARE(askedFor("cbr.deleteBackup", {{u"backup"_s, QStringList{u"a"_s, u"b"_s}}}).request,
             u"DELETE /v3/0123/backups/a\n\nDELETE /v3/0123/backups/b"_s);
    const Asked disks = askedFor("ecs.attachDisks", {{u"server"_s, u"s"_s}, {u"disks"_s, QStringList{u"x"_s, u"y"_s}}});
    QCOMPARE(disks.request.count(u"/attachvolume"_s), 2);
    QCOMPARE(disks.commandLine, u"openstack server add volume s x\nopenstack server add volume s y"_s);
}

void TestAsked::quotesForTheShell()
{
    QCOMPARE(
        askedFor("ecs.renameServer", {{u"server"_s, u"s"_s}, {u"name"_s, u"it's; rm \"all\" $HOME"_s}}).commandLine,
        u"openstack server set --name 'it'\\''s; rm \"all\" $HOME' s"_s);
    QVERIFY(askedFor("cbr.deleteBackup", {{u"backup"_s, QStringList{u"a/../b c"_s}}})
                .request.endsWith(u"/backups/a%2F..%2Fb%20c"_s));
    const Asked braces = askedFor("ecs.renameServer", {{u"server"_s, u"s"_s}, {u"name"_s, u"\"\\\n{name}"_s}});
    QVERIFY2(braces.request.contains(u"\"name\": \"\\\"\\\\\\n{name}\""_s), qPrintable(braces.request));
}

void TestAsked::standsOnTheTrace()
{
    const Outcome outcome = m_stage->world->dispatch(
        m_stage->world.command("cbr.renameVault", {{u"vault"_s, u"vault-1"_s}, {u"name"_s, u"renamed"_s}}));
    const Rows traces = m_stage->context.cloud.fetch(
        {.kind = u"trace"_s, .project = HomeProject, .sort = u"created"_s, .descending = true, .limit = 1});
    QCOMPARE(traces.rows.size(), 1);
    const Asked asked = askedOf(traces.record(0), m_stage->context.cloud, m_stage->edition);
    QVERIFY(asked.request.startsWith(u"PUT /v3/%1/vaults/vault-1\n"_s.arg(HomeProject)));
    QVERIFY(outcome.ok() || !asked.request.isEmpty()); // what was refused was asked all the same

    auto *page = new DetailPage{*findDetail(u"trace.trace"_s), m_stage->context};
    m_stage->show(page);
    page->open({{u"id"_s, traces.at(0, u"id"_s)}});
    QCOMPARE(page->findChild<QPlainTextEdit *>(u"trace.trace.asked.request"_s)->toPlainText(), asked.request);
    QVERIFY(Stage::words(page).contains(u"What would be asked"_s));
}

void TestAsked::followsTheLastCommand()
{
    AskedPanel panel{m_stage->context, nullptr};
    QVERIFY(!panel.isVisible());
    m_stage->show(&panel);
    QVERIFY(Stage::words(&panel).contains(u"Nothing has been asked in this project yet."_s));
    connect(&m_stage->context.cloud, &Cloud::changed, &panel, &AskedPanel::refresh);
    m_stage->world->dispatch(m_stage->world.command("ecs.stop", {{u"server"_s, u"server-1"_s}}));
    auto *request = panel.findChild<QPlainTextEdit *>(u"asked.view.request"_s);
    QTRY_VERIFY(request->toPlainText().contains(u"os-stop"_s));
    QCOMPARE(request->accessibleName(), u"Request"_s);
    QVERIFY(request->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    auto *line = panel.findChild<QPlainTextEdit *>(u"asked.view.line"_s);
    QCOMPARE(line->toPlainText(), u"openstack server stop server-1"_s);
    QTest::keyClick(panel.findChild<QAbstractButton *>(u"asked.view.line.copy"_s), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), line->toPlainText());
    QCOMPARE(m_stage->notices.last().text, u"Copied: Command line"_s);
    m_stage->world->dispatch(m_stage->world.command("clock.speed", {{u"speed"_s, 10}})); // leaves no trace
    m_stage->world->dispatch(m_stage->world.command("ims.deleteImage", {{u"image"_s, u"none"_s}}));
    QTRY_VERIFY(request->toPlainText().startsWith(u"DELETE /v2/images/none"_s));
    QTest::keyClick(panel.findChild<QAbstractButton *>(u"asked.close"_s), Qt::Key_Space);
    QVERIFY(!panel.isVisible());
    panel.setParent(nullptr);
}

void TestAsked::saysWhyNothingIsAsked()
{
    AskedPanel panel{m_stage->context, nullptr};
    m_stage->world->dispatch(
        m_stage->world.command("ecs.consoleLine", {{u"server"_s, u"server-1"_s}, {u"line"_s, u"ls"_s}}));
    m_stage->show(&panel);
    const QString words = Stage::words(&panel);
    QVERIFY2(words.contains(u"typed into the server"_s), qPrintable(words));
    QVERIFY(!panel.findChild<QPlainTextEdit *>(u"asked.view.request"_s)->isVisible());
    panel.setParent(nullptr);
}

QTEST_MAIN(TestAsked)
#include "tst_asked.moc"
