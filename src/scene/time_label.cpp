#include "scene/histogram.hpp"

#include <array>
#include <string>

namespace dateline::scene {
namespace {

using namespace std::chrono;

std::string year_text(int year) {
    return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BC";
}

const char* month_name(month m) {
    static constexpr std::array names{"January",   "February", "March",    "April",
                                      "May",       "June",     "July",     "August",
                                      "September", "October",  "November", "December"};
    return names[static_cast<unsigned>(m) - 1];
}

year_month_day date_of(Instant moment) {
    return year_month_day{day_of(moment)};
}

} // namespace

std::string day_label(calendar::Day day) {
    const year_month_day date{day};
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' + month_name(date.month()) +
           ' ' + year_text(static_cast<int>(date.year()));
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
        return std::string(month_name(date.month())) + ' ' + year;
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
