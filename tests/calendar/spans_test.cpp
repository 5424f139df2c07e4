#include "calendar/iso.hpp"
#include "calendar/spans.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace dateline::calendar;

namespace {

void expect_span(DateSpan span, const char* begin, const char* end) {
    CHECK(iso(span.begin) == begin);
    CHECK(iso(span.end) == end);
}

} // namespace

TEST_CASE("days that the calendar has not") {
    CHECK_FALSE(make_day(2015, 6, 31).has_value());
    CHECK_FALSE(make_day(1900, 2, 29).has_value());
    CHECK(make_day(2000, 2, 29).has_value());
    CHECK(make_day(-32767, 1, 1).has_value());
    CHECK_FALSE(make_day(2015, 257, 1).has_value());
    CHECK_FALSE(make_day(2015, 1, 257).has_value());
}

TEST_CASE("months, quarters, seasons, years, decades and centuries") {
    expect_span(month_span(2016, 2), "2016-02-01", "2016-02-29");
    expect_span(quarter_span(2012, 4), "2012-10-01", "2012-12-31");
    expect_span(season_span(1946, Season::winter), "1946-12-01", "1947-02-28");
    expect_span(decade_span(1940), "1940-01-01", "1949-12-31");
    expect_span(century_span(19), "1800-01-01", "1899-12-31");
    expect_span(century_span(-3), "-0299-01-01", "-0200-12-31");
    expect_span(week_span(*make_day(2015, 9, 30)), "2015-09-28", "2015-10-04");
}

TEST_CASE("parts of a month are tens of days, parts of a year whole months") {
    expect_span(part_of(month_span(2016, 2), Part::late), "2016-02-21", "2016-02-29");
    expect_span(part_of(month_span(2016, 2), Part::first_half), "2016-02-01", "2016-02-15");
    expect_span(part_of(year_span(2016), Part::early), "2016-01-01", "2016-04-30");
    expect_span(part_of(year_span(2016), Part::second_half), "2016-07-01", "2016-12-31");
}

TEST_CASE("a day has no parts: a late night does not end before it begins") {
    const Day day = *make_day(2016, 2, 1);
    for (const Part part : {Part::early, Part::middle, Part::late, Part::first_half}) {
        CHECK(part_of(day_span(day), part) == day_span(day));
    }
}

TEST_CASE("months are added without leaving the month that is meant") {
    CHECK(iso(add_months(*make_day(2015, 11, 30), 3)) == "2016-02-29");
    CHECK(iso(add_months(*make_day(2015, 3, 31), -13)) == "2014-02-28");
}

TEST_CASE("EDTF tells the shortest truth") {
    CHECK(edtf(day_span(*make_day(2015, 9, 30)), false) == "2015-09-30");
    CHECK(edtf(month_span(2015, 9), true) == "2015-09~");
    CHECK(edtf(year_span(-217), false) == "-0217");
    CHECK(edtf({*make_day(2015, 9, 17), *make_day(2015, 10, 13)}, false) ==
          "2015-09-17/2015-10-13");
    CHECK(edtf(part_of(month_span(2015, 9), Part::early), true) == "2015-09-01~/2015-09-10~");
}

TEST_CASE("no year of the calendar is none of another") {
    CHECK_FALSE(make_day(40000, 1, 1).has_value());
    CHECK_FALSE(make_day(-40000, 1, 1).has_value());
    CHECK(make_day(32767, 12, 31).has_value());
}
