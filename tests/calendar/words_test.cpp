#include "calendar/words.hpp"

#include <doctest/doctest.h>

using namespace dateline::calendar;
using namespace std::chrono;

TEST_CASE("months and years are called as people write them") {
    CHECK(month_name(March) == "March");
    CHECK(short_month_name(September) == "Sep");
    CHECK(year_name(year{2016}) == "2016");
    CHECK(year_name(year{1}) == "1");
    CHECK(year_name(year{0}) == "1 BC");
    CHECK(year_name(year{-217}) == "218 BC");
}
