#pragma once

#include "gazetteer/image.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::gazetteer {

/// Countries whose names carry the Arabic article, so that "Bab" may mean "al-Bab"; also true for
/// no country at all.
[[nodiscard]] bool uses_arabic_article(std::string_view country);

/// Countries whose own script is not Latin, so that their names are romanised in several ways; also
/// true for no country at all.
[[nodiscard]] bool is_romanised(std::string_view country);

/// Gathers the names of all places and lays out the hash tables over them.
class IndexBuilder {
public:
    struct Built {
        std::vector<layout::IndexEntry> folded;
        std::vector<layout::IndexEntry> skeletons;
        std::vector<std::uint32_t> postings;
        std::vector<layout::LetterEntry> letters;
        std::vector<std::uint32_t> buckets;
    };

    void add(std::string_view text, std::uint32_t name, std::uint32_t place,
             std::string_view country);
    [[nodiscard]] Built build() &&;

private:
    struct Entry {
        std::uint64_t hash = 0;
        std::uint32_t name = 0;
        std::uint32_t place = 0;
    };
    struct Letters {
        std::uint32_t bucket = 0;
        layout::LetterEntry entry;
    };

    /// `sequence` is where the hash begins.
    void add_words(const std::vector<std::string>& words, std::uint64_t sequence,
                   std::uint32_t name, std::uint32_t place);
    void add_skeleton(const std::string& key, std::uint32_t name, std::uint32_t place);
    static std::vector<layout::IndexEntry> lay_out(std::vector<Entry>& entries,
                                                   std::vector<std::uint64_t> prefixes,
                                                   std::vector<std::uint32_t>& postings);

    std::vector<Entry> folded_;
    std::vector<Entry> skeletons_;
    std::vector<std::uint64_t> prefixes_;
    std::vector<Letters> letters_;
    std::uint32_t place_ = layout::none;
    std::set<std::string> spellings_of_place_;
    std::set<std::string> skeletons_of_place_; ///< of the canonical name and the next few
};

/// Bit 0–25 for each Latin letter that occurs.
[[nodiscard]] std::uint32_t letter_set(std::string_view folded);
/// Bucket of a folded name by first letter and length, or layout::none for other scripts and
/// lengths beyond layout::longest_letters.
[[nodiscard]] std::uint32_t letter_bucket(std::string_view folded);

} // namespace dateline::gazetteer
