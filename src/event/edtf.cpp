#include "event/edtf.hpp"

#include "calendar/iso.hpp"

#include <array>

namespace dateline::event {
namespace {

using namespace std::chrono;

std::string year_of(const std::string& day) {
    return day.substr(0, day.rfind('-', day.rfind('-') - 1));
}

/// EDTF numbers the seasons 21 (spring) to 24 (winter), by their month of begin in the north; empty
/// for three months that are none.
std::string season(calendar::DateSpan when) {
    static constexpr std::array<const char*, 13> codes{"", "", "",   "21", "", "",  "22",
                                                       "", "", "23", "",   "", "24"};
    const unsigned month = static_cast<unsigned>(year_month_day(when.begin).month());
    return codes.at(month);
}

} // namespace

std::string edtf(calendar::DateSpan when, calendar::Precision precision, bool approximate) {
    const std::string mark = approximate ? "~" : "";
    const std::string begin = calendar::iso(when.begin);
    if (when.begin == when.end) return begin + mark;
    const year_month_day first(when.begin);
    const year_month_day last(when.end);
    const bool whole_months =
        first.day() == day{1} &&
        last == year_month_day(last.year() / last.month() / std::chrono::last);
    const bool one_year = first.year() == last.year();
    if (whole_months && one_year && first.month() == last.month()) {
        return begin.substr(0, begin.rfind('-')) + mark;
    }
    if (whole_months && one_year && first.month() == January && last.month() == December) {
        return year_of(begin) + mark;
    }
    if (precision == calendar::Precision::season && whole_months) {
        if (const std::string code = season(when); !code.empty()) {
            return year_of(begin) + "-" + code + mark;
        }
    }
    return begin + mark + "/" + calendar::iso(when.end) + mark;
}

} // namespace dateline::event
