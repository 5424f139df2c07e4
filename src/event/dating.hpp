#pragma once

#include "event/clause.hpp"
#include "event/words.hpp"
#include "tagging/mention.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::event {

/// The date that governs a place, found in its own sentence.
struct Governing {
    std::int32_t mention = -1;              ///< index into Mentions::dates
    std::optional<calendar::DateSpan> span; ///< where it is not the mention's own value
    float certainty = 0;                    ///< 0–1 that this date is the one
    bool own = false;                       ///< stands in the clause that names the place
    bool exact = false; ///< "not since *1953, when* Homs burned": that year, and nothing lasts
    /// The kind of clause that hangs on the place's and lends its date: "although … not until May".
    std::optional<ClauseKind> lender;
};

/// The date that governs the sentences that follow.
struct Governor {
    std::int32_t mention = -1;                ///< index into Mentions::dates, -1 for none
    std::optional<calendar::DateSpan> joined; ///< where it is not the mention's own value
    /// A date that a clause beside the main line tells: "fighting resumed after they left in May".
    /// The story has come to it, where it is later than what governs.
    std::int32_t beside = -1;
    bool over = false; ///< what is told on the main line came after that date
};

/// Whether a mention without a value is counted from an event: "eight days after the fall of Homs".
[[nodiscard]] bool counts_from_event(const tagging::DateMention& mention, std::string_view prose);

/// Which date of a sentence governs which of its clauses.
class Dating {
public:
    /// The days of dates that are counted from an event told before, by their mention.
    using Counted = std::vector<std::pair<std::int32_t, calendar::DateSpan>>;

    Dating(std::span<const Word> words, std::string_view prose, const Clauses& clauses,
           const tagging::Mentions& mentions, const Counted& counted);

    /// The date of what happens at the place that is a word of the sentence; nothing when the
    /// sentence leaves it to its context.
    [[nodiscard]] std::optional<Governing> at(std::size_t place_word) const;
    /// The same for a clause, whatever stands in it.
    [[nodiscard]] std::optional<Governing> own_of(std::int32_t clause) const;

    /// The other dates of the list that a date stands in: "in 1563, 1603 and again in 1625".
    [[nodiscard]] std::vector<Governing> listed_with(std::int32_t mention, float certainty) const;

    /// "in Homs in 2002 and 2005": whether nothing but a preposition stands between a place and a
    /// date behind it.
    [[nodiscard]] bool stands_behind(std::size_t place_word, std::int32_t mention) const;

    /// Why the time that the clause of a word tells cannot be known: it is counted from an event
    /// whose date is not told, or nobody knows which day is meant. nullptr where that is not so.
    [[nodiscard]] const char* why_undatable(std::size_t word) const;

    /// The date that governs the sentences that follow: the last one on the main line of the
    /// narrative; flashbacks, "since" and "until" leave it alone.
    [[nodiscard]] Governor governs_next() const { return governs_next_; }

private:
    struct Dated {
        std::size_t word = 0;
        std::int32_t mention = -1;
        std::int32_t clause = 0;
        std::optional<calendar::DateSpan> joined; ///< "began on … and ended on …", or counted
    };
    [[nodiscard]] std::size_t report_head() const;
    void collect();
    [[nodiscard]] bool explains_another(std::size_t word, const tagging::DateMention& date) const;
    [[nodiscard]] bool meant_for(std::size_t word) const;
    [[nodiscard]] bool of_a_life(std::size_t word, const tagging::DateMention& date) const;
    void join_neighbours();
    [[nodiscard]] bool linked(const Dated& date, const Dated& next, word_class::Set by) const;
    [[nodiscard]] bool listed(const Dated& date, const Dated& next) const;
    [[nodiscard]] bool together(const Dated& date, const Dated& next) const;
    void join_start_and_finish();
    void find_next_governor();
    void find_beside(const Dated& dated);
    [[nodiscard]] bool stands_for_main(std::int32_t clause) const;
    [[nodiscard]] bool told_in_tense(std::int32_t clause) const;
    [[nodiscard]] bool in_bounding_phrase(std::size_t word) const;
    [[nodiscard]] bool names_place(std::int32_t clause) const;
    [[nodiscard]] bool of_its_own_place(const Dated& dated) const;
    [[nodiscard]] bool counts_back(const Dated& dated) const;
    [[nodiscard]] bool opens_clause(const Dated& dated, const Clause& clause) const;
    [[nodiscard]] bool led_by(std::size_t word, word_class::Set verbs) const;
    [[nodiscard]] bool on_main_line(std::int32_t clause) const;
    [[nodiscard]] const Dated* in_turn(std::size_t word, std::int32_t clause) const;
    [[nodiscard]] const Dated* nearest(std::size_t word, std::int32_t clause) const;
    [[nodiscard]] const Dated* told_finer(const Dated& rough) const;
    [[nodiscard]] const Dated* told_exactly(const Dated& rough) const;
    [[nodiscard]] bool looks_back(std::size_t from, std::size_t date_word) const;
    [[nodiscard]] bool told_wider(const Dated& fine) const;
    [[nodiscard]] bool bracketed(std::size_t date_word) const;
    [[nodiscard]] std::optional<std::size_t> place_bound(std::size_t date_word) const;
    [[nodiscard]] bool locates(std::size_t place, std::size_t located) const;
    [[nodiscard]] const Dated* before(std::int32_t clause, std::int32_t word) const;
    [[nodiscard]] bool goes_on_later(const Clause& clause) const;
    [[nodiscard]] bool was_over(std::size_t place_word, std::size_t date_word) const;
    [[nodiscard]] bool came_before(std::size_t place_word, std::size_t date_word) const;
    [[nodiscard]] bool tells_on(const Clause& clause) const;
    [[nodiscard]] const Dated* told_by_sibling(const Clause& clause) const;
    [[nodiscard]] bool within(const Dated& part, const Governing& whole) const;
    [[nodiscard]] std::optional<Governing> time_of_relative(const Clause& clause) const;
    [[nodiscard]] bool only_said_then(const Clause& said, const Dated& told) const;
    [[nodiscard]] std::optional<Governing> inherited(std::int32_t clause) const;
    [[nodiscard]] std::optional<Governing> told_behind(std::size_t place_word) const;
    [[nodiscard]] std::optional<Governing> shared_with_next_verb(std::int32_t clause) const;
    [[nodiscard]] std::optional<Governing> donated(std::int32_t clause) const;
    [[nodiscard]] std::optional<Governing> naming(std::size_t place_word) const;
    [[nodiscard]] Governing governing(const Dated& dated, float certainty) const;

    [[nodiscard]] std::optional<calendar::DateSpan> days_of(std::int32_t mention) const;

    std::span<const Word> words_;
    std::string_view prose_;
    const Clauses& clauses_;
    const tagging::Mentions& mentions_;
    const Counted& counted_;
    std::vector<Dated> dates_;
    Governor governs_next_;
};

} // namespace dateline::event
