#include "event/categorise.hpp"
#include "event/category.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>

using namespace dateline;
using namespace dateline::event;

namespace {

void expect_refused(const std::string& yaml, const std::string& words) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "kinds.yaml";
    std::ofstream(file) << yaml;
    const auto set = CategorySet::load(file);
    REQUIRE_FALSE(set);
    CHECK_MESSAGE(set.error().message.find("kinds.yaml") != std::string::npos, set.error().message);
    CHECK_MESSAGE(set.error().message.find(words) != std::string::npos, set.error().message);
}

CategorySet bundled() {
    auto set = CategorySet::load(DATELINE_SOURCE_DIR "/data/categories.yaml");
    REQUIRE_MESSAGE(set, (set ? "" : set.error().message));
    return std::move(*set);
}

/// The category of a sentence of one clause.
std::string category_of(const CategorySet& set, const std::string& sentence) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < sentence.size();) {
        const std::size_t end = std::min(sentence.find(' ', at), sentence.size());
        words.push_back({{at, end}, 0, 0, false, -1, -1});
        at = end + 1;
    }
    const Clauses clauses{{Clause{}}, std::vector<std::int32_t>(words.size(), 0)};
    const Categoriser categoriser(set);
    std::vector<TriggerHit> hits;
    categoriser.find(words, sentence, hits);
    return set.categories[categoriser.judge(hits, clauses, 0, {}).category].id;
}

} // namespace

TEST_CASE("the bundled categories are complete and tell themselves apart") {
    const CategorySet set = bundled();
    std::set<std::string> colours;
    for (const Category& category : set.categories) {
        CHECK(colours.insert(category.colour).second);
        CHECK_FALSE(category.label.empty());
    }
    for (const char* id : {"airstrike", "missile", "ground", "aircraft-loss", "naval", "deployment",
                           "civilian-harm", "ceasefire", "statement", "disaster", "other"}) {
        CHECK_MESSAGE(set.find(id) != nullptr, id);
    }
    CHECK(set.categories.back().id == "other");
    CHECK_FALSE(set.find("statement")->shown);
    CHECK(set.find("no-such-thing") == nullptr);
}

TEST_CASE("what a sentence tells of") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "Warplanes bombed the harbour") == "airstrike");
    CHECK(category_of(set, "Six cruise missiles hit the depot") == "missile");
    CHECK(category_of(set, "The garrison surrendered after a siege of ten weeks") == "ground");
    CHECK(category_of(set, "A helicopter was shot down over the valley") == "aircraft-loss");
    CHECK(category_of(set, "Two frigates were sunk off the cape") == "naval");
    CHECK(category_of(set, "Three brigades were deployed along the river") == "deployment");
    CHECK(category_of(set, "Forty villagers were massacred in the night") == "civilian-harm");
    CHECK(category_of(set, "An armistice was signed in the railway carriage") == "ceasefire");
    CHECK(category_of(set, "The hurricane made landfall at dawn") == "disaster");
    CHECK(category_of(set, "The minister said that the talks had failed") == "statement");
    CHECK(category_of(set, "The king was crowned in the abbey") == "other");
    CHECK(category_of(set, "A quiet village by the sea") == "other");
}

TEST_CASE("an air force or an air base is no air strike") {
    const CategorySet set = bundled();
    CHECK(category_of(set, "The air force deployed six fighters to the air base") == "deployment");
}

TEST_CASE("a broken set of categories names file, line and column") {
    expect_refused("categories:\n  - id: a\n    label: [\n", ":");
    expect_refused("kinds: 3\n", "categories:");
    expect_refused("categories:\n  - label: A\n    colour: \"#123456\"\n", "without id");
    expect_refused("categories:\n  - {id: a, label: A, colour: red}\n", ":2:31:");
    expect_refused("categories:\n  - {id: a, label: A, colour: \"#123456\"}\n"
                   "  - {id: a, label: B, colour: \"#654321\"}\n",
                   "stands twice");
    expect_refused("categories:\n  - {id: a, label: A, colour: \"#123456\", strong: word}\n",
                   "no list");
}

TEST_CASE("a missing set of categories is told") {
    const auto set = CategorySet::load("/nowhere/categories.yaml");
    REQUIRE_FALSE(set);
    CHECK(set.error().message.find("/nowhere/categories.yaml") != std::string::npos);
}
