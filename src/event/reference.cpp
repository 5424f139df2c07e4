#include "event/reference.hpp"
#include "event/lead.hpp"

#include "event/reference_event.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::event {
namespace {

namespace wc = word_class;
namespace wu = word_use;

constexpr std::size_t road_reach = 6; ///< words between "linking" and the second of its ends

class Reference {
public:
    Reference(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
              std::size_t place)
        : words_(words), prose_(prose), clauses_(clauses), place_(place) {}

    [[nodiscard]] bool hyphenated() const {
        const std::size_t stop = words_[place_].prose.stop;
        return stop + 1 < prose_.size() && prose_[stop] == '-' && prose_[stop + 1] >= 'a' &&
               prose_[stop + 1] <= 'z';
    }

    /// "Rome's ally", but not "in Rome's suburbs".
    [[nodiscard]] bool possessive() const {
        if (genitive_behind(prose_, words_[place_].prose.stop) == 0) return false;
        const std::size_t at = over_articles(words_, place_);
        static constexpr std::array<LowerWord, 10> locative{
            "in", "at", "near", "around", "outside", "into", "through", "across", "from", "over"};
        return at == 0 || !says_any(at - 1, locative) || names_other();
    }

    /// "access to the Red Sea", "a threat to Rome": nobody went there.
    [[nodiscard]] bool aim_of_noun() const {
        const std::size_t at = over_articles(words_, place_);
        return at >= 2 && says(at - 1, "to") && words_[at - 2].used(wu::claim);
    }

    /// "the government in Belgrade", "alarm in Washington": who is there, or thinks so there.
    [[nodiscard]] bool seat_of_noun(std::string_view feature_code) const {
        if (feature_code != "PPLC" && ordered_there()) return false;
        // "set up a rival government in Homs": a new one
        for (std::size_t back = 3; back <= 4 && back <= place_; ++back)
            if (says(place_ - back, "a") || says(place_ - back, "an")) return false;
        return place_ >= 2 && (says(place_ - 1, "in") || says(place_ - 1, "on")) &&
               (words_[place_ - 2].used(wu::seated) ||
                (words_[place_ - 2].capital && words_[place_ - 2].used(wu::body)));
    }

    /// "officials in Homs closed the bridge": done there, and not only said.
    [[nodiscard]] bool ordered_there() const {
        if (place_ < 2 || place_ + 1 >= words_.size() || !words_[place_ - 2].is(wc::people) ||
            !text(place_ - 2).ends_with('s'))
            return false;
        const Word& verb = words_[place_ + 1];
        return verb.plain() && verb.is(wc::past | wc::past_form) &&
               (!verb.is(wc::report | wc::react | wc::mind | wc::aux) ||
                says(place_ + 1, "ordered"));
    }

    /// "courted by England", "a peace with Carthage", "larger than Homs": who it was, or what it
    /// was compared with, but not where.
    [[nodiscard]] bool unplaced_phrase() const {
        static constexpr std::array<LowerWord, 6> unplacing{"by",   "about",  "like",
                                                            "than", "unlike", "versus"};
        const std::size_t at = over_articles(words_, place_);
        if (at == 0 || !words_[at - 1].plain()) return false;
        const std::size_t before = at - 1;
        if (at == place_ && words_[before].used(wu::dealing))
            return true; // "Corcyra joined Athens"
        if (says(before, "like") && examples(before)) return false;
        if (says(before, "about") && before > 0 && words_[before - 1].plain() &&
            words_[before - 1].is(wc::journey))
            return false; // "drifted about Homs"
        if (says_any(before, unplacing))
            return !says(before, "by") || !(reached_by(before) || next_by(before));
        if (!says(before, "with")) return false;
        return place_ + 1 >= words_.size() || !words_[place_ + 1].plain() ||
               !words_[place_ + 1].is(wc::participle | wc::past_form | wc::past);
    }

    /// "75 Omaha men", "the Homs militia": the name says which people.
    [[nodiscard]] bool people() const {
        if (place_ + 1 >= words_.size()) return false;
        const Word& next = words_[place_ + 1];
        if (next.plain() && next.is(wc::people)) return true;
        // "an officer of the Kuban Cossack army": a demonym between.
        return place_ + 2 < words_.size() && next.plain() && next.capital &&
               words_[place_ + 2].plain() && words_[place_ + 2].is(wc::people);
    }

