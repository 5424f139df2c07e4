#pragma once

#include "render/gl.hpp"
#include "scene/frame.hpp"

#include <cstdint>

namespace dateline::render {

/// Keeps a copy of the drawn basemap while the camera rests, so that a frame in which only time has
/// moved copies pixels instead of drawing tiles. Taken at the second frame of one view: while the
/// camera moves nothing is kept.
class BasemapStill {
public:
    /// What the basemap depends on; `tiles` counts the changes of the tile cache.
    struct View {
        scene::Camera camera;
        scene::Colour land;
        std::uint64_t tiles = 0;
        friend bool operator==(const View&, const View&) = default;
    };

    /// Copies the picture into the current target if it shows this view; false if it does not.
    [[nodiscard]] bool show(const View& view) const;
    /// The target now holds nothing but the basemap of this view.
    void take(const View& view);

private:
    GlTexture picture_;
    View last_;
    bool kept_ = false; ///< picture_ shows last_
};

} // namespace dateline::render
