#include "calendar/words.hpp"

#include <array>

namespace dateline::calendar {

std::string_view month_name(std::chrono::month month) {
    static constexpr std::array<std::string_view, 12> names{
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    return names.at(static_cast<unsigned>(month) - 1);
}

std::string_view short_month_name(std::chrono::month month) {
    return month_name(month).substr(0, 3);
}

std::string year_name(std::chrono::year year) {
    const int number = static_cast<int>(year);
    return number > 0 ? std::to_string(number) : std::to_string(1 - number) + " BC";
}

} // namespace dateline::calendar
