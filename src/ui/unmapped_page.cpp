#include "ui/side_panel.hpp"
#include "ui/source_text.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <array>

namespace dateline::ui {

namespace {

using Cause = event::Unmapped::Cause;
using Kind = UnmappedLine::Kind;

// Logical pixels.
constexpr float sign_room = 18; // the triangle before what opens
constexpr float indent = 14;    // of mentions under their name
constexpr float sentence_size = 13.5F;
constexpr std::size_t most_sentence_lines = 2;

struct Heading {
    const char* title;
    const char* explanation;
};

Heading heading_of(Cause cause) {
    switch (cause) {
    case Cause::no_place:
        return {"Place not found", "Nobody knows a spot for the name."};
    case Cause::no_date:
        return {"Not dated", "Nothing tells when."};
    case Cause::no_event:
        return {"No event of its own", "Planned, supposed or told before."};
    case Cause::too_wide:
        break;
    }
    return {"Too wide for a marker", "The story names smaller places."};
}

float height_of(const UnmappedLine& line, Cause cause, bool has_text) {
    const float sentence = has_text ? 40.0F : 0;
    const float reason = cause == Cause::too_wide ? 0 : 19.0F; // it is the group's own
    switch (line.kind) {
    case Kind::group:
        return 66;
    case Kind::name:
        return 30;
    case Kind::mention:
        return 20 + sentence + reason + 8;
    case Kind::lone_mention:
        break;
    }
    return 22 + sentence + reason + 8;
}

/// A line of the list while it is drawn.
struct Row {
    const View& view;
    const Look& look;
    const UnmappedLine& line;
    ImVec2 at;
    float width = 0;

