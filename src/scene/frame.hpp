#pragma once

#include "scene/camera.hpp"
#include "scene/ink.hpp"
#include "scene/scene.hpp"
#include "text/typesetter.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace dateline::scene {

/// How a marker's outline says what is known: a firm line for a day and a spot, a dashed one where
/// the date is approximate.
enum class Certainty : std::uint8_t { firm, approximate };

/// One event as a symbol. Sizes in physical pixels.
struct Marker {
    geo::ScreenPoint at;
    float radius = 6;
    Shape shape = Shape::circle;
    Certainty certainty = Certainty::firm;
    bool relation = false; ///< a hole in the middle: the spot was reckoned from another place
    bool hollow = false;   ///< outline only: an area without a point, or outside the window
    Colour fill;           ///< alpha: age
    EventIndex event = no_event;
};

/// Part of a cluster's ring.
struct Slice {
    Colour colour;
    float share = 0; ///< of the ring, 0 … 1; the slices of a cluster sum to 1
};

/// Several events drawn as one ring with a number.
struct Cluster {
    geo::ScreenPoint at;
    float radius = 12;
    float opacity = 1;
    std::uint32_t count = 0;
    std::vector<Slice> slices;       ///< in the order of the legend
    std::vector<EventIndex> members; ///< newest first
    bool one_spot = false;           ///< zooming in will not take them apart
    std::shared_ptr<const text::Line> number;
};

/// Uncertainty of a spot: a soft disc.
struct SoftDisc {
    geo::ScreenPoint at;
    float radius = 0;
    Colour colour;
};

/// Area of an area-level place; rings in pixels, even-odd.
struct Area {
    std::vector<std::vector<geo::ScreenPoint>> rings;
    bool closed = true;
    Colour colour; ///< of the hatching and the outline
    float opacity = 1;
};

/// Thin line from a fanned-out marker to its spot, or from a label to its marker.
struct Leader {
    geo::ScreenPoint from;
    geo::ScreenPoint to;
    Colour colour;
    float width = 1;
};

/// Ring round a marker: selected, hovered, or just come.
struct Halo {
    geo::ScreenPoint at;
    float radius = 0;
    float width = 2;
    Colour colour;
    bool dashed = false;         ///< the event lies outside the window
    EventIndex event = no_event; ///< of a selected or hovered one
};

/// Small mark of a town.
struct Dot {
    geo::ScreenPoint at;
    float radius = 2;
    Colour fill;
    Colour line;
};

/// A line of text; `at` is the left end of its base line.
struct Text {
    geo::ScreenPoint at;
    std::shared_ptr<const text::Line> line;
    Colour colour;
    Colour halo;
    float halo_width = 0; ///< pixels; 0: none
};

/// Where a glyph of a turned line goes.
struct GlyphPose {
    geo::ScreenPoint at; ///< the pen on the base line
    float angle = 0;     ///< radians, clockwise
};

/// A line of text along a curve. It is set larger than it is drawn: turned letters stay crisp.
struct CurvedText {
    std::vector<GlyphPose> glyphs; ///< for each glyph of the line
    std::shared_ptr<const text::Line> line;
    double size = 1; ///< of the line's own size
    Colour colour;
    Colour halo;
    float halo_width = 0; ///< pixels as drawn; 0: none
};

/// A panel behind text, with rounded corners.
struct Panel {
    geo::ScreenPoint min;
    geo::ScreenPoint max;
    float corner = 6;
    Colour fill;
    Colour line;
    float line_width = 1;
};

/// Symbol of the legend, drawn like a marker.
using Swatch = Marker;

/// Events counted into square cells, for when there are too many to draw one by one.
struct Density {
    double cell = 4; ///< pixels
    int columns = 0;
    int rows = 0;
    std::vector<std::uint32_t> counts; ///< row by row from the top left
    std::vector<Colour> cells;         ///< same order; alpha 0 where nothing is
    std::uint32_t events = 0;          ///< each counted once, however often the world repeats
};

/// A tile to be drawn and where.
struct TilePlace {
    TileId tile;
    geo::ScreenPoint min;
    double side = 256; ///< pixels
};

/// Everything one picture shows, back to front. Plain data in physical pixels.
struct Frame {
    Camera camera;
    Ink ink;
    std::vector<TilePlace> tiles;
    Density density;
    std::vector<Area> areas;
    std::vector<SoftDisc> discs;
    std::vector<Dot> dots;
    std::vector<Leader> graticule;
    std::vector<Text> graticule_names;
    std::vector<CurvedText> course_labels; ///< names of rivers
    std::vector<Text> map_labels;
    std::vector<Halo> pulses; ///< of events that have just come
    std::vector<Leader> leaders;
    std::vector<Marker> markers; ///< oldest first
    std::vector<Cluster> clusters;
    std::vector<Halo> halos;
    std::vector<Marker> top_markers; ///< selected, hovered and fanned out: over everything else
    std::vector<Text> event_labels;
    std::vector<Panel> panels; ///< of the page's furniture
    std::vector<Swatch> swatches;
    std::vector<Leader> rules; ///< scale bar
    std::vector<Text> page_text;
    std::uint32_t visible = 0; ///< events seen in the window and the view
};

} // namespace dateline::scene
