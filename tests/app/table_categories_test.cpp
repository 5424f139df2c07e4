#include "app/table_categories.hpp"

#include "scene/style.hpp"
#include "support/story.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using test::day;

TEST_CASE("a table's own categories get colours and symbols by turn, and keep the last one last") {
    test::StoryBuilder story;
    for (const char* category : {"strike", "protest", "strike", "arrest", "", "ground"})
        story.add("Lagos", 3.4, 6.5, day(2020, 10, 20), category);
    event::CategorySet set = story.categories();
    const std::size_t before = set.categories.size();
    const auto added = app::add_own_categories(set, story.events());
    CHECK(added == std::vector<std::string>{"strike", "protest", "arrest"});
    CHECK(set.categories.size() == before + 3);
    CHECK(set.categories.back().id == "other");
    const auto strike = scene::style_of(*set.find("strike"));
    const auto protest = scene::style_of(*set.find("protest"));
    CHECK(strike.label == "Strike");
    CHECK(strike.colour != protest.colour);
    CHECK(strike.shape != protest.shape);
    const scene::Scene scene = scene::compose(story.events(), set);
    CHECK(scene.categories[scene.category[0]].id == "strike");
    CHECK(scene.categories[scene.category[4]].id == "other");
}

TEST_CASE("more categories than there is room for are told as the last one") {
    test::StoryBuilder story;
    for (int i = 0; i < 400; ++i)
        story.add("Lagos", 3.4, 6.5, day(2020, 10, 20), "kind " + std::to_string(i));
    event::CategorySet set = story.categories();
    app::add_own_categories(set, story.events());
    CHECK(set.categories.size() == event::most_categories);
    const scene::Scene scene = scene::compose(story.events(), set);
    CHECK(scene.categories[scene.category[399]].id == "other");
}
