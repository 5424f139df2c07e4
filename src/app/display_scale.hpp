#pragma once

#include <optional>

namespace dateline::app {

/// What a desktop says of how large things are to be shown.
struct ScaleHints {
    std::optional<double> gdk_scale; ///< the environment variable GDK_SCALE
    std::optional<double> xft_dpi;   ///< the X resource Xft.dpi; 96 is plain
    double monitor_dpi = 0;          ///< from the screen's pixels and millimetres; 0: not known
};

/// Physical pixels per logical pixel, 1–4 in quarters: GDK_SCALE where it is set, else Xft.dpi,
/// else the monitor's density where it is at least half as much again as the plain 96 dpi.
[[nodiscard]] double scale_asked(const ScaleHints& hints);

/// Of the display that $DISPLAY names; 1 when it does not answer.
[[nodiscard]] double display_scale();

} // namespace dateline::app
