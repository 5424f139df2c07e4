#pragma once

#include "scene/colour.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

/// How colours look to people, for tests of what must be told apart.
namespace dateline::test {

using scene::Colour;
using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

inline double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

inline std::uint8_t encoded(double value) {
    const double c = std::clamp(value, 0.0, 1.0);
    const double s = c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(s * 255));
}

inline Triple linear(Colour colour) {
    return {linear(colour.r), linear(colour.g), linear(colour.b)};
}

inline Triple times(const Matrix& m, const Triple& v) {
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i) {
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    }
    return result;
}

inline Triple oklab(Colour colour) {
    constexpr Matrix to_cones{{{0.4122214708, 0.5363325363, 0.0514459929},
                               {0.2119034982, 0.6806995451, 0.1073969566},
                               {0.0883024619, 0.2817188376, 0.6299787005}}};
    constexpr Matrix to_lab{{{0.2104542553, 0.7936177850, -0.0040720468},
                             {1.9779984951, -2.4285922050, 0.4505937099},
                             {0.0259040371, 0.7827717662, -0.8086757660}}};
    Triple cones = times(to_cones, linear(colour));
    for (double& cone : cones)
        cone = std::cbrt(cone);
    return times(to_lab, cones);
}

enum class ColourVision : std::uint8_t { normal, protanopia, deuteranopia, tritanopia };

inline const Matrix& dichromacy(ColourVision vision) {
    static constexpr Matrix protan{{{0.152286, 1.052583, -0.204868},
                                    {0.114503, 0.786281, 0.099216},
                                    {-0.003882, -0.048116, 1.051998}}};
    static constexpr Matrix deutan{{{0.367322, 0.860646, -0.227968},
                                    {0.280085, 0.672501, 0.047413},
                                    {-0.011820, 0.042940, 0.968881}}};
    static constexpr Matrix tritan{{{1.255528, -0.076749, -0.178779},
                                    {-0.078411, 0.930809, 0.147602},
                                    {0.004733, 0.691367, 0.303900}}};
    static constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    switch (vision) {
    case ColourVision::protanopia:
        return protan;
    case ColourVision::deuteranopia:
        return deutan;
    case ColourVision::tritanopia:
        return tritan;
    case ColourVision::normal:
        break;
    }
    return normal;
}

/// The colour as a dichromat sees it: Machado, Oliveira & Fernandes 2009, severity 1.0.
inline Colour simulated(Colour colour, ColourVision vision) {
    const Triple seen = times(dichromacy(vision), linear(colour));
    return {encoded(seen[0]), encoded(seen[1]), encoded(seen[2]), colour.a};
}

/// Distance in Oklab (Ottosson 2020), times 100: 2 is just noticeable, 10 is clearly another
/// colour.
inline double colour_distance(Colour a, Colour b) {
    const Triple first = oklab(a);
    const Triple second = oklab(b);
    return 100 * std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

} // namespace dateline::test
