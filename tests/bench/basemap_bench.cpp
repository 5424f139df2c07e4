// How long the basemap takes: opening it, and one tile of 512 pixels at every zoom level, in the
// Levant and elsewhere. The median of the repetitions is what counts.
#include "io/basemap.hpp"
#include "io/map_label_source.hpp"
#include "io/theme_file.hpp"

#include <benchmark/benchmark.h>
#include <filesystem>

namespace {

using namespace dateline;

const std::filesystem::path built = std::filesystem::path(DATELINE_BUILD_DIR) / "data";

io::Basemap bundled() {
    std::vector<Diagnostic> left_out;
    return io::Basemap::open(built / "basemap.yaml", left_out).value();
}

scene::Theme theme(const char* name) {
    const auto folder = std::filesystem::path(DATELINE_SOURCE_DIR) / "data/themes";
    return io::read_theme(folder / (std::string(name) + ".yaml")).value();
}

scene::TileId tile_at(double lon, double lat, int zoom) {
    const geo::WorldPoint at = geo::to_world({geo::Lon{lon}, geo::Lat{lat}});
    const double count = static_cast<double>(1 << zoom);
    return {zoom, static_cast<int>(at.x * count), static_cast<int>(at.y * count)};
}

void tile(benchmark::State& state, double lon, double lat) {
    io::Basemap basemap = bundled();
    const scene::Theme light = theme("light");
    const scene::TileId wanted = tile_at(lon, lat, static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(basemap.draw_tile(wanted, 512, 1, light));
}

void tile_in_the_levant(benchmark::State& state) {
    tile(state, 37.5, 35);
}

void tile_on_the_norwegian_coast(benchmark::State& state) {
    tile(state, 7, 61.5);
}

void opening(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(bundled());
}

void whole_picture(benchmark::State& state) {
    io::Basemap basemap = bundled();
    const scene::Theme light = theme("light");
    const geo::WorldPoint min = geo::to_world({geo::Lon{32}, geo::Lat{38}});
    const double width = 0.03;
    const io::BasemapView view{{min, {min.x + width, min.y + width * 9 / 16}}, 1920, 1080, 1};
    for (auto _ : state)
        benchmark::DoNotOptimize(basemap.draw(view, light));
}

void reading_the_names(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(io::read_map_labels(built / "basemap/labels.tsv"));
}

} // namespace

BENCHMARK(opening)->Unit(benchmark::kMillisecond);
BENCHMARK(tile_in_the_levant)->DenseRange(0, 12)->Unit(benchmark::kMillisecond);
BENCHMARK(tile_on_the_norwegian_coast)->DenseRange(2, 10, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_picture)->Unit(benchmark::kMillisecond);
BENCHMARK(reading_the_names)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
