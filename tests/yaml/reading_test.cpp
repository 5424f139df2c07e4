#include "yaml/reading.hpp"

#include <array>
#include <doctest/doctest.h>
#include <limits>

using namespace dateline;

namespace {

/// What is told of a value that is asked for by `value_of`.
template <typename ValueOf>
std::string told(const std::string& text, ValueOf value_of) {
    const auto read = yaml::read(
        text, "look.yaml",
        [&](const YAML::Node& root) {
            value_of(root);
            return 0;
        },
        "; mend it");
    return read ? "" : read.error().message;
}

} // namespace

TEST_CASE("a mistake is told with file, line, column and what to do") {
    const auto needs_name = [](const YAML::Node& root) { (void)yaml::need(root, "name"); };
    CHECK(told("a: 1\n", needs_name) == "look.yaml:1:1: \"name\" is missing; mend it");
    CHECK(told("a: [1\n", needs_name).starts_with("look.yaml:"));
    CHECK(told("name: 1\n", needs_name).empty());
}

TEST_CASE("a truth is true or false in any spelling YAML has for it, and nothing else") {
    const auto hides = [](const char* text) {
        return yaml::truth(YAML::Load(text), "hide", false);
    };
    CHECK(hides("hide: true"));
    CHECK(hides("hide: yes"));
    CHECK_FALSE(hides("hide: false"));
    CHECK_FALSE(hides("hide: No"));
    CHECK_FALSE(hides("other: true"));
    CHECK_THROWS_AS(hides("hide: maybe"), yaml::Mistake);
    CHECK_THROWS_AS(hides("hide: [true]"), yaml::Mistake);
}

TEST_CASE("a number has nothing behind it, is finite and keeps to its bounds") {
    const auto number = [](const char* text) {
        return yaml::number(YAML::Load(text), "lon", -180, 180);
    };
    CHECK(number("lon: -36.5") == -36.5);
    for (const char* odd : {"lon: 36,5", "lon: 36x", "lon: nan", "lon: .inf", "lon: 181",
                            "lon:", "lat: 1", "lon: [1]"})
        CHECK_THROWS_AS(number(odd), yaml::Mistake);
}

TEST_CASE("a slip in a key is told with the keys there are") {
    const auto known = std::to_array<std::string_view>({"lon", "lat"});
    const auto keys = [&](const YAML::Node& root) { yaml::expect_keys(root, known); };
    CHECK(told("lon: 1\nlatt: 2\n", keys) ==
          "look.yaml:2:1: there is no key \"latt\" here, only lon, lat; mend it");
    CHECK(told("lat: 2\n", keys).empty());
}

TEST_CASE("a list of words is nothing else") {
    CHECK(yaml::words(YAML::Load("clip: [land, sea]"), "clip") ==
          std::vector<std::string>{"land", "sea"});
    CHECK(yaml::words(YAML::Load("clip:"), "clip").empty());
    CHECK_THROWS_AS((void)yaml::words(YAML::Load("clip: land"), "clip"), yaml::Mistake);
    CHECK_THROWS_AS((void)yaml::words(YAML::Load("clip: [[land]]"), "clip"), yaml::Mistake);
}
