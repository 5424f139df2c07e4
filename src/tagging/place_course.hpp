#pragma once

#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

#include <map>
#include <optional>
#include <vector>

namespace dateline::tagging {

/// Puts rivers where the story is: at the point of their course that lies nearest to the place the
/// text speaks of beside them, rather than half-way down. Keeps the courses it opened.
class Courses {
public:
    explicit Courses(const gazetteer::Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

    /// Moves the spot of every river without a measured distance; mentions stay in their order.
    void settle(std::vector<PlaceMention>& places);

private:
    [[nodiscard]] const gazetteer::Footprint* course_of(const PlaceMention& mention);
    [[nodiscard]] std::optional<geo::LonLat> beside(const std::vector<PlaceMention>& places,
                                                    std::size_t river) const;
    [[nodiscard]] std::optional<geo::LonLat> meeting(const std::vector<PlaceMention>& places,
                                                     std::size_t river);
    [[nodiscard]] bool is_anchor(const PlaceMention& mention) const;

    const gazetteer::Gazetteer& gazetteer_;
    std::map<gazetteer::PlaceId, gazetteer::Footprint> known_;
};

} // namespace dateline::tagging
