#pragma once

#include "geo/mercator.hpp"
#include "scene/tile.hpp"

#include <span>

namespace dateline::scene {

/// Pixels at the edges of the view that something else covers (panels, slider, a margin).
struct Insets {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

/// What part of the world is seen. A value: every motion gives a new camera.
struct Camera {
    geo::WorldPoint centre;
    double zoom = 2;     ///< log2 of the world's width in tiles of 256 logical pixels; fractional
    double width = 1280; ///< of the view, in physical pixels
    double height = 720; ///< of the view, in physical pixels
    double scale = 1;    ///< physical pixels per logical pixel (HiDPI, large pictures)

    /// Width of the whole world in physical pixels.
    [[nodiscard]] double world_pixels() const;
    /// The copy of the point (the world repeats in x) that lies nearest to the centre.
    [[nodiscard]] geo::ScreenPoint to_screen(geo::WorldPoint point) const;
    /// x may leave [0, 1) where the view crosses the antimeridian.
    [[nodiscard]] geo::WorldPoint to_world(geo::ScreenPoint point) const;
    [[nodiscard]] WorldBox visible() const;
    friend bool operator==(const Camera&, const Camera&) = default;
};

/// Of Camera::scale in a window: smaller letters cannot be drawn, larger ones do not fit the memory
/// of their pictures.
inline constexpr double least_scale = 0.5;
inline constexpr double most_scale = 4;

inline constexpr double largest_zoom = 16;

/// Zoom brought into the range in which the world fills the view's height, up to largest_zoom; y so
/// that nothing beyond the Mercator limit shows; x into [0, 1).
[[nodiscard]] Camera clamped(Camera camera);

/// The map moves with the pointer: by so many physical pixels, right and down.
[[nodiscard]] Camera panned(Camera camera, double dx, double dy);

/// `steps` > 0 zooms in by so many doublings; the place under `cursor` stays under it.
[[nodiscard]] Camera zoomed_at(Camera camera, geo::ScreenPoint cursor, double steps);

/// All of the box inside the view less its insets, no closer than `closest`.
[[nodiscard]] Camera fitted(Camera camera, WorldBox box, Insets insets, double closest = 11);

/// The smallest box that holds all points, taken across the antimeridian where that is shorter.
/// No points: the whole world.
[[nodiscard]] WorldBox box_around(std::span<const geo::WorldPoint> points);

/// The camera so resized that the centre and zoom stay.
[[nodiscard]] Camera resized(Camera camera, double width, double height, double scale);

} // namespace dateline::scene
