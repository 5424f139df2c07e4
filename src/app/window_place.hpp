#pragma once

#include "app/data_files.hpp"
#include "scene/camera.hpp"

#include <SFML/System/Vector2.hpp>
#include <SFML/Window/VideoMode.hpp>
#include <SFML/Window/Window.hpp>

namespace dateline::app {

/// A window as large as the camera's picture.
[[nodiscard]] sf::VideoMode video_mode(const scene::Camera& camera);

/// Where its corner goes to have it in the middle of the screen, the title bar never above the
/// screen's edge.
[[nodiscard]] sf::Vector2i centred(sf::Vector2u size);

/// The program's picture in the window's frame and in the list of windows; without the file
/// desktop/dateline.png the desktop shows its own.
void show_icon(sf::Window& window, const DataFiles& data);

} // namespace dateline::app
