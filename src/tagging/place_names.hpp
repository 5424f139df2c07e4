#pragma once

#include "base/word_table.hpp"
#include "gazetteer/gazetteer.hpp"
#include "tagging/place_epoch.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::tagging {

class PlaceWords;

/// A point of the unit sphere; for many distances.
struct UnitVector {
    double x = 0;
    double y = 0;
    double z = 0;
};

[[nodiscard]] UnitVector unit_vector(geo::LonLat point);
/// Length of the straight line through the Earth; within 3 % of the great circle up to 5,000 km.
[[nodiscard]] double chord_km(UnitVector a, UnitVector b);
/// Its square, in km², which compares as well and is quicker to have.
[[nodiscard]] inline double chord_squared(UnitVector a, UnitVector b) {
    constexpr double radius_km = geo::earth_radius.value;
    const double dx = radius_km * (a.x - b.x);
    const double dy = radius_km * (a.y - b.y);
    const double dz = radius_km * (a.z - b.z);
    return dx * dx + dy * dy + dz * dz;
}

/// One place a name may stand for.
struct Sense {
    gazetteer::Candidate candidate;
    gazetteer::Place place;
    UnitVector at; ///< place.point
    float prior =
        0; ///< how likely with no context: about 6 for a country, 2 for a city, 0 a village
    bool byname = false; ///< a far better known place is called so first of all
    /// Numbers that senses of one country, and of one first-order division, share; 0: of none.
    std::uint32_t country = 0;
    std::uint32_t division = 0;
};

/// A name as a text wrote it, with its senses, best prior first.
struct Name {
    std::string_view text;
    std::vector<Sense> senses;
};

[[nodiscard]] bool is_country(const gazetteer::Place& place);
/// A first-order division: state, province, governorate.
[[nodiscard]] bool is_admin1(const gazetteer::Place& place);
[[nodiscard]] bool is_capital(const gazetteer::Place& place);
/// Whether `area` is known to hold `place`: by its country, its division or its extent.
[[nodiscard]] bool contains(const gazetteer::Place& area, const gazetteer::Place& place);

/// Names asked of the gazetteer, each once for a document.
class NameTable {
public:
    NameTable(const gazetteer::Gazetteer& gazetteer, const PlaceWords& words, Epoch epoch)
        : gazetteer_(&gazetteer), words_(&words), epoch_(epoch) {}
    /// Before a text of so many bytes is read.
    void make_room(std::size_t bytes) { first_steps_.reserve(words_in(bytes) / 2); }

    /// Index of the name, or -1 when the gazetteer has no such name. The text must outlive the
    /// table.
    [[nodiscard]] std::int32_t find(std::string_view text);
    /// As find(), for a text that is not part of the document.
    [[nodiscard]] std::int32_t find_composed(const std::string& text);
    /// As find(), then transliteration variants and gated fuzzy matches.
    [[nodiscard]] std::int32_t find_similar(std::string_view text);
    /// The places of a country with another script that the name may be another romanisation of;
    /// -1 for none. A new name with each call; the text must outlive the table.
    [[nodiscard]] std::int32_t find_romanised(std::string_view text, std::string_view country);
    /// One word further towards a name of the gazetteer. The word must outlive the table.
    [[nodiscard]] gazetteer::NameWalk step(gazetteer::NameWalk walk, std::string_view word);
    /// Begins to look up the words that a first step() may be asked for, all of a sentence's at
    /// once.
    void fetch(std::string_view word);
    /// As step() with a word that stands nowhere in the text; a copy of it is kept.
    [[nodiscard]] gazetteer::NameWalk step_composed(gazetteer::NameWalk walk,
                                                    const std::string& word);
    [[nodiscard]] const Name& at(std::int32_t index) const {
        return names_[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] std::size_t size() const { return names_.size(); }
    /// Prior of the name's best sense; far below any for -1.
    [[nodiscard]] float strength(std::int32_t name) const {
        return name < 0 ? -9.0F : at(name).senses.front().prior;
    }

private:
    [[nodiscard]] std::vector<Sense> lands_called(std::string_view name,
                                                  std::string_view country) const;
    [[nodiscard]] std::vector<Sense> senses_of(std::string_view text) const;
    [[nodiscard]] std::vector<Sense>
    weighed(std::string_view text, const std::vector<gazetteer::Candidate>& candidates) const;
    void weigh_epoch(std::vector<Sense>& senses) const;
    std::int32_t keep(std::string_view text, std::vector<Sense> senses);
    void number_areas(Sense& sense);

    const gazetteer::Gazetteer* gazetteer_;
    const PlaceWords* words_;
    Epoch epoch_;
    std::deque<Name> names_;           ///< its senses stay where they are
    std::deque<std::string> composed_; ///< texts of find_composed and step_composed
    std::string folded_;               ///< of the word in hand
    WordTable<std::int32_t> memo_;
    /// The names of areas that senses lie in, by their numbers less one.
    WordTable<bool> countries_;
    WordTable<bool> division_names_;
    std::unordered_map<std::uint64_t, std::uint32_t> divisions_; ///< by country and name
    WordTable<std::int32_t> similar_memo_;
    struct FirstStep {
        gazetteer::NameWalk walk;
        bool arrived = false;
    };
    [[nodiscard]] FirstStep& first_step(std::string_view word);
    WordTable<FirstStep> first_steps_; ///< a text's names begin with the same words
    /// Where a walk goes with a word, by their hashes: two of 64 bits are not met by chance.
    using Further = std::pair<std::uint64_t, std::uint64_t>;
    struct FurtherHash {
        std::size_t operator()(const Further& step) const {
            return static_cast<std::size_t>(step.first ^ step.second);
        }
    };
    std::unordered_map<Further, gazetteer::NameWalk, FurtherHash> further_steps_;
};

} // namespace dateline::tagging
