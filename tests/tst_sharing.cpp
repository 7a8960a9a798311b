// links: models
#include "support/world.h"
#include "tablemodel.h"

using namespace Qt::StringLiterals;

namespace {

const QString Evening{32, u'c'}; // of the partner, in the same region
const QString FarAway{32, u'd'}; // of the partner, in another one

void tenants(Change &change)
{
    const auto project = [&change](const QString &id, const QString &region) {
        change.insert(
            "project",
            {{u"id"_s, id}, {u"account_id"_s, QString{32, u'b'}}, {u"region"_s, region}, {u"name"_s, u"second"_s}});
    };
    project(Evening, u"home"_s);
    project(FarAway, u"capable"_s);
    World::addImage(change, u"system"_s, {{u"type"_s, u"system"_s}});
    World::addImage(change, u"full"_s, {{u"backup_id"_s, u"backup"_s}});
    World::addBackup(change, u"backup"_s, {{u"image_id"_s, u"full"_s}});
}

QStringList share(World &world, const QString &image, const QString &projects)
{
    return world.refused(world.command("ims.shareImage", {{u"image"_s, image}, {u"projects"_s, projects}}));
}

QStringList answer(World &world, const char *command, const QString &image, const QString &vault = u"vault-2"_s)
{
    return world.refused({.id = QString::fromLatin1(command),
                          .by = world.stranger,
                          .arguments = {{u"image"_s, image}, {u"vault"_s, vault}}});
}

QString memberOf(World &world, const QString &image)
{
    return world->fetch({.kind = u"imageMember"_s, .filters = {{u"image_id"_s, Filter::Is, {image}}}})
        .at(0, u"id"_s)
        .toString();
}

QStringList stop(World &world, const QString &image)
{
    const Rows members = world->fetch({.kind = u"imageMember"_s, .filters = {{u"image_id"_s, Filter::Is, {image}}}});
    return world.refused(
        world.command("ims.stopSharing", {{u"member"_s, members.rows.isEmpty() ? u"none"_s : memberOf(world, image)}}));
}

// What the recipient has of the image.
QString shareOf(World &world, const QString &image)
{
    const auto found = world->find(u"sharedImage"_s, image, PartnerProject);
    return found ? found->value(u"share"_s).toString() : u"none"_s;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestSharing : public QObject {
    Q_OBJECT

    // What the dialog about several images says of one of them.
    static QString leftInDialog(World &world, const QString &image)
    {
        const FormSpec &form = *findForm(u"ims.shareImages"_s);
        const auto table = std::find_if(form.fields.begin(), form.fields.end(),
                                        [](const FormField &field) { return field.kind == FormField::Table; });
        const ListSpec list{
            .id = "images", .service = "ims", .title = form.title, .kind = "image", .columns = table->columns};
        const Edition edition = *loadEdition(u"otc"_s);
        TableModel model{list, world.cloud(), edition};
        model.setQuery({.project = HomeProject, .filters = {{u"id"_s, Filter::Is, {image}}}});
        return model.index(0, model.columnCount() - 1).data().toString();
    }

private slots:
    // Each state of a share × each operation: the rules that refuse, and what stands there afterwards.
    void statesAndOperations_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QStringList>("rules");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *state, const char *operation, const char *rules, const char *after) {
            QTest::addRow("%s: %s", state, operation) << QString::fromLatin1(state) << QString::fromLatin1(operation)
                                                      << words(rules) << QString::fromLatin1(after);
        };
        row("none", "share", "", "pending");
        row("none", "accept", "DOOR-01", "none");
        row("none", "reject", "DOOR-01", "none");
        row("none", "stop", "DOOR-01", "none");
        row("none", "pass on", "DOOR-01", "none");
        row("none", "delete", "", "none");
        row("pending", "share", "IMS-38.twice", "pending");
        row("pending", "accept", "", "accepted");
        row("pending", "reject", "", "rejected");
        row("pending", "stop", "", "none");
        row("pending", "pass on", "DOOR-01", "pending");
        row("pending", "delete", "", "none");
        row("accepted", "share", "IMS-38.twice", "accepted");
        row("accepted", "accept", "IMS-ANSWER-01", "accepted");
        row("accepted", "reject", "", "rejected");
        row("accepted", "stop", "", "none");
        row("accepted", "pass on", "DOOR-01", "accepted");
        row("accepted", "delete", "", "none");
        row("rejected", "share", "IMS-38.twice", "rejected");
        row("rejected", "accept", "", "accepted");
        row("rejected", "reject", "IMS-ANSWER-02", "rejected");
        row("rejected", "stop", "", "none");
        row("rejected", "pass on", "DOOR-01", "rejected");
        row("rejected", "delete", "", "none");
    }
    void statesAndOperations()
    {
        QFETCH(QString, state);
        QFETCH(QString, operation);
        QFETCH(QStringList, rules);
        QFETCH(QString, after);
        for (const QString &image : {u"system"_s, u"full"_s}) {
            World world{tenants};
            if (state != "none"_L1)
                QCOMPARE(share(world, image, PartnerProject), QStringList{});
            if (state == "accepted"_L1)
                QCOMPARE(answer(world, "ims.acceptImage", image), QStringList{});
            if (state == "rejected"_L1)
                QCOMPARE(answer(world, "ims.rejectImage", image), QStringList{});
            QCOMPARE(shareOf(world, image), state);

            const QByteArray before = world.state();
            QStringList refused;
            if (operation == "share"_L1)
                refused = share(world, image, PartnerProject);
            else if (operation == "accept"_L1)
                refused = answer(world, "ims.acceptImage", image);
            else if (operation == "reject"_L1)
                refused = answer(world, "ims.rejectImage", image);
            else if (operation == "stop"_L1)
                refused = stop(world, image);
            else if (operation == "pass on"_L1)
                refused = world.refused({.id = u"ims.shareImage"_s,
                                         .by = world.stranger,
                                         .arguments = {{u"image"_s, image}, {u"projects"_s, Evening}}});
            else
                refused = world.refused(world.command("ims.deleteImage", {{u"image"_s, image}}));
            QCOMPARE(refused, rules);
            QCOMPARE(shareOf(world, image), after);
            if (!rules.isEmpty())
                QCOMPARE(world.state(), before);
        }
    }

