#include "base/attempt.hpp"

#include <doctest/doctest.h>
#include <stdexcept>

using namespace dateline;

TEST_CASE("what a piece of work throws becomes an error") {
    CHECK(attempt([]() -> Result<int> { return 7; }) == 7);
    CHECK(attempt([]() -> Result<int> { return fail("no"); }).error().message == "no");
    CHECK(attempt([]() -> Result<int> { throw std::runtime_error("torn"); }).error().message ==
          "torn");
    const auto short_of_memory = attempt([]() -> Result<void> { throw std::bad_alloc(); });
    CHECK(short_of_memory.error().message.find("memory") != std::string::npos);
}
