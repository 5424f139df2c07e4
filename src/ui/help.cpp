#include "ui/overlays.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <array>

namespace dateline::ui {

namespace {

struct Key {
    const char* keys; ///< empty: `what` is a heading
    const char* what;
};

constexpr std::array<Key, 36> keys{{
    {"", "Time"},
    {"Space", "Play, pause"},
    {"←  →", "Previous, next event"},
    {"Shift + ←  →", "One unit of the axis back, forth"},
    {"Home, End", "Beginning, end of the story"},
    {"Drag on the chart", "Move the playhead"},
    {"Drag the handle", "Length of the window"},
    {"Wheel on the chart", "Zoom the time axis"},
    {"Drag the labels", "Pan the time axis"},
    {"Double click", "The whole time axis"},
    {"D, click the date", "Type a date"},
    {"", "Map"},
    {"Drag", "Pan"},
    {"Wheel", "Zoom at the pointer"},
    {"Double click", "Zoom in"},
    {"Shift + drag", "Only what lies in a rectangle"},
    {"+  -", "Zoom in, out"},
    {"F", "Show all events"},
    {"0", "The whole world"},
    {"Ctrl + arrows", "Pan"},
    {"Ctrl + L", "Go to a place"},
    {"N", "Names in the places' own script"},
    {"T", "Next theme"},
    {"", "Events"},
    {"Click", "Show the source"},
    {"PgUp, PgDn", "The event before, after"},
    {"[  ]", "The same, in the order of the text"},
    {"Ctrl + wheel", "Size of the letters in the text"},
    {"Ctrl + C", "Copy the sentence"},
    {"Ctrl + F", "Filter by words"},
    {"E", "Side panel"},
    {"Tab", "Hide all panels"},
    {"Ctrl + O", "Open a document"},
    {"S", "Save a picture"},
    {"Esc", "Close the topmost panel"},
    {"Ctrl + Q", "Quit"},
}};

} // namespace

void help_overlay(const View& /*view*/, const Look& look, Area window, Intents& out) {
    const ImVec2 size{std::min(look.px(760), window.size.x * 0.94F),
                      std::min(look.px(500), window.size.y * 0.92F)};
    const Card card(
        "help",
        {{window.min.x + (window.size.x - size.x) / 2, window.min.y + (window.size.y - size.y) / 2},
         size},
        Storey::overlay);
    {
        const FontScope bold(look.fonts.bold);
        ImGui::TextUnformatted("Keys and gestures");
    }
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - ImGui::GetFrameHeight());
    if (icon_button(look, "close", Icon::close, nullptr))
        out.push_back(intent::Toggle{Panel::help});
    ImGui::Separator();
    const FontScope small(look.fonts.small);
    if (!ImGui::BeginTable("keys", 2)) return;
    ImGui::TableNextColumn();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i == keys.size() / 2 + 1) ImGui::TableNextColumn();
        if (*keys[i].keys == '\0') {
            const FontScope bold(look.fonts.bold);
            ImGui::TextUnformatted(keys[i].what);
            continue;
        }
        const InkScope ink(look.muted);
        ImGui::TextUnformatted(keys[i].keys);
        ImGui::SameLine(look.px(150) + (i > keys.size() / 2 ? ImGui::GetColumnOffset() : 0));
        const InkScope plain(look.text);
        ImGui::TextUnformatted(keys[i].what);
    }
    ImGui::EndTable();
}

} // namespace dateline::ui
