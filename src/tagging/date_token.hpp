#pragma once

#include "base/lexicon.hpp"
#include "base/text_words.hpp"
#include "base/word_table.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::tagging {

/// What a word can be in a calendar expression: the classes of data/lexicon/date_words.txt.
enum class DateWord : std::uint8_t {
    other,
    month,
    abbr,
    weekday,
    season,
    part,
    unit,
    daytime,
    number,
    article,
    vague,
    ordinal,
    half,
    which,
    moved,
    side,
    hedge,
    deictic,
    present,
    era,
    cue,
    head,
    the,
    owner,
    feast,
    yearly,
};

enum class Unit : std::uint8_t {
    hour,
    day,
    week,
    month,
    quarter,
    year,
    decade,
    century,
    fortnight,
    weekend
};

/// How a sentence tells of a date; the classes of data/lexicon/date_telling.txt, one bit each.
namespace telling {
using Set = std::uint16_t;
inline constexpr Set ahead = 1U << 0U;
inline constexpr Set outlook = 1U << 1U;
inline constexpr Set past = 1U << 2U;
inline constexpr Set had = 1U << 3U;
inline constexpr Set are = 1U << 4U;
inline constexpr Set to = 1U << 5U;
inline constexpr Set leads = 1U << 6U;
inline constexpr Set sets = 1U << 7U;
inline constexpr Set epithet = 1U << 8U;
inline constexpr Set begins = 1U << 9U;
inline constexpr Set strife = 1U << 10U;
inline constexpr Set tops = 1U << 11U;
inline constexpr Set since = 1U << 12U;
inline constexpr Set than = 1U << 13U;
inline constexpr Set passing = 1U << 14U;
inline constexpr Set relative = 1U << 15U;
} // namespace telling

struct DateToken {
    enum class Kind : std::uint8_t { word, number, ordinal, decade, mark } kind = Kind::mark;
    DateWord word = DateWord::other;
    bool space_before = true;
    bool capital = false;
    bool follower = false; ///< of data/lexicon/date_followers.txt
    bool counted = false;  ///< of data/lexicon/date_counted.txt
    bool zone = false;     ///< of data/lexicon/date_zones.txt
    bool time = false;     ///< tells a time, or how much of it: each expression has one such
    telling::Set tells = 0;
    std::uint8_t digits = 0; ///< of a number
    std::int32_t value = 0;  ///< of a number, or the word's in the list
    std::uint32_t start = 0; ///< byte offsets in the prose
    std::uint32_t stop = 0;
    std::uint64_t head = 0; ///< of a word, as LowerWord::head
    char mark =
        0; ///< an ASCII mark; '-' for every dash, '\'' for every apostrophe, ' ' for another
};

/// How many days a unit has that is told in days; 0 of hours, and from the month on.
[[nodiscard]] constexpr int days_in(Unit unit) {
    return unit == Unit::week || unit == Unit::weekend ? 7
           : unit == Unit::fortnight                   ? 14
           : unit == Unit::day                         ? 1
                                                       : 0;
}

/// Of a word of the class unit or daytime.
[[nodiscard]] inline Unit unit_of(const DateToken& token) {
    return token.word == DateWord::daytime ? Unit::day : static_cast<Unit>(token.value);
}

/// The lists as one table, for Lexicon::compiled(): a look-up a word.
class DateWords {
public:
    explicit DateWords(const Lexicon& lexicon);

    struct Entry {
        DateWord word = DateWord::other;
        std::int32_t value = 0;
        bool follower = false;
        bool counted = false;
        bool zone = false;
        bool time = false; ///< what an expression counts or names
        telling::Set tells = 0;
    };
    /// Of a word whose LowerWord::head is known; nullptr where no list has it.
    [[nodiscard]] const Entry* find(std::string_view word, std::uint64_t head) const;

private:
    Entry& entry(std::string_view word);
    [[nodiscard]] static std::size_t opening_of(std::string_view word);
    /// One bit for each length of the words that open with the same two letters: most words of a
    /// text are turned away without a look-up.
    std::array<std::uint32_t, 1024> lengths_{};
    WordTable<Entry> entries_;
};

/// Splits parts of a text into words, numbers and marks. The lists and the text must outlive it,
/// and its words if they are known.
class DateTokeniser {
public:
    DateTokeniser(std::string_view text, const DateWords& lists) : text_(text), lists_(&lists) {}
    DateTokeniser(std::string_view text, const TextWords& words, const DateWords& lists);

    /// `into` is emptied first.
    void tokenise(TextSpan part, std::vector<DateToken>& into);
    /// Whether a part may tell a time: it has a digit or a word of time. Of a
    /// text whose words are known.
    [[nodiscard]] bool may_tell_time(TextSpan part);

private:
    std::size_t read_word(std::string_view text, DateToken& token);

    std::string_view text_;
    const DateWords* lists_;
    WordCursor runs_;
    WordCursor asked_;                           ///< by may_tell_time()
    std::vector<const DateWords::Entry*> known_; ///< of the text's words, by their numbers
};

} // namespace dateline::tagging
