#pragma once

#include "document/parse.hpp"
#include "event/correction.hpp"
#include "support/word_lists.hpp"

#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

namespace dateline::event {

inline const std::string story =
    "On 3 May the bridge at Arda fell. In June the mill of Arda burned down.\n\n"
    "The fleet left Brenn on 9 July.\n";

inline document::Document document_of(const std::string& text) {
    return *document::parse(text, "story.md", document::Format::markdown, test::word_lists());
}

/// An event at the n-th occurrence of a place name.
inline Event event_at(const document::Document& document, const std::string& place, int occurrence,
                      const std::string& date_text) {
    Event event;
    std::size_t at = document.prose.find(place);
    for (int i = 1; i < occurrence; ++i)
        at = document.prose.find(place, at + 1);
    REQUIRE(at != std::string::npos);
    event.place_words = TextSpan{at, at + place.size()};
    event.sentence_index = document.sentence_at(at);
    event.place = event.place_text = place;
    event.date_text = date_text;
    event.category = "ground";
    event.confidence = 0.5F;
    return event;
}

inline EventSet events_of(const document::Document& document) {
    EventSet set;
    set.events = {event_at(document, "Arda", 1, "3 May"), event_at(document, "Arda", 2, "June"),
                  event_at(document, "Brenn", 1, "9 July")};
    return set;
}

struct Story {
    document::Document document = document_of(story);
    EventSet events = events_of(document);

    [[nodiscard]] Corrected with(const std::vector<Correction>& corrections) const {
        return apply(events, document, corrections);
    }
    [[nodiscard]] Correction on(std::size_t event, Change change, bool everywhere = false) const {
        return {target_of(document, events.events[event]), std::move(change), everywhere};
    }
};

constexpr geo::LonLat somewhere{geo::Lon{10}, geo::Lat{50}};

} // namespace dateline::event
