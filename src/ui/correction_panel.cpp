#include "ui/correction_panel.hpp"

#include "geo/coordinates.hpp"
#include "ui/correction_fields.hpp"
#include "ui/source_panel.hpp"
#include "ui/source_text.hpp"
#include "ui/widgets.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>

namespace dateline::ui {

namespace {

/// What stands in the field for the place: words that lead to where the event is.
std::string place_words(const event::Event& event) {
    if (event.put_by_hand && event.place == geo::spot_name(event.point))
        return geo::coordinates_label(event.point);
    return event.put_by_hand || event.place_text.empty() ? event.place : event.place_text;
}

/// A field that has the keyboard would write its old words back: it takes the keyboard anew.
void let_go_of_old_words(CorrectionDraft& draft) {
    using enum CorrectionField;
    for (const CorrectionField field : {place, date, label}) {
        if (ImGui::GetActiveID() != field_id(field)) continue;
        ImGui::ClearActiveID();
        draft.focus = field;
    }
}

/// Fills the fields when another event is selected or its story has changed.
void fill(const View& view, std::uint32_t row, Intents& out) {
    CorrectionDraft& draft = view.drafts.correction;
    if (draft.of == row && draft.story == view.narrative.identity) return;
    if (draft.of != row) // another event was chosen while something was typed
        for (CorrectionWish& typed : typed_so_far(view.narrative, draft, view.corrections))
            ask(out, std::move(typed));
    const event::Event& event = view.narrative.events.events[row];
    const bool opened = !draft.of;
    const bool another = draft.of != row;
    draft.of = row;
    draft.story = view.narrative.identity;
    draft.words.reset();
    let_go_of_old_words(draft);
    draft.label = event.label;
    draft.date = span_label(event.when, event.precision);
    if (opened) draft.focus = CorrectionField::place;
    const std::string placed = place_words(event);
    if (!another && !draft.place.empty() && draft.placed == placed) return;
    draft.place = draft.placed = placed;
    draft.choice = 0;
    ask(out, wish::FindChoices{draft.place});
}

std::size_t told_alike(const View& view, const event::Event& event) {
    return static_cast<std::size_t>(std::ranges::count(
        view.narrative.events.events, event.place_text, &event::Event::place_text));
}

/// What the field for the place asks for: one of its choices, or the words themselves.
CorrectionWish place_wish(std::uint32_t row, const std::string& words, bool leaving,
                          const PlaceChoice* choice) {
    if (choice != nullptr && std::holds_alternative<event::SetPlace>(choice->change))
        return wish::Correct{row, choice->change};
    return wish::TypePlace{row, words, leaving};
}

void typed_place(const View& view, const Look& look, std::uint32_t row, Intents& out) {
    CorrectionDraft& draft = view.drafts.correction;
    const PlaceTaken taken = place_field(view, look, out);
    const bool left = taken.typed == Typed::left;
    if (!taken.choice && taken.typed == Typed::nothing) return;
    if (left && draft.place == draft.placed) return;
    if (taken.typed == Typed::entered) draft.focus = CorrectionField::place;
    ask(out, place_wish(row, draft.place, left,
                        taken.choice ? &view.corrections.choices[*taken.choice] : nullptr));
}

/// Keeps the place for all documents, or takes that back.
void keeping(const View& view, std::uint32_t row, Intents& out) {
    const event::Event& event = view.narrative.events.events[row];
    const auto& kept = view.corrections.own_places;
    const auto found = std::ranges::find_if(kept, [&](const OwnPlaceRow& place) {
        return geo::distance(place.point, event.point).value < 0.05;
    });
    if (found != kept.end()) {
        if (ImGui::Button("Kept for all documents · take back"))
            ask(out, wish::TakeBackPlace{static_cast<std::size_t>(found - kept.begin())});
        return tip_on_hover("Takes this place out of your own gazetteer again");
    }
    if (!view.narrative.changes[row].lasting) return;
    if (ImGui::Button("Keep for all documents")) ask(out, wish::Promote{row});
    tip_on_hover("Puts this place into your own gazetteer, which every document is read with");
}

void place_part(const View& view, const Look& look, std::uint32_t row, Intents& out) {
    const event::Event& event = view.narrative.events.events[row];
    typed_place(view, look, row, out);
    if (ImGui::Button(view.state.moving ? "Click or drag on the map …" : "Move on the map"))
        ask(out, wish::ToggleMoving{});
    tip_on_hover("Then click where it happened, or drag the marker there  (M)");
    if (row >= view.narrative.changes.size() || !view.narrative.changes[row].place) return;
    const std::size_t alike = told_alike(view, event);
    if (alike > 1) {
        const std::string all =
            "Apply to all " + std::to_string(alike) + " “" + shortened(event.place_text, 18) + "”";
        if (ImGui::Button(all.c_str())) ask(out, wish::ForAll{row});
        tip_on_hover("Every event of this document with these words gets this place");
    }
    keeping(view, row, out);
}

/// How unlike two events are as tellings of the same; small is alike.
double unlikeness(const event::Event& a, const event::Event& b) {
    const double days = std::abs(static_cast<double>((a.when.begin - b.when.begin).count()));
    return days + geo::distance(a.point, b.point).value / 10 + (a.category == b.category ? 0 : 2);
}

std::vector<std::uint32_t> likeliest_twins(const View& view, std::uint32_t row) {
    constexpr std::size_t most = 12;
    const auto& events = view.narrative.events.events;
    std::vector<std::pair<double, std::uint32_t>> all;
    for (std::uint32_t i = 0; i < events.size(); ++i)
        if (i != row) all.emplace_back(unlikeness(events[row], events[i]), i);
    const std::size_t kept = std::min(most, all.size());
    std::ranges::partial_sort(all, all.begin() + static_cast<std::ptrdiff_t>(kept));
    std::vector<std::uint32_t> rows;
    for (std::size_t i = 0; i < kept; ++i)
        rows.push_back(all[i].second);
    return rows;
}

void merge_part(const View& view, const Look& look, std::uint32_t row, Intents& out) {
    field_label(look, "Same as");
    if (!ImGui::BeginCombo("##twin", "Another event …", ImGuiComboFlags_HeightLarge)) return;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, look.px(2)});
    for (const std::uint32_t twin : likeliest_twins(view, row))
        if (event_row(view, look, twin, false)) {
            ask(out, wish::MergeInto{row, twin});
            ImGui::CloseCurrentPopup();
        }
    ImGui::PopStyleVar();
    ImGui::EndCombo();
}

