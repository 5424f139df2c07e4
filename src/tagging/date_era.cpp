#include "tagging/date_era.hpp"

#include "base/ascii.hpp"
#include "base/lower_word.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::tagging {
namespace {

constexpr int least_told = 3;     ///< years with an era that make a document count in it
constexpr int least_agreeing = 2; ///< with those that stand as only years do

bool digit(char c) {
    return c >= '0' && c <= '9';
}

/// The number that ends before `at`, over one blank.
int number_before(std::string_view text, std::size_t at) {
    if (at > 0 && text[at - 1] == ' ') --at;
    int value = 0;
    for (int place = 1; at > 0 && digit(text[at - 1]) && place <= first_plain_year; place *= 10)
        value += (text[--at] - '0') * place;
    return value;
}

/// The number of up to four digits that begins at `at`, over one blank.
int number_behind(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == ' ') ++at;
    int value = 0;
    for (; at < text.size() && digit(text[at]); ++at) {
        value = value * 10 + (text[at] - '0');
        if (value >= 10 * first_plain_year) return 0;
    }
    return value;
}

/// What tells an era, and how.
struct EraMark {
    int sign = 0; ///< -1 before Christ, 1 after, 0: nothing tells one here
    std::size_t size = 0;
};

/// BC, BCE, AD, CE at `at`, with full stops or without; no piece of another word ("1918 ADVANCE").
EraMark era_mark(std::string_view text, std::size_t at) {
    static constexpr std::array<std::pair<std::string_view, int>, 8> marks{{{"BCE", -1},
                                                                            {"BC", -1},
                                                                            {"B.C.E", -1},
                                                                            {"B.C", -1},
                                                                            {"AD", 1},
                                                                            {"A.D", 1},
                                                                            {"CE", 1},
                                                                            {"C.E", 1}}};
    const bool inside =
        at > 0 && (ascii::is_letter(text[at - 1]) ||
                   (text[at - 1] == '.' && at > 1 && ascii::is_letter(text[at - 2])));
    if (inside) return {};
    for (const auto& [mark, sign] : marks) {
        const std::size_t past = at + mark.size();
        const bool longer = past < text.size() && ascii::is_letter(text[past]);
        if (!longer && text.substr(at, mark.size()) == mark) return {sign, mark.size()};
    }
    return {};
}

/// The year beside an era's mark: "218 BC", "AD 79"; 0 for none.
int year_beside(std::string_view text, std::size_t at, EraMark mark) {
    const int before = number_before(text, at);
    if (before != 0 || mark.sign < 0) return before;
    std::size_t past = at + mark.size;
    if (past < text.size() && text[past] == '.') ++past;
    return number_behind(text, past);
}

/// Whether a mark of an era can stand in the text, by its words or the letters before and behind
/// its full stop.
bool may_tell_eras(std::string_view text, const TextWords& words) {
    static constexpr std::array<std::string_view, 7> pieces{"BC", "BCE", "AD", "CE", "B", "D", "E"};
    const std::vector<bool> said = words.said(text, pieces);
    return std::ranges::find(said, true) != said.end();
}

/// The years that are told in an era.
struct Told {
    Era era;
    int years = 0;
};

void note(int year, Told& told) {
    told.era.least = told.years == 0 ? year : std::min(told.era.least, year);
    told.era.most = std::max(told.era.most, year);
    ++told.years;
}

/// Notes the years beside marks of eras.
void count(std::string_view text, const TextWords& words, Told& before, Told& after) {
    constexpr std::size_t longest = 3; // "BCE"
    for (const WordRun& run : words.runs()) {
        if (run.stop - run.start > longest) continue;
        const EraMark mark = era_mark(text, run.start);
        const int year = mark.sign == 0 ? 0 : year_beside(text, run.start, mark);
        if (year == 0 || (mark.sign > 0 && year >= first_plain_year)) continue;
        note(year, mark.sign < 0 ? before : after);
    }
}

/// Words that go on behind a year, but hardly behind a number of something.
bool goes_on(std::string_view text) {
    static constexpr std::array<std::string_view, 9> words{
        " and ", " he ", " she ", " they ", " it ", " the ", " his ", " when ", " after "};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.starts_with(word); });
}

