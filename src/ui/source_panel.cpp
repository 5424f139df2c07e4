#include "ui/source_panel.hpp"

#include "ui/correction_panel.hpp"
#include "ui/event_words.hpp"
#include "ui/source_text.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <array>

namespace dateline::ui {

namespace {

const char* origin_of(tagging::DateFrom from) {
    constexpr std::array<const char*, 4> words{"", "taken from the sentences before it",
                                               "taken from the heading", "taken from the document"};
    return words[static_cast<std::size_t>(from)];
}

std::string file_name(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

void head(const View& view, const Look& look, const event::Event& event, Intents& out) {
    const float side = ImGui::GetFrameHeight();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = ImGui::GetContentRegionAvail().x - 3 * side - look.px(16);
    ImGui::PushClipRect(at, {at.x + room, at.y + side}, true);
    category_line(view, look, event.category);
    ImGui::PopClipRect();
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - 3 * side - look.px(8));
    if (icon_button(look, "earlier", Icon::previous, "The event before  (PgUp)"))
        out.push_back(intent::SelectNeighbour{false});
    ImGui::SameLine(0, look.px(4));
    if (icon_button(look, "later", Icon::next, "The event after  (PgDn)"))
        out.push_back(intent::SelectNeighbour{true});
    ImGui::SameLine(0, look.px(4));
    if (icon_button(look, "close", Icon::close, "Close  (Esc)")) out.push_back(intent::Deselect{});
}

/// A line of any script in the panel's flow.
void line_of(const View& view, const Look& look, const std::string& words, float units, bool bold,
             ImU32 colour) {
    const text::FontStyle style = letters(look, units, bold);
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_line(view.glyphs, *ImGui::GetWindowDrawList(), at, words, style, width, colour);
    ImGui::Dummy({width, look.px(units * 1.36F)});
    if (ImGui::IsItemHovered() && ImGui::CalcTextSize(words.c_str()).x > width)
        ImGui::SetTooltip("%s", words.c_str());
}

void when_and_where(const View& view, const Look& look, const event::Event& event) {
    const std::string when =
        (event.approximate_date ? "about " : "") + span_label(event.when, event.precision);
    line_of(view, look, when, 22, true, look.text);
    line_of(view, look, place_label(event), 17, false, look.text);
    const std::string detail = place_detail(event, view.narrative);
    if (!detail.empty()) small_muted(look, detail);
}

/// "Moved 3.2 km by you; was …"
void corrected_by_hand(const View& view, const Look& look) {
    const auto& changes = view.narrative.changes;
    const std::uint32_t row = *view.state.selected;
    if (row >= changes.size() || changes[row].told.empty()) return;
    const FontScope small(look.fonts.small);
    const InkScope ink(look.accent);
    wrapped_text(changes[row].told);
}

void deeds(const View& view, Intents& out) {
    const bool table = !view.narrative.has_text();
    ImGui::BeginDisabled(table);
    if (ImGui::Button(view.state.correcting ? "Done" : "Correct"))
        out.push_back(intent::Correction{wish::ToggleForm{}});
    ImGui::EndDisabled();
    tip_on_hover(table ? no_correcting_tables : "Place, date, category, label; merge or hide  (C)");
    ImGui::SameLine();
    if (ImGui::Button("Copy")) out.push_back(intent::CopySentence{*view.state.selected});
    tip_on_hover("The sentence with date, place and line  (Ctrl+C)");
    ImGui::SameLine();
    if (ImGui::Button("Show")) out.push_back(intent::Select{*view.state.selected, true});
    tip_on_hover("Brings it into view on the map");
}

/// What a row of a table says itself.
void row_evidence(const View& view, const Look& look, const event::Event& event) {
    if (!event.section.empty()) line_of(view, look, event.section, 13, false, look.muted);
    if (!event.sentence.empty()) {
        Passage passage;
        passage.text = event.sentence;
        passage.size = look.px(16);
        set_passage(view.glyphs, look, passage);
    }
    std::string source = file_name(event.source_name);
    if (source.empty()) source = file_name(view.narrative.document.name);
    if (event.line > 0) source += ", line " + std::to_string(event.line);
    small_muted(look, source);
}

void evidence(const View& view, const Look& look, const event::Event& event, Intents& out) {
    const document::Document& document = view.narrative.document;
    if (!view.narrative.has_text()) return row_evidence(view, look, event);
    if (event.sentence_index >= document.sentences.size()) return;
    const document::Sentence& sentence = document.sentences[event.sentence_index];
    const document::Block& block = document.blocks[sentence.block];
    if (!event.section.empty()) line_of(view, look, event.section, 13, false, look.muted);
    Passage passage;
    passage.text = block.prose.of(document.prose);
    passage.base = block.prose.start;
    passage.marks = marks_in(view.narrative.marks, sentence.prose);
    passage.lit =
        TextSpan{sentence.prose.start - block.prose.start, sentence.prose.stop - block.prose.start};
    passage.selected_row = static_cast<std::int32_t>(*view.state.selected);
    passage.size = look.px(16);
    const Touched touched = set_passage(view.glyphs, look, passage);
    if (touched.hovered != nullptr) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        tell(look, touched.hovered->why);
    }
    if (touched.clicked != nullptr)
        if (auto wish = followed(*touched.clicked)) out.push_back(*wish);
    small_muted(look, file_name(event.source_name) + ", line " + std::to_string(event.line));
}

void explained(const Look& look, const char* title, const std::string& words, ImU32 ground) {
    if (words.empty()) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetTextLineHeight();
    ImGui::GetWindowDrawList()->AddRectFilled({at.x, at.y + height * 0.2F},
                                              {at.x + look.px(4), at.y + height * 0.9F}, ground,
                                              look.px(2));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + look.px(10));
    ImGui::BeginGroup();
    {
        const FontScope bold(look.fonts.small);
        ImGui::TextUnformatted(title);
        const InkScope ink(look.muted);
        wrapped_text(words);
    }
    ImGui::EndGroup();
}

