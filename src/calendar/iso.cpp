#include "calendar/iso.hpp"

#include <cstddef>
#include <cstdlib>

namespace dateline::calendar {
namespace {

constexpr int last_plain_year = 9999; ///< beyond it a year needs its Y

/// Of at least so many digits.
void add_padded(std::string& text, unsigned value, unsigned width) {
    if (width > 1 || value > 9) add_padded(text, value / 10, width > 1 ? width - 1 : 1);
    text += static_cast<char>('0' + value % 10);
}

/// Takes exactly `width` digits off the front.
std::optional<int> take_digits(std::string_view& text, std::size_t width) {
    if (text.size() < width) return std::nullopt;
    int value = 0;
    for (const char digit : text.substr(0, width)) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    text.remove_prefix(width);
    return value;
}

/// Takes "-09" off the front.
std::optional<unsigned> take_part(std::string_view& text) {
    if (text.empty() || text.front() != '-') return std::nullopt;
    text.remove_prefix(1);
    const auto value = take_digits(text, 2);
    return value ? std::optional(static_cast<unsigned>(*value)) : std::nullopt;
}

} // namespace

std::string iso(Day day) {
    const std::chrono::year_month_day date{day};
    const int year = static_cast<int>(date.year());
    std::string text;
    if (std::abs(year) > last_plain_year) text += 'Y';
    if (year < 0) text += '-';
    add_padded(text, static_cast<unsigned>(std::abs(year)), 4);
    text += '-';
    add_padded(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    add_padded(text, static_cast<unsigned>(date.day()), 2);
    return text;
}

std::optional<DateSpan> parse_iso(std::string_view text) {
    using namespace std::chrono;
    const bool far = text.starts_with('Y');
    text.remove_prefix(far ? 1 : 0);
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    const auto digits = take_digits(text, far ? 5 : 4);
    if (!digits || (far && (*digits <= last_plain_year || *digits > static_cast<int>(year::max()))))
        return std::nullopt;
    const year in{negative ? -*digits : *digits};
    if (text.empty()) return DateSpan{sys_days{in / January / 1}, sys_days{in / December / 31}};
    const auto month_number = take_part(text);
    if (!month_number || !month{*month_number}.ok()) return std::nullopt;
    const year_month of = in / month{*month_number};
    if (text.empty()) return DateSpan{sys_days{of / 1}, sys_days{of / last}};
    const auto day_number = take_part(text);
    if (!day_number || !text.empty() || !(of / day{*day_number}).ok()) return std::nullopt;
    const sys_days only{of / day{*day_number}};
    return DateSpan{only, only};
}

} // namespace dateline::calendar
