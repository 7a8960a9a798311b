// links: application
#include "context.h"
#include "edition.h"
#include "elsewhere.h"
#include "gaps.h"
#include "menubutton.h"
#include "nothere.h"
#include "router.h"
#include "shell.h"
#include "spec.h"
#include "support/world.h"
#include "theme.h"
#include "whynot.h"

#include <QAbstractButton>
#include <QAction>
#include <QMenu>
#include <QTextBrowser>
#include <QtTest>

using namespace Qt::StringLiterals;

// What the real console has and the replica leaves to other services: greyed for good, and said so wherever a person
// meets it. Nothing else is missing.
class TestElsewhere final : public QObject {
    Q_OBJECT

private slots:
    void everyRowIsAControl();
    void everyServiceIsInTheServiceList_data();
    void everyServiceIsInTheServiceList();
    void nothingIsMissing_data();
    void nothingIsMissing();
    void controlsSayWhoseTheyAre();

private:
    static void editions()
    {
        QTest::addColumn<QString>("edition");
        const QStringList ids = editionIds();
        for (const QString &id : ids)
            QTest::newRow(qPrintable(id)) << id;
    }
};

void TestElsewhere::everyRowIsAControl()
{
    QStringList labels{u"Auto assign"_s, u"Create Bucket"_s, u"Select Image File"_s, u"Create Key Pair"_s,
                       u"Create Agency"_s}; // of pages written by hand
    for (const Service *service : services()) {
        for (const NavItem &item : service->navigation) {
            if (!item.page)
                labels += QString::fromLatin1(item.title);
        }
        const auto addTabs = [&labels](std::span<const Tab> tabs) {
            for (const Tab &tab : tabs) {
                if (!tab.page)
                    labels += QString::fromLatin1(tab.title);
            }
        };
        const auto addActions = [&labels](std::span<const Action> actions) {
            for (const Action &action : actions) {
                if (!action.opens)
                    labels += QString::fromLatin1(action.title);
            }
        };
        for (const ListSpec &list : service->lists)
            addActions(list.actions);
        for (const DetailSpec &detail : service->details) {
            addActions(detail.actions);
            addTabs(detail.tabs);
        }
        for (const Section &section : service->sections)
            addTabs(section.tabs);
        for (const FormSpec &form : service->forms) {
            for (const FormField &field : form.fields) {
                if (field.link && !field.opens)
                    labels += QString::fromLatin1(field.link);
            }
        }
    }
    QStringList rows;
    for (const Elsewhere &each : elsewhere()) {
        QVERIFY2(labels.contains(QString::fromLatin1(each.label)), each.label);
        QVERIFY2(!rows.contains(QString::fromLatin1(each.label)), each.label);
        rows += QString::fromLatin1(each.label);
    }
}

void TestElsewhere::everyServiceIsInTheServiceList_data()
{
    editions();
}

void TestElsewhere::everyServiceIsInTheServiceList()
{
    QFETCH(const QString, edition);
    const Edition loaded = *loadEdition(edition);
    for (const Elsewhere &each : elsewhere()) {
        bool found = false;
        for (const Edition::Group &group : loaded.services) {
            for (const Edition::Entry &entry : group.entries) {
                if (entry.title != QLatin1StringView{each.service})
                    continue;
                found = true;
                QVERIFY2(entry.page.isEmpty() != each.inPart, each.label);
            }
        }
        QVERIFY2(found || QLatin1StringView{each.service} == "KooGallery"_L1, each.service); // a shop of its own
    }
}

void TestElsewhere::nothingIsMissing_data()
{
    editions();
}

void TestElsewhere::nothingIsMissing()
{
    QFETCH(const QString, edition);
    const auto gaps = gapsOf(*loadEdition(edition));
    QVERIFY2(gaps, qPrintable(gaps ? QString{} : gaps.failure().text()));
    QVERIFY2(gaps->isEmpty(), qPrintable(gaps->join(u'\n')));
}

void TestElsewhere::controlsSayWhoseTheyAre()
{
    World world;
    const Edition edition = *loadEdition(u"otc"_s);
    theme::apply(*qApp, edition);
    Context context{world.cloud(), edition};
    context.session = world.session;
    const auto shell = makeShell(context);
    shell->start(u"ecs.servers"_s);
    shell->show();
    QVERIFY(QTest::qWaitForWindowExposed(shell.get()));

    const QString eip = u"This belongs to Elastic IP, which the replica does not replicate."_s;
    const auto reasonOf = [](const QList<WhyNot> &reasons, const QString &action) {
        for (const WhyNot &each : reasons) {
            if (each.action == action)
                return each.refusal.reason;
        }
        return QString{};
    };

    // On a resource: its tabs; in the navigation; and in the Service List.
    context.go(u"ecs.server"_s, {{u"id"_s, u"server-1"_s}});
    QCOMPARE(reasonOf(whyNot(shell->router(), context), u"EIPs"_s), eip);
    context.go(u"ecs.servers"_s);
    QVERIFY(reasonOf(whyNot(shell->router(), context), u"Auto Scaling"_s).contains(u"does not replicate"_s));
    bool told = false;
    const auto entries = shell->findChild<QMenu *>(u"shell.services.menu"_s)->actions();
    for (const QAction *entry : entries) {
        if (!entry->text().isEmpty() && !entry->isSeparator())
            QVERIFY(entry->isEnabled() || entry->statusTip().contains(entry->text()));
        told = told || entry->text() == u"Elastic IP"_s;
    }
    QVERIFY(told);

    // By keys alone.
    QTest::keyClick(shell.get(), Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    auto *text = shell->findChild<QTextBrowser *>(u"whyNot.text"_s);
    QVERIFY(text);
    QVERIFY2(text->toPlainText().contains(u"Auto Scaling is not part of the replica"_s),
             qPrintable(text->toPlainText()));

    QCOMPARE(notHereText("Bind EIP"), eip);
    QCOMPARE(notHereText("Get Password"), u"The replica has Elastic Cloud Server as far as images and backups need it; "
                                          "this is none of it."_s);
    QCOMPARE(notHereText("Something new"), u"The replica does not have this yet."_s);
}

QTEST_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