    /// "a map of the Missouri", "the king of Tigray".
    [[nodiscard]] bool matter_of_noun() const {
        std::size_t at = place_; // "a map of the upper Missouri": two words may stand between
        while (at > 0 && place_ - at < 2 && words_[at - 1].plain() &&
               !words_[at - 1].is(wc::preposition))
            --at;
        if (at < 2 || !says(at - 1, "of") || !words_[at - 2].plain()) return false;
        if (text(at - 2).find_first_not_of("IVX") == std::string_view::npos)
            return true; // "Charles II of England"
        // "took possession of Homs": done to it
        if (says(at - 2, "possession") && at > 2 && words_[at - 3].is(wc::finite | wc::participle))
            return false;
        const Word& noun = words_[at - 2]; // a capital makes a name of it: "the Army of Virginia"
        return noun.is(wc::account) || (noun.capital && noun.is(wc::people));
    }

    /// "Mithridates of Pergamum": a name that no article leads, and no word of another use.
    [[nodiscard]] bool person_of() const {
        if (place_ < 2 || text(place_ - 1) != "of") return false;
        const Word& name = words_[place_ - 2];
        constexpr wc::Set by_form = wc::past_form | wc::participle; // "Alfred", "Harding"
        if (!name.plain() || !name.capital || (name.classes & ~by_form) != 0) return false;
        if (name.prose.size() < 3) return false;
        std::size_t first = place_ - 2; // "Bishop Despenser of Norwich"
        while (first > 0 && words_[first - 1].plain() && words_[first - 1].capital)
            --first;
        if (first < place_ - 2 && !words_[first].is(wc::account | wc::people)) return false;
        if (first == 0) return true;
        const Word& before = words_[first - 1]; // "the northern Coast of Homs" is nobody
        return !before.plain() || before.is(wc::preposition | wc::coordinate | wc::finite) ||
               before.used(wu::kin);
    }

    /// "a team from the World Health Organization in Geneva": where a body sits that sent somebody.
    [[nodiscard]] bool seat_of_sender() const {
        if (place_ < 3 || text(place_ - 1) != "in" || !words_[place_ - 2].capital) return false;
        std::size_t at = place_ - 1;
        while (at > 0 && words_[at - 1].plain() &&
               (words_[at - 1].capital || text(at - 1) == "of" || text(at - 1) == "for"))
            --at;
        if (at > 0 && words_[at - 1].plain() && words_[at - 1].is(wc::determiner)) --at;
        return at > 0 && words_[at - 1].plain() && text(at - 1) == "from";
    }

    /// "the church of San Rocco": the saint that it is called after.
    [[nodiscard]] bool dedication() const {
        static constexpr std::array<std::string_view, 6> saints{"San ",   "Santa ", "Santo ",
                                                                "Saint ", "St. ",   "St "};
        if (place_ < 2 || text(place_ - 1) != "of" || !words_[place_ - 2].used(wu::sacred))
            return false;
        const std::string_view name = words_[place_].prose.of(prose_);
        return std::any_of(saints.begin(), saints.end(),
                           [&](std::string_view saint) { return name.starts_with(saint); });
    }

    /// "survivors of Homs", "veterans of the Battle of Homs": where they had been.
    [[nodiscard]] bool past_of_people() const {
        std::size_t at = place_;
        while (at > 0 && words_[at - 1].plain() &&
               (words_[at - 1].is(wc::determiner | wc::fight) || says(at - 1, "of")))
            --at;
        return at > 0 && at < place_ && says(at, "of") && words_[at - 1].used(wu::past_of);
    }

    /// "the highway linking Baghdad and Basra": which highway it is.
    [[nodiscard]] bool end_of_road() const {
        const std::size_t first = place_ > road_reach ? place_ - road_reach : 0;
        for (std::size_t i = place_; i-- > first;) {
            if (words_[i].plain() && words_[i].used(wu::joining)) return true;
            if (!words_[i].capital && !words_[i].is(wc::determiner | wc::coordinate) &&
                words_[i].mark != ',' && !says(i, "with")) {
                return false;
            }
        }
        return false;
    }

