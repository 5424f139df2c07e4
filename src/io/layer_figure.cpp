#include "io/layer_figure.hpp"

#include "io/layer_straighten.hpp"

#include <cmath>
#include <ogr_geometry.h>
#include <utility>

namespace dateline::io {
namespace {

constexpr double flatness = 0.3; ///< of the tolerance: a lost bend is seen sooner than a lost point

/// Whether a degree lies on a line of the grid; the data's coordinates hit it exactly.
bool on_grid(double degrees, double cuts) {
    return std::remainder(degrees, cuts) == 0;
}

/// Takes the points of one line or ring and thins them out.
class PartBuilder {
public:
    explicit PartBuilder(const FigureRules& rules) : rules_(rules) {}

    void add(double lon, double lat) {
        if (!part_.points.empty() && std::abs(lon + turn_ - last_lon_) > 180)
            turn_ = lon < last_lon_ ? turn_ + 360 : turn_ - 360;
        const bool joins = !part_.points.empty() && is_cut(lon, lat);
        const geo::WorldPoint flat = geo::to_world({geo::Lon{lon}, geo::Lat{lat}});
        const geo::WorldPoint point{flat.x + turn_ / 360, flat.y};
        last_lon_ = lon + turn_;
        last_lat_ = lat;
        const bool corner =
            rules_.cuts > 0 && (on_grid(lon, rules_.cuts) || on_grid(lat, rules_.cuts));
        if (!corner && !part_.points.empty() && near_last(point)) {
            held_ = point;
            holds_ = true;
            return;
        }
        push(point, joins);
        if (rules_.cuts <= 0) return;
        corners_.resize(part_.points.size(), false);
        corners_.back() = corner;
    }

    /// The last point stays, however near to the one before.
    [[nodiscard]] FigurePart finish() {
        if (holds_) push(held_, false);
        if (!corners_.empty()) corners_.resize(part_.points.size(), false);
        return straightened(std::move(part_), corners_, flatness * rules_.tolerance);
    }

private:
    [[nodiscard]] bool is_cut(double lon, double lat) const {
        if (rules_.cuts <= 0) return false;
        const bool meridian = lon + turn_ == last_lon_ && on_grid(lon, rules_.cuts);
        const bool parallel = lat == last_lat_ && on_grid(lat, rules_.cuts);
        return meridian || parallel;
    }

    [[nodiscard]] bool near_last(geo::WorldPoint point) const {
        const geo::WorldPoint last = part_.points.back();
        return std::abs(point.x - last.x) < rules_.tolerance &&
               std::abs(point.y - last.y) < rules_.tolerance;
    }

    void push(geo::WorldPoint point, bool joins_by_cut) {
        if (joins_by_cut) {
            part_.cut.resize(part_.points.size(), false);
            part_.cut.back() = true;
        }
        part_.points.push_back(point);
        if (!part_.cut.empty()) part_.cut.push_back(false);
        holds_ = false;
    }

    FigureRules rules_;
    FigurePart part_;
    std::vector<bool> corners_; ///< ends of cuts, where there are any
    geo::WorldPoint held_;
    bool holds_ = false;
    double turn_ = 0; ///< degrees added since the antimeridian was crossed
    double last_lon_ = 0;
    double last_lat_ = 0;
};

bool drawable(double lon, double lat) {
    return std::isfinite(lon) && std::isfinite(lat) && std::abs(lat) <= 90.0000001 &&
           std::abs(lon) <= 540;
}

/// False where a coordinate cannot be drawn.
bool add_curve(const OGRSimpleCurve& curve, const FigureRules& rules, Figure& figure) {
    PartBuilder builder(rules);
    for (int i = 0; i < curve.getNumPoints(); ++i) {
        if (!drawable(curve.getX(i), curve.getY(i))) return false;
        builder.add(curve.getX(i), curve.getY(i));
    }
    FigurePart part = builder.finish();
    if (part.points.size() < (figure.kind == FigureKind::area ? 3U : 2U)) return true;
    figure.parts.push_back(std::move(part));
    return true;
}

void add_line(const OGRSimpleCurve& line, const FigureRules& rules, std::vector<Figure>& figures) {
    Figure figure{FigureKind::lines, {}};
    if (add_curve(line, rules, figure) && !figure.parts.empty())
        figures.push_back(std::move(figure));
}

void add_polygon(const OGRPolygon& polygon, const FigureRules& rules,
                 std::vector<Figure>& figures) {
    Figure figure{FigureKind::area, {}};
    for (const OGRLinearRing* ring : polygon) {
        if (!add_curve(*ring, rules, figure)) return;
    }
    if (!figure.parts.empty()) figures.push_back(std::move(figure));
}

void add_point(const OGRPoint& point, std::vector<Figure>& figures) {
    if (point.IsEmpty() || !drawable(point.getX(), point.getY())) return;
    const geo::WorldPoint at = geo::to_world({geo::Lon{point.getX()}, geo::Lat{point.getY()}});
    figures.push_back({FigureKind::points, {{{at}, {}}}});
}

} // namespace

void add_figures(const OGRGeometry& geometry, const FigureRules& rules,
                 std::vector<Figure>& figures) {
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPoint:
        add_point(*geometry.toPoint(), figures);
        break;
    case wkbLineString:
        add_line(*geometry.toLineString(), rules, figures);
        break;
    case wkbPolygon:
        add_polygon(*geometry.toPolygon(), rules, figures);
        break;
    case wkbMultiPoint:
    case wkbMultiLineString:
    case wkbMultiPolygon:
    case wkbGeometryCollection:
        for (const OGRGeometry* part : *geometry.toGeometryCollection())
            add_figures(*part, rules, figures);
        break;
    default:
        break; // curves and surfaces are made linear when the layer is opened
    }
}

} // namespace dateline::io
