#pragma once

#include "scene/frame_at.hpp"
#include "scene/grouping.hpp"

#include <span>

namespace dateline::scene {

/// Turns groups into markers, clusters, uncertainty discs, areas and pulses of the frame, and adds
/// the fanned-out spot, the selection and the hovered event on top.
void add_symbols(Frame& frame, const Scene& scene, const TimeWindow& window, const ViewState& view,
                 std::span<const EventIndex> seen, const text::Typesetter& typesetter);

} // namespace dateline::scene
