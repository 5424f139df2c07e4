#include "app/tile_worker.hpp"

#include "support/temporary_folder.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <thread>

using namespace dateline;

namespace {

/// What the worker has to say, once it has something.
std::vector<std::string> complaints_of(app::TileWorker& worker) {
    for (int i = 0; i < 30'000; ++i) {
        if (auto told = worker.take_complaints(); !told.empty()) return told;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return {};
}

} // namespace

TEST_CASE("a basemap that cannot be opened does not keep the window busy") {
    const test::TemporaryFolder folder;
    app::TileWorker worker({folder / "basemap.yaml", {}}, {});
    worker.want({{1, 0, 0}});
    const auto told = complaints_of(worker);
    REQUIRE(told.size() == 1);
    CHECK(told.front().find("basemap.yaml: cannot be read") != std::string::npos);
    CHECK_FALSE(worker.busy());
    worker.want({{1, 0, 0}, {1, 1, 0}});
    CHECK_FALSE(worker.busy());
}
