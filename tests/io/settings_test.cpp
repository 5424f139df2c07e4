#include "io/settings.hpp"

#include "io/recent_files.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace dateline;

namespace {

io::Settings all_changed() {
    io::Settings settings;
    settings.theme = "dark: \"quoted\"";
    settings.scale = 1.25;
    settings.native_names = true;
    settings.side_panel = false;
    settings.slider_folded = true;
    settings.side_width = 320;
    settings.source_width = 400;
    settings.slider_height = 200;
    settings.hint = false;
    return settings;
}

std::string refusal(const std::string& yaml) {
    const auto read = io::decode_settings(yaml, "settings.yaml");
    REQUIRE_FALSE(read);
    return read.error().message;
}

} // namespace

TEST_CASE("settings come back as they were written") {
    for (const io::Settings& settings : {io::Settings{}, all_changed()}) {
        const auto read = io::decode_settings(io::encode_settings(settings), "settings.yaml");
        REQUIRE(read);
        CHECK(*read == settings);
    }
}

TEST_CASE("a file of settings with some entries leaves the others as they are") {
    const auto read = io::decode_settings("theme: dark\nfrom_tomorrow: 7\n", "settings.yaml");
    REQUIRE(read);
    CHECK(read->theme == "dark");
    CHECK(read->side_panel);
    CHECK(io::decode_settings("", "settings.yaml") == io::Settings{});
}

TEST_CASE("broken settings are told with line and column") {
    CHECK(refusal("theme: dark\nscale: huge\n").starts_with("settings.yaml:2:8: scale"));
    CHECK(refusal("scale: 40\n").starts_with("settings.yaml:1:8: scale"));
    CHECK(refusal("side_width: .nan\n").starts_with("settings.yaml:1:13: side_width"));
    CHECK(refusal("native_names: [1, 2]\n").starts_with("settings.yaml:1:15: native_names"));
    CHECK(refusal("- a\n- b\n").starts_with("settings.yaml:1:1:"));
    CHECK(refusal("theme: [dark\n").starts_with("settings.yaml:"));
}

TEST_CASE("settings that were never written are the defaults, and their folder is made") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "deep" / "er" / "settings.yaml";
    CHECK(io::read_settings(file) == io::Settings{});
    REQUIRE(io::write_settings(file, all_changed()));
    CHECK(io::read_settings(file) == all_changed());
}

TEST_CASE("recent documents: the last one first, each once, twelve at most") {
    io::RecentFiles files;
    for (int i = 0; i < 20; ++i)
        files = io::with_recent(files, "/stories/" + std::to_string(i) + ".md");
    CHECK(files.size() == io::most_recent_files);
    CHECK(files.front() == "/stories/19.md");
    files = io::with_recent(files, "/stories/x/../15.md");
    CHECK(files.front() == "/stories/15.md");
    CHECK(files.size() == io::most_recent_files);
    CHECK(io::with_recent({}, "story.md").front().is_absolute());
}

TEST_CASE("recent documents come back, whatever their names") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "state" / "recent.yaml";
    CHECK(io::read_recent(file)->empty());
    const io::RecentFiles files{"/a/\"b\": #c.md", "/a/حمص.md", "/a/line\nbreak.md"};
    REQUIRE(io::write_recent(file, files));
    CHECK(io::read_recent(file) == files);
    std::ofstream(file) << "not: a list\n";
    const auto broken = io::read_recent(file);
    REQUIRE_FALSE(broken);
    CHECK(broken.error().message.find("recent.yaml") != std::string::npos);
}
