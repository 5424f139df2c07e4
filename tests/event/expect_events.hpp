#pragma once

#include "calendar/iso.hpp"
#include "event/story.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace dateline::test {

using Found = std::vector<std::string>;

/// "Place begin[..end]" for every event of a text, in its order.
inline Found events_in(const std::string& text) {
    const Story story(text);
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

} // namespace dateline::test
