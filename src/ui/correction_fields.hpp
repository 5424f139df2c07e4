#pragma once

#include "ui/panel.hpp"

#include <optional>
#include <string>

namespace dateline::ui {

/// A label at the left, muted; what comes next takes the rest of the line.
void field_label(const Look& look, const char* label);

/// What became of a field's words: Enter was pressed, or the field was left for something else.
/// Esc closes the fields, and so takes nothing.
enum class Typed : std::uint8_t { nothing, entered, left };

/// The field for a place and what its words may mean below it: typing looks them up, ↑ and ↓ move
/// the mark. `choice` is what was taken of them: by a click, or as marked when the field was
/// entered or left; nullopt then when there was none to take.
struct PlaceTaken {
    std::optional<std::size_t> choice;
    Typed typed = Typed::nothing;
};
[[nodiscard]] PlaceTaken place_field(const View& view, const Look& look, Intents& out);

/// A list of the categories; the id of the one taken.
[[nodiscard]] std::optional<std::string> category_field(const View& view, const Look& look,
                                                        const std::string& chosen);

/// Of the field in the window that is being drawn.
[[nodiscard]] ImGuiID field_id(CorrectionField field);

[[nodiscard]] Typed date_field(const View& view, const Look& look);

[[nodiscard]] Typed label_field(const View& view, const Look& look);

} // namespace dateline::ui
