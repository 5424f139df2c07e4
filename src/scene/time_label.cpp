#include "scene/time_label.hpp"

#include "calendar/words.hpp"

#include <string>

namespace dateline::scene {
namespace {

using namespace std::chrono;

year_month_day date_of(Instant moment) {
    return year_month_day{day_of(moment)};
}

} // namespace

std::string day_label(calendar::Day day) {
    const year_month_day date{day};
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
           std::string(calendar::month_name(date.month())) + ' ' + calendar::year_name(date.year());
}

std::string unit_label(Instant start, CalendarUnit unit) {
    const year_month_day date = date_of(start);
    const std::string year = calendar::year_name(date.year());
    switch (unit) {
    case CalendarUnit::day:
        return day_label(day_of(start));
    case CalendarUnit::week:
        return "week of " + day_label(day_of(start));
    case CalendarUnit::month:
        return std::string(calendar::month_name(date.month())) + ' ' + year;
    case CalendarUnit::quarter:
        return "Q" + std::to_string((static_cast<unsigned>(date.month()) - 1) / 3 + 1) + ' ' + year;
    case CalendarUnit::year:
        return year;
    case CalendarUnit::decade:
    case CalendarUnit::century:
        break;
    }
    const Instant last{stepped(start, unit, 1).days - 1};
    return year + "–" + calendar::year_name(date_of(last).year());
}

} // namespace dateline::scene
