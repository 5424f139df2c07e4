// The whole program as a person meets it: from the start of the process to its end, or to the first
// frame of its window. Medians of several runs on the bundled article.
#include "support/events_csv.hpp"

#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sstream>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace {

using namespace dateline;
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

/// A window and what it reports through its pipe.
class OpenWindow {
public:
    explicit OpenWindow(const std::string& document) : pipe_(temporary("status")) {
        ::unlink(pipe_.c_str());
        ::mkfifo(pipe_.c_str(), 0600);
        child_ = start({"open", document, "--size", "1280x720", "--status", pipe_});
        lines_.open(pipe_);
    }
    ~OpenWindow() {
        ::kill(child_, SIGKILL);
        exit_status(child_);
        ::unlink(pipe_.c_str());
    }
    OpenWindow(const OpenWindow&) = delete;
    OpenWindow& operator=(const OpenWindow&) = delete;

    /// Until the story is shown and nothing moves or is awaited any more.
    bool come_to_rest() {
        for (std::string line; std::getline(lines_, line);) {
            if (line.find("\"rest\":true") != std::string::npos &&
                line.find("\"first_events\":0,") == std::string::npos)
                return true;
        }
        return false;
    }

    /// Megabytes of memory, now (VmRSS) or at most so far (VmHWM).
    [[nodiscard]] double megabytes(const std::string& entry) const {
        std::ifstream status("/proc/" + std::to_string(child_) + "/status");
        for (std::string line; std::getline(status, line);)
            if (line.rfind(entry, 0) == 0) return std::stod(line.substr(entry.size() + 1)) / 1024;
        return 0;
    }

    /// Seconds of processor time taken so far.
    [[nodiscard]] double processor_seconds() const {
        std::ifstream stat("/proc/" + std::to_string(child_) + "/stat");
        std::string text{std::istreambuf_iterator<char>(stat), {}};
        std::istringstream fields(text.substr(text.rfind(')') + 2));
        std::string skipped;
        for (int i = 0; i < 11; ++i)
            fields >> skipped;
        double user = 0;
        double system = 0;
        fields >> user >> system;
        return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
    }

private:
    std::string pipe_;
    pid_t child_ = -1;
    std::ifstream lines_;
};

/// The beginning of what xdotool is told: the pointer goes there.
std::string at(int x, int y) {
    return "mousemove " + std::to_string(x) + " " + std::to_string(y) + " ";
}

void xdotool(const std::string& deed) {
    if (std::system(("xdotool " + deed).c_str()) != 0) std::perror("xdotool");
}

void measure_window(benchmark::State& state, const std::string& document) {
    for (auto _ : state) {
        OpenWindow window(document);
        if (!window.come_to_rest()) state.SkipWithError("the window never came to rest");
        state.counters["resident_MB"] = window.megabytes("VmRSS");
        state.counters["peak_MB"] = window.megabytes("VmHWM");
        std::this_thread::sleep_for(std::chrono::seconds(2)); // attention wanes
        const double before = window.processor_seconds();
        std::this_thread::sleep_for(std::chrono::seconds(5));
        state.counters["idle_percent"] = 100 * (window.processor_seconds() - before) / 5;
    }
}

/// Memory and idle load of a window with the article.
void window_with_the_article(benchmark::State& state) {
    measure_window(state, article);
}

/// The same once a person has gone about the world: zoomed in and out, dragged the map, gone back
/// to the whole world, over and over.
void roaming_with_the_article(benchmark::State& state) {
    constexpr int rounds = 25;
    for (auto _ : state) {
        OpenWindow window(article);
        if (!window.come_to_rest()) state.SkipWithError("the window never came to rest");
        double most = 0;
        for (int round = 0; round < rounds; ++round) {
            const int x = 450 + 83 * round % 500;
            const int y = 90 + 61 * round % 380;
            for (const std::string& deed :
                 {at(x, y) + "click --repeat 6 --delay 20 4", at(x, y) + "mousedown 1",
                  at(y + 400, x - 350) + "mouseup 1", std::string("key minus minus Left"),
                  at(y + 350, x - 400) + "click --repeat 5 --delay 20 5", std::string("key 0")}) {
                xdotool(deed);
                std::this_thread::sleep_for(std::chrono::milliseconds(300));
                most = std::max(most, window.megabytes("VmRSS"));
            }
        }
        std::this_thread::sleep_for(std::chrono::seconds(2));
        state.counters["resident_MB"] = window.megabytes("VmRSS");
        state.counters["on_the_way_MB"] = most;
    }
}

/// At rest with a table of a million events.
void window_with_a_million(benchmark::State& state) {
    const std::filesystem::path file = test::csv_of(1'000'000);
    measure_window(state, file.string());
    std::filesystem::remove(file);
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
BENCHMARK(window_with_the_article)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);
BENCHMARK(roaming_with_the_article)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);
BENCHMARK(window_with_a_million)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

BENCHMARK_MAIN();
