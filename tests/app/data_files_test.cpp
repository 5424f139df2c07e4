#include "app/data_files.hpp"
#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

using dateline::app::DataFiles;
using dateline::test::TemporaryFolder;

TEST_CASE("the first root that has a file wins") {
    const TemporaryFolder own;
    const TemporaryFolder shared;
    const auto theirs = shared.with("categories.yaml", "");
    const DataFiles data({own.path(), shared.path()});
    CHECK(data.find("categories.yaml") == theirs);
    const auto mine = own.with("categories.yaml", "");
    CHECK(data.find("categories.yaml") == mine);
}

TEST_CASE("a missing data file is named with the folders that were searched") {
    const TemporaryFolder folder;
    const auto found = DataFiles({folder.path()}).find("gazetteer.bin");
    REQUIRE_FALSE(found.has_value());
    CHECK(found.error().message == "gazetteer.bin is missing from the program's data (looked in " +
                                       folder.path().string() +
                                       "): build it with ./dateline, or name its folder in "
                                       "DATELINE_DATA");
}

TEST_CASE("DATELINE_DATA comes before all other folders") {
    const TemporaryFolder folder;
    ::setenv("DATELINE_DATA", folder.path().c_str(), 1);
    CHECK(DataFiles::locate()->roots().front() == folder.path());
    ::setenv("DATELINE_DATA", (folder / "none").c_str(), 1);
    CHECK(DataFiles::locate().error().message ==
          "DATELINE_DATA names " + (folder / "none").string() +
              ", which is no folder; name one that is laid out like data/, or unset it");
    ::unsetenv("DATELINE_DATA");
    CHECK(DataFiles::locate()->roots().front() != folder.path());
}

TEST_CASE("the window's icon is there") {
    CHECK(DataFiles({DATELINE_SOURCE_DIR "/data"}).find("desktop/dateline.png").has_value());
}
