#include "app/event_file.hpp"
#include "app/file_watch.hpp"
#include "story_desk.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace dateline;

TEST_CASE("a document that was written again is noticed once, one that is gone is not") {
    const test::TemporaryFolder folder;
    const auto file = folder.with("story.md", "On 3 May 1921 it rained.\n");
    app::FileWatch watch(file);
    CHECK_FALSE(watch.changed());
    std::ofstream(file) << "On 3 May 1921 it rained in Pueblo.\n";
    CHECK(watch.changed());
    CHECK_FALSE(watch.changed());
    std::filesystem::remove(file);
    CHECK_FALSE(watch.changed());
    CHECK_FALSE(app::FileWatch().changed());
}

TEST_CASE("the events that pass the filter are exported, and no file is written over") {
    const test::TemporaryFolder folder;
    test::StoryDesk desk;
    desk.narrative.document.name = "story.md";
    scene::Filter filter;
    filter.words = "idlib";
    desk.ask(ui::intent::SetFilter{filter});
    for (const char* name : {"story.csv", "story-2.csv"}) {
        const auto written =
            app::write_events(desk.narrative, desk.derived->passing, "csv", folder.path());
        REQUIRE_MESSAGE(written, (written ? "" : written.error().message));
        CHECK(written->filename() == name);
        const std::string table = test::content(*written);
        CHECK(table.find("Idlib") != std::string::npos);
        CHECK(table.find("Homs") == std::string::npos);
    }
    filter.words = "nowhere";
    desk.ask(ui::intent::SetFilter{filter});
    CHECK_FALSE(app::write_events(desk.narrative, desk.derived->passing, "csv", folder.path()));
}
