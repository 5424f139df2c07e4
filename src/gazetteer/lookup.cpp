#include "gazetteer/fold.hpp"
#include "gazetteer/index_builder.hpp"
#include "gazetteer/layer.hpp"
#include "gazetteer/transliteration.hpp"

#include <algorithm>
#include <bit>

namespace dateline::gazetteer {
namespace {

using layout::Section;

/// What a match of each kind is worth of a place's prominence. Countries are as well known by their
/// other names: Britain, the USA.
float worth(MatchKind match, std::string_view code) {
    const bool country = code.starts_with("PCL");
    switch (match) {
    case MatchKind::exact:
        return 1.0F;
    case MatchKind::alternate:
        return country ? 0.95F : 0.8F;
    case MatchKind::folded:
        return country ? 0.93F : 0.78F;
    case MatchKind::transliteration:
        return 0.6F;
    case MatchKind::fuzzy:
        return 0.5F;
    }
    return 0;
}

/// What is left of a match's worth when only the romanised keys agree.
constexpr float romanised_share = 0.95F;

/// A name's words hashed as they stand, and without Arabic articles.
struct Query {
    std::string_view text;
    std::uint64_t kept = empty_sequence;
    std::uint64_t bare = empty_sequence;
    std::uint64_t romanised = empty_romanised_sequence;
    std::size_t bare_words = 0;
    std::string spelling; ///< the bare words, joined

    explicit Query(std::string_view name) : text(name) {
        const auto words = fold_words(name);
        for (std::size_t i = 0; i < words.size(); ++i) {
            const std::uint64_t hash = hash_word(words[i]);
            kept = hash_append(kept, hash);
            if (i + 1 < words.size() && is_article(words[i], words[i + 1])) continue;
            bare = hash_append(bare, hash);
            romanised = hash_append(romanised, hash_word(romanised_key(words[i])));
            ++bare_words;
            spelling += (spelling.empty() ? "" : " ") + words[i];
        }
    }
};

MatchKind match_of(const Image& image, std::uint32_t name, const layout::NameRecord& record,
                   std::string_view text) {
    if (image.string(record.text) != text) return MatchKind::folded;
    return image.place(record.place).first_name == name ? MatchKind::exact : MatchKind::alternate;
}

/// Gathers candidates, each place once with its best match.
class Gathering {
public:
    void add(const Image& image, std::uint32_t first_place, std::uint32_t place, MatchKind match,
             bool overlay, float share = 1) {
        const layout::PlaceRecord& record = image.place(place);
        const float prior = overlay ? 1.0F : static_cast<float>(record.prominence) / 255;
        const Candidate candidate{PlaceId{first_place + place}, match,
                                  worth(match, image.label(record.code)) * share * prior};
        const auto same = std::find_if(found_.begin(), found_.end(), [&](const Candidate& other) {
            return other.place == candidate.place;
        });
        if (same == found_.end())
            found_.push_back(candidate);
        else if (same->score < candidate.score)
            *same = candidate;
    }
    [[nodiscard]] bool empty() const { return found_.empty(); }

