#pragma once

#include "document/document.hpp"
#include "tagging/place_context.hpp"
#include "tagging/place_scan.hpp"

#include <vector>

namespace dateline::tagging {

/// A spot that the document as a whole takes for a place, with its ranked senses.
struct Reading {
    std::size_t spot = 0; ///< index into ScanResult::spots
    std::int32_t name = -1;
    std::vector<RankedCandidate> ranked; ///< best first
    std::vector<Evidence> evidence;      ///< for and against the first of them
    bool resolved = false;
    bool for_area = false; ///< a town that stands for the area around it: "Sirajganj district"
    float confidence = 0;
    std::string reason;
};

/// Toponym recognition, second pass: which of the spots are places, by what the whole document
/// says of their names. Adds to the spots' evidence what containers and neighbours say, and settles
/// which are placed, lie elsewhere or are only faintly told.
[[nodiscard]] std::vector<bool> accept_spots(ScanResult& scan, const document::Document& document,
                                             NameTable& names);

/// Toponym resolution: by prior, containers, and the company the names keep. Spots of unknown name
/// receive one that is spelt alike where the document speaks for it.
[[nodiscard]] std::vector<Reading> resolve_places(ScanResult& scan,
                                                  const std::vector<bool>& accepted,
                                                  const document::Document& document,
                                                  NameTable& names);

} // namespace dateline::tagging
