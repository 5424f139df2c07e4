#include "calendar/easter.hpp"

#include "calendar/spans.hpp"

#include <doctest/doctest.h>

using namespace dateline::calendar;

TEST_CASE("Easter Sunday is the one that was kept") {
    CHECK(easter_sunday(1204) == *make_day(1204, 4, 25));
    CHECK(easter_sunday(1519) == *make_day(1519, 4, 24));
    CHECK(easter_sunday(1916) == *make_day(1916, 4, 23));
    CHECK(easter_sunday(1938) == *make_day(1938, 4, 17));
    CHECK(easter_sunday(1943) == *make_day(1943, 4, 25));
    CHECK(easter_sunday(2000) == *make_day(2000, 4, 23));
    CHECK(easter_sunday(1818) == *make_day(1818, 3, 22));
}
