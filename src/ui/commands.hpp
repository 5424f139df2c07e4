#pragma once

#include "ui/state.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::ui {

/// A key with its modifiers. `key` is the key's name as people are shown it: "Space", "←", "PgUp",
/// "O"; empty: no key.
struct Chord {
    std::string_view key;
    bool control = false;
    bool shift = false;

    friend bool operator==(const Chord&, const Chord&) = default;
};

/// "Ctrl + Shift + O"
[[nodiscard]] std::string chord_text(const Chord& chord);

/// The chapters of menu and help.
enum class CommandGroup : std::uint8_t { document, time, map, events, window };
inline constexpr std::array<const char*, 5> command_groups{"Document", "Time", "Map", "Events",
                                                           "Window"};

/// Whether a command's key counts in text fields, too; `until_typed`: until something is typed.
enum class WhileTyping : std::uint8_t { never, until_typed, always };

/// One thing that a person can ask for by name. The menu, the command palette, the keys, the help
/// and the README's table all come from commands().
struct Command {
    const char* id; ///< stable, for scripts and tests: "time.play"
    CommandGroup group = CommandGroup::window;
    const char* name;
    std::array<Chord, 2> chords;
    WhileTyping typing = WhileTyping::never;
    /// What it asks for in a state; nullopt while there is nothing to do it to.
    std::optional<Intent> (*wish)(const State& state);
    /// In the table of keys: instead of the name; "": the keys stand in the row before.
    const char* row = nullptr;
};

[[nodiscard]] std::span<const Command> commands();

/// What the pointer can do that no command stands for.
struct Gesture {
    CommandGroup group;
    const char* how;
    const char* what;
};
[[nodiscard]] std::span<const Gesture> gestures();

/// The command whose key that is, or nullptr.
[[nodiscard]] const Command* command_for(const Chord& pressed);

/// The first chord as text, or "".
[[nodiscard]] std::string key_of(const Command& command);

/// A row of the table of keys: `keys` and `what` they do; a heading where `keys` is empty.
struct KeyRow {
    std::string keys;
    std::string what;
};
/// Every key and gesture under its chapter.
[[nodiscard]] std::vector<KeyRow> key_rows();

} // namespace dateline::ui
