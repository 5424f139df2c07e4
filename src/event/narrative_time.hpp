#pragma once

#include "base/lexicon.hpp"
#include "document/document.hpp"
#include "event/dating.hpp"
#include "tagging/mention.hpp"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace dateline::event {

/// A date that governs a sentence from outside it.
struct ContextDate {
    std::int32_t mention = -1; ///< index into Mentions::dates, -1 for the document's own date
    calendar::DateSpan span;
    calendar::DateSpan told; ///< the date that was told, where more time than that may have passed
    tagging::DateFrom from = tagging::DateFrom::context;
    float certainty = 0; ///< 0–1 that the sentence's events fall in it
    bool of_all = false; ///< the time of all that the document tells
};

/// The time the narrative has come to, sentence by sentence.
class NarrativeTime {
public:
    NarrativeTime(const document::Document& document, const tagging::Mentions& mentions,
                  const Lexicon& lexicon);

    /// To be called for every block in order. List items go on with what introduced them.
    void enter_block(std::uint32_t block);
    /// To be called after every sentence, with the date that governs what follows.
    void leave_sentence(const Governor& next);

    /// In this order: the last governing date of the paragraph, the date that opens its next
    /// sentence, the document's own where it tells of a few days, that of the last paragraph of the
    /// section or of the headings, whichever is narrower, the document's own, and what
    /// its opening tells where the rest lies around that. A day of an earlier paragraph lasts
    /// until the one told next.
    /// What news tells in the present ("have launched", "were digging") is of the day it was
    /// written on; what it tells in the past goes on with the day told last.
    [[nodiscard]] std::optional<ContextDate> at(std::uint32_t sentence, bool present = false) const;

    /// The time from the last day told to the next one, for what goes on from place to place in a
    /// sentence between them; nothing where they lie too far apart. Where no day follows, it is
    /// over with the month.
    [[nodiscard]] std::optional<ContextDate> between_dates(std::uint32_t sentence) const;

    /// The last day of what is told without a date behind a day: the one before the next date, or
    /// its month's last. The day itself where news of it travelled
    /// faster than people, and where the document is about that day.
    [[nodiscard]] calendar::Day undated_until(std::uint32_t sentence, calendar::Day told,
                                              bool abides = false) const;

    /// The next date that the text tells after a sentence and that lies after a day; nothing where
    /// it is far away.
    [[nodiscard]] std::optional<calendar::Day> next_date(std::uint32_t sentence,
                                                         calendar::Day after) const;

private:
    void enter_item(std::uint32_t block);
    [[nodiscard]] bool opens_block(std::int32_t mention) const;
    void read_headings();
    void read_lead(const Lexicon& lexicon);
    [[nodiscard]] bool in_title(calendar::DateSpan day) const;
    [[nodiscard]] calendar::Day end_of_story(std::uint32_t sentence, const Lexicon& lexicon) const;
    [[nodiscard]] bool on_days_of_all(calendar::Day day) const;
    [[nodiscard]] calendar::Day until_next(std::uint32_t sentence, calendar::Day told) const;
    [[nodiscard]] ContextDate of_earlier_paragraph(std::uint32_t sentence) const;
    [[nodiscard]] std::optional<calendar::Day> written() const;
    [[nodiscard]] std::optional<ContextDate> of_report() const;
    void read_front_matter(const Lexicon& lexicon);
    [[nodiscard]] std::optional<calendar::DateSpan> of_headings(std::uint32_t section) const;
    [[nodiscard]] std::optional<ContextDate> opening_next(std::uint32_t sentence) const;
    [[nodiscard]] bool comes_to(const Governor& next, std::int32_t told) const;
    [[nodiscard]] ContextDate of_mention(std::int32_t mention, float certainty) const;

    const document::Document& document_;
    const tagging::Mentions& mentions_;
    struct HeadingDate {
        std::optional<calendar::DateSpan> span;
        std::int32_t mention = -1;
    };
    std::vector<HeadingDate> of_section_;
    std::vector<std::int32_t> first_date_; ///< of every sentence: index into Mentions::dates, or -1
    std::optional<calendar::DateSpan> of_document_;
    std::optional<ContextDate> lead_; ///< what the opening tells that the document is about
    std::unordered_map<std::int32_t, calendar::DateSpan> joined_; ///< days of governing mentions
    std::uint32_t section_ = 0;
    std::int32_t paragraph_ = -1;
    std::int32_t introduction_ = -1; ///< of what introduced the list
    std::int32_t main_line_ = -1;    ///< the last of the paragraph that is no aside
    std::int32_t earlier_ = -1;      ///< of an earlier paragraph of the section
    int distance_ = 0;               ///< sentences since `paragraph_`
    int paragraphs_ = 0;             ///< paragraphs since `earlier_`
};

} // namespace dateline::event
