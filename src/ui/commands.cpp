#include "ui/commands.hpp"

#include <algorithm>

namespace dateline::ui {

std::string chord_text(const Chord& chord) {
    return (chord.control ? "Ctrl + " : "") + std::string(chord.shift ? "Shift + " : "") +
           std::string(chord.key);
}

const Command* command_for(const Chord& pressed) {
    if (pressed.key.empty()) return nullptr;
    const auto all = commands();
    const auto found = std::ranges::find_if(all, [&](const Command& command) {
        return std::ranges::find(command.chords, pressed) != command.chords.end();
    });
    return found == all.end() ? nullptr : &*found;
}

std::string key_of(const Command& command) {
    return command.chords.front().key.empty() ? "" : chord_text(command.chords.front());
}

std::vector<KeyRow> key_rows() {
    std::vector<KeyRow> rows;
    for (std::size_t group = 0; group < command_groups.size(); ++group) {
        rows.push_back({"", command_groups[group]});
        for (const Command& command : commands()) {
            if (static_cast<std::size_t>(command.group) != group) continue;
            std::string keys;
            for (const Chord& chord : command.chords)
                if (!chord.key.empty()) keys += (keys.empty() ? "" : ", ") + chord_text(chord);
            if (keys.empty()) continue;
            if (command.row != nullptr && *command.row == '\0')
                rows.back().keys += ", " + keys;
            else
                rows.push_back({keys, command.row != nullptr ? command.row : command.name});
        }
        for (const Gesture& gesture : gestures())
            if (static_cast<std::size_t>(gesture.group) == group)
                rows.push_back({gesture.how, gesture.what});
    }
    return rows;
}

} // namespace dateline::ui
