#include "ui/fuzzy.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace dateline::ui {

namespace {

constexpr int at_word_start = 8;
constexpr int in_a_row = 5;
constexpr int no_way = std::numeric_limits<int>::min() / 2;

} // namespace

std::optional<int> fuzzy_score(std::string_view typed, std::string_view name) {
    std::string wanted = ascii::lower(typed);
    std::erase(wanted, ' ');
    const std::string text = ascii::lower(name);
    if (wanted.empty()) return 0;
    // best[i]: the most that the letters so far can score with the last of them on text[i].
    std::vector<int> best(text.size(), no_way);
    for (std::size_t k = 0; k < wanted.size(); ++k) {
        std::vector<int> next(text.size(), no_way);
        int before = k == 0 ? 0 : no_way; // best of all places left of i
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool starts = i == 0 || text[i - 1] == ' ' || text[i - 1] == '-';
            if (text[i] == wanted[k]) {
                int score = before;
                if (k > 0 && i > 0) score = std::max(score, best[i - 1] + in_a_row);
                next[i] = score + 1 + (starts ? at_word_start : 0);
            }
            if (k > 0) before = std::max(before, best[i]);
        }
        best = std::move(next);
    }
    const int most = best.empty() ? no_way : *std::ranges::max_element(best);
    if (most < 0) return std::nullopt;
    return most * 64 - static_cast<int>(std::min<std::size_t>(text.size(), 63));
}

} // namespace dateline::ui
