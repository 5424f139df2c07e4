#pragma once

#include "base/lexicon.hpp"
#include "base/text_words.hpp"
#include "base/word_table.hpp"
#include "gazetteer/place.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::tagging {

/// What the word lists say about a word; a word may be of several classes.
enum WordClass : std::uint32_t {
    word_stop = 1U << 0U,         ///< never a place by itself: function word, month, day
    word_common = 1U << 1U,       ///< an English word that is also a place's name
    word_first_name = 1U << 2U,   ///< "Sergey"
    word_surname = 1U << 3U,      ///< "Hilton"
    word_title = 1U << 4U,        ///< "General"
    word_military = 1U << 5U,     ///< "Brigade"
    word_civil = 1U << 6U,        ///< "University"
    word_event = 1U << 7U,        ///< "Treaty"
    word_local_body = 1U << 8U,   ///< "Police"
    word_demonym = 1U << 9U,      ///< "Syrian"
    word_type = 1U << 10U,        ///< "river", "Province"
    word_government = 1U << 11U,  ///< "said", "deployed"
    word_direction = 1U << 12U,   ///< "northern", "southwest"
    word_particle = 1U << 13U,    ///< "de", "of", "al"
    word_short_form = 1U << 14U,  ///< "U.S.", "Calif."
    word_short_start = 1U << 15U, ///< begins a short form of two words: "Soviet Union"
    word_other_name = 1U << 16U,  ///< "Ebola", "Honda"
    word_place_verb = 1U << 17U,  ///< "captured", "bombed"
    word_opener = 1U << 18U,      ///< "Ahrar", "USS"
    word_ship = 1U << 19U,        ///< "cruiser"
    word_fate = 1U << 21U,        ///< with "of", what befell a place: "the siege of"
    word_lost = 1U << 22U,        ///< what a place was: "taken", "overrun"
    word_onslaught = 1U << 24U,   ///< with "on", at a place: "the attack on"
    word_siege_verb = 1U << 27U,  ///< a place verb whose object is hardly ever a person: "shelled"
    word_storm = 1U << 23U,       ///< "hurricane"
    word_land = 1U << 25U,        ///< a country with an article: "the Sudan"
    word_river_land = 1U << 26U,  ///< a river of the same name goes through it: "the Congo"
    word_dweller = 1U << 28U,     ///< with a place before it, who lives there: "man"
    word_match_verb = 1U << 29U,  ///< what teams do to one another: "thrashed"
    word_sport = 1U << 30U,       ///< "halftime"
    word_historic = 1U << 20U,    ///< "Hannibal": a person of history, called by this name alone
    word_organisation = word_military | word_civil | word_event,
};

/// What a word says of a place beside it: the classes of data/lexicon/place_cues.txt, which
/// explains them.
namespace cue {
using Set = std::uint32_t;
inline constexpr Set office = 1U << 0U;
inline constexpr Set before_verb = 1U << 1U;
inline constexpr Set before_done = 1U << 2U;
inline constexpr Set describing = 1U << 3U;
inline constexpr Set arm = 1U << 4U;
inline constexpr Set strain = 1U << 5U;
inline constexpr Set posted = 1U << 6U;
inline constexpr Set bound = 1U << 7U;
inline constexpr Set leaving = 1U << 8U;
inline constexpr Set epithet = 1U << 9U;
inline constexpr Set beside = 1U << 10U;
inline constexpr Set outskirts = 1U << 11U;
inline constexpr Set vicinity = 1U << 12U;
inline constexpr Set portion = 1U << 13U;
inline constexpr Set road = 1U << 14U;
inline constexpr Set of_road = 1U << 15U;
inline constexpr Set settlement = 1U << 16U;
inline constexpr Set named_of = 1U << 17U;
inline constexpr Set loose = 1U << 18U;
inline constexpr Set kind = 1U << 19U;
inline constexpr Set general = 1U << 20U;
inline constexpr Set post = 1U << 21U;
inline constexpr Set doing = 1U << 22U;
} // namespace cue

/// All that the lists say of a word.
struct WordMarks {
    std::uint32_t classes = 0; ///< WordClass bits
    cue::Set cues = 0;
};

/// Where a type word stands: "Lake Erie", "Idlib province".
enum class TypePosition : std::uint8_t { before, after, both };

