// The map in motion: a frame while it is panned, zoomed or flown over, names and tiles included,
// and how long until it is sharp again once it rests where no tile was painted before. 1280×720
// pixels.
#include "app/tile_worker.hpp"
#include "io/map_label_source.hpp"
#include "io/theme_file.hpp"
#include "render/renderer.hpp"
#include "scene/camera_motion.hpp"
#include "scene/frame_at.hpp"
#include "support/display_bench.hpp"
#include "support/milliseconds.hpp"
#include "support/story.hpp"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <functional>
#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/OpenGL.hpp>
#include <thread>
#include <tuple>

namespace {

using namespace dateline;
using namespace dateline::scene;
using Clock = std::chrono::steady_clock;

const std::filesystem::path built = std::filesystem::path(DATELINE_BUILD_DIR) / "data";

const text::Typesetter& typesetter() {
    static const auto opened = text::Typesetter::open();
    return opened.value();
}

const Theme& theme() {
    static const auto read =
        io::read_theme(std::filesystem::path(DATELINE_SOURCE_DIR) / "data/themes/light.yaml");
    return read.value();
}

/// Two hundred events of a month in the Levant, about what an article holds.
const Scene& story() {
    static const Scene scene = [] {
        test::StoryBuilder story;
        for (unsigned i = 0; i < 200; ++i) {
            story.add("Place " + std::to_string(i), 36 + 0.037 * (i * 7 % 100),
                      33.5 + 0.029 * (i * 13 % 100), test::day(2015, 9, 1 + i % 30));
        }
        return story.scene();
    }();
    return scene;
}

Camera camera_at(double lon, double lat, double zoom) {
    Camera camera;
    camera.centre = geo::to_world({geo::Lon{lon}, geo::Lat{lat}});
    camera.zoom = zoom;
    return clamped(camera);
}

/// What a person sees while the camera takes `path`, a function of the frame's number.
void moving(benchmark::State& state, const std::function<Camera(int)>& path) {
    const auto labels = io::read_map_labels(built / "basemap/labels.tsv").value();
    sf::RenderTexture target;
    if (!target.create(1280, 720, sf::ContextSettings(0, 8))) {
        state.SkipWithError("no off-screen target");
        return;
    }
    render::Renderer renderer(DATELINE_SOURCE_DIR "/shaders", typesetter());
    const std::vector<std::uint8_t> tile(std::size_t{512} * 512 * 4, 210);
    ViewState view;
    view.labels = labels;
    view.ink = theme().ink;
    FrameMemory memory;
    const TimeWindow window{story().story.begin, story().story.end, 30};
    const auto draw = [&](int frame) {
        std::ignore = renderer.draw(
            frame_at(story(), path(frame), window, view, typesetter(), memory), target);
        target.display();
        glFinish();
    };
    const auto frames = static_cast<int>(state.max_iterations);
    for (int frame = 0; frame < frames; frame += 10) { // tiles come, glyphs are rendered
        draw(frame);
        const std::vector<TileId> missing = renderer.missing_tiles();
        for (const TileId id : missing)
            renderer.put_tile(id, 512, tile);
    }
    std::vector<double> milliseconds;
    int frame = 0;
    for (auto _ : state) {
        const auto begin = Clock::now();
        draw(frame++);
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    test::report(state, std::move(milliseconds));
}

void panning(benchmark::State& state) {
    const Camera from = camera_at(34, 35, 6.4);
    moving(state, [from](int frame) { return panned(from, -7.3 * frame, 1.7 * frame); });
}

void zooming(benchmark::State& state) {
    const Camera from = camera_at(37, 35, 5);
    moving(state, [from](int frame) { return zoomed_at(from, {700, 300}, 0.02 * frame); });
}

void flying(benchmark::State& state) {
    const Flight flight{camera_at(37, 35, 7), camera_at(10, 50, 7)};
    const double step = duration(flight) / static_cast<double>(state.max_iterations);
    moving(state, [=](int frame) { return camera_at(Motion{flight}, step * frame, {}); });
}

/// From the first frame at rest to the last tile of the view.
void sharp_again(benchmark::State& state, Camera camera) {
    const Scene empty = test::StoryBuilder().scene();
    FrameMemory memory;
    double slowest = 0;
    app::TileWorker worker({built / "basemap.yaml", {}}, {theme(), 512, 1});
    const auto paint = [&](const Camera& at) {
        const Frame frame = frame_at(empty, at, {Instant{0}, Instant{1}}, {}, typesetter(), memory);
        std::vector<TileId> wanted;
        for (const TilePlace& place : frame.tiles)
            wanted.push_back(place.tile);
        std::size_t come = 0;
        worker.want(wanted);
        while (come < wanted.size()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            come += worker.take().size();
        }
        return come;
    };
    paint(camera_at(0, 0, 2)); // the layers are opened
    for (auto _ : state) {
        const auto begin = Clock::now();
        state.counters["tiles"] = static_cast<double>(paint(camera));
        slowest = std::max(slowest,
                           std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    state.counters["slowest_ms"] = slowest;
}

void sharp_after_rest(benchmark::State& state) {
    sharp_again(state, camera_at(37.5, 35, static_cast<double>(state.range(0)) / 10));
}

void sharp_after_rest_in_norway(benchmark::State& state) {
    sharp_again(state, camera_at(7, 61.5, static_cast<double>(state.range(0)) / 10));
}

/// From another theme to its colours all over the map, and to its last tile.
void theme_switched(benchmark::State& state) {
    sf::RenderTexture target;
    if (!target.create(1280, 720, sf::ContextSettings(0, 8))) {
        state.SkipWithError("no off-screen target");
        return;
    }
    render::Renderer renderer(DATELINE_SOURCE_DIR "/shaders", typesetter());
    app::TileWorker worker({built / "basemap.yaml", {}}, {theme(), 512, 1});
    const Camera camera = camera_at(37.5, 35, static_cast<double>(state.range(0)) / 10);
    const Scene empty = test::StoryBuilder().scene();
    FrameMemory memory;
    const Frame frame = frame_at(empty, camera, {Instant{0}, Instant{1}}, {}, typesetter(), memory);
    const auto until = [&](const std::function<bool(TileId)>& awaited) {
        for (;;) {
            std::ignore = renderer.draw(frame, target);
            glFinish();
            const std::vector<TileId> missing = renderer.missing_tiles();
            if (std::ranges::none_of(missing, awaited)) return;
            worker.want(missing);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            for (const app::FinishedTile& tile : worker.take())
                renderer.put_tile(tile.tile, tile.side, tile.rgba);
        }
    };
    const int zoom = frame.tiles.front().tile.zoom;
    until([](TileId) { return true; });
    std::vector<double> colours;
    for (auto _ : state) {
        const auto begin = Clock::now();
        worker.set_look({theme(), 512, 1});
        renderer.forget_tiles();
        until([zoom](TileId tile) { return tile.zoom < zoom; });
        colours.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
        until([](TileId) { return true; });
    }
    std::ranges::sort(colours);
    state.counters["colours_ms"] = colours[colours.size() / 2];
}

BENCHMARK(theme_switched)
    ->Arg(20)
    ->Arg(45)
    ->Arg(64)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(5)
    ->UseRealTime();
BENCHMARK(panning)->Unit(benchmark::kMillisecond)->Iterations(150)->UseRealTime();
BENCHMARK(zooming)->Unit(benchmark::kMillisecond)->Iterations(150)->UseRealTime();
BENCHMARK(flying)->Unit(benchmark::kMillisecond)->Iterations(150)->UseRealTime();
BENCHMARK(sharp_after_rest)
    ->Arg(20)
    ->Arg(45)
    ->Arg(64)
    ->Arg(86)
    ->Arg(110)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(5)
    ->UseRealTime();
BENCHMARK(sharp_after_rest_in_norway)
    ->Arg(45)
    ->Arg(64)
    ->Arg(86)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(5)
    ->UseRealTime();

} // namespace

int main(int argc, char** argv) {
    return dateline::test::benchmark_on_display(argc, argv);
}
