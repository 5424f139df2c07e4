#include "gazetteer/gazetteer.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace dateline::gazetteer;

namespace {

Gazetteer fresh() {
    auto opened = Gazetteer::open(DATELINE_BUILD_DIR "/data/gazetteer.bin");
    REQUIRE_MESSAGE(opened.has_value(), opened.error().message);
    return std::move(*opened);
}

void expect_refused(const std::string& table, const std::string& sentence_has) {
    CAPTURE(table);
    Gazetteer gazetteer = fresh();
    const std::size_t before = gazetteer.size();
    const auto laid = gazetteer.add_overlay(table, "mine.tsv");
    REQUIRE_FALSE(laid.has_value());
    CAPTURE(laid.error().message);
    CHECK(laid.error().message.find(sentence_has) != std::string::npos);
    CHECK(gazetteer.size() == before);
}

} // namespace

TEST_CASE("a person's own places come before namesakes") {
    Gazetteer gazetteer = fresh();
    const auto laid = gazetteer.add_overlay("# mine\n"
                                            "name\tlat\tlon\talternates\tcountry\tcode\n"
                                            "Aleppo\t1.5\t2.5\tGrandma's farm|Ferme\tFR\tFRM\n",
                                            "mine.tsv");
    REQUIRE_MESSAGE(laid.has_value(), laid.error().message);
    const auto found = gazetteer.find("Aleppo");
    REQUIRE(found.size() >= 2);
    const Place mine = gazetteer.place(found.front().place);
    CHECK(mine.point.lat.degrees == doctest::Approx(1.5));
    CHECK(mine.source == "mine.tsv");
    CHECK(gazetteer.find("grandmas farm").front().place == found.front().place);
    CHECK(gazetteer.names(mine.id).size() == 3);
    NameWalk walk;
    walk = gazetteer.step(walk, "grandmas");
    CHECK(walk.goes_on());
    CHECK(gazetteer.step(walk, "farm").is_name());
}

TEST_CASE("a table with a byte order mark, and a country in small letters, is a table") {
    Gazetteer gazetteer = fresh();
    const auto laid = gazetteer.add_overlay("\xEF\xBB\xBFname\tlat\tlon\tcountry\n"
                                            "Grandma's farm\t1.5\t2.5\tfr\n",
                                            "mine.tsv");
    REQUIRE_MESSAGE(laid.has_value(), laid.error().message);
    const auto found = gazetteer.find("Grandma's farm");
    REQUIRE_FALSE(found.empty());
    CHECK(gazetteer.place(found.front().place).country == "FR");
}

TEST_CASE("a great place of a person's own is not crowded out of a map's window") {
    Gazetteer gazetteer = fresh();
    const auto laid = gazetteer.add_overlay("name\tlat\tlon\tpopulation\n"
                                            "Newtown\t35\t37\t90000000\nHamlet\t35.1\t37\t1\n",
                                            "mine.tsv");
    REQUIRE_MESSAGE(laid.has_value(), laid.error().message);
    const Bounds levant{{dateline::geo::Lon(34), dateline::geo::Lat(31)},
                        {dateline::geo::Lon(42), dateline::geo::Lat(38)}};
    const auto greatest = gazetteer.populated(levant, 0, 3);
    REQUIRE(greatest.size() == 3);
    CHECK(gazetteer.place(greatest[0]).name == "Newtown");
    CHECK(gazetteer.place(greatest[1]).population >= gazetteer.place(greatest[2]).population);
    CHECK(gazetteer.place(greatest[2]).name != "Hamlet");
}

TEST_CASE("a broken table is refused with its line") {
    expect_refused("", "mine.tsv:1: has no header line");
    expect_refused("name\tlon\nX\t1\n", "mine.tsv:1: the column lat is missing");
    expect_refused("name\tlon\tlat\n" + std::string(70'000, 'x') + "\t1\t2\n",
                   "mine.tsv:2: a name is longer than 65535 bytes");
    expect_refused("name\tlon\tlat\tcolour\n", "mine.tsv:1: no column is called 'colour'");
    expect_refused("name\tlon\tlat\n# fine\nX\t1\t91\n", "mine.tsv:3: '91' is no latitude");
    expect_refused("name\tlon\tlat\nX\tone\t2\n", "mine.tsv:2: 'one' is no longitude");
    expect_refused("name\tlon\tlat\n\t1\t2\n", "mine.tsv:2: the place has no name");
    expect_refused("name\tlon\tlat\nX\t1\n", "mine.tsv:2: 'X' has no lon and lat");
    expect_refused("name\tlon\tlat\nX\t1\t2\t3\n", "mine.tsv:2: the line has 4 columns");
    expect_refused("name\tlon\tlat\tcountry\nX\t1\t2\tSyria\n", "'Syria' is no two-letter");
    expect_refused("name\tlon\tlat\tcountry\nX\t1\t2\t12\n", "'12' is no two-letter");
    expect_refused("name\tlon\tlat\toutline\nX\t1\t2\tB1 2\n", "'B1 2' is no outline");
    expect_refused("name\tlon\tlat\tpopulation\nX\t1\t2\tmany\n", "'many' is no number");
}

TEST_CASE("a missing table is named") {
    Gazetteer gazetteer = fresh();
    const auto laid = gazetteer.add_overlay(std::filesystem::path("/nowhere/mine.tsv"));
    REQUIRE_FALSE(laid.has_value());
    CHECK(laid.error().message.find("/nowhere/mine.tsv") != std::string::npos);
}
