#include "ims/image_facts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

bool typeIs(const Facts &facts, std::initializer_list<QLatin1StringView> types)
{
    return std::find(types.begin(), types.end(), facts.target().value(u"type"_s).toString()) != types.end();
}

bool has(const Facts &facts)
{
    return !facts.target().isEmpty();
}

} // namespace

bool ims::notForServers(const Facts &facts)
{
    return has(facts) && !typeIs(facts, {"system"_L1, "full"_L1});
}

bool ims::notForDisks(const Facts &facts)
{
    return has(facts) && !typeIs(facts, {"data"_L1});
}

bool ims::notIso(const Facts &facts)
{
    return has(facts) && !typeIs(facts, {"iso"_L1});
}

bool ims::isFull(const Facts &facts)
{
    return has(facts) && typeIs(facts, {"full"_L1});
}

bool ims::isIso(const Facts &facts)
{
    return has(facts) && typeIs(facts, {"iso"_L1});
}

bool ims::isEncrypted(const Facts &facts)
{
    return has(facts) && facts.target().value(u"encrypted"_s).toBool();
}

bool ims::fromSharedBackup(const Facts &facts)
{
    return isFull(facts) && facts.target().value(u"from_shared"_s).toBool();
}

bool ims::hasOtherSigns(const QString &name, bool chinese)
{
    static const QRegularExpression notLatin{u"[^A-Za-z0-9._ -]"_s};
    static const QRegularExpression neither{u"[^\\p{Han}A-Za-z0-9._ -]"_s};
    return name.contains(chinese ? neither : notLatin);
}

bool ims::notNormal(const Facts &facts)
{
    const QString status = facts.target().value(u"status"_s).toString();
    return has(facts) && status != "normal"_L1 && status != "normal_az"_L1;
}
