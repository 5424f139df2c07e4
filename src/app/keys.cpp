#include "app/keys.hpp"

#include <array>
#include <utility>

namespace dateline::app {

namespace {

constexpr std::array<std::pair<sf::Keyboard::Key, const char*>, 22> named_keys{{
    {sf::Keyboard::Space, "Space"},   {sf::Keyboard::Left, "←"},
    {sf::Keyboard::Right, "→"},       {sf::Keyboard::Up, "↑"},
    {sf::Keyboard::Down, "↓"},        {sf::Keyboard::Home, "Home"},
    {sf::Keyboard::End, "End"},       {sf::Keyboard::PageUp, "PgUp"},
    {sf::Keyboard::PageDown, "PgDn"}, {sf::Keyboard::Tab, "Tab"},
    {sf::Keyboard::Escape, "Esc"},    {sf::Keyboard::Delete, "Del"},
    {sf::Keyboard::F1, "F1"},         {sf::Keyboard::F5, "F5"},
    {sf::Keyboard::Add, "+"},         {sf::Keyboard::Equal, "+"},
    {sf::Keyboard::Subtract, "-"},    {sf::Keyboard::Hyphen, "-"},
    {sf::Keyboard::LBracket, "["},    {sf::Keyboard::RBracket, "]"},
    {sf::Keyboard::Num0, "0"},        {sf::Keyboard::Numpad0, "0"},
}};

std::string_view name_of(sf::Keyboard::Key key) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (key >= sf::Keyboard::A && key <= sf::Keyboard::Z)
        return letters.substr(static_cast<std::size_t>(key - sf::Keyboard::A), 1);
    for (const auto& [code, name] : named_keys)
        if (code == key) return name;
    return {};
}

} // namespace

ui::Chord chord_of(const sf::Event& event) {
    // The question mark lies under another key on every keyboard.
    if (event.type == sf::Event::TextEntered && event.text.unicode == '?') return {"?"};
    if (event.type != sf::Event::KeyPressed || event.key.alt || event.key.system) return {};
    ui::Chord chord{name_of(event.key.code), event.key.control, event.key.shift};
    if (chord.key == "+" || chord.key == "-") chord.shift = false; // + is shifted = on many
    return chord;
}

ui::Intents intents_of(const sf::Event& event, const ui::State& state, Typing typing) {
    const ui::Command* command = ui::command_for(chord_of(event));
    if (command == nullptr) return {};
    const bool comes_up = state.open_file || state.go_to || state.date_entry || state.palette;
    const bool counts =
        (typing == Typing::no && !comes_up) || command->typing == ui::WhileTyping::always ||
        (typing == Typing::not_yet && command->typing == ui::WhileTyping::until_typed);
    if (!counts) return {};
    if (auto wish = command->wish(state)) return {std::move(*wish)};
    return {};
}

} // namespace dateline::app
