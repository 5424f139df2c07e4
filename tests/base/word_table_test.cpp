#include "base/word_table.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using dateline::word_hash;
using dateline::WordTable;

TEST_CASE("a table knows every word it was given, and no other") {
    std::vector<std::string> words{""};
    for (std::size_t length = 1; length < 40; ++length)
        for (const char letter : {'a', 'b', '\0'})
            words.push_back(std::string(length, letter));
    for (int number = 0; number < 2000; ++number)
        words.push_back("word " + std::to_string(number));
    WordTable<std::size_t> table;
    CHECK(table.find("a") == nullptr);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto [value, is_new] = table.add(words[i]);
        CHECK(is_new);
        value = i;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        REQUIRE(table.find(words[i]) != nullptr);
        CHECK(*table.find(words[i]) == i);
        CHECK_FALSE(table.add(words[i]).second);
    }
    CHECK(table.find("word 2000") == nullptr);
    CHECK(table.find(std::string(40, 'a')) == nullptr);
}

TEST_CASE("every letter of a word counts in its hash") {
    for (std::size_t length = 1; length < 30; ++length) {
        const std::string word(length, 'm');
        std::set<std::uint64_t> hashes{word_hash(word)};
        for (std::size_t at = 0; at < length; ++at) {
            std::string other = word;
            other[at] = 'n';
            hashes.insert(word_hash(other));
        }
        CHECK(hashes.size() == length + 1);
    }
}
