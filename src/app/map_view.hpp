#pragma once

#include "app/data_files.hpp"
#include "app/tile_worker.hpp"
#include "render/renderer.hpp"
#include "scene/frame_at.hpp"
#include "scene/pick.hpp"
#include "scene/theme.hpp"
#include "ui/state.hpp"

#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dateline::app {

/// The map behind the panels: frames, tiles, names and what lies under the pointer.
class MapView {
public:
    struct Setup {
        const DataFiles& data;
        const text::Typesetter& typesetter;
        std::vector<std::filesystem::path> layers; ///< added for this session
        double scale = 1;
        std::string theme;
    };

    /// Needs an active GL context.
    explicit MapView(const Setup& setup);

    /// Reads the theme when it is not the one in use; keeps the old one when it cannot be read.
    void use_theme(const std::string& name);
    /// Has the basemap painted anew for another scale.
    void use_scale(double scale);
    [[nodiscard]] const scene::Theme& theme() const { return theme_; }
    [[nodiscard]] const std::vector<std::string>& themes() const { return themes_; }

    /// Takes over tiles and names that have become ready; true when the map looks different now.
    bool receive();
    /// Whether tiles of the present view are still being painted.
    [[nodiscard]] bool waiting() const;
    [[nodiscard]] std::vector<std::string> take_complaints();
    /// Who must be credited for what is shown at a zoom.
    [[nodiscard]] std::string attribution(double zoom) const;

    void draw(sf::RenderTarget& target, const ui::Narrative& narrative, const ui::State& state,
              const ui::Derived& derived, std::optional<std::uint32_t> hovered_row,
              scene::Insets insets);

    /// What lies under the cursor in the frame last drawn.
    [[nodiscard]] scene::Hit pick(const ui::Narrative& narrative, const ui::Derived& derived,
                                  geo::ScreenPoint cursor, double scale) const;
    [[nodiscard]] const scene::Frame& frame() const { return frame_; }
    /// As the map was last drawn, for a picture of it.
    [[nodiscard]] scene::ViewState view_state(const ui::Narrative& narrative,
                                              const ui::State& state,
                                              const ui::Derived& derived) const;
    [[nodiscard]] const std::vector<std::filesystem::path>& layers() const { return layers_; }
    [[nodiscard]] render::Renderer& renderer() { return *renderer_; }

private:
    [[nodiscard]] TileWorker::Look tile_look() const;
    void paint_anew();

    const DataFiles& data_;
    const text::Typesetter& typesetter_;
    std::vector<std::string> themes_;
    scene::Theme theme_;
    std::vector<std::string> complaints_;
    std::vector<scene::MapLabel> labels_;
    std::future<Result<std::vector<scene::MapLabel>>> coming_labels_;
    std::unique_ptr<render::Renderer> renderer_;
    std::unique_ptr<TileWorker> tiles_;
    std::vector<std::filesystem::path> layers_;
    double scale_ = 1;
    scene::FrameMemory memory_;
    scene::Frame frame_;
};

} // namespace dateline::app
