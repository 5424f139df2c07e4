#include "scene/label_look.hpp"

#include <cmath>

namespace dateline::scene {

namespace {

/// How far from its middle a country or a sea reaches up and down, as a part of its width.
constexpr double usual_reach = 0.3;

} // namespace

LabelLook look_of(const MapLabel& label, const Ink& ink, double scale) {
    const auto size = [scale](double logical) { return logical * scale; };
    switch (label.kind) {
    case LabelKind::country:
        return {{size(13), true, false, 0.16}, faded(ink.text_muted, 0.95), true, false, 900};
    case LabelKind::sea:
        return {{size(12.5), false, true, 0.08}, ink.water_text, false, false, 700};
    case LabelKind::capital:
        return {{size(12.5), true}, ink.text, false, true, 800};
    case LabelKind::city:
        return {{size(11.5)}, ink.text, false, true, 500};
    case LabelKind::admin1:
        return {{size(10.5), false, false, 0.1}, faded(ink.text_muted, 0.8), true, false, 300};
    case LabelKind::lake:
        return {{size(11), false, true, 0.04}, ink.water_text, false, false, 450};
    case LabelKind::river:
        return {{size(11), false, true, 0.1}, ink.water_text, false, false, 200};
    case LabelKind::town:
        return {{size(10.5)}, ink.text_muted, false, true, 400};
    }
    return {};
}

std::vector<geo::ScreenPoint> pens_beside(geo::ScreenPoint at, double radius,
                                          const text::Line& line) {
    const double w = static_cast<double>(line.width);
    const double cap = static_cast<double>(line.ascent) * 0.68;
    const double gap = radius + cap * 0.5;
    const double slant = gap * 0.72;
    return {{at.x + gap, at.y + cap / 2},     {at.x - gap - w, at.y + cap / 2},
            {at.x - w / 2, at.y - gap},       {at.x - w / 2, at.y + gap + cap},
            {at.x + slant, at.y - slant},     {at.x + slant, at.y + slant + cap},
            {at.x - slant - w, at.y - slant}, {at.x - slant - w, at.y + slant + cap}};
}

double reach_of(const MapLabel& label, const text::Line& line, double zoom) {
    // A name is first written at the zoom at which it is as wide as its place.
    return usual_reach * static_cast<double>(line.width) * std::exp2(zoom - label.smallest_zoom);
}

std::vector<geo::ScreenPoint> pens_over(geo::ScreenPoint at, const text::Line& line, double reach) {
    const double w = static_cast<double>(line.width);
    const double cap = static_cast<double>(line.ascent) * 0.68;
    std::vector<geo::ScreenPoint> pens;
    for (const double shift : {0.0, -1.7, 1.7, -3.3, 3.3}) {
        if (std::abs(shift) * cap > reach) break;
        pens.push_back({at.x - w / 2, at.y + cap * (0.5 + shift)});
    }
    return pens;
}

} // namespace dateline::scene
