#include "ui/event_words.hpp"
#include "ui/side_panel.hpp"
#include "ui/source_panel.hpp"
#include "ui/source_text.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline::ui {

namespace {

constexpr float margin_units = 20;
constexpr float item_indent = 14;
constexpr int scrolls_to_settle = 3; // the second goes to where the third finds known heights
constexpr std::size_t most_kept_blocks = 1000;

/// Letters in logical pixels at zoom 1.
float size_of(const document::Document& document, const document::Block& block) {
    if (block.kind != document::BlockKind::heading) return 15.5F;
    return document.sections[block.section].level <= 2 ? 20.0F : 17.0F;
}

float gap_after(const Look& look, const document::Block& block) {
    return look.px(block.kind == document::BlockKind::list_item ? 5.0F : 10.0F);
}

/// Good enough to place the scroll bar: letters are about half an em wide.
float guessed_height(const Look& look, const document::Document& document,
                     const document::Block& block, float width, float zoom) {
    const float size = look.px(size_of(document, block) * zoom);
    const float letters = std::max(width / (size * 0.5F), 10.0F);
    const float lines = std::ceil(static_cast<float>(block.prose.size()) / letters);
    return lines * size * 1.42F + gap_after(look, block);
}

void take_rows(const View& view) {
    view.reading.shown_for.reset();
    const auto& events = view.narrative.events.events;
    view.reading.rows.resize(events.size());
    std::iota(view.reading.rows.begin(), view.reading.rows.end(), 0U);
    std::ranges::stable_sort(view.reading.rows, {},
                             [&](std::uint32_t row) { return events[row].sentence_index; });
}

void prepare(const View& view, const Look& look, float width) {
    ReadingLayout& layout = view.reading;
    const Narrative& narrative = view.narrative;
    const bool same_text = layout.text == narrative.text;
    if (layout.of != narrative.identity) {
        const auto shown_for = layout.shown_for;
        take_rows(view);
        if (same_text) layout.shown_for = shown_for; // corrected: the page stays where it is
        layout.of = narrative.identity;
    }
    if (same_text && layout.width == width && layout.set_for == layout.zoom) return;
    layout.text = narrative.text;
    layout.width = width;
    layout.set_for = layout.zoom;
    layout.heights.clear();
    layout.lines.clear();
    for (const document::Block& block : view.narrative.document.blocks)
        layout.heights.push_back(
            guessed_height(look, view.narrative.document, block, width, layout.zoom));
}

/// Ctrl + wheel makes the letters larger or smaller.
void zoom_text(const View& view) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!io.KeyCtrl || io.MouseWheel == 0 || !ImGui::IsWindowHovered()) return;
    view.reading.zoom = std::clamp(view.reading.zoom * std::pow(1.1F, io.MouseWheel), 0.7F, 2.5F);
}

/// One note for each sentence of the block that tells events.
std::vector<MarginNote> notes_of(const View& view, const document::Block& block) {
    const auto& events = view.narrative.events.events;
    const auto sentence_of = [&](std::uint32_t row) { return events[row].sentence_index; };
    const auto& rows = view.reading.rows;
    std::vector<MarginNote> notes;
    auto at = std::ranges::lower_bound(rows, block.first_sentence, {}, sentence_of);
    const std::uint32_t last = block.first_sentence + block.sentence_count;
    for (std::uint32_t before = last; at != rows.end() && sentence_of(*at) < last; ++at) {
        if (sentence_of(*at) == before) {
            ++notes.back().count;
            continue;
        }
        before = sentence_of(*at);
        MarginNote& note = notes.emplace_back();
        note.byte = view.narrative.document.sentences[before].prose.start - block.prose.start;
        note.row = *at;
        if (const scene::CategoryStyle* style = style_of(view, events[*at].category)) {
            note.shape = style->shape;
            note.colour = style->colour;
        }
    }
    return notes;
}

void tell(const View& view, const MarginNote& note, const Look& look) {
    const event::Event& event = view.narrative.events.events[note.row];
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImGui::BeginTooltip();
    category_line(view, look, event.category);
    ImGui::TextUnformatted(
        (span_label(event.when, event.precision) + "  ·  " + place_label(event)).c_str());
    if (note.count > 1) {
        const InkScope ink(look.muted);
        ImGui::TextUnformatted(
            ("and " + counted(note.count - 1, "more event", "more events") + " here").c_str());
    }
    ImGui::EndTooltip();
}

std::optional<std::uint32_t> wanted_sentence(const View& view) {
    if (view.state.read_at) return view.state.read_at;
    if (!view.state.selected) return std::nullopt;
    return view.narrative.events.events[*view.state.selected].sentence_index;
}

/// The block's words as they are set, without what is drawn on and beside them.
Passage bare_passage(const View& view, const Look& look, const document::Block& block) {
    const document::Document& document = view.narrative.document;
    Passage passage;
    passage.text = block.prose.of(document.prose);
    passage.base = block.prose.start;
    passage.size = look.px(size_of(document, block) * view.reading.zoom);
    passage.margin = look.px(margin_units);
    passage.bold = block.kind == document::BlockKind::heading;
    return passage;
}

/// Kept while the width stays: a paragraph may be as long as the document.
const std::vector<TextSpan>& lines_of(const View& view, const Passage& passage, std::size_t index) {
    auto& kept = view.reading.lines;
    const auto found = kept.find(index);
    if (found != kept.end()) return found->second;
    if (kept.size() >= most_kept_blocks) kept.clear();
    const float width = ImGui::GetContentRegionAvail().x - passage.margin;
    return kept[index] = broken(view.glyphs, passage, width);
}

