#include "app/tile_worker.hpp"

#include "io/basemap.hpp"

#include <algorithm>
#include <utility>

namespace dateline::app {

TileWorker::TileWorker(Setup setup, scene::Theme theme)
    : setup_(std::move(setup)), theme_(std::move(theme)) {
    worker_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

TileWorker::~TileWorker() {
    worker_.request_stop();
    wake_.notify_all();
}

void TileWorker::want(std::vector<scene::TileId> tiles) {
    {
        const std::lock_guard lock(mutex_);
        std::erase_if(tiles, [this](scene::TileId tile) {
            return tile == painting_ ||
                   std::ranges::find(finished_, tile, &FinishedTile::tile) != finished_.end();
        });
        wanted_ = std::move(tiles);
    }
    wake_.notify_all();
}

void TileWorker::set_theme(scene::Theme theme) {
    const std::lock_guard lock(mutex_);
    theme_ = std::move(theme);
    ++generation_;
    finished_.clear();
    wanted_.clear();
}

std::vector<FinishedTile> TileWorker::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(finished_, {});
}

std::vector<std::string> TileWorker::take_complaints() {
    const std::lock_guard lock(mutex_);
    return std::exchange(complaints_, {});
}

bool TileWorker::busy() const {
    const std::lock_guard lock(mutex_);
    return painting_ || !wanted_.empty() || !finished_.empty();
}

std::string TileWorker::attribution() const {
    const std::lock_guard lock(mutex_);
    return attribution_;
}

void TileWorker::work(const std::stop_token& stop) {
    std::vector<Diagnostic> left_out;
    auto basemap = io::Basemap::open(setup_.list, left_out);
    if (basemap)
        for (const auto& layer : setup_.layers)
            if (auto box = basemap->add_layer(layer.string(), left_out); !box)
                left_out.push_back({0, box.error().message});
    std::unique_lock lock(mutex_);
    for (const Diagnostic& diagnostic : left_out)
        complaints_.push_back(diagnostic.message);
    if (!basemap) {
        complaints_.push_back(basemap.error().message);
        return;
    }
    attribution_ = basemap->attribution(6);
    while (wake_.wait(lock, stop, [this] { return !wanted_.empty(); })) {
        const scene::TileId tile = wanted_.front();
        wanted_.erase(wanted_.begin());
        const scene::Theme theme = theme_;
        const std::uint64_t generation = generation_;
        painting_ = tile;
        lock.unlock();
        io::BasemapImage image = basemap->draw_tile(tile, setup_.side, setup_.scale, theme);
        lock.lock();
        painting_.reset();
        if (generation == generation_)
            finished_.push_back({tile, image.width, std::move(image.rgba)});
    }
}

} // namespace dateline::app
