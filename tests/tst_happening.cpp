// links: ui
#include "happening.h"

#include "support/stage.h"

#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Second = 1'000;

void fill(Change &change)
{
    for (int position = 0; position < 2; ++position)
        change.insert("disk", {{u"id"_s, u"disk-%1"_s.arg(position)},
                               {u"project_id"_s, HomeProject},
                               {u"server_id"_s, u"server-1"_s},
                               {u"name"_s, u"volume-%1"_s.arg(position)},
                               {u"role"_s, position == 0 ? u"system"_s : u"data"_s},
                               {u"size_gb"_s, position == 0 ? 40 : 60},
                               {u"position"_s, position}});
    World::addBackup(change, u"backup-1"_s, {{u"name"_s, u"web-backup-0412"_s}});
}

} // namespace

// The panel that tells how an image is made while the clock runs.
class TestHappening final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void tellsTheCreationFromAServer();
    void tellsTheOtherWays();
    void saysWhyItFailed_data();
    void saysWhyItFailed();
    void isDrawnWhileTheClockRuns();
    void knowsWhichImageIsMeant();

private:
    QString make(const char *command, const QVariantMap &source)
    {
        QVariantMap arguments{{u"name"_s, u"web-image-01"_s}, {u"vault"_s, u"vault-1"_s}, {u"agreement"_s, true}};
        arguments.insert(source);
        return m_stage->world->dispatch(m_stage->world.command(command, arguments)).created;
    }
    void goTo(qint64 seconds) { QVERIFY(m_stage->world->advance(World::Start + seconds * Second)); }
    // "id state progress" of each part.
    QStringList parts(const QString &image)
    {
        QStringList told;
        const auto all = happenings(m_stage->context, image);
        for (const Happening &one : all)
            told += one.progress < 0 ? u"%1: %2"_s.arg(one.id, one.state)
                                     : u"%1: %2 %3%"_s.arg(one.id, one.state).arg(one.progress);
        return told;
    }
    Happening part(const QString &image, const QString &id)
    {
        const auto all = happenings(m_stage->context, image);
        for (const Happening &one : all)
            if (one.id == id)
                return one;
        return {};
    }

    std::unique_ptr<Stage> m_stage;
};

void TestHappening::init()
{
    failOnWarnings();
    m_stage = std::make_unique<Stage>(fill);
}

void TestHappening::cleanup()
{
    m_stage.reset();
}

void TestHappening::tellsTheCreationFromAServer()
{
    const QString image = make("ims.createFullImage", {{u"server"_s, u"server-1"_s}});
    goTo(60);
    QCOMPARE(parts(image), (QStringList{u"server: Running"_s, u"snapshot.0: Being made 50%"_s,
                                        u"snapshot.1: Being made 50%"_s, u"backup: Creating 9%"_s,
                                        u"image: Creating 50%"_s, u"zone.0: Not yet"_s, u"zone.1: Not yet"_s}));
    QCOMPARE(part(image, u"snapshot.1"_s).title, u"Snapshot of volume-1 (60 GB)"_s);
    QVERIFY(part(image, u"server"_s).why.contains(u"Leave it alone"_s));
    QVERIFY(part(image, u"backup"_s).title.contains(u"backup_for_image_"_s + image));

    goTo(310);
    QCOMPARE(parts(image),
             (QStringList{u"server: Running"_s, u"snapshot.0: Made"_s, u"snapshot.1: Made"_s,
                          u"backup: Creating – Image can be created 50%"_s, u"image: Normal – Available in AZ1"_s,
                          u"zone.0: Can be made"_s, u"zone.1: Not yet"_s}));
    QVERIFY(part(image, u"zone.0"_s).why.contains(u"snapshots lie in this zone"_s));
    QVERIFY(part(image, u"zone.1"_s).why.contains(u"AZ1"_s));

    goTo(620);
    QCOMPARE(parts(image),
             (QStringList{u"server: Running"_s, u"snapshot.0: Made"_s, u"snapshot.1: Made"_s, u"backup: Available"_s,
                          u"image: Normal"_s, u"zone.0: Can be made"_s, u"zone.1: Can be made"_s}));
    QVERIFY(part(image, u"server"_s).why.contains(u"any more"_s));

    m_stage->edition.readings[u"sourceServer"_s] = u"locked"_s;
    const QString other = make("ims.createFullImage", {{u"server"_s, u"server-1"_s}});
    QVERIFY(part(other, u"server"_s).why.contains(u"Locked"_s));
}

