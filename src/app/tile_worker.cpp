#include "app/tile_worker.hpp"

#include "base/attempt.hpp"

#include <algorithm>
#include <chrono>
#include <malloc.h>
#include <utility>

namespace dateline::app {

TileWorker::TileWorker(Setup setup, Look look) : setup_(std::move(setup)), look_(std::move(look)) {
    worker_ = std::jthread(
        [this](const std::stop_token& stop) { keep_from_throwing([&] { return work(stop); }); });
}

TileWorker::~TileWorker() = default;

void TileWorker::want(std::vector<scene::TileId> tiles) {
    {
        const std::lock_guard lock(mutex_);
        if (given_up_) return;
        std::erase_if(tiles, [this](scene::TileId tile) {
            return std::ranges::find(painting_, tile) != painting_.end() ||
                   std::ranges::find(finished_, tile, &FinishedTile::tile) != finished_.end();
        });
        wanted_ = std::move(tiles);
    }
    wake_.notify_all();
}

void TileWorker::set_look(Look look) {
    const std::lock_guard lock(mutex_);
    look_ = std::move(look);
    ++generation_;
    finished_.clear();
    wanted_.clear();
    tell_unstyled();
}

void TileWorker::tell_unstyled() {
    if (!basemap_ || std::ranges::find(told_themes_, look_.theme.name) != told_themes_.end())
        return;
    told_themes_.push_back(look_.theme.name);
    for (const Diagnostic& diagnostic : basemap_->unstyled(look_.theme))
        complaints_.push_back(diagnostic.message);
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
    return !painting_.empty() || !wanted_.empty() || !finished_.empty();
}

std::string TileWorker::attribution(double zoom) const {
    const std::lock_guard lock(mutex_);
    return basemap_ ? basemap_->attribution(zoom) : std::string();
}

void TileWorker::keep_from_throwing(const std::function<Result<void>()>& work) {
    const auto done = attempt(work);
    if (done) return;
    const std::lock_guard lock(mutex_);
    if (!std::exchange(given_up_, true))
        complaints_.push_back("the map is drawn without its basemap: " + done.error().message);
    wanted_.clear();
    painting_.clear();
}

bool TileWorker::wait(std::unique_lock<std::mutex>& lock, const std::stop_token& stop) {
    constexpr std::chrono::milliseconds breath{250};
    const auto asked = [this] { return !wanted_.empty(); };
    if (wake_.wait_for(lock, stop, breath, asked)) return true;
    lock.unlock();
    malloc_trim(0); // the map rests: what painting took goes back
    lock.lock();
    return wake_.wait(lock, stop, asked);
}

Result<void> TileWorker::work(const std::stop_token& stop) {
    std::vector<Diagnostic> left_out;
    auto basemap = io::Basemap::open(setup_.list, left_out);
    if (basemap)
        for (const auto& layer : setup_.layers)
            if (auto box = basemap->add_layer(layer.string(), left_out); !box)
                left_out.push_back({0, box.error().message});
    {
        const std::lock_guard lock(mutex_);
        for (const Diagnostic& diagnostic : left_out)
            complaints_.push_back(diagnostic.message);
        if (!basemap) return tl::make_unexpected(basemap.error());
        basemap_ = std::move(*basemap);
        tell_unstyled();
    }
    if (std::thread::hardware_concurrency() > 1)
        helper_ = std::jthread([this](const std::stop_token& end) {
            keep_from_throwing([&] { return paint(*basemap_, end); });
        });
    return paint(*basemap_, stop);
}

Result<void> TileWorker::paint(const io::Basemap& basemap, const std::stop_token& stop) {
    constexpr int tiles_until_trim = 4;
    std::unique_lock lock(mutex_);
    for (int painted = 1; wait(lock, stop); ++painted) {
        const scene::TileId tile = wanted_.front();
        wanted_.erase(wanted_.begin());
        const Look look = look_;
        const std::uint64_t generation = generation_;
        painting_.push_back(tile);
        lock.unlock();
        io::BasemapImage image = basemap.draw_tile(tile, look.side, look.scale, look.theme);
        if (painted % tiles_until_trim == 0) malloc_trim(0); // on a long way it would pile up
        lock.lock();
        std::erase(painting_, tile);
        if (generation == generation_)
            finished_.push_back({tile, image.width, std::move(image.rgba)});
    }
    return {};
}

} // namespace dateline::app
