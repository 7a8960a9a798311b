#pragma once

#include "createserver.h"

#include "controls.h"
#include "createserver_disks.h"
#include "createserver_flavors.h"
#include "createserver_image.h"
#include "createserver_parts.h"
#include "createserver_userdata.h"
#include "services/ecs/ecs_making.h"

#include <QHash>
#include <QScrollArea>
#include <QSet>
#include <QSpinBox>
#include <QStackedWidget>

class QCheckBox;
class QGridLayout;

using namespace Qt::StringLiterals;

// The parts of the Create ECS page, shared by what builds them and what they do.
struct CreateServerPage::Private {
    enum Step { Basic, Network, Advanced, Confirm, Steps };
    // The arguments of the command that stand on each step, in the order of their rows.
    static QStringList fieldsOf(int step)
    {
        switch (step) {
        case Basic:
            return {u"az"_s, u"flavor"_s, u"image"_s, u"systemDisk"_s, u"dataDisks"_s};
        case Advanced:
            return {u"name"_s, u"keyPair"_s, u"password"_s, u"userData"_s, u"tags"_s, u"agency"_s};
        case Confirm:
            return {u"count"_s};
        default:
            return {};
        }
    }

    QStackedWidget *steps = nullptr;
    QList<QLabel *> stepNames;
    QList<QScrollArea *> scrolls;

    Segments *zone = nullptr;
    ServerFlavors *flavors = nullptr;
    ServerImage *image = nullptr;
    ServerDisks *disks = nullptr;

    QLineEdit *name = nullptr;
    Segments *login = nullptr;
    SelectBox *keyPair = nullptr;
    QLineEdit *password = nullptr;
    QLineEdit *again = nullptr;
    QCheckBox *configure = nullptr; // the advanced options …
    QWidget *options = nullptr;     // … which show only then
    ServerUserData *userData = nullptr;
    TagEditor *tags = nullptr;
    SelectBox *agency = nullptr;

    QGridLayout *summary = nullptr;
    QSpinBox *count = nullptr;
    SelectBox *enterpriseProject = nullptr;
    FormRow *enterpriseProjectRow = nullptr;

    QWidget *others = nullptr; // refusals that no field is to blame for
    QPushButton *previous = nullptr;
    QPushButton *next = nullptr;
    QPushButton *createNow = nullptr;

    QHash<QString, FormRow *> rows;   // by field
    QHash<QString, QWidget *> inputs; // what takes the focus
    QSet<QString> touched;
    QSet<int> pressed; // steps on which Next was pressed
    QList<Refusal> refusals;
    QString told;
    QVariantMap arguments;
    bool begun = false; // something is being filled in; coming back finds it
    bool filling = false;
};
