#include "ui/side_panel.hpp"
#include "ui/source_panel.hpp"
#include "ui/source_text.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::ui {

namespace {

float size_of(const Look& look, const document::Document& document, const document::Block& block) {
    if (block.kind != document::BlockKind::heading) return look.px(15.5F);
    return look.px(document.sections[block.section].level <= 2 ? 20.0F : 17.0F);
}

float gap_after(const Look& look, const document::Block& block) {
    return look.px(block.kind == document::BlockKind::list_item ? 5.0F : 10.0F);
}

/// Good enough to place the scroll bar: letters are about half an em wide.
float guessed_height(const Look& look, const document::Document& document,
                     const document::Block& block, float width) {
    const float size = size_of(look, document, block);
    const float letters = std::max(width / (size * 0.5F), 10.0F);
    const float lines = std::ceil(static_cast<float>(block.prose.size()) / letters);
    return lines * size * 1.42F + gap_after(look, block);
}

void prepare(const View& view, const Look& look, float width) {
    ReadingLayout& layout = view.reading;
    if (layout.of == &view.narrative && layout.width == width) return;
    if (layout.of != &view.narrative) layout.shown_for.reset();
    layout.of = &view.narrative;
    layout.width = width;
    layout.heights.clear();
    for (const document::Block& block : view.narrative.document.blocks)
        layout.heights.push_back(guessed_height(look, view.narrative.document, block, width));
}

std::optional<std::uint32_t> wanted_sentence(const View& view) {
    if (view.state.read_at) return view.state.read_at;
    if (!view.state.selected) return std::nullopt;
    return view.narrative.events.events[*view.state.selected].sentence_index;
}

/// Scrolls once for each newly wanted sentence.
void scroll_to_wanted(const View& view, const Look& look) {
    const auto sentence = wanted_sentence(view);
    const document::Document& document = view.narrative.document;
    if (sentence == view.reading.shown_for || !sentence || *sentence >= document.sentences.size())
        return;
    view.reading.shown_for = sentence;
    float y = 0;
    const std::uint32_t block = document.sentences[*sentence].block;
    for (std::uint32_t i = 0; i < block && i < view.reading.heights.size(); ++i)
        y += view.reading.heights[i];
    ImGui::SetScrollY(std::max(0.0F, y - look.px(60)));
}

void tell(const Mark& mark, const Look& look) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(look.px(380));
    ImGui::TextUnformatted(mark.why.c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

void set_block(const View& view, const Look& look, std::size_t index, Intents& out) {
    const document::Document& document = view.narrative.document;
    const document::Block& block = document.blocks[index];
    Passage passage;
    passage.text = block.prose.of(document.prose);
    passage.base = block.prose.start;
    passage.marks = marks_in(view.narrative.marks, block.prose);
    passage.size = size_of(look, document, block);
    passage.bold = block.kind == document::BlockKind::heading;
    passage.selected_row =
        view.state.selected ? static_cast<std::int32_t>(*view.state.selected) : -1;
    const auto sentence = wanted_sentence(view);
    if (sentence && *sentence < document.sentences.size() &&
        document.sentences[*sentence].block == index) {
        const TextSpan prose = document.sentences[*sentence].prose;
        passage.lit = TextSpan{prose.start - block.prose.start, prose.stop - block.prose.start};
    }
    const bool item = block.kind == document::BlockKind::list_item;
    if (item) ImGui::Indent(look.px(14));
    const Touched touched = set_passage(view.glyphs, look, passage);
    if (item) ImGui::Unindent(look.px(14));
    if (touched.hovered != nullptr) tell(*touched.hovered, look);
    if (touched.clicked != nullptr && touched.clicked->row >= 0)
        out.push_back(intent::Select{static_cast<std::uint32_t>(touched.clicked->row), true});
}

} // namespace

void reading_page(const View& view, const Look& look, Intents& out) {
    const document::Document& document = view.narrative.document;
    ImGui::BeginChild("prose");
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
