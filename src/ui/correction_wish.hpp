#pragma once

#include "base/text_span.hpp"
#include "event/correction.hpp"
#include "geo/mercator.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

namespace dateline::ui {

/// What a person puts right. `row` is an index into EventSet::events.
namespace wish {

/// One change of one event.
struct Correct {
    std::uint32_t row = 0;
    event::Change change;
};
struct TypePlace {
    std::uint32_t row = 0;
    std::string words;    ///< a name or coordinates
    bool leaving = false; ///< the field was left: it does not ask for the keyboard again
};
struct TypeDate {
    std::uint32_t row = 0;
    std::string words;
    bool leaving = false;
};
/// Puts the selected event under a pixel of the map.
struct PutAt {
    geo::ScreenPoint at;
};
/// Its place holds for every event with the same words.
struct ForAll {
    std::uint32_t row = 0;
};
struct MergeInto {
    std::uint32_t row = 0;
    std::uint32_t other = 0;
};
/// Words in the text become an event; `place` is a name or coordinates.
struct Add {
    TextSpan prose;
    std::string place;
    std::size_t choice = 0; ///< which of the places that the words may mean
    std::string date;
    std::string category;
};
/// Puts the event's corrected place into the person's own gazetteer.
struct Promote {
    std::uint32_t row = 0;
};
/// Takes a place out of it again, by its index among CorrectionsShown::own_places.
struct TakeBackPlace {
    std::size_t index = 0;
};
/// As it was read, without any correction of its own.
struct TakeBackAll {
    std::uint32_t row = 0;
};
/// One of the corrections, by its index.
struct TakeBack {
    std::size_t index = 0;
};
/// Goes to what a correction is about.
struct Show {
    std::size_t index = 0;
};
struct Undo {};
struct Redo {};
/// Where another program changed the same thing: whose change holds.
struct Settle {
    bool keep_ours = true;
};
/// The last change, which could not be saved.
struct SaveAgain {};
/// The words in the field for the place: looks up what they may mean.
struct FindChoices {
    std::string words;
};

// state of the window only
struct ToggleForm {};   ///< the fields for the selected event
struct ToggleMoving {}; ///< the next click or drag on the map puts the selected event there
struct Mark {
    TextSpan prose;
}; ///< words of the prose, chosen to become an event; empty: none

} // namespace wish

using CorrectionWish =
    std::variant<wish::Correct, wish::TypePlace, wish::TypeDate, wish::PutAt, wish::ForAll,
                 wish::MergeInto, wish::Add, wish::Promote, wish::TakeBackPlace, wish::TakeBackAll,
                 wish::TakeBack, wish::Show, wish::Undo, wish::Redo, wish::Settle, wish::SaveAgain,
                 wish::FindChoices, wish::ToggleForm, wish::ToggleMoving, wish::Mark>;

} // namespace dateline::ui
