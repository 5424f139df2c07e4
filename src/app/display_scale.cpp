#include "app/display_scale.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <X11/Xlib.h>

namespace dateline::app {

namespace {

constexpr double plain_dpi = 96;

std::optional<double> number(const char* text) {
    if (text == nullptr) return std::nullopt;
    const auto value = parse_double(text);
    return value && *value > 0 ? value : std::nullopt;
}

} // namespace

double scale_asked(const ScaleHints& hints) {
    double scale = 1;
    if (hints.gdk_scale)
        scale = *hints.gdk_scale;
    else if (hints.xft_dpi)
        scale = *hints.xft_dpi / plain_dpi;
    else if (hints.monitor_dpi >= 1.5 * plain_dpi)
        scale = hints.monitor_dpi / plain_dpi;
    return std::clamp(std::round(scale * 4) / 4, 1.0, 4.0);
}

double display_scale() {
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr) return 1;
    ScaleHints hints;
    hints.gdk_scale = number(std::getenv("GDK_SCALE"));
    hints.xft_dpi = number(XGetDefault(display, "Xft", "dpi"));
    const int screen = DefaultScreen(display);
    const int millimetres = DisplayWidthMM(display, screen);
    if (millimetres > 0) hints.monitor_dpi = DisplayWidth(display, screen) * 25.4 / millimetres;
    XCloseDisplay(display);
    return scale_asked(hints);
}

} // namespace dateline::app
