#pragma once

#include "tagging/date_expression.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace dateline::tagging {

/// Recognises calendar expressions in the tokens of one sentence. Knows nothing of other sentences.
class DateGrammar {
public:
    /// `ancient`: the document counts years before Christ, so short numbers may be years.
    DateGrammar(std::string_view prose, std::span<const DateToken> tokens, bool ancient)
        : prose_(prose), tokens_(tokens), ancient_(ancient) {}

    /// The longest expression that starts at token `i`.
    [[nodiscard]] std::optional<DateMatch> match(std::size_t i) const;

private:
    using Found = std::optional<DateExpression>;
    struct YearAt {
        int year = 0;
        std::size_t last = 0;
    };

    // date_tokens: what stands where
    [[nodiscard]] const DateToken& at(std::size_t i) const;
    [[nodiscard]] bool is(std::size_t i, DateWord word) const { return at(i).word == word; }
    [[nodiscard]] bool mark(std::size_t i, char c) const;
    [[nodiscard]] bool word(std::size_t i, std::string_view lower) const;
    [[nodiscard]] bool number(std::size_t i, int least, int most) const;
    [[nodiscard]] bool sentence_start(std::size_t i) const { return i == 0; }
    [[nodiscard]] bool counted_next(std::size_t i) const;
    [[nodiscard]] int era_at(std::size_t i, std::size_t& last) const;

    // date_absolute.cpp
    [[nodiscard]] Found date(std::size_t i) const;
    [[nodiscard]] Found core(std::size_t i) const;
    [[nodiscard]] Found with_weekday(std::size_t i) const;
    [[nodiscard]] Found with_part(std::size_t i) const;
    [[nodiscard]] Found day_first(std::size_t i) const;
    [[nodiscard]] Found month_first(std::size_t i) const;
    [[nodiscard]] Found day_alone(std::size_t i) const;
    [[nodiscard]] Found numeric(std::size_t i) const;
    [[nodiscard]] Found season(std::size_t i) const;
    [[nodiscard]] Found century(std::size_t i) const;
    [[nodiscard]] Found decade(std::size_t i) const;
    [[nodiscard]] Found quarter(std::size_t i) const;
    [[nodiscard]] Found year_alone(std::size_t i) const;
    [[nodiscard]] bool month_meant(std::size_t i) const;
    [[nodiscard]] bool year_meant(std::size_t i, std::size_t last) const;
    [[nodiscard]] std::optional<unsigned> month_at(std::size_t i, std::size_t& last) const;
    [[nodiscard]] std::optional<YearAt> year_at(std::size_t i) const;
    void add_year(DateExpression& date) const;
    void add_time_of_day(DateExpression& date) const;

    // date_relative.cpp
    [[nodiscard]] std::optional<DateMatch> relative(std::size_t i) const;
    [[nodiscard]] Found which_unit(std::size_t i) const;
    [[nodiscard]] Found day_side(std::size_t i) const;
    [[nodiscard]] Found unit_end(std::size_t i) const;
    [[nodiscard]] std::optional<DateMatch> amount(std::size_t i) const;
    [[nodiscard]] Found clock(std::size_t i) const;
    [[nodiscard]] Found present(std::size_t i) const;
    struct Amount {
        int count = 0;
        bool countable = true;
        Unit unit = Unit::day;
        std::size_t last = 0;
    };
    [[nodiscard]] std::optional<Amount> amount_at(std::size_t i) const;
    [[nodiscard]] bool part_of_name(std::size_t last) const;

    // date_grammar.cpp
    [[nodiscard]] std::optional<DateMatch> range(std::size_t i) const;
    [[nodiscard]] std::optional<DateMatch> range_from(DateExpression first) const;
    [[nodiscard]] std::optional<DateMatch> short_range(std::size_t i) const;
    [[nodiscard]] std::size_t connector(std::size_t i, bool and_too) const;
    [[nodiscard]] DateModifier modifier_before(std::size_t i) const;

    std::string_view prose_;
    std::span<const DateToken> tokens_;
    bool ancient_;
};

} // namespace dateline::tagging
