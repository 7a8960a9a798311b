// Writes a picture of every control, and one of every icon, to look at beside the real console:
//   QT_QPA_PLATFORM=offscreen gallery FOLDER
#include "controlsheet.h"
#include "menu.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QGridLayout>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application{argc, argv};
    const QString folder = application.arguments().value(1, u"."_s);
    theme::apply(application, sheetEdition());

    ControlSheet sheet;
    sheet.show();
    sheet.grab().save(folder + u"/controls.png"_s);

    QFrame icons;
    icons.setProperty("look", u"card"_s);
    auto *grid = new QGridLayout{&icons};
    const QStringList names = QDir{u":/icons"_s}.entryList();
    for (qsizetype at = 0; at < names.size(); ++at) {
        const QString name = names.at(at).chopped(4);
        auto *cell = new QHBoxLayout;
        for (const int size : {16, 32}) {
            auto *picture = new QLabel{&icons};
            picture->setPixmap(theme::pixmap(name, u"normal"_s, size));
            cell->addWidget(picture);
        }
        cell->addWidget(plainLabel(name, &icons), 1);
        grid->addLayout(cell, int(at) / 6, int(at) % 6);
    }
    icons.show();
    icons.grab().save(folder + u"/icons.png"_s);

    ConsoleMenu menu;
    menu.addAction(u"Create Image"_s);
    QAction *off = menu.addAction(u"Share Backup"_s);
    off->setEnabled(false);
    off->setToolTip(u"The backup is being created."_s);
    menu.addSeparator();
    menu.addMenu(u"Manage Image/Backup"_s);
    QAction *ticked = menu.addAction(u"Ticked\tCtrl+T"_s);
    ticked->setCheckable(true);
    ticked->setChecked(true);
    menu.addAction(theme::icon(u"bin"_s), u"Delete"_s);
    menu.popup({0, 0});
    menu.setActiveAction(menu.actions().first());
    menu.grab().save(folder + u"/menu.png"_s);
    menu.setActiveAction(off);
    menu.grab().save(folder + u"/menu-greyed.png"_s);
    menu.close();

    auto *states = sheet.findChild<SelectBox *>(u"sheet.states"_s);
    states->showPopup();
    states->view()->window()->grab().save(folder + u"/list.png"_s);
    states->hidePopup();
    return 0;
}
