#include "gazetteer/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::gazetteer {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;

constexpr std::array kinds{
    Entry{"ADM1", "first-order division"},
    Entry{"ADM2", "second-order division"},
    Entry{"AIRB", "air base"},
    Entry{"AIRP", "airport"},
    Entry{"BAY", "bay"},
    Entry{"BDR", "border crossing"},
    Entry{"CAPE", "cape"},
    Entry{"CNL", "canal"},
    Entry{"CONT", "continent"},
    Entry{"DAM", "dam"},
    Entry{"DSRT", "desert"},
    Entry{"GULF", "gulf"},
    Entry{"HLL", "hill"},
    Entry{"ISL", "island"},
    Entry{"LK", "lake"},
    Entry{"MLB", "military base"},
    Entry{"MT", "mountain"},
    Entry{"MTS", "mountain range"},
    Entry{"NVB", "naval base"},
    Entry{"OCN", "ocean"},
    Entry{"OILF", "oil or gas field"},
    Entry{"PASS", "pass"},
    Entry{"PCLD", "territory"},
    Entry{"PCLH", "former country"},
    Entry{"PCLI", "country"},
    Entry{"PEN", "peninsula"},
    Entry{"PLN", "plain"},
    Entry{"PPL", "town or village"},
    Entry{"PPLA", "seat of a first-order division"},
    Entry{"PPLA2", "seat of a second-order division"},
    Entry{"PPLC", "capital"},
    Entry{"PPLH", "historical place"},
    Entry{"PPLX", "quarter of a city"},
    Entry{"RD", "road"},
    Entry{"RGN", "region"},
    Entry{"RSV", "reservoir"},
    Entry{"SEA", "sea"},
    Entry{"STM", "river"},
    Entry{"STRT", "strait"},
    Entry{"TERR", "territory"},
    Entry{"VAL", "valley"},
};

static_assert(std::is_sorted(kinds.begin(), kinds.end(),
                             [](const Entry& a, const Entry& b) { return a.first < b.first; }));

std::string_view class_words(FeatureClass feature_class) {
    switch (feature_class) {
    case FeatureClass::area:
        return "area";
    case FeatureClass::water:
        return "water";
    case FeatureClass::park:
        return "region";
    case FeatureClass::populated:
        return "town or village";
    case FeatureClass::road:
        return "road";
    case FeatureClass::spot:
        return "building or site";
    case FeatureClass::mountain:
        return "landform";
    case FeatureClass::undersea:
        return "undersea feature";
    case FeatureClass::vegetation:
        return "forest or grassland";
    }
    return "place";
}

} // namespace

std::string_view kind_words(FeatureClass feature_class, std::string_view code) {
    const auto* const found =
        std::lower_bound(kinds.begin(), kinds.end(), code,
                         [](const Entry& e, std::string_view key) { return e.first < key; });
    return found != kinds.end() && found->first == code ? found->second
                                                        : class_words(feature_class);
}

std::string_view match_words(MatchKind match) {
    switch (match) {
    case MatchKind::exact:
        return "its name";
    case MatchKind::alternate:
        return "another of its names";
    case MatchKind::folded:
        return "a name that differs in accents, article, case or hyphens";
    case MatchKind::transliteration:
        return "a name romanised in another way";
    case MatchKind::fuzzy:
        return "a name spelt nearly like it";
    }
    return "";
}

} // namespace dateline::gazetteer
