#include "ui/commands.hpp"
#include "ui/overlays.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

struct Button {
    Icon icon;
    const char* command; ///< its id
};

constexpr std::array buttons{
    Button{Icon::list, "window.side"}, Button{Icon::open, "document.open"},
    Button{Icon::fit, "map.events"},   Button{Icon::search, "map.go_to"},
    Button{Icon::theme, "map.theme"},  Button{Icon::camera, "document.picture"},
    Button{Icon::help, "window.help"},
};

bool is_lit(const State& state, Icon icon) {
    return (icon == Icon::list && state.side && state.story) ||
           (icon == Icon::search && state.go_to) || (icon == Icon::help && state.help);
}

void button(const View& view, const Look& look, const Button& wanted, Intents& out) {
    const auto all = commands();
    const auto command = std::ranges::find_if(
        all, [&](const Command& c) { return std::string_view(c.id) == wanted.command; });
    const std::string tip = std::string(command->name) + "  (" + key_of(*command) + ")";
    if (!icon_button(look, command->id, wanted.icon, tip.c_str(), is_lit(view.state, wanted.icon)))
        return;
    if (auto wish = command->wish(view.state)) out.push_back(std::move(*wish));
}

void menu_item(const View& view, const Command& command, Intents& out) {
    auto wish = command.wish(view.state);
    if (ImGui::MenuItem(command.name, key_of(command).c_str(), false, wish.has_value()))
        out.push_back(std::move(*wish));
}

void recent_menu(const View& view, Intents& out) {
    if (!ImGui::BeginMenu("Recent documents", !view.recent.empty())) return;
    for (const RecentFile& file : view.recent)
        if (ImGui::MenuItem(file.name.c_str(),
                            file.trouble.empty() ? file.folder.c_str() : file.trouble.c_str(),
                            false, file.trouble.empty()))
            out.push_back(intent::OpenFile{file.path});
    ImGui::EndMenu();
}

/// Every command under its chapter.
void menu(const View& view, Intents& out) {
    if (!ImGui::BeginPopup("menu")) return;
    for (std::size_t group = 0; group < command_groups.size(); ++group) {
        if (!ImGui::BeginMenu(command_groups[group])) continue;
        for (const Command& command : commands())
            if (static_cast<std::size_t>(command.group) == group) menu_item(view, command, out);
        if (group == 0) recent_menu(view, out);
        ImGui::EndMenu();
    }
    ImGui::EndPopup();
}

} // namespace

ImVec2 toolbar_size(const Look& look) {
    const float side = look.px(body_size) + 2 * look.px(5);
    const auto count = static_cast<float>(buttons.size() + 1);
    return {count * (side + look.px(2)) + look.px(12), side + look.px(8)};
}

void toolbar(const View& view, const Look& look, Area area, Intents& out) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{look.px(7), look.px(4)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{look.px(2), 0});
    const Card card("toolbar", area, Storey::panel, ImGuiWindowFlags_NoScrollbar);
    if (icon_button(look, "menu", Icon::menu, "Menu: every command")) ImGui::OpenPopup("menu");
    for (const Button& each : buttons) {
        ImGui::SameLine();
        button(view, look, each, out);
    }
    ImGui::PopStyleVar(2);
    menu(view, out);
}

} // namespace dateline::ui