    std::vector<Candidate> ranked(std::size_t limit) && {
        std::sort(found_.begin(), found_.end(), [](const Candidate& a, const Candidate& b) {
            return a.score != b.score ? a.score > b.score : a.place < b.place;
        });
        if (found_.size() > limit) found_.resize(limit);
        return std::move(found_);
    }

private:
    std::vector<Candidate> found_;
};

void find_folded(const Image& image, std::uint32_t first_place, bool overlay, const Query& query,
                 Gathering& into) {
    const auto take = [&](std::uint64_t hash, bool bare) {
        const auto postings = image.postings(Image::look_up(image.folded(), hash));
        image.fetch(postings);
        for (const std::uint32_t posting : postings) {
            const std::uint32_t name = posting & ~layout::last_posting;
            const layout::NameRecord record = image.name(name);
            const layout::PlaceRecord& place = image.place(record.place);
            if (bare && !uses_arabic_article(place.country[0] == 0
                                                 ? std::string_view()
                                                 : std::string_view(place.country.data(), 2)))
                continue;
            into.add(image, first_place, record.place, match_of(image, name, record, query.text),
                     overlay);
        }
    };
    take(query.kept, false);
    if (query.bare != query.kept) take(query.bare, true);
    if (query.bare_words < 2) return;
    const auto entry = Image::look_up(image.folded(), query.romanised);
    for (const std::uint32_t posting : image.postings(entry))
        into.add(image, first_place, image.name(posting & ~layout::last_posting).place,
                 MatchKind::transliteration, overlay, romanised_share);
}

/// Of one country, unless it is empty.
void find_skeleton(const Image& image, std::uint32_t first_place, bool overlay, const Query& query,
                   std::string_view country, Gathering& into) {
    const std::string key = skeleton(query.spelling);
    if (key.empty() || query.spelling.size() < 4) return;
    const auto table = image.section<layout::IndexEntry>(Section::skeletons);
    const auto entry = Image::look_up(table, hash_append(empty_sequence, hash_word(key)));
    for (const std::uint32_t posting : image.postings(entry)) {
        const layout::NameRecord record = image.name(posting & ~layout::last_posting);
        const auto& its_country = image.place(record.place).country;
        if (!country.empty() && country != std::string_view(its_country.data(), its_country.size()))
            continue;
        const Query other(image.string(record.text));
        const float distance = romanisation_distance(query.spelling, other.spelling);
        if (distance <= (key.size() > 2 ? same_name_distance : same_short_name_distance))
            into.add(image, first_place, record.place, MatchKind::transliteration, overlay,
                     1 - 3 * distance);
    }
}

/// Calls `found(name record, slips)` for names with at most `limit` slips and the same first
/// letter.
template <typename Found>
void scan_letters(const Image& image, const std::string& spelling, int limit, const Found& found) {
    const auto letters = image.section<layout::LetterEntry>(Section::letters);
    const auto buckets = image.section<std::uint32_t>(Section::buckets);
    const std::uint32_t bucket = letter_bucket(spelling);
    if (bucket == layout::none) return;
    const std::uint32_t wanted = letter_set(spelling);
    const auto reach = static_cast<std::uint32_t>(limit);
    const std::uint32_t low =
        bucket - std::min<std::uint32_t>(reach, static_cast<std::uint32_t>(spelling.size()) - 1);
    const std::uint32_t high =
        bucket + std::min<std::uint32_t>(
                     reach, static_cast<std::uint32_t>(layout::longest_letters - spelling.size()));
    if (high + 1 >= buckets.size()) return;
    const std::size_t end = std::min<std::size_t>(buckets[high + 1], letters.size());
    for (std::size_t i = buckets[low]; i < end; ++i) {
        if (std::popcount(letters[i].letters ^ wanted) > 2 * limit) continue;
        const layout::NameRecord record = image.name(letters[i].name);
        const Query other(image.string(record.text));
        const int slips = edit_distance(spelling, other.spelling, limit);
        if (slips <= limit) found(record, slips);
    }
}

int slips_allowed(std::size_t length) {
    if (length < 5) return 0;
    return length < 10 ? 1 : 2;
}

void find_fuzzy(const Image& image, std::uint32_t first_place, bool overlay, const Query& query,
                Gathering& into) {
    const int limit = slips_allowed(query.spelling.size());
    if (limit == 0) return;
    scan_letters(image, query.spelling, limit, [&](const layout::NameRecord& record, int slips) {
        into.add(image, first_place, record.place, MatchKind::fuzzy, overlay,
                 1 - 0.2F * static_cast<float>(slips));
    });
}

} // namespace

std::vector<Candidate> Gazetteer::find(std::string_view name, std::size_t limit) const {
    const Query query(name);
    Gathering gathering;
    if (query.kept == empty_sequence) return {};
    for (const Layer& layer : data_->layers)
        find_folded(layer.image, layer.first_place, layer.overlay, query, gathering);
    return std::move(gathering).ranked(limit);
}

std::vector<Candidate> Gazetteer::find_similar(std::string_view name, std::size_t limit) const {
    const Query query(name);
    Gathering gathering;
    if (query.kept == empty_sequence) return {};
    for (const Layer& layer : data_->layers) {
        find_folded(layer.image, layer.first_place, layer.overlay, query, gathering);
        find_skeleton(layer.image, layer.first_place, layer.overlay, query, {}, gathering);
    }
    if (gathering.empty())
        for (const Layer& layer : data_->layers)
            find_fuzzy(layer.image, layer.first_place, layer.overlay, query, gathering);
    return std::move(gathering).ranked(limit);
}

std::vector<Candidate> Gazetteer::find_romanised(std::string_view name, std::string_view country,
                                                 std::size_t limit) const {
    const Query query(name);
    Gathering gathering;
    if (query.kept == empty_sequence) return {};
    for (const Layer& layer : data_->layers)
        find_skeleton(layer.image, layer.first_place, layer.overlay, query, country, gathering);
    return std::move(gathering).ranked(limit);
}

std::vector<std::string_view> Gazetteer::suggest(std::string_view name, std::size_t limit) const {
    struct Near {
        std::string_view text;
        float score;
    };
    std::vector<Near> near;
    const Query query(name);
    for (const Layer& layer : data_->layers)
        scan_letters(layer.image, query.spelling, 2,
                     [&](const layout::NameRecord& record, int slips) {
                         const auto& place = layer.image.place(record.place);
                         const float score = static_cast<float>(place.prominence) / 255 -
                                             0.5F * static_cast<float>(slips);
                         near.push_back({layer.image.string(record.text), score});
                     });
    std::stable_sort(near.begin(), near.end(),
                     [](const Near& a, const Near& b) { return a.score > b.score; });
    std::vector<std::string_view> names;
    for (const Near& candidate : near) {
        if (names.size() == limit) break;
        if (std::find(names.begin(), names.end(), candidate.text) == names.end())
            names.push_back(candidate.text);
    }
    return names;
}

} // namespace dateline::gazetteer
