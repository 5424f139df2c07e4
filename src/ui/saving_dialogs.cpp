// What is asked where changes of the corrections cannot simply be saved.
#include "ui/correction_panel.hpp"
#include "ui/overlays.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr std::size_t most_contests = 4; // that are told one by one

/// A line of a dialog.
struct Line {
    std::string words;
    bool bold = false;
};

ImFont* font_of(const Look& look, const Line& line) {
    return line.bold ? look.fonts.bold : look.fonts.small;
}

/// As large as its lines and one row of buttons ask for.
Area area_for(const Look& look, Area window, const std::vector<Line>& lines) {
    const float width = std::min(look.px(520), window.size.x * 0.94F);
    const ImGuiStyle& style = ImGui::GetStyle();
    float height = 2 * style.WindowPadding.y + ImGui::GetFrameHeight() + look.px(6);
    for (const Line& line : lines) {
        const FontScope font(font_of(look, line));
        const std::string set = in_lines(line.words, width - 2 * style.WindowPadding.x);
        height += ImGui::CalcTextSize(set.c_str()).y + style.ItemSpacing.y;
    }
    return overlay_area(window, {width, height}, 0.3F);
}

void set_lines(const Look& look, const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        const FontScope font(font_of(look, line));
        wrapped_text(line.words);
    }
    ImGui::Dummy({0, look.px(2)});
}

void stay_button(Intents& out) {
    ImGui::SameLine();
    if (ImGui::Button("Stay")) out.push_back(intent::Stay{});
}

std::string then(const Leaving& leaving) {
    const auto* document = std::get_if<OpenDocument>(&leaving);
    return document == nullptr ? "the window closes" : document->path + " is opened";
}

std::vector<Line> conflict_lines(const View& view) {
    const auto& contests = view.corrections.contests;
    std::vector<Line> lines{
        {contests.size() > 1 ? "Whose changes hold?" : "Whose change holds?", true}};
    for (std::size_t i = 0; i < std::min(contests.size(), most_contests); ++i) {
        lines.push_back({contests[i].what, true});
        lines.push_back({"Yours: " + contests[i].mine});
        lines.push_back({"The other program's: " + contests[i].theirs});
    }
    if (contests.size() > most_contests)
        lines.push_back({"… and " + std::to_string(contests.size() - most_contests) + " more"});
    lines.push_back({"Another program put the same right in " + view.corrections.kept_in +
                     ". Until you choose, the file has its change; all your others are saved."});
    if (view.state.leaving)
        lines.push_back({"When you have chosen, " + then(*view.state.leaving) + "."});
    return lines;
}

} // namespace

void conflict_overlay(const View& view, const Look& look, Area window, Intents& out) {
    const std::vector<Line> lines = conflict_lines(view);
    const Card card("conflict", area_for(look, window, lines), Storey::overlay,
                    ImGuiWindowFlags_NoScrollbar);
    set_lines(look, lines);
    if (ImGui::Button("Keep mine")) ask(out, wish::Settle{true});
    ImGui::SameLine();
    if (ImGui::Button("Take the other's")) ask(out, wish::Settle{false});
    if (view.state.leaving) stay_button(out);
}

void leaving_overlay(const View& view, const Look& look, Area window, Intents& out) {
    const std::vector<Line> lines{{"The last changes are not saved", true},
                                  {"They could not be written to " + view.corrections.kept_in +
                                   ". When they are, " + then(*view.state.leaving) + "."}};
    const Card card("leaving", area_for(look, window, lines), Storey::overlay,
                    ImGuiWindowFlags_NoScrollbar);
    set_lines(look, lines);
    if (ImGui::Button("Try again")) ask(out, wish::SaveAgain{});
    ImGui::SameLine();
    if (ImGui::Button("Go on without them")) out.push_back(intent::LeaveAnyway{});
    stay_button(out);
}

void outdated_overlay(const View& view, const Look& look, Area window, Intents& out) {
    const std::vector<Line> lines{{"The document has changed on disk", true},
                                  {view.narrative.document.name}};
    const Card card("outdated", area_for(look, window, lines), Storey::overlay,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoFocusOnAppearing);
    set_lines(look, lines);
    if (ImGui::Button("Read it again")) out.push_back(intent::Reload{});
    ImGui::SameLine();
    if (ImGui::Button("Go on with the old one")) out.push_back(intent::KeepOldText{});
}

} // namespace dateline::ui
