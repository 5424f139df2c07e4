#include "app/window_place.hpp"

#include <SFML/Graphics/Image.hpp>

namespace dateline::app {

sf::VideoMode video_mode(const scene::Camera& camera) {
    return {static_cast<unsigned>(camera.width), static_cast<unsigned>(camera.height)};
}

sf::Vector2i centred(sf::Vector2u size) {
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    const auto gap = [](unsigned all, unsigned part) {
        return all > part ? static_cast<int>((all - part) / 2) : 0;
    };
    return {gap(screen.width, size.x), gap(screen.height, size.y)};
}

void show_icon(sf::Window& window, const DataFiles& data) {
    const auto file = data.find("desktop/dateline.png");
    sf::Image icon;
    if (!file || !icon.loadFromFile(file->string())) return;
    window.setIcon(icon.getSize().x, icon.getSize().y, icon.getPixelsPtr());
}

} // namespace dateline::app
