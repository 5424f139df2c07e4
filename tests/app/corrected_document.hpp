#pragma once

#include "app/desk.hpp"
#include "io/sidecar.hpp"
#include "support/temporary_folder.hpp"

#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <thread>

namespace dateline::test {

inline const std::string flood_story =
    "# The year\n\n"
    "On 3 May 1921 a flood destroyed the bridge at Pueblo.\n\n"
    "On 9 July 1921 rebels attacked the town of Sofia. On 12 August 1921 the "
    "army recaptured Sofia.\n\n"
    "The old mill stood still.\n";

/// A window without the window: a document on disk, opened as the program does.
class CorrectedDocument {
public:
    explicit CorrectedDocument(const std::string& text = flood_story, bool corrections = true)
        : corrections_(corrections) {
        ::setenv("XDG_CONFIG_HOME", (folder.path() / "config").c_str(), 1);
        ::setenv("XDG_DATA_HOME", (folder.path() / "data").c_str(), 1);
        document = folder.with("story.md", text);
        open();
    }

    void open() {
        ui::State state;
        state.camera.width = 1600;
        state.camera.height = 1000;
        desk = std::make_unique<app::Desk>(data, state, app::Memory({}, {}), corrections_);
        desk->open(document.string());
        for (int i = 0; i < 30'000 && !desk->state().story; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            std::ignore = desk->receive(0);
        }
        REQUIRE(desk->state().story);
        desk->derive(1000);
    }

    /// Until what is being read has come, with so many events.
    void wait_for(std::size_t count) {
        for (int i = 0; i < 30'000 && events().size() != count; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            std::ignore = desk->receive(0);
        }
        REQUIRE(events().size() == count);
    }

    void ask(ui::Intent wish) { std::ignore = desk->apply({std::move(wish)}, 0); }
    void correct(ui::CorrectionWish wish) { ask(ui::intent::Correction{std::move(wish)}); }

    [[nodiscard]] const ui::CorrectionsShown& shown() const { return desk->corrections().shown(); }

    [[nodiscard]] const std::vector<event::Event>& events() const {
        return desk->narrative().events.events;
    }
    /// The n-th event with these place words.
    [[nodiscard]] std::uint32_t row(const std::string& words, int nth = 1) const {
        for (std::uint32_t i = 0; i < events().size(); ++i)
            if (events()[i].place_text == words && --nth == 0) return i;
        FAIL("no event at " << words);
        return 0;
    }
    [[nodiscard]] std::string notice() const {
        return desk->notice() ? desk->notice()->text : std::string();
    }
    /// The field that takes the keyboard next.
    [[nodiscard]] ui::CorrectionField waiting() const { return desk->drafts().correction.focus; }
    [[nodiscard]] std::string saved() const { return content(io::sidecar_of(document)); }

    TemporaryFolder folder;
    std::filesystem::path document;
    std::unique_ptr<app::Desk> desk;

private:
    app::DataFiles data{
        {DATELINE_BUILD_DIR "/data", DATELINE_SOURCE_DIR "/data", DATELINE_SOURCE_DIR}};
    bool corrections_;
};

inline bool holds(const std::string& whole, const std::string& words) {
    return whole.find(words) != std::string::npos;
}

} // namespace dateline::test
