#include "ui/overlays.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr std::size_t most_shown = 6;

void recent_row(const Look& look, const RecentFile& file, Intents& out) {
    ImGui::PushID(file.path.c_str());
    const bool fine = file.trouble.empty();
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = look.px(40);
    if (ImGui::Selectable("##recent", false, fine ? 0 : ImGuiSelectableFlags_Disabled,
                          {width, height}))
        out.push_back(intent::OpenFile{file.path});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec4 clip{at.x, at.y, at.x + width, at.y + height};
    const auto write = [&](float y, ImFont* font, ImU32 colour, const std::string& words) {
        draw.AddText(font, font->FontSize, {at.x + look.px(6), at.y + look.px(y)}, colour,
                     words.c_str(), nullptr, 0, &clip);
    };
    write(1, look.fonts.body, fine ? look.text : look.muted, file.name);
    write(21, look.fonts.small, look.muted, fine ? file.folder : file.folder + ": " + file.trouble);
    ImGui::PopID();
}

float height_of(const View& view, const Look& look) {
    const std::size_t rows = std::min(view.recent.size(), most_shown);
    return look.px(158 + (rows > 0 ? 72.0F + 48.0F * static_cast<float>(rows) : 0.0F));
}

} // namespace

void welcome_overlay(const View& view, const Look& look, Area window, Intents& out) {
    const Card card("welcome", overlay_area(window, {look.px(520), height_of(view, look)}, 0.4F));
    {
        const FontScope large(look.fonts.bold);
        ImGui::TextUnformatted("No document is open");
    }
    {
        const InkScope ink(look.muted);
        ImGui::PushTextWrapPos(0);
        ImGui::TextUnformatted("Open a report, an article or a chronicle in Markdown or plain text "
                               "to see its events on the map. A file can also be dropped here, or "
                               "its path be pasted with Ctrl + V.");
        ImGui::PopTextWrapPos();
    }
    ImGui::Dummy({0, look.px(2)});
    if (ImGui::Button("Open a document")) out.push_back(intent::Toggle{Panel::open_file});
    if (!view.sample.empty()) {
        ImGui::SameLine();
        if (ImGui::Button("Show the bundled article")) out.push_back(intent::OpenFile{view.sample});
    }
    if (view.recent.empty()) return;
    ImGui::Dummy({0, look.px(2)});
    ImGui::Separator();
    small_muted(look, "Recent documents");
    for (std::size_t i = 0; i < std::min(view.recent.size(), most_shown); ++i)
        recent_row(look, view.recent[i], out);
}

void hint_overlay(const View& view, const Look& look, Area map, Intents& out) {
    if (!view.state.hint || !view.state.story || !view.state.panels || view.notice ||
        map.size.x < look.px(360))
        return;
    const bool small_map = map.size.y < look.px(520); // a few words, then
    const char* words = small_map ? "Space plays, ? shows all keys."
                                  : "Space plays the story, a drag on the chart below moves "
                                    "through it. A click on a marker shows the sentence it came "
                                    "from. Ctrl + P finds every command, ? shows all keys.";
    const ImVec2 padding = ImGui::GetStyle().WindowPadding;
    const ImFont& font = *look.fonts.small;
    const float wide = font.CalcTextSizeA(font.FontSize, FLT_MAX, 0, words).x;
    const float button = look.px(84);
    const float width = small_map ? wide + 2 * padding.x + button
                                  : std::min(map.size.x - look.px(32), look.px(400));
    const float room = width - 2 * padding.x - (small_map ? button : 0);
    const float text = font.CalcTextSizeA(font.FontSize, FLT_MAX, room, words).y;
    const float title = small_map ? 0 : look.fonts.bold->FontSize + ImGui::GetStyle().ItemSpacing.y;
    const ImVec2 size{width, std::max(title + text + 2 * padding.y, look.px(44))};
    // in the corner, where the first view has no event
    const Area corner{{map.min.x + look.px(10), map.max().y - size.y - look.px(6)}, size};
    const Area area = clear_of(corner, credits_area(view, look, map), look.px(6));
    const Card card("hint", area, Storey::panel, ImGuiWindowFlags_NoScrollbar);
    if (!small_map) {
        const FontScope bold(look.fonts.bold);
        ImGui::TextUnformatted("To begin");
    }
    ImGui::PushTextWrapPos(padding.x + room + 1);
    const FontScope small(look.fonts.small);
    ImGui::TextUnformatted(words);
    ImGui::PopTextWrapPos();
    ImGui::SetCursorPos({size.x - button, look.px(8)});
    if (ImGui::Button("Got it", {look.px(70), 0})) out.push_back(intent::ForgetHint{});
}

} // namespace dateline::ui
