#include "render/renderer.hpp"

#include "render/area_batch.hpp"
#include "render/basemap_still.hpp"
#include "render/cluster_batch.hpp"
#include "render/figures.hpp"
#include "render/gl.hpp"
#include "render/marker_batch.hpp"
#include "render/text_batch.hpp"
#include "render/tile_cache.hpp"

#include <algorithm>
#include <cmath>
#include <GL/gl.h>
#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Window/GlResource.hpp>

namespace dateline::render {
namespace {

struct Backdrop {
    scene::WorldBox box;
    GlTexture texture;
};

bool shows(const Backdrop& backdrop, const scene::Camera& camera) {
    if (backdrop.texture.empty()) return false;
    const scene::WorldBox view = camera.visible();
    const double tenth = 0.1 / camera.world_pixels();
    return std::abs(view.min.x - backdrop.box.min.x) < tenth &&
           std::abs(view.min.y - backdrop.box.min.y) < tenth &&
           std::abs(view.max.x - backdrop.box.max.x) < tenth &&
           std::abs(view.max.y - backdrop.box.max.y) < tenth;
}

void add_ring(Figures& figures, const scene::Halo& halo) {
    const double radius = static_cast<double>(halo.radius);
    figures.ring(halo.at, radius, static_cast<double>(halo.width), halo.colour,
                 halo.dashed ? 16 : 0);
}

void add_cluster(Figures& figures, const scene::Cluster& cluster, const scene::Ink& ink,
                 double scale) {
    const double radius = static_cast<double>(cluster.radius);
    const double band = std::max(least_band * scale, radius * 0.3);
    const double opacity = static_cast<double>(cluster.opacity);
    figures.disc(cluster.at, radius + ring_contour * scale,
                 faded(ink.marker_contour, 0.8 * opacity));
    figures.disc(cluster.at, radius + ring_outline * scale, ink.marker_outline);
    double start = 0;
    for (const scene::Slice& slice : cluster.slices) {
        const double share = static_cast<double>(slice.share);
        figures.arc(cluster.at, radius - band / 2, band, start, share,
                    faded(slice.colour, opacity));
        start += share;
    }
    figures.disc(cluster.at, radius - band - 0.2 * scale, ink.panel);
}

scene::Text number_of(const scene::Cluster& cluster, const scene::Ink& ink) {
    const text::Line& line = *cluster.number;
    const double cap = static_cast<double>(line.ascent) * 0.66;
    const geo::ScreenPoint at{std::round(cluster.at.x - static_cast<double>(line.width) / 2),
                              std::round(cluster.at.y + cap / 2)};
    return {at, cluster.number, ink.text, ink.halo, 0};
}

std::vector<std::uint8_t> premultiplied(const std::vector<scene::Colour>& cells) {
    std::vector<std::uint8_t> pixels;
    pixels.reserve(cells.size() * 4);
    for (const scene::Colour& c : cells) {
        for (const std::uint8_t channel : {c.r, c.g, c.b}) {
            pixels.push_back(static_cast<std::uint8_t>(channel * c.a / 255));
        }
        pixels.push_back(c.a);
    }
    return pixels;
}

} // namespace

struct Renderer::Data : sf::GlResource {
    /// Textures may come and go between two drawings, when no context need be active.
    struct ActiveContext : TransientContextLock {};

    Data(const std::filesystem::path& shaders, const text::Typesetter& typesetter)

        : marker_batch(shaders), cluster_batch(shaders), area_batch(shaders),
          figure_program(shaders, "figure"), text_batch(typesetter) {}

    void draw_basemap(const scene::Frame& frame, int width, int height);
    void draw_density(const scene::Density& density);
    void draw_below_markers(const scene::Frame& frame);
    void draw_markers(const scene::Frame& frame);
    void draw_page(const scene::Frame& frame);

