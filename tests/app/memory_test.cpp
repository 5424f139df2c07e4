#include "app/memory.hpp"

#include "app/display_scale.hpp"
#include "app/keys.hpp"
#include "app/paths.hpp"
#include "app/user_files.hpp"
#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>

using namespace dateline;

namespace {

/// Sets an environment variable for a scope.
class Environment {
public:
    Environment(const char* name, const char* value) : name_(name) {
        if (const char* was = std::getenv(name)) before_ = was;
        setenv(name, value, 1);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() {
        if (before_)
            setenv(name_, before_->c_str(), 1);
        else
            unsetenv(name_);
    }

private:
    const char* name_;
    std::optional<std::string> before_;
};

std::string content(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST_CASE("what the person changes is remembered, what the command line said is not") {
    io::Settings stored;
    stored.theme = "print";
    io::Settings first = stored;
    first.theme = "dark"; // --theme dark
    io::Settings now = first;
    now.native_names = true;
    const io::Settings kept = app::remembered(stored, first, now);
    CHECK(kept.theme == "print");
    CHECK(kept.native_names);
}

TEST_CASE("a state takes over settings and gives them back") {
    ui::State state;
    state.own_scale = state.camera.scale = 2;
    io::Settings settings;
    settings.theme = "dark";
    settings.scale = 1.5;
    settings.side_width = 300;
    settings.hint = false;
    CHECK(app::settings_of(app::with_settings(state, settings)) == settings);
    CHECK_FALSE(app::settings_of(state).scale); // as the display asks: nothing to remember
}

TEST_CASE("settings are written once the state has come to rest") {
    const test::TemporaryFolder folder;
    app::Memory memory(folder.path(), folder.path());
    ui::State state = app::with_settings({}, memory.settings());
    memory.begin(state);
    state.theme = "dark";
    memory.look_at(state, 10);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "settings.yaml"));
    memory.look_at(state, 11);
    CHECK(io::read_settings(folder.path() / "settings.yaml")->theme == "dark");
}

TEST_CASE("broken settings are complained of and never written over") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "settings.yaml";
    std::ofstream(file) << "theme: [";
    app::Memory memory(folder.path(), folder.path());
    CHECK(memory.settings() == io::Settings{});
    const auto complaints = memory.take_complaints();
    REQUIRE(complaints.size() == 1);
    CHECK(complaints.front().find("settings.yaml:1") != std::string::npos);
    CHECK(memory.take_complaints().empty());
    ui::State state;
    memory.begin(state);
    state.theme = "dark";
    memory.save(state);
    CHECK(content(file) == "theme: [");
}

TEST_CASE("settings that cannot be written are complained of once") {
    app::Memory memory("/proc/no such folder", {});
    ui::State state;
    memory.begin(state);
    state.theme = "dark";
    memory.save(state);
    CHECK(memory.take_complaints().size() == 1);
    state.theme = "print";
    memory.save(state);
    CHECK(memory.take_complaints().empty());
}

TEST_CASE("a recent document that is gone says so") {
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "there.md") << "words";
    app::Memory memory({}, folder.path());
    memory.add_recent(folder.path() / "gone.md");
    memory.add_recent(folder.path() / "there.md");
    const app::Memory again({}, folder.path());
    const auto recent = again.recent();
    REQUIRE(recent.size() == 2);
    CHECK(recent[0].name == "there.md");
    CHECK(recent[0].trouble.empty());
    CHECK(recent[1].trouble == "no longer there");
}

TEST_CASE("the person's folders follow the XDG variables when those are absolute") {
    const Environment home("HOME", "/people/ada");
    {
        const Environment config("XDG_CONFIG_HOME", "/etc/ada");
        CHECK(app::user_folder(app::UserFolder::config) == "/etc/ada/dateline");
    }
    const Environment config("XDG_CONFIG_HOME", "relative");
    CHECK(app::user_folder(app::UserFolder::config) == "/people/ada/.config/dateline");
    const Environment state("XDG_STATE_HOME", "");
    CHECK(app::user_folder(app::UserFolder::state) == "/people/ada/.local/state/dateline");
}

