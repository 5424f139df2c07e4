#include "app/arguments.hpp"

#include "base/number.hpp"
#include "calendar/iso.hpp"
#include "calendar/words.hpp"
#include "scene/camera.hpp"
#include "scene/unit_names.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <string_view>

namespace dateline::app {
namespace {

/// Takes a whole number off the front.
std::optional<int> take_number(std::string_view& text) {
    int value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || value < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
    return value;
}

} // namespace

Result<PictureSize> parse_size(const std::string& option, const std::string& text) {
    constexpr int smallest = 64;
    constexpr int largest = 16384; // what OpenGL drivers take
    std::string_view rest = text;
    const auto width = take_number(rest);
    const bool crossed = !rest.empty() && rest.front() == 'x';
    rest.remove_prefix(crossed ? 1 : 0);
    const auto height = take_number(rest);
    if (!width || !height || !crossed || !rest.empty())
        return fail(fmt::format("{} {}: a size is written like 1920x1080", option, text));
    if (std::min(*width, *height) < smallest || std::max(*width, *height) > largest)
        return fail(fmt::format("{} {}: width and height are {} to {} pixels", option, text,
                                smallest, largest));
    return PictureSize{*width, *height};
}

Result<calendar::DateSpan> parse_date(const std::string& option, const std::string& text) {
    if (const auto span = calendar::parse_iso(text)) return *span;
    return fail(fmt::format("{} {}: there is no such date; write it like 2015-09-30, 2015-09 or "
                            "2015, and 218 BC as -0217",
                            option, text));
}

Result<calendar::Day> parse_day(const std::string& option, const std::string& text) {
    const auto span = calendar::parse_iso(text);
    if (!span || span->begin != span->end)
        return fail(
            fmt::format("{} {}: there is no such day; write it like 2015-09-30", option, text));
    return span->begin;
}

Result<WindowLength> parse_length(const std::string& option, const std::string& text) {
    std::string_view rest = text;
    const auto count = take_number(rest);
    const auto blank = rest.find_first_not_of(' ');
    rest.remove_prefix(std::min(blank, rest.size()));
    const auto unit = scene::unit_named(rest);
    if (!count || *count == 0 || !unit)
        return fail(
            fmt::format("{} {}: a length of time is written like 7d, 2w, 1m or 1y", option, text));
    constexpr int most = 10'000; // years
    if (*count * scene::name_of(*unit).mean_days > most * calendar::days_in_year)
        return fail(fmt::format("{} {}: a length of time is at most {} years", option, text, most));
    return WindowLength{*count, *unit};
}

Result<double> parse_scale(const std::string& option, const std::string& text) {
    const auto scale = parse_double(text);
    if (!scale || *scale < scene::least_scale || *scale > scene::most_scale)
        return fail(fmt::format("{} {}: a scale is a number from {} to {}", option, text,
                                scene::least_scale, scene::most_scale));
    return *scale;
}

} // namespace dateline::app
