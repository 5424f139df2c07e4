#pragma once

#include "tagging/place_scan.hpp"

#include <string_view>

namespace dateline::tagging {

/// "Tianjing (present-day Nanjing)", "Yuezhou, now Yueyang": a name that the gazetteer has not, or
/// has of places elsewhere only, is the place that is called so today, wherever the text says it.
void take_modern_names(ScanResult& scan, std::string_view prose, const NameTable& names);

} // namespace dateline::tagging
