#include "tagging/date_story.hpp"

#include "tagging/date_era.hpp"
#include "tagging/date_resolver.hpp"

#include <string_view>
#include <vector>

namespace dateline::tagging {
namespace {

using calendar::DateSpan;

std::optional<DateSpan> date_in(std::string_view text, const DateWords& words) {
    std::vector<DateToken> tokens;
    DateTokeniser(text, words).tokenise({0, text.size()}, tokens);
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
    DateTokeniser(title, words).tokenise({0, title.size()}, tokens);
    for (const DateToken& token : tokens) {
        const bool year = token.kind == DateToken::Kind::number && token.digits == 4 &&
                          token.value >= first_plain_year && token.value <= 2199;
        if (year) return calendar::year_span(token.value);
    }
    return std::nullopt;
}

} // namespace

DateStory read_story(const document::Document& document, const TextWords& words,
                     const DateWords& date_words) {
    const document::FrontMatter& front = document.front_matter;
    DateStory story;
    for (const std::string& date : front.dates) {
        if (!story.span) story.span = date_in(date, date_words);
    }
    if (const auto published = date_in(front.published, date_words))
        story.writing = published->begin;
    if (!story.span) story.span = date_in(front.title, date_words);
    if (!story.span) story.span = year_in(front.title, date_words);
    for (const auto& [name, text] : front.fields) {
        const bool tells = name == "description" || name == "shortDescription" ||
                           name == "summary" || name == "subtitle";
        if (tells && !story.span) story.span = year_in(text, date_words);
    }
    story.era = era_of(document, words, date_words);
    return story;
}

} // namespace dateline::tagging
