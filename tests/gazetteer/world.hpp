#pragma once

#include "gazetteer/gazetteer.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::gazetteer::test {

/// The gazetteer that the build compiled, opened once.
inline const Gazetteer& world() {
    static const Gazetteer opened = [] {
        auto result = Gazetteer::open(DATELINE_BUILD_DIR "/data/gazetteer.bin");
        REQUIRE_MESSAGE(result.has_value(), result.error().message);
        return std::move(*result);
    }();
    return opened;
}

struct Near {
    geo::LonLat point;
    geo::Kilometres within;
};

/// Latitude first here, as people write positions.
inline Near near(double lat, double lon, double within_km = 10) {
    return {{geo::Lon(lon), geo::Lat(lat)}, geo::Kilometres(within_km)};
}

inline std::vector<Place> places(std::string_view name, std::size_t limit = 5) {
    std::vector<Place> found;
    for (const Candidate& candidate : world().find_similar(name, limit))
        found.push_back(world().place(candidate.place));
    return found;
}

/// The likeliest place of this name lies there.
inline void expect_place(std::string_view name, Near where) {
    CAPTURE(name);
    const auto found = places(name, 1);
    REQUIRE_FALSE(found.empty());
    CAPTURE(found.front().name);
    CHECK(geo::distance(found.front().point, where.point).value <= where.within.value);
}

/// As above, and is called so in the gazetteer.
inline void expect_place(std::string_view name, std::string_view canonical, Near where) {
    CAPTURE(name);
    expect_place(name, where);
    const auto found = places(name, 1);
    if (!found.empty()) CHECK(found.front().name == canonical);
}

/// Some place of this name is that one.
inline void expect_among(std::string_view name, std::string_view country, std::string_view code,
                         Near where) {
    CAPTURE(name);
    bool found = false;
    for (const Place& place : places(name, 16))
        found |= place.country == country && place.feature_code == code &&
                 geo::distance(place.point, where.point).value <= where.within.value;
    CHECK(found);
}

} // namespace dateline::gazetteer::test
