#pragma once

#include "base/text_span.hpp"
#include "ui/look.hpp"
#include "ui/state.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::ui {

/// A symbol in the margin beside the line on which a byte of the passage stands.
struct MarginNote {
    std::size_t byte = 0;
    scene::Shape shape = scene::Shape::circle;
    scene::Colour colour;
    std::uint32_t row = 0;   ///< of EventSet::events
    std::uint32_t count = 1; ///< events told there
};

/// How a passage of the source is set. Offsets are bytes of the passage.
struct Passage {
    std::string_view text;
    std::span<const Mark> marks;    ///< their spans count from `base`
    std::size_t base = 0;           ///< offset of the passage in Document::prose
    std::optional<TextSpan> lit;    ///< the part in full colour; the rest is muted
    std::int32_t selected_row = -1; ///< marks of this event are framed
    std::optional<TextSpan> chosen; ///< words that were marked by hand
    float size = 16;                ///< pixels per em, scale applied
    bool bold = false;
    std::span<const MarginNote> notes;            ///< in the order of their bytes
    float margin = 0;                             ///< width left of the text for notes, pixels
    const std::vector<TextSpan>* lines = nullptr; ///< as broken() gave them; null: broken anew
};

/// What the pointer did on a passage.
struct Touched {
    const Mark* hovered = nullptr;
    const Mark* clicked = nullptr;
    const MarginNote* noted = nullptr; ///< the pointer is on this note; `note_clicked`: and pressed
    bool note_clicked = false;
    std::optional<std::size_t> over; ///< byte of the passage that the pointer is on
};

/// The marks that touch a span of Document::prose.
[[nodiscard]] std::span<const Mark> marks_in(const std::vector<Mark>& marks, TextSpan prose);

/// What a click on a mark asks for: its event, else its day or its spot; nullopt: nothing.
[[nodiscard]] std::optional<Intent> followed(const Mark& mark);

/// How letters of so many logical pixels are set in a list or on the map.
[[nodiscard]] text::FontStyle letters(const Look& look, float units, bool bold = false);

/// Sets the passage in the width that is left in the window and moves Dear ImGui's cursor below
/// it. Shaped by the typesetter, so that every script reads right.
Touched set_passage(const Glyphs& glyphs, const Look& look, const Passage& passage);

/// The passage's lines in a column of so many pixels: breaks at white space, and within a word
/// where it is wider than the column. Every byte of the passage keeps its place.
[[nodiscard]] std::vector<TextSpan> broken(const Glyphs& glyphs, const Passage& passage,
                                           float width);

/// Pixels from the top of a passage set in these lines to the line on which a byte of it stands.
[[nodiscard]] float height_above(const Passage& passage, const std::vector<TextSpan>& lines,
                                 std::size_t byte);

/// One line of any script, cut to `width` with "…"; `at` is its top left corner.
void draw_line(const Glyphs& glyphs, ImDrawList& draw, ImVec2 at, std::string_view text,
               text::FontStyle style, float width, ImU32 colour);

} // namespace dateline::ui
