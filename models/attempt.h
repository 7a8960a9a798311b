#pragma once

#include "cloud.h"

#include <QString>
#include <QStringList>
#include <QVariantMap>

// One run of a procedure, by a person or a performer.
struct Attempt {
    Session session = {};
    qint64 since = 0;         // id of the last journal row before it
    QStringList reasons = {}; // rules whose reason stood at a greyed control that the attempt went for
};
Attempt beginAttempt(const Cloud &cloud, const Session &session);
// The rules that refused a command since the attempt began.
QStringList refusedSince(const Cloud &cloud, const Attempt &attempt);

// Whether the state (Goal::state) holds for the attempt's project; `why` says what stands there instead.
bool holds(const Cloud &cloud, const Attempt &attempt, const QVariantMap &state, QString *why = nullptr);