TEST_CASE("the scale is the desktop's, in quarters") {
    CHECK(app::scale_asked({}) == 1);
    CHECK(app::scale_asked({2, 96, 96}) == 2);
    CHECK(app::scale_asked({{}, 144, 96}) == 1.5);
    CHECK(app::scale_asked({{}, 120, 300}) == 1.25);
    CHECK(app::scale_asked({{}, {}, 110}) == 1);
    CHECK(app::scale_asked({{}, {}, 185}) == 2);
    CHECK(app::scale_asked({{}, 960, 0}) == 4);
    CHECK(app::scale_asked({{}, 48, 0}) == 1);
}

TEST_CASE("two windows do not lose each other's settings and documents") {
    const test::TemporaryFolder folder;
    app::Memory one(folder.path(), folder.path());
    app::Memory other(folder.path(), folder.path());
    ui::State one_state;
    ui::State other_state;
    one.begin(one_state);
    other.begin(other_state);
    one_state.theme = "dark";
    one.save(one_state);
    other_state.native_names = true;
    other.save(other_state);
    one.add_recent(folder.path() / "one.md");
    other.add_recent(folder.path() / "other.md");
    const app::Memory later(folder.path(), folder.path());
    CHECK(later.settings().theme == "dark");
    CHECK(later.settings().native_names);
    CHECK(later.recent().size() == 2);
}

TEST_CASE("a path is taken out of what was pasted or dropped") {
    const Environment home("HOME", "/people/ada");
    CHECK(app::first_path(" '/a/b c.md' \n/d.md") == "/a/b c.md");
    CHECK(app::first_path("file:///a/b%20c.md\r\nfile:///d.md\r\n") == "/a/b c.md");
    CHECK(app::first_path("file://host/a/%D8%AD.md") == "/a/ح.md");
    CHECK(app::first_path("~/story.md") == "/people/ada/story.md");
    CHECK(app::first_path("\n\n story.md") == "story.md");
    CHECK_FALSE(app::first_path(" \n "));
    CHECK_FALSE(app::first_path("file://"));
    CHECK_FALSE(app::first_path("file://host\n/d.md"));
    CHECK(app::first_path("file:///100%") == "/100%");
    CHECK(app::first_path("#1 draft.md") == "#1 draft.md");
}

TEST_CASE("the comments of a dropped list of files are not taken for a path") {
    CHECK(app::first_path("# made by Files\r\n#\r\nfile:///a/b.md\r\n") == "/a/b.md");
}

TEST_CASE("what is typed right after a dialog was asked for is no command") {
    sf::Event event{};
    event.type = sf::Event::KeyPressed;
    event.key.code = sf::Keyboard::F;
    ui::State state;
    state.story = true;
    CHECK_FALSE(app::intents_of(event, state, app::Typing::no).empty());
    for (bool ui::State::*dialog :
         {&ui::State::open_file, &ui::State::go_to, &ui::State::date_entry, &ui::State::palette}) {
        state.*dialog = true;
        CHECK(app::intents_of(event, state, app::Typing::no).empty());
        state.*dialog = false;
    }
    state.palette = true;
    event.key.code = sf::Keyboard::Escape;
    CHECK_FALSE(app::intents_of(event, state, app::Typing::no).empty());
}

TEST_CASE("keys ask for their commands, and in text fields only a few do") {
    sf::Event event{};
    event.type = sf::Event::KeyPressed;
    event.key.code = sf::Keyboard::Equal;
    event.key.shift = true;
    const ui::State state;
    const auto zoom = app::intents_of(event, state, app::Typing::no);
    REQUIRE(zoom.size() == 1);
    CHECK(std::holds_alternative<ui::intent::Zoom>(zoom.front()));
    CHECK(app::intents_of(event, state, app::Typing::yes).empty());
    event.key.control = true;
    const auto larger = app::intents_of(event, state, app::Typing::yes);
    REQUIRE(larger.size() == 1);
    CHECK(std::holds_alternative<ui::intent::ChangeScale>(larger.front()));
    event.key.alt = true;
    CHECK(app::intents_of(event, state, app::Typing::no).empty());
}
