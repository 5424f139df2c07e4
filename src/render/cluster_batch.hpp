#pragma once

#include "render/gl.hpp"
#include "render/program.hpp"
#include "scene/frame.hpp"

#include <span>
#include <vector>

namespace dateline::render {

// The ring of a cluster, logical pixels.
inline constexpr double ring_outline = 1.3;
inline constexpr double ring_contour = 2.0; ///< with the outline
inline constexpr double least_band = 3.9;

/// Draws the rings of clusters, all in one call and each pixel once.
class ClusterBatch {
public:
    explicit ClusterBatch(const std::filesystem::path& shader_folder);

    /// Only with a usable program.
    void draw(std::span<const scene::Cluster> clusters, const scene::Ink& ink, double scale);
    [[nodiscard]] const Program& program() const { return program_; }

private:
    struct Vertex {
        float x, y;
        float place[4];
        std::uint8_t colour[4];
    };
    void add(const scene::Cluster& cluster, float row, double border);
    void upload_slices(std::span<const scene::Cluster> clusters);

    Program program_;
    GlTexture slices_;
    std::vector<std::uint8_t> rows_;
    std::vector<Vertex> vertices_;
};

} // namespace dateline::render
