#pragma once

#include "base/result.hpp"
#include "gazetteer/place.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::gazetteer {

/// How the words in the text met a name of the place.
enum class MatchKind : std::uint8_t {
    exact,           ///< the canonical name, letter by letter
    alternate,       ///< one of its other names
    folded,          ///< equal once diacritics, apostrophes, articles, hyphens and case are folded
    transliteration, ///< equal under transliteration rules (Khmeimim = Hmeymim)
    fuzzy,           ///< within a gated edit distance
};

struct Candidate {
    PlaceId place{};
    MatchKind match = MatchKind::exact;
    float score = 0; ///< 0–1, how likely this sense is with no context: match, population, feature
};

/// Where a scanner stands in the names after some words; made by Gazetteer::step. A plain value:
/// copy it to come back.
class NameWalk {
public:
    /// Whether some name goes on from here; when false, stepping further finds nothing.
    [[nodiscard]] bool goes_on() const { return goes_on_; }
    /// Whether the words so far are a whole name.
    [[nodiscard]] bool is_name() const { return is_name_; }
    /// Whether it took a step yet.
    [[nodiscard]] bool begun() const { return kept_ != 0; }
    /// A hash of the words so far; 0 before the first.
    [[nodiscard]] std::uint64_t sequence() const { return kept_; }

private:
    friend class Gazetteer;
    void append(std::string_view word);
    void append_bare(std::uint64_t word, std::uint64_t key);

    std::uint64_t kept_ = 0;      ///< words so far; 0 before the first
    std::uint64_t bare_ = 0;      ///< the same without Arabic articles
    std::uint64_t romanised_ = 0; ///< the bare words' romanised keys
    std::uint32_t bare_words_ = 0;
    std::uint64_t pending_ = 0; ///< an article that waits for its noun
    std::uint64_t pending_key_ = 0;
    std::uint32_t sun_letter_ = 0; ///< of that article
    bool goes_on_ = true;
    bool is_name_ = false;
};

/// Longitudes run east from south_west to north_east, across the antimeridian where need be.
struct Bounds {
    geo::LonLat south_west;
    geo::LonLat north_east;
    [[nodiscard]] bool contains(geo::LonLat point) const;
};

/// A read-only set of places, memory-mapped from the file that the build compiles from
/// data/gazetteer, with a person's own places laid over it. Safe to share between threads once the
/// overlays are in.
///
/// To scan prose, step word by word from every word a name may begin with and remember the longest
/// walk that is_name():
///
///     std::string word;                        // reused: fold_word appends
///     for (NameWalk walk; walk.goes_on() && at < words.size(); ++at) {
///         word.clear();
///         fold_word(words[at], word);
///         walk = gazetteer.step(walk, word);   // one or two hash probes, no allocation
///         if (walk.is_name()) longest = at;
///     }
///     candidates = gazetteer.find(text of the words up to longest);
///
/// Words are what fold_words cuts: hyphens and punctuation separate, "the" is left out.
class Gazetteer {
public:
    /// Fails with a sentence when the file is missing, cut short, or of another version; the
    /// sentence says how to rebuild it.
    [[nodiscard]] static Result<Gazetteer> open(const std::filesystem::path& file);

    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;
    ~Gazetteer();

    /// Lays a person's own table of places (read_rows' format, row.hpp) over the others: they are
    /// found by the same rules and come before namesakes. Fails with file and line.
    [[nodiscard]] Result<void> add_overlay(const std::filesystem::path& table);
    /// As above, from memory; `named` stands for the file in messages.
    [[nodiscard]] Result<void> add_overlay(std::string_view table, std::string_view named);

    /// After much has been looked up: pages of the file no longer count as the program's memory
    /// until they are touched again.
    void let_go() const;

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Place place(PlaceId id) const;
    /// All names, the canonical one first; in no other order.
    [[nodiscard]] std::vector<std::string_view> names(PlaceId id) const;

    /// Candidates for a whole name by exact, alternate and folded match, and for Arabic names of
    /// two words and more by romanised_key (transliteration.hpp), best first; at most `limit`.
    /// Equal scores keep the order of the data.
    [[nodiscard]] std::vector<Candidate> find(std::string_view name, std::size_t limit = 16) const;
    /// As find(), then transliteration variants and, where even those find nothing, gated fuzzy
    /// matches: one slip in names of five letters and more, two from ten on, the first letter
    /// right.
    [[nodiscard]] std::vector<Candidate> find_similar(std::string_view name,
                                                      std::size_t limit = 16) const;
    /// Of find_similar()'s the transliteration variants alone, in one country (ISO 3166 alpha-2).
    [[nodiscard]] std::vector<Candidate>
    find_romanised(std::string_view name, std::string_view country, std::size_t limit = 16) const;
    /// Canonical or other names that are spelt nearly like an unknown one, best first; for people,
    /// not for resolving. Slower than the finds.
    [[nodiscard]] std::vector<std::string_view> suggest(std::string_view name,
                                                        std::size_t limit = 5) const;

    /// The walk one folded word (fold_word) further.
    [[nodiscard]] NameWalk step(NameWalk walk, std::string_view folded_word) const;
    /// A first step in two halves, for many at once: begin() only has brought near what arrive()
    /// looks at, and nothing is known of the walk until then.
    [[nodiscard]] NameWalk begin(std::string_view folded_word) const;
    void arrive(NameWalk& walk) const;

    /// By ISO 3166-1 alpha-2 code.
    [[nodiscard]] std::optional<PlaceId> country(std::string_view code) const;
    /// Of a place; one value is quicker to have than all of place(). Codes are empty when none.
    [[nodiscard]] std::string_view country_code(PlaceId id) const;
    [[nodiscard]] std::string_view feature_code(PlaceId id) const;
    /// The first-order division that holds the place, where it is known and in the gazetteer.
    [[nodiscard]] std::optional<PlaceId> admin1(PlaceId id) const;
    [[nodiscard]] geo::LonLat point(PlaceId id) const;

    /// Rings or lines of a place with `Place::footprint >= 0`; empty for other places.
    [[nodiscard]] Footprint footprint(PlaceId id) const;

    /// Populated places inside, most people first.
    [[nodiscard]] std::vector<PlaceId> populated(const Bounds& inside, std::uint32_t min_population,
                                                 std::size_t limit) const;

private:
    struct Data;
    struct Layer;
    explicit Gazetteer(std::unique_ptr<Data> data);
    std::unique_ptr<Data> data_;
};

} // namespace dateline::gazetteer
