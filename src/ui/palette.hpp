#pragma once

#include "ui/panel.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::ui {

/// Something that can be asked for by its name.
struct PaletteRow {
    std::string text;
    std::string note;           ///< its key, "section", "recent document"
    std::optional<Intent> wish; ///< nullopt: there is nothing to do it to now
};

/// Commands, recent documents and the sections of the text whose names the typed letters meet, best
/// first; without letters all commands in the order of the table, then the documents.
[[nodiscard]] std::vector<PaletteRow> palette_rows(const State& state,
                                                   const document::Document& document,
                                                   const std::vector<RecentFile>& recent,
                                                   std::string_view typed);

void palette_overlay(const View& view, const Look& look, Area window, Intents& out);

} // namespace dateline::ui
