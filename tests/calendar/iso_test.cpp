#include "calendar/iso.hpp"

#include <doctest/doctest.h>

using namespace dateline::calendar;

namespace {

void expect_days(const char* text, const char* begin, const char* end) {
    CAPTURE(text);
    const auto span = parse_iso(text);
    REQUIRE(span.has_value());
    CHECK(iso(span->begin) == begin);
    CHECK(iso(span->end) == end);
}

} // namespace

TEST_CASE("an ISO day, month or year names its days") {
    expect_days("2015-09-30", "2015-09-30", "2015-09-30");
    expect_days("2016-02", "2016-02-01", "2016-02-29");
    expect_days("1943", "1943-01-01", "1943-12-31");
}

TEST_CASE("years before the first are astronomical") {
    expect_days("-0217-08-02", "-0217-08-02", "-0217-08-02");
    expect_days("0000", "0000-01-01", "0000-12-31");
}

TEST_CASE("what is no ISO date names nothing") {
    for (const char* text : {"", "-", "15", "20150930", "2015-9-30", "2015-13", "2015-02-30",
                             "2015-09-30T00:00", "2015-09-", "soon", "12015-01-01"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_iso(text).has_value());
    }
}

TEST_CASE("days beyond four digits of a year are read as they are written") {
    using namespace std::chrono;
    for (const int number : {-32767, -11999, -10000, -9999, -1, 0, 9999, 10000, 32767}) {
        const Day day = sys_days{year{number} / March / 5};
        CAPTURE(iso(day));
        const auto read = parse_iso(iso(day));
        REQUIRE(read.has_value());
        CHECK(read->begin == day);
    }
    CHECK(iso(sys_days{year{-11999} / March / 5}) == "Y-11999-03-05");
    CHECK_FALSE(parse_iso("Y2015-01-01").has_value());
    CHECK_FALSE(parse_iso("Y40000-01-01").has_value());
}
