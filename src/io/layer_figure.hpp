#pragma once

#include "io/layer_vector.hpp"

class OGRGeometry;

namespace dateline::io {

/// How a geometry in longitude and latitude becomes figures.
struct FigureRules {
    double cuts = 0;      ///< degrees; edges along this grid are no outline; 0: there are none
    double tolerance = 0; ///< world units; points nearer than this to the last one are left out
};

/// Adds the geometry's simple parts. A line that jumps by more than half the world is taken across
/// the antimeridian, with x beyond [0, 1]. What has no extent or no finite coordinates adds
/// nothing.
void add_figures(const OGRGeometry& geometry, const FigureRules& rules,
                 std::vector<Figure>& figures);

} // namespace dateline::io
