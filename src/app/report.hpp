#pragma once

#include "app/console.hpp"
#include "app/reading.hpp"

#include <string>
#include <string_view>

namespace dateline::app {

/// Warns of everything that was odd about a document, with its name and line.
void tell_diagnostics(const Story& story, const Console& console);

/// What the commands that take `--date` tell of a text without dates.
inline constexpr std::string_view way_to_date = "; --date gives the day it was written";

/// Why a story has no events, in one sentence for a person, with what to do about it; `dated_by`:
/// what, where it has no date.
[[nodiscard]] std::string nothing_found(const Story& story, std::string_view dated_by = {});

} // namespace dateline::app
