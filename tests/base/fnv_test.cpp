#include "base/fnv.hpp"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("hashes are those of FNV-1a") {
    CHECK(fnv::add(fnv::start, "") == 0xcbf29ce484222325ULL);
    CHECK(fnv::add(fnv::start, "a") == 0xaf63dc4c8601ec8cULL);
    CHECK(fnv::add(fnv::start, "foobar") == 0x85944171f73967e8ULL);
    CHECK(fnv::digits(fnv::add(fnv::start, "a"), 16) == "af63dc4c8601ec8c");
    CHECK(fnv::digits(fnv::start, 4) == "cbf2");
}
