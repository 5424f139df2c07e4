#pragma once

#include "base/lexicon.hpp"
#include "base/lower_word.hpp"
#include "base/word_table.hpp"
#include "document/document.hpp"
#include "event/word_use.hpp"
#include "tagging/mention.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::event {

/// What a word may do in a sentence; the classes of data/lexicon/clause_words.txt, one bit each.
namespace word_class {
using Set = std::uint64_t;
inline constexpr Set past = 1ULL << 0U;
inline constexpr Set perfect = 1ULL << 1U;
inline constexpr Set aux = 1ULL << 2U;
inline constexpr Set modal = 1ULL << 3U;
inline constexpr Set present = 1ULL << 4U;
inline constexpr Set plan = 1ULL << 5U;
inline constexpr Set condition = 1ULL << 6U;
inline constexpr Set negation = 1ULL << 7U;
inline constexpr Set report = 1ULL << 8U;
inline constexpr Set react = 1ULL << 9U;
inline constexpr Set simultaneous = 1ULL << 10U;
inline constexpr Set after = 1ULL << 11U;
inline constexpr Set before = 1ULL << 12U;
inline constexpr Set since = 1ULL << 13U;
inline constexpr Set contrast = 1ULL << 14U;
inline constexpr Set relative = 1ULL << 15U;
inline constexpr Set coordinate = 1ULL << 16U;
inline constexpr Set departure = 1ULL << 17U;
inline constexpr Set locator = 1ULL << 18U;
inline constexpr Set preposition = 1ULL << 19U;
inline constexpr Set determiner = 1ULL << 20U;
inline constexpr Set start = 1ULL << 21U;
inline constexpr Set finish = 1ULL << 22U;
inline constexpr Set notverb = 1ULL << 23U;
inline constexpr Set noting = 1ULL << 24U;
inline constexpr Set abroad = 1ULL << 25U;
inline constexpr Set request = 1ULL << 26U;
inline constexpr Set mind = 1ULL << 27U;
inline constexpr Set happening = 1ULL << 28U;
inline constexpr Set occur = 1ULL << 29U;
inline constexpr Set journey = 1ULL << 32U;
inline constexpr Set people = 1ULL << 33U;
inline constexpr Set account = 1ULL << 34U;
inline constexpr Set fight = 1ULL << 35U;
inline constexpr Set none = 1ULL << 36U;
inline constexpr Set lasting = 1ULL << 37U;
inline constexpr Set sequel = 1ULL << 38U;
inline constexpr Set adverb = 1ULL << 40U;
/// Of the list place_nouns.
inline constexpr Set place_noun = 1ULL << 39U;
// Not in the file: told from the word's form.
inline constexpr Set participle = 1ULL << 30U; ///< ends in -ing and is no noun
inline constexpr Set past_form = 1ULL << 31U;  ///< ends in -ed and is no adjective
inline constexpr Set finite = past | aux | modal | present | past_form;
} // namespace word_class

/// What the word lists say of a word.
struct WordKinds {
    word_class::Set classes = 0;
    word_use::Set uses = 0;
};

/// The word lists compiled for fast look-up. Refers to the lexicon, which must outlive it.
class ClauseWords {
public:
    explicit ClauseWords(const Lexicon& lexicon);
    [[nodiscard]] WordKinds kinds_of(const HashedWord& lower) const;
    [[nodiscard]] WordKinds kinds_of(std::string_view lower) const {
        return kinds_of(HashedWord(lower));
    }
    /// Begin to load what kinds_of() will look at; see WordTable.
    void fetch_slot(const HashedWord& lower) const { kinds_.fetch_slot(lower); }
    void fetch_entry(const HashedWord& lower) const { kinds_.fetch_entry(lower); }

private:
    WordTable<WordKinds> kinds_;
};

class Vocabulary;

/// A word, a punctuation mark, or a whole date or place.
struct Word {
    TextSpan prose;
    word_class::Set classes = 0;
    word_use::Set uses = 0;
    std::uint64_t head = 0;   ///< of a plain word without a full stop, as LowerWord::head
    std::uint32_t number = 0; ///< of a plain word, in the vocabulary
    char mark = 0;            ///< , ; : ( ) " and - for dashes; 0 for a word
    bool capital = false;     ///< begins with a capital of the Latin alphabets
    std::int32_t date = -1;   ///< index into Mentions::dates
    std::int32_t place = -1;  ///< index into Mentions::places

    [[nodiscard]] bool is(word_class::Set any) const { return (classes & any) != 0; }
    [[nodiscard]] bool used(word_use::Set any) const { return (uses & any) != 0; }
    [[nodiscard]] bool plain() const { return mark == 0 && date < 0 && place < 0; }
};

/// Half-open ranges of indices of the mentions that stand in one sentence.
struct MentionRange {
    std::int32_t first_date = 0;
    std::int32_t last_date = 0;
    std::int32_t first_place = 0;
    std::int32_t last_place = 0;

    [[nodiscard]] bool empty() const {
        return first_date == last_date && first_place == last_place;
    }
};

/// The words of a sentence in order; a mention is one word, its inner words are left out.
void split_words(const document::Document& document, const document::Sentence& sentence,
                 const tagging::Mentions& mentions, const MentionRange& range,
                 Vocabulary& vocabulary, std::vector<Word>& into);

/// Whether a short list holds a word.
template <std::size_t N>
[[nodiscard]] bool among(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// A word as the text has it, without a full stop behind it.
[[nodiscard]] inline std::string_view text_of(const Word& word, std::string_view prose) {
    std::string_view text = word.prose.of(prose);
    if (text.ends_with('.')) text.remove_suffix(1);
    return text;
}

/// How many bytes of a genitive stand behind a name that ends at `stop`: "'s" of "Homs's walls",
/// the apostrophe of "Athens' allies"; 0 for none.
[[nodiscard]] std::size_t genitive_behind(std::string_view prose, std::size_t stop);

/// Whether a plain word of the text is this one, whatever its case and without a full stop behind
/// it.
[[nodiscard]] inline bool says(const Word& word, std::string_view prose, const LowerWord& lower) {
    if (word.head != lower.head || !word.plain()) return false;
    return lower.is(text_of(word, prose), word.head);
}

/// Whether it is one of a short list.
template <std::size_t N>
[[nodiscard]] bool says_any(const Word& word, std::string_view prose,
                            const std::array<LowerWord, N>& list) {
    return std::any_of(list.begin(), list.end(),
                       [&](const LowerWord& lower) { return says(word, prose, lower); });
}

} // namespace dateline::event
