#pragma once

#include "ui/panel.hpp"

#include <optional>
#include <string>

namespace dateline::ui {

/// A label at the left, muted; what comes next takes the rest of the line.
void field_label(const Look& look, const char* label);

/// The field for a place and what its words may mean below it: typing looks them up, ↑ and ↓ move
/// the mark. Returns the choice that Enter or a click took; nullopt, with `entered` set, when there
/// was none to take.
struct PlaceTaken {
    std::optional<std::size_t> choice;
    bool entered = false;
};
[[nodiscard]] PlaceTaken place_field(const View& view, const Look& look, Intents& out);

/// A list of the categories; the id of the one taken.
[[nodiscard]] std::optional<std::string> category_field(const View& view, const Look& look,
                                                        const std::string& chosen);

/// The field for the draft's date; true when it was entered.
[[nodiscard]] bool date_field(const View& view, const Look& look);

/// One line of text; true when it was entered.
[[nodiscard]] bool text_field(const Look& look, const char* label, const char* hint,
                              std::string& words);

} // namespace dateline::ui