/// The year that stands behind "in" at `at` as only a year does: "in 865, …", "In 732 Charles …".
int bare_year(std::string_view text, std::size_t at) {
    constexpr std::size_t digits = 3;
    const std::string_view rest = text.substr(at);
    if (rest.size() <= digits + 1 || !std::all_of(rest.begin(), rest.begin() + digits, digit)) {
        return 0;
    }
    const char next = rest[digits];
    const char after = rest[digits + 1];
    const bool stops = (next == ',' || next == '.' || next == ';') && !digit(after);
    const bool name = next == ' ' && after >= 'A' && after <= 'Z' &&
                      era_mark(text, at + digits + 1).sign == 0; // "in 218 BC" is counted as such
    if (!stops && !name && !goes_on(rest.substr(digits))) return 0;
    const int year = (rest[0] - '0') * 100 + (rest[1] - '0') * 10 + (rest[2] - '0');
    return year >= 100 && year % 100 != 0 ? year : 0;
}

/// Years of three digits that stand as only years do, where they agree with what is told with an
/// era, or where nothing else is.
void count_bare(std::string_view text, const TextWords& words, Told& told) {
    constexpr int reach = 300; ///< of years before Christ from one that is told so
    static constexpr LowerWord in{"in"};
    for (const WordRun& run : words.runs()) {
        if (run.head != in.head || run.stop >= text.size() || text[run.stop] != ' ') continue;
        const int year = bare_year(text, run.stop + 1);
        const bool apart =
            told.era.sign < 0 && (year < told.era.least - reach || year > told.era.most + reach);
        if (year == 0 || apart || text.substr(0, run.start).ends_with("one ")) continue;
        note(year, told);
    }
}

/// Whether hardly any year of the text is one that needs no era.
bool few_plain_years(std::string_view text) {
    constexpr int few = 2;
    int found = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!digit(text[at])) {
            ++at;
            continue;
        }
        const std::size_t start = at;
        while (at < text.size() && digit(text[at]))
            ++at;
        const bool year = at - start == 4 && (text[start] == '1' || text[start] == '2');
        if (year && ++found > few) return false;
    }
    return true;
}

/// "the spring [of 67]", "[June 68]", "the year [69]": as only a year stands.
bool framed(const std::vector<DateToken>& tokens, std::size_t i, std::string_view prose) {
    const DateToken& number = tokens[i];
    if (i == 0 || number.kind != DateToken::Kind::number || number.digits < 2 || number.digits > 3)
        return false;
    if (i + 1 < tokens.size() && (tokens[i + 1].counted || tokens[i + 1].word == DateWord::unit))
        return false;
    constexpr int longest_month = 31;
    const auto says = [&](const DateToken& token, std::string_view word) {
        return prose.substr(token.start, token.stop - token.start) == word;
    };
    const DateToken& before = tokens[i - 1];
    if (before.word == DateWord::month && before.capital) return number.value > longest_month;
    if (says(before, "year")) return true;
    return i > 1 && says(before, "of") && tokens[i - 2].word == DateWord::season;
}

void count_framed(const document::Document& document, const DateWords& words, Told& told) {
    std::vector<DateToken> tokens;
    DateTokeniser tokeniser(document.prose, words);
    for (const document::Sentence& sentence : document.sentences) {
        tokeniser.tokenise(sentence.prose, tokens);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!framed(tokens, i, document.prose)) continue;
            const int year = tokens[i].value;
            note(year, told);
        }
    }
}

} // namespace

Era era_of(const document::Document& document, const TextWords& words,
           const DateWords& date_words) {
    const std::string_view text = document.prose;
    Told before{{-1, 0, 0}};
    Told after{{1, 0, 0}};
    if (may_tell_eras(text, words)) count(text, words, before, after);
    Told& told = after.years >= before.years ? after : before;
    if (told.years >= least_told) return told.era;
    const int marked = told.years;
    count_bare(text, words, told);
    if (told.years - marked < least_agreeing && few_plain_years(text))
        count_framed(document, date_words, told);
    const bool agree = told.years > marked && told.years >= least_agreeing;
    return agree && told.era.least != told.era.most ? told.era : Era{};
}

} // namespace dateline::tagging
