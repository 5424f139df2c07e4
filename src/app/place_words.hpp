#pragma once

#include "gazetteer/gazetteer.hpp"
#include "ui/corrections_shown.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::app {

/// "Idlib, Syria": what holds the place; empty when nothing is known to.
[[nodiscard]] std::string whereabouts(const gazetteer::Gazetteer& gazetteer,
                                      const gazetteer::Place& place);

/// Why the gazetteer offers it: "its name; city; 51 thousand people; source: geonames".
[[nodiscard]] std::string reason(const gazetteer::Place& place,
                                 const gazetteer::Candidate& candidate);

/// "exact", "alternate", "folded", "transliteration" or "fuzzy": how JSON says it.
[[nodiscard]] const char* match_name(gazetteer::MatchKind match);

/// What typed words may mean: the spot where they are coordinates, else the places of the name,
/// the likeliest first; at most `limit`.
[[nodiscard]] std::vector<ui::PlaceChoice>
place_choices(const gazetteer::Gazetteer& gazetteer, std::string_view words, std::size_t limit = 8);

} // namespace dateline::app
