#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>

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
