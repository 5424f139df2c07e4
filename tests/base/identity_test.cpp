#include "base/identity.hpp"

#include <doctest/doctest.h>
#include <optional>

using namespace dateline;

TEST_CASE("a thing that lies where another one lay is still another one") {
    std::optional<Identity> thing(std::in_place);
    const Identity remembered = *thing;
    CHECK(*thing == remembered);
    thing.emplace(); // in the same memory
    CHECK_FALSE(*thing == remembered);
}
