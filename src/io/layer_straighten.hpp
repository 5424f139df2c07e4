#pragma once

#include "io/layer_vector.hpp"

#include <vector>

namespace dateline::io {

/// Leaves out points that the rest of the line passes within `tolerance` (world units), after
/// Douglas & Peucker. `fixed`: points that stay in any case, as the first and the last do; empty:
/// no others. Depends on the part alone, so that neighbouring tiles agree.
[[nodiscard]] FigurePart straightened(FigurePart part, const std::vector<bool>& fixed,
                                      double tolerance);

} // namespace dateline::io
