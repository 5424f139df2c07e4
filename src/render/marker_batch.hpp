#pragma once

#include "render/gl.hpp"
#include "render/program.hpp"
#include "scene/frame.hpp"

#include <span>
#include <vector>

namespace dateline::render {

/// Draws markers from the atlas of their shapes, all in one call.
class MarkerBatch {
public:
    explicit MarkerBatch(const std::filesystem::path& shader_folder);

    void draw(std::span<const scene::Marker> markers, const scene::Ink& ink, double scale);
    [[nodiscard]] const Program& program() const { return program_; }

private:
    struct Vertex {
        float x, y;
        float place[2];
        float look[4];
        std::uint8_t colour[4];
    };
    void upload_shapes();
    void add(const scene::Marker& marker, double border);
    void draw_plain(std::span<const scene::Marker> markers, const scene::Ink& ink) const;

    Program program_;
    GlTexture shapes_;
    std::vector<Vertex> vertices_;
};

} // namespace dateline::render
