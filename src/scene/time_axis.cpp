#include "scene/histogram.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline::scene {
namespace {

using namespace std::chrono;

struct Step {
    CalendarUnit unit;
    int count;
    double days;
};

constexpr std::array steps{
    Step{CalendarUnit::day, 1, 1},           Step{CalendarUnit::day, 2, 2},
    Step{CalendarUnit::week, 1, 7},          Step{CalendarUnit::week, 2, 14},
    Step{CalendarUnit::month, 1, 30.4},      Step{CalendarUnit::quarter, 1, 91.3},
    Step{CalendarUnit::quarter, 2, 182.6},   Step{CalendarUnit::year, 1, 365.2},
    Step{CalendarUnit::year, 2, 730.5},      Step{CalendarUnit::year, 5, 1826},
    Step{CalendarUnit::decade, 1, 3652},     Step{CalendarUnit::decade, 2, 7305},
    Step{CalendarUnit::decade, 5, 18262},    Step{CalendarUnit::century, 1, 36524},
    Step{CalendarUnit::century, 2, 73049},   Step{CalendarUnit::century, 5, 182621},
    Step{CalendarUnit::century, 10, 365243},
};

/// Counts steps from a fixed origin so that ticks stay where they are while the axis is dragged.
Instant first_tick(const Step& step, Instant from) {
    Instant at = floor_to(from, step.unit);
    if (step.count == 1) return at;
    const Instant epoch = floor_to(Instant{0}, step.unit);
    const auto number = [&](Instant moment) {
        return std::lround((moment.days - epoch.days) / (step.days / step.count));
    };
    for (int tries = 0; tries < step.count && number(at) % step.count != 0; ++tries) {
        at = stepped(at, step.unit, -1);
    }
    return at;
}

std::string year_text(int year) {
    return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BC";
}

const char* month_name(month m, bool whole) {
    static constexpr std::array names{"January",   "February", "March",    "April",
                                      "May",       "June",     "July",     "August",
                                      "September", "October",  "November", "December"};
    static constexpr std::array shorts{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::size_t index = static_cast<unsigned>(m) - 1;
    return whole ? names[index] : shorts[index];
}

year_month_day date_of(Instant moment) {
    return year_month_day{day_of(moment)};
}

std::string tick_label(Instant at, const Step& step) {
    const year_month_day date = date_of(at);
    const bool daily = step.unit == CalendarUnit::day || step.unit == CalendarUnit::week;
    if (daily) {
        return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
               month_name(date.month(), false);
    }
    const bool monthly = step.unit == CalendarUnit::month || step.unit == CalendarUnit::quarter;
    if (monthly && date.month() != January) return month_name(date.month(), false);
    return year_text(static_cast<int>(date.year()));
}

bool is_major(Instant at, const Step& step) {
    const year_month_day date = date_of(at);
    switch (step.unit) {
    case CalendarUnit::day:
    case CalendarUnit::week:
        return static_cast<unsigned>(date.day()) <= 7;
    case CalendarUnit::month:
    case CalendarUnit::quarter:
        return date.month() == January;
    default:
        return static_cast<int>(date.year()) % 100 == 0;
    }
}

} // namespace

std::vector<AxisTick> axis_ticks(TimeExtent shown, double pixels, double label_pixels) {
    std::vector<AxisTick> ticks;
    if (shown.length() <= 0 || pixels <= 0) return ticks;
    const double days_a_label = shown.length() * label_pixels / pixels;
    const auto fitting = std::find_if(steps.begin(), steps.end(), [&](const Step& step) {
        return step.days * 0.9 >= days_a_label; // months differ by a tenth
    });
    const Step step = fitting == steps.end() ? steps.back() : *fitting;
    for (Instant at = first_tick(step, shown.begin); at < shown.end;
         at = stepped(at, step.unit, step.count)) {
        if (at < shown.begin) continue;
        ticks.push_back({at, tick_label(at, step), is_major(at, step)});
    }
    return ticks;
}

std::string day_label(calendar::Day day) {
    const year_month_day date{day};
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
           month_name(date.month(), true) + ' ' + year_text(static_cast<int>(date.year()));
}

std::string unit_label(Instant start, CalendarUnit unit) {
    const year_month_day date = date_of(start);
    const std::string year = year_text(static_cast<int>(date.year()));
    switch (unit) {
    case CalendarUnit::day:
        return day_label(day_of(start));
    case CalendarUnit::week:
        return "week of " + day_label(day_of(start));
    case CalendarUnit::month:
        return std::string(month_name(date.month(), true)) + ' ' + year;
    case CalendarUnit::quarter:
        return "Q" + std::to_string((static_cast<unsigned>(date.month()) - 1) / 3 + 1) + ' ' + year;
    case CalendarUnit::year:
        return year;
    case CalendarUnit::decade:
    case CalendarUnit::century:
        break;
    }
    const Instant last{stepped(start, unit, 1).days - 1};
    return year + "–" + year_text(static_cast<int>(date_of(last).year()));
}

} // namespace dateline::scene