    /// "the ports on the Red Sea", "the Red Sea coast": no spot of the sea is meant.
    [[nodiscard]] bool shore_of_sea(std::string_view feature_code) const {
        if (feature_code != "SEA" && feature_code != "GULF" && feature_code != "OCN") return false;
        if (place_ + 1 < words_.size() && words_[place_ + 1].used(wu::shore)) return true;
        const std::size_t at = over_articles(words_, place_);
        return at > 0 && says(at - 1, "on");
    }

    /// "(London, 1784)": where a book came out.
    [[nodiscard]] bool citation() const {
        const Clause& own = clauses_.at_word(place_);
        if (own.kind != ClauseKind::parenthesis || own.finite || own.last - own.first > 5) {
            return false;
        }
        for (std::int32_t i = own.first; i <= own.last; ++i) {
            if (words_[static_cast<std::size_t>(i)].date >= 0) return true;
        }
        return false;
    }

private:
    /// "at Homs's *ally Hama*"
    [[nodiscard]] bool names_other() const {
        constexpr std::size_t reach = 4;
        for (std::size_t i = place_ + 2; i < words_.size() && i <= place_ + reach; ++i) {
            if (words_[i].place >= 0) return true;
            if (!words_[i].plain() || words_[i].is(wc::preposition | wc::coordinate)) return false;
        }
        return false;
    }

    /// "Some, like Homs, fell", "towns like Homs": one of those that are told of.
    [[nodiscard]] bool examples(std::size_t like) const {
        if (like > 0 && words_[like - 1].mark == ',') --like;
        return like > 0 && words_[like - 1].plain() && words_[like - 1].used(wu::several);
    }

    /// "It fell in May, followed *by Homs on 3 June*": what came next has its own day.
    [[nodiscard]] bool next_by(std::size_t by) const {
        if (by == 0 || !says(by - 1, "followed") || place_ + 1 >= words_.size()) return false;
        const bool led = words_[place_ + 1].plain() && words_[place_ + 1].is(wc::preposition);
        const std::size_t date = place_ + (led ? 2 : 1);
        return date < words_.size() && words_[date].date >= 0;
    }

    /// "passed by Homs": a verb of going before "by".
    [[nodiscard]] bool reached_by(std::size_t by) const {
        return by > 0 && words_[by - 1].plain() && words_[by - 1].is(wc::past_form | wc::past) &&
               text(by - 1).starts_with("pass");
    }

    [[nodiscard]] bool says(std::size_t i, const LowerWord& lower) const {
        return event::says(words_[i], prose_, lower);
    }
    template <std::size_t N>
    [[nodiscard]] bool says_any(std::size_t i, const std::array<LowerWord, N>& list) const {
        return event::says_any(words_[i], prose_, list);
    }

    [[nodiscard]] std::string_view text(std::size_t i) const { return text_of(words_[i], prose_); }

    std::span<const Word> words_;
    std::string_view prose_;
    const Clauses& clauses_;
    std::size_t place_;
};

/// "came down by the Snake River": a way, no agent.
bool is_water(std::string_view code) {
    return code.starts_with("STM") || code.starts_with("LK") || code.starts_with("CNL");
}

} // namespace

bool only_refers(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
                 std::size_t place_word, std::string_view feature_code) {
    const Reference reference(words, prose, clauses, place_word);
    return reference.hyphenated() || reference.possessive() ||
           only_names_event(words, prose, clauses, place_word) || reference.aim_of_noun() ||
           reference.seat_of_noun(feature_code) || reference.citation() ||
           published_at(words, place_word) ||
           (!is_water(feature_code) && reference.unplaced_phrase()) || reference.past_of_people() ||
           reference.people() || reference.matter_of_noun() || reference.person_of() ||
           reference.seat_of_sender() || reference.dedication() || reference.end_of_road() ||
           reference.shore_of_sea(feature_code);
}

} // namespace dateline::event
