#pragma once

#include "base/lexicon.hpp"
#include "calendar/date_span.hpp"
#include "document/document.hpp"
#include "event/dating.hpp"
#include "event/elapsed.hpp"
#include "event/narrative_time.hpp"
#include "event/told.hpp"
#include "event/words.hpp"
#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace dateline::event {

/// The date of an event as it was found, whether in its sentence or outside it.
struct When {
    std::int32_t mention = -1; ///< index into Mentions::dates, -1 for headings and the document
    calendar::DateSpan span;
    float certainty = 0; ///< 0–1 that this is the date
    tagging::DateFrom from = tagging::DateFrom::sentence;
    bool approximate = false;
    bool own_clause = false;  ///< stands in the clause that names the place
    bool attributive = false; ///< "the 1986 bombing": tells which one is meant
    bool of_all = false;      ///< the time of all that the document tells

    /// Whether it is only the last date that the text told before.
    [[nodiscard]] bool carried() const {
        return !own_clause && !of_all && from == tagging::DateFrom::context;
    }
};

/// Tells when things happened, sentence by sentence: by the dates of the sentence, by what the text
/// told before, by the time the narrative has come to.
class Timing {
public:
    Timing(const document::Document& document, const tagging::Mentions& mentions,
           const Lexicon& lexicon)
        : document_(document), mentions_(mentions), lexicon_(lexicon),
          narrative_(document, mentions, lexicon) {}

    /// To be called for every block in order, and for every sentence before its dates are read.
    void enter_block(std::uint32_t block) { narrative_.enter_block(block); }
    void enter_sentence(std::uint32_t sentence, const MentionRange& range);
    /// To be called after every sentence, with the date that governs what follows.
    void leave_sentence(const Governor& next) { narrative_.leave_sentence(next); }

    /// The days of the sentence's dates that are counted from events told before.
    [[nodiscard]] const Dating::Counted& counted() const { return counted_; }

    [[nodiscard]] When of(const Governing& found) const;
    /// "after the 1983 Homs bombings": the year is theirs, and nothing lasts since.
    void name(When& when) const;
    /// The date of what happens at a word of the sentence; nothing where no date is told.
    [[nodiscard]] std::optional<When> at(std::size_t word, std::span<const Word> words,
                                         const Clauses& clauses, const Dating& dating) const;

    /// "They took Homs on 3 May, and *it* fell again after ten days": whether a clause counts on
    /// from the date that it shares.
    [[nodiscard]] bool counts_on(std::size_t word, std::span<const Word> words,
                                 const Clauses& clauses, const Dating& dating) const;
    /// "two days after capturing *Homs*": the date that is counted from what befell the place.
    [[nodiscard]] std::optional<std::int32_t> counted_behind(std::size_t word,
                                                             std::span<const Word> words) const;

    /// To be called for what clearly happened at a place, so that dates may be counted from it.
    void tell(gazetteer::PlaceId place, const When& when);

private:
    [[nodiscard]] bool leads_through(std::size_t word, std::span<const Word> words,
                                     const Clauses& clauses) const;
    [[nodiscard]] bool seen_going_on(std::size_t word, std::span<const Word> words,
                                     const Clauses& clauses) const;
    [[nodiscard]] bool knows_better(const ContextDate& context, const Governing& lent) const;
    [[nodiscard]] std::optional<When> reckoned_back(std::int32_t count,
                                                    std::span<const Word> words) const;
    [[nodiscard]] bool shortly_before(const When& when) const;
    [[nodiscard]] bool explains_day(std::size_t count, std::span<const Word> words) const;
    void widen_count(const tagging::DateMention& mention, When& when) const;
    void leave_told(const tagging::DateMention& mention, When& when) const;
    void reach_to_present(When& when) const;
    void reach_from_present(When& when) const;
    [[nodiscard]] When sequel_of(const Governing& found, const Elapsed& elapsed,
                                 std::size_t word) const;
    [[nodiscard]] calendar::Day until_next(calendar::Day told, bool soon) const;
    bool arrives(ContextDate& context, const Governing& lent) const;
    void keep_end(When& when, std::size_t word, std::span<const Word> words,
                  const Clauses& clauses) const;
    [[nodiscard]] bool told_of(std::size_t word, std::span<const Word> words,
                               calendar::DateSpan day) const;
    [[nodiscard]] static bool abides(std::size_t word, std::span<const Word> words,
                                     const Clauses& clauses);
    [[nodiscard]] bool lingers(const ContextDate& context) const;
    bool pass(ContextDate& context, const Elapsed& elapsed, std::size_t word,
              bool past_perfect) const;
    [[nodiscard]] calendar::DateSpan until_told(const Passed& passed, calendar::DateSpan now) const;
    [[nodiscard]] std::optional<calendar::DateSpan> told_behind(std::size_t prose_offset,
                                                                const MentionRange& range) const;

    const document::Document& document_;
    const tagging::Mentions& mentions_;
    const Lexicon& lexicon_;
    NarrativeTime narrative_;
    ToldEvents told_;
    Dating::Counted counted_;
    std::uint32_t sentence_ = 0;
};

} // namespace dateline::event
