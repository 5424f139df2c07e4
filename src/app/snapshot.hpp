#pragma once

#include "app/picture.hpp"
#include "scene/theme.hpp"
#include "ui/state.hpp"

#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dateline::app {

/// A picture of the map as it is on the screen, without panels, at least 1920 pixels wide. The
/// basemap is painted and the file written on threads of their own; only the symbols are drawn by
/// the window, between two frames.
class Snapshot {
public:
    /// All that the picture shows, as it was when it was asked for.
    struct Order {
        std::shared_ptr<const ui::Narrative> narrative;
        scene::Camera camera; ///< of the screen
        scene::TimeWindow window;
        scene::Passing passing;
        scene::ViewState view; ///< without `passing`, which it gets from above
        scene::Theme theme;
        std::filesystem::path basemap;             ///< data/basemap.yaml
        std::vector<std::filesystem::path> layers; ///< put over it for this session
        std::filesystem::path folder;              ///< where the file goes; nothing is overwritten
    };

    /// Gives up the one before, if it is not done. Its title and legend go where they cover least;
    /// the picture may become a little wider than the screen for that.
    void start(Order order, const text::Typesetter& typesetter);
    void cancel();
    [[nodiscard]] bool busy() const { return order_.has_value(); }
    /// Whether receive() has something to wait for: a file may be on its way that was given up.
    [[nodiscard]] bool pending() const { return busy() || writing_.valid(); }
    [[nodiscard]] std::optional<ui::Loading> progress() const;

    /// Goes on where a thread has finished; needs the window's GL context. Where the picture lies,
    /// or what went wrong, once.
    [[nodiscard]] std::optional<Result<std::filesystem::path>>
    receive(render::Renderer& renderer, const text::Typesetter& typesetter);

private:
    struct Ground {
        Picture picture;
        std::string attribution;
    };
    static Result<Ground> paint(const Order& order, const scene::Camera& camera);
    /// Of the order, in the picture's size; without credits.
    [[nodiscard]] PictureRequest request() const;
    [[nodiscard]] Result<Picture> draw(const Ground& ground, render::Renderer& renderer,
                                       const text::Typesetter& typesetter) const;

    void write(Picture picture);
    /// What has come of the writing, if it is done; a file that is no longer wanted is taken away.
    [[nodiscard]] std::optional<Result<std::filesystem::path>> take_written();

    std::optional<Order> order_;
    scene::PagePlan plan_; ///< of the order
    std::future<Result<Ground>> painting_;
    std::future<Result<std::filesystem::path>> writing_; ///< one at a time, for the names' sake
    bool unwanted_ = false;                              ///< it was given up while being written
    std::vector<std::future<Result<Ground>>> abandoned_; ///< they cannot be stopped on their way
};

/// "story-2015-09-30.png", or "story-2015-09-30-2.png" when that is there already.
[[nodiscard]] std::filesystem::path free_name(const std::filesystem::path& folder,
                                              const std::string& document, calendar::Day day);

} // namespace dateline::app
