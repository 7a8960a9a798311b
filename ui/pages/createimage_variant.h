#pragma once

#include <QString>

#include <span>

// How the consoles differ on Create Image: one row each, named by the edition as its variant of this page.
struct CreateImageVariant {
    const char *name;
    std::span<const char *const> source;      // rows of "Image Type and Source", in their order
    std::span<const char *const> information; // rows of "Image Information"
    const char *next;                         // what the button to the confirmation says, in the page's context
};

const CreateImageVariant &createImageVariant(const QString &name);
