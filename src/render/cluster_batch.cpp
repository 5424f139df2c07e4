#include "render/cluster_batch.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <GL/gl.h>

namespace dateline::render {
namespace {

constexpr int columns = 128; ///< colours around a ring: finer than its pixels

/// The colours of a ring, clockwise from the top; a texel that two slices share is mixed.
void put_row(const scene::Cluster& cluster, std::uint8_t* row) {
    std::size_t slice = 0;
    double end = static_cast<double>(cluster.slices.front().share) * columns;
    for (int i = 0; i < columns; ++i) {
        scene::Colour colour = cluster.slices[slice].colour;
        while (slice + 1 < cluster.slices.size() && end < i + 1) {
            const scene::Colour next = cluster.slices[++slice].colour;
            colour = scene::mixed(colour, next, std::clamp(i + 1 - end, 0.0, 1.0));
            end += static_cast<double>(cluster.slices[slice].share) * columns;
        }
        const std::array<std::uint8_t, 4> texel{colour.r, colour.g, colour.b, 255};
        std::copy(texel.begin(), texel.end(), row + i * 4);
    }
}

} // namespace

ClusterBatch::ClusterBatch(const std::filesystem::path& shader_folder)
    : program_(shader_folder, "cluster") {}

void ClusterBatch::upload_slices(std::span<const scene::Cluster> clusters) {
    const std::size_t height = std::bit_ceil(clusters.size());
    rows_.assign(height * columns * 4, 0);
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        if (!clusters[i].slices.empty()) put_row(clusters[i], rows_.data() + i * columns * 4);
    }
    slices_.upload(columns, static_cast<int>(height), GlTexture::Format::rgba,
                   GlTexture::Filter::nearest, rows_.data());
}

void ClusterBatch::add(const scene::Cluster& cluster, float row, double border) {
    const double reach = static_cast<double>(cluster.radius) + border;
    const auto alpha = static_cast<std::uint8_t>(
        std::lround(std::clamp(static_cast<double>(cluster.opacity), 0.0, 1.0) * 255));
    for (const auto& sign : corner_signs) {
        const double x = sign[0] * reach;
        const double y = sign[1] * reach;
        vertices_.push_back({static_cast<float>(cluster.at.x + x),
                             static_cast<float>(cluster.at.y + y),
                             {static_cast<float>(x), static_cast<float>(y), cluster.radius, row},
                             {255, 255, 255, alpha}});
    }
}

void ClusterBatch::draw(std::span<const scene::Cluster> clusters, const scene::Ink& ink,
                        double scale) {
    if (clusters.empty()) return;
    upload_slices(clusters);
    vertices_.clear();
    const auto height = static_cast<float>(std::bit_ceil(clusters.size()));
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        add(clusters[i], (static_cast<float>(i) + 0.5F) / height, ring_contour * scale + 1);
    }
    program_.set("outline", ink.marker_outline);
    program_.set("contour", ink.marker_contour);
    program_.set("middle", ink.panel);
    program_.set("widths", static_cast<float>(ring_outline * scale),
                 static_cast<float>(ring_contour * scale), static_cast<float>(least_band * scale));
    program_.set_texture("slices", 0);
    program_.bind();
    slices_.bind();
    const Vertex& first = vertices_.front();
    draw_quads({sizeof(Vertex), &first.x, first.colour, first.place, 4}, vertices_.size());
    Program::unbind();
}

} // namespace dateline::render
