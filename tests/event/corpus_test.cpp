#include "calendar/iso.hpp"
#include "event/story.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// Every tests/corpus/<name>.tsv says what is to be found in the text beside it: dates and places
// that must be there, and all of its events.

using namespace dateline;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct Expected {
    std::set<std::string> mentions;
    std::multiset<std::string> events;
};

Expected expected_in(const std::filesystem::path& file) {
    Expected expected;
    std::istringstream lines(bytes_of(file));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        if (line.starts_with("event\t")) {
            expected.events.insert(line);
        } else {
            expected.mentions.insert(line);
        }
    }
    return expected;
}

std::string row(const std::string& kind, std::uint32_t line, std::string_view words,
                const std::string& rest) {
    return kind + "\t" + std::to_string(line) + "\t" + std::string(words) + "\t" + rest;
}

std::string days(calendar::DateSpan span) {
    return calendar::iso(span.begin) + "\t" + calendar::iso(span.end);
}

std::set<std::string> mentions_of(const test::Story& story) {
    std::set<std::string> found;
    const document::Document& document = story.document;
    for (const tagging::DateMention& date : story.mentions.dates) {
        if (!date.value) continue;
        found.insert(row("date", document.line_of(date.source.start), date.prose.of(document.prose),
                         days(*date.value)));
    }
    for (const tagging::PlaceMention& place : story.mentions.places) {
        if (!place.resolved) continue;
        const auto id = place.candidates.front().candidate.place;
        found.insert(row("place", document.line_of(place.source.start),
                         place.prose.of(document.prose),
                         std::string(test::Data::get().gazetteer.place(id).name)));
    }
    return found;
}

std::multiset<std::string> events_of(const test::Story& story) {
    std::multiset<std::string> found;
    for (const event::Event& event : story.set.events) {
        found.insert(
            row("event", event.line, event.place_text, days(event.when) + "\t" + event.category));
    }
    return found;
}

/// The text's name and format beside a table of expectations.
std::filesystem::path text_beside(std::filesystem::path table) {
    for (const char* extension : {".md", ".txt"}) {
        if (std::filesystem::exists(table.replace_extension(extension))) break;
    }
    return table;
}

void check_text(const std::filesystem::path& table) {
    const std::filesystem::path text = text_beside(table);
    CAPTURE(text.filename().string());
    const test::Story story(bytes_of(text), document::format_of(text.string()));
    const Expected expected = expected_in(table);
    const auto mentions = mentions_of(story);
    for (const std::string& mention : expected.mentions) {
        CHECK_MESSAGE(mentions.contains(mention), "not found: " << mention);
    }
    const auto events = events_of(story);
    std::vector<std::string> missed;
    std::vector<std::string> extra;
    std::set_difference(expected.events.begin(), expected.events.end(), events.begin(),
                        events.end(), std::back_inserter(missed));
    std::set_difference(events.begin(), events.end(), expected.events.begin(),
                        expected.events.end(), std::back_inserter(extra));
    for (const std::string& event : missed)
        FAIL_CHECK("missed: " << event);
    for (const std::string& event : extra)
        FAIL_CHECK("too much: " << event);
}

} // namespace

TEST_CASE("the texts of the corpus are read as a careful person reads them") {
    std::vector<std::filesystem::path> tables;
    for (const auto& entry :
         std::filesystem::directory_iterator(DATELINE_SOURCE_DIR "/tests/corpus")) {
        if (entry.path().extension() == ".tsv") tables.push_back(entry.path());
    }
    std::sort(tables.begin(), tables.end());
    REQUIRE_FALSE(tables.empty());
    for (const auto& table : tables)
        check_text(table);
}
