#include "ims/image_tenants.h"

#include "ims/image_facts.h"

using namespace Qt::StringLiterals;

QStringList ims::projectIds(const QString &text)
{
    QStringList ids;
    const auto parts = QStringView{text}.split(u',', Qt::SkipEmptyParts);
    for (const QStringView part : parts) {
        if (const QStringView id = part.trimmed(); !id.isEmpty())
            ids += id.toString();
    }
    return ids;
}

qint64 ims::tenantsAtMost(const Facts &facts)
{
    constexpr qint64 OfFullImages = 10;
    if (isFull(facts))
        return OfFullImages;
    return facts.quota("imageMember", facts.reads(u"shareQuota=128"_s) ? 128 : 256);
}

qint64 ims::tenantsLeft(const Facts &facts)
{
    const qint64 accepted = facts.count("imageMember", {{u"image_id"_s, Filter::Is, {facts.target().value(u"id"_s)}},
                                                        {u"status"_s, Filter::Is, {u"accepted"_s}}});
    return tenantsAtMost(facts) - accepted;
}
