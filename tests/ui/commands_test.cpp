#include "ui/commands.hpp"

#include "ui/fuzzy.hpp"
#include "ui/palette.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <set>
#include <sstream>

using namespace dateline;

namespace {

std::string readme() {
    std::ifstream file(std::string(DATELINE_SOURCE_DIR) + "/README.md");
    std::stringstream all;
    all << file.rdbuf();
    return all.str();
}

document::Document with_sections() {
    document::Document document;
    document.sections.push_back({});
    for (const char* title : {"The siege", "Open questions"}) {
        document::Section section;
        section.title = title;
        document.sections.push_back(section);
        document::Block heading;
        heading.kind = document::BlockKind::heading;
        heading.section = static_cast<std::uint32_t>(document.sections.size() - 1);
        heading.first_sentence = static_cast<std::uint32_t>(document.blocks.size());
        heading.sentence_count = 1;
        document.blocks.push_back(heading);
    }
    return document;
}

} // namespace

TEST_CASE("no two commands share an id, a name or a key") {
    std::set<std::string> seen;
    for (const ui::Command& command : ui::commands()) {
        CHECK(seen.insert(command.id).second);
        CHECK(seen.insert(command.name).second);
        for (const ui::Chord& chord : command.chords)
            if (!chord.key.empty()) CHECK(seen.insert(ui::chord_text(chord)).second);
    }
}

TEST_CASE("every key finds its command again") {
    for (const ui::Command& command : ui::commands())
        for (const ui::Chord& chord : command.chords)
            if (!chord.key.empty()) CHECK(ui::command_for(chord) == &command);
    CHECK(ui::command_for({"F12", true, true}) == nullptr);
    CHECK(ui::command_for({}) == nullptr);
}

TEST_CASE("the README's table of keys is the program's") {
    std::string table = "| key or gesture | |\n|---|---|\n";
    for (const ui::KeyRow& row : ui::key_rows())
        table += row.keys.empty() ? "| **" + row.what + "** | |\n"
                                  : "| " + row.keys + " | " + row.what + " |\n";
    const std::string text = readme();
    const std::size_t at = text.find("| key or gesture | |");
    REQUIRE(at != std::string::npos);
    CHECK(text.substr(at, text.find("\n\n", at) + 1 - at) == table);
}

TEST_CASE("without a story only what needs none can be asked for") {
    ui::State state;
    for (const ui::Command& command : ui::commands()) {
        const std::string id = command.id;
        if (id == "time.play" || id == "document.picture" || id == "events.copy")
            CHECK_FALSE(command.wish(state));
        if (id == "document.open" || id == "window.help") CHECK(command.wish(state));
    }
}

TEST_CASE("letters are met in order; beginnings of words and shorter names come first") {
    CHECK(ui::fuzzy_score("sp", "Save a picture"));
    CHECK(ui::fuzzy_score("SAVE pic", "Save a picture"));
    CHECK_FALSE(ui::fuzzy_score("ps", "Save a pi"));
    CHECK_FALSE(ui::fuzzy_score("x", ""));
    CHECK(ui::fuzzy_score("gp", "Go to a place") > ui::fuzzy_score("gp", "Paging up"));
    CHECK(ui::fuzzy_score("open", "Open") > ui::fuzzy_score("open", "Open a document"));
    CHECK(ui::fuzzy_score("سوق", "سوق القديم"));
}

TEST_CASE("the palette finds commands and sections by a few letters") {
    ui::State state;
    state.story = true;
    const document::Document document = with_sections();
    const auto first = ui::palette_rows(state, document, {}, "opdo");
    REQUIRE_FALSE(first.empty());
    CHECK(first.front().text == "Open a document");
    CHECK(first.front().note == "Ctrl + O");
    const auto siege = ui::palette_rows(state, document, {}, "sieg");
    REQUIRE_FALSE(siege.empty());
    CHECK(siege.front().text == "The siege");
    CHECK(siege.front().note == "section");
    CHECK(ui::palette_rows(state, document, {}, "").size() == ui::commands().size() - 1);
    CHECK(ui::palette_rows(state, document, {}, "qqqq").empty());
}
