#include "app/map_view.hpp"

#include "app/credits.hpp"
#include "base/attempt.hpp"
#include "io/map_label_source.hpp"
#include "io/theme_file.hpp"

#include <chrono>
#include <tuple>
#include <utility>

namespace dateline::app {

namespace {

constexpr double pick_reach = 4; // logical pixels

/// Scale bar and credits in the map's corner: no name goes under them. Logical pixels.
constexpr double margin_width = 330;
constexpr double margin_height = 58;

scene::ScreenBox margin_box(const scene::Camera& camera, const scene::Insets& insets) {
    const geo::ScreenPoint corner{camera.width - insets.right, camera.height - insets.bottom};
    return {{corner.x - margin_width * camera.scale, corner.y - margin_height * camera.scale},
            corner};
}

int tile_side(double scale) {
    return scale > 1.5 ? 1024 : 512;
}

} // namespace

MapView::MapView(const Setup& setup) : data_(setup.data), typesetter_(setup.typesetter) {
    layers_ = setup.layers;
    themes_ = io::theme_names(data_.find_all("themes"));
    use_theme(setup.theme);
    if (const auto file = data_.find("basemap/labels.tsv"))
        coming_labels_ = std::async(std::launch::async, [file = *file] {
            return attempt([&] { return io::read_map_labels(file); });
        });
    const auto shaders = data_.find("shaders");
    renderer_ = std::make_unique<render::Renderer>(
        shaders ? *shaders : std::filesystem::path("shaders"), typesetter_);
    for (const Diagnostic& diagnostic : renderer_->diagnostics())
        complaints_.push_back(diagnostic.message);
    scale_ = setup.scale;
    if (const auto list = data_.find("basemap.yaml"))
        tiles_ = std::make_unique<TileWorker>(TileWorker::Setup{*list, layers_}, tile_look());
    else
        complaints_.push_back(list.error().message);
}

TileWorker::Look MapView::tile_look() const {
    return {theme_, tile_side(scale_), scale_};
}

void MapView::use_scale(double scale) {
    scale_ = scale;
    paint_anew();
}

void MapView::paint_anew() {
    if (renderer_) renderer_->forget_tiles();
    if (tiles_) tiles_->set_look(tile_look());
}

void MapView::use_theme(const std::string& name) {
    if (theme_.name == name) return;
    auto read = data_.find("themes/" + name + ".yaml").and_then(io::read_theme);
    if (!read) {
        complaints_.push_back(read.error().message);
        theme_.name = name;
        return;
    }
    theme_ = std::move(*read);
    paint_anew();
}

bool MapView::receive() {
    bool changed = false;
    if (coming_labels_.valid() &&
        coming_labels_.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        auto labels = coming_labels_.get();
        if (labels)
            labels_ = std::move(*labels);
        else
            complaints_.push_back(labels.error().message);
        changed = true;
    }
    if (!tiles_) return changed;
    for (const FinishedTile& tile : tiles_->take()) {
        renderer_->put_tile(tile.tile, tile.side, tile.rgba);
        changed = true;
    }
    for (std::string& sentence : tiles_->take_complaints())
        complaints_.push_back(std::move(sentence));
    return changed;
}

bool MapView::waiting() const {
    return coming_labels_.valid() || (tiles_ && tiles_->busy());
}

std::vector<std::string> MapView::take_complaints() {
    return std::exchange(complaints_, {});
}

std::string MapView::attribution(double zoom) const {
    return tiles_ ? credits(tiles_->attribution(zoom)) : std::string();
}

scene::ViewState MapView::view_state(const ui::Narrative& narrative, const ui::State& state,
                                     const ui::Derived& derived) const {
    scene::ViewState view;
    if (state.selected) view.selected = narrative.scene.index_of_row(*state.selected);
    view.fanned_spot = state.fanned_spot;
    view.passing = &derived.passing;
    view.labels = labels_;
    view.native_names = state.native_names;
    if (state.graticule) view.graticule = theme_.graticule;
    view.tile_pixels = tile_side(scale_);
    view.ink = theme_.ink;
    return view;
}

void MapView::draw(sf::RenderTarget& target, const ui::Narrative& narrative, const ui::State& state,
                   const ui::Derived& derived, std::optional<std::uint32_t> hovered_row,
                   scene::Insets insets) {
    scene::ViewState view = view_state(narrative, state, derived);
    if (hovered_row) view.hovered = narrative.scene.index_of_row(*hovered_row);
    view.insets = insets;
    view.keep_clear.push_back(margin_box(state.camera, insets));
    frame_ =
        scene::frame_at(narrative.scene, state.camera, derived.window, view, typesetter_, memory_);
    std::ignore = renderer_->draw(frame_, target); // the next frame may go well
    if (tiles_) tiles_->want(renderer_->missing_tiles());
}

scene::Hit MapView::pick(const ui::Narrative& narrative, const ui::Derived& derived,
                         geo::ScreenPoint cursor, double scale) const {
    return scene::pick(narrative.scene, frame_, derived.window, &derived.passing, cursor,
                       pick_reach * scale);
}

} // namespace dateline::app
