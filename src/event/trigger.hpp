#pragma once

#include "event/category.hpp"
#include "event/words.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::event {

/// A trigger that stands in a sentence.
struct TriggerHit {
    std::uint32_t word = 0;     ///< index of the word it begins at
    std::uint32_t stop = 0;     ///< index behind its last word
    std::uint16_t category = 0; ///< index into CategorySet::categories
    bool agent = false;         ///< names who does it: the storm, the bombers
    float weight = 0;
};

/// The triggers of a category set, compiled for finding.
class Triggers {
public:
    explicit Triggers(const CategorySet& set);

    /// What a narrative calls its storms: after "Hurricane Hugo" stood in it, "Hugo" is one.
    void learn_names(std::string_view prose);

    /// Every trigger in the words, in their order; those inside asides are left out.
    void find(std::span<const Word> words, std::string_view prose,
              std::vector<TriggerHit>& into) const;

private:
    static constexpr std::uint16_t aside = 0xFFFF;
    /// A word as it may be spelled: `texts_` from `at`, whole or as a stem.
    struct Spelling {
        std::uint32_t at = 0;
        std::uint16_t size = 0;
        bool stem = false;
    };
    /// One of several spellings; none: up to four words of any kind.
    struct Part {
        std::uint32_t first = 0; ///< index into spellings_
        std::uint32_t count = 0;
        std::uint32_t letters = 0; ///< bits of the letters they begin with
    };
    struct Pattern {
        std::uint32_t first = 0; ///< index into parts_
        std::uint16_t count = 0;
        std::uint16_t key = 0; ///< which part it is filed under: the first that is not common
        std::uint16_t category = 0;
        bool agent = false;
        float weight = 0;
    };
    /// A pattern under one of the spellings of its key part.
    struct Filed {
        std::uint32_t spelling = 0; ///< index into spellings_
        std::uint32_t pattern = 0;  ///< index into patterns_
    };
    /// What is filed, by bucket: all in one row, so that a set is compiled without a thousand small
    /// lists.
    class FiledBy {
    public:
        explicit FiledBy(std::size_t buckets) : starts_(buckets + 1, 0) {}
        void add(std::size_t bucket, Filed filed);
        void close(); ///< after the last add(), before the first of()
        [[nodiscard]] std::span<const Filed> of(std::size_t bucket) const {
            return std::span(filed_).subspan(starts_[bucket],
                                             starts_[bucket + 1] - starts_[bucket]);
        }

    private:
        std::vector<std::pair<std::uint32_t, Filed>> added_;
        std::vector<std::uint32_t> starts_;
        std::vector<Filed> filed_;
    };
    struct Title {
        std::string words; ///< that a name follows: "Tropical Storm "
        std::uint16_t category = 0;
    };
    using Lower = std::span<const std::string_view>; ///< a sentence's words in lower case
    void add(std::string_view words, std::uint16_t category, TriggerStrength strength);
    void file(std::uint32_t pattern);
    [[nodiscard]] bool common(const Part& part) const;
    [[nodiscard]] std::string_view text_of(const Spelling& spelling) const {
        return std::string_view(texts_).substr(spelling.at, spelling.size);
    }
    void learn_names(const Title& title, std::string_view prose);
    [[nodiscard]] Part part_of(std::string_view words);
    [[nodiscard]] static std::size_t whole_bucket(std::string_view word);
    [[nodiscard]] static std::size_t stem_bucket(std::string_view word);
    /// Behind the last word of the pattern when it stands at a word, else 0.
    [[nodiscard]] std::size_t match(const Pattern& pattern, Lower lower, std::size_t at) const;
    [[nodiscard]] bool meets(const Part& part, std::string_view word) const;
    [[nodiscard]] bool meets(const Spelling& spelling, std::string_view word) const;
    void find_from(Lower lower, std::size_t at, std::span<const Filed> filed,
                   std::vector<TriggerHit>& into, std::vector<TextSpan>& asides) const;
    [[nodiscard]] bool set_aside(Lower lower) const;

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
    std::map<std::string, std::uint16_t, std::less<>> names_; ///< in lower case, of a category
};

} // namespace dateline::event
