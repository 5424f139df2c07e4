#pragma once

#include "render/figures.hpp"
#include "render/program.hpp"
#include "scene/frame.hpp"

#include <filesystem>
#include <span>

namespace dateline::render {

/// Fills polygons by the even-odd rule through the stencil (no triangulation, holes included), with
/// a tint and hatching; the outline goes to `figures`. Lines get the outline only, and so does
/// everything where the target has no stencil or the driver no shaders.
class AreaBatch {
public:
    explicit AreaBatch(const std::filesystem::path& shader_folder)
        : program_(shader_folder, "area") {}

    void draw(std::span<const scene::Area> areas, double scale, Figures& figures) const;
    [[nodiscard]] const Program& program() const { return program_; }

private:
    void fill(const scene::Area& area, double scale) const;

    Program program_;
};

} // namespace dateline::render
