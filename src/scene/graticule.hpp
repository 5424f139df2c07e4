#pragma once

#include "scene/frame_at.hpp"

namespace dateline::scene {

/// Degrees between neighbouring meridians and parallels at a zoom level.
[[nodiscard]] double graticule_step(double zoom);

/// Meridians and parallels through the view, each with its degrees at the edge of what panels leave
/// free.
void add_graticule(Frame& frame, const ViewState& view, const text::Typesetter& typesetter);

} // namespace dateline::scene
