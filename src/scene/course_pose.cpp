#include "scene/course_pose.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <set>

namespace dateline::scene {
namespace {

constexpr double sharpest_turn = 0.24;  ///< radians between neighbouring letters
constexpr double leaning_room = 0.45;   ///< em of air a radian by which letters lean together
constexpr double least_straight = 0.88; ///< of the text's length from its first letter to its last
constexpr double full_turn = 2 * std::numbers::pi;
constexpr double upright_penalty = 0.35; ///< of a name that climbs straight up

geo::ScreenPoint between(geo::ScreenPoint a, geo::ScreenPoint b, double share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/// A polyline by the way along it.
class Course {
public:
    explicit Course(std::span<const geo::ScreenPoint> points) : points_(points) {
        way_.push_back(0);
        for (std::size_t i = 1; i < points.size(); ++i) {
            way_.push_back(way_.back() + std::hypot(points[i].x - points[i - 1].x,
                                                    points[i].y - points[i - 1].y));
        }
    }

    [[nodiscard]] double length() const { return way_.back(); }
    [[nodiscard]] double way(std::size_t point) const { return way_[point]; }

    [[nodiscard]] geo::ScreenPoint at(double along) const {
        const double wanted = std::clamp(along, 0.0, length());
        const auto next = std::upper_bound(way_.begin() + 1, way_.end() - 1, wanted);
        const auto i = static_cast<std::size_t>(next - way_.begin());
        const double step = way_[i] - way_[i - 1];
        return between(points_[i - 1], points_[i], step > 0 ? (wanted - way_[i - 1]) / step : 0);
    }

    /// The middle of the stretch of `reach` to both sides: a curve without small bends.
    [[nodiscard]] geo::ScreenPoint smooth(double along, double reach) const {
        constexpr int samples = 6; // to each side
        geo::ScreenPoint sum{0, 0};
        for (int i = -samples; i <= samples; ++i) {
            const geo::ScreenPoint point = at(along + reach * i / samples);
            sum = {sum.x + point.x, sum.y + point.y};
        }
        constexpr double count = 2 * samples + 1;
        return {sum.x / count, sum.y / count};
    }

private:
    std::span<const geo::ScreenPoint> points_;
    std::vector<double> way_; ///< to each point
};

/// The base line of a name: a stretch of the course smoothed, from the left to the right, by the
/// way from its middle.
class BaseLine {
public:
    BaseLine(const Course& course, double middle, double half, double em) {
        const double reach = em * 1.8; // of the smoothing
        const double step = em / 3;
        const int steps = static_cast<int>(std::ceil(half * 1.5 / step)); // bends are cut short
        for (int i = -steps; i <= steps; ++i)
            points_.push_back(course.smooth(middle + i * step, reach));
        const auto heart = static_cast<std::ptrdiff_t>(steps);
        if (points_.back().x < points_.front().x) std::reverse(points_.begin(), points_.end());
        line_.emplace(points_);
        heart_ = line_->way(static_cast<std::size_t>(heart));
    }

    /// How far it goes from its middle to the nearer end.
    [[nodiscard]] double reach() const { return std::min(heart_, line_->length() - heart_); }
    [[nodiscard]] geo::ScreenPoint at(double from_middle) const {
        return line_->at(heart_ + from_middle);
    }
    /// The direction in which it runs, radians, y down, over so many pixels.
    [[nodiscard]] double direction(double from_middle, double over) const {
        const geo::ScreenPoint before = at(from_middle - over / 2);
        const geo::ScreenPoint after = at(from_middle + over / 2);
        return std::atan2(after.y - before.y, after.x - before.x);
    }

private:
    std::vector<geo::ScreenPoint> points_;
    std::optional<Course> line_; ///< of `points_`
    double heart_ = 0;
};

/// Writes a line along a course at one place after another.
class Writer {
public:
    Writer(std::span<const geo::ScreenPoint> points, const text::Line& line, double size,
           const ScreenBox& view)
        : line_(line), size_(size), view_(view), em_(line.style.size * size),
          width_(static_cast<double>(line.width) * size), course_(points) {}

    [[nodiscard]] std::optional<CoursePose> write(double middle) const {
        const double half = width_ / 2;
        if (middle < half || middle > course_.length() - half) return std::nullopt;
        const BaseLine base(course_, middle, half, em_);
        if (base.reach() < half) return std::nullopt;
        const geo::ScreenPoint first = base.at(-half);
        const geo::ScreenPoint last = base.at(half);
        const double straight = std::hypot(last.x - first.x, last.y - first.y);
        if (last.x < first.x || straight < least_straight * width_) return std::nullopt;
        CoursePose pose;
        pose.along = middle;
        pose.bend = upright_penalty * std::abs(last.y - first.y) / straight;
        double before = 0;
        double air = 0; // so that letters whose tops lean together do not run into one another
        for (std::size_t i = 0; i < line_.glyphs.size(); ++i) {
            const auto turned = [&] {
                const double angle = base.direction(middle_of(i) + air, em_);
                return i > 0 ? std::remainder(angle - before, full_turn) : 0;
            };
            air += std::max(-turned(), 0.0) * leaning_room * em_;
            const double turn = std::abs(turned());
            before = add_glyph(pose, i, base, air);
            if (turn > sharpest_turn || !view_.contains(pose.boxes.back())) return std::nullopt;
            pose.bend += turn;
        }
        return pose;
    }

    /// Multiples of `spacing` at which the course lies in the view.
    [[nodiscard]] std::set<long> stops(std::span<const geo::ScreenPoint> points,
                                       double spacing) const {
        std::set<long> stops;
        for (std::size_t i = 1; i < points.size(); ++i) {
            const ScreenBox box{{std::min(points[i - 1].x, points[i].x) - 1,
                                 std::min(points[i - 1].y, points[i].y) - 1},
                                {std::max(points[i - 1].x, points[i].x) + 1,
                                 std::max(points[i - 1].y, points[i].y) + 1}};
            if (!box.overlaps(view_)) continue;
            const auto [from, to] = inside(points[i - 1], points[i]);
            const double step = course_.way(i) - course_.way(i - 1);
            const double first = course_.way(i - 1) + from * step;
            const double last = course_.way(i - 1) + to * step;
            for (double k = std::ceil(first / spacing); k * spacing <= last; ++k)
                stops.insert(static_cast<long>(k));
        }
        return stops;
    }

private:
    /// The share of a segment from and to which it lies within the view, or about it.
    [[nodiscard]] std::pair<double, double> inside(geo::ScreenPoint a, geo::ScreenPoint b) const {
        double from = 0;
        double to = 1;
        const auto cut = [&](double start, double end, double low, double high) {
            const double step = end - start;
            if (std::abs(step) < 1e-9) return;
            const auto [one, other] = std::minmax({(low - start) / step, (high - start) / step});
            from = std::max(from, one);
            to = std::min(to, other);
        };
        cut(a.x, b.x, view_.min.x, view_.max.x);
        cut(a.y, b.y, view_.min.y, view_.max.y);
        return {from, to};
    }

    [[nodiscard]] double pen_of(std::size_t glyph) const {
        return static_cast<double>(line_.glyphs[glyph].x) * size_;
    }
    [[nodiscard]] double half_of(std::size_t glyph) const {
        const bool last = glyph + 1 == line_.glyphs.size();
        return (last ? width_ - pen_of(glyph) : std::max(pen_of(glyph + 1) - pen_of(glyph), 0.0)) /
               2;
    }
    /// Of a glyph, from the line's middle.
    [[nodiscard]] double middle_of(std::size_t glyph) const {
        return pen_of(glyph) + half_of(glyph) - width_ / 2;
    }

    /// Returns the glyph's turn; `air`: what it is moved along.
    double add_glyph(CoursePose& pose, std::size_t i, const BaseLine& base, double air) const {
        const double half = half_of(i);
        const double along = middle_of(i) + air;
        const double angle = base.direction(along, em_);
        const double c = std::cos(angle);
        const double s = std::sin(angle);
        const double lift = em_ * 0.3 - static_cast<double>(line_.glyphs[i].y) * size_;
        const geo::ScreenPoint on = base.at(along);
        const geo::ScreenPoint at{on.x - half * c + lift * s, on.y - half * s - lift * c};
        pose.glyphs.push_back({at, static_cast<float>(angle)});
        const double reach = std::max(half, em_ * 0.35);
        const geo::ScreenPoint heart{at.x + half * c + em_ * 0.3 * s,
                                     at.y + half * s - em_ * 0.3 * c};
        const double x = reach * std::abs(c) + em_ * 0.5 * std::abs(s);
        const double y = reach * std::abs(s) + em_ * 0.5 * std::abs(c);
        pose.boxes.push_back({{heart.x - x, heart.y - y}, {heart.x + x, heart.y + y}});
        return angle;
    }

    const text::Line& line_;
    double size_;
    ScreenBox view_;
    double em_;
    double width_;
    Course course_;
};

} // namespace

std::vector<CoursePose> poses_along(std::span<const geo::ScreenPoint> course,
                                    const text::Line& line, double size, const ScreenBox& view,
                                    double spacing) {
    std::vector<CoursePose> poses;
    if (course.size() < 2 || line.glyphs.empty() || spacing <= 0) return poses;
    const Writer writer(course, line, size, view);
    for (const long stop : writer.stops(course, spacing)) {
        if (auto pose = writer.write(static_cast<double>(stop) * spacing))
            poses.push_back(std::move(*pose));
    }
    std::stable_sort(poses.begin(), poses.end(),
                     [](const CoursePose& a, const CoursePose& b) { return a.bend < b.bend; });
    return poses;
}

} // namespace dateline::scene
