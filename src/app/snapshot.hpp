#pragma once

#include "app/map_view.hpp"

#include <filesystem>

namespace dateline::app {

/// Saves the map as it is on the screen, without panels, at least 1920 pixels wide, in the current
/// folder, under a name made of the document's and the date; no file is overwritten. Returns where.
[[nodiscard]] Result<std::filesystem::path>
save_picture(MapView& map, const ui::Narrative& narrative, const ui::State& state,
             const ui::Derived& derived, const DataFiles& data, const text::Typesetter& typesetter);

/// "story-2015-09-30.png", or "story-2015-09-30-2.png" when that is there already.
[[nodiscard]] std::filesystem::path free_name(const std::filesystem::path& folder,
                                              const std::string& document, calendar::Day day);

} // namespace dateline::app
