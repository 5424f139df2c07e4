#include "app/snapshot.hpp"

#include "app/credits.hpp"
#include "app/paths.hpp"
#include "base/attempt.hpp"
#include "calendar/iso.hpp"
#include "io/basemap.hpp"
#include "scene/time_label.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <system_error>
#include <tuple>
#include <utility>

namespace dateline::app {

namespace {

constexpr double least_width = 1920;

scene::Camera camera_of(const Snapshot::Order& order) {
    const double grow = std::max(1.0, least_width / order.camera.width);
    return picture_camera(order.camera, static_cast<int>(std::lround(order.camera.width * grow)),
                          static_cast<int>(std::lround(order.camera.height * grow)));
}

template <typename T>
bool is_ready(const std::future<T>& future) {
    return future.valid() && future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

} // namespace

std::filesystem::path free_name(const std::filesystem::path& folder, const std::string& document,
                                calendar::Day day) {
    std::string stem = std::filesystem::path(document).stem().string();
    if (stem.empty()) stem = "map";
    return free_file(folder, stem + "-" + calendar::iso(day), "png");
}

void Snapshot::start(Order order, const text::Typesetter& typesetter) {
    cancel();
    order_ = std::move(order);
    plan_ = plan_picture(request(), order_->camera.visible(), 0, typesetter);
    painting_ = std::async(std::launch::async, [given = *order_, camera = plan_.camera] {
        return attempt([&] { return paint(given, camera); });
    });
}

void Snapshot::cancel() {
    order_.reset();
    unwanted_ = writing_.valid();
    if (painting_.valid()) abandoned_.push_back(std::move(painting_));
    std::erase_if(abandoned_, [](const auto& future) { return is_ready(future); });
}

std::optional<ui::Loading> Snapshot::progress() const {
    if (!order_) return std::nullopt;
    if (painting_.valid()) return ui::Loading{"Saving a picture", "Painting the map", 0.2};
    return ui::Loading{"Saving a picture", "Writing the file", 0.7};
}

std::optional<Result<std::filesystem::path>> Snapshot::receive(render::Renderer& renderer,
                                                               const text::Typesetter& typesetter) {
    if (auto written = take_written()) return written;
    if (!order_ || !is_ready(painting_) || writing_.valid()) return std::nullopt;
    auto picture = painting_.get().and_then(
        [&](const Ground& ground) { return draw(ground, renderer, typesetter); });
    if (!picture) {
        order_.reset();
        return tl::make_unexpected(picture.error());
    }
    write(std::move(*picture));
    return std::nullopt;
}

void Snapshot::write(Picture picture) {
    const auto write = [drawn = std::move(picture), folder = order_->folder,
                        name = order_->narrative->document.name, day = order_->window.last_day()] {
        std::filesystem::path file = free_name(folder, name, day);
        return write_png(drawn, file).map([&file] { return std::move(file); });
    };
    writing_ = std::async(std::launch::async, [write] { return attempt(write); });
}

std::optional<Result<std::filesystem::path>> Snapshot::take_written() {
    if (!is_ready(writing_)) return std::nullopt;
    auto written = writing_.get();
    if (!std::exchange(unwanted_, false)) {
        order_.reset();
        return written;
    }
    std::error_code gone;
    if (written) std::filesystem::remove(*written, gone);
    return std::nullopt;
}

Result<Snapshot::Ground> Snapshot::paint(const Order& order, const scene::Camera& camera) {
    std::vector<Diagnostic> left_out; // told when the window opened
    auto basemap = io::Basemap::open(order.basemap, left_out);
    if (!basemap) return tl::make_unexpected(basemap.error());
    for (const auto& layer : order.layers)
        std::ignore = basemap->add_layer(layer.string(), left_out);
    io::BasemapImage image = basemap->draw({camera.visible(), static_cast<int>(camera.width),
                                            static_cast<int>(camera.height), camera.scale},
                                           order.theme);
    return Ground{{image.width, image.height, std::move(image.rgba)},
                  credits(basemap->attribution(camera.zoom))};
}

PictureRequest Snapshot::request() const {
    PictureRequest request{
        order_->narrative->scene, camera_of(*order_), order_->window, order_->view, {}, {}};
    request.view.passing = &order_->passing;
    request.words.title = order_->narrative->document.title();
    request.words.subtitle = scene::window_label(order_->window);
    request.words.date = scene::day_label(order_->window.last_day());
    return request;
}

Result<Picture> Snapshot::draw(const Ground& ground, render::Renderer& renderer,
                               const text::Typesetter& typesetter) const {
    PictureRequest planned = request();
    planned.camera = plan_.camera;
    planned.parts = plan_.parts;
    planned.words.attribution = ground.attribution;
    const BasemapPainter painted = [&ground](const scene::WorldBox&, int, int) -> Result<Picture> {
        return ground.picture;
    };
    return draw_picture(planned, painted, renderer, typesetter);
}

} // namespace dateline::app
