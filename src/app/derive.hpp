#pragma once

#include "ui/state.hpp"

#include <optional>
#include <set>

namespace dateline::app {

/// Keeps ui::Derived in step with narrative and state; each part is made anew only when what it
/// follows from has changed.
class Deriver {
public:
    /// `axis_pixels`: width of the time axis on the screen.
    const ui::Derived& derive(const ui::Narrative& narrative, const ui::State& state,
                              double axis_pixels);

private:
    struct Key {
        Identity narrative;
        scene::Filter filter;
        scene::TimeSettings time;
        scene::TimeExtent axis;
        double axis_pixels = 0;
        ui::SortBy sort = ui::SortBy::date;
        bool descending = false;
        std::set<ui::UnmappedFold> turned;
    };

    ui::Derived derived_;
    std::optional<Key> key_;
};

/// Rows of the passing events in the order asked for; equal ones stay in the order of time.
[[nodiscard]] std::vector<std::uint32_t> sorted_rows(const ui::Narrative& narrative,
                                                     const scene::Passing& passing, ui::SortBy sort,
                                                     bool descending);

/// For each category the events that pass everything but the category filter.
[[nodiscard]] std::vector<std::uint32_t> category_counts(const ui::Narrative& narrative,
                                                         scene::Filter filter);

} // namespace dateline::app
