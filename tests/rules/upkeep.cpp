#include "rules/cases.h"

using namespace Qt::StringLiterals;

namespace {

const Record System{{u"type"_s, u"system"_s}, {u"min_ram_mb"_s, 1024}, {u"max_ram_mb"_s, 4096}};

std::function<void(Change &)> tagged(int count)
{
    return [count](Change &change) {
        for (int n = 1; n <= count; ++n)
            change.insert("tag", {{u"id"_s, u"image:old%1"_s.arg(n)},
                                  {u"project_id"_s, HomeProject},
                                  {u"kind"_s, u"image"_s},
                                  {u"resource_id"_s, u"image"_s},
                                  {u"key"_s, u"old%1"_s.arg(n)},
                                  {u"value"_s, u"value"_s}});
    };
}

QVariantMap edit(const QVariant &tags)
{
    return {{u"tag"_s, u"image:old1"_s}, {u"tags"_s, tags}};
}

} // namespace

rules::Subject rules::upkeep()
{
    const char *modify = "ims.modifyImage";
    return {.cases =
                {
                    {"IMS-66", modify, {}, {{u"status"_s, u"error"_s}}},
                    {.rule = "IMS-66.data",
                     .command = modify,
                     .image = {{u"type"_s, u"data"_s}},
                     .arguments = {{u"bootMode"_s, u"uefi"_s}}},
                    {.rule = "IMS-66.minimum", .command = modify, .arguments = {{u"minMemory"_s, 3000}}},
                    {.rule = "IMS-66.maximum", .command = modify, .arguments = {{u"maxMemory"_s, u"8192"_s}}},
                    {.rule = "IMS-66.memory",
                     .command = modify,
                     .image = System,
                     .arguments = {{u"minMemory"_s, u"8192"_s}}},
                    {.rule = "IMS-66.queues", .command = modify, .arguments = {{u"multiqueue"_s, u"some"_s}}},
                    {.rule = "IMS-66.boot", .command = modify, .arguments = {{u"bootMode"_s, u"floppy"_s}}},
                    {.rule = "IMS-72.none", .command = "ims.addTag", .arguments = {{u"tags"_s, QVariantList{}}}},
                    {.rule = "IMS-72.equal", .command = "ims.addTag", .arguments = {{u"tags"_s, tags(2, u"same"_s)}}},
                    {.rule = "IMS-72.full", .command = "ims.addTag", .more = tagged(10)},
                    {.rule = "IMS-72.more", .command = "ims.addTag", .more = tagged(1)},
                    {.rule = "IMS-72.taken",
                     .command = "ims.editTag",
                     .arguments = edit(tags(1, u"old2"_s)),
                     .more = tagged(2)},
                    {.rule = "IMS-72.one", .command = "ims.editTag", .arguments = edit(tags(2)), .more = tagged(2)},
                },
            .passing = {{.command = modify,
                         .image = System,
                         .arguments = {{u"minMemory"_s, u"2048"_s},
                                       {u"maxMemory"_s, u"32768"_s},
                                       {u"multiqueue"_s, u"1"_s},
                                       {u"bootMode"_s, u"uefi"_s}}},
                        {.command = "ims.editTag", .arguments = edit(tags(1, u"new"_s)), .more = tagged(2)}}};
}