void TestHappening::tellsTheOtherWays()
{
    const QString ofBackup = make("ims.createImage", {{u"backup"_s, u"backup-1"_s}});
    QCOMPARE(parts(ofBackup), (QStringList{u"backup: Available"_s, u"image: Creating 0%"_s, u"zone.0: Not yet"_s,
                                           u"zone.1: Not yet"_s}));
    const QString system = make("ims.createSystemImage", {{u"server"_s, u"server-1"_s}});
    goTo(3600);
    const QString data = make("ims.createDataImage", {{u"disk"_s, u"disk-1"_s}});
    QCOMPARE(parts(system), (QStringList{u"server: Running"_s, u"image: Normal"_s, u"zone.0: Can be made"_s,
                                         u"zone.1: Can be made"_s}));
    QVERIFY(part(data, u"server"_s).why.contains(u"disk is being copied"_s));
    QCOMPARE(part(data, u"zone.1"_s).title, u"Disks in AZ2"_s);
    QVERIFY(happenings(m_stage->context, u"of another world"_s).isEmpty());
    m_stage->context.session = m_stage->world.stranger;
    QVERIFY(happenings(m_stage->context, data).isEmpty());
}

void TestHappening::saysWhyItFailed_data()
{
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("words");
    QTest::newRow("unprepared") << u"unprepared"_s << u"not prepared"_s;
    QTest::newRow("touched") << u"touched"_s << u"Something was done to the server"_s;
    QTest::newRow("backup") << u"backup"_s << u"backup failed"_s;
    QTest::newRow("imported") << u""_s << u"Delete it"_s;
}

void TestHappening::saysWhyItFailed()
{
    QFETCH(const QString, cause);
    QFETCH(const QString, words);
    m_stage = std::make_unique<Stage>([&cause](Change &change) {
        World::addImage(change, u"image"_s,
                        {{u"status"_s, u"error"_s}, {u"cause"_s, cause}, {u"server_id"_s, u"gone"_s}});
    });
    QCOMPARE(parts(u"image"_s), (QStringList{u"server: Deleted"_s, u"image: Error"_s, u"zone.0: Cannot be made"_s,
                                             u"zone.1: Cannot be made"_s}));
    const QString why = part(u"image"_s, u"image"_s).why;
    QVERIFY2(why.contains(words), qPrintable(why));
}

// In the looks of every edition; for assistive tools a list of texts.
void TestHappening::isDrawnWhileTheClockRuns()
{
    const QStringList editions = editionIds();
    for (const QString &id : editions) {
        theme::apply(*qApp, *loadEdition(id));
        HappeningPanel panel{m_stage->context, nullptr};
        QVERIFY(!panel.isVisible());
        const QString image = make("ims.createFullImage", {{u"server"_s, u"server-1"_s}});
        m_stage->show(&panel);
        panel.tell(image);
        const auto said = [&panel](const char *part) {
            const auto *widget = panel.findChild<QWidget *>(u"happening.%1"_s.arg(QLatin1StringView{part}));
            return widget && widget->isVisible() ? widget->accessibleName() : QString{};
        };
        QVERIFY(said("image").startsWith(u"Image web-image-01: Creating 0%"_s));
        QVERIFY(m_stage->world->advance(m_stage->world->now() + 60 * Second));
        panel.refresh();
        QVERIFY(said("snapshot.1").startsWith(u"Snapshot of volume-1 (60 GB): Being made 50%"_s));
        QCOMPARE(panel.findChild<QWidget *>(u"happening.image"_s)->findChild<QProgressBar *>()->value(), 50);
        QVERIFY(m_stage->world->advance(m_stage->world->now() + 60 * Second));
        panel.refresh();
        QVERIFY(said("image").contains(u"Available in AZ1"_s));
        QVERIFY(Stage::words(&panel).contains(u"The snapshots lie in this zone."_s));
        QVERIFY(!panel.grab().isNull());
        m_stage->world->dispatch(m_stage->world.command("ims.deleteImage", {{u"image"_s, image}}));
        panel.refresh();
        QVERIFY(said("image").isEmpty());
        QVERIFY(Stage::words(&panel).contains(u"This image does not exist any more."_s));
        QVERIFY(m_stage->world->advance(m_stage->world->now() + 3600 * Second));
        auto *close = panel.findChild<QAbstractButton *>(u"happening.close"_s);
        QTest::keyClick(close, Qt::Key_Space);
        QVERIFY(!panel.isVisible());
        panel.setParent(nullptr);
    }
}

void TestHappening::knowsWhichImageIsMeant()
{
    QCOMPARE(imageInTheMaking(m_stage->context), QString{});
    const QString first = make("ims.createImage", {{u"backup"_s, u"backup-1"_s}});
    goTo(3600);
    QCOMPARE(imageInTheMaking(m_stage->context), first);
    const QString second = make("ims.createFullImage", {{u"server"_s, u"server-1"_s}});
    goTo(3900);
    QCOMPARE(imageInTheMaking(m_stage->context), second); // Normal in its zone: still being made
}

QTEST_MAIN(TestHappening)
#include "tst_happening.moc"
