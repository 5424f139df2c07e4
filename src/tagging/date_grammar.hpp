#pragma once

#include "base/lower_word.hpp"
#include "tagging/date_expression.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::tagging {

inline constexpr int first_plain_year = 1000; ///< from here on a year needs no era
inline constexpr int last_plain_year = 2199;

/// The era that a document's short numbers may be years of.
struct Era {
    int sign = 0;  ///< -1 before Christ, 1 after, 0: a year has four digits
    int least = 0; ///< of the years told with their era
    int most = 0;
};

/// What the text around a sentence says about reading it.
struct DateSetting {
    Era era;
    bool heading = false; ///< years stand alone: "Western Theater 1861–1863"
};

/// Recognises calendar expressions in the tokens of one sentence. Knows nothing of other sentences.
class DateGrammar {
public:
    DateGrammar(std::string_view prose, std::span<const DateToken> tokens, DateSetting setting)
        : prose_(prose), tokens_(tokens), setting_(setting) {}

    /// The longest expression that starts at token `i`.
    [[nodiscard]] std::optional<DateMatch> match(std::size_t i) const;

    // date_lists.cpp: what stands in a row shares what only one of it tells.

    /// "5" after "on 4 May and", "214" after "in 216, 215 and".
    [[nodiscard]] std::optional<DateMatch> next_in_list(const DateMatch& match) const;
    /// "9" before "and 26 December 1990"; `from` is the first token no date has taken yet.
    [[nodiscard]] std::vector<DateMatch> before_in_list(const DateMatch& match,
                                                        std::size_t from) const;
    /// Gives "late March" in "late March and early April 1981" its year.
    void share_year(DateMatch& earlier, const DateMatch& later) const;
    /// "the hall, damaged in *1835*, …": behind a comma and a participle.
    [[nodiscard]] bool in_aside(const DateMatch& match) const;
    /// "the Siege of Capua (*211 BC*)": an event's name stands before the bracket.
    [[nodiscard]] bool names_bracketed_event(std::size_t i) const;
    /// Whether only a comma, dash or bracket stands between the end of a date and token `i`.
    [[nodiscard]] bool apposed(std::size_t end_of_date, std::size_t i) const;
    /// Whether token `i` dates the event that the date before it is reckoned from: "a month after
    /// his arrival in *August 1918*".
    [[nodiscard]] bool dates_event(std::size_t end_of_date, std::size_t i) const;
    /// Whether token `i` begins what a reckoned date before it comes to: "two months later in
    /// *November 1917*", "the last day of the war (*14 June*)".
    [[nodiscard]] bool explains(std::size_t end_of_date, std::size_t i) const;

private:
    using Found = std::optional<DateExpression>;
    struct YearAt {
        int year = 0;
        std::size_t last = 0;
        bool era = false;
    };

    // what stands where
    [[nodiscard]] const DateToken& at(std::size_t i) const {
        return i < tokens_.size() ? tokens_[i] : nothing_;
    }
    [[nodiscard]] bool is(std::size_t i, DateWord word) const { return at(i).word == word; }
    [[nodiscard]] bool mark(std::size_t i, char c) const;
    [[nodiscard]] bool word(std::size_t i, const LowerWord& lower) const {
        const DateToken& token = at(i);
        return token.kind == DateToken::Kind::word && token.head == lower.head &&
               lower.is(prose_.substr(token.start, token.stop - token.start), token.head);
    }
    [[nodiscard]] bool number(std::size_t i, int least, int most) const;
    [[nodiscard]] bool plain_year(std::size_t i) const;
    /// "second", "2nd", and what is "last" or "next" in date_words.txt by its value.
    [[nodiscard]] std::optional<int> rank_at(std::size_t i) const {
        const bool rank = is(i, DateWord::ordinal) || at(i).kind == DateToken::Kind::ordinal;
        return rank ? std::optional(at(i).value) : std::nullopt;
    }
    [[nodiscard]] bool idle_article(std::size_t i) const;

