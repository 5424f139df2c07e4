#include "arda_story.hpp"

#include <doctest/doctest.h>
#include <variant>
#include <vector>

using namespace dateline;
using namespace dateline::event;

TEST_CASE("undo and redo go all the way") {
    const Story story_;
    CorrectionHistory history({story_.on(2, Hide{})});
    history.add(story_.on(0, SetCategory{"naval"}));
    history.add(story_.on(0, SetCategory{"disaster"}));
    history.add(story_.on(0, SetLabel{"Bridge"}));
    REQUIRE(history.corrections().size() == 3);
    CHECK(std::get<SetCategory>(history.corrections()[1].change).category == "disaster");
    history.remove(0);
    CHECK(history.corrections().size() == 2);
    for (int i = 0; i < 4; ++i)
        CHECK(history.undo());
    CHECK_FALSE(history.undo());
    REQUIRE(history.corrections().size() == 1);
    CHECK(std::holds_alternative<Hide>(history.corrections()[0].change));
    for (int i = 0; i < 4; ++i)
        CHECK(history.redo());
    CHECK_FALSE(history.can_redo());
    CHECK(history.corrections().size() == 2);
    history.undo();
    history.add(story_.on(1, Hide{}));
    CHECK_FALSE(history.can_redo());
}

TEST_CASE("what another program did to the corrections meanwhile is kept") {
    const Story story_;
    const Correction a = story_.on(0, Hide{});
    const Correction b = story_.on(1, SetLabel{"Mill"});
    const Correction c = story_.on(2, SetCategory{"naval"});
    const std::vector<Correction> base{a, b};
    CHECK(merged(base, std::vector{a, b, c}, std::vector{b}) == std::vector{b, c});
    CHECK(merged(base, std::vector{b}, std::vector{a, b, c}) == std::vector{b, c});
}

TEST_CASE("what both changed in different ways is a conflict, what only one changed is none") {
    const Story story_;
    const Correction old = story_.on(0, SetLabel{"Old"});
    const Correction ours = story_.on(0, SetLabel{"Ours"});
    const Correction theirs = story_.on(0, SetLabel{"Theirs"});
    const Correction other = story_.on(1, SetLabel{"Other"});
    const auto both = contests(std::vector{old}, std::vector{ours}, std::vector{theirs});
    REQUIRE(both.size() == 1);
    CHECK(both.front().ours == ours);
    CHECK(both.front().theirs == theirs);
    CHECK(contests(std::vector{old}, std::vector{ours}, std::vector{ours}).empty());
    CHECK(contests(std::vector{old}, std::vector{ours}, std::vector{old, other}).empty());
    CHECK(contests({}, std::vector{ours}, std::vector{other}).empty());
    // a spot on the map and a place of the gazetteer are both where it happened
    const Correction spot = story_.on(0, MoveTo{somewhere, geo::Kilometres{1}});
    const Correction place = story_.on(0, SetPlace{"A", somewhere, geo::Kilometres{2}, "", ""});
    CHECK(contests({}, std::vector{spot}, std::vector{place}).size() == 1);
    CHECK(merged({}, std::vector{spot}, std::vector{place}) == std::vector{spot});
    CHECK(merged(std::vector{old}, std::vector{ours}, std::vector{theirs, other}) ==
          std::vector{other, ours});
}

TEST_CASE("undo goes on after another program's corrections came in") {
    const Story story_;
    CorrectionHistory history;
    history.add(story_.on(0, SetLabel{"One"}));
    history.add(story_.on(0, SetLabel{"Two"}));
    const Correction theirs = story_.on(1, Hide{});
    history.adopt({theirs, history.corrections()[0]});
    history.undo();
    history.undo();
    CHECK(std::vector(history.corrections().begin(), history.corrections().end()) ==
          std::vector{theirs});
    history.redo();
    REQUIRE(history.corrections().size() == 2);
    CHECK(history.corrections()[1] == story_.on(0, SetLabel{"One"}));
}
