#include "tagging/place_spot.hpp"

namespace dateline::tagging {
namespace {

/// "Watford 2-1", "Wayne County, 20-6"
bool has_score(const SentenceView& view, const Spot& spot) {
    const std::size_t next = spot.last + 1U;
    if (next + 1 >= view.size() || !view.tokens[next].digits || !view.tokens[next + 1].digits)
        return false;
    constexpr std::size_t longest = 3;
    return (view.joined(next) || view.tokens[next].gap == Gap::comma) &&
           (view.tokens[next + 1].gap == Gap::hyphen || view.tokens[next + 1].gap == Gap::dash) &&
           !view.tokens[next].blocked && view.tokens[next].prose.size() <= longest &&
           view.tokens[next + 1].prose.size() <= longest;
}

} // namespace

void make_teams(const SentenceView& view, std::span<Spot> spots) {
    constexpr std::size_t reach = 4; // words between two teams
    const auto contest = [&](const Spot& left, const Spot& right) {
        if (right.first <= left.last + 1U || right.first - left.last > reach) return false;
        for (std::size_t i = left.last + 1U; i < right.first; ++i)
            if (view.is(i, word_match_verb)) return true;
        return false;
    };
    const auto of_sport = [&] {
        for (std::size_t i = 0; i < view.size(); ++i)
            if (view.is(i, word_sport)) return true;
        return false;
    };
    const auto play = [](Spot& spot) {
        spot.role = PlaceRole::attribute;
        spot.placed = spot.prepared = spot.undergoes = false;
    };
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const bool met = i > 0 && contest(spots[i - 1], spots[i]);
        const bool scored = has_score(view, spots[i]);
        if (scored && (met || spots.size() == 1)) play(spots[i]);
        if (met && (scored || of_sport())) {
            play(spots[i]);
            play(spots[i - 1]);
        }
    }
}

} // namespace dateline::tagging
