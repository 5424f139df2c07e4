#pragma once

#include "base/result.hpp"
#include "calendar/date_span.hpp"
#include "scene/time_window.hpp"

#include <string>

namespace dateline::app {

// What options of the command line mean. Each failure is a sentence with the option's name, what
// stood there and how to write it.

struct PictureSize {
    int width = 0; ///< pixels
    int height = 0;
    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

/// "1920x1080": 64 to 16384 pixels each way.
[[nodiscard]] Result<PictureSize> parse_size(const std::string& option, const std::string& text);

/// "2015-09-30", "2015-09", "2015", "-0217-08-02".
[[nodiscard]] Result<calendar::DateSpan> parse_date(const std::string& option,
                                                    const std::string& text);

/// "2015-09-30", and no less.
[[nodiscard]] Result<calendar::Day> parse_day(const std::string& option, const std::string& text);

/// So many units of the calendar.
struct WindowLength {
    int count = 0;
    scene::CalendarUnit unit = scene::CalendarUnit::day;
    friend bool operator==(const WindowLength&, const WindowLength&) = default;
};

/// "7d", "2 weeks", "1 month", "1y".
[[nodiscard]] Result<WindowLength> parse_length(const std::string& option, const std::string& text);

/// Physical pixels per logical pixel, such as "2": scene::least_scale to scene::most_scale.
[[nodiscard]] Result<double> parse_scale(const std::string& option, const std::string& text);

} // namespace dateline::app
