#include "ui/event_words.hpp"

#include <doctest/doctest.h>

using namespace dateline;

namespace {

event::Event at(const char* place, const char* words, const char* relation = "",
                tagging::RelationKind kind = tagging::RelationKind::none) {
    event::Event event;
    event.place = place;
    event.place_text = words;
    event.relation = relation;
    event.relation_kind = kind;
    return event;
}

} // namespace

TEST_CASE("a place is called as the text calls it, with what it says of the spot") {
    using Kind = tagging::RelationKind;
    CHECK(ui::place_label(at("Syria", "Syria", "north-western", Kind::part)) ==
          "north-western Syria");
    CHECK(ui::place_label(at("Homs", "Homs", "20 km south of", Kind::offset)) ==
          "20 km south of Homs");
    CHECK(ui::place_label(at("Aleppo", "Aleppo", "highway", Kind::along)) == "Aleppo highway");
    CHECK(ui::place_label(at("Palmyra", "Tadmur")) == "Tadmur");
}

TEST_CASE("where a person put it goes before the text's words, what else they put right does not") {
    event::Event event = at("Palmyra", "Tadmur", "near", tagging::RelationKind::near);
    event.corrected = true;
    CHECK(ui::place_label(event) == "near Tadmur");
    event = at("Palmyra", "Tadmur");
    event.corrected = event.put_by_hand = true;
    CHECK(ui::place_label(event) == "Palmyra");
    event.label = "The bridge";
    CHECK(ui::place_label(event) == "The bridge");
}

TEST_CASE("the line below a place names it, its country and how sure the spot is") {
    ui::Narrative narrative;
    narrative.countries["SY"] = "Syria";
    event::Event event = at("Palmyra", "Tadmur");
    event.country = "SY";
    event.radius = geo::Kilometres{4.6};
    CHECK(ui::place_detail(event, narrative) == "Palmyra  ·  Syria  ·  within 5 km");
    event = at("Syria", "Syria", "southern", tagging::RelationKind::part);
    event.country = "SY";
    CHECK(ui::place_detail(event, narrative).empty());
    event = at("Baku", "Baku");
    event.country = "AZ"; // no name is known
    CHECK(ui::place_detail(event, narrative) == "AZ");
}
