#pragma once

#include "result.h"

#include <functional>

// Hears how far a long work has come; its answer says whether to go on.
using Progress = std::function<bool(qint64 done, qint64 whole)>;

// A long work that may be done in another thread than the one that asked for it.
using Work = std::function<Success(const Progress &)>;

// The answer of a work that was not to go on.
Failure brokenOff();
