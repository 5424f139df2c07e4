#include "app/status.hpp"

#include "support/temporary_folder.hpp"

#include <array>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace dateline;

TEST_CASE("a reader of the status that goes away does not end the window") {
    const test::TemporaryFolder folder;
    const auto pipe = folder / "status";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(reader >= 0);
    auto log = app::StatusLog::open(pipe);
    REQUIRE(log);
    log->write("{\"rest\":true}");
    std::array<char, 64> read{};
    CHECK(::read(reader, read.data(), read.size()) == 14);
    ::close(reader);
    log->write("{\"rest\":false}");
    const int later = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    log->write("{\"rest\":true}");
    CHECK(::read(later, read.data(), read.size()) == 0); // given up, and here we are
    ::close(later);
}