void understanding(const View& view, const Look& look, const event::Event& event) {
    const std::size_t row = *view.state.selected;
    std::string why;
    if (row < view.narrative.why_date.size()) why = view.narrative.why_date[row];
    std::string date = event.date_text.empty() ? "" : "“" + event.date_text + "”";
    if (const char* origin = origin_of(event.date_from); *origin != '\0')
        date += (date.empty() ? "" : ", ") + std::string(origin);
    if (why.starts_with("“")) // it tells the words itself, and where they are from
        date = why;
    else if (!why.empty())
        date += (date.empty() ? "" : "\n") + why;
    explained(look, "Date", date, look.date_mark);
    std::string place = event.place_text.empty() ? "" : "“" + event.place_text + "”";
    if (row < view.narrative.why_place.size() && !view.narrative.why_place[row].empty())
        place += (place.empty() ? "" : "\n") + view.narrative.why_place[row];
    explained(look, "Place", place, look.place_mark);
    if (!event.rated) return;
    ImGui::Dummy({0, look.px(2)});
    const FontScope small(look.fonts.small);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted("Confidence");
    ImGui::SameLine();
    confidence_bar(look, event.confidence);
}

} // namespace

const scene::CategoryStyle* style_of(const View& view, const std::string& category) {
    const auto& all = view.narrative.scene.categories;
    const auto found = std::ranges::find(all, category, &scene::CategoryStyle::id);
    return found == all.end() ? nullptr : &*found;
}

void category_line(const View& view, const Look& look, const std::string& category) {
    const scene::CategoryStyle* style = style_of(view, category);
    const float height = ImGui::GetFrameHeight();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (style != nullptr)
        draw_symbol(*ImGui::GetWindowDrawList(), {at.x + look.px(8), at.y + height / 2}, look.px(6),
                    style->shape, style->colour, look);
    ImGui::Dummy({look.px(18), height});
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(style != nullptr ? style->label.c_str() : category.c_str());
}

