#include "base/file.hpp"
#include "io/sidecar.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::event;
using namespace dateline::io;
using namespace std::chrono;

namespace {

const calendar::DateSpan cannae{sys_days{year{-215} / August / 2},
                                sys_days{year{-215} / August / 2}};

std::vector<Correction> one_of_each() {
    const Target words{{"Rabia", "the town of ", ", the \"last\"\none — الرقة"}, "24 January"};
    const SetPlace place{
        "Rabi'a", {geo::Lon{36.1234567}, geo::Lat{-35.8}}, geo::Kilometres{0.5}, "PPL", "SY"};
    const SetDate date{cannae, calendar::Precision::day, true};
    return {{words, MoveTo{{geo::Lon{-180}, geo::Lat{0.1}}, geo::Kilometres{12}}},
            {words, place, true},
            {words, date},
            {words, SetCategory{"ground"}},
            {words, SetLabel{"#no: comment"}},
            {words, Hide{}},
            {words, AddEvent{place, date, "naval", "label"}},
            {words, MergeInto{{{"Homs", "", ""}, ""}}}};
}

void expect_broken(const std::string& yaml, const std::string& words) {
    const auto read = decode_sidecar(yaml, "story.md.dateline.yaml");
    REQUIRE_FALSE(read);
    CHECK_MESSAGE(read.error().message.find(words) != std::string::npos, read.error().message);
    CHECK(read.error().message.starts_with("story.md.dateline.yaml"));
}

} // namespace

TEST_CASE("corrections of every kind read back as they were written") {
    const auto corrections = one_of_each();
    const std::string yaml = encode_sidecar(corrections, "story.md");
    CHECK(yaml.starts_with("# What was put right by hand in story.md"));
    const auto read = decode_sidecar(yaml, "story.md.dateline.yaml");
    REQUIRE_MESSAGE(read, (read ? "" : read.error().message));
    CHECK(*read == corrections);
    CHECK(encode_sidecar(*read, "story.md") == yaml);
}

TEST_CASE("a sidecar broken by hand names line and column") {
    expect_broken("version: 1\ncorrections:\n  - words: [\n", ":");
    expect_broken("version: 2\n", "version 2");
    expect_broken("version: 1\ncorrections:\n  - {words: A, before: b}\n", ":3:5:");
    expect_broken("version: 1\ncorrections:\n  - {words: A, move: {lon: 200, lat: 0}}\n", "lon");
    expect_broken("version: 1\ncorrections:\n  - {words: A, when: {begin: 31 June, end: x}}\n",
                  "no date");
    expect_broken("version: 1\ncorrections:\n  - {hide: true}\n", "\"words\" is missing");
}

TEST_CASE("several changes in one entry of a sidecar are all kept") {
    const auto read = decode_sidecar("version: 1\n"
                                     "corrections:\n"
                                     "  - words: Arda\n"
                                     "    place: {name: Arda, lon: 25.5, lat: 41.6}\n"
                                     "    category: ground\n"
                                     "    label: The ford\n"
                                     "    hide: false\n",
                                     "story.md.dateline.yaml");
    REQUIRE_MESSAGE(read, (read ? "" : read.error().message));
    const Target arda{{"Arda", "", ""}, ""};
    const SetPlace ford{"Arda", {geo::Lon{25.5}, geo::Lat{41.6}}, geo::Kilometres{0}, "", ""};
    CHECK(*read == std::vector<Correction>{
                       {arda, ford}, {arda, SetCategory{"ground"}}, {arda, SetLabel{"The ford"}}});
}

TEST_CASE("a date without its precision is as exact as its days") {
    const auto precision_of = [](const std::string& days) {
        const auto read =
            decode_sidecar("version: 1\ncorrections:\n  - words: Rabia\n    when: {" + days + "}\n",
                           "story.md.dateline.yaml");
        REQUIRE_MESSAGE(read, (read ? "" : read.error().message));
        return std::get<SetDate>(read->front().change).precision;
    };
    CHECK(precision_of("begin: 2015-09-30, end: 2015-09-30") == calendar::Precision::day);
    CHECK(precision_of("begin: 2015-09-01, end: 2015-09-30") == calendar::Precision::month);
    CHECK(precision_of("begin: 2015-01-01, end: 2015-12-31") == calendar::Precision::year);
    CHECK(precision_of("begin: 2015-09-29, end: 2015-10-02") == calendar::Precision::range);
}

TEST_CASE("'hide: false' in a sidecar does not hide") {
    const auto entry = [](const std::string& rest) {
        return decode_sidecar("version: 1\ncorrections:\n  - {words: Arda, " + rest + "}\n", "s");
    };
    REQUIRE(entry("hide: false"));
    CHECK(entry("hide: false")->empty());
    CHECK(entry("hide: yes")->front().change == Change{Hide{}});
    CHECK(entry("label: Ford, everywhere: yes")->front().everywhere);
    CHECK_FALSE(entry("label: Ford, everywhere: no")->front().everywhere);
}

TEST_CASE("a slip in a sidecar's keys and words is told, not dropped with the next save") {
    const std::string head = "version: 1\ncorrections:\n  - {words: Arda, ";
    expect_broken(head + "labell: Ford, hide: true}\n", ":3:19: there is no key \"labell\"");
    expect_broken(head + "hide: perhaps}\n", "hide is true or false");
    expect_broken(head + "label: A, everywhere: sometimes}\n", "everywhere is true or false");
    expect_broken(head + "everywhere: yes, merge_into: {words: Brenn}}\n",
                  "everywhere stands beside add or merge_into");
    expect_broken(head + "move: {lon: 1, lat: 2, radius: 3}}\n", "there is no key \"radius\"");
    expect_broken(head + "when: {begin: 2015-01-01, end: 2015-01-02, precision: week}}\n",
                  "\"week\" is no precision, only day, ");
    expect_broken("version: 1\ncorections: []\n", "there is no key \"corections\"");
}

TEST_CASE("a sidecar that is not there is empty, and comes to be by saving") {
    const test::TemporaryFolder folder;
    const auto file = sidecar_of(folder.path() / "story.md");
    CHECK(file.filename() == "story.md.dateline.yaml");
    const auto none = read_sidecar(file);
    REQUIRE(none);
    CHECK(none->corrections.empty());
    const auto saved = write_sidecar(file, one_of_each(), none->stamp, "story.md");
    REQUIRE(saved);
    CHECK(saved->outcome == SidecarSaved::saved);
    const auto again = read_sidecar(file);
    REQUIRE(again);
    CHECK(again->corrections == one_of_each());
    CHECK(again->stamp == saved->stamp);
}

TEST_CASE("what another program saved meanwhile is not written over") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "story.md.dateline.yaml";
    const auto mine = write_sidecar(file, one_of_each(), "", "story.md");
    REQUIRE(mine);
    const std::string theirs = "version: 1\ncorrections: []\n";
    REQUIRE(write_atomically(file, theirs));
    const auto refused = write_sidecar(file, one_of_each(), mine->stamp, "story.md");
    REQUIRE(refused);
    CHECK(refused->outcome == SidecarSaved::changed_meanwhile);
    CHECK(read_file(file) == theirs);
    CHECK(refused->stamp == *stamp_of(file));
}

TEST_CASE("documents of the same name have sidecars of their own in a common folder") {
    const auto one = sidecar_in("/data", "/a/story.md");
    const auto other = sidecar_in("/data", "/b/story.md");
    CHECK(one != other);
    CHECK(one == sidecar_in("/data", "/a/story.md"));
    CHECK(one.parent_path() == "/data");
}