struct TypeWord {
    std::string_view word;
    TypePosition position = TypePosition::both;
    std::string_view classes;     ///< GeoNames feature classes it speaks for
    std::string_view code_prefix; ///< preferred feature code; empty when none
    bool in_name = false;         ///< belongs to the name: "Lake Erie" as against "Idlib province"
};

/// "Calif." stands for California in the US.
struct ShortForm {
    std::string_view full;       ///< several parted by '|' where lands share it: "WA"
    std::string_view country;    ///< as many
    bool container_only = false; ///< a place only after a comma: "Athens, Ga."
    bool province = false; ///< or after "in", and the comma only behind a place: "Hobart, Tas"
};

/// The word lists about places as tables, for Lexicon::compiled().
class PlaceLists {
public:
    explicit PlaceLists(const Lexicon& lexicon);

    struct Asked {
        HashedWord written;
        HashedWord lower; ///< in lower case
    };
    [[nodiscard]] WordMarks marks(const Asked& word) const;
    /// Begin to load what marks() will look at; see WordTable.
    void fetch_slots(const Asked& word) const;
    void fetch_entries(const Asked& word) const;
    [[nodiscard]] const TypeWord* type_word(std::string_view lower) const {
        return types_.find(lower);
    }
    [[nodiscard]] const ShortForm* short_form(std::string_view word) const;
    /// The year since when a place's land has had towns of today's names; 0 of the Old World.
    [[nodiscard]] int settled(const gazetteer::Place& place) const;

private:
    struct Known {
        WordMarks lower;           ///< what the lists say that are in lower case
        std::uint32_t written = 0; ///< what those say that have words as they are written
    };
    using Table = WordTable<Known>;
    struct Short {
        ShortForm form;
        bool whole = false;  ///< has a form
        bool starts = false; ///< begins one of two words
    };
    /// Since when a land has towns; of divisions, in which country, too.
    struct Settled {
        int year = 0;
        std::string_view country;
    };
    [[nodiscard]] static bool begins_small(std::string_view word) {
        return !word.empty() && word.front() >= 'a' && word.front() <= 'z';
    }
    [[nodiscard]] const Table& table_of(std::string_view word) const {
        return begins_small(word) ? small_ : other_;
    }
    Known& known(std::string_view word) {
        return (begins_small(word) ? small_ : other_).add(word).first;
    }
    void keep_lists(const Lexicon& lexicon);
    void keep_types(const Lexicon& lexicon);
    void keep_short_forms(const Lexicon& lexicon);
    void keep_settled_lands(const Lexicon& lexicon);

    /// Words that begin with a small letter by themselves: most words of a text do, and the names
    /// of persons, which most entries are, do not.
    Table small_;
    Table other_;
    WordTable<TypeWord> types_;
    WordTable<Short> short_forms_;
    WordTable<Settled> settled_;
};

/// The word lists as the place scanner asks them: one question a word of the text. Refers to the
/// lexicon, the text and its words, which must outlive it and what it returns.
class PlaceWords {
public:
    PlaceWords(const Lexicon& lexicon, std::string_view text, const TextWords& words);

    /// The word's characters must outlive this object.
    [[nodiscard]] WordMarks marks(std::string_view word);
    [[nodiscard]] std::uint32_t classes(std::string_view word) { return marks(word).classes; }

    /// The run of letters that starts at an offset of the text; its number is at()'s.
    [[nodiscard]] const WordRun* run_at(std::size_t offset) { return runs_.at(offset); }
    /// Of any other word. Its characters must outlive this object.
    [[nodiscard]] std::uint32_t number_of(std::string_view word);
    [[nodiscard]] const WordMarks& at(std::uint32_t number) const {
        return number < known_.size()
                   ? known_[number]
                   : others_.at(number - static_cast<std::uint32_t>(known_.size()));
    }

    /// By the lower-case word; nullptr when it is none.
    [[nodiscard]] const TypeWord* type_word(std::string_view word) const;
    [[nodiscard]] const ShortForm* short_form(std::string_view word) const {
        return lists_->short_form(word);
    }
    [[nodiscard]] int settled(const gazetteer::Place& place) const {
        return lists_->settled(place);
    }

private:
    const PlaceLists* lists_;
    WordCursor runs_;
    std::vector<WordMarks> known_; ///< of the text's words
    WordTable<WordMarks> others_;
};

} // namespace dateline::tagging
