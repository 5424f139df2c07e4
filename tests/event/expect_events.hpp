#pragma once

#include "calendar/iso.hpp"
#include "event/story.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace dateline::test {

using Found = std::vector<std::string>;

/// "Place begin[..end]" for every event of a text, in its order.
inline Found events_in(const std::string& text, const tagging::TagOptions& options = {}) {
    const Story story(text, document::Format::markdown, options);
    Found found;
    for (const event::Event& event : story.set.events) {
        std::string days = calendar::iso(event.when.begin);
        if (event.when.end != event.when.begin) days += ".." + calendar::iso(event.when.end);
        found.push_back(event.place_text + " " + days);
    }
    return found;
}

inline void expect_events(const std::string& text, const Found& wanted) {
    CAPTURE(text);
    CHECK(events_in(text) == wanted);
}

/// Of news that was written on a day, "2009-06-15".
inline void expect_events_of_news(const std::string& text, const std::string& written,
                                  const Found& wanted) {
    CAPTURE(text);
    CHECK(events_in(text, {.creation = calendar::parse_iso(written).value().begin}) == wanted);
}

} // namespace dateline::test
