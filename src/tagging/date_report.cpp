#include "tagging/date_narrative.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::tagging {
namespace {

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// "NAIROBI, Kenya, ", "ST. LOUIS, ": capitals first.
bool names_place_of_report(std::string_view before) {
    constexpr std::size_t fewest_capitals = 3;
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < before.size() && before[i] != ','; ++i) {
        if (before[i] >= 'a' && before[i] <= 'z') return false;
        capitals += is_capital(before[i]) ? 1 : 0;
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

} // namespace

bool in_report_head(std::string_view prose, TextSpan sentence, TextSpan date) {
    constexpr std::size_t longest_place = 48;
    constexpr std::size_t longest_agency = 32;
    const std::string_view before =
        prose.substr(sentence.start, date.start - std::min(date.start, sentence.start));
    if (before.size() < 3 || before.size() > longest_place) return false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const bool begins = i == 0 || before[i - 1] == ' ';
        if (begins && before[i] >= 'a' && before[i] <= 'z') return false;
    }
    const std::string_view rest = prose.substr(date.stop, longest_agency);
    const std::size_t bracket = rest.starts_with(" (") ? rest.find(')') : std::string_view::npos;
    const std::string_view dash =
        bracket == std::string_view::npos ? rest : rest.substr(bracket + 1);
    return dash.starts_with(" -") || dash.starts_with(" –") || dash.starts_with(" —") ||
           dash.starts_with("–") || dash.starts_with("—");
}

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
    const std::string_view after =
        prose.substr(date.prose.stop, block.prose.stop - date.prose.stop);
    return (names_place_of_report(before) && in_report_head(prose, sentence.prose, date.prose)) ||
           (tells_of_publishing(before) && !after.starts_with(" in ") &&
            !after.starts_with(" by "));
}

} // namespace dateline::tagging
