#pragma once

#include "tagging/date_resolver.hpp"
#include "tagging/date_scan.hpp"
#include "tagging/date_story.hpp"
#include "tagging/tag.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace dateline::tagging {

/// Whether two spans lie so far apart that a story which tells of one only glances at the other.
[[nodiscard]] bool far_from(calendar::DateSpan date, calendar::DateSpan reached);
/// Likewise, and `date` is the earlier.
[[nodiscard]] bool far_before(calendar::DateSpan date, calendar::DateSpan reached);

/// "SANTIAGO, *Sept 17* (Agency) -": whether a date stands in the head of a report, before its
/// dash.
[[nodiscard]] bool in_report_head(std::string_view prose, TextSpan sentence, TextSpan date);

/// "NAIROBI, May 14, 2021 (Agency) - Floods …", "Published 14 May 2021. …": whether a date at the
/// head of a paragraph is the day on which what follows was written. In `news`, whose year is
/// known, without its year, too.
[[nodiscard]] bool heads_report(const document::Document& document, const DateMention& date,
                                bool news);

/// "OMAHA (AP) - Boats …": whether a paragraph begins with the place it was reported from.
[[nodiscard]] bool opens_as_report(std::string_view paragraph);

/// The front matter's day where it is the one on which a report was written: its opening names the
/// place it was sent from, or its first sentence tells a weekday without a date.
[[nodiscard]] std::optional<calendar::Day> day_of_report(const document::Document& document,
                                                         const std::vector<ScannedDate>& scanned,
                                                         const DateStory& story);

/// Whether a date tells a year, without its month or season.
[[nodiscard]] bool mere_year(const ScannedDate& scanned);

/// Follows the narrative's time from date to date and writes each as a mention.
class DateNarrative {
public:
    DateNarrative(const document::Document& document, std::vector<ScannedDate> scanned,
                  const DateStory& story, const TagOptions& options, Mentions& into);
    void run();

private:
    struct Beginning {
        DateAnchor anchor;
        bool strife = false; ///< of a war, a siege or another of its kind
    };
    /// A glance aside ends with its paragraph.
    void begin_block();
    /// A line that is nothing but a day dates what stands below it as a letter's or a report's
    /// does: "yesterday" and "on Sunday" are counted from it.
    void read_date_line(const document::Block& block);
    /// The span of the nearest heading above that tells one.
    void enter_section(std::uint32_t section);
    void leave_heading(std::uint32_t section);
    /// A new section takes up the story where it was before it strayed from its time.
    void back_to_story();
    /// Behind a section that told of long before, the story is at the day that it is about.
    [[nodiscard]] bool back_to_day_of_all();
    /// Keeps the first day that the opening paragraph tells, where most of the text's dates may lie
    /// around it.
    void note_day_of_all(const DateAnchor& anchor);
    [[nodiscard]] bool mostly_around(calendar::DateSpan day) const;
    void enter_sentence(std::uint32_t sentence);
    void add(ScannedDate scanned);
    /// "two months later in November 1917", "the following two days (6 and 7 June)": what a
    /// reckoned date comes to where the dates right behind it say so.
    [[nodiscard]] std::optional<ResolvedDate> told_behind(const ScannedDate& scanned) const;
    /// "on the third day of the siege": counted from when the text told that it began.
    [[nodiscard]] std::optional<ResolvedDate> counted_from_begin(const ScannedDate& scanned);
    [[nodiscard]] const Beginning* begin_meant(const ScannedDate& scanned) const;
    void note_begin(const ScannedDate& scanned, const DateAnchor& anchor);
    /// "Sunday 2 September 1666" is one of the Julian calendar: other weekdays are counted as it
    /// is.
    void learn_weekdays(const DateExpression& date, const ResolvedDate& resolved);
    /// "the silent film *Cabiria* (1914)": when a work came out, not when what it tells of was.
    [[nodiscard]] bool dates_title(const ScannedDate& scanned) const;
    /// A day that no calendar has, or one of two.
    void report_undatable(const DateMention& mention, bool impossible);
    /// What follows was written on that day.
    void date_from_here(const DateMention& date);
    [[nodiscard]] bool leaves_report(std::uint32_t section) const;
    /// "Forming on 20 November, it was the last storm of the *2016* season": the year that the rest
    /// of the sentence tells.
    [[nodiscard]] std::optional<int> year_ahead() const;
    /// "Yesterday, a bridge fell."
    [[nodiscard]] bool opens(const ScannedDate& scanned) const;
    /// Asides, flashbacks and outlooks do not lead the story on.
    [[nodiscard]] bool governs(const ScannedDate& scanned, calendar::DateSpan value) const;
    /// "They left in 1914, and in 1917 the king died.": what a second date of a sentence tells of.
    [[nodiscard]] bool tells_on(const ScannedDate& scanned, calendar::DateSpan value) const;
    /// "The 1979 revolution changed everything.": the year of what the sentence is about.
    [[nodiscard]] bool opens_as_subject(const ScannedDate& scanned, calendar::DateSpan value) const;
    /// "Paulus, promoted on the 30th, gave up.": an aside of the days that the story has come to.
    [[nodiscard]] bool goes_on_aside(const ScannedDate& scanned, calendar::DateSpan value) const;
    /// "During the Siege of Capua (211 BC), …" at the head of a paragraph tells when it plays.
    [[nodiscard]] bool tells_of_event(const ScannedDate& scanned) const;
    /// Whether a date stands in the first sentence of its paragraph.
    [[nodiscard]] bool in_opening_sentence(const ScannedDate& scanned) const;
    /// "the failure of the attacks during 1984 meant": a mere year before the day or month that the
    /// story has reached, in the middle of a sentence.
    [[nodiscard]] bool glances_back(const ScannedDate& scanned, calendar::DateSpan value) const;
    /// "After 1945 he claimed", "He would be king in 1869": a year beside the story, unless the
    /// text goes on to tell of it.
    [[nodiscard]] bool digresses(const ScannedDate& scanned, calendar::DateSpan value) const;
    /// "On 18 June … their trial collapsed in 1985. In July … In November … By February 1985": the
    /// months told behind the year go on from the day before it, and come before its own.
    [[nodiscard]] bool months_go_on_without(calendar::DateSpan value) const;
    void settle(const ScannedDate& scanned);
    void govern(const ScannedDate& scanned, const DateAnchor& anchor);
    /// Keeps the months that a paragraph tells: told again, they are no others.
    void note_month(const DateExpression& date, calendar::DateSpan span);
    /// What leads nothing, and yet the next sentence may go on from it.
    void remember_beside(const ScannedDate& scanned, const DateAnchor& anchor);
    /// Without a date of its own a document is about the time that its opening sentence tells, if
    /// that is where it begins and ends.
    void read_lead(const ScannedDate& scanned, calendar::DateSpan span);
    /// Keeps where the story was when a date leads it to another year.
    void remember_jump(const ScannedDate& scanned, const DateAnchor& anchor);
    void remember_story(const DateAnchor& anchor, bool day);
    /// Keeps the main line where the story jumps and the year told next comes back to it.
    void glance_aside(calendar::DateSpan span);
    /// Whether the year told next is much nearer to the one the story had reached. Where none is
    /// told any more, a mere year in the past is hardly where a story of days goes on.
    [[nodiscard]] bool comes_back(calendar::DateSpan span, calendar::DateSpan reached) const;

