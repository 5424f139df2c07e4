#include "tagging/date_era.hpp"

#include "base/ascii.hpp"

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
    return words.say_any(text, pieces);
}

void note(int year, int& told, Era& era) {
    era.least = told == 0 ? year : std::min(era.least, year);
    era.most = std::max(era.most, year);
    ++told;
}

/// Notes the years beside what begins as an era's mark does.
void count(std::string_view text, std::string_view opening, int& told, Era& era) {
    for (std::size_t at = text.find(opening); at != std::string_view::npos;
         at = text.find(opening, at + opening.size())) {
        const EraMark mark = era_mark(text, at);
        const int year = mark.sign == 0 ? 0 : year_beside(text, at, mark);
        if (year == 0 || (era.sign > 0 && year >= first_plain_year)) continue;
        note(year, told, era);
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
void count_bare(std::string_view text, int& told, Era& era) {
    constexpr int reach = 300; ///< of years before Christ from one that is told so
    for (std::size_t at = text.find("n "); at != std::string_view::npos;
         at = text.find("n ", at + 1)) {
        const bool in = at > 0 && (text[at - 1] == 'I' ||
                                   (text[at - 1] == 'i' && at > 1 && text[at - 2] == ' '));
        const int year = in ? bare_year(text, at + 2) : 0;
        const bool apart = era.sign < 0 && (year < era.least - reach || year > era.most + reach);
        if (year == 0 || apart || text.substr(0, at - 1).ends_with("one ")) continue;
        note(year, told, era);
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

void count_framed(const document::Document& document, const DateWords& words, int& told, Era& era) {
    std::vector<DateToken> tokens;
    DateTokeniser tokeniser(document.prose, words);
    for (const document::Sentence& sentence : document.sentences) {
        tokeniser.tokenise(sentence.prose, tokens);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!framed(tokens, i, document.prose)) continue;
            const int year = tokens[i].value;
            note(year, told, era);
        }
    }
}

} // namespace

Era era_of(const document::Document& document, const TextWords& words,
           const DateWords& date_words) {
    const std::string_view text = document.prose;
    Era before{-1, 0, 0};
    Era after{1, 0, 0};
    int told_before = 0;
    int told_after = 0;
    if (may_tell_eras(text, words)) {
        for (const std::string_view opening : {"BC", "B.C"})
            count(text, opening, told_before, before);
        for (const std::string_view opening : {"AD", "A.D", "CE", "C.E"})
            count(text, opening, told_after, after);
    }
    const bool christ_after = told_after >= told_before;
    Era& era = christ_after ? after : before;
    int told = christ_after ? told_after : told_before;
    if (told >= least_told) return era;
    const int marked = told;
    count_bare(text, told, era);
    if (told - marked < least_agreeing && few_plain_years(text))
        count_framed(document, date_words, told, era);
    return told > marked && told >= least_agreeing && era.least != era.most ? era : Era{};
}

} // namespace dateline::tagging
