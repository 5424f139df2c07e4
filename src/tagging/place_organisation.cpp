#include "tagging/place_spot.hpp"

namespace dateline::tagging {
namespace {

constexpr std::size_t longest_organisation = 9;

bool inner_word(const SentenceView& view, std::size_t i) {
    return view.joined(i) && view.says_any(i, any_of<"of for and the on de la du des">) &&
           (view.capital(i + 1) || view.says_any(i + 1, any_of<"the la el">));
}

/// "Deir [ez-Zor]": a small word that is part of the name behind its hyphen.
bool article_at(const SentenceView& view, std::size_t at) {
    return !view.tokens[at].capital && view.is(at, word_particle) && view.capital(at + 1) &&
           view.tokens[at + 1].gap == Gap::hyphen;
}

/// The head word of an organisation that begins at `first`; `first` past the end when there is
/// none.
std::size_t find_head(const SentenceView& view, std::size_t first, std::size_t past) {
    bool listed = false; // an "and" lies between
    for (std::size_t i = first; i < view.size() && i < first + longest_organisation; ++i) {
        listed = listed || view.says(i, "and");
        if (i > first && !view.joined(i) && view.tokens[i].gap != Gap::slash) break;
        if (i > first && view.tokens[i - 1].possessive && !view.is(i, word_organisation)) break;
        if (!view.capital(i)) {
            if (i > first && view.joined(i) && view.says_any(i, any_of<"for and">) &&
                inner_word(view, i))
                continue;
            break;
        }
        if (view.is(i, word_stop) && i > first) break;
        const bool county = i == first && view.says(i, "co"); // "Co Sligo"
        const bool town = listed && view.is(i, word_type);    // "Pierce City and Dodge City"
        if (i >= past && view.is(i, word_organisation) && !county && !town) return i;
    }
    return view.size();
}

/// Words after the head that still belong: "Council on Foreign Relations", "Bank of England".
std::size_t tail_end(const SentenceView& view, std::size_t head) {
    std::size_t at = head + 1;
    while (at < view.size() && at < head + longest_organisation) {
        if (!view.joined(at) || view.tokens[at - 1].possessive) break;
        if (view.capital(at) && !view.is(at, word_stop | word_title)) {
            ++at;
            continue;
        }
        if (article_at(view, at)) {
            at += 2;
            continue;
        }
        const bool of = view.says_any(at, any_of<"of for on">) && !view.is(at - 1, word_military);
        if (of && view.capital(at + 1) && view.joined(at + 1) && !view.is(at + 1, word_stop))
            at += 2;
        else if (of && view.says(at + 1, "the") && view.capital(at + 2))
            at += 3;
        else
            break;
    }
    return at;
}

} // namespace

std::size_t organisation_end(const SentenceView& view, std::size_t first, std::size_t past,
                             std::size_t& head) {
    head = find_head(view, first, past);
    if (head >= view.size()) return first;
    const std::size_t end = tail_end(view, head);
    // A head word alone is a common noun: "the Army", "Congress".
    return end - first > 1 ? end : first;
}

std::size_t opened_name_end(const SentenceView& view, PlaceWords& words, std::size_t first) {
    std::size_t at = first;
    const bool two = view.capital(first + 1) && view.joined(first + 1) &&
                     (words.classes(view.span(first, first + 1).of(view.prose)) & word_opener) != 0;
    if (two)
        at = first + 2;
    else if (view.is(first, word_opener))
        at = first + 1;
    else
        return first;
    const std::size_t opened = at;
    while (at < view.size() && at < first + 6 && view.joined(at)) {
        const bool article = article_at(view, at);
        if (!article && (!view.capital(at) || view.is(at, word_stop | word_title))) break;
        at += article ? 2 : 1;
    }
    // "… of Iraq and the Levant"
    if (two && view.says_any(at, any_of<"of in">) && view.capital(at + 1)) {
        at += 2;
        if (view.says(at, "and") && view.says(at + 1, "the") && view.capital(at + 2)) at += 3;
        if (view.says(at, "and") && view.capital(at + 1)) at += 2;
    }
    return two || at > opened ? at : first;
}

} // namespace dateline::tagging
