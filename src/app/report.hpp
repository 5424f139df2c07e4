#pragma once

#include "app/console.hpp"
#include "app/reading.hpp"

#include <string>

namespace dateline::app {

/// Warns of everything that was odd about a document, with its name and line.
void tell_diagnostics(const Story& story, const Console& console);

/// Why a story has no events, in one sentence for a person, with what to do about it.
[[nodiscard]] std::string nothing_found(const Story& story);

} // namespace dateline::app
