#include "ui/source_text.hpp"

#include "base/utf8.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::ui {

namespace {

constexpr float leading = 1.42F;          // line height in em of the text size
constexpr std::size_t longest_word = 256; // bytes; what is longer is broken in any case

/// A set line and where its text begins in the passage.
struct SetLine {
    std::shared_ptr<const text::Line> line;
    std::size_t start = 0;
};

/// A stretch of a line that belongs to one mark, in pixels from the line's left end.
struct Extent {
    float left = 0;
    float right = 0;
};

/// Where the glyphs of bytes [start, stop) stand; several pieces where the writing turns round.
std::vector<Extent> extents(const SetLine& set, TextSpan bytes) {
    const text::Line& line = *set.line;
    std::vector<Extent> found;
    bool open = false;
    for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
        const text::Glyph& glyph = line.glyphs[i];
        const float next = i + 1 < line.glyphs.size() ? line.glyphs[i + 1].x : line.width;
        const bool inside = bytes.contains(set.start + glyph.byte);
        if (inside && open)
            found.back().right = next;
        else if (inside)
            found.push_back({glyph.x, next});
        open = inside;
    }
    return found;
}

void draw_glyphs(const Glyphs& glyphs, ImDrawList& draw, ImVec2 base_line, const SetLine& set,
                 ImU32 colour, ImU32 lit_colour, const std::optional<TextSpan>& lit) {
    const text::Line& line = *set.line;
    const auto side = static_cast<float>(glyphs.atlas.side());
    for (const text::Glyph& glyph : line.glyphs) {
        const float pen = base_line.x + glyph.x;
        const auto slot =
            glyphs.atlas.slot(glyphs.typesetter, line, glyph, static_cast<double>(pen), 0);
        if (!slot) glyphs.full = true;
        if (!slot || slot->width == 0) continue;
        const float x = std::floor(pen) + static_cast<float>(slot->left);
        const float y = std::round(base_line.y + glyph.y) - static_cast<float>(slot->top);
        const auto left = static_cast<float>(slot->x);
        const auto top = static_cast<float>(slot->y);
        const auto width = static_cast<float>(slot->width);
        const auto height = static_cast<float>(slot->height);
        draw.AddImage(glyphs.texture, {x, y}, {x + width, y + height}, {left / side, top / side},
                      {(left + width) / side, (top + height) / side},
                      lit && lit->contains(set.start + glyph.byte) ? lit_colour : colour);
    }
}

text::FontStyle style_of(const Passage& passage) {
    text::FontStyle style;
    style.size = static_cast<double>(passage.size);
    style.bold = passage.bold;
    return style;
}

float line_height(const Passage& passage) {
    return std::round(passage.size * leading);
}

/// Words of the passage, as spans between white space.
std::vector<TextSpan> words_of(std::string_view text) {
    constexpr std::string_view white = " \t\r\n";
    std::vector<TextSpan> words;
    for (std::size_t at = text.find_first_not_of(white); at != std::string_view::npos;) {
        const std::size_t stop = std::min(text.find_first_of(white, at), text.size());
        words.push_back({at, stop});
        at = text.find_first_not_of(white, stop);
    }
    return words;
}

SetLine set_line(const Glyphs& glyphs, std::string_view passage, TextSpan span,
                 const text::FontStyle& style) {
    std::string text(span.of(passage));
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    return {glyphs.typesetter.shape(text, style), span.start};
}

/// The part of a word that fits, at least one character of it: where no break is, one is made.
TextSpan fitting(const Glyphs& glyphs, std::string_view text, TextSpan word,
                 const text::FontStyle& style, float width) {
    word.stop = std::min(word.stop, word.start + longest_word);
    while (word.stop > word.start + 1 && !utf8::is_boundary(text, word.stop))
        --word.stop;
    while (true) {
        const float wide = glyphs.typesetter.shape(word.of(text), style)->width;
        if (wide <= width) return word;
        const auto length = static_cast<float>(word.size());
        std::size_t stop = word.start + static_cast<std::size_t>(length * width / wide);
        while (stop > word.start && !utf8::is_boundary(text, stop))
            --stop;
        if (stop <= word.start || stop >= word.stop)
            return {word.start,
                    word.start + std::max<std::size_t>(utf8::valid_length(text, word.start), 1)};
        word.stop = stop;
    }
}

