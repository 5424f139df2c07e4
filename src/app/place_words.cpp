#include "app/place_words.hpp"

#include "gazetteer/words.hpp"
#include "geo/coordinates.hpp"

#include <array>
#include <fmt/format.h>

namespace dateline::app {

namespace {

/// "2.1 million", "51 thousand", "830".
std::string people(std::uint32_t population) {
    if (population >= 1000000) return fmt::format("{:.1f} million", population / 1e6);
    if (population >= 10000) return fmt::format("{} thousand", population / 1000);
    return std::to_string(population);
}

} // namespace

std::string whereabouts(const gazetteer::Gazetteer& gazetteer, const gazetteer::Place& place) {
    std::string text;
    if (!place.admin1.empty() && place.admin1 != place.name)
        text = std::string(place.admin1) + ", ";
    const auto country = gazetteer.country(place.country);
    if (country && *country != place.id)
        text += gazetteer.place(*country).name;
    else if (text.ends_with(", "))
        text.resize(text.size() - 2);
    return text;
}

std::string reason(const gazetteer::Place& place, const gazetteer::Candidate& candidate) {
    std::string text(gazetteer::match_words(candidate.match));
    text += "; " + std::string(gazetteer::kind_words(place.feature_class, place.feature_code));
    if (place.population > 0) text += "; " + people(place.population) + " people";
    return text + "; source: " + std::string(place.source);
}

const char* match_name(gazetteer::MatchKind match) {
    static constexpr std::array names{"exact", "alternate", "folded", "transliteration", "fuzzy"};
    return names.at(static_cast<std::size_t>(match));
}

std::vector<ui::PlaceChoice> place_choices(const gazetteer::Gazetteer& gazetteer,
                                           std::string_view words, std::size_t limit) {
    std::vector<ui::PlaceChoice> choices;
    if (const auto point = geo::parse_coordinates(words)) {
        ui::PlaceChoice& spot = choices.emplace_back();
        spot.title = geo::coordinates_label(*point);
        spot.why = "the coordinates that were typed";
        spot.change = event::MoveTo{*point, geo::Kilometres{0}};
        return choices;
    }
    for (const gazetteer::Candidate& found : gazetteer.find_similar(words, limit)) {
        const gazetteer::Place place = gazetteer.place(found.place);
        ui::PlaceChoice& choice = choices.emplace_back();
        choice.title = place.name;
        choice.where = whereabouts(gazetteer, place);
        choice.why = reason(place, found);
        choice.change =
            event::SetPlace{std::string(place.name), place.point, place.radius,
                            std::string(place.feature_code), std::string(place.country)};
    }
    return choices;
}

} // namespace dateline::app
