#include "tagging/date_narrative.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::tagging {
namespace {

constexpr std::size_t longest_head = 48; ///< bytes, of what stands before the date or behind it

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// "NAIROBI, Kenya, ", "ST. LOUIS, ": capitals first, and nothing but names.
bool names_place_of_report(std::string_view before) {
    constexpr std::size_t fewest_capitals = 3;
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < before.size() && before[i] != ','; ++i) {
        if (before[i] >= 'a' && before[i] <= 'z') return false;
        capitals += is_capital(before[i]) ? 1 : 0;
    }
    bool starts = true;
    for (const char c : before) {
        if (starts && c >= 'a' && c <= 'z') return false;
        starts = c == ' ';
    }
    return capitals >= fewest_capitals && before.ends_with(", ");
}

/// "Published ", "Posted on ", "Updated: "
bool tells_of_publishing(std::string_view before) {
    static constexpr std::array<std::string_view, 6> words{"published", "posted",  "updated",
                                                           "issued",    "written", "last updated"};
    while (!before.empty() && (before.back() == ' ' || before.back() == ':'))
        before.remove_suffix(1);
    if (before.ends_with(" on")) before.remove_suffix(3);
    return std::ranges::find(words, ascii::lower(before)) != words.end();
}

/// " (Agency) - ", " — ": the dash behind which the report begins, an agency before it at most.
bool dash_follows(std::string_view after) {
    if (after.starts_with(" (")) {
        const std::size_t end = after.find(')');
        if (end > longest_head) return false;
        after.remove_prefix(end + 1);
    }
    static constexpr std::array<std::string_view, 5> dashes{" - ", " -- ", " – ", " — ", "—"};
    return std::any_of(dashes.begin(), dashes.end(),
                       [&](std::string_view dash) { return after.starts_with(dash); });
}

} // namespace

bool heads_report(const document::Document& document, const DateMention& date) {
    const document::Sentence& sentence = document.sentences[date.sentence];
    const document::Block& block = document.blocks[sentence.block];
    const bool in_full = date.value && !date.relative && date.from == DateFrom::sentence &&
                         date.precision == calendar::Precision::day &&
                         date.value->begin == date.value->end;
    if (!in_full || block.first_sentence != date.sentence ||
        block.kind == document::BlockKind::heading)
        return false;
    const std::string_view prose = document.prose;
    const std::size_t begin = sentence.prose.start;
    const std::string_view before = prose.substr(begin, date.prose.start - begin);
    if (before.size() > longest_head) return false;
    const std::string_view after =
        prose.substr(date.prose.stop, block.prose.stop - date.prose.stop);
    return (names_place_of_report(before) && dash_follows(after)) ||
           (tells_of_publishing(before) && !after.starts_with(" in ") &&
            !after.starts_with(" by "));
}

} // namespace dateline::tagging
