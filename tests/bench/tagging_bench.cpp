// Finding dates and places: bytes of prose a second, for one article and for fifty megabytes.
#include "document/parse.hpp"
#include "tagging/lexicon.hpp"
#include "tagging/tag.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

namespace {

using namespace dateline;

template <typename T>
T need(Result<T> result) {
    return std::move(result).value();
}

struct Data {
    gazetteer::Gazetteer gazetteer;
    tagging::Lexicon lexicon;
};

const Data& data() {
    static const Data opened{
        need(gazetteer::Gazetteer::open(DATELINE_BUILD_DIR "/data/gazetteer.bin")),
        need(tagging::Lexicon::load(DATELINE_SOURCE_DIR "/data/lexicon"))};
    return opened;
}

document::Document story_of(std::int64_t bytes) {
    std::ifstream in(DATELINE_SOURCE_DIR "/seeds/russian-military-intervention-in-syria.md",
                     std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(in), {}};
    const std::string body = whole.substr(whole.find("\n---\n") + 5);
    std::string text;
    while (text.size() < static_cast<std::size_t>(bytes))
        text += body;
    text.resize(text.rfind('\n', static_cast<std::size_t>(bytes)));
    return need(document::parse(std::move(text), "story", document::Format::markdown));
}

void find_dates(benchmark::State& state) {
    const document::Document document = story_of(state.range(0));
    for (auto _ : state) {
        tagging::Mentions mentions;
        tagging::tag_dates(document, data().lexicon, {}, mentions);
        benchmark::DoNotOptimize(mentions);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document.prose.size()));
}

void find_dates_and_places(benchmark::State& state) {
    const document::Document document = story_of(state.range(0));
    for (auto _ : state) {
        benchmark::DoNotOptimize(tagging::tag(document, data().gazetteer, data().lexicon));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document.prose.size()));
}

} // namespace

BENCHMARK(find_dates)
    ->Arg(100'000)
    ->Arg(10'000'000)
    ->Arg(50'000'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(find_dates_and_places)
    ->Arg(100'000)
    ->Arg(10'000'000)
    ->Arg(50'000'000)
    ->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
