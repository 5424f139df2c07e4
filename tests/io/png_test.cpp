#include "io/png.hpp"

#include <doctest/doctest.h>
#include <vector>

using namespace dateline;

TEST_CASE("a picture becomes a PNG file of its size, and the same one every time") {
    const std::vector<std::uint8_t> rgba(std::size_t{4} * 30 * 20, 0x7f);
    const auto bytes = io::encode_png(30, 20, rgba);
    REQUIRE(bytes.has_value());
    CHECK(bytes->substr(0, 8) == "\x89PNG\r\n\x1a\n");
    CHECK(bytes->substr(16, 8) == std::string("\0\0\0\x1e\0\0\0\x14", 8));
    CHECK(io::encode_png(30, 20, rgba) == bytes);
}
