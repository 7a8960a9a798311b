#include "progress.h"

#include <QCoreApplication>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

} // namespace

Failure brokenOff()
{
    return {.message = Texts::tr("It was broken off. Nothing was changed.")};
}
