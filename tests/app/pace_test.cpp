#include "app/pace.hpp"

#include <doctest/doctest.h>
#include <tuple>

using dateline::app::Pace;

TEST_CASE(
    "a field that comes up gets the frame in which it takes the keyboard, however slow they are") {
    Pace pace;
    CHECK_FALSE(pace.frames_owed());
    pace.owe_frames();
    for (int frame = 0; frame < 2; ++frame) {
        std::ignore = pace.begin_frame();
        CHECK(pace.frames_owed());
    }
    std::ignore = pace.begin_frame();
    CHECK_FALSE(pace.frames_owed());
    pace.stir();
    CHECK(pace.frames_owed());
}
