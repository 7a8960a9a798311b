// links: models
#include "support/abroad.h"

using namespace Qt::StringLiterals;

namespace {

// A column of the table: what image there is.
void image(Change &change, const QString &column)
{
    const bool full = column == "full"_L1 || column.endsWith("full"_L1) || column == "inZone"_L1;
    const bool running = column == "inZone"_L1;
    World::addBackup(change, u"backup"_s, {{u"status"_s, running ? u"creating_image"_s : u"available"_s}});
    Record values{{u"type"_s, u"system"_s}, {u"disk_gb"_s, 40}};
    if (full) {
        values.insert({{u"type"_s, u"full"_s}, {u"backup_id"_s, u"backup"_s}});
        change.update("backup", u"backup"_s, {{u"image_id"_s, u"image"_s}});
    }
    if (column == "iso"_L1)
        values.insert(u"type"_s, u"iso"_s);
    if (column == "encrypted"_L1)
        values.insert(u"encrypted"_s, 1);
    if (column.startsWith("creating"_L1))
        values.insert(u"status"_s, u"creating"_s);
    if (column == "error"_L1 || column == "frozen"_L1)
        values.insert(u"status"_s, column);
    if (running)
        values.insert(u"status"_s, u"normal_az"_s);
    const bool theirs = column == "sharedToMe"_L1;
    if (theirs)
        values.insert(u"project_id"_s, PartnerProject);
    World::addImage(change, u"image"_s, values);
    if (theirs)
        change.insert("imageMember", {{u"id"_s, u"member"_s},
                                      {u"project_id"_s, PartnerProject},
                                      {u"image_id"_s, u"image"_s},
                                      {u"member_project_id"_s, HomeProject},
                                      {u"member_account"_s, u"training"_s},
                                      {u"member_project"_s, u"eu-de"_s},
                                      {u"owner_account"_s, u"partner"_s},
                                      {u"owner_project"_s, u"eu-de"_s},
                                      {u"status"_s, u"accepted"_s},
                                      {u"created"_s, World::Start}});
}

QVariantMap argumentsOf(const QString &operation)
{
    const QVariantMap name{{u"image"_s, u"image"_s}, {u"name"_s, u"web"_s}};
    const auto with = [&name](QVariantMap more) {
        more.insert(name);
        return more;
    };
    if (operation == "across"_L1)
        return with(abroad::to());
    if (operation == "inRegion"_L1)
        return with({{u"type"_s, u"region"_s}});
    if (operation == "export"_L1)
        return with({{u"format"_s, u"qcow2"_s}, {u"path"_s, u"training-images"_s}});
    if (operation == "fastExport"_L1)
        return with({{u"fast"_s, true}, {u"path"_s, u"training-images"_s}});
    if (operation == "tag"_L1)
        return with({{u"tags"_s, QVariantList{QVariantMap{{u"key"_s, u"team"_s}, {u"value"_s, u"red"_s}}}}});
    return name;
}

} // namespace

// Which operation an image takes in which state: the table of the manuals, cell by cell, for both readings of them.
class TestMatrixImages final : public QObject {
    Q_OBJECT

private slots:
    void cells_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("command");
        QTest::addColumn<bool>("abroad");
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("allowed");
        const QStringList columns{u"creating"_s, u"creating_full"_s, u"normal"_s, u"inZone"_s, u"error"_s,
                                  u"frozen"_s,   u"encrypted"_s,     u"full"_s,   u"iso"_s,    u"sharedToMe"_s};
        struct Line {
            const char *operation;
            const char *command;
            const char *within; // one sign a column: + allowed, - not; a console that replicates within a region only
            const char *across; // and one that replicates across regions
        };
        //                                              c f n z e f e f i s     c f n z e f e f i s
        constexpr Line Lines[] = {
            {"modify", "ims.modifyImage", "--++--+++-", "--++--+++-"},
            {"inRegion", "ims.replicateImage", "--+---+---", "--+---+---"},
            {"across", "ims.replicateImage", "----------", "--+----+--"},
            {"across", "ims.replicateAcross", "----------", "--+----+--"},
            {"shared", "ims.replicateShared", "---------+", "---------+"},
            {"export", "ims.exportImage", "--+---+---", "--+---+---"},
            {"fastExport", "ims.exportImage", "--+-------", "--+-------"},
            {"delete", "ims.deleteImage", "-++++++++-", "-++++++++-"},
            {"tag", "ims.addTag", "+++++++++-", "+++++++++-"},
        };
        for (const Line &line : Lines) {
            for (const bool abroad : {false, true}) {
                for (int at = 0; at < columns.size(); ++at)
                    QTest::addRow("%s by %s, %s, %s", line.operation, line.command, qPrintable(columns.at(at)),
                                  abroad ? "across regions" : "within a region")
                        << QString::fromLatin1(line.operation) << QString::fromLatin1(line.command) << abroad
                        << columns.at(at) << ((abroad ? line.across : line.within)[at] == '+');
            }
        }
    }
    void cells()
    {
        QFETCH(QString, operation);
        QFETCH(QString, command);
        QFETCH(bool, abroad);
        QFETCH(QString, column);
        QFETCH(bool, allowed);
        World world{[&](Change &change) {
            abroad::fill(change);
            if (!abroad)
                change.setSetting("readings", u"fullReplication=never"_s);
            image(change, column);
        }};
        const QByteArray before = world.state();
        const Command asked = world.command(command.toLatin1().constData(), argumentsOf(operation));
        const bool agreed = world->check(asked).isEmpty();
        const QStringList refused = world.refused(asked);
        QVERIFY2(refused.isEmpty() == allowed, qPrintable(refused.join(u' ')));
        QCOMPARE(agreed, allowed);
        QCOMPARE(world.state() == before, !allowed);
    }

    // Nothing is wrong with it that would be known only after the entry was pressed: it is greyed or left out.
    void entries_data() { cells_data(); }
    void entries()
    {
        QFETCH(QString, operation);
        QFETCH(QString, command);
        QFETCH(bool, abroad);
        QFETCH(QString, column);
        QFETCH(bool, allowed);
        if (operation == "fastExport"_L1 && column == "encrypted"_L1)
            return; // the box is refused, not the entry
        World world{[&](Change &change) {
            abroad::fill(change);
            if (!abroad)
                change.setSetting("readings", u"fullReplication=never"_s);
            image(change, column);
        }};
        QVariantMap entry{{u"image"_s, u"image"_s}};
        if (abroad && command == "ims.replicateImage"_L1)
            entry.insert(u"type"_s, operation == "across"_L1 ? u"across"_s : u"region"_s);
        const bool offered = world->check(world.command(command.toLatin1().constData(), entry), Cloud::Entry).isEmpty();
        if (!abroad && operation == "across"_L1 && command == "ims.replicateImage"_L1)
            return; // there is no such choice on the form
        QCOMPARE(offered, allowed);
    }
};

QTEST_GUILESS_MAIN(TestMatrixImages)
#include "tst_matrix_images.moc"
