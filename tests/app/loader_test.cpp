#include "app/loader.hpp"

#include "support/temporary_folder.hpp"

#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <functional>
#include <thread>

using namespace dateline;

namespace {

/// Loads a document; `at` is called with each stage that is seen.
app::Loader::Loaded loaded(app::Loader& loader, const std::filesystem::path& file,
                           const std::function<void()>& at) {
    loader.start(file);
    std::string stage;
    for (int i = 0; i < 60'000; ++i) {
        if (auto done = loader.finished()) {
            REQUIRE_MESSAGE(*done, (*done ? "" : done->error().message));
            return std::move(**done);
        }
        const auto progress = loader.progress();
        if (progress && progress->stage != stage) at();
        if (progress) stage = progress->stage;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    FAIL("never loaded");
    throw std::runtime_error("never loaded");
}

std::string long_story() {
    std::string text;
    for (int i = 0; i < 2000; ++i)
        text += "On 3 May 1921 a flood destroyed the bridge at Pueblo.\n\n";
    return text;
}

} // namespace

TEST_CASE("a gazetteer that is to be forgotten while a document loads is not kept") {
    const test::TemporaryFolder folder;
    ::setenv("XDG_CONFIG_HOME", folder.path().c_str(), 1);
    ::setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
    const app::DataFiles data({DATELINE_BUILD_DIR "/data", DATELINE_SOURCE_DIR "/data"});
    app::Loader loader(data, false);
    const auto file = folder.with("story.md", long_story());
    const auto first = loaded(loader, file, [&] { loader.forget_gazetteer(); });
    const auto second = loaded(loader, file, [] {});
    CHECK(first.reader != second.reader);
    CHECK(second.reader == loaded(loader, file, [] {}).reader);
}