    // Which images can be shared: state × kind.
    void imagesThatCanBeShared_data()
    {
        QTest::addColumn<Record>("image");
        QTest::addColumn<QStringList>("rules");
        QTest::addColumn<bool>("absent");
        const auto row = [](const QByteArray &name, const Record &image, const char *rules, bool absent = false) {
            QTest::newRow(name.constData()) << image << words(rules) << absent;
        };
        for (const auto &type : {u"system"_s, u"data"_s, u"full"_s, u"iso"_s}) {
            const auto of = [&type](const char *status) {
                return Record{{u"type"_s, type}, {u"status"_s, QString::fromLatin1(status)}};
            };
            const QByteArray name = type.toLatin1();
            row(name + " normal", of("normal"), "");
            row(name + " normal in a zone", of("normal_az"), "");
            row(name + " creating", of("creating"), "IMS-32");
            row(name + " error", of("error"), "IMS-32");
            row(name + " frozen", of("frozen"), "IMS-32");
        }
        row("encrypted system", {{u"type"_s, u"system"_s}, {u"encrypted"_s, 1}}, "IMS-33", true);
        row("encrypted and not ready", {{u"type"_s, u"data"_s}, {u"encrypted"_s, 1}, {u"status"_s, u"error"_s}},
            "IMS-32 IMS-33", true);
        row("from a shared backup", {{u"from_shared"_s, 1}}, "IMS-35", true);
        row("from a CSBS backup", {{u"source_type"_s, u"csbs"_s}}, "IMS-34", true);
        row("from a server", {{u"source_type"_s, u"server"_s}}, "");
    }
    void imagesThatCanBeShared()
    {
        QFETCH(Record, image);
        QFETCH(QStringList, rules);
        QFETCH(bool, absent);
        World world{[&](Change &change) {
            tenants(change);
            World::addImage(change, u"image"_s, image);
        }};
        QCOMPARE(world->absent(world.command("ims.shareImage", {{u"image"_s, u"image"_s}})), absent);
        QCOMPARE(share(world, u"image"_s, PartnerProject), rules);
        QCOMPARE(shareOf(world, u"image"_s), rules.isEmpty() ? u"pending"_s : u"none"_s);
    }

