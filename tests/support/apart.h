#pragma once

#include <QByteArray>

#include <functional>

// Runs `work` in a process of its own, which may crash or run on, or become somebody else.
struct Apart {
    QByteArray said; // as far as it came
    int signal = 0;  // that ended it, or 0
};
using Say = std::function<void(const QByteArray &)>;
Apart apart(const std::function<void(const Say &say)> &work, int seconds = 60);
