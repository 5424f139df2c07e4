#pragma once

#include <SFML/Graphics/Image.hpp>
#include <string>

namespace dateline::test {

/// What may differ on another machine.
struct Tolerance {
    double mean = 0;      ///< of 255, over all channels
    double far_share = 0; ///< share of pixels that are well off
};

// Versions of Mesa and the widths of CPUs' vectors round differently along smooth edges: single
// pixels may be well off, the mean may not. A marker of the wrong colour moves the mean of a
// 640×400 picture by about 0.03; a missing label by 0.1.
inline constexpr Tolerance of_symbols{0.025, 0.0015};

// With a basemap under it, what Cairo and GDAL round differently along coasts and in the warp comes
// on top, all over the picture. A missing layer of borders moves the mean of a 400×250 picture by
// about 0.5, a missing label makes 0.4 % of its pixels well off.
inline constexpr Tolerance of_maps{0.3, 0.0025};

/// Compares a picture with tests/render/golden/<name>.png. The picture itself, and where it
/// differs, are left in <build>/pictures for people to look at. With DATELINE_NEW_GOLDENS set in
/// the environment the golden is replaced instead.
void expect_like_golden(const sf::Image& picture, const std::string& name,
                        const Tolerance& tolerance = of_symbols);

} // namespace dateline::test