TextSpan within(const Passage& passage, TextSpan prose) {
    const std::size_t end = passage.base + passage.text.size();
    const std::size_t start = std::clamp(prose.start, passage.base, end);
    return {start - passage.base, std::clamp(prose.stop, start, end) - passage.base};
}

/// Grounds of the marks on one line; tells which one the pointer is on.
const Mark* draw_marks(const Look& look, const Passage& passage, const SetLine& line,
                       ImDrawList& draw, ImVec2 top_left, float height) {
    const Mark* under = nullptr;
    for (const Mark& mark : passage.marks) {
        const TextSpan span = within(passage, mark.prose);
        if (span.empty() || span.stop <= line.start) continue;
        for (const Extent& extent : extents(line, span)) {
            const ImVec2 min{top_left.x + extent.left - look.px(1.5F), top_left.y + look.px(1)};
            const ImVec2 max{top_left.x + extent.right + look.px(1.5F),
                             top_left.y + height - look.px(1)};
            const ImU32 ink = mark.kind == MarkKind::date ? look.date_mark : look.place_mark;
            draw.AddRectFilled(min, max, ink, look.px(3));
            if (passage.selected_row >= 0 && mark.row == passage.selected_row)
                draw.AddRect(min, max, look.accent, look.px(3), 0, look.px(1.5F));
            if (ImGui::IsMouseHoveringRect(min, max)) under = &mark;
        }
    }
    return under;
}

/// The ground of words that were marked by hand.
void draw_chosen(const Look& look, TextSpan words, const SetLine& line, ImDrawList& draw,
                 ImVec2 top_left, float height) {
    for (const Extent& extent : extents(line, words))
        draw.AddRectFilled({top_left.x + extent.left, top_left.y},
                           {top_left.x + extent.right, top_left.y + height}, look.accent_soft);
}

std::optional<std::size_t> byte_at(const SetLine& set, float x) {
    std::optional<std::size_t> found;
    for (const text::Glyph& glyph : set.line->glyphs)
        if (glyph.x <= x) found = set.start + glyph.byte;
    return found;
}

/// The notes whose bytes stand on the line; one beside the other would run into the text, so that
/// the first stands for all.
const MarginNote* draw_notes(const Look& look, const Passage& passage, TextSpan line,
                             ImDrawList& draw, ImVec2 top_left, float height) {
    const auto first = std::ranges::find_if(
        passage.notes, [&](const MarginNote& note) { return line.contains(note.byte); });
    if (first == passage.notes.end()) return nullptr;
    const float x = top_left.x + passage.margin / 2 - look.px(2);
    const float y = top_left.y + height / 2;
    draw_symbol(draw, {x, y}, look.px(5), first->shape, first->colour, look);
    const ImVec2 min{top_left.x, top_left.y};
    return ImGui::IsMouseHoveringRect(min, {top_left.x + passage.margin, top_left.y + height})
               ? &*first
               : nullptr;
}

} // namespace

std::optional<Intent> followed(const Mark& mark) {
    if (mark.row >= 0) return intent::Select{static_cast<std::uint32_t>(mark.row), true};
    if (mark.when) return intent::MovePlayhead{*mark.when};
    if (mark.where) return intent::GoTo{*mark.where, 9};
    return std::nullopt;
}

std::span<const Mark> marks_in(const std::vector<Mark>& marks, TextSpan prose) {
    const auto first = std::ranges::lower_bound(marks, prose.start, {},
                                                [](const Mark& mark) { return mark.prose.stop; });
    const auto last = std::ranges::lower_bound(first, marks.end(), prose.stop, {},
                                               [](const Mark& mark) { return mark.prose.start; });
    return {first, last};
}

text::FontStyle letters(const Look& look, float units, bool bold) {
    text::FontStyle style;
    style.size = static_cast<double>(look.px(units));
    style.bold = bold;
    return style;
}

