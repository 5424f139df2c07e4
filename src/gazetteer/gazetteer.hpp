#pragma once

#include "base/result.hpp"
#include "gazetteer/place.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
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

/// A part of a polygon's ring or of a line.
struct Footprint {
    bool closed = false; ///< polygon rings (even-odd) when true, polylines when false
    std::vector<std::vector<geo::LonLat>> parts;
};

/// A read-only set of places, memory-mapped from the file that the build compiles from
/// data/gazetteer, with a person's own places laid over it. Safe to share between threads.
class Gazetteer {
public:
    /// Fails with a sentence when the file is missing, cut short, or of another version; the
    /// sentence says how to rebuild it.
    [[nodiscard]] static Result<Gazetteer> open(const std::filesystem::path& file);

    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;
    ~Gazetteer();

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Place place(PlaceId id) const;

    /// Candidates for a whole name by exact, alternate and folded match, best first; at most
    /// `limit`.
    [[nodiscard]] std::vector<Candidate> find(std::string_view name, std::size_t limit = 16) const;
    /// As find(), then transliteration variants and, last, gated fuzzy matches.
    [[nodiscard]] std::vector<Candidate> find_similar(std::string_view name,
                                                      std::size_t limit = 16) const;

    /// Rings or lines of a place with `Place::footprint >= 0`; empty for other places.
    [[nodiscard]] Footprint footprint(PlaceId id) const;

private:
    struct Data;
    explicit Gazetteer(std::unique_ptr<Data> data);
    std::unique_ptr<Data> data_;
};

} // namespace dateline::gazetteer
