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

/// Where the first dash of the opening words stands: "OMAHA (AP) - ", "PARIS — "; npos where none
/// does.
std::size_t first_dash(std::string_view opening) {
    std::size_t first = std::string_view::npos;
    for (const std::string_view dash : {" - ", " -- ", "–", "—"})
        first = std::min(first, opening.find(dash));
    return first;
}

/// "On Tuesday", "yesterday": told without a date, from the day of writing.
bool counts_from_writing(const ScannedDate& scanned) {
    const DateExpression& date = scanned.match.date;
    const bool bare = date.kind == DateExpression::Kind::calendar && date.weekday && !date.day &&
                      !date.month && !date.easter;
    return !scanned.match.base && (bare || date.kind == DateExpression::Kind::deictic);
}

} // namespace

std::optional<calendar::Day> day_of_report(const document::Document& document,
                                           const std::vector<ScannedDate>& scanned,
                                           const DateStory& story) {
    std::optional<calendar::Day> day = story.span ? std::nullopt : story.writing;
    if (!story.writing && document.front_matter.dates.size() == 1 && story.span &&
        story.span->begin == story.span->end)
        day = story.span->begin;
    if (!day) return std::nullopt;
    const auto opening =
        std::ranges::find(document.blocks, document::BlockKind::paragraph, &document::Block::kind);
    if (opening == document.blocks.end()) return std::nullopt;
    const bool told_from_it = std::ranges::any_of(scanned, [&](const ScannedDate& date) {
        return date.sentence == opening->first_sentence && counts_from_writing(date);
    });
    return told_from_it || opens_as_report(opening->prose.of(document.prose)) ? day : std::nullopt;
}

bool opens_as_report(std::string_view paragraph) {
    constexpr std::size_t longest_head = 64;
    const std::string_view opening = paragraph.substr(0, longest_head);
    const std::string_view head = opening.substr(0, std::min(first_dash(opening), opening.size()));
    if (head.size() == opening.size()) return false;
    const std::string_view place = head.substr(0, head.find_first_of(",("));
    constexpr std::size_t fewest_capitals = 3;
    const bool small = std::ranges::any_of(place, [](char c) { return c >= 'a' && c <= 'z'; });
    return !small &&
           std::ranges::count_if(place, is_capital) >= static_cast<std::ptrdiff_t>(fewest_capitals);
}

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

bool heads_report(const document::Document& document, const DateMention& date, bool news) {
    const document::Sentence& sentence = document.sentences[date.sentence];
    const document::Block& block = document.blocks[sentence.block];
    const bool numbered = date.prose.of(document.prose).find_first_of("0123456789") !=
                          std::string_view::npos; // "Tuesday" may be any
    const bool in_full =
        date.value && !date.relative && (date.from == DateFrom::sentence || (news && numbered)) &&
        date.precision == calendar::Precision::day && date.value->begin == date.value->end;
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
