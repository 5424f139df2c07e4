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

TEST_CASE("a language that is not read is named as the reason") {
    expect_no_events("german.txt",
                     "Am 3. Mai zog das Heer nach Norden, und die Stadt fiel nach kurzer "
                     "Belagerung in die Hand der Sieger.\n",
                     "does not look like English");
}

TEST_CASE("a megabyte without a space, ten thousand lists in each other") {
    expect_warning("solid.md", prose + "\n" + std::string(1 << 20, 'x') + "\n", "");
    expect_warning("nested.md", prose + "\n" + repeated("- ", 10'000) + "deep\n", "");
    expect_warning("quoted.md", prose + "\n" + repeated("> ", 10'000) + "deep\n", "");
    expect_warning("mixed.md", prose + "\n" + repeated("- > ", 10'000) + "deep\n", "");
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

TEST_CASE("a gazetteer cut short or of another version is named with the way to make it again") {
    const TemporaryFolder folder;
    (void)folder.with("story.md", prose);
    const TemporaryFolder data;
    const Surroundings around{folder.path(), {{"DATELINE_DATA", data.path()}}, {}};
    const auto real = std::filesystem::path(DATELINE_BUILD_DIR) / "data/gazetteer.bin";
    std::string head = content(real).substr(0, 100'000);
    const auto expect = [&](const std::string& words) {
        const std::string file = data.with("gazetteer.bin", head);
        for (const Words& command :
             {Words{"extract", "story.md", "-o", "out.csv"}, Words{"tag", "story.md"},
              Words{"locate", "Homs"}, Words{"render", "story.md", "-o", "out.png"}})
            expect_refusal(command, 1, file + ": " + words, around);
        CHECK(folder.names() == Names{"story.md"});
    };
    expect("the gazetteer is cut short, 100000 of ");
    head[8] = 99;
    expect("the gazetteer is of version 99, this program reads version 2; delete it, and "
           "build or install Dateline again");
    head = "";
    expect("this is no gazetteer; delete it, and build or install");
}

TEST_CASE("broken data files of a person's own are named with file and line") {
    const TemporaryFolder folder;
    (void)folder.with("story.md", prose);
    std::filesystem::create_directory(folder / "themes");
    const Surroundings around{folder.path(), {{"DATELINE_DATA", folder.path()}}, {}};
    const Words extract{"extract", "story.md", "-o", "out.csv"};
    const Words render{"render", "story.md", "-o", "out.png"};
    const auto expect = [&](const Words& command, const std::string& name, const std::string& bytes,
                            const std::string& words) {
        const std::string file = folder.with(name, bytes);
        expect_refusal(command, 1, file + words, around);
        std::filesystem::remove(file);
    };
    expect(extract, "categories.yaml", "categories:\n  - id: [x\n", ":3:1: ");
    expect(extract, "categories.yaml", "categories:\n  - id: x\n", ":2:5: a category without");
    expect(extract, "categories.yaml", "", ": no list of categories");
    expect(render, "themes/light.yaml", "ink: [\n", ":2:1: ");
    expect(render, "themes/light.yaml", "", ": a theme has the parts");
    expect(extract, "categories.yaml",
           "categories:\n  - id: x\n    label: X\n    colour: \"#123456\"\n    shown: maybe\n",
           ":5:12: shown is true or false, and not \"maybe\"");
    expect(render, "basemap.yaml", "layers:\n  - id: x\n    sauce: y\n",
           ":3:5: there is no key \"sauce\" here, only id, source, ");
    expect(render, "basemap.yaml", "layers:\n  - id: x\n    style: y\n", ":2:5: layer \"x\"");
    expect(render, "basemap.yaml",
           "layers:\n  - id: x\n    source: y\n    style: land\n    clip: [zz]\n",
           ":5:11: layer \"x\" is clipped to \"zz\", but there is no layer of that id");
    std::filesystem::create_directory(folder / "categories.yaml");
    expect_refusal(extract, 1, "categories.yaml is a folder; name a file in it", around);
    CHECK(folder.names() == Names{"story.md", "themes", "categories.yaml"});
}

TEST_CASE("a word list of a person's own goes before the bundled one, the others stay") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "lexicon");
    (void)folder.with("lexicon/demonyms.txt", "# none\n");
    (void)folder.with("story.md", prose);
    const Surroundings around{folder.path(), {{"DATELINE_DATA", folder.path()}}, {}};
    CHECK(run_dateline({"extract", "story.md", "-o", "out.csv"}, around).status == 0);
    CHECK(content(folder / "out.csv").find("2015-09-30") != std::string::npos);
    (void)folder.with("lexicon/demonyms.txt", "# none\n\tSyrian\n");
    expect_refusal({"extract", "story.md", "-o", "out.csv"}, 1,
                   "demonyms.txt: line 2: an entry begins with its word", around);
}

TEST_CASE("nothing that is read or written twice is overwritten") {
    const TemporaryFolder folder;
    const std::string table = "begin,lon,lat\n2015-09-30,36.7,34.7\n";
    (void)folder.with("events.csv", table);
    const Surroundings around{folder.path(), {}, {}};
    expect_refusal({"extract", "events.csv", "-o", "./events.csv"}, 2,
                   "./events.csv: this would overwrite events.csv", around);
    expect_refusal({"extract", "events.csv", "-o", "new.csv", "--unmapped", "new.csv"}, 2,
                   "new.csv: this would overwrite new.csv", around);
    CHECK(content(folder / "events.csv") == table);
    CHECK(folder.names() == Names{"events.csv"});
}

TEST_CASE("a table is not tagged, a blank is no place, an endless file is too long") {
    const TemporaryFolder folder;
    (void)folder.with("events.csv", "begin,lon,lat\n2015-09-30,36.7,34.7\n");
    expect_refusal({"tag", "events.csv"}, 2, "has no words to tag", {folder.path(), {}, {}});
    expect_refusal({"locate", " "}, 2, "NAME is empty");
    const auto endless = folder.with("endless.txt", prose);
    std::filesystem::resize_file(endless, std::uintmax_t{1} << 40);
    expect_refusal({"tag", endless}, 1, "endless.txt is longer than 1 GiB; cut it into parts");
}

TEST_CASE("offsets lie between characters, whatever the script") {
    const TemporaryFolder folder;
    const std::string text =
        "On 30 September 2015 planes hit \u202Bحمص\u202C (Homs), Ale\u0301ppo\u0301 and "
        "Ид\u200Dлиб.\n\n"
        "Am 5. Mai 1943 bei Orjol — “Orel”\u00A0— und Курск, 2015\u5E74\u3002 H" +
        repeated("\u0301", 500) + "oms fell.\n";
    const auto file = folder.with("mixed.txt", text);
    const Outcome outcome = run_dateline({"tag", file});
    REQUIRE(outcome.status == 0);
    const auto starts_character = [&](std::size_t at) {
        return at == text.size() || (static_cast<unsigned char>(text.at(at)) & 0xC0U) != 0x80U;
    };
    std::size_t seen = 0;
    for (const std::string key : {"\"start\":", "\"stop\":"})
        for (std::size_t at = outcome.out.find(key); at != std::string::npos;
             at = outcome.out.find(key, at + 1), ++seen)
            CHECK(starts_character(std::stoul(outcome.out.substr(at + key.size()))));
    CHECK(seen >= 8);
}

TEST_CASE("a picture without a layer that was asked for is written, and is a failure") {
    const TemporaryFolder folder;
    (void)folder.with("story.md", prose);
    (void)folder.with("basemap.yaml", "layers:\n  - {id: x, source: x.geojson, style: nope}\n");
    (void)folder.with("x.geojson",
                      R"({"type":"Feature","properties":{},"geometry":{"type":"Point",)"
                      R"("coordinates":[36,35]}})");
    const Words render{"render", "story.md", "-o", "out.png", "--size", "320x240"};
    Words with_layer = render;
    with_layer.insert(with_layer.end(), {"--layer", "none.tif"});
    const Outcome missing = run_dateline(with_layer, {folder.path(), {}, {}});
    CHECK(missing.status == 1);
    CHECK(missing.err.find("none.tif: there is no such file") != std::string::npos);
    CHECK(std::filesystem::exists(folder / "out.png"));
    const Outcome unstyled =
        run_dateline(render, {folder.path(), {{"DATELINE_DATA", folder.path()}}, {}});
    CHECK(unstyled.status == 1);
    CHECK(unstyled.err.find("basemap.yaml:2:5: layer \"x\" is not drawn, for theme light has no "
                            "style \"nope\"") != std::string::npos);
}
