#include "scene/time_window.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::scene {
namespace {

using namespace std::chrono;

int floor_div(int value, int by) {
    return value >= 0 ? value / by : -((by - 1 - value) / by);
}

Instant first_of(int year, unsigned month) {
    return start_of(sys_days{std::chrono::year{year} / std::chrono::month{month} / 1});
}

int years_of(CalendarUnit unit) {
    switch (unit) {
    case CalendarUnit::decade:
        return 10;
    case CalendarUnit::century:
        return 100;
    default:
        return 1;
    }
}

Instant months_later(Instant moment, int count) {
    const sys_days day = day_of(moment);
    const year_month_day date{day};
    const year_month target = year_month{date.year(), date.month()} + months{count};
    const std::chrono::day last = (target / std::chrono::last).day();
    const sys_days moved{target / std::min(date.day(), last)};
    return {start_of(moved).days + (moment.days - start_of(day).days)};
}

double fade_for(const TimeSettings& settings, TimeExtent story) {
    if (settings.mode == TimeMode::window) return std::max(settings.window_days, 1.0);
    return std::clamp(story.length() / 12, 7.0, 366.0);
}

} // namespace

Instant start_of(calendar::Day day) {
    return {static_cast<double>(day.time_since_epoch().count())};
}

Instant end_of(calendar::Day day) {
    return {static_cast<double>(day.time_since_epoch().count()) + 1};
}

calendar::Day day_of(Instant moment) {
    return calendar::Day{days{static_cast<int>(std::floor(moment.days))}};
}

calendar::Day TimeWindow::last_day() const {
    return calendar::Day{days{static_cast<int>(std::ceil(end.days)) - 1}};
}

Instant floor_to(Instant moment, CalendarUnit unit) {
    const sys_days day = day_of(moment);
    const year_month_day date{day};
    const int year = static_cast<int>(date.year());
    const unsigned month = static_cast<unsigned>(date.month());
    switch (unit) {
    case CalendarUnit::day:
        return start_of(day);
    case CalendarUnit::week:
        return start_of(day - (weekday{day} - Monday));
    case CalendarUnit::month:
        return first_of(year, month);
    case CalendarUnit::quarter:
        return first_of(year, (month - 1) / 3 * 3 + 1);
    case CalendarUnit::year:
        return first_of(year, 1);
    case CalendarUnit::decade:
    case CalendarUnit::century:
        return first_of(floor_div(year, years_of(unit)) * years_of(unit), 1);
    }
    return moment;
}

Instant stepped(Instant moment, CalendarUnit unit, int count) {
    switch (unit) {
    case CalendarUnit::day:
        return {moment.days + count};
    case CalendarUnit::week:
        return {moment.days + 7.0 * count};
    case CalendarUnit::month:
        return months_later(moment, count);
    case CalendarUnit::quarter:
        return months_later(moment, 3 * count);
    case CalendarUnit::year:
    case CalendarUnit::decade:
    case CalendarUnit::century:
        return months_later(moment, 12 * years_of(unit) * count);
    }
    return moment;
}

TimeWindow window_at(const TimeSettings& settings, Instant playhead, TimeExtent story) {
    TimeWindow window{playhead, playhead, fade_for(settings, story)};
    switch (settings.mode) {
    case TimeMode::window:
        window.begin.days = playhead.days - settings.window_days;
        break;
    case TimeMode::cumulative:
        window.begin.days = std::min(story.begin.days, playhead.days);
        break;
    case TimeMode::step: {
        // A playhead exactly on a unit's end still belongs to that unit.
        const Instant inside{std::ceil(playhead.days) - 1};
        window.begin = floor_to(inside, settings.step_unit);
        window.end = stepped(window.begin, settings.step_unit, 1);
        break;
    }
    }
    return window;
}

} // namespace dateline::scene