    [[nodiscard]] const UnmappedGroup& group() const {
        return view.derived.unmapped_groups[line.group];
    }
    [[nodiscard]] const UnmappedName& name() const { return group().names[line.name]; }
    [[nodiscard]] const event::Unmapped& mention() const {
        return view.narrative.events.unmapped[line.row];
    }
    /// Words at the left, cut where those at the right begin.
    void write(float left, float top, std::string_view words, text::FontStyle style, ImU32 colour,
               const std::string& right = "") const {
        ImDrawList& draw = *ImGui::GetWindowDrawList();
        const text::FontStyle small = letters(look, 13);
        const float taken = right.empty() ? 0 : view.glyphs.typesetter.shape(right, small)->width;
        const float end = width - look.px(6);
        draw_line(view.glyphs, draw, {at.x + look.px(left), at.y + look.px(top)}, words, style,
                  end - look.px(left) - taken - (right.empty() ? 0 : look.px(10)), colour);
        draw_line(view.glyphs, draw, {at.x + end - taken, at.y + look.px(top + 1.5F)}, right, small,
                  taken + look.px(2), look.muted);
    }
};

/// Points down when what follows is seen.
void draw_sign(const Row& row, float middle) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float r = row.look.px(4);
    const ImVec2 c{row.at.x + row.look.px(9), row.at.y + row.look.px(middle)};
    if (row.line.open)
        draw.AddTriangleFilled({c.x - r, c.y - r / 2}, {c.x + r, c.y - r / 2}, {c.x, c.y + r},
                               row.look.muted);
    else
        draw.AddTriangleFilled({c.x - r / 2, c.y - r}, {c.x + r, c.y}, {c.x - r / 2, c.y + r},
                               row.look.muted);
}

void group_row(const Row& row) {
    const UnmappedGroup& group = row.group();
    draw_sign(row, 13);
    row.write(sign_room, 3, heading_of(group.cause).title, letters(row.look, 15, true),
              row.look.text, grouped(group.mentions));
    row.write(sign_room, 24, heading_of(group.cause).explanation, letters(row.look, 13),
              row.look.muted);
    row.write(sign_room, 43, names_in(group), letters(row.look, 13), row.look.text);
}

void name_row(const Row& row) {
    draw_sign(row, 14);
    row.write(sign_room, 5, row.name().name, letters(row.look, 14.5F, true), row.look.text,
              counted(row.name().rows.size(), "mention", "mentions"));
}

/// The part of the sentence about the name that fits, with the name marked.
void sentence_of(const Row& row, float left, float top) {
    const document::Document& document = row.view.narrative.document;
    const event::Unmapped& mention = row.mention();
    if (mention.sentence_index >= document.sentences.size()) return;
    const std::string_view sentence =
        document.sentences[mention.sentence_index].prose.of(document.prose);
    Passage passage;
    passage.size = row.look.px(sentence_size);
    const float room = row.width - row.look.px(left + 6);
    auto letters = static_cast<std::size_t>(2.6F * room / passage.size * 2);
    Excerpt shown;
    std::vector<TextSpan> lines;
    do {
        shown = excerpt(sentence, mention.text, letters);
        passage.text = shown.text;
        lines = broken(row.view.glyphs, passage, room);
        letters -= letters / 8;
    } while (lines.size() > most_sentence_lines && letters > 16);
    lines.resize(std::min(lines.size(), most_sentence_lines));
    std::array<Mark, 1> marks;
    marks[0].prose = shown.words;
    passage.marks = marks;
    passage.lines = &lines;
    ImGui::SetCursorScreenPos({row.at.x + row.look.px(left), row.at.y + row.look.px(top)});
    set_passage(row.view.glyphs, row.look, passage);
}

void mention_row(const Row& row) {
    const bool lone = row.line.kind == Kind::lone_mention;
    const bool has_text = row.view.narrative.has_text();
    const event::Unmapped& mention = row.mention();
    const float left = lone ? sign_room : sign_room + indent;
    const std::string place = mention.line > 0 ? "line " + grouped(mention.line) : std::string();
    if (lone)
        row.write(left, 3, row.name().name, letters(row.look, 14.5F, true), row.look.text, place);
    else
        row.write(left, 2, place, letters(row.look, 13), row.look.muted);
    const float top = lone ? 22 : 20;
    if (has_text) sentence_of(row, left, top);
    if (row.group().cause != Cause::too_wide)
        row.write(left, top + (has_text ? 40.0F : 0.0F), mention.reason, letters(row.look, 13),
                  row.look.muted);
}

void list_row(const Row& row, float height, Intents& out) {
    const bool folds = row.line.kind == Kind::group || row.line.kind == Kind::name;
    const bool read = !folds && row.view.state.read_at == row.mention().sentence_index;
    ImGui::SetCursorScreenPos(row.at);
    const bool clicked = ImGui::Selectable("##row", read, 0, {row.width, height - row.look.px(2)});
    if (!folds) tip_on_hover(row.mention().reason.c_str());
    if (clicked && folds)
        out.push_back(
            intent::Fold{{row.group().cause, row.line.kind == Kind::name ? row.name().name : ""}});
    else if (clicked && row.view.narrative.has_text())
        out.push_back(intent::ReadAt{row.mention().sentence_index});
    if (row.line.kind == Kind::group)
        group_row(row);
    else if (row.line.kind == Kind::name)
        name_row(row);
    else
        mention_row(row);
}

/// Only what is seen is drawn.
void list_rows(const View& view, const Look& look, Intents& out) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float top = ImGui::GetScrollY();
    const float bottom = top + ImGui::GetWindowHeight();
    float y = 0;
    int id = 0;
    for (const UnmappedLine& line : view.derived.unmapped) {
        const Cause cause = view.derived.unmapped_groups[line.group].cause;
        const float height = look.px(height_of(line, cause, view.narrative.has_text()));
        if (y + height >= top && y <= bottom) {
            ImGui::PushID(id);
            list_row({view, look, line, {corner.x, corner.y + y}, width}, height, out);
            ImGui::PopID();
        }
        ++id;
        y += height;
    }
    ImGui::SetCursorScreenPos({corner.x, corner.y + y});
    ImGui::Dummy({width, 1});
}

} // namespace

void unmapped_page(const View& view, const Look& look, Intents& out) {
    {
        const FontScope small(look.fonts.small);
        const InkScope ink(look.muted);
        wrapped_text(view.narrative.events.unmapped.empty()
                         ? "Everything that was read is on the map."
                         : "Read, but not on the map, and why:");
    }
    ImGui::BeginChild("unmapped");
    list_rows(view, look, out);
    ImGui::EndChild();
}

} // namespace dateline::ui
