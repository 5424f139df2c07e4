#include "gazetteer/index_builder.hpp"

#include "gazetteer/fold.hpp"
#include "gazetteer/transliteration.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>
#include <utility>

namespace dateline::gazetteer {
namespace {

std::uint32_t bucket_of(char first, std::size_t length) {
    return static_cast<std::uint32_t>(
        static_cast<std::size_t>(first - 'a') * (layout::longest_letters + 1) + length);
}

/// The words without Arabic articles; the last word stays whatever it is.
std::vector<std::string> without_articles(const std::vector<std::string>& words) {
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (i + 1 == words.size() || !is_article(words[i], words[i + 1])) kept.push_back(words[i]);
    return kept;
}

std::vector<std::string> romanised(const std::vector<std::string>& words) {
    std::vector<std::string> keys;
    keys.reserve(words.size());
    for (const std::string& word : words)
        keys.push_back(romanised_key(word));
    return keys;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

void insert(std::vector<layout::IndexEntry>& table, std::uint64_t hash, std::uint32_t value) {
    std::size_t slot = hash & (table.size() - 1);
    while (table[slot].value != 0)
        slot = (slot + 1) & (table.size() - 1);
    table[slot] = {static_cast<std::uint32_t>(hash >> 32U), value};
}

} // namespace

bool uses_arabic_article(std::string_view country) {
    constexpr std::array<std::string_view, 28> codes{
        "AE", "BH", "DJ", "DZ", "EG", "EH", "ER", "IL", "IQ", "IR", "JO", "KM", "KW", "LB",
        "LY", "MA", "ML", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE"};
    return country.empty() || country == "TR" ||
           std::binary_search(codes.begin(), codes.end(), country);
}

bool is_romanised(std::string_view country) {
    constexpr std::array<std::string_view, 36> others{
        "AF", "AM", "BD", "BG", "BT", "BY", "CN", "CY", "ET", "GE", "GR", "IN",
        "JP", "KG", "KH", "KP", "KR", "KZ", "LA", "LK", "MK", "MM", "MN", "MV",
        "NP", "PK", "RS", "RU", "TH", "TJ", "TM", "TW", "UA", "UZ", "XK", "AZ"};
    return uses_arabic_article(country) ||
           std::find(others.begin(), others.end(), country) != others.end();
}

std::uint32_t letter_set(std::string_view folded) {
    std::uint32_t set = 0;
    for (const char c : folded)
        if (c >= 'a' && c <= 'z') set |= 1U << static_cast<unsigned>(c - 'a');
    return set;
}

std::uint32_t letter_bucket(std::string_view folded) {
    if (folded.empty() || folded.size() > layout::longest_letters) return layout::none;
    if (folded.front() < 'a' || folded.front() > 'z') return layout::none;
    return bucket_of(folded.front(), folded.size());
}

void IndexBuilder::add_words(const std::vector<std::string>& words, std::uint64_t sequence,
                             std::uint32_t name, std::uint32_t place) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        sequence = hash_append(sequence, hash_word(words[i]));
        if (i + 1 < words.size()) prefixes_.push_back(sequence);
    }
    folded_.push_back({sequence, name, place});
}

void IndexBuilder::add(std::string_view text, std::uint32_t name, std::uint32_t place,
                       std::string_view country) {
    const auto words = fold_words(text);
    if (words.empty()) return;
    add_words(words, empty_sequence, name, place);
    const auto bare = uses_arabic_article(country) ? without_articles(words) : words;
    if (bare.size() != words.size()) add_words(bare, empty_sequence, name, place);
    if (bare.size() > 1 && uses_arabic_article(country))
        add_words(romanised(bare), empty_romanised_sequence, name, place);
    const std::string folded = joined(bare);
    // Names of one place that fold alike need to be found by their spelling only once.
    if (place_ != place) {
        spellings_of_place_.clear();
        skeletons_of_place_.clear();
    }
    place_ = place;
    if (!spellings_of_place_.insert(folded).second) return;
    if (is_romanised(country)) add_skeleton(skeleton(folded), name, place);
    if (const std::uint32_t bucket = letter_bucket(folded); bucket != layout::none)
        letters_.push_back({bucket, {letter_set(folded), name}});
}

void IndexBuilder::add_skeleton(const std::string& key, std::uint32_t name, std::uint32_t place) {
    // A famous city's hundred names in other languages are no romanisations of its own.
    constexpr std::size_t few = 8;
    if (key.empty()) return;
    if (skeletons_of_place_.size() >= few && !skeletons_of_place_.contains(key)) return;
    skeletons_of_place_.insert(key);
    skeletons_.push_back({hash_append(empty_sequence, hash_word(key)), name, place});
}

std::vector<layout::IndexEntry> IndexBuilder::lay_out(std::vector<Entry>& entries,
                                                      std::vector<std::uint64_t> prefixes,
                                                      std::vector<std::uint32_t>& postings) {
    std::sort(prefixes.begin(), prefixes.end());
    prefixes.erase(std::unique(prefixes.begin(), prefixes.end()), prefixes.end());
    std::vector<bool> ends_a_name(prefixes.size());
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.hash, a.place, a.name) < std::tie(b.hash, b.place, b.name);
    });
    std::vector<layout::IndexEntry> table(
        std::bit_ceil(std::max<std::size_t>((entries.size() + prefixes.size()) * 4 / 3, 8)));
    for (std::size_t i = 0; i < entries.size();) {
        const std::uint64_t hash = entries[i].hash;
        const auto first = static_cast<std::uint32_t>(postings.size()) + 1;
        for (; i < entries.size() && entries[i].hash == hash; ++i)
            postings.push_back(entries[i].name);
        postings.back() |= layout::last_posting;
        const auto prefix = std::lower_bound(prefixes.begin(), prefixes.end(), hash);
        const bool goes_on = prefix != prefixes.end() && *prefix == hash;
        if (goes_on) ends_a_name[static_cast<std::size_t>(prefix - prefixes.begin())] = true;
        insert(table, hash, first | (goes_on ? layout::last_posting : 0));
    }
    for (std::size_t i = 0; i < prefixes.size(); ++i)
        if (!ends_a_name[i]) insert(table, prefixes[i], layout::last_posting);
    return table;
}

IndexBuilder::Built IndexBuilder::build() && {
    Built built;
    built.folded = lay_out(folded_, std::move(prefixes_), built.postings);
    built.skeletons = lay_out(skeletons_, {}, built.postings);
    std::stable_sort(letters_.begin(), letters_.end(),
                     [](const Letters& a, const Letters& b) { return a.bucket < b.bucket; });
    const std::uint32_t buckets = bucket_of('z', layout::longest_letters) + 1;
    built.buckets.reserve(buckets + 1);
    for (const Letters& letters : letters_) {
        while (built.buckets.size() <= letters.bucket)
            built.buckets.push_back(static_cast<std::uint32_t>(built.letters.size()));
        built.letters.push_back(letters.entry);
    }
    while (built.buckets.size() <= buckets)
        built.buckets.push_back(static_cast<std::uint32_t>(built.letters.size()));
    return built;
}

} // namespace dateline::gazetteer
