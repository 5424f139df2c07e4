#pragma once

#include "scene/frame_at.hpp"
#include "support/story.hpp"
#include "text/typesetter.hpp"

#include <doctest/doctest.h>

namespace dateline::test {

inline const text::Typesetter& typesetter() {
    static const auto opened = text::Typesetter::open();
    REQUIRE(opened.has_value());
    return *opened;
}

inline scene::Camera over_syria(double zoom) {
    scene::Camera camera;
    camera.centre = geo::to_world({geo::Lon{38}, geo::Lat{35}});
    camera.zoom = zoom;
    return camera;
}

inline scene::TimeWindow whole(const scene::Scene& scene) {
    return {scene.story.begin, scene.story.end, 30};
}

inline scene::Frame frame_of(const scene::Scene& scene, const scene::Camera& camera,
                             const scene::ViewState& view = {}) {
    scene::FrameMemory memory;
    return scene::frame_at(scene, camera, whole(scene), view, typesetter(), memory);
}

} // namespace dateline::test
