#pragma once

#include "document/document.hpp"
#include "tagging/place_spot.hpp"

#include <string_view>
#include <unordered_set>
#include <vector>

namespace dateline::tagging {

/// What the scanner found in the whole of a document.
struct ScanResult {
    std::vector<Spot> spots; ///< in the order of the text
    Persons persons;
    std::unordered_set<std::string_view> unplaced; ///< unknown names that words led to as places
};

/// Toponym recognition, first pass: every stretch of words that may name a place, with the
/// evidence of its sentence. Dates must have been tagged.
[[nodiscard]] ScanResult scan_places(const document::Document& document,
                                     std::span<const DateMention> dates, PlaceWords& words,
                                     NameTable& names);

} // namespace dateline::tagging
