#include "app/keys.hpp"

#include <optional>

namespace dateline::app {

namespace {

namespace intent = ui::intent;

constexpr double nudge = 0.15;   // of the view
constexpr double key_zoom = 0.7; // doublings

std::optional<ui::Intent> with_control(const sf::Event::KeyEvent& key, const ui::State& state) {
    switch (key.code) {
    case sf::Keyboard::L:
        return intent::Toggle{ui::Panel::go_to};
    case sf::Keyboard::O:
        return intent::Toggle{ui::Panel::open_file};
    case sf::Keyboard::F:
        return intent::FocusFilter{};
    case sf::Keyboard::Q:
        return intent::Quit{};
    case sf::Keyboard::Left:
        return intent::Nudge{-nudge, 0};
    case sf::Keyboard::Right:
        return intent::Nudge{nudge, 0};
    case sf::Keyboard::Up:
        return intent::Nudge{0, -nudge};
    case sf::Keyboard::Down:
        return intent::Nudge{0, nudge};
    case sf::Keyboard::C:
        if (state.selected) return intent::CopySentence{*state.selected};
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<ui::Intent> of_time(const sf::Event::KeyEvent& key) {
    switch (key.code) {
    case sf::Keyboard::Space:
        return intent::TogglePlay{};
    case sf::Keyboard::Home:
        return intent::ToEnd{false};
    case sf::Keyboard::End:
        return intent::ToEnd{true};
    case sf::Keyboard::Left:
        if (key.shift) return intent::NextUnit{false};
        return intent::NextEvent{false};
    case sf::Keyboard::Right:
        if (key.shift) return intent::NextUnit{true};
        return intent::NextEvent{true};
    default:
        return std::nullopt;
    }
}

std::optional<ui::Intent> of_map(const sf::Event::KeyEvent& key, const ui::State& state) {
    const geo::ScreenPoint middle{state.camera.width / 2, state.camera.height / 2};
    switch (key.code) {
    case sf::Keyboard::F:
        return intent::FitEvents{};
    case sf::Keyboard::Num0:
    case sf::Keyboard::Numpad0:
        return intent::ShowWorld{};
    case sf::Keyboard::Add:
    case sf::Keyboard::Equal:
        return intent::Zoom{middle, key_zoom};
    case sf::Keyboard::Subtract:
    case sf::Keyboard::Hyphen:
        return intent::Zoom{middle, -key_zoom};
    case sf::Keyboard::Up:
        return intent::Nudge{0, -nudge};
    case sf::Keyboard::Down:
        return intent::Nudge{0, nudge};
    case sf::Keyboard::N:
        return intent::ToggleNativeNames{};
    case sf::Keyboard::T:
        return intent::NextTheme{};
    default:
        return std::nullopt;
    }
}

std::optional<ui::Intent> of_window(const sf::Event::KeyEvent& key) {
    switch (key.code) {
    case sf::Keyboard::S:
        return intent::SavePicture{};
    case sf::Keyboard::D:
        return intent::Toggle{ui::Panel::date_entry};
    case sf::Keyboard::E:
        return intent::Toggle{ui::Panel::side};
    case sf::Keyboard::Tab:
        return intent::ToggleAllPanels{};
    case sf::Keyboard::F1:
        return intent::Toggle{ui::Panel::help};
    case sf::Keyboard::PageUp:
        return intent::SelectNeighbour{false};
    case sf::Keyboard::PageDown:
        return intent::SelectNeighbour{true};
    case sf::Keyboard::LBracket:
        return intent::SelectInText{false};
    case sf::Keyboard::RBracket:
        return intent::SelectInText{true};
    default:
        return std::nullopt;
    }
}

std::optional<ui::Intent> intent_of(const sf::Event::KeyEvent& key, const ui::State& state,
                                    bool typing) {
    if (key.code == sf::Keyboard::Escape) return intent::Back{};
    if (key.control) {
        const bool edits = typing && key.code != sf::Keyboard::L && key.code != sf::Keyboard::O &&
                           key.code != sf::Keyboard::Q;
        return edits ? std::nullopt : with_control(key, state);
    }
    if (typing || key.alt || key.system) return std::nullopt;
    if (auto found = of_time(key)) return found;
    if (auto found = of_map(key, state)) return found;
    return of_window(key);
}

} // namespace

ui::Intents intents_of(const sf::Event& event, const ui::State& state, bool typing) {
    if (event.type == sf::Event::TextEntered && event.text.unicode == '?' && !typing)
        return {intent::Toggle{ui::Panel::help}};
    if (event.type != sf::Event::KeyPressed) return {};
    if (auto found = intent_of(event.key, state, typing)) return {std::move(*found)};
    return {};
}

} // namespace dateline::app
