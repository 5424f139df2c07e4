// The gazetteer: opened, asked for names that it has and has not, walked over prose.
#include "gazetteer/fold.hpp"
#include "gazetteer/gazetteer.hpp"

#include <array>
#include <benchmark/benchmark.h>
#include <string>
#include <string_view>
#include <vector>

using namespace dateline::gazetteer;

namespace {

constexpr const char* file = DATELINE_BUILD_DIR "/data/gazetteer.bin";

const Gazetteer& world() {
    static const Gazetteer opened = std::move(*Gazetteer::open(file));
    return opened;
}

void ask(benchmark::State& state, const std::vector<const char*>& names, bool similar) {
    std::size_t next = 0;
    for (auto _ : state) {
        const char* name = names[next++ % names.size()];
        benchmark::DoNotOptimize(similar ? world().find_similar(name) : world().find(name));
    }
}

void open_file(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(Gazetteer::open(file));
}
BENCHMARK(open_file)->Unit(benchmark::kMicrosecond);

void find_town(benchmark::State& state) {
    ask(state, {"Idlib", "Jisr al-Shughur", "Kobani", "Slovyansk", "Chickamauga"}, false);
}
BENCHMARK(find_town);

void find_common_name(benchmark::State& state) {
    ask(state, {"Paris", "San Antonio", "Springfield", "Washington"}, false);
}
BENCHMARK(find_common_name);

void find_nothing(benchmark::State& state) {
    ask(state, {"Quarterly", "Mordecai Zzyx", "Whereupon", "Lieutenantship"}, false);
}
BENCHMARK(find_nothing);

void find_romanised(benchmark::State& state) {
    ask(state, {"Jisr ash-Shugour", "Ma'arat al-Nu'man", "Deir Ezzour"}, true);
}
BENCHMARK(find_romanised);

void find_misspelt(benchmark::State& state) {
    ask(state, {"Allepo", "Whereupon", "Quarterly"}, true);
}
BENCHMARK(find_misspelt);

void walk_prose(benchmark::State& state) {
    constexpr std::string_view prose =
        "On Tuesday the army advanced from New Orleans towards Baton Rouge while the navy held "
        "the mouth of the Mississippi and a second column crossed near Vicksburg before dawn";
    const auto words = fold_words(prose);
    for (auto _ : state)
        for (std::size_t begin = 0; begin < words.size(); ++begin) {
            NameWalk walk;
            for (std::size_t at = begin; walk.goes_on() && at < words.size(); ++at)
                walk = world().step(walk, words[at]);
            benchmark::DoNotOptimize(walk);
        }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(prose.size()));
}
BENCHMARK(walk_prose);

void fold_prose(benchmark::State& state) {
    constexpr std::string_view name = "Ma‘arrat an-Nu‘mān and Saint-Étienne-du-Rouvray";
    for (auto _ : state)
        benchmark::DoNotOptimize(fold_words(name));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(name.size()));
}
BENCHMARK(fold_prose);

void towns_of_a_window(benchmark::State& state) {
    const Bounds levant{{dateline::geo::Lon(34), dateline::geo::Lat(31)},
                        {dateline::geo::Lon(42), dateline::geo::Lat(38)}};
    for (auto _ : state)
        benchmark::DoNotOptimize(world().populated(levant, 5000, 200));
}
BENCHMARK(towns_of_a_window)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
