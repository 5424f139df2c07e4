#include "ui/timeline.hpp"

#include "calendar/words.hpp"

#include "scene/time_label.hpp"
#include "scene/unit_names.hpp"

#include "ui/widgets.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui_stdlib.h>

namespace dateline::ui {

namespace {

struct Speed {
    const char* label;
    double days_per_second;
};
constexpr std::array<Speed, 9> speeds{{{"1 hour / s", 1.0 / 24},
                                       {"6 hours / s", 0.25},
                                       {"1 day / s", 1},
                                       {"3 days / s", 3},
                                       {"1 week / s", 7},
                                       {"2 weeks / s", 14},
                                       {"1 month / s", calendar::days_in_month},
                                       {"3 months / s", 3 * calendar::days_in_month},
                                       {"1 year / s", calendar::days_in_year}}};

struct Length {
    const char* label;
    double days;
};
constexpr std::array<Length, 8> lengths{{{"1 day", 1},
                                         {"1 week", 7},
                                         {"2 weeks", 14},
                                         {"1 month", calendar::days_in_month},
                                         {"3 months", 3 * calendar::days_in_month},
                                         {"6 months", 6 * calendar::days_in_month},
                                         {"1 year", calendar::days_in_year},
                                         {"10 years", 10 * calendar::days_in_year}}};

std::string speed_label(double days_per_second, scene::TimeExtent story) {
    for (const Speed& speed : speeds)
        if (std::abs(speed.days_per_second - days_per_second) < 1e-6) return speed.label;
    const double seconds = story.length() / days_per_second;
    return "all in " + counted(static_cast<std::size_t>(std::lround(seconds)), "s", "s");
}

float column_width(const Look& look, Area panel) {
    return std::clamp(panel.size.x * 0.24F, look.px(232), look.px(300));
}

/// The day that is shown, or the unit of time.
std::string date_shown(const View& view) {
    const scene::TimeWindow& window = view.derived.window;
    return view.state.time.mode == scene::TimeMode::step
               ? scene::unit_label(window.begin, view.state.time.step_unit)
               : scene::day_label(window.last_day());
}

void date_line(const View& view, const Look& look, Intents& out) {
    const std::string date = date_shown(view);
    if (view.state.date_entry) {
        ImGui::SetNextItemWidth(-1);
        if (ImGui::IsWindowAppearing() || !ImGui::IsAnyItemActive()) ImGui::SetKeyboardFocusHere();
        if (ImGui::InputTextWithHint("##date", "e.g. 24 November 2015", &view.drafts.date,
                                     ImGuiInputTextFlags_EnterReturnsTrue |
                                         ImGuiInputTextFlags_AutoSelectAll))
            out.push_back(intent::TypeDate{view.drafts.date});
        return;
    }
    if (view.narrative.events.events.empty()) {
        const FontScope font(look.fonts.large);
        const InkScope ink(look.muted);
        return ImGui::TextUnformatted("No dated events");
    }
    const FontScope font(look.fonts.large);
    ImVec2 size = ImGui::CalcTextSize(date.c_str());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = ImGui::GetContentRegionAvail().x;
    const float shrink = std::min(1.0F, room / size.x);
    ImGui::GetWindowDrawList()->AddText(look.fonts.large, look.fonts.large->FontSize * shrink, at,
                                        look.text, date.c_str());
    size.x *= shrink;
    if (ImGui::InvisibleButton("date", size)) out.push_back(intent::Toggle{Panel::date_entry});
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    const FontScope small(look.fonts.small);
    tip_on_hover("Click to type a date");
}

std::string stretch_line(const View& view) {
    if (view.narrative.events.events.empty()) return {};
    const scene::TimeWindow& window = view.derived.window;
    switch (view.state.time.mode) {
    case scene::TimeMode::window:
        if (scene::day_of(window.begin) >= window.last_day()) return "that day alone";
        return "since " + short_date(scene::day_of(window.begin));
    case scene::TimeMode::cumulative:
        return "everything so far";
    case scene::TimeMode::step:
        return "from " + short_date(scene::day_of(window.begin));
    }
    return {};
}

/// One line, in smaller letters where the room is too narrow for it.
void fitted_line(const std::string& words, float room) {
    const ImVec2 size = ImGui::CalcTextSize(words.c_str());
    const float shrink = std::min(1.0F, room / std::max(size.x, 1.0F));
    ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize() * shrink,
                                        ImGui::GetCursorScreenPos(),
                                        ImGui::GetColorU32(ImGuiCol_Text), words.c_str());
    ImGui::Dummy({size.x * shrink, size.y});
}

void transport(const View& view, const Look& look, Intents& out) {
    const float side = look.px(44);
    const float lift = (side - ImGui::GetFrameHeight()) / 2;
    const bool playing = view.state.playback.playing;
    ImGui::BeginGroup();
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + lift);
    if (icon_button(look, "previous", Icon::previous, "Previous event  (←)"))
        out.push_back(intent::NextEvent{false});
    ImGui::EndGroup();
    ImGui::SameLine();
    if (round_button(look, "play", playing ? Icon::pause : Icon::play, side,
                     playing ? "Pause  (Space)" : "Play  (Space)"))
        out.push_back(intent::TogglePlay{});
    ImGui::SameLine();
    ImGui::BeginGroup();
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + lift);
    if (icon_button(look, "next", Icon::next, "Next event  (→)"))
        out.push_back(intent::NextEvent{true});
    ImGui::EndGroup();
    ImGui::SameLine();
    const float room = ImGui::GetContentRegionAvail().x;
    ImGui::BeginGroup();
    const FontScope font(look.fonts.small);
    fitted_line(counted(view.derived.in_window, "event", "events") + " shown", room);
    const InkScope ink(look.muted);
    fitted_line(stretch_line(view), room);
    ImGui::EndGroup();
}

