#include "ui/palette.hpp"

#include "ui/chooser.hpp"
#include "ui/commands.hpp"
#include "ui/fuzzy.hpp"
#include "ui/overlays.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace dateline::ui {

namespace {

class RowsBuilder {
public:
    explicit RowsBuilder(std::string_view typed) : typed_(typed) {}

    void add(std::string text, std::string note, std::optional<Intent> wish, int bonus = 0) {
        if (const auto score = fuzzy_score(typed_, text))
            rows_.push_back({*score + (typed_.empty() ? 0 : bonus),
                             {std::move(text), std::move(note), std::move(wish)}});
    }

    std::vector<PaletteRow> sorted() && {
        std::ranges::stable_sort(rows_, std::greater{}, &std::pair<int, PaletteRow>::first);
        std::vector<PaletteRow> rows;
        for (auto& [score, row] : rows_)
            rows.push_back(std::move(row));
        return rows;
    }

private:
    std::string_view typed_;
    std::vector<std::pair<int, PaletteRow>> rows_;
};

void add_recent(RowsBuilder& rows, const std::vector<RecentFile>& recent) {
    for (const RecentFile& file : recent) {
        std::optional<Intent> wish;
        if (file.trouble.empty()) wish = intent::OpenFile{file.path};
        rows.add(file.name + "  " + file.folder,
                 file.trouble.empty() ? "recent document" : file.trouble, std::move(wish));
    }
}

void add_sections(RowsBuilder& rows, const document::Document& document) {
    for (const document::Block& block : document.blocks)
        if (block.kind == document::BlockKind::heading && block.sentence_count > 0)
            rows.add(document.sections[block.section].title, "section",
                     intent::ReadAt{block.first_sentence});
}

} // namespace

std::vector<PaletteRow> palette_rows(const State& state, const document::Document& document,
                                     const std::vector<RecentFile>& recent,
                                     std::string_view typed) {
    RowsBuilder rows(typed);
    constexpr int commands_first = 128; // among names that are met equally well
    for (const Command& command : commands())
        if (std::string_view(command.id) != "window.palette")
            rows.add(command.name, key_of(command), command.wish(state), commands_first);
    add_recent(rows, recent);
    if (!typed.empty()) add_sections(rows, document);
    return std::move(rows).sorted();
}

void palette_overlay(const View& view, const Look& look, Area window, Intents& out) {
    const Card card("palette", overlay_area(window, {look.px(520), look.px(420)}, 0.2F),
                    Storey::overlay, ImGuiWindowFlags_NoScrollbar);
    const Chooser chooser{"##command", "Any command, section or recent document",
                          view.drafts.command, view.drafts.choice};
    std::ignore = chooser_field(chooser);
    const auto rows =
        palette_rows(view.state, view.narrative.document, view.recent, view.drafts.command);
    const auto taken = chooser_list(chooser, look, rows.size(), [&rows](std::size_t i) -> Choice {
        return {rows[i].text, rows[i].note, rows[i].wish.has_value()};
    });
    if (rows.empty()) ImGui::TextUnformatted("Nothing has such a name.");
    if (!taken) return;
    out.push_back(intent::Toggle{Panel::palette});
    out.push_back(*rows[*taken].wish);
}

} // namespace dateline::ui
