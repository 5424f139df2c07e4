#include "io/sidecar.hpp"
#include "program.hpp"

#include <array>

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>

using namespace dateline::test;

namespace {

const std::string article = DATELINE_SOURCE_DIR "/seeds/russian-military-intervention-in-syria.md";

} // namespace

TEST_CASE("every format of the article's events is written") {
    const TemporaryFolder folder;
    for (const char* name : {"e.geojson", "e.csv", "e.kml", "e.gpkg"}) {
        const Outcome outcome = run_dateline({"extract", article, "-o", folder / name});
        CAPTURE(outcome.err);
        CHECK(outcome.status == 0);
        CHECK(outcome.out.empty());
        CHECK(content(folder / name).find("2015-09-30") != std::string::npos);
    }
}

TEST_CASE("the same article gives the same bytes, whatever the locale") {
    const TemporaryFolder folder;
    for (const char* name : {"one.csv", "two.csv"}) {
        const Surroundings around{
            folder.path(), {{"LC_ALL", name[0] == 'o' ? "C" : "de_DE.UTF-8"}, {"TZ", name}}, {}};
        CHECK(run_dateline({"extract", article, "-o", name}, around).status == 0);
    }
    CHECK(content(folder / "one.csv") == content(folder / "two.csv"));
}

TEST_CASE("several documents go into one file, each with its name") {
    const TemporaryFolder folder;
    (void)folder.with("a.md", "On 5 July 1943 the Germans attacked Orel.\n");
    (void)folder.with("b.md", "On 30 September 2015 aircraft bombed Homs.\n");
    const Outcome outcome =
        run_dateline({"extract", "a.md", "b.md", "-o", "out.csv"}, {folder.path(), {}, {}});
    CAPTURE(outcome.err);
    REQUIRE(outcome.status == 0);
    const std::string rows = content(folder / "out.csv");
    CHECK(rows.find("1943-07-05") < rows.find("2015-09-30"));
    CHECK(rows.find("a.md") < rows.find("b.md"));
}

TEST_CASE("a day that no calendar has is told once") {
    const TemporaryFolder folder;
    const auto file = folder.with("story.md", "On 31 April 1943 troops attacked Orel.\n");
    for (const char* command : {"extract", "tag"}) {
        CAPTURE(command);
        std::vector<std::string> words{command, file};
        if (std::string(command) == "extract") words.insert(words.end(), {"-o", folder / "o.csv"});
        const std::string err = run_dateline(words).err;
        const std::size_t told = err.find("is no day of the calendar");
        CHECK(told != std::string::npos);
        CHECK(err.find("is no day of the calendar", told + 1) == std::string::npos);
    }
}

