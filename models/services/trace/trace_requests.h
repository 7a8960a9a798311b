#pragma once

#include "spec.h"

#include <vector>

// What the real cloud would be asked for the commands of each service; asked.h says what the braces mean. Commas in the
// bodies are put where they belong when the braces are filled.
namespace trace {
std::span<const Request> cbrRequests();
std::span<const Request> csbsRequests();
std::span<const Request> imsRequests();
std::span<const Request> ecsRequests(); // and of Elastic Volume Service
} // namespace trace
