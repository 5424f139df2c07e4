#pragma once

#include "scene/colour.hpp"
#include "scene/ink.hpp"

#include <map>
#include <string>
#include <vector>

namespace dateline::scene {

/// A colour at a height above (or, negative, below) the sea.
struct HeightTint {
    double metres = 0;
    Colour colour;
};

/// A value at a zoom level; between two of them it grows evenly, beyond the ends it stays.
struct ZoomStop {
    double zoom = 0;
    double value = 0;
};

/// The value of a list of stops, which is sorted by zoom; `otherwise` when it is empty.
[[nodiscard]] double at_zoom(const std::vector<ZoomStop>& stops, double zoom, double otherwise);

/// How a raster of heights is drawn.
struct ReliefStyle {
    std::vector<HeightTint> tints; ///< sorted by height
    double shading = 0.5;          ///< 0 none … 1 full black and white
    Colour shadow;                 ///< slopes away from the light are mixed with this
    Colour highlight;              ///< slopes towards it with this
};

/// How a layer of the basemap is drawn; what does not apply to its geometry is left alone. Sizes in
/// logical pixels.
struct LayerStyle {
    ReliefStyle relief;
    Colour fill{0, 0, 0, 0};
    Colour line{0, 0, 0, 0};
    std::vector<ZoomStop> line_width;
    Colour casing{0, 0, 0, 0}; ///< a wider, softer line underneath
    std::vector<ZoomStop> casing_width;
    std::vector<double> dash;      ///< on, off, … ; empty: a firm line
    std::vector<ZoomStop> opacity; ///< of the whole layer, 0 … 1
    double point_radius = 2.5;
};

/// The look of the map, read from one file of data/themes.
struct Theme {
    std::string name;  ///< the file's name without extension: "light"
    std::string label; ///< what a menu calls it
    bool dark = false; ///< whether panels around the map should be dark
    Ink ink;           ///< of everything drawn over the basemap
    std::map<std::string, LayerStyle, std::less<>> layers; ///< by the style names of basemap.yaml
    LayerStyle graticule;
};

} // namespace dateline::scene