TEST_CASE("what is not on the map is written on demand") {
    const TemporaryFolder folder;
    const auto file =
        folder.with("story.md", "Aleppo is old.\n\nOn 30 September 2015 aircraft bombed Homs.\n");
    const Outcome outcome = run_dateline(
        {"extract", file, "-o", folder / "out.csv", "--unmapped", folder / "rest.csv"});
    CAPTURE(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(content(folder / "rest.csv").rfind("missing,text,reason,line", 0) == 0);
}

TEST_CASE("countries too wide for the map are not counted as names without a place") {
    const TemporaryFolder folder;
    const auto file = folder.with("story.md", "On 3 May 1944 bombers struck Palermo. On 9 May 1944 "
                                              "a general strike began in Spain.\n");
    const Outcome outcome = run_dateline({"extract", file, "-o", folder / "out.csv"});
    CAPTURE(outcome.err);
    CHECK(outcome.err.find("0 unplaced, 1 too wide, 0 undated") != std::string::npos);
}

TEST_CASE("corrections beside the document are carried out, unless they are left out") {
    const TemporaryFolder folder;
    const auto file = folder.with("story.md", "On 30 September 2015 aircraft bombed Homs.\n");
    dateline::event::Correction correction;
    correction.target.quote.exact = "Homs";
    correction.change = dateline::event::SetCategory{"naval"};
    const std::array corrections{correction};
    REQUIRE(dateline::io::write_sidecar(folder / "story.md.dateline.yaml", corrections, "",
                                        "story.md"));
    CHECK(dateline::io::sidecar_of(file) == folder / "story.md.dateline.yaml");
    CHECK(run_dateline({"extract", file, "-o", folder / "put-right.csv"}).status == 0);
    CHECK(content(folder / "put-right.csv").find("naval") != std::string::npos);
    CHECK(run_dateline({"extract", file, "--no-corrections", "-o", folder / "read.csv"}).status ==
          0);
    CHECK(content(folder / "read.csv").find("naval") == std::string::npos);
}

TEST_CASE("a sidecar broken by hand is told with its line and left as it is") {
    const TemporaryFolder folder;
    const auto file = folder.with("story.md", "On 30 September 2015 aircraft bombed Homs.\n");
    const auto sidecar = folder.with("story.md.dateline.yaml", "corrections: [\n");
    const Outcome outcome = run_dateline({"extract", file, "-o", folder / "out.csv"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.find("story.md.dateline.yaml") != std::string::npos);
    CHECK(content(folder / "story.md.dateline.yaml") == "corrections: [\n");
}

TEST_CASE("corrections in the person's own folder count where there are none beside the document") {
    const TemporaryFolder folder;
    const auto file = folder.with("story.md", "On 30 September 2015 aircraft bombed Homs.\n");
    const auto own = folder.path() / "data" / "dateline" / "corrections";
    std::filesystem::create_directories(own);
    dateline::event::Correction correction;
    correction.target.quote.exact = "Homs";
    correction.change = dateline::event::SetCategory{"naval"};
    const std::array corrections{correction};
    REQUIRE(dateline::io::write_sidecar(dateline::io::sidecar_in(own, file), corrections, "", ""));
    const Surroundings around{
        folder.path(), {{"XDG_DATA_HOME", (folder.path() / "data").string()}}, {}};
    CHECK(run_dateline({"extract", file, "-o", "out.csv"}, around).status == 0);
    CHECK(content(folder / "out.csv").find("naval") != std::string::npos);
}

TEST_CASE("a person's own gazetteer is read by every command, and refused with its line") {
    const TemporaryFolder folder;
    const auto config = folder.path() / "dateline";
    std::filesystem::create_directories(config);
    const Surroundings around{folder.path(), {{"XDG_CONFIG_HOME", folder.path().string()}}, {}};
    const auto file = folder.with("story.md", "On 30 September 2015 aircraft bombed Homs.\n");
    std::ofstream(config / "gazetteer.tsv") << "name\tlon\tlat\nHoms\t7.25\t51.5\n";
    CHECK(run_dateline({"locate", "Homs"}, around).out.find("7.25") != std::string::npos);
    CHECK(run_dateline({"extract", file, "-o", "out.csv"}, around).status == 0);
    CHECK(content(folder / "out.csv").find("7.25") != std::string::npos);
    std::ofstream(config / "gazetteer.tsv") << "name\tlon\tlat\nHoms\teast\t51.5\n";
    expect_refusal({"extract", file, "-o", "out.csv"}, 1, "gazetteer.tsv:2: 'east'", around);
    expect_refusal({"locate", "Homs"}, 1, "gazetteer.tsv:2: 'east'", around);
}

TEST_CASE("data may be elsewhere") {
    const TemporaryFolder folder;
    const Surroundings around{folder.path(), {{"DATELINE_DATA", folder.path()}}, {}};
    const Outcome outcome = run_dateline({"extract", article, "-o", "out.csv"}, around);
    CHECK(outcome.status == 0); // what the folder lacks comes from the usual places
}

TEST_CASE("a folder of one's own data that is not there is told") {
    const Surroundings around{std::filesystem::current_path(), {{"DATELINE_DATA", "/none"}}, {}};
    expect_refusal({"locate", "Homs"}, 1, "DATELINE_DATA names /none, which is no folder", around);
}

TEST_CASE("a document that is given twice is read once, and that is said") {
    const TemporaryFolder folder;
    (void)folder.with("a.md", "On 5 July 1943 the Germans attacked Orel.\n");
    const Outcome outcome =
        run_dateline({"extract", "a.md", "./a.md", "-o", "out.csv"}, {folder.path(), {}, {}});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.find("./a.md was given twice; it is read once") != std::string::npos);
    CHECK(outcome.err.find("out.csv: 1 event,") != std::string::npos);
}

TEST_CASE("two documents that lead nowhere are not taken for one") {
    const TemporaryFolder folder;
    std::filesystem::create_symlink("a.md", folder / "a.md");
    std::filesystem::create_symlink("b.md", folder / "b.md");
    const Outcome outcome =
        run_dateline({"extract", "a.md", "b.md", "-o", "out.csv"}, {folder.path(), {}, {}});
    CHECK(outcome.status == 1);
    CHECK(outcome.err.find("given twice") == std::string::npos);
}