bool event_row(const View& view, const Look& look, std::uint32_t row, bool selected) {
    const event::Event& event = view.narrative.events.events[row];
    const scene::CategoryStyle* style = style_of(view, event.category);
    const float height = look.px(44);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::PushID(static_cast<int>(row));
    const bool clicked = ImGui::Selectable("##event", selected, 0, {width, height});
    ImGui::PopID();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (!ImGui::IsItemVisible()) return clicked;
    if (style != nullptr)
        draw_symbol(draw, {at.x + look.px(12), at.y + look.px(14)}, look.px(5.5F), style->shape,
                    style->colour, look);
    const text::FontStyle bold = letters(look, 14.5F, true);
    const text::FontStyle plain = letters(look, 13.5F);
    const float left = at.x + look.px(26);
    const float room = width - look.px(30);
    const std::string when = span_label(event.when, event.precision);
    const float date_width = static_cast<float>(view.glyphs.typesetter.shape(when, plain)->width);
    draw_line(view.glyphs, draw, {left, at.y + look.px(4)}, place_label(event), bold,
              room - date_width - look.px(10), look.text);
    draw_line(view.glyphs, draw, {at.x + width - date_width - look.px(6), at.y + look.px(4)}, when,
              plain, date_width + look.px(2), look.muted);
    draw_line(view.glyphs, draw, {left, at.y + look.px(23)}, event.sentence, plain, room,
              look.muted);
    return clicked;
}

void source_panel(const View& view, const Look& look, Area area, Intents& out) {
    if (!view.state.selected || *view.state.selected >= view.narrative.events.events.size()) return;
    const Card card("source", area);
    const event::Event& event = view.narrative.events.events[*view.state.selected];
    head(view, look, event, out);
    ImGui::Separator();
    ImGui::BeginChild("body");
    when_and_where(view, look, event);
    corrected_by_hand(view, look);
    deeds(view, out);
    if (view.state.correcting)
        correction_form(view, look, out);
    else
        view.drafts.correction.of.reset();
    ImGui::Dummy({0, look.px(4)});
    evidence(view, look, event, out);
    ImGui::Dummy({0, look.px(2)});
    ImGui::Separator();
    understanding(view, look, event);
    ImGui::EndChild();
}

namespace {

/// The place that all the rows are at, or empty.
std::string common_place(const View& view, const std::vector<std::uint32_t>& rows) {
    const auto& events = view.narrative.events.events;
    std::string name;
    for (const std::uint32_t row : rows) {
        if (row >= events.size() || !(events[row].point == events[rows.front()].point)) return {};
        if (name.empty() || events[row].relation.empty()) name = place_label(events[row]);
    }
    return name;
}

/// "5 events at Idlib" or "5 events here", of which filter and time may show fewer.
std::string crowd_title(const View& view) {
    const std::size_t shown = view.derived.crowd.size();
    const std::string place = common_place(view, view.state.crowd);
    std::string whole = counted(view.state.crowd.size(), "event", "events") +
                        (place.empty() ? " here" : " at " + place);
    if (shown == view.state.crowd.size()) return whole;
    return (shown == 0 ? "None" : grouped(shown)) + " of " + whole;
}

} // namespace

void crowd_panel(const View& view, const Look& look, Area area, Intents& out) {
    const Card card("crowd", area);
    const text::FontStyle bold = letters(look, 15, true);
    const float side = ImGui::GetFrameHeight();
    const float room = ImGui::GetContentRegionAvail().x - side - look.px(8);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_line(view.glyphs, *ImGui::GetWindowDrawList(), {at.x, at.y + look.px(5)},
              crowd_title(view), bold, room, look.text);
    ImGui::Dummy({room, side});
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - side);
    if (icon_button(look, "close", Icon::close, "Close  (Esc)")) out.push_back(intent::ListCrowd{});
    ImGui::Separator();
    if (view.derived.crowd.empty()) small_muted(look, "Not in the time shown, or filtered out");
    ImGui::BeginChild("rows");
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(view.derived.crowd.size()));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const std::uint32_t row = view.derived.crowd[static_cast<std::size_t>(i)];
            if (event_row(view, look, row, view.state.selected == row))
                out.push_back(intent::Select{row, false});
        }
    }
    ImGui::EndChild();
}

} // namespace dateline::ui
