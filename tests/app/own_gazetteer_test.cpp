#include "app/own_gazetteer.hpp"

#include "gazetteer/row.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace dateline;

namespace {

app::OwnPlace ford(const std::string& name) {
    return {name, "", {geo::Lon{25.5}, geo::Lat{41.6}}, geo::Kilometres{2}, "PPL", "BG"};
}

std::vector<gazetteer::Row> rows_in(const std::filesystem::path& file) {
    auto rows = gazetteer::read_rows(test::content(file), file.string());
    REQUIRE_MESSAGE(rows, (rows ? "" : rows.error().message));
    return std::move(*rows);
}

} // namespace

TEST_CASE("a kept place is read back as it was given") {
    const test::TemporaryFolder folder;
    const auto file = folder / "gazetteer.tsv";
    CHECK(app::add_own_place(ford("Arda ford"), file) == true);
    CHECK(app::add_own_place(ford("Arda ford"), file) == false);
    REQUIRE(rows_in(file).size() == 1);
    CHECK(rows_in(file).front().name == "Arda ford");
    CHECK(rows_in(file).front().country == "BG");
}

TEST_CASE("a place that could not be read back is not kept, and the table stays whole") {
    const test::TemporaryFolder folder;
    const auto file = folder / "gazetteer.tsv";
    REQUIRE(app::add_own_place(ford("Arda ford"), file));
    const std::string before = test::content(file);
    for (const char* name : {"", "#7 checkpoint"}) {
        const auto kept = app::add_own_place(ford(name), file);
        REQUIRE_FALSE(kept);
        CHECK(kept.error().message.find("cannot be kept") != std::string::npos);
        CHECK(test::content(file) == before);
    }
}

TEST_CASE("a country's name from a table of events does not break the person's own gazetteer") {
    const test::TemporaryFolder folder;
    const auto file = folder / "gazetteer.tsv";
    app::OwnPlace place = ford("Arda ford");
    place.country = "Bulgaria";
    place.radius = geo::Kilometres{20037};
    REQUIRE(app::add_own_place(place, file) == true);
    CHECK(rows_in(file).front().country.empty());
}

TEST_CASE("a table that begins with a byte order mark takes another place") {
    const test::TemporaryFolder folder;
    const auto file = folder.with("gazetteer.tsv", "\xEF\xBB\xBFname\tlon\tlat\nBrenn\t11\t47\n");
    REQUIRE(app::add_own_place(ford("Arda ford"), file) == true);
    REQUIRE(rows_in(file).size() == 2);
    CHECK(rows_in(file)[0].name == "Brenn");
    CHECK(rows_in(file)[1].name == "Arda ford");
}

TEST_CASE("a place taken out leaves the other lines of a table as a person wrote them") {
    const test::TemporaryFolder folder;
    const std::string before =
        "\xEF\xBB\xBF# mine\n\nname\tlon\tlat\tnote\nBrenn\t11.5\t47\tpass\n";
    const auto file = folder.with("gazetteer.tsv", before);
    REQUIRE(app::add_own_place(ford("Arda ford"), file) == true);
    CHECK(app::own_places(file).size() == 2);
    CHECK(app::remove_own_place(ford("Arda ford"), file) == true);
    CHECK(test::content(file) == before);
    CHECK(app::remove_own_place(ford("Arda ford"), file) == false);
    const app::OwnPlace brenn = app::own_places(file).front();
    CHECK(app::remove_own_place(brenn, file) == true);
    CHECK(app::add_own_place(brenn, file) == true);
    CHECK(test::content(file) == before); // its note came back, too
}

TEST_CASE("a blank line of two bytes before the header is not taken for it") {
    const test::TemporaryFolder folder;
    const std::string before = "\r\n# mine\r\nname\tlon\tlat\r\nBrenn\t11.5\t47\r\n";
    const auto file = folder.with("gazetteer.tsv", before);
    CHECK(app::own_places(file).size() == 1);
    REQUIRE(app::add_own_place(ford("Arda ford"), file) == true);
    CHECK(app::own_places(file).size() == 2);
    CHECK(app::remove_own_place(ford("Arda ford"), file) == true);
    CHECK(test::content(file) == before);
}

TEST_CASE("a place is not taken out of a broken table, and the line is told") {
    const test::TemporaryFolder folder;
    const std::string before = "name\tlon\tlat\nArda ford\t25.5\t41.6\nBrenn\t11.5\tnorth\n";
    const auto file = folder.with("gazetteer.tsv", before);
    const auto removed = app::remove_own_place(ford("Arda ford"), file);
    REQUIRE_FALSE(removed);
    CHECK(removed.error().message.find("gazetteer.tsv:3: ") != std::string::npos);
    CHECK(test::content(file) == before);
}