    TileCache tiles{tile_budget};
    BasemapStill still;
    Backdrop backdrop;
    MarkerBatch marker_batch;
    ClusterBatch cluster_batch;
    AreaBatch area_batch;
    Program figure_program;
    Figures figures;
    TextBatch text_batch;
    GlTexture density;
    std::vector<scene::TileId> missing;
    std::vector<Diagnostic> diagnostics;
};

void Renderer::Data::draw_basemap(const scene::Frame& frame, int width, int height) {
    const BasemapStill::View view{frame.camera, frame.ink.land, tiles.version()};
    const bool fits = frame.camera.width == width && frame.camera.height == height;
    if (fits && still.show(view)) return;
    clear(frame.ink.land);
    missing.clear();
    glDisable(GL_BLEND); // tiles are opaque, and blending is dear in software
    if (shows(backdrop, frame.camera)) {
        backdrop.texture.bind();
        render::draw(
            TexturedQuad{{0, 0}, {static_cast<double>(width), static_cast<double>(height)}});
    } else {
        missing = tiles.draw(frame.tiles);
    }
    glEnable(GL_BLEND);
    if (fits) still.take(view);
}

void Renderer::Data::draw_density(const scene::Density& grid) {
    if (grid.cells.empty()) return;
    density.upload(grid.columns, grid.rows, GlTexture::Format::rgba, GlTexture::Filter::linear,
                   premultiplied(grid.cells).data());
    density.bind();
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    TexturedQuad quad;
    quad.min = {0, 0};
    quad.max = {grid.columns * grid.cell, grid.rows * grid.cell};
    render::draw(quad);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
}

void Renderer::Data::draw_below_markers(const scene::Frame& frame) {
    const double scale = frame.camera.scale;
    for (const scene::Leader& line : frame.graticule)
        figures.segment(line.from, line.to, static_cast<double>(line.width), line.colour);
    figures.flush(figure_program);
    area_batch.draw(frame.areas, scale, figures);
    for (const scene::SoftDisc& disc : frame.discs) {
        const double radius = static_cast<double>(disc.radius);
        // Large discs are paler: they cover what else there is to see.
        const double strength = std::clamp(34 * scale / radius, 0.4, 1.0);
        figures.soft_disc(disc.at, radius, faded(disc.colour, 0.28 * strength));
        figures.ring(disc.at, radius * 0.9, 1.1 * scale, faded(disc.colour, 0.5),
                     static_cast<int>(std::clamp(radius / scale / 2.2, 12.0, 90.0)));
    }
    for (const scene::Dot& dot : frame.dots) {
        const double radius = static_cast<double>(dot.radius);
        figures.disc(dot.at, radius + scale, dot.line);
        figures.disc(dot.at, radius, dot.fill);
    }
    figures.flush(figure_program);
    text_batch.draw(frame.graticule_names);
    text_batch.draw(frame.course_labels);
    text_batch.draw(frame.map_labels);
}

void Renderer::Data::draw_markers(const scene::Frame& frame) {
    const double scale = frame.camera.scale;
    for (const scene::Halo& pulse : frame.pulses)
        add_ring(figures, pulse);
    figures.flush(figure_program);
    marker_batch.draw(frame.markers, frame.ink, scale);
    std::vector<scene::Text> numbers;
    const bool rings = cluster_batch.program().usable();
    if (rings) cluster_batch.draw(frame.clusters, frame.ink, scale);
    for (const scene::Cluster& cluster : frame.clusters) {
        if (!rings) add_cluster(figures, cluster, frame.ink, scale);
        if (cluster.number) numbers.push_back(number_of(cluster, frame.ink));
    }
    figures.flush(figure_program);
    text_batch.draw(numbers);
    for (const scene::Leader& leader : frame.leaders) {
        figures.segment(leader.from, leader.to, static_cast<double>(leader.width), leader.colour);
    }
    for (const scene::Halo& halo : frame.halos) {
        scene::Halo under = halo;
        under.colour = frame.ink.marker_outline;
        under.width = halo.width + static_cast<float>(2 * scale);
        under.dashed = false;
        add_ring(figures, under);
        add_ring(figures, halo);
    }
    figures.flush(figure_program);
    marker_batch.draw(frame.top_markers, frame.ink, scale);
    text_batch.draw(frame.event_labels);
}

void Renderer::Data::draw_page(const scene::Frame& frame) {
    for (const scene::Panel& panel : frame.panels) {
        const double corner = static_cast<double>(panel.corner);
        figures.box(panel.min, panel.max, corner, 0, panel.fill);
        figures.box(panel.min, panel.max, corner, static_cast<double>(panel.line_width),
                    panel.line);
    }
    for (const scene::Leader& rule : frame.rules) {
        figures.segment(rule.from, rule.to, static_cast<double>(rule.width), rule.colour);
    }
    figures.flush(figure_program);
    marker_batch.draw(frame.swatches, frame.ink, frame.camera.scale);
    text_batch.draw(frame.page_text);
}

Renderer::Renderer(const std::filesystem::path& shader_folder, const text::Typesetter& typesetter)
    : data_(std::make_unique<Data>(shader_folder, typesetter)) {
    const auto report = [this](const char* name, const Program& program) {
        if (program.usable()) return;
        data_->diagnostics.push_back(
            {0, std::string("The graphics driver refused the shader '") + name +
                    "', plain shapes are drawn instead: " + program.complaint()});
    };
    report("marker", data_->marker_batch.program());
    report("cluster", data_->cluster_batch.program());
    report("figure", data_->figure_program);
    report("area", data_->area_batch.program());
}

Renderer::~Renderer() {
    const Data::ActiveContext context;
    data_.reset();
}

void Renderer::put_tile(scene::TileId tile, int side, std::span<const std::uint8_t> rgba) {
    const Data::ActiveContext context;
    data_->tiles.put(tile, side, rgba);
}

bool Renderer::has_tile(scene::TileId tile) const {
    return data_->tiles.has(tile);
}

void Renderer::forget_tiles() {
    const Data::ActiveContext context;
    data_->tiles.clear();
    data_->backdrop = {};
}

Result<void> Renderer::put_backdrop(scene::WorldBox box, int width, int height,
                                    std::span<const std::uint8_t> rgba) {
    const Data::ActiveContext context;
    forget_errors();
    data_->still = {};
    data_->backdrop.box = box;
    data_->backdrop.texture.upload(width, height, GlTexture::Format::rgba,
                                   GlTexture::Filter::linear, rgba.data());
    return no_errors();
}

Result<void> Renderer::draw(const scene::Frame& frame, sf::RenderTarget& target) {
    if (!target.setActive(true)) return fail("the graphics driver cannot draw on this target");
    target.pushGLStates();
    forget_errors();
    const int width = static_cast<int>(target.getSize().x);
    const int height = static_cast<int>(target.getSize().y);
    begin_pixel_space(width, height);
    const std::size_t screen = std::size_t{4} * target.getSize().x * target.getSize().y;
    data_->tiles.set_budget(std::max(tile_budget, 4 * screen));
    data_->draw_basemap(frame, width, height);
    data_->draw_density(frame.density);
    data_->draw_below_markers(frame);
    data_->draw_markers(frame);
    data_->draw_page(frame);
    auto drawn = no_errors();
    target.popGLStates();
    return drawn;
}

const std::vector<scene::TileId>& Renderer::missing_tiles() const {
    return data_->missing;
}

const std::vector<Diagnostic>& Renderer::diagnostics() const {
    return data_->diagnostics;
}

} // namespace dateline::render
