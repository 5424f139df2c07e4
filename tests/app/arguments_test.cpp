#include "app/arguments.hpp"

#include "calendar/iso.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::app;

TEST_CASE("a size is width x height") {
    CHECK(parse_size("--size", "1920x1080") == PictureSize{1920, 1080});
    for (const char* wrong : {"", "x", "1920", "1920x", "x1080", "1920*1080", "1920x1080px",
                              "-5x100", "1e3x100", "99999999999x100"}) {
        CAPTURE(wrong);
        CHECK(parse_size("--size", wrong).error().message ==
              std::string("--size ") + wrong + ": a size is written like 1920x1080");
    }
    for (const char* wrong : {"10x1080", "20000x1080", "0x0"}) {
        CAPTURE(wrong);
        CHECK(parse_size("--size", wrong).error().message ==
              std::string("--size ") + wrong + ": a picture is 64 to 16384 pixels wide and high");
    }
}

TEST_CASE("a scale is a number that letters can be drawn at") {
    CHECK(parse_scale("--scale", "0.5") == 0.5);
    CHECK(parse_scale("--scale", "4") == 4);
    for (const char* wrong : {"10", "99", "-1", "0.01", "0", "nan", "inf", "2x", "large"}) {
        CAPTURE(wrong);
        CHECK(parse_scale("--scale", wrong).error().message ==
              std::string("--scale ") + wrong + ": a scale is a number from 0.5 to 4");
    }
}

TEST_CASE("a date may be a day, a month or a year") {
    CHECK(calendar::iso(parse_date("--at", "2016-02")->end) == "2016-02-29");
    CHECK(parse_date("--at", "2016-02-30").error().message ==
          "--at 2016-02-30: there is no such date; write it like 2015-09-30, 2015-09 or 2015, and "
          "218 BC as -0217");
}

TEST_CASE("a length of time has a unit, days without one") {
    CHECK(parse_length("--window", "7d") == 7);
    CHECK(parse_length("--window", "7") == 7);
    CHECK(parse_length("--window", "2 weeks") == 14);
    CHECK(parse_length("--window", "1 month") == 30);
    for (const char* wrong : {"", "0", "d", "-7d", "7 fortnights"}) {
        CAPTURE(wrong);
        CHECK(parse_length("--window", wrong).error().message ==
              std::string("--window ") + wrong +
                  ": a length of time is written like 7d, 2w, 1m or 1y");
    }
}
