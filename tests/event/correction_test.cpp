#include "arda_story.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::event;
using namespace std::chrono;

TEST_CASE("an event is renamed, dated and filed by hand") {
    const Story story_;
    const calendar::DateSpan may{sys_days{2010y / May / 4}, sys_days{2010y / May / 4}};
    const Corrected corrected = story_.with({
        story_.on(0, SetPlace{"Upper Arda", somewhere, geo::Kilometres{2}, "PPL", "DE"}),
        story_.on(0, SetDate{may}),
        story_.on(0, SetCategory{"disaster"}),
        story_.on(0, SetLabel{"The bridge"}),
    });
    CHECK(corrected.orphaned.empty());
    const Event& event = corrected.set.events[0];
    CHECK(event.place == "Upper Arda");
    CHECK(event.country == "DE");
    CHECK(event.point.lon.degrees == 10);
    CHECK(event.when == may);
    CHECK(event.edtf == "2010-05-04");
    CHECK(event.category == "disaster");
    CHECK(event.label == "The bridge");
    CHECK(event.corrected);
    CHECK(event.confidence == 1);
    CHECK_FALSE(corrected.set.events[1].corrected);
}

TEST_CASE("nothing of the place it was read at stays with an event that is moved elsewhere") {
    Story story_;
    Event& read = story_.events.events[0];
    read.relation = "near";
    read.relation_kind = tagging::RelationKind::near;
    read.country = "AT";
    read.place_type = "ADM1";
    read.gazetteer_id = 7;
    const MoveTo there{{geo::Lon{11.256}, geo::Lat{-51}}, geo::Kilometres{1}};
    const Event moved = story_.with({story_.on(0, there)}).set.events[0];
    CHECK(moved.place == "51.00° S, 11.26° E");
    CHECK(moved.point.lon.degrees == 11.256);
    CHECK(moved.relation.empty());
    CHECK(moved.relation_kind == tagging::RelationKind::none);
    CHECK(moved.country.empty());
    CHECK(moved.place_type.empty());
    CHECK(moved.gazetteer_id == -1);
    CHECK(moved.place_text == "Arda");
    const SetPlace chosen{"Upper Arda", somewhere, geo::Kilometres{2}, "PPL", "DE"};
    CHECK(story_.with({story_.on(0, chosen), story_.on(0, there)}).set.events[0].place ==
          "51.00° S, 11.26° E");
}

TEST_CASE("what is in force already is no step that undo would have to take back") {
    const Story story_;
    CorrectionHistory history;
    const MoveTo there{{geo::Lon{11}, geo::Lat{51}}, geo::Kilometres{1}};
    const SetPlace chosen{"Upper Arda", somewhere, geo::Kilometres{2}, "PPL", "DE"};
    CHECK(history.add(story_.on(0, there)));
    CHECK_FALSE(history.add(story_.on(0, there)));
    CHECK(history.add(story_.on(0, chosen))); // takes the move's place
    CHECK(history.add(story_.on(0, there)));
    history.undo();
    history.undo();
    history.undo();
    CHECK_FALSE(history.can_undo());
    CHECK(history.corrections().empty());
}

TEST_CASE("apply to all of the same name") {
    const Story story_;
    const auto corrected = story_.with(
        {story_.on(0, SetPlace{"Lower Arda", somewhere, geo::Kilometres{2}, "", ""}, true)});
    CHECK(corrected.set.events[0].place == "Lower Arda");
    CHECK(corrected.set.events[1].place == "Lower Arda");
    CHECK(corrected.set.events[2].place == "Brenn");
}

TEST_CASE("a correction of \"the city\" reaches every event of the place that it means") {
    const document::Document document =
        document_of("On 3 May Arda was shelled. In June the city burned down.\n");
    EventSet events;
    events.events = {event_at(document, "Arda", 1, "3 May"), event_at(document, "city", 1, "June")};
    events.events[1].place_text = "Arda"; // its words are "city"
    const Target city = target_of(document, events.events[1]);
    const Corrected corrected =
        apply(events, document,
              std::vector<Correction>{
                  {city, SetPlace{"Lower Arda", somewhere, geo::Kilometres{2}, "", ""}, true}});
    CHECK(corrected.orphaned.empty());
    CHECK(corrected.set.events[0].place == "Lower Arda");
    CHECK(corrected.set.events[1].place == "Lower Arda");
}

TEST_CASE("what is merged is one event, whatever else is called so") {
    const Story story_;
    const auto corrected = story_.with(
        {story_.on(0, MergeInto{target_of(story_.document, story_.events.events[2])}, true)});
    REQUIRE(corrected.set.events.size() == 2);
    CHECK(corrected.set.events[0].date_text == "June");
    CHECK_FALSE(corrected.set.events[0].corrected);
}

