#pragma once

#include "base/lower_word.hpp"
#include "base/prefetch.hpp"
#include "event/category.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::event {

/// What a trigger counts for.
enum class TriggerKind : std::uint8_t {
    word,
    agent,  ///< names who does it: the storm, the bombers
    head,   ///< counts only where it is, or has, the verb that leads to the place
    needed, ///< no word for its category, but one without which there is little of it
    doer,   ///< an agent where what it does is one of the category's deeds: bombers that struck
    deed,   ///< what a doer does so
};

/// A sentence's words in lower case; an empty one where a mark or a date stands, "@" for a place.
using LowerWords = std::span<const LowerWord>;
/// Of each of them, beginning_bit(); 0 for an empty one.
using Beginnings = std::span<const std::uint64_t>;

/// The triggers of a category set, compiled once for every text that is read with it.
class TriggerTable {
public:
    TriggerTable(std::span<const Category> categories, std::span<const std::string> asides);

    /// Of a trigger as a category has it, by the mark that it begins with.
    [[nodiscard]] static TriggerKind kind_of(std::string_view words);

    static constexpr std::uint16_t aside = 0xFFFF;
    /// What stands at some words.
    struct Match {
        std::size_t first = 0; ///< index of its first word
        std::size_t stop = 0;  ///< index behind its last one
        std::uint16_t category = 0;
        TriggerKind kind = TriggerKind::word;
        float weight = 0;
    };
    /// A trigger under its key word, with how the words beside that one must begin: most phrases
    /// fail there.
    struct Keyed {
        static constexpr std::uint64_t anything = ~std::uint64_t{0};
        std::uint64_t before = anything; ///< bits of beginnings
        std::uint64_t after = anything;
        std::uint32_t pattern = 0;
    };
    /// A word with where its triggers are filed.
    struct Asked {
        LowerWord word;
        std::size_t whole = 0;
        std::size_t stem = 0;
    };
    [[nodiscard]] static Asked asked(const LowerWord& word) {
        return {word, whole_bucket(word.text), stem_bucket(word.text)};
    }
    /// Begin to load what keyed_by() will look at; see look_up_all().
    void fetch_slot(const Asked& asked) const;
    void fetch_entry(const Asked& asked) const;
    /// Adds the triggers that have the word for their key; those of `aside` too.
    void keyed_by(const Asked& asked, std::vector<Keyed>& into) const;
    /// Adds those of the triggers keyed by the word at the index that stand there.
    void find(LowerWords words, Beginnings beginnings, std::size_t at,
              std::span<const Keyed> triggers, std::vector<Match>& into) const;
    /// Whether the words begin with what is set aside.
    [[nodiscard]] bool set_aside(LowerWords words) const;

    /// Of a word's first two letters, one bit of many that they share with few others; 0 for no
    /// word.
    [[nodiscard]] static constexpr std::uint64_t beginning_bit(std::string_view word) {
        const auto letter = [&](std::size_t i) {
            return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U;
        };
        return word.empty() ? 0U : std::uint64_t{1} << ((letter(0) * 5 + letter(1) * 11) % 64);
    }

    struct Title {
        std::string words; ///< that a name follows: "Tropical Storm "
        std::uint16_t category = 0;
    };
    [[nodiscard]] std::span<const Title> titles() const { return titles_; }

private:
    /// A word as it may be spelled: `texts_` from `at`, whole or as a stem.
    struct Spelling {
        std::uint64_t head = 0;
        std::uint64_t mask = 0; ///< the bytes of a word's head that it settles
        std::uint32_t at = 0;
        std::uint16_t size = 0;
        bool stem = false;
        [[nodiscard]] bool may_meet(const LowerWord& word) const {
            return ((word.head ^ head) & mask) == 0;
        }
    };
    /// One of several spellings; none: up to four words of any kind.
    struct Part {
        std::uint32_t first = 0; ///< index into spellings_: the stems, then whole words by heads
        std::uint32_t count = 0;
        std::uint32_t stems = 0;
        std::uint64_t beginnings = 0; ///< a bit for the first two letters of each
    };
    struct Pattern {
        std::uint32_t first = 0; ///< index into parts_
        std::uint16_t count = 0;
        std::uint16_t key = 0; ///< which part it is filed under: the first that is not common
        std::uint16_t category = 0;
        TriggerKind kind = TriggerKind::word;
        float weight = 0;
        std::uint64_t behind_gap = Keyed::anything; ///< of one of the words behind its key, bits
    };
    /// A pattern under one of the spellings of its key part.
    struct Filed {
        Spelling spelling;
        Keyed keyed;
    };
    /// What is filed, by bucket: all in one row, so that a set is compiled without a thousand small
    /// lists. Most buckets are empty; bits tell which ones, and how many filled ones stand before.
    class FiledBy {
    public:
        explicit FiledBy(std::size_t buckets) : filled_((buckets + 63) / 64) {}
        void add(std::size_t bucket, const Filed& filed);
        void close(); ///< after the last add(), before the first of()
        [[nodiscard]] std::span<const Filed> of(std::size_t bucket) const {
            const std::uint32_t* start = start_of(bucket);
            if (start == nullptr) return {};
            return {filed_.data() + start[0], filed_.data() + start[1]};
        }
        /// Begin to load what of() will look at, and what it will return.
        void fetch_start(std::size_t bucket) const { prefetch(start_of(bucket)); }
        void fetch(std::size_t bucket) const { prefetch(of(bucket).data()); }

