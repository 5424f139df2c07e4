#pragma once

#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"
#include "tagging/place_names.hpp"

#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::tagging {

/// Finds the spots of "southern Syria", "the eastern Mediterranean" and "off the coast of Libya": a
/// place that has the whole phrase for its name, else the middle of what lies on that side of the
/// area's outline or, of a country, of its towns. Keeps what it worked out.
class Parts {
public:
    /// A circle that a part fills.
    struct Spot {
        geo::LonLat point;
        geo::Kilometres radius;
    };

    explicit Parts(const gazetteer::Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

    /// Leaves a mention alone that tells no part, or whose place has neither name nor outline.
    void settle(std::string_view words, PlaceMention& mention);

private:
    /// Points spread over an area, and the same as vectors.
    struct Ground {
        std::vector<geo::LonLat> points;
    };
    [[nodiscard]] std::optional<Spot> named(std::string_view words,
                                            const PlaceMention& mention) const;
    /// Of a part of an island that was put into another country.
    [[nodiscard]] std::optional<Spot> ashore(const PlaceMention& mention) const;
    /// Of a country that the gazetteer has a coast of.
    [[nodiscard]] std::optional<Spot> coast_of(const PlaceMention& mention) const;
    /// The middle of those of the points that lie farthest in a direction, and the circle round it
    /// that holds this share of them.
    [[nodiscard]] static std::optional<Spot> side_of(const Ground& ground, geo::Bearing bearing,
                                                     double held);
    /// Empty where the gazetteer tells no extent.
    [[nodiscard]] const Ground& ground_of(const gazetteer::Place& place);
    [[nodiscard]] std::optional<Spot> outlined(const gazetteer::Place& place, geo::Bearing bearing);

    const gazetteer::Gazetteer& gazetteer_;
    std::map<std::pair<gazetteer::PlaceId, double>, std::optional<Spot>> known_;
    std::map<gazetteer::PlaceId, Ground> grounds_;
};

} // namespace dateline::tagging
