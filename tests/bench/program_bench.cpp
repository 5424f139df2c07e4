// The whole program as a person meets it: from the start of the process to its end, or to the first
// frame of its window. Medians of several runs on the bundled article.
#include <array>
#include <benchmark/benchmark.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace {

using Words = std::vector<std::string>;

const std::string article = DATELINE_SOURCE_DIR "/seeds/russian-military-intervention-in-syria.md";

pid_t start(const Words& arguments) {
    std::string program = DATELINE_BUILD_DIR "/dateline";
    Words words = arguments;
    std::vector<char*> argv{program.data()};
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    ::posix_spawn(&child, program.c_str(), &quiet, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&quiet);
    return child;
}

int exit_status(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string temporary(const std::string& name) {
    return (std::filesystem::temp_directory_path() / ("dateline-bench-" + name)).string();
}

void run_to_exit(benchmark::State& state, const Words& arguments) {
    for (auto _ : state)
        if (exit_status(start(arguments)) != 0) state.SkipWithError("the program failed");
}

void version(benchmark::State& state) {
    run_to_exit(state, {"--version"});
}

void extract(benchmark::State& state) {
    run_to_exit(state, {"extract", article, "-o", temporary("events.geojson")});
}

void render(benchmark::State& state) {
    run_to_exit(state, {"render", article, "-o", temporary("map.png"), "--at", "2016-03-27",
                        "--size", "1920x1080"});
}

/// The window reports what it shows through a pipe; its first line comes with the first frame.
void first_frame(benchmark::State& state) {
    const std::string pipe = temporary("status");
    ::unlink(pipe.c_str());
    ::mkfifo(pipe.c_str(), 0600);
    for (auto _ : state) {
        const pid_t child = start({"open", article, "--status", pipe});
        const int reader = ::open(pipe.c_str(), O_RDONLY);
        std::array<char, 1> first{};
        if (::read(reader, first.data(), first.size()) != 1) state.SkipWithError("no frame came");
        state.PauseTiming();
        ::close(reader);
        ::kill(child, SIGKILL);
        exit_status(child);
        state.ResumeTiming();
    }
    ::unlink(pipe.c_str());
}

} // namespace

BENCHMARK(version)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(extract)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(render)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1)->Repetitions(5);
BENCHMARK(first_frame)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1)->Repetitions(5);

BENCHMARK_MAIN();
