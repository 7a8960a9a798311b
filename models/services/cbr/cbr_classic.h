#pragma once

#include "spec.h"

// Cloud Backup and Recovery as it was drawn first: drop-down lists above the tables, backups by their name alone, and
// questions that are answered, with no word to be typed. See variants.h.
namespace cbr {

std::span<const ListSpec> classicLists();
std::span<const Confirmation> classicQuestions();
std::span<const FormSpec> classicForms();

} // namespace cbr
