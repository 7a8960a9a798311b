// links: ui
#include "support/controlsheet.h"

#include <QApplication>
#include <QDir>
#include <QFontInfo>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

int inked(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).alpha() > 0 ? 1 : 0;
    }
    return count;
}

// The colour that covers most of what is drawn.
QColor mainInk(const QImage &image)
{
    QMap<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > 250)
                ++counts[image.pixel(x, y)];
        }
    }
    QRgb most = 0;
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        if (count.value() > counts.value(most))
            most = count.key();
    }
    return QColor{most};
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class TestTheme final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression{u"^(?!This plugin does not support)"_s});
        theme::apply(*qApp, sheetEdition());
    }

    void coloursAreTheEditions()
    {
        const Edition edition = sheetEdition();
        for (auto token = edition.colours.begin(); token != edition.colours.end(); ++token)
            QCOMPARE(theme::colour(token.key()).name(), token.value());
        QCOMPARE(qApp->palette().color(QPalette::Highlight), theme::colour(u"accent"_s));
        QCOMPARE(qApp->palette().color(QPalette::Disabled, QPalette::Text), theme::colour(u"disabledText"_s));
    }

    void anotherEditionColoursEverythingAnew()
    {
        const QImage before = theme::pixmap(u"search"_s, u"brand"_s, 16).toImage();
        Edition other = sheetEdition();
        other.id = u"other"_s;
        other.colours[u"brand"_s] = u"#c7000b"_s;
        other.colours[u"accent"_s] = u"#5e7ce0"_s;
        theme::apply(*qApp, other);
        QCOMPARE(theme::colour(u"brand"_s).name(), u"#c7000b"_s);
        QCOMPARE(qApp->palette().color(QPalette::Highlight).name(), u"#5e7ce0"_s);
        QCOMPARE_NE(theme::pixmap(u"search"_s, u"brand"_s, 16).toImage(), before);
    }

    // Words can be read on what they stand on, in the contrast that WCAG asks of text, and of large or bold text.
    void everyEditionCanBeRead_data()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : editionIds())
            QTest::newRow(qPrintable(id)) << id;
    }
    void everyEditionCanBeRead()
    {
        QFETCH(QString, id);
        theme::apply(*qApp, *loadEdition(id));
        struct Pair {
            const char *ink;
            const char *ground;
            double least;
        };
        for (const Pair &pair :
             {Pair{"text", "card", 4.5}, Pair{"text", "header", 4.5}, Pair{"text", "page", 4.5},
              Pair{"text", "segment", 4.5}, Pair{"normal", "card", 4.5}, Pair{"normal", "header", 4.4},
              Pair{"link", "card", 4.5}, Pair{"card", "bar", 4.5}, Pair{"card", "brand", 4.5},
              Pair{"card", "accent", 3}, Pair{"accent", "card", 3}, Pair{"replicaText", "replica", 4.5}}) {
            const double ratio =
                contrast(theme::colour(QLatin1StringView{pair.ink}), theme::colour(QLatin1StringView{pair.ground}));
            QVERIFY2(
                ratio >= pair.least,
                qPrintable(
                    u"%1 on %2: %3"_s.arg(QLatin1StringView{pair.ink}, QLatin1StringView{pair.ground}).arg(ratio)));
        }
    }

    void whatIsMissingIsNeutralAndToldOnce()
    {
        Edition bare;
        bare.id = u"bare"_s;
        bare.colours = sheetEdition().colours;
        bare.colours.remove(u"link"_s);
        bare.colours[u"zebra"_s] = u"striped"_s;
        QTest::ignoreMessage(QtWarningMsg, "The edition \"bare\" has no colour for: link, zebra");
        theme::apply(*qApp, bare);
        QVERIFY(theme::colour(u"link"_s).isValid());
        QVERIFY(theme::colour(u"zebra"_s).isValid());
        QCOMPARE(theme::colour(u"brand"_s).name(), bare.colours[u"brand"_s]);
        theme::apply(*qApp, bare); // not told again
    }

    void wrongNamesAreToldAndDrawnSomehow()
    {
        QTest::ignoreMessage(QtWarningMsg, "There is no colour \"sky\".");
        QCOMPARE(theme::colour(u"sky"_s), theme::colour(u"text"_s));
        QTest::ignoreMessage(QtWarningMsg, "There is no icon \"unicorn\".");
        QCOMPARE(inked(theme::pixmap(u"unicorn"_s, u"text"_s, 16).toImage()), 0);
    }

    void thereIsNoStyleSheet()
    {
        QVERIFY(qApp->styleSheet().isEmpty());
        QVERIFY(qApp->style()->inherits("ConsoleStyle"));
    }

    void fontIsTheConsoles()
    {
        QCOMPARE(qApp->font().pixelSize(), 12);
        QCOMPARE(QFontInfo{qApp->font()}.family(), u"Liberation Sans"_s);
        QVERIFY(QFontInfo{theme::font(16, true)}.bold());
        QVERIFY(QFont::substitutes(u"Liberation Sans"_s).contains(u"WenQuanYi Micro Hei"_s, Qt::CaseInsensitive));
    }

    void icons_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir{u":/icons"_s}.entryList({u"*.svg"_s});
        QVERIFY(files.size() > 30);
        for (const QString &file : files)
            QTest::addRow("%s", qPrintable(file)) << file.chopped(4);
    }

    void icons()
    {
        QFETCH(QString, name);
        for (const int size : {12, 16, 20, 40}) {
            const QImage image = theme::pixmap(name, u"brand"_s, size).toImage();
            QCOMPARE(image.size(), QSize(size, size));
            QVERIFY2(inked(image) > size / 2, qPrintable(name));
        }
        QCOMPARE(mainInk(theme::pixmap(name, u"link"_s, 64).toImage()), theme::colour(u"link"_s));
        const QIcon icon = theme::icon(name);
        QVERIFY(!icon.isNull());
        QCOMPARE(icon.pixmap(14, 14).size(), QSize(14, 14));
        QCOMPARE_NE(icon.pixmap(QSize{16, 16}, QIcon::Normal).toImage(),
                    icon.pixmap(QSize{16, 16}, QIcon::Disabled).toImage());
    }

    void iconsOfTheStates()
    {
        for (const auto &look : {u"ok"_s, u"busy"_s, u"error"_s, u"off"_s, u"running"_s})
            QCOMPARE(mainInk(theme::pixmap(look, look, 64).toImage()), theme::colour(look));
    }

    void iconIsSharpOnDenseScreens()
    {
        const QPixmap dense = theme::icon(u"gear"_s).pixmap(QSize{16, 16}, 2.0);
        QCOMPARE(dense.size(), QSize(32, 32));
        QCOMPARE(dense.devicePixelRatio(), 2.0);
    }

    void labelsTakeTheirLook()
    {
        QWidget page;
        const auto made = [&page](const QString &look) {
            auto *label = new QLabel{u"text"_s, &page};
            label->setProperty("look", look);
            label->ensurePolished();
            return label;
        };
        QCOMPARE(made(u"weak"_s)->palette().color(QPalette::WindowText), theme::colour(u"weak"_s));
        QCOMPARE(made(u"warning"_s)->palette().color(QPalette::WindowText), theme::colour(u"brand"_s));
        QVERIFY(made(u"title"_s)->font().bold());
        QVERIFY(QFontInfo{made(u"mono"_s)->font()}.fixedPitch());
    }

    void framesTakeTheirLook()
    {
        for (const auto &[look, token] : {std::pair{u"card"_s, u"card"_s}, std::pair{u"info"_s, u"infoFill"_s},
                                          std::pair{u"warning"_s, u"warnFill"_s}, std::pair{u"error"_s, u"errorFill"_s},
                                          std::pair{u"replica"_s, u"replica"_s}}) {
            QFrame frame;
            frame.setProperty("look", look);
            frame.resize(40, 40);
            QCOMPARE(frame.grab().toImage().pixelColor(20, 20), theme::colour(token));
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
