#include "event/lead.hpp"
#include "event/reference.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

namespace wc = word_class;

} // namespace

bool is_title(std::span<const Word> words, const document::Document& document,
              std::size_t place_word) {
    const TextSpan name = words[place_word].prose;
    const auto after =
        std::upper_bound(document.emphasised.begin(), document.emphasised.end(), name.start,
                         [](std::size_t at, TextSpan span) { return at < span.start; });
    if (after == document.emphasised.begin()) return false;
    const TextSpan emphasised = *(after - 1);
    if (!emphasised.contains(name)) return false;
    if (emphasised != name) return true;
    std::size_t before = place_word;
    while (before > 0 && (words[before - 1].mark == ',' || words[before - 1].mark == '"'))
        --before;
    if (before == 0) return false;
    const Word& word = words[before - 1];
    return word.plain() && (word.is(wc::determiner) ||
                            !word.is(wc::preposition | wc::finite | wc::coordinate | wc::relative));
}

bool published_at(std::span<const Word> words, std::size_t place_word) {
    for (std::size_t i = place_word; i-- > 0;) {
        const Word& word = words[i];
        if (word.plain() && word.used(word_use::publishing)) return true;
        const bool small = word.mark == ',' || word.date >= 0 || word.place >= 0 ||
                           (word.plain() && word.is(wc::preposition | wc::determiner));
        if (!small) return false;
    }
    return false;
}

/// "Revolts in Homs, Hama and *Aleppo* broke out": what leads to the first of a list leads to all.
bool led_to(std::span<const Word> words, std::size_t place_word) {
    std::size_t at = place_word;
    while (at > 1 && (words[at - 1].mark == ',' ||
                      (words[at - 1].plain() && words[at - 1].is(wc::coordinate)))) {
        std::size_t item = at - 1;
        if (item > 0 && words[item].mark == 0 && words[item - 1].mark == ',') --item;
        item = over_articles(words, item);
        if (item == 0 || words[item - 1].place < 0) return false;
        at = item - 1;
    }
    return at < place_word && at > 0 && words[at - 1].plain() && words[at - 1].is(wc::preposition);
}

bool acts(std::span<const Word> words, std::string_view prose, std::size_t place_word) {
    if (place_word + 1 >= words.size()) return false;
    if (place_word > 0) {
        const Word& before = words[place_word - 1];
        if (before.plain() && before.is(wc::preposition | wc::determiner)) return false;
        if (before.place >= 0 || led_to(words, place_word)) return false;
    }
    std::size_t verb = place_word + 1;
    if (words[verb].plain() && words[verb].is(wc::perfect | wc::modal)) ++verb;
    // "Homs had its first cases": it befell the town
    if (verb == place_word + 2 && verb < words.size() && words[verb].is(wc::determiner))
        return words[verb].prose.of(prose) != "its";
    if (verb >= words.size() || !words[verb].plain()) return false;
    if (words[verb].is(wc::aux)) return words[verb].prose.of(prose) == "did";
    return words[verb].is(wc::past | wc::past_form) && !words[verb].used(word_use::befalling);
}

} // namespace dateline::event
