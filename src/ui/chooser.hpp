#pragma once

#include "ui/look.hpp"

#include <functional>
#include <optional>
#include <string>

namespace dateline::ui {

/// A row of a list from which one is chosen.
struct Choice {
    std::string text;
    std::string note;      ///< at the right, muted: a key, where it is
    bool available = true; ///< else greyed, and not to be chosen
};

/// A text field over a list: typing narrows (that is the caller's), ↑ and ↓ move the mark, Enter or
/// a click takes a row.
struct Chooser {
    const char* id = "";
    const char* hint = ""; ///< in the empty field
    std::string& words;
    std::size_t& mark;
};

/// The field; true when its words have changed, and the mark is on the first row again.
[[nodiscard]] bool chooser_field(const Chooser& chooser);

/// The rows in what is left of the window. `row` tells row i; returns the one taken.
[[nodiscard]] std::optional<std::size_t>
chooser_list(const Chooser& chooser, const Look& look, std::size_t count,
             const std::function<Choice(std::size_t)>& row);

} // namespace dateline::ui
