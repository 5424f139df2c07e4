// What the text around a date tells of it.
#include "tagging/date_scan.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace dateline::tagging {
namespace {

using document::Document;

constexpr std::uint32_t sentences_back = 3; ///< in which an event was told that is counted from
constexpr std::size_t stem_bytes = 4;       ///< "land" of the landing and of "landed"

/// " the landing, …" behind "a day after" names what "They landed …" told before: one word that
/// begins as one of those does. "the fall of Homs" says which it means by itself.
bool names_what_was_told(std::string_view behind, std::string_view before) {
    for (const std::string_view article : {" the ", " this ", " that ", " their ", " his "}) {
        if (!behind.starts_with(article)) continue;
        behind.remove_prefix(article.size());
        const std::size_t end = std::min(behind.find_first_of(" ,.;"), behind.size());
        const std::string_view noun = behind.substr(0, end);
        if (noun.size() < stem_bytes || behind.substr(end).starts_with(" of ")) return false;
        const std::string_view stem = noun.substr(0, stem_bytes);
        return before.find(" " + std::string(stem)) != std::string_view::npos;
    }
    return false;
}

} // namespace

std::vector<NextYear> years_told_next(const Document& document,
                                      const std::vector<ScannedDate>& scanned) {
    std::vector<NextYear> years(scanned.size());
    NextYear later;
    std::optional<int> told;
    std::optional<int> told_here; ///< in the same paragraph
    const auto block = [&](const ScannedDate& date) {
        return document.sentences[date.sentence].block;
    };
    for (std::size_t i = scanned.size(); i-- > 0;) {
        const ScannedDate& date = scanned[i];
        if (i + 1 < scanned.size()) {
            const ScannedDate& next = scanned[i + 1];
            if (block(next) != block(date)) {
                later.in_block = told;
                told_here.reset();
                later.hinted.reset();
            }
            if (next.sentence != date.sentence) {
                later.in_sentence = told;
                later.in_paragraph = told_here;
            }
        }
        years[i] = later;
        const bool names = date.match.date.attributive && date.match.until; // "the 1937–38 rising"
        const bool hints = date.match.date.year && !names && !date.bracketed &&
                           !date.past_perfect && !date.match.open_ended;
        if (hints) later.hinted = date.match.date.year;
        const bool tells = date.match.date.year && !date.bracketed &&
                           !date.match.date.attributive && !date.match.open_ended && !date.compared;
        if (tells) told = told_here = date.match.date.year;
    }
    return years;
}

bool counts_from_told(const Document& document, const ScannedDate& date) {
    if (!date.match.date.from_event || !date.match.date.countable) return false;
    const std::string_view prose = document.prose;
    const std::uint32_t told = date.sentence - std::min(date.sentence, sentences_back);
    const std::size_t from = document.sentences[told].prose.start;
    const std::size_t stop = document.sentences[date.sentence].prose.stop;
    return names_what_was_told(prose.substr(date.prose.stop, stop - date.prose.stop),
                               prose.substr(from, date.prose.start - from));
}

} // namespace dateline::tagging
