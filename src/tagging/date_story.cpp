#include "tagging/date_story.hpp"

#include "base/ascii.hpp"
#include "tagging/date_resolver.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace dateline::tagging {
namespace {

using calendar::DateSpan;

constexpr int least_told = 3;           ///< years with an era that make a document count in it
constexpr int least_agreeing = 2;       ///< with those that stand as only years do
constexpr int years_without_era = 1000; ///< from here on a year needs none

bool digit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<DateSpan> date_in(std::string_view text, const DateWords& words) {
    std::vector<DateToken> tokens;
    words.tokenise(text, 0, text.size(), tokens);
    const DateGrammar grammar(text, tokens, {Era{}, true});
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto match = grammar.match(i);
        if (!match) continue;
        if (const auto date = resolve(*match, DateContext{}); date.value) return date.value;
    }
    return std::nullopt;
}

/// The first number of four digits that can be a year: titles bear theirs without a preposition.
std::optional<DateSpan> year_in(std::string_view title, const DateWords& words) {
    std::vector<DateToken> tokens;
    words.tokenise(title, 0, title.size(), tokens);
    for (const DateToken& token : tokens) {
        const bool year = token.kind == DateToken::Kind::number && token.digits == 4 &&
                          token.value >= years_without_era && token.value <= 2199;
        if (year) return calendar::year_span(token.value);
    }
    return std::nullopt;
}

/// The number that ends before `at`, over one blank.
int number_before(std::string_view text, std::size_t at) {
    if (at > 0 && text[at - 1] == ' ') --at;
    int value = 0;
    for (int place = 1; at > 0 && digit(text[at - 1]) && place <= years_without_era; place *= 10)
        value += (text[--at] - '0') * place;
    return value;
}

void count(std::string_view text, std::string_view mark, int& told, Era& era) {
    for (std::size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, at + mark.size())) {
        const std::size_t past = at + mark.size();
        const bool longer = past < text.size() && ascii::is_letter(text[past]); // "1918 ADVANCE"
        const int year = longer ? 0 : number_before(text, at);
        if (year == 0 || (era.sign > 0 && year >= years_without_era)) continue;
        era.least = told == 0 ? year : std::min(era.least, year);
        era.most = std::max(era.most, year);
        ++told;
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
    const bool name = next == ' ' && after >= 'A' && after <= 'Z';
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
        era.least = told == 0 ? year : std::min(era.least, year);
        era.most = std::max(era.most, year);
        ++told;
    }
}

/// The era that the document tells with its years; none when it hardly does.
Era era_of(std::string_view text) {
    Era before{-1, 0, 0};
    Era after{1, 0, 0};
    int told_before = 0;
    int told_after = 0;
    for (const std::string_view mark : std::array<std::string_view, 2>{"BC", "B.C."})
        count(text, mark, told_before, before);
    for (const std::string_view mark : std::array<std::string_view, 3>{"AD", "CE", "A.D."})
        count(text, mark, told_after, after);
    const bool christ_after = told_after >= told_before;
    Era& era = christ_after ? after : before;
    int told = christ_after ? told_after : told_before;
    if (told >= least_told) return era;
    const int marked = told;
    count_bare(text, told, era);
    return told > marked && told >= least_agreeing && era.least != era.most ? era : Era{};
}

} // namespace

DateStory read_story(const document::Document& document, const DateWords& words) {
    const document::FrontMatter& front = document.front_matter;
    DateStory story;
    for (const std::string& date : front.dates) {
        if (!story.span) story.span = date_in(date, words);
    }
    if (const auto published = date_in(front.published, words)) story.writing = published->begin;
    if (!story.span) story.span = date_in(front.title, words);
    if (!story.span) story.span = year_in(front.title, words);
    for (const auto& [name, text] : front.fields) {
        const bool tells = name == "description" || name == "shortDescription" ||
                           name == "summary" || name == "subtitle";
        if (tells && !story.span) story.span = year_in(text, words);
    }
    story.era = era_of(document.prose);
    return story;
}

} // namespace dateline::tagging
