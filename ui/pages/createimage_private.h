#pragma once

#include "createimage.h"

#include "controls.h"
#include "createimage_confirm.h"
#include "createimage_import.h"
#include "createimage_picker.h"
#include "createimage_variant.h"
#include "createimage_vault.h"

#include <QCheckBox>
#include <QHash>
#include <QScrollArea>
#include <QSet>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

// The parts of the Create Image page, shared by what builds them and what they do.
struct CreateImagePage::Private {
    // What can be chosen as type, image type and source, and the command that it comes to.
    struct Source {
        QLatin1StringView type;
        QLatin1StringView imageType; // empty: any
        QLatin1StringView list;      // empty: no picker
        QLatin1StringView command;
        QLatin1StringView argument;
        QStringList rows; // that only some sources have
    };

    static QString page() { return u"ims.createImage"_s; }
    static QString servers() { return u"ims.createImage.servers"_s; }
    static QString backupsTab() { return u"ims.createImage.backups"_s; }
    static const QList<Source> &sources();
    // The chosen one.
    const Source &source() const;
    SourcePicker *picker() const { return pickers.value(source().list); }
    // The row that shows what is wrong with an argument of the command; empty: none does.
    QString rowOf(const QString &field) const;

    const CreateImageVariant *variant = nullptr;
    QStackedWidget *views = nullptr;
    QWidget *form = nullptr;
    ConfirmSettings *confirm = nullptr;
    QScrollArea *scroll = nullptr;

    SelectBox *region = nullptr;
    Segments *type = nullptr;
    Segments *imageType = nullptr;
    QHash<QString, QAbstractButton *> imageTypes;
    Tabs *tabs = nullptr;
    InfoBox *hint = nullptr;
    QHash<QString, SourcePicker *> pickers; // by list
    QPushButton *createBackup = nullptr;
    ImportSource *file = nullptr;
    VaultPicker *vault = nullptr;
    QWidget *warnings = nullptr;

    ImportFields *imported = nullptr;
    QLabel *encryption = nullptr;
    QLineEdit *name = nullptr;
    SelectBox *enterpriseProject = nullptr;
    TagEditor *tags = nullptr;
    CountedText *description = nullptr;
    QCheckBox *agreement = nullptr; // where the variant asks for it

    QWidget *others = nullptr; // refusals that no field is to blame for
    QPushButton *next = nullptr;

    QHash<QString, QWidget *> rows;   // by id
    QHash<QString, QWidget *> inputs; // what takes the focus
    QSet<QString> touched;            // rows
    QList<Refusal> refusals;
    QString told;
    QString warned;
    QVariantMap arguments;
    QString tab; // the last one that was chosen of a full-ECS image
    bool hasEnterpriseProjects = false;
    bool pressed = false; // the button to the confirmation, since the form was opened
    bool filling = false;
    bool here = false;       // the page stands in the window
    bool leftByLink = false; // a link of this page led away from it
};
