#include "edition.h"
#include "fuzz.h"

using namespace Qt::StringLiterals;

// An edition is refused with its place, or it can say every place and time.
void fuzz(const QByteArray &input)
{
    const QString file = written(u"input.yaml"_s, input);
    const Result<Edition> edition = loadEdition(file);
    if (!edition) {
        demandRefusal(edition.failure(), file, input);
        return;
    }
    demand(!edition->title.contains(QChar::Null), u"a NUL in the title"_s);
    demand(edition->time(0) == u"--"_s, u"no time is not --"_s);
    for (const qint64 time : {qint64{1}, qint64{1'772'438'400'000}, qint64{253'402'300'799'000}})
        demand(edition->timeFormat.isEmpty() || !edition->time(time).isEmpty(), u"a time is empty"_s);
    for (const Edition::Region &region : edition->regions) {
        demand(edition->region(region.role) == region.name, u"another region: "_s + region.role);
        demand(!region.zones.isEmpty(), u"no zones: "_s + region.role);
        const QString first = region.role + u"-a"_s;
        demand(edition->zone(first) == region.zones.first(), u"another zone: "_s + first);
        demand(edition->zoneShort(first) == u"AZ1"_s, u"another zone: "_s + first);
    }
    for (const QString &colour : edition->colours)
        demand(colour.size() == 7 && colour.startsWith(u'#'), u"no colour: "_s + colour);
}
