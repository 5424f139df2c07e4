#pragma once

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/image.hpp"
#include "gazetteer/mapped_file.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <variant>
#include <vector>

namespace dateline::gazetteer {

/// One image and the bytes it stands on: the mapped file, or a compiled overlay.
struct Gazetteer::Layer {
    std::variant<MappedFile, std::vector<std::byte>> bytes;
    Image image;
    std::uint32_t first_place = 0; ///< number of its place 0 among the places of all layers
    bool overlay = false;
};

struct Gazetteer::Data {
    std::vector<Layer> layers;
    std::size_t size = 0;

    /// The layer that holds a place, and the place's index there.
    [[nodiscard]] std::pair<const Layer*, std::uint32_t> at(PlaceId id) const;
};

} // namespace dateline::gazetteer
