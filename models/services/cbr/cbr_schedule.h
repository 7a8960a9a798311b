#pragma once

#include "query.h"

#include <optional>

class QTimeZone;

// When a policy is due, in the local time of its zone. A local time that the clocks leave out, or show twice, comes
// once: as much later as they were put forward, or at the first of the two.
namespace cbr {

// The first slot after this instant; none of a policy without days or times.
std::optional<qint64> nextSlot(const Record &policy, qint64 after);
// When what has expired is cleaned up (CBR-102): every other day between 08:00 and 20:00, in batches on the hour. What
// expired before 08:00 is spread over the day.
qint64 cleanUpAfter(const QTimeZone &zone, const QString &id, qint64 expired);

// Lists as policies have them: JSON in the workspace, a list while a form is filled in.
QStringList listOf(const QVariant &value);

} // namespace cbr
