#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>

namespace {

/// What the head of a list explains: the words of its lines that are set in.
std::set<std::string> explained_in(std::istream& list) {
    std::set<std::string> words;
    std::string line;
    while (list.peek() == '#' && std::getline(list, line)) {
        if (!line.starts_with("#   ")) continue;
        std::istringstream parts(line.substr(1));
        for (std::string word; parts >> word;)
            words.insert(word);
    }
    return words;
}

} // namespace

TEST_CASE("every class that a word has is explained in the head of its list") {
    for (const std::string name : {"clause_words", "clause_uses", "date_telling", "place_cues"}) {
        CAPTURE(name);
        std::ifstream list(DATELINE_SOURCE_DIR "/data/lexicon/" + name + ".txt");
        const std::set<std::string> explained = explained_in(list);
        REQUIRE_FALSE(explained.empty());
        std::size_t entries = 0;
        for (std::string line; std::getline(list, line);) {
            const std::size_t tab = line.find('\t');
            if (line.empty() || line.front() == '#' || tab == std::string::npos) continue;
            CAPTURE(line);
            std::istringstream classes(line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1));
            for (std::string one; classes >> one; ++entries)
                CHECK(explained.contains(one));
        }
        CHECK(entries > 0);
    }
}

TEST_CASE("every date word has a class that is known, and a value that the class can have") {
    constexpr std::size_t longest_word = 14; // that the tokeniser looks for
    const std::map<std::string, std::pair<int, int>> values{
        {"month", {1, 12}},  {"abbr", {1, 12}},     {"weekday", {1, 7}},
        {"season", {0, 3}},  {"part", {1, 3}},      {"unit", {0, 9}},
        {"daytime", {0, 2}}, {"number", {1, 1000}}, {"article", {1, 1}},
        {"vague", {0, 0}},   {"ordinal", {1, 31}},  {"half", {0, 0}},
        {"which", {-1, 1}},  {"moved", {-2, 1}},    {"side", {-1, 1}},
        {"hedge", {0, 1}},   {"deictic", {-1, 1}},  {"present", {0, 0}},
        {"era", {-1, 1}},    {"cue", {-1, 1}},      {"head", {0, 2}},
        {"the", {0, 0}},     {"owner", {0, 0}},     {"feast", {-20991231, 2600}},
        {"yearly", {0, 0}}};
    std::ifstream list(DATELINE_SOURCE_DIR "/data/lexicon/date_words.txt");
    std::size_t entries = 0;
    for (std::string line; std::getline(list, line);) {
        if (line.empty() || line.front() == '#') continue;
        CAPTURE(line);
        std::istringstream columns(line);
        std::string word;
        std::string kind;
        int value = 0;
        const bool read = std::getline(columns, word, '\t') && std::getline(columns, kind, '\t') &&
                          static_cast<bool>(columns >> value);
        CHECK(read);
        CHECK(word.size() <= longest_word);
        REQUIRE(values.contains(kind));
        CHECK(value >= values.at(kind).first);
        CHECK(value <= values.at(kind).second);
        if (kind == "feast" && value < 2000) { // a month and a day, and the day's year before them
            const int day = std::abs(value) % 100;
            const int month = std::abs(value) / 100 % 100;
            CHECK((day >= 1 && day <= 31 && month >= 1 && month <= 12));
        }
        ++entries;
    }
    CHECK(entries > 0);
}

TEST_CASE("no word of a date list is longer than the tokeniser looks for") {
    constexpr std::size_t longest_word = 14;
    for (const std::string name :
         {"date_telling", "date_counted", "date_followers", "date_zones"}) {
        std::ifstream list(DATELINE_SOURCE_DIR "/data/lexicon/" + name + ".txt");
        std::size_t entries = 0;
        for (std::string line; std::getline(list, line); ++entries) {
            CAPTURE(line);
            const bool remark = line.empty() || line.front() == '#';
            CHECK((remark || line.substr(0, line.find('\t')).size() <= longest_word));
        }
        CHECK(entries > 0);
    }
}
