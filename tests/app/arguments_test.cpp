#include "app/arguments.hpp"

#include "app/poster.hpp"
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
              std::string("--size ") + wrong + ": width and height are 64 to 16384 pixels");
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

TEST_CASE("a length of time has a unit") {
    using enum scene::CalendarUnit;
    CHECK(parse_length("--window", "7d") == WindowLength{7, day});
    CHECK(parse_length("--window", "2 weeks") == WindowLength{2, week});
    CHECK(parse_length("--window", "1 month") == WindowLength{1, month});
    CHECK(parse_length("--window", "20000y").error().message ==
          "--window 20000y: a length of time is at most 10000 years");
    for (const char* wrong : {"", "0", "1", "d", "-7d", "7 fortnights"}) {
        CAPTURE(wrong);
        CHECK(parse_length("--window", wrong).error().message ==
              std::string("--window ") + wrong +
                  ": a length of time is written like 7d, 2w, 1m or 1y");
    }
}

TEST_CASE("a date outside the story is told as it was typed") {
    scene::Scene scene;
    scene.story = {scene::start_of(parse_day("--at", "2015-09-30").value()),
                   scene::end_of(parse_day("--at", "2017-12-31").value())};
    PosterOptions options;
    options.at_words = "2014";
    options.at = parse_date("--at", "2014").value();
    CHECK(poster_window(options, scene).error().message ==
          "--at 2014: the story runs from 2015-09-30 to 2017-12-31; name a day within it");
}

TEST_CASE("a month's window is the month of the calendar") {
    scene::Scene scene;
    scene.story = {scene::start_of(parse_day("--at", "2015-09-30").value()),
                   scene::end_of(parse_day("--at", "2017-12-31").value())};
    const auto shown = [&](const std::string& at, const std::string& length) {
        PosterOptions options;
        options.at = parse_date("--at", at).value();
        options.window = parse_length("--window", length).value();
        const auto window = poster_window(options, scene).value();
        return calendar::iso(scene::day_of(window.begin)) + "/" + calendar::iso(window.last_day());
    };
    CHECK(shown("2016-03", "1m") == "2016-03-01/2016-03-31");
    CHECK(shown("2016-02", "1m") == "2016-02-01/2016-02-29");
    CHECK(shown("2016", "1y") == "2016-01-01/2016-12-31");
    CHECK(shown("2016-03-27", "1m") == "2016-02-28/2016-03-27");
    CHECK(shown("2016-03-07", "7d") == "2016-03-01/2016-03-07");
}