Touched set_passage(const Glyphs& glyphs, const Look& look, const Passage& passage) {
    Touched touched;
    const float width = ImGui::GetContentRegionAvail().x - passage.margin;
    const float height = line_height(passage);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 at{corner.x + passage.margin, corner.y};
    std::vector<TextSpan> own;
    if (passage.lines == nullptr) own = broken(glyphs, passage, width);
    const std::vector<TextSpan>& lines = passage.lines == nullptr ? own : *passage.lines;
    const text::FontStyle style = style_of(passage);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const bool usable = ImGui::IsWindowHovered();
    // a drag over words marks them and opens nothing
    const float slack = ImGui::GetIO().MouseDragThreshold;
    const bool click = usable && ImGui::IsMouseReleased(ImGuiMouseButton_Left) &&
                       ImGui::GetIO().MouseDragMaxDistanceSqr[0] < slack * slack;
    float y = at.y;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (ImGui::IsRectVisible({corner.x, y}, {at.x + width, y + height})) {
            const SetLine set = set_line(glyphs, passage.text, lines[i], style);
            const text::Line& line = *set.line;
            const float x = line.right_to_left ? at.x + width - line.width : at.x;
            const Mark* under = draw_marks(look, passage, set, draw, {x, y}, height);
            if (passage.chosen) draw_chosen(look, *passage.chosen, set, draw, {x, y}, height);
            const float base = y + (height + line.ascent - line.descent) / 2;
            draw_glyphs(glyphs, draw, {x, base}, set, passage.lit ? look.muted : look.text,
                        look.text, passage.lit);
            if (under != nullptr && usable) touched.hovered = under;
            const TextSpan bytes{set.start, i + 1 < lines.size() ? lines[i + 1].start
                                                                 : passage.text.size() + 1};
            const MarginNote* note = draw_notes(look, passage, bytes, draw, {corner.x, y}, height);
            if (note != nullptr && usable) touched.noted = note;
            if (usable && ImGui::IsMouseHoveringRect({at.x, y}, {at.x + width, y + height}))
                touched.over = byte_at(set, ImGui::GetIO().MousePos.x - x);
        }
        y += height;
    }
    ImGui::Dummy({width, y - at.y});
    if (click) touched.clicked = touched.hovered;
    touched.note_clicked = click && touched.noted != nullptr;
    return touched;
}

std::vector<TextSpan> broken(const Glyphs& glyphs, const Passage& passage, float width) {
    const text::FontStyle style = style_of(passage);
    const float space = glyphs.typesetter.shape(" ", style)->width;
    std::vector<TextSpan> lines;
    TextSpan current;
    float reach = 0;
    for (TextSpan rest : words_of(passage.text)) {
        while (!rest.empty()) {
            const TextSpan word = fitting(glyphs, passage.text, rest, style, width);
            const float wide = glyphs.typesetter.shape(word.of(passage.text), style)->width;
            if (!current.empty() && (reach + space + wide > width || current.stop == word.start)) {
                lines.push_back(current);
                current = {};
            }
            reach = current.empty() ? wide : reach + space + wide;
            current = current.empty() ? word : TextSpan{current.start, word.stop};
            rest.start = word.stop;
        }
    }
    if (!current.empty()) lines.push_back(current);
    return lines;
}

float height_above(const Passage& passage, const std::vector<TextSpan>& lines, std::size_t byte) {
    const auto behind = std::ranges::upper_bound(lines, byte, {}, &TextSpan::start);
    const auto above = std::max<std::ptrdiff_t>(behind - lines.begin() - 1, 0);
    return static_cast<float>(above) * line_height(passage);
}

void draw_line(const Glyphs& glyphs, ImDrawList& draw, ImVec2 at, std::string_view text,
               text::FontStyle style, float width, ImU32 colour) {
    const auto line = glyphs.typesetter.shape_cut(text, style, static_cast<double>(width));
    draw_glyphs(glyphs, draw, {at.x, std::round(at.y + line->ascent)}, {line, 0}, colour, colour,
                std::nullopt);
}

} // namespace dateline::ui
