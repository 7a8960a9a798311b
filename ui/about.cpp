#include "about.h"

#include "controls.h"
#include "theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QGridLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Part {
    const char *name;
    const char *licence;
};

constexpr std::array parts{
    Part{"Qt", QT_TRANSLATE_NOOP("about", "GNU Lesser General Public License 3")},
    Part{"SQLite", QT_TRANSLATE_NOOP("about", "public domain")},
    Part{"yaml-cpp", QT_TRANSLATE_NOOP("about", "MIT License")},
    Part{"nlohmann-json", QT_TRANSLATE_NOOP("about", "MIT License")},
    Part{"Liberation Fonts", QT_TRANSLATE_NOOP("about", "SIL Open Font License 1.1")},
};

QString text(const char *source)
{
    return QCoreApplication::translate("about", source);
}

} // namespace

QString logPath()
{
    return QDir{QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)}.filePath(u"log.txt"_s);
}

void showAbout(QWidget *window)
{
    auto *dialog = new QDialog{window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"help.about.dialog"_s);
    dialog->setWindowTitle(text(QT_TRANSLATE_NOOP("about", "About Console Replica")));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    const auto row = [&](const QString &left, const QString &right) {
        const int at = grid->rowCount();
        grid->addWidget(weakLabel(left, dialog), at, 0, Qt::AlignTop);
        QLabel *value = plainLabel(right, dialog);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(value, at, 1);
    };
    row(text(QT_TRANSLATE_NOOP("about", "Version")), QCoreApplication::applicationVersion());
    row(text(QT_TRANSLATE_NOOP("about", "Licence")), text(QT_TRANSLATE_NOOP("about", "Apache License 2.0")));
    for (const Part &part : parts)
        row(QString::fromLatin1(part.name), text(part.licence));
    row(text(QT_TRANSLATE_NOOP("about", "Qt in use")), QString::fromLatin1(qVersion()));
    row(text(QT_TRANSLATE_NOOP("about", "Log")), QDir::toNativeSeparators(logPath()));
    grid->setColumnStretch(1, 1);

    QPushButton *close = outlineButton(u"help.about.close"_s, text(QT_TRANSLATE_NOOP("about", "Close")));
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);

    auto *layout = new QVBoxLayout{dialog};
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(titleLabel(text(QT_TRANSLATE_NOOP("about", "Console Replica")), 18, dialog));
    layout->addWidget(
        plainLabel(text(QT_TRANSLATE_NOOP("about", "Training replica, not connected to any cloud")), dialog));
    layout->addLayout(grid);
    layout->addWidget(close, 0, Qt::AlignRight);
    dialog->resize(520, dialog->sizeHint().height());
    dialog->open();
}
