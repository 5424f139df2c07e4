#include "app/clipboard.hpp"

#include <SFML/Window/Clipboard.hpp>

namespace dateline::app {

std::string clipboard_words() {
    const auto utf8 = sf::Clipboard::getString().toUtf8();
    return {utf8.begin(), utf8.end()};
}

void put_on_clipboard(std::string_view words) {
    sf::Clipboard::setString(sf::String::fromUtf8(words.begin(), words.end()));
}

} // namespace dateline::app
