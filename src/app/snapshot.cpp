#include "app/snapshot.hpp"

#include "app/credits.hpp"
#include "app/picture.hpp"
#include "calendar/iso.hpp"
#include "io/basemap.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::app {

namespace {

constexpr double least_width = 1920;

std::string title_of(const document::Document& document) {
    if (!document.front_matter.title.empty()) return document.front_matter.title;
    return std::filesystem::path(document.name).stem().string();
}

} // namespace

std::filesystem::path free_name(const std::filesystem::path& folder, const std::string& document,
                                calendar::Day day) {
    std::string stem = std::filesystem::path(document).stem().string();
    if (stem.empty()) stem = "map";
    stem += "-" + calendar::iso(day);
    std::filesystem::path name = folder / (stem + ".png");
    std::error_code ignored;
    for (int number = 2; std::filesystem::exists(name, ignored); ++number)
        name = folder / (stem + "-" + std::to_string(number) + ".png");
    return name;
}

Result<std::filesystem::path> save_picture(MapView& map, const ui::Narrative& narrative,
                                           const ui::State& state, const ui::Derived& derived,
                                           const DataFiles& data,
                                           const text::Typesetter& typesetter) {
    std::vector<Diagnostic> left_out;
    const auto list = data.find("basemap.yaml");
    if (!list) return tl::make_unexpected(list.error());
    auto basemap = io::Basemap::open(*list, left_out);
    if (!basemap) return tl::make_unexpected(basemap.error());
    const double grow = std::max(1.0, least_width / state.camera.width);
    const int width = static_cast<int>(std::lround(state.camera.width * grow));
    const int height = static_cast<int>(std::lround(state.camera.height * grow));
    PictureRequest request{narrative.scene,
                           picture_camera(state.camera, width, height),
                           derived.window,
                           map.view_state(narrative, state, derived),
                           {},
                           {}};
    request.words.title = title_of(narrative.document);
    request.words.subtitle = scene::window_label(derived.window);
    request.words.date = scene::day_label(derived.window.last_day());
    request.words.attribution = credits(basemap->attribution(request.camera.zoom));
    const BasemapPainter paint = [&](const scene::WorldBox& box, int across,
                                     int down) -> Result<Picture> {
        io::BasemapImage image =
            basemap->draw({box, across, down, request.camera.scale, false}, map.theme());
        return Picture{image.width, image.height, std::move(image.rgba)};
    };
    auto picture = draw_picture(request, paint, map.renderer(), typesetter);
    if (!picture) return tl::make_unexpected(picture.error());
    std::error_code unknown;
    const std::filesystem::path file = free_name(
        std::filesystem::current_path(unknown), narrative.document.name, derived.window.last_day());
    if (auto written = write_png(*picture, file); !written)
        return tl::make_unexpected(written.error());
    return file;
}

} // namespace dateline::app
