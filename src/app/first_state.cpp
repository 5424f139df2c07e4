#include "app/first_state.hpp"

#include "app/display_scale.hpp"
#include "app/themes.hpp"

#include <algorithm>
#include <SFML/System/Vector2.hpp>
#include <SFML/Window/VideoMode.hpp>
#include <utility>

namespace dateline::app {

namespace {

sf::Vector2u first_size(const OpenOptions& options, double scale) {
    if (options.width > 0) return {options.width, options.height};
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    return {std::min(static_cast<unsigned>(1600 * scale), screen.width),
            std::min(static_cast<unsigned>(1000 * scale), screen.height)};
}

} // namespace

io::Settings usable_settings(Memory& memory, const DataFiles& data) {
    io::Settings settings = memory.settings();
    if (!settings.theme) return settings;
    const auto theme = find_theme("settings.yaml: theme", *settings.theme, data);
    if (theme) return settings;
    memory.complain(theme.error().message);
    settings.theme.reset();
    return settings;
}

ui::State first_state(const OpenOptions& options, const io::Settings& settings) {
    ui::State state;
    state.own_scale = state.camera.scale = display_scale();
    state = with_settings(std::move(state), settings);
    if (options.theme) state.theme = *options.theme;
    if (options.native_names) state.native_names = true;
    if (options.scale) state.camera.scale = *options.scale;
    const sf::Vector2u size = first_size(options, state.camera.scale);
    state.camera.width = size.x;
    state.camera.height = size.y;
    if (size.x < 900 * state.camera.scale) state.side = false; // the map first
    state.camera = scene::clamped(state.camera);
    return state;
}

} // namespace dateline::app
