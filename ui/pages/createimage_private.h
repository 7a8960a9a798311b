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
    using Source = CreateImageVariant::Source;

    static QString page() { return u"ims.createImage"_s; }
    // Of a source that the console can offer, whether it does so now.
    bool offers(const Source &source) const;
    // Those of the chosen type and image type.
    QList<const Source *> fitting() const;
    // The chosen one.
    const Source &source() const;
    SourcePicker *picker() const { return pickers.value(QString::fromLatin1(source().list)); }
    // A row that only some sources have.
    bool has(QLatin1StringView row) const;
    // The row that shows what is wrong with an argument of the command; empty: none does.
    QString rowOf(const QString &field) const;

    const CreateImageVariant *variant = nullptr;
    QStackedWidget *views = nullptr;
    QWidget *form = nullptr;
    ConfirmSettings *confirm = nullptr;
    QScrollArea *scroll = nullptr;

    SelectBox *region = nullptr;
    Segments *type = nullptr; // where the variant asks for it
    Segments *imageType = nullptr;
    QHash<QString, QAbstractButton *> imageTypes;
    Tabs *tabs = nullptr;
    InfoBox *hint = nullptr;
    QHash<QString, SourcePicker *> pickers; // by list
    QList<QPushButton *> creates;           // below the picker, one a tab that has such a link
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
    QString tab;         // the last one that was chosen
    QSet<QString> there; // lists that have rows, of the sources that stand there for who has something in them
    bool hasEnterpriseProjects = false;
    bool pressed = false; // the button to the confirmation, since the form was opened
    bool filling = false;
    bool here = false;       // the page stands in the window
    bool leftByLink = false; // a link of this page led away from it
};
