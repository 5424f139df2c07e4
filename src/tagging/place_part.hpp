#pragma once

#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline::tagging {

/// Finds the spots of "southern Syria" and "the eastern Mediterranean": a place that has the whole
/// phrase for its name, else the middle of what lies on that side of the area's outline. Keeps what
/// it worked out.
class Parts {
public:
    explicit Parts(const gazetteer::Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

    /// Leaves a mention alone that tells no part, or whose place has neither name nor outline.
    void settle(std::string_view words, PlaceMention& mention);

private:
    struct Spot {
        geo::LonLat point;
        geo::Kilometres radius;
    };
    [[nodiscard]] std::optional<Spot> named(std::string_view words,
                                            const PlaceMention& mention) const;
    [[nodiscard]] std::optional<Spot> outlined(const gazetteer::Place& place,
                                               geo::Bearing bearing) const;

    const gazetteer::Gazetteer& gazetteer_;
    std::map<std::pair<gazetteer::PlaceId, double>, std::optional<Spot>> known_;
};

} // namespace dateline::tagging
