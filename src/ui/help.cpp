#include "ui/commands.hpp"
#include "ui/overlays.hpp"
#include "ui/widgets.hpp"

namespace dateline::ui {

namespace {

/// Where the second column begins: at the chapter nearest to the middle.
std::size_t turn_of(const std::vector<KeyRow>& rows) {
    std::size_t best = 0;
    const auto off = [&](std::size_t i) {
        return i > rows.size() / 2 ? i - rows.size() / 2 : rows.size() / 2 - i;
    };
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].keys.empty() && off(i) < off(best)) best = i;
    return best;
}

void draw_rows(const Look& look, const std::vector<KeyRow>& rows, const char* id) {
    if (!ImGui::BeginTable(id, 2, ImGuiTableFlags_SizingFixedFit)) return;
    for (const KeyRow& row : rows) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        if (row.keys.empty()) {
            const FontScope bold(look.fonts.bold);
            ImGui::TextUnformatted(row.what.c_str());
            continue;
        }
        {
            const InkScope ink(look.muted);
            ImGui::TextUnformatted(row.keys.c_str());
        }
        ImGui::TableNextColumn();
        ImGui::TextUnformatted(row.what.c_str());
    }
    ImGui::EndTable();
}

} // namespace

void help_overlay(const View& /*view*/, const Look& look, Area window, Intents& out) {
    const Card card("help", overlay_area(window, {look.px(1030), look.px(660)}, 0.5F),
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
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2{look.px(6), look.px(2)});
    const std::vector<KeyRow> rows = key_rows();
    const auto turn = rows.begin() + static_cast<std::ptrdiff_t>(turn_of(rows));
    const bool wide = ImGui::GetContentRegionAvail().x > look.px(760);
    if (wide && ImGui::BeginTable("columns", 2)) {
        ImGui::TableNextColumn();
        draw_rows(look, {rows.begin(), turn}, "left");
        ImGui::TableNextColumn();
        draw_rows(look, {turn, rows.end()}, "right");
        ImGui::EndTable();
    } else if (!wide) {
        draw_rows(look, rows, "all");
    }
    ImGui::PopStyleVar();
}

} // namespace dateline::ui
