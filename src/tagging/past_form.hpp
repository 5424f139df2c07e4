#pragma once

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::tagging {

/// Whether a word looks like the past of a regular verb: "landed", "died", "agreed". A name
/// ("United") is none, and no word that only ends so ("indeed", "hundred").
[[nodiscard]] inline bool past_form(std::string_view word) {
    constexpr std::size_t fewest_letters = 4;
    if (word.size() < fewest_letters || !word.ends_with("ed") || !ascii::is_lower(word))
        return false;
    static constexpr std::array<std::string_view, 3> of_ee{"agreed", "freed", "guaranteed"};
    static constexpr std::array<std::string_view, 4> others{"hundred", "sacred", "kindred",
                                                            "naked"};
    const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
    return word.ends_with("eed") ? std::ranges::any_of(of_ee, ends)
                                 : std::ranges::find(others, word) == others.end();
}

} // namespace dateline::tagging
