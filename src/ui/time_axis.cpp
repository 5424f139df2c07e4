#include "ui/time_axis.hpp"

#include "calendar/words.hpp"

#include "ui/words.hpp"

#include <algorithm>
#include <array>

namespace dateline::ui {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr double widest_days = 20'000 * calendar::days_in_year;
constexpr double label_gap = 14; // pixels between neighbouring labels

int floor_div(int a, int b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

calendar::Day first_of(int year, unsigned month) {
    return std::chrono::year{year} / std::chrono::month{month} / 1;
}

calendar::Day first_of_month_index(int index) {
    const int year = floor_div(index, 12);
    return first_of(year, static_cast<unsigned>(index - year * 12) + 1);
}

int month_index(year_month_day date) {
    return static_cast<int>(date.year()) * 12 +
           static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

enum class Unit : std::uint8_t { day, month, year };

/// `count` units. Several days never cross a month's end: the count starts anew on the first.
struct Step {
    Unit unit = Unit::day;
    int count = 1;
};

constexpr std::array<Step, 20> axis_steps{
    {{Unit::day, 1},     {Unit::day, 2},     {Unit::day, 5},     {Unit::day, 10},
     {Unit::month, 1},   {Unit::month, 3},   {Unit::month, 6},   {Unit::year, 1},
     {Unit::year, 2},    {Unit::year, 5},    {Unit::year, 10},   {Unit::year, 20},
     {Unit::year, 50},   {Unit::year, 100},  {Unit::year, 200},  {Unit::year, 500},
     {Unit::year, 1000}, {Unit::year, 2000}, {Unit::year, 5000}, {Unit::year, 10000}}};

calendar::Day floor_to(Step step, calendar::Day day) {
    const year_month_day date{day};
    switch (step.unit) {
    case Unit::day: {
        if (step.count == 1) return day;
        const int of_month = static_cast<int>(static_cast<unsigned>(date.day())) - 1;
        // The rest of a month joins the step before it: 21–31, not 21–30 and a lone 31.
        const int last = std::max(30 / step.count - 1, 0);
        return first_of(static_cast<int>(date.year()), static_cast<unsigned>(date.month())) +
               days{std::min(of_month / step.count, last) * step.count};
    }
    case Unit::month:
        return first_of_month_index(floor_div(month_index(date), step.count) * step.count);
    case Unit::year:
        return first_of(floor_div(static_cast<int>(date.year()), step.count) * step.count, 1);
    }
    return day;
}

calendar::Day next_after(Step step, calendar::Day day) {
    const calendar::Day start = floor_to(step, day);
    const year_month_day date{start};
    switch (step.unit) {
    case Unit::day: {
        if (step.count == 1) return start + days{1};
        const calendar::Day month_end = first_of_month_index(month_index(date) + 1);
        const calendar::Day next = start + days{step.count};
        return next >= month_end || floor_to(step, next) == start ? month_end : next;
    }
    case Unit::month:
        return first_of_month_index(month_index(date) + step.count);
    case Unit::year:
        return first_of(static_cast<int>(date.year()) + step.count, 1);
    }
    return start + days{1};
}

double days_in(Step step) {
    switch (step.unit) {
    case Unit::day:
        return step.count;
    case Unit::month:
        return calendar::days_in_month * step.count;
    case Unit::year:
        return calendar::days_in_year * step.count;
    }
    return 1;
}

std::string fine_label(Step step, calendar::Day day) {
    const year_month_day date{day};
    if (step.unit == Unit::day) return std::to_string(static_cast<unsigned>(date.day()));
    if (step.unit == Unit::month) return std::string(calendar::short_month_name(date.month()));
    return calendar::year_name(date.year());
}

std::chrono::year year_at(scene::Instant moment) {
    return year_month_day{scene::day_of(moment)}.year();
}

std::string widest_fine_label(Step step, scene::TimeExtent shown) {
    if (step.unit == Unit::day) return "30";
    if (step.unit == Unit::month) return "May";
    const std::string first = calendar::year_name(year_at(shown.begin));
    const std::string last = calendar::year_name(year_at(shown.end));
    return first.size() > last.size() ? first : last;
}

Step fine_step(scene::TimeExtent shown, double width,
               const std::function<double(const std::string&)>& measure) {
    for (const Step step : axis_steps) {
        const double needed = std::max(24.0, measure(widest_fine_label(step, shown)) + label_gap);
        if (days_in(step) * width / shown.length() >= needed) return step;
    }
    return axis_steps.back();
}

std::string coarse_label(Step fine, calendar::Day day) {
    const year_month_day date{day};
    const std::string year = calendar::year_name(date.year());
    if (fine.unit == Unit::day) return std::string(calendar::month_name(date.month())) + " " + year;
    return year;
}

std::vector<Tick> coarse_ticks(Step fine, scene::TimeExtent shown, double width,
                               const std::function<double(const std::string&)>& measure) {
    std::vector<Tick> ticks;
    if (fine.unit == Unit::year) return ticks;
    const Step step = fine.unit == Unit::day ? Step{Unit::month, 1} : Step{Unit::year, 1};
    const auto to_pixels = [&](scene::Instant at) {
        return (std::clamp(at, shown.begin, shown.end).days - shown.begin.days) / shown.length() *
               width;
    };
    calendar::Day day = floor_to(step, scene::day_of(shown.begin));
    for (; scene::start_of(day) < shown.end; day = next_after(step, day)) {
        Tick tick{scene::start_of(day), coarse_label(fine, day)};
        const double room = to_pixels(scene::start_of(next_after(step, day))) - to_pixels(tick.at);
        if (measure(tick.label) + label_gap > room) tick.label.clear();
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

} // namespace

Ticks ticks_for(scene::TimeExtent shown, double width,
                const std::function<double(const std::string&)>& measure) {
    Ticks ticks;
    const Step step = fine_step(shown, width, measure);
    calendar::Day day = floor_to(step, scene::day_of(shown.begin));
    for (; scene::start_of(day) < shown.end; day = next_after(step, day))
        if (scene::start_of(day) >= shown.begin)
            ticks.fine.push_back({scene::start_of(day), fine_label(step, day)});
    ticks.coarse = coarse_ticks(step, shown, width, measure);
    return ticks;
}

scene::TimeExtent zoomed(scene::TimeExtent shown, scene::Instant about, double factor) {
    const double length = std::clamp(shown.length() * factor, 1.0, widest_days);
    const double share = std::clamp((about.days - shown.begin.days) / shown.length(), 0.0, 1.0);
    const double begin = about.days - share * length;
    return {{begin}, {begin + length}};
}

} // namespace dateline::ui
