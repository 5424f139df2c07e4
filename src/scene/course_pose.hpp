#pragma once

#include "scene/frame.hpp"
#include "scene/label_placement.hpp"

#include <span>
#include <vector>

namespace dateline::scene {

/// One way to write a line of text along a course.
struct CoursePose {
    double along = 0; ///< where its middle lies, pixels from the course's first point
    double bend = 0;  ///< how much its letters turn, in radians; smaller reads better
    std::vector<GlyphPose> glyphs;
    std::vector<ScreenBox> boxes; ///< of the letters
};

/// Ways to write `line`, drawn at `size` times its own size, along a course in pixels, the
/// straightest first: above the course and never upside down, at most one about each multiple of
/// `spacing`, with no letter outside `view`. Stretches too winding to read are left out.
[[nodiscard]] std::vector<CoursePose> poses_along(std::span<const geo::ScreenPoint> course,
                                                  const text::Line& line, double size,
                                                  const ScreenBox& view, double spacing);

} // namespace dateline::scene
