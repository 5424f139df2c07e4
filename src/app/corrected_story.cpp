#include "app/corrected_story.hpp"

#include "app/correction_words.hpp"
#include "app/narrative.hpp"

#include <utility>

namespace dateline::app {

namespace {

constexpr std::int32_t none = -1;

/// Marked words lead to the row that their event has now.
void renumber_marks(std::vector<ui::Mark>& marks, std::size_t rows_before,
                    const std::vector<std::int32_t>& origin) {
    std::vector<std::int32_t> now(rows_before, none);
    for (std::size_t row = 0; row < origin.size(); ++row)
        if (origin[row] >= 0) now[static_cast<std::size_t>(origin[row])] = static_cast<int>(row);
    for (ui::Mark& mark : marks)
        if (mark.row >= 0) mark.row = now[static_cast<std::size_t>(mark.row)];
}

std::vector<std::string> carried(const std::vector<std::string>& before,
                                 const std::vector<std::int32_t>& origin) {
    if (before.empty()) return {};
    std::vector<std::string> after(origin.size());
    for (std::size_t row = 0; row < origin.size(); ++row)
        if (origin[row] >= 0) after[row] = before[static_cast<std::size_t>(origin[row])];
    return after;
}

/// What a person put right was not understood, but told.
void explain_changes(ui::Narrative& made, const ui::Narrative& original) {
    for (std::size_t row = 0; row < made.why_place.size(); ++row) {
        const event::Event& event = made.events.events[row];
        if (event.put_by_hand) made.why_place[row] = "put there by you";
        const std::int32_t origin = made.origin[row];
        if (origin < 0) continue;
        const event::Event& was = original.events.events[static_cast<std::size_t>(origin)];
        if (was.when != event.when) made.why_date[row] = "dated by you";
    }
}

std::vector<ui::Changes> changes(const ui::Narrative& original, const event::EventSet& now,
                                 const std::vector<std::int32_t>& origin) {
    std::vector<ui::Changes> told(origin.size());
    for (std::size_t row = 0; row < origin.size(); ++row) {
        const event::Event& event = now.events[row];
        if (!event.corrected) continue;
        told[row] = origin[row] < 0
                        ? ui::Changes{"Added by you", false, false}
                        : changes_of(original.events.events[static_cast<std::size_t>(origin[row])],
                                     event, original.categories);
    }
    return told;
}

} // namespace

CorrectedStory corrected_story(const ui::Narrative& original,
                               std::span<const event::Correction> corrections,
                               const gazetteer::Gazetteer& gazetteer) {
    event::Corrected corrected = event::apply(original.events, original.document, corrections);
    auto made = std::make_shared<ui::Narrative>();
    made->text = original.text;
    made->document = original.document;
    made->categories = original.categories;
    made->countries = countries_of(corrected.set, gazetteer);
    made->marks = original.marks;
    renumber_marks(made->marks, original.events.events.size(), corrected.origin);
    made->why_date = carried(original.why_date, corrected.origin);
    made->why_place = carried(original.why_place, corrected.origin);
    made->changes = changes(original, corrected.set, corrected.origin);
    made->scene =
        scene::compose(corrected.set, made->categories, footprints_of(corrected.set, gazetteer),
                       native_names_of(corrected.set, gazetteer));
    made->events = std::move(corrected.set);
    made->origin = std::move(corrected.origin);
    explain_changes(*made, original);
    return {std::move(made), std::move(corrected.orphaned)};
}

std::optional<std::uint32_t> same_event(const ui::Narrative& before, std::uint32_t row,
                                        const ui::Narrative& after) {
    if (row >= before.events.events.size()) return std::nullopt;
    const std::int32_t origin = before.origin_of(row);
    for (std::uint32_t i = 0; i < after.events.events.size(); ++i) {
        const bool same = origin >= 0 ? after.origin_of(i) == origin
                                      : after.origin_of(i) < 0 && after.events.events[i].id ==
                                                                      before.events.events[row].id;
        if (same) return i;
    }
    return std::nullopt;
}

ui::State carried_over(ui::State state, const ui::Narrative& before, const ui::Narrative& after) {
    if (state.selected) state.selected = same_event(before, *state.selected, after);
    if (!state.selected) state.correcting = state.moving = false;
    state.crowd.clear();
    state.fanned_spot = -1;
    return state;
}

} // namespace dateline::app
