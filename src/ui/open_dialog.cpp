#include "ui/chooser.hpp"
#include "ui/fuzzy.hpp"
#include "ui/overlays.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <tuple>

namespace dateline::ui {

namespace {

/// "home › ada › stories": each part leads to its folder.
void crumbs(const Look& look, const std::string& path, Intents& out) {
    const FontScope small(look.fonts.small);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{look.px(3), look.px(4)});
    const float room = ImGui::GetWindowContentRegionMax().x;
    std::size_t from = 0;
    for (int number = 0; from < path.size(); ++number) {
        const std::size_t slash = path.find('/', from);
        const std::size_t stop = slash == std::string::npos ? path.size() : slash;
        const std::string name = from == 0 ? "/" : path.substr(from, stop - from);
        if (!name.empty()) {
            ImGui::PushID(number);
            if (number > 0) ImGui::SameLine();
            const float wide = ImGui::CalcTextSize(name.c_str()).x + look.px(18);
            if (number > 0 && ImGui::GetCursorPosX() + wide > room) ImGui::NewLine();
            if (ImGui::SmallButton(name.c_str()))
                out.push_back(intent::ListFolder{stop == 0 ? "/" : path.substr(0, stop)});
            ImGui::PopID();
        }
        from = stop + 1;
    }
    ImGui::PopStyleVar();
}

bool is_path(std::string_view typed) {
    return typed.find('/') != std::string_view::npos || typed.starts_with('~');
}

/// Entries whose names the typed letters meet, best first; all while a path is typed.
std::vector<const FolderEntry*> met(const FolderList& list, std::string_view typed) {
    std::vector<std::pair<int, const FolderEntry*>> scored;
    for (const FolderEntry& entry : list.entries)
        if (const auto score = fuzzy_score(is_path(typed) ? "" : typed, entry.name))
            scored.emplace_back(*score, &entry);
    std::ranges::stable_sort(scored, std::greater{}, &std::pair<int, const FolderEntry*>::first);
    std::vector<const FolderEntry*> entries;
    for (const auto& [score, entry] : scored)
        entries.push_back(entry);
    return entries;
}

void take(const FolderEntry& entry, Drafts& drafts, Intents& out) {
    drafts.path.clear();
    drafts.choice = 0;
    if (entry.folder)
        out.push_back(intent::ListFolder{entry.path});
    else
        out.push_back(intent::OpenFile{entry.path});
}

} // namespace

void open_overlay(const View& view, const Look& look, Area window, Intents& out) {
    const Card card("open", overlay_area(window, {look.px(600), look.px(460)}, 0.3F),
                    Storey::overlay, ImGuiWindowFlags_NoScrollbar);
    {
        const FontScope bold(look.fonts.bold);
        ImGui::TextUnformatted("Open a document");
    }
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - ImGui::GetFrameHeight());
    if (icon_button(look, "close", Icon::close, "Close  (Esc)")) out.push_back(intent::Back{});
    const Chooser chooser{"##path", "Part of a name, or the path of a Markdown or text file",
                          view.drafts.path, view.drafts.choice};
    std::ignore = chooser_field(chooser);
    crumbs(look, view.folder.path, out);
    if (!view.folder.trouble.empty()) small_muted(look, view.folder.trouble);
    const auto entries = met(view.folder, view.drafts.path);
    const bool path = is_path(view.drafts.path);
    const bool entered = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter));
    const auto taken = chooser_list(chooser, look, entries.size(), [&](std::size_t i) -> Choice {
        return {entries[i]->name, entries[i]->folder ? "folder" : ""};
    });
    if (path && entered)
        out.push_back(intent::OpenFile{view.drafts.path});
    else if (taken)
        take(*entries[*taken], view.drafts, out);
    else if (entered && entries.empty() && !view.drafts.path.empty())
        out.push_back(intent::OpenFile{view.folder.path + "/" + view.drafts.path});
}

} // namespace dateline::ui
