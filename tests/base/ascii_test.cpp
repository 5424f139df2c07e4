#include "base/ascii.hpp"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("letters of ASCII change their case, all other bytes stay") {
    CHECK(ascii::lower("Kiev, ÉTÉ @[`{ 1943") == "kiev, ÉtÉ @[`{ 1943");
    CHECK(ascii::upper("gb é") == "GB é");
    CHECK(ascii::is_letter('z'));
    CHECK_FALSE(ascii::is_letter('_'));
}
