#pragma once

#include "tagging/mention.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::tagging {

/// A text with its place mentions, read with the gazetteer and the word lists of the build.
struct ReadPlaces {
    std::string prose;
    std::vector<PlaceMention> places;

    /// The first mention written so; fails the test when there is none.
    [[nodiscard]] const PlaceMention& at(std::string_view words) const;
    [[nodiscard]] bool has(std::string_view words) const;
};

[[nodiscard]] ReadPlaces read_places(std::string_view text);

/// The words of all places found, in order.
[[nodiscard]] std::vector<std::string> places_in(std::string_view text);

/// Checks the places found, in order: `expect_places("Rebels took Rabia.", {"Rabia"})`.
void expect_places(std::string_view text, std::initializer_list<std::string_view> words);

/// Checks that the words are found and stand within `km` of longitude and latitude.
void expect_at(std::string_view text, std::string_view words, double lon, double lat, double km);

void expect_role(std::string_view text, std::string_view words, PlaceRole role);

} // namespace dateline::tagging
