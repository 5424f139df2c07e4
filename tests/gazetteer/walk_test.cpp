#include "gazetteer/fold.hpp"
#include "world.hpp"

using namespace dateline::gazetteer;
using namespace dateline::gazetteer::test;

namespace {

/// How many of the words make the longest name; 0 when none does.
std::size_t longest_name(std::string_view text) {
    NameWalk walk;
    std::size_t longest = 0;
    std::size_t taken = 0;
    for (const std::string& word : fold_words(text)) {
        if (!walk.goes_on()) break;
        walk = world().step(walk, word);
        ++taken;
        if (walk.is_name()) longest = taken;
    }
    return longest;
}

} // namespace

TEST_CASE("a walk finds the longest name") {
    CHECK(longest_name("New York City Hall") == 3);
    CHECK(longest_name("Homs fell") == 1);
    CHECK(longest_name("Deir ez-Zor was shelled") == 3);
    CHECK(longest_name("al-Bab was taken") == 2);
    CHECK(longest_name("Ma'arrat al-Numan fell") == 3);
    CHECK(longest_name("Strait of Hormuz closed") == 3);
    CHECK(longest_name("Jisr ash-Shugour was taken") == 3);
    CHECK(longest_name("Deir al-Zour was shelled") == 3);
    CHECK(longest_name("qwertzuiop asdf") == 0);
}

TEST_CASE("every name can be walked") {
    const Gazetteer& gazetteer = world();
    std::size_t walked = 0;
    for (std::uint32_t i = 0; i < gazetteer.size(); i += 997)
        for (const std::string_view name : gazetteer.names(PlaceId{i})) {
            const auto words = fold_words(name);
            NameWalk walk;
            for (const std::string& word : words) {
                REQUIRE_MESSAGE(walk.goes_on(), std::string(name));
                walk = gazetteer.step(walk, word);
            }
            if (words.empty()) continue;
            CHECK_MESSAGE(walk.is_name(), std::string(name));
            ++walked;
        }
    CHECK(walked > 200);
}

TEST_CASE("an article before a noun that it does not belong to is no article") {
    CHECK(longest_name("at Homs") < 2);
    CHECK(longest_name("at-Tanf") == 2);
}
