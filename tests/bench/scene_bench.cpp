// What a frame costs: composing plain data from 10,000 to 1,000,000 events with 1, 10 and 100 % of
// them in the window, drawing it at 1280×720, and picking.
#include "io/import.hpp"
#include "render/renderer.hpp"
#include "scene/frame_at.hpp"
#include "scene/pick.hpp"
#include "scene/scene.hpp"
#include "support/display_bench.hpp"
#include "support/events_csv.hpp"
#include "support/milliseconds.hpp"

#include <benchmark/benchmark.h>
#include <chrono>
#include <filesystem>
#include <map>
#include <random>
#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/OpenGL.hpp>
#include <tuple>

namespace {

using namespace dateline;
using namespace dateline::scene;

const text::Typesetter& typesetter() {
    static const auto opened = text::Typesetter::open();
    return opened.value();
}

event::CategorySet categories() {
    event::CategorySet set;
    for (const char* id : {"a", "b", "c", "d", "e", "f"}) {
        set.categories.push_back({id, id, "#c9372c", "circle", true, {}});
    }
    return set;
}

/// Events spread over ten years, half of them in dense places, half anywhere in the Levant.
const Scene& scene_of(std::int64_t count) {
    static std::map<std::int64_t, Scene> made;
    if (const auto known = made.find(count); known != made.end()) return known->second;
    std::mt19937 random(42);
    std::uniform_real_distribution<double> unit(0, 1);
    event::EventSet set;
    set.events.resize(static_cast<std::size_t>(count));
    for (event::Event& event : set.events) {
        const bool dense = unit(random) < 0.5;
        const double spread = dense ? 0.4 : 6.0;
        event.point = {geo::Lon{36.5 + (dense ? 4 * static_cast<double>(random() % 3) : 3.0) +
                                (unit(random) - 0.5) * spread},
                       geo::Lat{35 + (unit(random) - 0.5) * spread}};
        event.when.begin = calendar::Day{std::chrono::days{16'000 + random() % 3650}};
        event.when.end = event.when.begin;
        event.category = std::string(1, static_cast<char>('a' + random() % 6));
    }
    return made.emplace(count, compose(set, categories())).first->second;
}

struct Setting {
    const Scene& scene;
    Camera camera;
    TimeWindow window;
};

Setting setting(const benchmark::State& state) {
    const Scene& scene = scene_of(state.range(0));
    Camera camera = fitted(Camera{}, scene.extent(), {20, 20, 20, 20});
    const double share = static_cast<double>(state.range(1)) / 100;
    const double end = scene.story.begin.days + scene.story.length() * (share >= 1 ? 1 : 0.6);
    return {scene, camera, {{end - scene.story.length() * share}, {end}, 30}};
}

void frames(benchmark::State& state) {
    Setting at = setting(state);
    FrameMemory memory;
    std::size_t visible = 0;
    std::size_t markers = 0;
    std::size_t clusters = 0;
    for (auto _ : state) {
        at.window.end.days -= 0.001; // scrubbing: no frame is quite like the one before
        const Frame frame = frame_at(at.scene, at.camera, at.window, {}, typesetter(), memory);
        visible = frame.visible;
        markers = frame.markers.size();
        clusters = frame.clusters.size();
        benchmark::DoNotOptimize(frame.visible);
    }
    state.counters["visible"] = static_cast<double>(visible);
    state.counters["markers"] = static_cast<double>(markers);
    state.counters["clusters"] = static_cast<double>(clusters);
}

void frames_drawn(benchmark::State& state) {
    Setting at = setting(state);
    FrameMemory memory;
    sf::RenderTexture target;
    if (!target.create(1280, 720, sf::ContextSettings(0, 8))) {
        state.SkipWithError("no off-screen target");
        return;
    }
    render::Renderer renderer(DATELINE_SOURCE_DIR "/shaders", typesetter());
    const std::vector<std::uint8_t> basemap(std::size_t{512} * 512 * 4, 210);
    const auto draw = [&] {
        at.window.end.days -= 0.001;
        std::ignore = renderer.draw(
            frame_at(at.scene, at.camera, at.window, {}, typesetter(), memory), target);
        target.display();
        glFinish();
    };
    draw();
    const std::vector<TileId> missing = renderer.missing_tiles();
    for (const TileId tile : missing)
        renderer.put_tile(tile, 512, basemap);
    draw(); // the driver compiles what it needs, glyphs are rendered
    std::vector<double> milliseconds;
    for (auto _ : state) {
        const auto begin = std::chrono::steady_clock::now();
        draw();
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - begin;
        milliseconds.push_back(took.count());
    }
    test::report(state, std::move(milliseconds));
}

void picking(benchmark::State& state) {
    const Setting at = setting(state);
    FrameMemory memory;
    const Frame frame = frame_at(at.scene, at.camera, at.window, {}, typesetter(), memory);
    double x = 0;
    for (auto _ : state) {
        x = x > 1200 ? 80 : x + 17;
        benchmark::DoNotOptimize(pick(at.scene, frame, at.window, nullptr, {x, 360}));
    }
}

void composing(benchmark::State& state) {
    (void)scene_of(10); // the categories
    event::EventSet set;
    set.events.resize(static_cast<std::size_t>(state.range(0)));
    std::mt19937 random(1);
    for (event::Event& event : set.events) {
        event.point = {geo::Lon{static_cast<double>(random() % 3600) / 10 - 180},
                       geo::Lat{static_cast<double>(random() % 1600) / 10 - 80}};
        event.when.begin = calendar::Day{std::chrono::days{random() % 9000}};
        event.when.end = event.when.begin;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(compose(set, categories()).size());
}

/// From the file to the first frame's data, through OGR.
void opening_a_table(benchmark::State& state) {
    const std::filesystem::path file = test::csv_of(state.range(0));
    for (auto _ : state) {
        const auto set = io::read_events(file);
        if (!set) {
            state.SkipWithError(set.error().message.c_str());
            break;
        }
        const Scene scene = compose(*set, categories());
        const Camera camera = fitted(Camera{}, scene.extent(), {20, 20, 20, 20});
        const TimeWindow window{scene.story.begin, scene.story.end, 30};
        FrameMemory memory;
        state.counters["visible"] =
            static_cast<double>(frame_at(scene, camera, window, {}, typesetter(), memory).visible);
    }
    std::filesystem::remove(file);
}

const std::vector<std::vector<std::int64_t>> sizes{{10'000, 100'000, 1'000'000}, {1, 10, 100}};

BENCHMARK(frames)->ArgsProduct(sizes)->Unit(benchmark::kMillisecond);
BENCHMARK(frames_drawn)
    ->ArgsProduct(sizes)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(100)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(picking)->ArgsProduct({{1'000'000}, {1, 100}})->Unit(benchmark::kMicrosecond);
BENCHMARK(opening_a_table)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(composing)->Arg(200)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    return dateline::test::benchmark_on_display(argc, argv);
}