    // date_absolute.cpp
    [[nodiscard]] Found date(std::size_t i) const;
    [[nodiscard]] Found core(std::size_t i) const;
    [[nodiscard]] Found numbered(std::size_t i, bool the) const;
    [[nodiscard]] Found with_weekday(std::size_t i) const;
    [[nodiscard]] Found day_first(std::size_t i) const;
    [[nodiscard]] Found month_first(std::size_t i) const;
    [[nodiscard]] Found numeric(std::size_t i) const;
    [[nodiscard]] bool month_meant(std::size_t i) const;
    [[nodiscard]] std::optional<unsigned> month_at(std::size_t i, std::size_t& last) const;
    [[nodiscard]] std::size_t after_time_of_day(std::size_t i) const;
    void add_time_of_day(DateExpression& date) const;
    [[nodiscard]] bool part_of_name(std::size_t last) const;

    // date_feast.cpp
    [[nodiscard]] Found feast(std::size_t i) const;
    [[nodiscard]] Found movable_feast(std::size_t i) const;
    [[nodiscard]] Found with_day(Found feast) const;
    [[nodiscard]] Found new_year(std::size_t i) const;
    [[nodiscard]] Found named_day(std::size_t i) const;

    // date_day.cpp
    [[nodiscard]] Found day_alone(std::size_t i) const;
    [[nodiscard]] bool hour_of_day(std::size_t i) const;
    [[nodiscard]] bool stands_alone(std::size_t i) const;
    [[nodiscard]] bool opens_clause(std::size_t i) const;
    [[nodiscard]] Found nth_unit(std::size_t i) const;
    [[nodiscard]] bool nth_of_told(std::size_t i, std::size_t end) const;
    void add_told_month(DateExpression& date) const;

    // date_stretch.cpp
    [[nodiscard]] Found with_part(std::size_t i) const;
    [[nodiscard]] Found slice(std::size_t i) const;
    [[nodiscard]] Found told_unit(std::size_t i, Unit piece) const;
    [[nodiscard]] Found stretch(std::size_t i) const;
    [[nodiscard]] Found season(std::size_t i) const;
    [[nodiscard]] bool season_told(std::size_t i) const;
    [[nodiscard]] bool going_on(std::size_t i) const;
    [[nodiscard]] Found century(std::size_t i) const;
    [[nodiscard]] Found decade(std::size_t i) const;
    [[nodiscard]] Found quarter(std::size_t i) const;
    [[nodiscard]] std::size_t after_of(std::size_t i) const;
    [[nodiscard]] bool names_event(std::size_t i) const;

    // date_clock.cpp
    [[nodiscard]] Found clock(std::size_t i) const;
    [[nodiscard]] Found spoken_hour(std::size_t i) const;
    [[nodiscard]] std::size_t after_half_day(std::size_t i) const;
    [[nodiscard]] Found daytime(std::size_t i) const;

    // date_year.cpp
    [[nodiscard]] Found year_alone(std::size_t i) const;
    [[nodiscard]] std::optional<YearAt> year_at(std::size_t i) const;
    [[nodiscard]] bool day_of_month_ahead(std::size_t i) const;
    [[nodiscard]] std::optional<int> short_year(std::size_t i) const;
    [[nodiscard]] int era_at(std::size_t i, std::size_t& last) const;
    void add_year(DateExpression& date) const;
    [[nodiscard]] bool counted(std::size_t i) const;
    [[nodiscard]] bool noun(std::size_t i) const;
    [[nodiscard]] bool plural(std::size_t i) const;
    [[nodiscard]] bool past_tense(std::size_t i) const;
    [[nodiscard]] bool adverb(std::size_t i) const;

