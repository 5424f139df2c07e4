#pragma once

#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

#include <map>
#include <optional>
#include <vector>

namespace dateline::tagging {

/// Puts rivers and ranges where the story is: at the point of a river's course that lies nearest to
/// the place the text speaks of beside it, rather than half-way down; in the part of a range that
/// lies towards it. Keeps the courses it opened.
class Courses {
public:
    explicit Courses(const gazetteer::Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

    /// Moves the spot of every river without a measured distance; mentions stay in their order.
    void settle(std::vector<PlaceMention>& places);

private:
    [[nodiscard]] const gazetteer::Footprint* course_of(const PlaceMention& mention);
    /// A spot that may tell where on the river something was, and how sure that is at best.
    struct Beside {
        geo::LonLat point;
        double least_km = 0;
        double reach_km = 0; ///< how wide it is itself
    };
    [[nodiscard]] std::vector<Beside> beside(const std::vector<PlaceMention>& places,
                                             std::size_t river) const;
    [[nodiscard]] static bool put_beside(const std::vector<Beside>& spots,
                                         const gazetteer::Footprint& course, PlaceMention& river);
    [[nodiscard]] std::optional<geo::LonLat> meeting(const std::vector<PlaceMention>& places,
                                                     std::size_t river);
    [[nodiscard]] bool is_range(const PlaceMention& mention) const;
    void put_within(const std::vector<Beside>& spots, PlaceMention& range) const;
    [[nodiscard]] bool is_anchor(const PlaceMention& mention) const;
    [[nodiscard]] bool is_land(const PlaceMention& mention) const;

    const gazetteer::Gazetteer& gazetteer_;
    std::map<gazetteer::PlaceId, gazetteer::Footprint> known_;
};

} // namespace dateline::tagging
