#pragma once

#include "base/result.hpp"
#include "geo/mercator.hpp"
#include "io/basemap_list.hpp"
#include "scene/tile.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace dateline::io {

enum class FigureKind : std::uint8_t { points, lines, area };

/// One point, line or ring of a feature, in Web Mercator.
struct FigurePart {
    std::vector<geo::WorldPoint> points;
    std::vector<bool> cut; ///< empty, or for each point: the edge to the next one is no outline
};

/// A feature ready to be drawn; the rings of an area cancel out where they overlap.
struct Figure {
    FigureKind kind = FigureKind::lines;
    std::vector<FigurePart> parts;
};

/// A vector layer that OGR reads, in longitude and latitude with a spatial index: as it is where
/// the source is so already, else as a copy in memory.
class VectorLayer {
public:
    /// Fails with a sentence when the source is missing, damaged, empty, without a coordinate
    /// reference system or too large. Features that cannot be drawn are left out and counted in
    /// `skipped`, one sentence for all of them.
    [[nodiscard]] static Result<VectorLayer> open(const LayerEntry& entry, std::string& skipped);
    ~VectorLayer();
    VectorLayer(VectorLayer&&) noexcept;
    VectorLayer& operator=(VectorLayer&&) noexcept;
    VectorLayer(const VectorLayer&) = delete;
    VectorLayer& operator=(const VectorLayer&) = delete;

    /// In Web Mercator.
    [[nodiscard]] const scene::WorldBox& extent() const;

    /// What touches the box, which lies in x in [0, 1], and is worth drawing at the zoom. Points
    /// closer together than `tolerance` (world units) are thinned out, alike for every box.
    [[nodiscard]] std::vector<Figure> figures(const scene::WorldBox& box, double zoom,
                                              double tolerance);

private:
    struct Data;
    explicit VectorLayer(std::unique_ptr<Data> data);
    std::unique_ptr<Data> data_;
};

} // namespace dateline::io
