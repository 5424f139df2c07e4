#pragma once

#include "io/basemap.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace dateline::test {

/// The bundled layers; fails the test when one of them is left out.
[[nodiscard]] io::Basemap bundled_basemap();

/// An empty list of layers in `folder`, to add layers to.
[[nodiscard]] io::Basemap bare_basemap(const std::filesystem::path& folder);

[[nodiscard]] scene::Theme theme_named(const std::string& name);

/// A view of width × height pixels round a place.
[[nodiscard]] io::BasemapView view_at(double lon, double lat, double zoom, int width, int height);

/// Compares with tests/io/golden/<name>.png; leaves the picture in <build>/pictures. With
/// DATELINE_NEW_GOLDENS set in the environment the golden is replaced instead.
void expect_like_golden(const io::BasemapImage& image, const std::string& name);

[[nodiscard]] scene::Colour pixel(const io::BasemapImage& image, int x, int y);

/// Share of pixels that differ in two pictures of one size.
[[nodiscard]] double changed(const io::BasemapImage& a, const io::BasemapImage& b);

} // namespace dateline::test
