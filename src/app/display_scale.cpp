#include "app/display_scale.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <X11/Xlib.h>

namespace dateline::app {

namespace {

constexpr double plain_dpi = 96;

std::optional<double> number(const char* text) {
    if (text == nullptr) return std::nullopt;
    const std::string_view words = text;
    double value = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
    if (error != std::errc{} || value <= 0) return std::nullopt;
    return value;
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
