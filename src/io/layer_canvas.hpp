#pragma once

#include "io/layer_clip.hpp"
#include "scene/colour.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace dateline::io {

/// An opaque picture that antialiased figures are painted on, in pixels.
class Canvas {
public:
    Canvas(int width, int height, scene::Colour ground);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    /// Where rings overlap, they cancel out: holes.
    void fill(std::span<const PixelLine> rings, scene::Colour colour);

    /// Paints `rgba` (straight alpha, as large as the canvas) inside the rings.
    void fill(std::span<const PixelLine> rings, std::span<const std::uint8_t> rgba);

    /// Paints `rgba` (straight alpha, as large as the canvas) over everything.
    void overlay(std::span<const std::uint8_t> rgba, double opacity);

    struct Pen {
        scene::Colour colour;
        double width = 1;         ///< pixels
        std::vector<double> dash; ///< pixels on, off, …; empty: firm
        bool faint = false;       ///< edges may be coarse: nobody sees them
    };
    void stroke(std::span<const LinePart> lines, const Pen& pen);

    void dot(geo::ScreenPoint at, double radius, scene::Colour fill, const Pen& outline);

    /// RGBA, rows top to bottom.
    [[nodiscard]] std::vector<std::uint8_t> rgba() const;

private:
    struct Data;
    std::unique_ptr<Data> data_;
};

} // namespace dateline::io
