#pragma once

#include "rules.h"
#include "spec.h"

// Copies of images, within the region and to another one: its rows, each table in a file of its own; and what exports
// need of them.
namespace ims {

std::span<const Rule> copyRules();
std::span<const FormSpec> copyForms();

bool across(const Facts &facts);         // a replication to another region is asked for
QString destination(const Facts &facts); // project of the copy; empty when none of one's own is named

inline constexpr qint64 Gibibyte = qint64{1024} * 1024 * 1024;
inline constexpr qint64 MostCopied = 128; // GB; above that, only a fast export
qint64 gigabytes(const Record &image);    // of its file, rounded up

} // namespace ims
