#pragma once

#include <SFML/Graphics/Image.hpp>
#include <string>

namespace dateline::test {

/// Compares a picture with tests/render/golden/<name>.png. The picture itself, and where it
/// differs, are left in <build>/pictures for people to look at. With DATELINE_NEW_GOLDENS set in
/// the environment the golden is replaced instead.
void expect_like_golden(const sf::Image& picture, const std::string& name);

} // namespace dateline::test
