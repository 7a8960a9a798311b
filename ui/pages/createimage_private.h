#pragma once

#include "createimage.h"

#include "controls.h"
#include "createimage_confirm.h"
#include "createimage_picker.h"

#include <QHash>
#include <QScrollArea>
#include <QSet>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

// The parts of the Create Image page, shared by what builds them and what they do.
struct CreateImagePage::Private {
    static QString page() { return u"ims.createImage"_s; }
    static QString servers() { return u"ims.createImage.servers"_s; }
    static QString backupsTab() { return u"ims.createImage.backups"_s; }
    // The arguments of the command that stand on the form, in the order of their rows.
    static QStringList fields()
    {
        return {u"backup"_s, u"name"_s, u"enterpriseProject"_s, u"tags"_s, u"description"_s};
    }

    QStackedWidget *views = nullptr;
    QWidget *form = nullptr;
    ConfirmSettings *confirm = nullptr;
    QScrollArea *scroll = nullptr;

    SelectBox *region = nullptr;
    Segments *type = nullptr;
    Segments *imageType = nullptr;
    Tabs *sources = nullptr;
    InfoBox *backupHint = nullptr;
    InfoBox *serverHint = nullptr;
    QLabel *gap = nullptr; // what the replica does not have yet of what is chosen
    SourcePicker *serverPicker = nullptr;
    SourcePicker *backupPicker = nullptr;
    QPushButton *createBackup = nullptr;

    QLineEdit *name = nullptr;
    SelectBox *enterpriseProject = nullptr;
    TagEditor *tags = nullptr;
    CountedText *description = nullptr;

    QWidget *others = nullptr; // refusals that no field is to blame for
    QLabel *why = nullptr;
    QPushButton *createNow = nullptr;

    QHash<QString, FormRow *> rows;   // by field
    QHash<QString, QWidget *> inputs; // what takes the focus
    QSet<QString> touched;
    QList<Refusal> refusals;
    QString told;
    QVariantMap arguments;
    QString source;
    bool hasEnterpriseProjects = false;
    bool pressed = false; // Create Now, since the form was opened
    bool filling = false;
    bool here = false;       // the page stands in the window
    bool leftByLink = false; // a link of this page led away from it
};
