#pragma once

#include "gazetteer/gazetteer.hpp"

#include <string_view>

namespace dateline::gazetteer {

/// What a feature code calls the place, in English: "capital", "air base", "mountain range"; for a
/// code without a word of its own, that of its class. After geonames.org/export/codes.html.
[[nodiscard]] std::string_view kind_words(FeatureClass feature_class, std::string_view code);

/// How the name matched, for people: "its name", "another of its names", "a name spelt nearly like
/// it" …
[[nodiscard]] std::string_view match_words(MatchKind match);

} // namespace dateline::gazetteer