/// Where the sentence begins on the page, as far as the heights above it are known.
float top_of(const View& view, const Look& look, const document::Sentence& sentence) {
    const document::Block& block = view.narrative.document.blocks[sentence.block];
    float y = 0;
    for (std::uint32_t i = 0; i < sentence.block && i < view.reading.heights.size(); ++i)
        y += view.reading.heights[i];
    const bool item = block.kind == document::BlockKind::list_item;
    if (item) ImGui::Indent(look.px(item_indent));
    const Passage passage = bare_passage(view, look, block);
    const auto& lines = lines_of(view, passage, sentence.block);
    if (item) ImGui::Unindent(look.px(item_indent));
    return y + height_above(passage, lines, sentence.prose.start - block.prose.start);
}

/// Scrolls to each newly wanted sentence, again when the blocks just above it have been set and
/// their heights are known.
void scroll_to_wanted(const View& view, const Look& look) {
    const auto wanted = wanted_sentence(view);
    const document::Document& document = view.narrative.document;
    if (!wanted || *wanted >= document.sentences.size()) return;
    ReadingLayout& layout = view.reading;
    if (wanted != layout.shown_for) layout.scrolls_due = scrolls_to_settle;
    layout.shown_for = wanted;
    if (layout.scrolls_due == 0) return;
    --layout.scrolls_due;
    const float y = top_of(view, look, document.sentences[*wanted]);
    ImGui::SetScrollY(std::max(0.0F, y - look.px(60)));
}

/// Before the words are let go the panels stay as they are: the page may give way to the fields.
void take_dragged(const View& view, Intents& out) {
    if (!view.reading.dragged) return;
    if (view.state.marked != view.reading.dragged)
        out.push_back(intent::Correction{wish::Mark{*view.reading.dragged}});
    view.reading.dragged.reset();
}

/// A drag over words, or a double click on one, marks them; a click beside them lets them go.
void mark_words(const View& view, const document::Block& block, std::size_t over, Intents& out) {
    std::optional<std::size_t>& anchor = view.reading.anchor;
    const std::size_t byte = block.prose.start + over;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) anchor = byte;
    const bool twice = ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    const bool drags = ImGui::IsMouseDragging(ImGuiMouseButton_Left);
    const bool inside = anchor && block.prose.contains(*anchor);
    if (inside && (twice || drags)) {
        const TextSpan words = whole_words(view.narrative.document.prose, std::min(*anchor, byte),
                                           std::max(*anchor, byte));
        view.reading.dragged = words;
        if (twice) take_dragged(view, out);
        return;
    }
    const bool let_go = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && view.state.marked &&
                        !view.state.marked->contains(byte);
    if (let_go) out.push_back(intent::Correction{wish::Mark{}});
}

void set_block(const View& view, const Look& look, std::size_t index, Intents& out) {
    const document::Document& document = view.narrative.document;
    const document::Block& block = document.blocks[index];
    Passage passage = bare_passage(view, look, block);
    passage.marks = marks_in(view.narrative.marks, block.prose);
    const std::vector<MarginNote> notes = notes_of(view, block);
    passage.notes = notes;
    passage.selected_row =
        view.state.selected ? static_cast<std::int32_t>(*view.state.selected) : -1;
    const auto sentence = wanted_sentence(view);
    if (sentence && *sentence < document.sentences.size() &&
        document.sentences[*sentence].block == index) {
        const TextSpan prose = document.sentences[*sentence].prose;
        passage.lit = TextSpan{prose.start - block.prose.start, prose.stop - block.prose.start};
    }
    const auto& chosen = view.reading.dragged ? view.reading.dragged : view.state.marked;
    if (chosen && block.prose.overlaps(*chosen))
        passage.chosen = TextSpan{std::max(chosen->start, block.prose.start) - block.prose.start,
                                  chosen->stop - block.prose.start};
    const bool item = block.kind == document::BlockKind::list_item;
    if (item) ImGui::Indent(look.px(item_indent));
    passage.lines = &lines_of(view, passage, index);
    const Touched touched = set_passage(view.glyphs, look, passage);
    if (item) ImGui::Unindent(look.px(item_indent));
    if (touched.over) mark_words(view, block, *touched.over, out);
    if (touched.hovered != nullptr) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        tell(look, touched.hovered->why);
    }
    if (touched.noted != nullptr) tell(view, *touched.noted, look);
    if (touched.note_clicked) out.push_back(intent::Select{touched.noted->row, true});
    if (touched.clicked != nullptr)
        if (auto wish = followed(*touched.clicked)) out.push_back(*wish);
}

} // namespace

void reading_page(const View& view, const Look& look, Intents& out) {
    if (!view.narrative.has_text()) {
        const InkScope ink(look.muted);
        return wrapped_text(
            "A table has no text of its own: what a row says stands with its event.");
    }
    const document::Document& document = view.narrative.document;
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) take_dragged(view, out);
    ImGui::BeginChild("prose");
    zoom_text(view);
    const float width = ImGui::GetContentRegionAvail().x;
    prepare(view, look, width);
    scroll_to_wanted(view, look);
    const float top = ImGui::GetScrollY();
    const float bottom = top + ImGui::GetWindowHeight();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
    float y = 0;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        float& height = view.reading.heights[i];
        if (y + height >= top && y <= bottom) {
            ImGui::SetCursorPosY(y);
            set_block(view, look, i, out);
            height = ImGui::GetCursorPosY() - y + gap_after(look, document.blocks[i]);
        }
        y += height;
    }
    ImGui::SetCursorPosY(y);
    ImGui::Dummy({width, 1});
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

} // namespace dateline::ui
