// Reading a narrative: bytes of prose a second for finding dates, finding places, making events of
// them, and for all of it, from an article's length to fifty megabytes.
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
    Lexicon lexicon;
    event::CategorySet categories;
};

const Data& data() {
    static const Data opened{
        need(gazetteer::Gazetteer::open(DATELINE_BUILD_DIR "/data/gazetteer.bin")),
        need(Lexicon::load(DATELINE_SOURCE_DIR "/data/lexicon")),
        need(event::CategorySet::load(DATELINE_SOURCE_DIR "/data/categories.yaml"))};
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
    return need(
        document::parse(std::move(text), "story", document::Format::markdown, data().lexicon));
}

/// Times `work(document)` on as much of the article, repeated, as the benchmark's argument says.
template <typename Work>
void read(benchmark::State& state, const Work& work) {
    const document::Document document = story_of(state.range(0));
    (void)data();
    for (auto _ : state)
        benchmark::DoNotOptimize(work(document));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document.prose.size()));
}

void find_dates(benchmark::State& state) {
    read(state, [](const document::Document& document) {
        tagging::Mentions mentions;
        tagging::tag_dates(document, data().lexicon, {}, mentions);
        return mentions;
    });
}

void find_dates_and_places(benchmark::State& state) {
    read(state, [](const document::Document& document) {
        return tagging::tag(document, data().gazetteer, data().lexicon);
    });
}

event::EventSet assembled(const document::Document& document, const tagging::Mentions& mentions) {
    return event::assemble(document, mentions, data().gazetteer, data().lexicon, data().categories);
}

void make_events(benchmark::State& state) {
    tagging::Mentions mentions;
    const document::Document* tagged = nullptr;
    read(state, [&](const document::Document& document) {
        if (std::exchange(tagged, &document) == nullptr) {
            state.PauseTiming();
            mentions = tagging::tag(document, data().gazetteer, data().lexicon);
            state.ResumeTiming();
        }
        return assembled(document, mentions);
    });
}

void tag_and_assemble(benchmark::State& state) {
    read(state, [](const document::Document& document) {
        return assembled(document, tagging::tag(document, data().gazetteer, data().lexicon));
    });
}

void lengths(benchmark::internal::Benchmark* benchmark) {
    for (const std::int64_t bytes : {100'000, 1'000'000, 10'000'000, 50'000'000})
        benchmark->Arg(bytes);
    benchmark->Unit(benchmark::kMillisecond);
}

} // namespace

BENCHMARK(find_dates)->Apply(lengths);
BENCHMARK(find_dates_and_places)->Apply(lengths);
BENCHMARK(make_events)->Apply(lengths);
BENCHMARK(tag_and_assemble)->Apply(lengths);

BENCHMARK_MAIN();