    // date_year_meant.cpp: whether a number of four digits is a year.
    [[nodiscard]] bool year_meant(std::size_t i, std::size_t last) const;
    [[nodiscard]] bool passes(std::size_t i) const;
    [[nodiscard]] bool led_to_year(std::size_t i, std::size_t last) const;
    [[nodiscard]] bool year_follows(std::size_t i, std::size_t last) const;
    [[nodiscard]] bool labels(std::size_t last) const;
    [[nodiscard]] bool sum_of(std::size_t i, std::size_t last) const;
    [[nodiscard]] bool hardly_a_sum(std::size_t i) const;
    [[nodiscard]] bool opens_year(std::size_t i) const;
    [[nodiscard]] bool spans_years(std::size_t i, std::size_t last) const;
    [[nodiscard]] bool years_of_reign(std::size_t i) const;
    [[nodiscard]] bool run_together(std::size_t i) const;
    [[nodiscard]] bool lasts_until(std::size_t from, std::size_t end) const;
    [[nodiscard]] bool determined(std::size_t i) const;

    // date_relative.cpp
    [[nodiscard]] std::optional<DateMatch> relative(std::size_t i) const;
    [[nodiscard]] static bool name_unit(const DateToken& token, bool demonstrative,
                                        DateExpression& date);
    [[nodiscard]] Found which_unit(std::size_t i) const;
    [[nodiscard]] Found those_units(std::size_t i) const;
    [[nodiscard]] Found weekend(std::size_t i) const;
    [[nodiscard]] bool portion_of(std::size_t i) const;
    [[nodiscard]] Found day_side(std::size_t i) const;
    [[nodiscard]] Found unit_end(std::size_t i) const;
    [[nodiscard]] Found unit_named(std::size_t first, std::size_t i, calendar::Part part) const;
    [[nodiscard]] Found present(std::size_t i) const;

    // date_amount.cpp
    struct Amount {
        int count = 0;
        bool countable = true;
        Unit unit = Unit::day;
        std::size_t last = 0;
        bool half = false; ///< "two and a half years"
    };
    [[nodiscard]] std::size_t after_half(std::size_t i) const;
    [[nodiscard]] std::optional<Amount> amount_at(std::size_t i) const;
    [[nodiscard]] DateMatch counted_from(DateExpression date, std::size_t side, int way) const;
    [[nodiscard]] std::optional<DateMatch> amount(std::size_t i) const;

    // date_lists.cpp
    [[nodiscard]] std::size_t after_joint(std::size_t i) const;

    // date_grammar.cpp
    [[nodiscard]] std::optional<DateMatch> range(std::size_t i) const;
    [[nodiscard]] std::optional<DateMatch> years_of_name(std::size_t i) const;
    [[nodiscard]] std::optional<DateMatch> part_range(std::size_t i) const;
    [[nodiscard]] std::optional<DateMatch> range_from(const DateExpression& first) const;
    [[nodiscard]] Found short_end(const DateExpression& first, std::size_t next) const;
    [[nodiscard]] Found ranked_end(const DateExpression& first, std::size_t next) const;
    [[nodiscard]] Found named_end(std::size_t i) const;
    [[nodiscard]] std::optional<DateMatch> timed(std::size_t i) const;
    [[nodiscard]] std::optional<DateMatch> day_range(DateExpression first, int day,
                                                     std::size_t second_at) const;
    [[nodiscard]] std::optional<DateMatch> short_range(std::size_t i) const;
    [[nodiscard]] std::size_t connector(std::size_t i, bool and_too) const;
    [[nodiscard]] DateModifier modifier_before(std::size_t i) const;
    [[nodiscard]] bool bounds(std::size_t i) const;
    [[nodiscard]] bool open_ended(std::size_t i) const;
    [[nodiscard]] bool bounds_what_befell(std::size_t i) const;
    [[nodiscard]] bool before_an_hour(const DateMatch& match) const;

    static constexpr DateToken nothing_{};
    std::string_view prose_;
    std::span<const DateToken> tokens_;
    DateSetting setting_;
};

} // namespace dateline::tagging