void way_back(const View& view, const Look& look, std::uint32_t row, Intents& out) {
    if (ImGui::Button("Hide event")) ask(out, wish::Correct{row, event::Hide{}});
    tip_on_hover("It is no event, or not one for this map  (Del)");
    if (view.narrative.events.events[row].corrected) {
        ImGui::SameLine();
        if (ImGui::Button("As it was read")) ask(out, wish::TakeBackAll{row});
        tip_on_hover("Takes back all corrections of this event");
    }
    const std::string all = "All corrections (" + grouped(view.corrections.rows.size()) + ")";
    const FontScope small(look.fonts.small);
    if (ImGui::SmallButton(all.c_str())) out.push_back(intent::Toggle{Panel::corrections});
}

/// The last date before the marked words, as exact as it is told; else the first behind them.
std::string date_before(const View& view, TextSpan words) {
    std::string date;
    for (const Mark& mark : view.narrative.marks) {
        if (mark.prose.start > words.start && !date.empty()) break;
        if (!mark.days.empty()) date = mark.days;
    }
    return date;
}

void fill_new(const View& view, TextSpan words, Intents& out) {
    CorrectionDraft& draft = view.drafts.correction;
    if (draft.words == words) return;
    draft.of.reset();
    draft.words = words;
    draft.place = std::string(words.of(view.narrative.document.prose));
    draft.date = date_before(view, words);
    draft.choice = 0;
    if (draft.category.empty() && !view.narrative.scene.categories.empty())
        draft.category = view.narrative.scene.categories.back().id;
    ask(out, wish::FindChoices{draft.place});
}

