#include "base/lexicon.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace dateline;

namespace {

struct Count {
    std::size_t words = 0;
    explicit Count(const Lexicon& lexicon) : words(lexicon.entries("fruit").size()) {}
};

void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

} // namespace

TEST_CASE(
    "a list's entries keep their order and their columns, comments and later repeats are none") {
    Lexicon lexicon;
    REQUIRE(lexicon.add("fruit", "# fruit\n\npear\tgreen\tsoft\nfig\r\npear\tred\n"));
    REQUIRE(lexicon.entries("fruit").size() == 2);
    CHECK(lexicon.entries("fruit").back().word == "fig");
    const auto* pear = lexicon.find("fruit", "pear");
    REQUIRE(pear != nullptr);
    CHECK(*pear == std::vector<std::string_view>{"green", "soft"});
    CHECK(lexicon.find("fruit", "Pear") == nullptr);
    CHECK(lexicon.find("tools", "pear") == nullptr);
    CHECK(lexicon.entries("tools").empty());
}

TEST_CASE("a word may be in several lists, with the columns of each") {
    Lexicon lexicon;
    REQUIRE(lexicon.add("fruit", "date\nfig\n"));
    REQUIRE(lexicon.add("time", "date\thas columns\n"));
    CHECK(lexicon.find("fruit", "date")->empty());
    CHECK(lexicon.find("time", "date")->size() == 1);
    CHECK(lexicon.find("time", "fig") == nullptr);
}

TEST_CASE("a table made of the lists is made anew when a list is added") {
    Lexicon lexicon;
    REQUIRE(lexicon.add("fruit", "date\nfig\n"));
    CHECK(lexicon.compiled<Count>().words == 2);
    CHECK(&lexicon.compiled<Count>() == &lexicon.compiled<Count>());
    REQUIRE(lexicon.add("fruit", "plum\n"));
    CHECK(lexicon.compiled<Count>().words == 3);
}

TEST_CASE("a broken entry is told with its list and line") {
    Lexicon lexicon;
    const auto added = lexicon.add("fruit", "pear\n\n\tgreen\n");
    REQUIRE_FALSE(added);
    CHECK(added.error().message == "line 3: an entry begins with its word");
}

TEST_CASE("a list of the first folder goes before that of the second, list by list") {
    const test::TemporaryFolder folder;
    write(folder.path() / "own/fruit.txt", "quince\n");
    write(folder.path() / "own/notes.md", "no list\n");
    write(folder.path() / "bundled/fruit.txt", "pear\n");
    write(folder.path() / "bundled/tools.txt", "saw\n");
    const std::array folders{folder.path() / "own", folder.path() / "bundled"};
    const auto lexicon = Lexicon::load(folders);
    REQUIRE(lexicon);
    CHECK(lexicon->find("fruit", "quince") != nullptr);
    CHECK(lexicon->find("fruit", "pear") == nullptr);
    CHECK(lexicon->find("tools", "saw") != nullptr);
    CHECK(lexicon->entries("notes").empty());
    CHECK_FALSE(Lexicon::load(folder.path() / "nowhere"));
}