TEST_CASE("an added event keeps its id through edits before it, and its own beside another") {
    const AddEvent added{
        {"The mill", somewhere, geo::Kilometres{1}, "", ""},
        {{sys_days{2010y / June / 1}, sys_days{2010y / June / 30}}, calendar::Precision::month},
        "disaster",
        ""};
    const auto ids = [&](const std::string& text) {
        const document::Document document = document_of(text);
        const std::size_t mill = document.prose.find("mill");
        const Correction one{target_of(document, TextSpan{mill, mill + 4}), added};
        std::vector<std::string> found;
        for (const Event& event : apply({}, document, std::vector<Correction>{one, one}).set.events)
            found.emplace_back(event.id);
        return found;
    };
    REQUIRE(ids(story).size() == 2);
    CHECK(ids(story)[0] != ids(story)[1]);
    CHECK(ids("A new first paragraph.\n\n" + story) == ids(story));
}

TEST_CASE("an added event comes behind those of earlier sentences, in whatever order they stand") {
    const Story story_;
    EventSet events = story_.events;
    std::swap(events.events[0], events.events[1]); // as the areas of a sentence come behind it
    const std::size_t fleet = story_.document.prose.find("fleet");
    const AddEvent added{{"The fleet", somewhere, geo::Kilometres{1}, "", ""},
                         {{sys_days{2010y / July / 9}, sys_days{2010y / July / 9}}},
                         "naval",
                         ""};
    const Corrected corrected = apply(
        events, story_.document,
        std::vector<Correction>{{target_of(story_.document, TextSpan{fleet, fleet + 5}), added}});
    REQUIRE(corrected.set.events.size() == 4);
    CHECK(corrected.set.events[2].place == "The fleet");
}

TEST_CASE("events are hidden, merged and added") {
    const Story story_;
    const TextSpan mill{story_.document.prose.find("mill"), story_.document.prose.find("mill") + 4};
    const AddEvent added{
        {"The mill", somewhere, geo::Kilometres{1}, "", ""},
        {{sys_days{2010y / June / 1}, sys_days{2010y / June / 30}}, calendar::Precision::month},
        "disaster",
        ""};
    const auto corrected =
        story_.with({story_.on(2, Hide{}),
                     story_.on(1, MergeInto{target_of(story_.document, story_.events.events[0])}),
                     {target_of(story_.document, mill), added}});
    REQUIRE(corrected.set.events.size() == 2);
    CHECK(corrected.set.events[0].place_text == "Arda");
    CHECK(corrected.set.events[1].place == "The mill");
    CHECK(corrected.set.events[1].sentence == "In June the mill of Arda burned down.");
    CHECK(corrected.set.events[1].edtf == "2010-06");
}

TEST_CASE("corrections survive edits elsewhere in the document") {
    const Story story_;
    const std::vector<Correction> corrections{story_.on(1, SetCategory{"disaster"})};
    const document::Document edited = document_of("A new first paragraph about Arda.\n\n" + story +
                                                  "\nAnd a last one on Arda.\n");
    EventSet events;
    events.events = {event_at(edited, "Arda", 2, "3 May"), event_at(edited, "Arda", 3, "June")};
    const Corrected corrected = apply(events, edited, corrections);
    CHECK(corrected.orphaned.empty());
    CHECK(corrected.set.events[0].category == "ground");
    CHECK(corrected.set.events[1].category == "disaster");
}

TEST_CASE("a correction whose words are gone is orphaned, not lost") {
    const Story story_;
    const std::vector<Correction> corrections{story_.on(2, Hide{}),
                                              story_.on(0, SetCategory{"disaster"})};
    const document::Document edited = document_of("On 3 May the bridge at Arda fell.\n");
    EventSet events;
    events.events = {event_at(edited, "Arda", 1, "3 May")};
    const Corrected corrected = apply(events, edited, corrections);
    CHECK(corrected.orphaned == std::vector<std::size_t>{0});
    CHECK(corrected.set.events[0].category == "disaster");
}

TEST_CASE("two events at the same words are told apart by their dates") {
    const Story story_;
    EventSet set;
    set.events = {event_at(story_.document, "Brenn", 1, "9 July"),
                  event_at(story_.document, "Brenn", 1, "1940")};
    const Correction correction{target_of(story_.document, set.events[1]), SetCategory{"naval"}};
    const Corrected corrected = apply(set, story_.document, {&correction, 1});
    CHECK(corrected.set.events[0].category == "ground");
    CHECK(corrected.set.events[1].category == "naval");
}

TEST_CASE("words that repeat without their surroundings are not guessed at") {
    const document::Document document = document_of("Arda here. Arda there. Arda anywhere.\n");
    CHECK_FALSE(
        find_quote(document, {"Arda", "long before the towers of ", " were built by giants"}));
    CHECK(find_quote(document, {"Arda", "here. ", " there."}) == TextSpan{11, 15});
}

TEST_CASE("each event tells which one it was before it was corrected") {
    const Story story_;
    const TextSpan mill{story_.document.prose.find("mill"), story_.document.prose.find("mill") + 4};
    const Correction added{target_of(story_.document, mill), AddEvent{}};
    const Corrected corrected = story_.with({story_.on(0, Hide{}), added});
    CHECK(corrected.origin == std::vector<std::int32_t>{-1, 1, 2});
}