    // Whatever is typed where project IDs belong: a clear refusal, or success.
    void textsOfProjectIds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("rules");
        QTest::addColumn<int>("members");
        const auto row = [](const char *name, const QString &text, const char *rules, int members = 0) {
            QTest::newRow(name) << text << words(rules) << members;
        };
        row("one", PartnerProject, "", 1);
        row("two", PartnerProject + u',' + Evening, "", 2);
        row("spaces and breaks around", u"\t%1 ,\r\n %2\n"_s.arg(PartnerProject, Evening), "", 2);
        row("commas too many", u",,%1,,%2,"_s.arg(PartnerProject, Evening), "", 2);
        row("empty", {}, "IMS-38.none");
        row("spaces", u"  \t\n "_s, "IMS-38.none");
        row("commas only", u",,,"_s, "IMS-38.none");
        row("another region", FarAway, "IMS-31");
        row("unknown", QString{32, u'f'}, "IMS-31");
        row("known and unknown", PartnerProject + u',' + QString{32, u'f'}, "IMS-31");
        row("oneself", HomeProject, "IMS-38.self");
        row("oneself among others", PartnerProject + u',' + HomeProject, "IMS-38.self");
        row("twice", PartnerProject + u',' + PartnerProject, "IMS-38.twice");
        row("capital letters", Evening.toUpper(), "IMS-38");
        row("short", QString{31, u'2'}, "IMS-38");
        row("long", QString{33, u'2'}, "IMS-38");
        row("separated by spaces", PartnerProject + u' ' + Evening, "IMS-38");
        row("separated by breaks", PartnerProject + u'\n' + Evening, "IMS-38");
        row("Chinese commas", PartnerProject + u'\uff0c' + Evening, "IMS-38");
        row("a name", u"partner"_s, "IMS-38");
        row("SQL", u"'; DROP TABLE image_member; --"_s, "IMS-38");
        row("markup", u"<b>%1</b>"_s.arg(PartnerProject), "IMS-38");
        row("placeholders", u"%1 %n %"_s, "IMS-38");
        row("Hebrew", u"שלום עולם"_s, "IMS-38");
        row("wide digits", QString{32, u'\uff12'}, "IMS-38");
        row("an emoji", QStringLiteral("\U0001f4be"), "IMS-38");
        row("NUL within", PartnerProject + QChar{0}, "IMS-38");
        row("half a surrogate", QString{QChar{0xd83d}}, "IMS-38");
        row("invisible", PartnerProject + u'\u200b', "IMS-38");
        row("wrong and oneself", u"x,"_s + HomeProject, "IMS-38 IMS-38.self");
        row("a megabyte", QString{1 << 20, u'2'}, "IMS-38");
        row("a megabyte of commas", QString{1 << 20, u','}, "IMS-38.none");
        QStringList ids;
        for (int n = 0; n < 100; ++n)
            ids += u"%1"_s.arg(n, 32, 16, QLatin1Char('e'));
        row("a hundred", ids.join(u','), "IMS-31");
        row("a hundred and one", ids.join(u',') + u',' + PartnerProject, "IMS-37");
        row("thirty thousand", QStringList(30'000, PartnerProject).join(u','), "IMS-37");
    }
    void textsOfProjectIds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, rules);
        QFETCH(int, members);
        World world{tenants};
        const QByteArray before = world.state();
        QCOMPARE(share(world, u"system"_s, text), rules);
        QCOMPARE(world->fetch({.kind = u"imageMember"_s}).total, members);
        if (!rules.isEmpty())
            QCOMPARE(world.state(), before);
    }

    void argumentsThatAreNoTexts_data()
    {
        QTest::addColumn<QVariant>("projects");
        QTest::newRow("left out") << QVariant{};
        QTest::newRow("number") << QVariant{17};
        QTest::newRow("list") << QVariant{QVariantList{1, 2}};
        QTest::newRow("map") << QVariant{QVariantMap{{u"a"_s, 1}}};
    }
    void argumentsThatAreNoTexts()
    {
        QFETCH(QVariant, projects);
        World world{tenants};
        QVERIFY(!world.refused(world.command("ims.shareImage", {{u"image"_s, u"system"_s}, {u"projects"_s, projects}}))
                     .isEmpty());
        QCOMPARE(world->fetch({.kind = u"imageMember"_s}).total, 0);
    }

    // Only who has accepted counts, and a full-ECS image has a quota of its own.
    void theQuota_data()
    {
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("reading");
        QTest::addColumn<int>("most");
        QTest::newRow("256") << u"system"_s << u"shareQuota=256"_s << 256;
        QTest::newRow("128") << u"system"_s << u"shareQuota=128"_s << 128;
        QTest::newRow("full, 256") << u"full"_s << u"shareQuota=256"_s << 10;
        QTest::newRow("full, 128") << u"full"_s << u"shareQuota=128"_s << 10;
    }
    void theQuota()
    {
        QFETCH(QString, image);
        QFETCH(QString, reading);
        QFETCH(int, most);
        World world{[&](Change &change) {
            tenants(change);
            change.setSetting("readings", reading);
            for (int n = 0; n < 3 * most; ++n)
                change.insert("imageMember", {{u"id"_s, u"member-%1"_s.arg(n)},
                                              {u"project_id"_s, HomeProject},
                                              {u"image_id"_s, image},
                                              {u"member_project_id"_s, u"other-%1"_s.arg(n)},
                                              {u"member_account"_s, u"partner"_s},
                                              {u"member_project"_s, u"eu-de"_s},
                                              {u"owner_account"_s, u"training"_s},
                                              {u"owner_project"_s, u"eu-de"_s},
                                              {u"status"_s, n < most - 1 ? u"accepted"_s
                                                            : n % 2      ? u"pending"_s
                                                                         : u"rejected"_s},
                                              {u"created"_s, World::Start}});
        }};
        QCOMPARE(world->quotaLeft(HomeProject, u"imageMember"_s, image), 1);
        QCOMPARE(leftInDialog(world, image), u"1"_s);
        QCOMPARE(share(world, image, PartnerProject + u',' + Evening).size(), 1);
        QCOMPARE(share(world, image, PartnerProject), QStringList{});
        QCOMPARE(world->quotaLeft(HomeProject, u"imageMember"_s, image), 1); // not answered yet
        QCOMPARE(answer(world, "ims.acceptImage", image), QStringList{});
        QCOMPARE(world->quotaLeft(HomeProject, u"imageMember"_s, image), 0);
        QCOMPARE(share(world, image, Evening).size(), 1);
        QVERIFY(world->dispatch(world.command("ims.stopSharing", {{u"member"_s, u"member-0"_s}})).ok());
        QCOMPARE(share(world, image, Evening), QStringList{});
        // Received images count in no quota of the recipient.
        QCOMPARE(world->quotaLeft(PartnerProject, u"image"_s), 50);
    }

    // What the recipient sees is the owner's image, as it is now.
    void theRecipientsView()
    {
        World world{tenants};
        QCOMPARE(share(world, u"system"_s, PartnerProject), QStringList{});
        const auto seen = world->find(u"sharedImage"_s, u"system"_s, PartnerProject);
        QVERIFY(seen);
        QCOMPARE(seen->value(u"name"_s).toString(), u"system"_s);
        QCOMPARE(seen->value(u"owner_account"_s).toString(), u"training"_s);
        QCOMPARE(seen->value(u"owner_project"_s).toString(), u"eu-de"_s);
        QCOMPARE(seen->value(u"owner_project_id"_s).toString(), HomeProject);
        QVERIFY(!world->find(u"sharedImage"_s, u"system"_s, Evening)); // another project of the recipient
        QVERIFY(!world->find(u"sharedImage"_s, u"system"_s, HomeProject));
        // As an image of the recipient's own it is not there.
        QCOMPARE(
            world.refused({.id = u"ims.deleteImage"_s, .by = world.stranger, .arguments = {{u"image"_s, u"system"_s}}}),
            QStringList{u"DOOR-01"_s});
    }

    void aFullImageIsAcceptedIntoAVault()
    {
        World world{tenants};
        QCOMPARE(share(world, u"full"_s, PartnerProject), QStringList{});
        QCOMPARE(answer(world, "ims.acceptImage", u"full"_s, {}), QStringList{u"IMS-41"_s});
        QCOMPARE(answer(world, "ims.acceptImage", u"full"_s, u"vault-1"_s), QStringList{u"IMS-41"_s}); // the owner's
        QCOMPARE(answer(world, "ims.acceptImage", u"full"_s, u"'"_s), QStringList{u"IMS-41"_s});
        QCOMPARE(answer(world, "ims.acceptImage", u"full"_s), QStringList{});
        QCOMPARE(world.value("imageMember", memberOf(world, u"full"_s), "vault_id"), u"vault-2"_s);
        QCOMPARE(answer(world, "ims.rejectImage", u"full"_s), QStringList{});
        QCOMPARE(world.value("imageMember", memberOf(world, u"full"_s), "vault_id"), QString{});
        QCOMPARE(world.value("vault", u"vault-2"_s, "used_gb"), u"100"_s);
    }

    // All at once: the vault has to hold what comes together.
    void severalAreAcceptedTogether()
    {
        World world{[](Change &change) {
            tenants(change);
            World::addImage(change, u"more"_s, {{u"backup_id"_s, u"backup-2"_s}});
            World::addBackup(change, u"backup-2"_s, {{u"image_id"_s, u"more"_s}});
            change.update("vault", u"vault-2"_s, {{u"used_gb"_s, 430}});
        }};
        const QStringList all{u"system"_s, u"full"_s, u"more"_s};
        for (const QString &image : all)
            QCOMPARE(share(world, image, PartnerProject), QStringList{});
        const auto accept = [&world](const QStringList &images) {
            return world.refused({.id = u"ims.acceptImage"_s,
                                  .by = world.stranger,
                                  .arguments = {{u"image"_s, images}, {u"vault"_s, u"vault-2"_s}}});
        };
        QCOMPARE(accept(all), QStringList(2, u"IMS-41.capacity"_s));
        QCOMPARE(shareOf(world, u"system"_s), u"pending"_s); // all or nothing
        QCOMPARE(accept({u"system"_s, u"full"_s, u"full"_s}), QStringList{});
        QCOMPARE(shareOf(world, u"full"_s), u"accepted"_s);
        QCOMPARE(world.value("imageMember", memberOf(world, u"system"_s), "vault_id"), QString{});
    }

    void severalImagesAreSharedTogether()
    {
        World world{tenants};
        const auto give = [&world](const QStringList &images) {
            return world.refused(world.command(
                "ims.shareImage", {{u"image"_s, images}, {u"projects"_s, QString{PartnerProject + u',' + Evening}}}));
        };
        QCOMPARE(give({u"system"_s, u"full"_s, u"system"_s}), QStringList{});
        QCOMPARE(world->fetch({.kind = u"imageMember"_s}).total, 4);
        QCOMPARE(give({u"system"_s, u"full"_s}), QStringList(2, u"IMS-38.twice"_s));
    }

    void strangersStopNothing()
    {
        World world{tenants};
        QCOMPARE(share(world, u"system"_s, PartnerProject), QStringList{});
        QCOMPARE(world.refused({.id = u"ims.stopSharing"_s,
                                .by = world.stranger,
                                .arguments = {{u"member"_s, memberOf(world, u"system"_s)}}}),
                 QStringList{u"DOOR-01"_s});
        QCOMPARE(shareOf(world, u"system"_s), u"pending"_s);
    }
};

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_sharing.moc"
