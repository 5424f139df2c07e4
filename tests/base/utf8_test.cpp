#include "base/utf8.hpp"

#include <doctest/doctest.h>

using namespace dateline;

TEST_CASE("what is not UTF-8 becomes question marks, and every offset stays") {
    std::string text = "Al\xE9p \xC3\xA9 \x80\xE0\x80\x80 \xED\xA0\x80";
    text += '\0';
    const utf8::Malformed found = utf8::make_well_formed(text);
    CHECK(text == "Al?p \xC3\xA9 ???? ??? ");
    CHECK(found.bytes == 8);
    CHECK(found.first == 2);
    std::string sound = "Dürnstein";
    CHECK(utf8::make_well_formed(sound).bytes == 0);
    CHECK(sound == "Dürnstein");
}
