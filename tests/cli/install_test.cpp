#include "program.hpp"

#include <doctest/doctest.h>
#include <filesystem>

using namespace dateline::test;

namespace {

/// Installs the build under `prefix`.
void install_to(const std::filesystem::path& prefix) {
    const Outcome outcome =
        run_program(DATELINE_CMAKE, {"--install", DATELINE_BUILD_DIR, "--prefix", prefix});
    CAPTURE(outcome.err);
    REQUIRE(outcome.status == 0);
}

} // namespace

TEST_CASE("an installed program draws with nothing but what was installed") {
    const TemporaryFolder folder;
    const auto prose = folder.with("story.md", "On 30 September 2015 aircraft bombed Homs.\n");
    install_to(folder / "first");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "first"))
        CHECK_MESSAGE(!entry.is_symlink(), entry.path().string());
    std::filesystem::rename(folder / "first", folder / "moved");
    const Outcome outcome =
        run_program(folder / "moved/bin/dateline",
                    {"render", prose, "-o", folder / "map.png", "--size", "320x200"});
    CAPTURE(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.find("\n") == outcome.err.size() - 1);
    CHECK(std::filesystem::exists(folder / "map.png"));
}
