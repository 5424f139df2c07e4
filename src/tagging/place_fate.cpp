#include "tagging/past_form.hpp"
#include "tagging/place_before.hpp"
#include "tagging/place_spot.hpp"

namespace dateline::tagging {

bool undergoes(const SentenceView& view, const Spot& spot) {
    const std::size_t first = before_modifiers(view, spot.first);
    if (first == 0 || !view.joined(first)) return false;
    if (view.is(first - 1, word_place_verb)) return true;
    return first > 1 && view.says(first - 1, "of") && view.is(first - 2, word_fate);
}

bool as_towns_do(const SentenceView& view, const Spot& spot) {
    const std::size_t next = spot.last + 1U;
    if (next >= view.size() || !view.joined(next) || view.tokens[spot.last].possessive)
        return false;
    if (view.says_any(next, any_of<"opened shut closed">))
        return view.says(next + 1, "its") && view.says(next + 2, "gates");
    return view.says_any(next, any_of<"received recorded measured registered had got">) &&
           next + 2 < view.size() && view.tokens[next + 1].digits &&
           view.says_any(next + 2,
                         any_of<"mm cm millimetres millimeters centimetres centimeters inch "
                                "inches">);
}

bool has_undergone(const SentenceView& view, const Spot& spot) {
    std::size_t next = spot.last + 1U;
    if (next >= view.size() || !view.joined(next) || view.tokens[spot.last].possessive)
        return false;
    if (view.says_any(next, any_of<"fell capitulated surrendered">)) return true;
    if (view.says(next, "held") && view.says(next + 1, "out")) return true;
    if (view.says(next, "had") && view.says_any(next + 1, any_of<"fallen surrendered capitulated">))
        return true;
    if (!view.says_any(next, any_of<"was were had has is">)) return false;
    while (view.cued(next + 1, cue::before_done))
        ++next;
    return view.is(next + 1, word_place_verb) &&
           (past_form(view.word(next + 1)) || view.is(next + 1, word_lost));
}

} // namespace dateline::tagging