    private:
        /// In starts_; nullptr of an empty bucket.
        [[nodiscard]] const std::uint32_t* start_of(std::size_t bucket) const {
            const Filled& filled = filled_[bucket / 64];
            const std::uint64_t below = (std::uint64_t{1} << (bucket % 64)) - 1;
            if ((filled.bits & (below + 1)) == 0) return nullptr;
            return &starts_[filled.before +
                            static_cast<std::size_t>(std::popcount(filled.bits & below))];
        }
        struct Filled {
            std::uint64_t bits = 0;
            std::uint32_t before = 0; ///< filled buckets in the entries before this one
        };
        std::vector<std::pair<std::uint32_t, Filed>> added_;
        std::vector<Filled> filled_;
        std::vector<std::uint32_t> starts_; ///< in filed_, of the filled buckets; then its size
        std::vector<Filed> filed_;
    };
    void add(std::string_view words, std::uint16_t category, TriggerStrength strength);
    void file(std::uint32_t pattern);
    [[nodiscard]] bool common(const Part& part) const;
    [[nodiscard]] std::string_view text_of(const Spelling& spelling) const {
        return std::string_view(texts_).substr(spelling.at, spelling.size);
    }
    [[nodiscard]] Part part_of(std::string_view words);
    void add_spelling(std::string_view text);
    void put_in_order(Part& part);
    [[nodiscard]] static std::size_t whole_bucket(std::string_view word);
    [[nodiscard]] static std::size_t stem_bucket(std::string_view word);
    /// Behind the last word of the pattern when it stands at a word, else 0. `met`: the part that
    /// is known to stand in its place, if any.
    [[nodiscard]] std::size_t match(const Pattern& pattern, LowerWords words, std::size_t at,
                                    std::uint32_t met = none) const;
    struct Parts {
        std::uint32_t first = 0; ///< in parts_
        std::uint32_t past = 0;
    };
    [[nodiscard]] std::size_t match(Parts parts, LowerWords words, std::size_t at,
                                    std::uint32_t met) const;
    [[nodiscard]] std::size_t match_behind_gap(Parts parts, LowerWords words, std::size_t at) const;
    [[nodiscard]] bool meets(const Part& part, const LowerWord& word) const;
    [[nodiscard]] bool meets(const Spelling& spelling, const LowerWord& word) const;
    /// A pattern as it is filed.
    [[nodiscard]] Keyed keyed(std::uint32_t pattern) const;
    void keyed_by(const LowerWord& word, std::span<const Filed> filed,
                  std::vector<Keyed>& into) const;

    static constexpr std::uint32_t none = 0xFFFFFFFF;
    static constexpr std::size_t bucket_count = 1U << 14U;
    static constexpr std::size_t stem_bucket_count = 1U << 15U;
    static constexpr std::size_t bucket_letters = 3;
    std::string texts_;
    std::vector<Spelling> spellings_;
    std::vector<Part> parts_;
    std::vector<Pattern> patterns_;
    /// Patterns by their key word, or by the first letters of its stem; shorter stems stand apart.
    FiledBy whole_{bucket_count};
    FiledBy stems_{stem_bucket_count};
    std::vector<Filed> short_stems_;
    std::vector<Title> titles_;
};

} // namespace dateline::event
