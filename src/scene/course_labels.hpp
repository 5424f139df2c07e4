#pragma once

#include "scene/frame_at.hpp"

namespace dateline::scene {

/// Names of rivers along their courses, where other labels and markers (`occupancy`) leave room;
/// added to it. A long river bears its name again at intervals. What stood in the frame before
/// stays where it was.
void add_course_labels(Frame& frame, const ViewState& view, const ScreenBox& room,
                       const text::Typesetter& typesetter, Occupancy& occupancy,
                       FrameMemory& memory);

} // namespace dateline::scene
