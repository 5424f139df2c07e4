// Reading: how many bytes a second become sentences, and whether that stays so for long and for
// perverse texts.
#include "document/parse.hpp"
#include "support/word_lists.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

namespace {

using namespace dateline;

const std::string& article() {
    static const std::string bytes = [] {
        std::ifstream in(DATELINE_SOURCE_DIR "/seeds/russian-military-intervention-in-syria.md",
                         std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    }();
    return bytes;
}

std::string text_of(std::int64_t bytes) {
    const std::string& whole = article();
    const std::string body = whole.substr(whole.find("\n---\n") + 5);
    std::string text;
    while (text.size() < static_cast<std::size_t>(bytes))
        text += body;
    text.resize(text.rfind('\n', static_cast<std::size_t>(bytes)));
    return text;
}

void parse(benchmark::State& state, const std::string& text, document::Format format) {
    for (auto _ : state)
        benchmark::DoNotOptimize(document::parse(text, "story", format, test::word_lists()));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void markdown(benchmark::State& state) {
    parse(state, text_of(state.range(0)), document::Format::markdown);
}
void plain(benchmark::State& state) {
    parse(state, text_of(state.range(0)), document::Format::plain);
}
void no_space(benchmark::State& state) {
    parse(state, std::string(static_cast<std::size_t>(state.range(0)), 'x'),
          document::Format::markdown);
}
void nested(benchmark::State& state) {
    std::string text;
    for (std::int64_t i = 0; i < state.range(0); ++i)
        text += "> ";
    parse(state, text + "deep.", document::Format::markdown);
}

} // namespace

BENCHMARK(markdown)->Arg(100'000)->Arg(1'000'000)->Arg(50'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(plain)->Arg(100'000)->Arg(50'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(no_space)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(nested)->Arg(10'000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
