#include "place_cases.hpp"

#include "document/parse.hpp"
#include "gazetteer/gazetteer.hpp"
#include "support/word_lists.hpp"
#include "tagging/tag.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace dateline::tagging {

using test::word_lists;

namespace {

const gazetteer::Gazetteer& world() {
    static const auto gazetteer =
        gazetteer::Gazetteer::open(DATELINE_BUILD_DIR "/data/gazetteer.bin");
    REQUIRE_MESSAGE(gazetteer.has_value(), gazetteer.error().message);
    return *gazetteer;
}

} // namespace

bool ReadPlaces::has(std::string_view words) const {
    return std::any_of(places.begin(), places.end(), [&](const PlaceMention& mention) {
        return mention.prose.of(prose) == words;
    });
}

const PlaceMention& ReadPlaces::at(std::string_view words) const {
    for (const PlaceMention& mention : places)
        if (mention.prose.of(prose) == words) return mention;
    static const PlaceMention none;
    FAIL("no place \"", words, "\" in: ", prose);
    return none;
}

ReadPlaces read_places(std::string_view text) {
    auto document =
        document::parse(std::string(text), "case.txt", document::Format::plain, word_lists());
    REQUIRE_MESSAGE(document.has_value(), document.error().message);
    Mentions mentions;
    tag_dates(*document, word_lists(), {}, mentions);
    tag_places(*document, world(), word_lists(), {}, mentions);
    for (const PlaceMention& mention : mentions.places)
        if (mention.resolved) CHECK_FALSE(explain(mention, world()).empty());
    return {document->prose, std::move(mentions.places)};
}

std::vector<std::string> places_in(std::string_view text) {
    const ReadPlaces read = read_places(text);
    std::vector<std::string> words;
    for (const PlaceMention& mention : read.places)
        words.emplace_back(mention.prose.of(read.prose));
    return words;
}

void expect_places(std::string_view text, std::initializer_list<std::string_view> words) {
    CAPTURE(text);
    std::string expected;
    for (const std::string_view word : words)
        expected += "[" + std::string(word) + "]";
    std::string found;
    for (const std::string& word : places_in(text))
        found += "[" + word + "]";
    CHECK(found == expected);
}

void expect_at(std::string_view text, std::string_view words, double lon, double lat, double km) {
    CAPTURE(text);
    const ReadPlaces read = read_places(text);
    const PlaceMention& mention = read.at(words);
    REQUIRE_MESSAGE(mention.resolved, mention.reason);
    CAPTURE(explain(mention, world()));
    CHECK(geo::distance(mention.point, {geo::Lon{lon}, geo::Lat{lat}}).value <= km);
}

void expect_role(std::string_view text, std::string_view words, PlaceRole role) {
    CAPTURE(text);
    const ReadPlaces read = read_places(text);
    CHECK(read.at(words).role == role);
}

} // namespace dateline::tagging
