#include "base/shared_text.hpp"

#include <doctest/doctest.h>

#include <thread>
#include <utility>
#include <vector>

using dateline::SharedText;
using dateline::TextPool;

TEST_CASE("copies of a text share its memory and outlive the first one") {
    SharedText copy;
    {
        const SharedText first("Palmyra");
        copy = first;
        CHECK(copy.c_str() == first.c_str());
    }
    CHECK(copy == "Palmyra");
    CHECK(copy.size() == 7);
}

TEST_CASE("an empty text holds nothing and still reads as a text") {
    const SharedText none("");
    CHECK(none.empty());
    CHECK(none == SharedText());
    CHECK(none.c_str()[0] == '\0');
}

TEST_CASE("a text survives being given to itself and taken from") {
    SharedText text("Hama");
    const SharedText& same = text;
    text = same;
    CHECK(text == "Hama");
    const SharedText taken = std::move(text);
    CHECK(taken == "Hama");
}

TEST_CASE("texts order and join as their words do, NUL bytes and all") {
    CHECK(SharedText("Aleppo") < SharedText("Homs"));
    CHECK("near " + SharedText("Homs") + "!" == "near Homs!");
    const std::string_view split("a\0b", 3);
    CHECK(SharedText(split).view() == split);
}

TEST_CASE("threads copy and drop one text side by side") {
    const SharedText text("Latakia");
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int turn = 0; turn < 10'000; ++turn) {
                const SharedText copy = text;
                CHECK_FALSE(copy.empty());
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    CHECK(text == "Latakia");
}

TEST_CASE("a pool gives equal texts one memory, up to as many as it was told") {
    TextPool pool(1);
    CHECK(pool.shared("SY").c_str() == pool.shared(std::string("SY")).c_str());
    CHECK(pool.shared("IQ").c_str() != pool.shared("IQ").c_str());
    CHECK(pool.shared("").empty());
}
