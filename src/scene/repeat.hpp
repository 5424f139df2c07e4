#pragma once

#include "scene/frame.hpp"

#include <vector>

namespace dateline::scene {

/// How far, in pixels, the world's further copies lie from the one nearest to the centre, as far as
/// the view shows any of them, `margin` pixels around it included. Empty where one fills it.
[[nodiscard]] std::vector<double> copy_shifts(const Camera& camera, double margin);

/// Puts every symbol of the frame into each copy of the world that shows it, behind the first ones
/// in the lists: what is picked or labelled is looked for there too.
void repeat_symbols(Frame& frame);

/// The same for counted cells, to the nearest whole cell.
void repeat_cells(Density& density, const Camera& camera);

} // namespace dateline::scene