void typed_date(const View& view, const Look& look, std::uint32_t row, Intents& out) {
    CorrectionDraft& draft = view.drafts.correction;
    const Typed typed = date_field(view, look);
    const event::Event& event = view.narrative.events.events[row];
    const bool left = typed == Typed::left && draft.date != span_label(event.when, event.precision);
    if (typed == Typed::entered) draft.focus = CorrectionField::date;
    if (left || typed == Typed::entered) ask(out, wish::TypeDate{row, draft.date, left});
}

void typed_label(const View& view, const Look& look, std::uint32_t row, Intents& out) {
    CorrectionDraft& draft = view.drafts.correction;
    const Typed typed = label_field(view, look);
    const bool left =
        typed == Typed::left && draft.label != view.narrative.events.events[row].label.view();
    if (typed == Typed::entered) draft.focus = CorrectionField::label;
    if (left || typed == Typed::entered) ask(out, wish::Correct{row, event::SetLabel{draft.label}});
}

} // namespace

std::vector<CorrectionWish> typed_so_far(const Narrative& narrative, const CorrectionDraft& draft,
                                         const CorrectionsShown& corrections) {
    std::vector<CorrectionWish> wishes;
    const auto& events = narrative.events.events;
    if (!draft.of || draft.story != narrative.identity || *draft.of >= events.size()) return wishes;
    const event::Event& event = events[*draft.of];
    const PlaceChoice* choice =
        draft.choice < corrections.choices.size() ? &corrections.choices[draft.choice] : nullptr;
    if (draft.place != draft.placed)
        wishes.push_back(place_wish(*draft.of, draft.place, true, choice));
    if (draft.date != span_label(event.when, event.precision))
        wishes.push_back(wish::TypeDate{*draft.of, draft.date, true});
    if (draft.label != event.label.view())
        wishes.push_back(wish::Correct{*draft.of, event::SetLabel{draft.label}});
    return wishes;
}

void correction_form(const View& view, const Look& look, Intents& out) {
    const std::uint32_t row = *view.state.selected;
    fill(view, row, out);
    view.drafts.correction.active = false;
    place_part(view, look, row, out);
    typed_date(view, look, row, out);
    if (auto category = category_field(view, look, view.narrative.events.events[row].category))
        ask(out, wish::Correct{row, event::SetCategory{std::move(*category)}});
    typed_label(view, look, row, out);
    merge_part(view, look, row, out);
    way_back(view, look, row, out);
}

void adding_panel(const View& view, const Look& look, Area area, Intents& out) {
    const Card card("adding", area);
    const TextSpan words = *view.state.marked;
    fill_new(view, words, out);
    CorrectionDraft& draft = view.drafts.correction;
    ImGui::AlignTextToFramePadding();
    {
        const FontScope bold(look.fonts.bold);
        ImGui::TextUnformatted("A new event");
    }
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - ImGui::GetFrameHeight());
    if (icon_button(look, "close", Icon::close, "Close  (Esc)")) ask(out, wish::Mark{});
    Passage passage;
    passage.text = words.of(view.narrative.document.prose);
    passage.base = words.start;
    passage.size = look.px(16);
    set_passage(view.glyphs, look, passage);
    const PlaceTaken taken = place_field(view, look, out);
    if (taken.choice) draft.choice = *taken.choice;
    bool entered = taken.typed == Typed::entered;
    entered |= date_field(view, look) == Typed::entered;
    if (auto category = category_field(view, look, draft.category))
        draft.category = std::move(*category);
    if (ImGui::Button("Add event") || entered)
        ask(out, wish::Add{words, draft.place, draft.choice, draft.date, draft.category});
    ImGui::SameLine();
    if (ImGui::Button("Cancel")) ask(out, wish::Mark{});
}

} // namespace dateline::ui
