#pragma once

#include "tagging/place_names.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::tagging {

/// A sense with how likely it is, 0–1.
struct LikelySense {
    const Sense* sense = nullptr;
    float share = 0;
};

/// What the other places of a document say for a sense, as weights of evidence.
struct Company {
    static constexpr float country_factor = 3.0F; ///< of the share of its country
    static constexpr float near_factor = 2.4F;    ///< of the nearness of another place
    float feature = 0;
    float country = 0;
    float admin1 = 0;
    float near = 0;
    [[nodiscard]] float sum() const { return feature + country + admin1 + near; }
};

/// The company the names of a document keep: which countries and first-order divisions it speaks
/// of, and a bounded set of points near which its other places are likely. Every name counts with
/// all its likely senses, so that names that are each ambiguous settle one another.
class PlaceContext {
public:
    /// Tells of one name of the document: its likely senses, best first, and its mentions. The
    /// senses must outlive the context.
    void add(std::int32_t name, const std::vector<LikelySense>& likely, std::size_t mentions);
    /// Chooses the anchors; after it the questions below may be asked.
    void close();

    /// All that the questions below say of a sense of a name.
    [[nodiscard]] Company company(const Sense& sense, std::int32_t name) const;
    /// Share (0–1) of the other names' weight that lies in the country of a sense.
    [[nodiscard]] float country_share(const Sense& sense, std::int32_t name) const;
    [[nodiscard]] float admin1_share(const Sense& sense, std::int32_t name) const;
    /// How near another likely place of the document is, by that one's weight: half of it at 60 km,
    /// nothing beyond the cells around. A place on the very spot counts for nothing.
    [[nodiscard]] float nearness(const Sense& sense, std::int32_t name) const;
    [[nodiscard]] bool empty() const { return names_ == 0; }
    /// Share of the country the document speaks of most.
    [[nodiscard]] float top_country_share() const { return top_share_; }
    /// Its ISO 3166 code.
    [[nodiscard]] std::string_view top_country() const { return top_country_; }
    /// How many names of the document it knows.
    [[nodiscard]] std::size_t names() const { return names_; }

private:
    /// Weights by area, in all and by the name they came from. Areas go by their numbers in Sense.
    struct Shares {
        std::vector<float> by_area;
        /// One name's part of an area's weight, chained to the name's part that was added before.
        struct Part {
            std::uint32_t area = 0;
            float weight = 0;
            std::uint32_t before = 0; ///< number in `parts`, from 1; 0: none
        };
        std::vector<Part> parts;
        std::vector<std::uint32_t> last_part; ///< by name, a number in `parts`
        float total = 0;
        void add(std::int32_t name, std::uint32_t area, float weight);
        [[nodiscard]] float of_others(std::uint32_t area, std::int32_t name) const;
    };
    struct Anchor {
        std::int32_t name = -1;
        UnitVector at;
        float weight = 0;
    };

    /// Cells of the unit cube round the Earth, a quarter of its radius wide.
    static constexpr std::size_t cells_a_side = 9;
    [[nodiscard]] static std::size_t cell_along(double coordinate);
    [[nodiscard]] static std::size_t cell_of(UnitVector at);
    /// The anchors in a cell and in those around it, in order, cell after cell: a column for each
    /// value, so that a processor compares several at once.
    struct Columns {
        explicit Columns(std::size_t size = 0)
            : weight(std::make_unique_for_overwrite<float[]>(size)),
              x(std::make_unique_for_overwrite<float[]>(size)),
              y(std::make_unique_for_overwrite<float[]>(size)),
              z(std::make_unique_for_overwrite<float[]>(size)),
              name(std::make_unique_for_overwrite<std::int32_t[]>(size)) {}
        std::unique_ptr<float[]> weight;
        std::unique_ptr<float[]> x, y, z;
        std::unique_ptr<std::int32_t[]> name;
        void put(std::size_t at, const Anchor& anchor);
    };
    void file_anchors();
    void near_each(const Sense& sense, std::int32_t name, std::size_t from,
                   std::span<float> near) const;

    Shares countries_;
    Shares admin1s_;
    std::vector<Anchor> anchors_; ///< the likeliest first
    Columns near_cell_;
    std::vector<std::uint32_t> cell_starts_; ///< in near_cell_
    std::size_t names_ = 0;
    float top_share_ = 0;
    std::string_view top_country_;
    std::vector<std::string_view> codes_; ///< of the countries, by their numbers
};

} // namespace dateline::tagging
