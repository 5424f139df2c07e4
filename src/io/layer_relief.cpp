#include "io/layer_relief.hpp"

#include "geo/earth.hpp"

#include "geo/mercator.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <span>

namespace dateline::io {
namespace {

using scene::Colour;

constexpr double earth_circumference = 1000 * geo::equator.value; // metres

/// A colour as it lies in memory: RGBA.
using Packed = std::uint32_t;

Packed packed(Colour colour) {
    return std::bit_cast<Packed>(std::array{colour.r, colour.g, colour.b, colour.a});
}

/// Goes `part` of 256 of the way, two channels at a time; rounded up or down.
Packed mixed(Packed from, Packed to, Packed part, bool up) {
    constexpr Packed every_other = 0x00ff00ff;
    const auto mix = [=](Packed a, Packed b) {
        const Packed sum = (a & every_other) * (256 - part) + (b & every_other) * part;
        return (sum + (up ? every_other : 0)) >> 8U & every_other;
    };
    return mix(from, to) | mix(from >> 8U, to >> 8U) << 8U;
}

/// Tints in small even steps of height: a table in place of a search for every pixel.
class TintTable {
public:
    explicit TintTable(const std::vector<scene::HeightTint>& tints) {
        lowest_ = static_cast<float>(tints.front().metres);
        const float range = static_cast<float>(tints.back().metres) - lowest_;
        per_metre_ = range > 0 ? static_cast<float>(steps - 1) / range : 0.0F;
        std::size_t next = 1;
        for (std::size_t i = 0; i < steps; ++i) {
            const double metres =
                lowest_ + static_cast<double>(i) * range / static_cast<double>(steps - 1);
            while (next + 1 < tints.size() && tints[next].metres < metres)
                ++next;
            colours_[i] = packed(next < tints.size() ? between(tints[next - 1], tints[next], metres)
                                                     : tints.front().colour);
        }
    }

    [[nodiscard]] Packed at(float metres) const {
        const float step = (metres - lowest_) * per_metre_;
        return colours_[static_cast<std::size_t>(
            std::clamp(step, 0.0F, static_cast<float>(steps - 1)))];
    }

private:
    static Colour between(const scene::HeightTint& low, const scene::HeightTint& high,
                          double metres) {
        const double range = high.metres - low.metres;
        const double share = range > 0 ? std::clamp((metres - low.metres) / range, 0.0, 1.0) : 1.0;
        return scene::mixed(low.colour, high.colour, share);
    }

    static constexpr std::size_t steps = 2048;
    float lowest_ = 0;
    float per_metre_ = 0;
    std::array<Packed, steps> colours_{};
};

/// A direction that light comes from, as the slope's weights in the Lambert term.
struct Light {
    float east = 0;
    float north = 0;
    float up = 0;
    float weight = 0;
};

Light light_from(double azimuth_degrees, double weight) {
    constexpr double altitude = geo::to_radians(45);
    const double azimuth = geo::to_radians(azimuth_degrees);
    return {static_cast<float>(std::sin(azimuth) * std::cos(altitude)),
            static_cast<float>(std::cos(azimuth) * std::cos(altitude)),
            static_cast<float>(std::sin(altitude)), static_cast<float>(weight)};
}

/// Light that a slope gets beyond level ground: -0.7 … 0.3. Lambert, three lamps (Swiss manner: the
/// main one in the north-west).
class Lamps {
public:
    [[nodiscard]] float surplus(float rise_east, float rise_north) const {
        const float shorter =
            1.0F / std::sqrt(1.0F + rise_east * rise_east + rise_north * rise_north);
        float sum = 0;
        for (const Light& lamp : lamps_) {
            const float lambert =
                (lamp.up - rise_east * lamp.east - rise_north * lamp.north) * shorter;
            sum += lamp.weight * (std::max(lambert, 0.0F) - lamp.up);
        }
        return sum;
    }

private:
    std::array<Light, 3> lamps_{light_from(315, 0.6), light_from(270, 0.2), light_from(0, 0.2)};
};

/// How far each pixel's tint goes towards the shadow (below 0) or the highlight: ±256 is all the
/// way. A loop of its own without a branch, so that the compiler takes several pixels at once.
void shade_row(const Lamps& lamps, const float* here, std::size_t stride, float factor,
               float strength, std::span<float> shares) {
    const float* left = here - 1;
    const float* right = here + 1;
    const float* above = here - stride;
    const float* below = here + stride;
    for (std::size_t x = 0; x < shares.size(); ++x) {
        const float east = (right[x] - left[x]) * factor;
        const float north = (above[x] - below[x]) * factor;
        const float surplus = lamps.surplus(east, north);
        const float share = strength * surplus / (surplus < 0 ? 0.7F : 0.3F);
        shares[x] = 256 * std::clamp(share, -1.0F, 1.0F);
    }
}

/// Real slopes look flat on small scales; this factor follows what atlases do by hand.
double exaggeration(double metres_a_pixel) {
    return std::clamp(3.2 * std::pow(metres_a_pixel / 600.0, 0.55), 3.0, 30.0);
}

/// How much steeper a slope is drawn in a row of pixels, per metre between two neighbours.
float steepness(const GridPlace& place, std::size_t row) {
    const geo::WorldPoint at{0.5, place.top + (static_cast<double>(row) + 0.5) * place.pixel};
    const double shrink = std::cos(geo::to_radians(geo::to_lon_lat(at).lat.degrees));
    const double ground = place.pixel * earth_circumference * std::max(shrink, 0.05);
    return static_cast<float>(exaggeration(place.logical_pixel * earth_circumference) /
                              (2 * ground));
}

/// What tints go towards: with nothing in it that changes how much is seen through.
struct Lamplight {
    Packed shadow = 0;
    Packed highlight = 0;

    [[nodiscard]] Packed shaded(Packed tint, float share) const {
        constexpr std::array<std::uint8_t, 4> seen_through{0, 0, 0, 255};
        const auto alpha = std::bit_cast<Packed>(seen_through);
        const auto part = static_cast<Packed>(std::abs(share));
        const bool dark = share < 0;
        // Rounded to where it comes from: a hint of a slope leaves the tint as it is.
        const Packed mixture = mixed(tint, dark ? shadow : highlight, part, dark);
        return (mixture & ~alpha) | (tint & alpha);
    }
};

} // namespace

std::vector<std::uint8_t> painted_relief(const HeightGrid& grid, const GridPlace& place,
                                         const scene::ReliefStyle& style) {
    const auto width = static_cast<std::size_t>(grid.width);
    const auto height = static_cast<std::size_t>(grid.height);
    std::vector<std::uint8_t> rgba(width * height * 4, 0);
    if (style.tints.empty()) return rgba;
    const TintTable tints(style.tints);
    const Lamps lamps;
    const Lamplight light{packed(style.shadow), packed(style.highlight)};
    const auto strength = static_cast<float>(style.shading);
    std::vector<float> shares(width, 0.0F);
    std::uint8_t* pixel = rgba.data();
    for (std::size_t y = 0; y < height; ++y) {
        const float* here = grid.metres.data() + (y + 1) * grid.stride() + 1;
        if (style.shading > 0)
            shade_row(lamps, here, grid.stride(), steepness(place, y), strength, shares);
        for (std::size_t x = 0; x < width; ++x, pixel += 4) {
            if (std::isnan(here[x])) continue;
            const Packed tint = tints.at(here[x]);
            const Packed colour = std::isnan(shares[x]) ? tint : light.shaded(tint, shares[x]);
            std::memcpy(pixel, &colour, 4);
        }
    }
    return rgba;
}

} // namespace dateline::io
