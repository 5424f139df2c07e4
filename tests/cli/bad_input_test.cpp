#include "program.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace dateline::test;
using Names = std::set<std::string>;

namespace {

const std::string prose = "On 30 September 2015 Russian aircraft bombed Homs.\n";

/// Extracting `bytes` must fail with status 1, one line that holds `words`, and no file.
void expect_no_events(const std::string& name, const std::string& bytes, const std::string& words) {
    const TemporaryFolder folder;
    const auto file = folder.with(name, bytes);
    expect_refusal({"extract", file, "-o", folder / "out.geojson"}, 1, words);
    CHECK(folder.names() == Names{name});
}

/// Extracting `bytes` must succeed and warn of `words`; the event in `prose` must be there.
void expect_warning(const std::string& name, const std::string& bytes, const std::string& words) {
    const TemporaryFolder folder;
    const auto file = folder.with(name, bytes);
    const Outcome outcome = run_dateline({"extract", file, "-o", folder / "out.geojson"});
    CAPTURE(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.find(words) != std::string::npos);
    CHECK(content(folder / "out.geojson").find("\"2015-09-30\"") != std::string::npos);
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST_CASE("a missing file, a folder") {
    const TemporaryFolder folder;
    expect_refusal({"extract", folder / "none.md", "-o", folder / "out.csv"}, 1,
                   "none.md: there is no such file");
    expect_refusal({"extract", folder.path(), "-o", folder / "out.csv"}, 1,
                   " is a folder; name a file in it");
    CHECK(folder.names().empty());
}

TEST_CASE("an empty file, a binary") {
    expect_no_events("empty.md", "", "empty.md is empty");
    expect_no_events("blank.txt", " \n\n\t\n", "blank.txt is empty");
    expect_no_events("picture.md", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16),
                     "picture.md is a binary file");
    expect_no_events("wide.txt", std::string("\xff\xfeO\0n\0", 6), "wide.txt is UTF-16");
}

TEST_CASE("invalid UTF-8 is told and the rest is read") {
    expect_warning("odd.md", "Caf\xe9.\n\n" + prose, "odd.md:1: 1 byte is not UTF-8");
}

TEST_CASE("NUL bytes and a byte order mark do no harm") {
    expect_warning("nul.md",
                   "\xef\xbb\xbf" + prose + repeated("More words. ", 2000) + std::string("\0\0", 2),
                   "");
}

TEST_CASE("no front matter is no trouble") {
    const TemporaryFolder folder;
    const auto file = folder.with("plain.md", prose);
    const Outcome outcome = run_dateline({"extract", file, "-o", folder / "out.geojson"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.find("1 event,") != std::string::npos);
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
}

TEST_CASE("broken front matter is told with its line and the prose is read") {
    expect_warning("broken.md", "---\ntitle: [A war\nauthor: }x\n---\n\n" + prose, "broken.md:");
}

TEST_CASE("nothing dated, nothing placed, nothing at all") {
    expect_no_events("undated.md", "Homs and Aleppo are cities in Syria.\n", "no date");
    expect_no_events("unplaced.md", "On 30 September 2015 it rained.\n", "no place");
    expect_no_events("neither.md", "It rained and nobody came.\n", "no date and no place");
}

TEST_CASE("a script that is not read is named as the reason") {
    expect_no_events("arabic.txt", "في صباح اليوم سافر الرجل إلى المدينة.\n", "script");
    expect_no_events("russian.txt", "Утром он уехал в город.\n", "script");
}

TEST_CASE("a megabyte without a space, ten thousand lists in each other") {
    expect_warning("solid.md", prose + "\n" + std::string(1 << 20, 'x') + "\n", "");
    expect_warning("nested.md", prose + "\n" + repeated("- ", 10'000) + "deep\n", "");
}

TEST_CASE("fifty megabytes are read") {
#ifdef __SANITIZE_ADDRESS__
    constexpr std::size_t bytes = 1'000'000; // the sanitizers take twenty times as long
#else
    constexpr std::size_t bytes = 50'000'000;
#endif
    const TemporaryFolder folder;
    const std::string filler = "The council met again and talked about the price of bread.\n\n";
    const auto file =
        folder.with("large.md", prose + "\n" + repeated(filler, bytes / filler.size()));
    const Outcome outcome = run_dateline({"extract", file, "-o", folder / "out.csv"});
    CAPTURE(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(content(folder / "out.csv").find("2015-09-30") != std::string::npos);
}

TEST_CASE("an output that cannot be written") {
    const TemporaryFolder folder;
    const auto file = folder.with("story.md", prose);
    expect_refusal({"extract", file, "-o", folder / "no/such/out.csv"}, 1, "there is no folder");
    expect_refusal({"extract", file, "-o", file.string() + "/out.csv"}, 1, "there is no folder");
    std::filesystem::create_directory(folder / "out.csv");
    expect_refusal({"extract", file, "-o", folder / "out.csv"}, 1, "it is a folder");
    std::filesystem::create_symlink("/dev/full", folder / "full.csv");
    expect_refusal({"extract", file, "-o", folder / "full.csv"}, 1, "the disk is full");
    CHECK(folder.names() == Names{"story.md", "out.csv", "full.csv"});
}

TEST_CASE("an unknown format, before anything is read") {
    expect_refusal({"extract", "none.md", "-o", "out.shp"}, 2,
                   "events are written as .geojson, .csv, .kml or .gpkg");
    expect_refusal({"extract", "none.md", "-o", "out.csv", "--unmapped", "out.txt"}, 2,
                   "events are written as");
    expect_refusal({"render", "none.md", "-o", "out.jpg"}, 2, "pictures are written as .png");
}

TEST_CASE("dates and sizes that are none") {
    expect_refusal({"extract", "none.md", "-o", "out.csv", "--date", "31 June"}, 2,
                   "--date 31 June");
    expect_refusal({"render", "none.md", "-o", "out.png", "--at", "2015-06-31"}, 2,
                   "--at 2015-06-31: there is no such date");
    expect_refusal({"render", "none.md", "-o", "out.png", "--size", "big"}, 2, "--size big");
    expect_refusal({"render", "none.md", "-o", "out.png", "--window", "soon"}, 2, "--window soon");
}

TEST_CASE("a date out of the story's range") {
    const TemporaryFolder folder;
    const auto file = folder.with("story.md", prose);
    for (const char* day : {"1066-10-14", "2099"})
        expect_refusal({"render", file, "-o", folder / "out.png", "--at", day}, 2,
                       "the story runs from 2015-09-30 to 2015-09-30");
    CHECK(folder.names() == Names{"story.md"});
}

TEST_CASE("data that is missing or cut short is named with the way to make it again") {
    const TemporaryFolder folder;
    const auto file = folder.with("story.md", prose);
    const TemporaryFolder data;
    const auto real = std::filesystem::path(DATELINE_BUILD_DIR) / "data/gazetteer.bin";
    const std::string head = content(real).substr(0, 100'000);
    (void)data.with("gazetteer.bin", head);
    const Surroundings around{folder.path(), {{"DATELINE_DATA", data.path()}}, {}};
    expect_refusal({"extract", "story.md", "-o", "out.csv"}, 1, "gazetteer.bin", around);
    CHECK(folder.names() == Names{"story.md"});
}
