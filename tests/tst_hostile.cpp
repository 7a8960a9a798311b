// links: application
#include "ask.h"
#include "page.h"
#include "commandline.h"
#include "exporting.h"
#include "router.h"
#include "scenario.h"
#include "shell.h"
#include "support/hostile.h"
#include "support/pagedump.h"
#include "support/stage.h"
#include "workspaces.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTextDocument>

#include "accessibility.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestTurn = 2'000; // ms; far above the aim, as tests share their machine

// Line ends of an area of text are one character each.
QString withLines(QString text)
{
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n');
}

QString held(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->text();
    return withLines(qobject_cast<const QPlainTextEdit *>(field)->document()->toRawText());
}

// Fields in which something can be typed now.
QList<QPointer<QWidget>> fieldsOn(const QWidget *place)
{
    QList<QPointer<QWidget>> fields;
    const auto all = place->findChildren<QWidget *>();
    for (QWidget *each : all) {
        const auto *line = qobject_cast<QLineEdit *>(each);
        const auto *area = qobject_cast<QPlainTextEdit *>(each);
        if (each->isVisible() && ((line && !line->isReadOnly()) || (area && !area->isReadOnly())))
            fields += each;
    }
    return fields;
}

bool takesAnything(const QWidget *field)
{
    const auto *line = qobject_cast<const QLineEdit *>(field);
    return !line || !line->validator();
}

QString nameOf(const QWidget *field)
{
    return field->objectName() + u' ' + field->accessibleName();
}

// What could be taken for markup on the place, though it holds the text.
QStringList markup(const QWidget *place, const QString &text)
{
    QStringList found;
    if (!Qt::mightBeRichText(text) && !text.contains(u'<'))
        return found;
    const auto all = place->findChildren<QWidget *>();
    for (const QWidget *each : all) {
        const auto *label = qobject_cast<const QLabel *>(each);
        const bool formatted = label && (label->textFormat() == Qt::RichText ||
                                         (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text())));
        if (formatted && label->text().contains(text))
            found += u"label "_s + each->objectName();
        if (Qt::mightBeRichText(each->toolTip()) && each->toolTip().contains(text))
            found += u"tooltip "_s + each->objectName();
    }
    return found;
}

} // namespace

// Hostile texts in every field, through the door, and on every page that shows what a workspace holds: each succeeds or
// is refused in words, and stays as it was typed.
class TestHostile final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Edition m_edition;
    std::unique_ptr<Cloud> m_cloud;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<Shell> m_shell;
    qint64 m_longest = 0;
    QString m_where;

    QString idOf(const char *kind) const
    {
        const Rows rows = m_cloud->fetch({.kind = QString::fromLatin1(kind), .project = m_context->session.project});
        return rows.rows.isEmpty() ? QString{} : rows.at(0, u"id"_s).toString();
    }

    QStringList pages() const
    {
        QStringList pages = Router::pages(m_edition);
        for (const Service *service : services()) {
            for (const DetailSpec &detail : service->details)
                pages += QString::fromLatin1(detail.id);
        }
        pages.removeDuplicates();
        return pages;
    }

    QWidget *open(const QString &page)
    {
        m_context->session = page == "login"_L1 ? Session{} : *m_cloud->logIn(u"training"_s, u"trainee"_s);
        const DetailSpec *detail = findDetail(page);
        m_shell->router().go(page, detail ? QVariantMap{{u"id"_s, idOf(detail->kind)}} : QVariantMap{});
        QCoreApplication::processEvents();
        return m_shell->router().page();
    }

    template <typename Work>
    void turn(const QString &where, const Work &work)
    {
        QElapsedTimer time;
        time.start();
        work();
        QCoreApplication::processEvents();
        if (time.elapsed() > m_longest) {
            m_longest = time.elapsed();
            m_where = where;
        }
        if (time.elapsed() > 100)
            qInfo("%lld ms: %s", time.elapsed(), qPrintable(where));
        QVERIFY2(time.elapsed() < LongestTurn, qPrintable(u"%1: %2 ms"_s.arg(where, QString::number(time.elapsed()))));
    }

    void feed(QWidget *place, const QString &text)
    {
        const auto fields = fieldsOn(place);
        for (const QPointer<QWidget> &field : fields) {
            if (!field || !field->isVisible() || !field->isEnabled())
                continue;
            const QString where = nameOf(field);
            const QString before = held(field);
            turn(where, [&] { Stage::paste(field, text); });
            if (QTest::currentTestFailed())
                return;
            QVERIFY2(field, qPrintable(where));
            const bool area = qobject_cast<QPlainTextEdit *>(field);
            const QString kept = held(field);
            // Pasting nothing replaces nothing.
            const QString wanted = text.isEmpty() ? before : area ? withLines(text) : text;
            QVERIFY2(
                kept == wanted || (!takesAnything(field) && !kept.contains(text)),
                qPrintable(u"%1 holds %2 characters: %3"_s.arg(where, QString::number(kept.size()), kept.left(80))));
            if (!area)
                turn(where + u", Return"_s, [&] { QTest::keyClick(field, Qt::Key_Return); });
            if (QTest::currentTestFailed())
                return;
            if (!text.isEmpty())
                QCOMPARE(markup(m_shell.get(), text), QStringList{});
        }
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installAccessibility();
        m_edition = *loadEdition(u"otc"_s);
        theme::apply(*qApp, m_edition);
        const auto scenario = loadScenario(u"starter"_s);
        QVERIFY(scenario);
        auto cloud = beginWorkspace(m_folder.filePath(u"workspace.sqlite"_s), *scenario, {});
        QVERIFY(cloud);
        m_cloud = std::move(*cloud);
        m_context = std::make_unique<Context>(*m_cloud, m_edition);
        m_context->session = *m_cloud->logIn(u"training"_s, u"trainee"_s);
        m_shell = makeShell(*m_context);
        m_shell->resize(1440, 900);
        m_shell->show();
        m_shell->start();
        QVERIFY(QTest::qWaitForWindowExposed(m_shell.get()));
    }
    void cleanupTestCase()
    {
        qInfo("longest turn: %lld ms, %s", m_longest, qPrintable(m_where));
        m_shell.reset();
        m_context.reset();
    }
    void init() { failOnWarnings(); }

    void everyPage_data() { hostile::rows(); }
    void everyPage()
    {
        QFETCH(QString, text);
        int fields = 0;
        for (const QString &page : pages()) {
            QWidget *place = open(page);
            const auto buttons = place->findChildren<QAbstractButton *>();
            for (QAbstractButton *button : buttons) {
                if (button->objectName().endsWith(".tags"_L1) && button->isVisible() && button->isEnabled())
                    button->click(); // the tag search
            }
            QCoreApplication::processEvents();
            fields += int(fieldsOn(place).size());
            feed(place, text);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(fields > 20, qPrintable(QString::number(fields)));
    }

    void everyConfirmation_data() { hostile::rows(); }
    void everyConfirmation()
    {
        QFETCH(QString, text);
        open(u"cbr.backups"_s);
        for (const Service *service : services()) {
            for (const Confirmation &confirmation : service->confirmations) {
                ask::confirm(confirmation, {idOf(confirmation.kind)}, *m_context, m_shell.get());
                QCoreApplication::processEvents();
                QWidget *dialog = QApplication::activeModalWidget();
                QVERIFY(dialog);
                feed(dialog, text);
                dialog->close();
                QCoreApplication::processEvents();
            }
        }
    }
};

QTEST_MAIN(TestHostile)
#include "tst_hostile.moc"
