#include "base/number.hpp"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("a text is a number only as a whole, and only a finite one") {
    CHECK(parse_double("-36.5") == -36.5);
    CHECK(parse_double("1e3") == 1000);
    for (const char* text : {"", " 1", "1 ", "2x", "1,5", "nan", "inf", "1e999"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_double(text));
    }
}
