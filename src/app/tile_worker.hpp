#pragma once

#include "io/basemap.hpp"
#include "scene/theme.hpp"
#include "scene/tile.hpp"

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace dateline::app {

struct FinishedTile {
    scene::TileId tile;
    int side = 0;
    std::vector<std::uint8_t> rgba;
};

/// Paints basemap tiles on threads of their own, the most wanted ones first.
class TileWorker {
public:
    struct Setup {
        std::filesystem::path list;                ///< data/basemap.yaml
        std::vector<std::filesystem::path> layers; ///< added for this session
    };
    /// How tiles are painted.
    struct Look {
        scene::Theme theme;
        int side = 512; ///< of a tile, physical pixels
        double scale = 1;
    };

    TileWorker(Setup setup, Look look);
    ~TileWorker();
    TileWorker(const TileWorker&) = delete;
    TileWorker& operator=(const TileWorker&) = delete;

    /// Replaces what was wanted before; the first is painted first.
    void want(std::vector<scene::TileId> tiles);
    /// From now on tiles come so; older ones are not delivered any more.
    void set_look(Look look);

    [[nodiscard]] std::vector<FinishedTile> take();
    /// Sentences about what could not be opened or painted, once.
    [[nodiscard]] std::vector<std::string> take_complaints();
    /// Whether something is being painted or waits for it.
    [[nodiscard]] bool busy() const;
    /// Who must be credited for what is painted at a zoom; empty until the basemap is open.
    [[nodiscard]] std::string attribution(double zoom) const;

private:
    /// When it fails or throws, that is said and nothing is painted any more.
    void keep_from_throwing(const std::function<Result<void>()>& work);
    /// What the first thread does: opens the basemap, calls a second one to help, paints.
    Result<void> work(const std::stop_token& stop);
    Result<void> paint(const io::Basemap& basemap, const std::stop_token& stop);
    /// Tells, of each theme once, which layers it does not show. The mutex is held.
    void tell_unstyled();
    /// Until a tile is wanted; false when the worker is to stop.
    bool wait(std::unique_lock<std::mutex>& lock, const std::stop_token& stop);

    const Setup setup_;
    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    std::vector<scene::TileId> wanted_;
    std::vector<FinishedTile> finished_;
    std::vector<std::string> complaints_;
    Look look_;
    std::vector<std::string> told_themes_;
    std::uint64_t generation_ = 0;
    std::vector<scene::TileId> painting_;
    bool given_up_ = false;
    std::optional<io::Basemap> basemap_; ///< set once, under the mutex; the threads end before it
    std::jthread helper_;
    std::jthread worker_;
};

} // namespace dateline::app
