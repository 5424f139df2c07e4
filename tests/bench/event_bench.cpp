// From mentions to events: bytes of prose a second, for one article and for fifty megabytes.
#include "document/parse.hpp"
#include "event/assemble.hpp"
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
    event::CategorySet categories;
};

const Data& data() {
    static const Data opened{
        need(gazetteer::Gazetteer::open(DATELINE_BUILD_DIR "/data/gazetteer.bin")),
        need(tagging::Lexicon::load(DATELINE_SOURCE_DIR "/data/lexicon")),
        need(event::CategorySet::load(DATELINE_SOURCE_DIR "/data/categories.yaml"))};
    return opened;
}

std::string text_of(std::int64_t bytes) {
    std::ifstream in(DATELINE_SOURCE_DIR "/seeds/russian-military-intervention-in-syria.md",
                     std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(in), {}};
    const std::string body = whole.substr(whole.find("\n---\n") + 5);
    std::string text;
    while (text.size() < static_cast<std::size_t>(bytes))
        text += body;
    text.resize(text.rfind('\n', static_cast<std::size_t>(bytes)));
    return text;
}

void assemble(benchmark::State& state) {
    const auto document =
        *document::parse(text_of(state.range(0)), "story", document::Format::markdown);
    const auto mentions = tagging::tag(document, data().gazetteer, data().lexicon);
    for (auto _ : state) {
        benchmark::DoNotOptimize(event::assemble(document, mentions, data().gazetteer,
                                                 data().lexicon, data().categories));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document.source.size()));
}

} // namespace

BENCHMARK(assemble)->Arg(90'000)->Arg(1'000'000)->Arg(50'000'000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