    const document::Document& document_;
    std::vector<ScannedDate> scanned_;
    std::vector<NextYear> next_years_; ///< for each of scanned_
    Mentions& into_;
    DateContext context_;
    std::vector<std::optional<calendar::DateSpan>> headings_; ///< for each section
    std::optional<calendar::DateSpan> title_; ///< what the heading before the first prose tells
    std::optional<DateAnchor> main_line_;     ///< to return to after a glance aside
    std::optional<calendar::DateSpan> story_; ///< the time that the document is about
    std::optional<std::uint32_t> lead_;       ///< the sentence that told it
    std::optional<calendar::DateSpan> lead_span_;
    std::size_t dates_in_lead_ = 0;
    std::uint32_t opening_sentence_ = 0;   ///< the first one of prose
    std::size_t days_tried_ = 0;           ///< for the next
    std::optional<DateAnchor> day_of_all_; ///< "The fire broke out on 3 May 1861."
    std::optional<DateAnchor> in_story_;   ///< the last date that governed within it
    std::optional<DateAnchor> last_story_day_;
    std::optional<calendar::DateSpan> led_by_; ///< the first date of the sentence
    std::vector<Beginning> begun_;             ///< what the text told to have begun
    std::optional<Beginning> counting_from_;   ///< what the last date was counted from
    std::size_t next_ = 0;
    std::size_t first_in_heading_ = 0;
    std::size_t years_told_ = 0;
    std::optional<calendar::Day> written_; ///< the document's day of writing
    bool in_news_ = false;
    bool date_line_ = false; ///< a line of the section tells the day of writing
    std::uint32_t date_line_section_ = 0;
    bool told_in_section_ = false; ///< a date of this section has led the story
    bool news_for_sure_ = false;   ///< the person gave the day of writing
};

} // namespace dateline::tagging
