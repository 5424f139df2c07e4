#pragma once

#include "calendar/date_span.hpp"
#include "event/clause.hpp"
#include "event/words.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::event {

/// Whether a place stands in the name of an event that the clause only speaks of: "the defeat at
/// *Homs* alarmed the senate", "survivors of *Homs*", but not "the siege of *Homs* began", "he fell
/// at the siege of *Homs*".
[[nodiscard]] bool speaks_of_event(std::span<const Word> words, std::string_view prose,
                                   const Clauses& clauses, std::size_t place_word);

/// What was told to have happened where, so that what only speaks of it again is known.
class PlacesTold {
public:
    void note(std::int64_t place, calendar::DateSpan when);
    [[nodiscard]] bool told(std::int64_t place) const { return when_.contains(place); }
    /// Whether something narrower than a time was told of a place within it.
    [[nodiscard]] bool told_within(std::int64_t place, calendar::DateSpan time) const;

private:
    std::unordered_map<std::int64_t, std::vector<calendar::DateSpan>> when_; ///< by gazetteer id
};

} // namespace dateline::event
