#pragma once

#include "scene/colour.hpp"

namespace dateline::scene {

/// Colours of everything that is drawn over the basemap; each theme has its own.
struct Ink {
    Colour land{242, 239, 230}; ///< behind everything, seen where no tile has come yet
    Colour water{170, 200, 220};
    Colour text{34, 37, 42};         ///< event labels, titles
    Colour text_muted{92, 98, 106};  ///< towns, attribution
    Colour water_text{52, 98, 138};  ///< seas, rivers
    Colour halo{255, 255, 255, 225}; ///< around text
    Colour marker_outline{255, 255, 255};
    Colour marker_contour{30, 32, 36, 150}; ///< thin line outside the outline
    Colour accent{214, 62, 42};             ///< selection, hover
    Colour panel{255, 255, 255, 232};       ///< behind title and legend
    Colour panel_line{0, 0, 0, 36};
};

} // namespace dateline::scene
