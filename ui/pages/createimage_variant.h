#pragma once

#include <QString>

#include <span>

// How the consoles differ on Create Image: one row each, named by the edition as its variant of this page.
struct CreateImageVariant {
    // A tab of "Source".
    struct From {
        const char *tab;              // a list, or a name where nothing is listed
        const char *title;            // in the page's context
        const char *create = nullptr; // link below the list …
        const char *opens = nullptr;  // … and where it leads
    };
    // What can be chosen as type, image type and source, and the command that it comes to.
    struct Source {
        const char *type; // nullptr: the console asks for none
        const char *imageType;
        const char *tab;  // nullptr: no source is asked for
        const char *list; // of the picker; nullptr: there is none
        const char *command;
        const char *argument;
        std::span<const char *const> rows = {}; // that only some sources have
        bool whenThere = false;                 // only for who has something in the list
    };

    const char *name;
    std::span<const char *const> source;      // rows of "Image Type and Source", in their order
    std::span<const char *const> information; // rows of "Image Information"
    const char *next;                         // what the button to the confirmation says, in the page's context
    std::span<const From> tabs;
    std::span<const Source> sources; // of those that fit equally well, the first one is chosen
};

const CreateImageVariant &createImageVariant(const QString &name);
