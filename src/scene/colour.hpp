#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::scene {

/// sRGB with straight (not premultiplied) alpha.
struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;
    friend constexpr bool operator==(Colour, Colour) = default;
};

/// "#rrggbb" or "#rrggbbaa"; nullopt for anything else.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);

/// The colour with its alpha multiplied by `opacity`, 0 … 1.
[[nodiscard]] Colour faded(Colour colour, double opacity);

/// 0 gives `from`, 1 gives `to`; mixed in sRGB.
[[nodiscard]] Colour mixed(Colour from, Colour to, double share);

/// Contrast ratio of WCAG 2.1, 1 … 21; alpha is ignored.
[[nodiscard]] double contrast(Colour a, Colour b);

} // namespace dateline::scene
