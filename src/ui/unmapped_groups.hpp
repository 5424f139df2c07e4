#pragma once

#include "event/event.hpp"

#include <compare>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace dateline::ui {

/// The mentions of one name that are not on the map for one cause.
struct UnmappedName {
    std::string name;                ///< canonical where it is known, else as the text has it
    std::vector<std::uint32_t> rows; ///< of EventSet::unmapped, in its order
};

/// What is not on the map for one cause.
struct UnmappedGroup {
    event::Unmapped::Cause cause = event::Unmapped::Cause::no_place;
    std::size_t mentions = 0;
    std::vector<UnmappedName> names; ///< the most mentioned first
};

/// Those first that a person may put right, whole countries last; no group is empty.
[[nodiscard]] std::vector<UnmappedGroup>
grouped_unmapped(const std::vector<event::Unmapped>& unmapped);

/// A group, or with a name one of its names, that a click has folded or unfolded.
struct UnmappedFold {
    event::Unmapped::Cause cause = event::Unmapped::Cause::no_place;
    std::string name;
    auto operator<=>(const UnmappedFold&) const = default;
};

/// One line of the list. A name with one mention is that mention.
struct UnmappedLine {
    enum class Kind : std::uint8_t { group, name, mention, lone_mention } kind = Kind::group;
    bool open = false;       ///< of groups and names
    std::uint32_t group = 0; ///< index into the groups
    std::uint32_t name = 0;  ///< index into its names
    std::uint32_t row = 0;   ///< of a mention, into EventSet::unmapped
    auto operator<=>(const UnmappedLine&) const = default;
};

/// The lines that are seen. Folded at first are groups of a long list, and names.
[[nodiscard]] std::vector<UnmappedLine> unmapped_lines(const std::vector<UnmappedGroup>& groups,
                                                       const std::set<UnmappedFold>& turned);

/// "Syria 53, Russia 35, Libya": the names of a group, the first ones where they are many.
[[nodiscard]] std::string names_in(const UnmappedGroup& group);

} // namespace dateline::ui
