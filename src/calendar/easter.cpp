#include "calendar/easter.hpp"

#include "calendar/spans.hpp"

namespace dateline::calendar {
namespace {

constexpr int first_gregorian = 1583;
constexpr int months_days = 31; ///< the rules count on from 22 March in months of so many days

/// Day and month in one number: 31 times the month and the day behind the first.
int gregorian(int year) {
    const int golden = year % 19;
    const int century = year / 100;
    const int leap = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + leap + 15) % 30;
    const int within = year % 100;
    const int weekday = (32 + 2 * (century % 4) + 2 * (within / 4) - epact - within % 4) % 7;
    const int correction = (golden + 11 * epact + 22 * weekday) / 451;
    return epact + weekday - 7 * correction + 114;
}

int julian(int year) {
    const int moon = (19 * (year % 19) + 15) % 30;
    const int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    return moon + weekday + 114;
}

} // namespace

Day easter_sunday(int year) {
    constexpr int cycle = 532; ///< years after which the Julian Easters come again
    const int counted =
        year >= first_gregorian ? gregorian(year) : julian((year % cycle + cycle) % cycle);
    return *make_day(year, static_cast<unsigned>(counted / months_days),
                     static_cast<unsigned>(counted % months_days + 1));
}

} // namespace dateline::calendar
