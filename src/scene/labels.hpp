#pragma once

#include "scene/frame_at.hpp"

namespace dateline::scene {

/// Places the names of events (selected, then the fullest clusters, then the newest) and, where
/// room is left, the names of the map; no label covers a marker or a cluster.
void add_labels(Frame& frame, const Scene& scene, const ViewState& view,
                const text::Typesetter& typesetter, FrameMemory& memory);

} // namespace dateline::scene
