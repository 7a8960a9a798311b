#include "variants.h"

#include "services/cbr/cbr_classic.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Variant {
    const char *service;
    const char *name;
    std::span<const ListSpec> (*lists)();
    std::span<const Confirmation> (*questions)();
    std::span<const FormSpec> (*forms)();
};

constexpr std::array Variants{
    Variant{"cbr", "classic", cbr::classicLists, cbr::classicQuestions, cbr::classicForms},
};

template <typename Row>
const Row &rowOf(const Row &plain, const Edition &edition, std::span<const Row> (*Variant::*rows)())
{
    const QString named = edition.variants.value(QString::fromLatin1(plain.service));
    for (const Variant &variant : Variants) {
        if (named != QLatin1StringView{variant.name} || qstrcmp(plain.service, variant.service) != 0)
            continue;
        for (const Row &row : (variant.*rows)()) {
            if (qstrcmp(row.id, plain.id) == 0)
                return row;
        }
    }
    return plain;
}

} // namespace

const ListSpec &variantOf(const ListSpec &list, const Edition &edition)
{
    return rowOf(list, edition, &Variant::lists);
}

const Confirmation &variantOf(const Confirmation &question, const Edition &edition)
{
    return rowOf(question, edition, &Variant::questions);
}

const FormSpec &variantOf(const FormSpec &form, const Edition &edition)
{
    return rowOf(form, edition, &Variant::forms);
}