void length_box(const View& view, const Look& look, Intents& out) {
    const std::string label = length_label(view.state.time.window_days);
    ImGui::SetNextItemWidth(look.px(112));
    if (!ImGui::BeginCombo("##length", label.c_str(), ImGuiComboFlags_HeightLarge)) {
        tip_on_hover("Length of the window");
        return;
    }
    for (const Length& length : lengths)
        if (ImGui::Selectable(length.label, label == length.label))
            out.push_back(intent::SetWindowDays{length.days});
    ImGui::Separator();
    ImGui::SetNextItemWidth(look.px(120));
    if (ImGui::InputTextWithHint("##typed", "e.g. 10 d, 5 weeks", &view.drafts.window,
                                 ImGuiInputTextFlags_EnterReturnsTrue)) {
        out.push_back(intent::TypeWindow{view.drafts.window});
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndCombo();
}

void unit_box(const View& view, const Look& look, Intents& out) {
    const auto chosen = static_cast<std::size_t>(view.state.time.step_unit);
    ImGui::SetNextItemWidth(look.px(112));
    if (!ImGui::BeginCombo("##unit", scene::unit_names[chosen].one, ImGuiComboFlags_HeightLarge))
        return;
    for (std::size_t i = 0; i < scene::unit_names.size(); ++i)
        if (ImGui::Selectable(scene::unit_names[i].one, i == chosen))
            out.push_back(intent::SetStepUnit{static_cast<scene::CalendarUnit>(i)});
    ImGui::EndCombo();
}

void speed_box(const View& view, const Look& look, Intents& out) {
    const scene::TimeExtent story = view.narrative.scene.story;
    const std::string label = speed_label(view.state.playback.days_per_second, story);
    ImGui::SetNextItemWidth(look.px(116));
    if (!ImGui::BeginCombo("##speed", label.c_str(), ImGuiComboFlags_HeightLargest)) {
        tip_on_hover("Speed of playing");
        return;
    }
    for (const Speed& speed : speeds)
        if (ImGui::Selectable(speed.label, label == speed.label))
            out.push_back(intent::SetSpeed{speed.days_per_second});
    for (const double seconds : {20.0, 60.0, 180.0}) {
        const double whole = scene::speed_for_whole_story(story, seconds);
        const std::string name = "all in " + std::to_string(static_cast<int>(seconds)) + " s";
        if (ImGui::Selectable(name.c_str(), label == name)) out.push_back(intent::SetSpeed{whole});
    }
    ImGui::Separator();
    bool skip = view.state.playback.skip_empty;
    if (tick_box(look, "Skip empty stretches", skip)) out.push_back(intent::SetSkipEmpty{skip});
    bool loop = view.state.playback.loop;
    if (tick_box(look, "Start over at the end", loop)) out.push_back(intent::SetLoop{loop});
    ImGui::EndCombo();
}

void controls(const View& view, const Look& look, Intents& out) {
    const FontScope font(look.fonts.small);
    const auto mode = static_cast<int>(view.state.time.mode);
    const int chosen = segmented(look, "mode", {"Window", "Cumulative", "Step"}, mode);
    if (chosen >= 0) out.push_back(intent::SetMode{static_cast<scene::TimeMode>(chosen)});
    if (view.state.time.mode == scene::TimeMode::window) {
        ImGui::SameLine(0, look.px(14));
        length_box(view, look, out);
    } else if (view.state.time.mode == scene::TimeMode::step) {
        ImGui::SameLine(0, look.px(14));
        unit_box(view, look, out);
    }
    const float wanted = look.px(116);
    ImGui::SameLine(0, look.px(8));
    const float at = ImGui::GetWindowContentRegionMax().x - wanted;
    if (at < ImGui::GetCursorPosX()) return; // no room for it in a narrow window
    ImGui::SetCursorPosX(at);
    speed_box(view, look, out);
}

/// The panel without its chart: transport, date and controls on one line.
void folded_line(const View& view, const Look& look, Area area, Intents& out) {
    ImGui::SetCursorPosY((area.size.y - look.px(44)) / 2);
    ImGui::BeginChild("now", {column_width(look, area), look.px(44)}, false,
                      ImGuiWindowFlags_NoScrollbar);
    transport(view, look, out);
    ImGui::EndChild();
    ImGui::SameLine(0, look.px(14));
    ImGui::SetCursorPosY((area.size.y - look.px(34)) / 2);
    ImGui::BeginChild("date", {look.px(230), look.px(38)}, false, ImGuiWindowFlags_NoScrollbar);
    date_line(view, look, out);
    ImGui::EndChild();
    ImGui::SameLine(0, look.px(14));
    ImGui::SetCursorPosY((area.size.y - look.px(30)) / 2);
    ImGui::BeginChild("controls", {0, look.px(34)}, false, ImGuiWindowFlags_NoScrollbar);
    controls(view, look, out);
    ImGui::EndChild();
}

} // namespace

Area chart_area(const Look& look, Area panel) {
    const float left = panel.min.x + look.px(14) + column_width(look, panel) + look.px(14);
    const float top = panel.min.y + look.px(12) + look.px(32);
    return {{left, top}, {panel.max().x - look.px(14) - left, panel.max().y - look.px(6) - top}};
}

void timeline_panel(const View& view, const Look& look, Area area, Intents& out) {
    const Card card("timeline", area, Storey::panel,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    if (view.state.slider_folded) return folded_line(view, look, area, out);
    const float left = column_width(look, area);
    ImGui::BeginChild("now", {left, 0}, false, ImGuiWindowFlags_NoScrollbar);
    date_line(view, look, out);
    ImGui::Dummy({0, look.px(6)});
    transport(view, look, out);
    ImGui::EndChild();
    ImGui::SameLine(0, look.px(14));
    const Area chart = chart_area(look, area);
    ImGui::BeginChild("axis", {0, 0}, false,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    controls(view, look, out);
    timeline_chart(view, look, chart, out);
    ImGui::EndChild();
}

} // namespace dateline::ui
