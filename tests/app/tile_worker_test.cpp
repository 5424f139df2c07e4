#include "app/tile_worker.hpp"

#include "support/temporary_folder.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <thread>
#include <tuple>

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

TEST_CASE(
    "a layer that a theme does not show is told of each theme, once, and credited where seen") {
    const test::TemporaryFolder folder;
    const auto list = folder.with("basemap.yaml", R"(layers:
  - {id: roads, kind: vector, style: roads, source: roads.geojson, zoom: [8, 24],
     attribution: Road makers}
)");
    std::ignore = folder.with("roads.geojson",
                              R"({"type": "FeatureCollection", "features": [{"type": "Feature",
        "properties": {}, "geometry": {"type": "LineString", "coordinates": [[1, 1], [2, 2]]}}]})");
    scene::Theme light;
    light.name = "light";
    scene::Theme dark;
    dark.name = "dark";
    app::TileWorker worker({list, {}}, {light});
    const auto told = complaints_of(worker);
    REQUIRE_MESSAGE(told.size() == 1, told.size());
    CHECK(told.front().find("theme light has no style") != std::string::npos);
    CHECK(worker.attribution(9) == "Road makers");
    CHECK(worker.attribution(3).empty());
    worker.set_look({light, 1024, 2});
    CHECK(worker.take_complaints().empty());
    worker.set_look({dark});
    REQUIRE(worker.take_complaints().size() == 1);
    worker.set_look({light});
    CHECK(worker.take_complaints().empty());
}
