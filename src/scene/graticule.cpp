#include "scene/graticule.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace dateline::scene {
namespace {

/// "35° E", "0.5° S", "0°".
std::string degrees_label(double degrees, const char* positive, const char* negative) {
    std::array<char, 32> number{};
    char* const end = std::to_chars(number.data(), number.data() + number.size(), std::abs(degrees),
                                    std::chars_format::general, 6)
                          .ptr;
    const bool bare = degrees == 0 || std::abs(degrees) == 180;
    return std::string(number.data(), end) + "°" + (bare ? "" : degrees > 0 ? positive : negative);
}

class Graticule {
public:
    Graticule(Frame& frame, const ViewState& view, const text::Typesetter& typesetter)
        : frame_(frame), view_(view), typesetter_(typesetter), camera_(frame.camera),
          step_(graticule_step(camera_.zoom)),
          width_(static_cast<float>(at_zoom(view.graticule->line_width, camera_.zoom, 0.6) *
                                    camera_.scale)) {}

    void meridians() {
        const WorldBox seen = camera_.visible();
        const double last = std::floor(seen.max.x * 360 / step_);
        for (double i = std::ceil(seen.min.x * 360 / step_); i <= last; ++i) {
            const double x = (i * step_ / 360 - seen.min.x) * camera_.world_pixels();
            line({x, 0}, {x, camera_.height});
            const double lon = std::remainder(i * step_ - 180, 360.0);
            if (x > view_.insets.left + 44 * camera_.scale) // the corner belongs to the parallels
                name(degrees_label(lon, " E", " W"), x, camera_.height - view_.insets.bottom, true);
        }
    }

    void parallels() {
        const double most = std::ceil(90 / step_) - 1; // the poles are no lines
        for (double i = -most; i <= most; ++i) {
            const geo::WorldPoint at = geo::to_world({geo::Lon{0}, geo::Lat{i * step_}});
            const double y = camera_.to_screen({camera_.centre.x, at.y}).y;
            if (y < 0 || y > camera_.height) continue;
            line({0, y}, {camera_.width, y});
            name(degrees_label(i * step_, " N", " S"), view_.insets.left, y, false);
        }
    }

private:
    void line(geo::ScreenPoint from, geo::ScreenPoint to) {
        frame_.graticule.push_back({from, to, view_.graticule->line, width_});
    }

    /// Beside a meridian above the lower edge, or on a parallel at the left one; nothing where
    /// other words stand.
    void name(const std::string& words, double x, double y, bool upright) {
        Text text;
        text.line = typesetter_.shape(words, {9.5 * camera_.scale});
        text.colour = frame_.ink.text_muted;
        text.halo = frame_.ink.halo;
        text.halo_width = static_cast<float>(1.4 * camera_.scale);
        const double gap = 4 * camera_.scale;
        text.at = {std::round(x + gap), std::round(y - gap)};
        if (upright) text.at.y -= gap;
        if (covered(text)) return;
        frame_.graticule_names.push_back(std::move(text));
    }

    [[nodiscard]] bool covered(const Text& text) const {
        const ScreenBox box{{text.at.x, text.at.y - static_cast<double>(text.line->ascent)},
                            {text.at.x + static_cast<double>(text.line->width), text.at.y}};
        return std::any_of(view_.keep_clear.begin(), view_.keep_clear.end(),
                           [&box](const ScreenBox& other) { return other.overlaps(box); });
    }

    Frame& frame_;
    const ViewState& view_;
    const text::Typesetter& typesetter_;
    const Camera& camera_;
    double step_;
    float width_;
};

} // namespace

double graticule_step(double zoom) {
    static constexpr std::array steps{30.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.05};
    const double wanted = 360.0 / std::exp2(zoom) * 0.8; // degrees in about 200 pixels
    for (const double step : steps) {
        if (step <= wanted) return step;
    }
    return steps.back();
}

void add_graticule(Frame& frame, const ViewState& view, const text::Typesetter& typesetter) {
    if (!view.graticule) return;
    Graticule graticule(frame, view, typesetter);
    graticule.meridians();
    graticule.parallels();
}

} // namespace dateline::scene
