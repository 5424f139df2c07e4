#pragma once

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/image.hpp"
#include "gazetteer/mapped_file.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <variant>
#include <vector>

namespace dateline::gazetteer {

/// Where the populated places of an image lie, most people first: gathered when first asked for, so
/// that a search of them all reads eight bytes a place.
class TownPoints {
public:
    [[nodiscard]] std::span<const layout::PointRecord> of(const Image& image) {
        std::call_once(gathered_, [&] {
            const auto towns = image.section<std::uint32_t>(layout::Section::populated);
            points_.reserve(towns.size());
            for (const std::uint32_t index : towns)
                points_.push_back(image.place(index).point);
        });
        return points_;
    }

private:
    std::once_flag gathered_;
    std::vector<layout::PointRecord> points_;
};

/// One image and the bytes it stands on: the mapped file, or a compiled overlay.
struct Gazetteer::Layer {
    std::variant<MappedFile, std::vector<std::byte>> bytes;
    Image image;
    std::uint32_t first_place = 0; ///< number of its place 0 among the places of all layers
    bool overlay = false;
    std::unique_ptr<TownPoints> town_points = std::make_unique<TownPoints>();
};

struct Gazetteer::Data {
    std::vector<Layer> layers;
    std::size_t size = 0;

    /// The layer that holds a place, and the place's index there.
    [[nodiscard]] std::pair<const Layer*, std::uint32_t> at(PlaceId id) const;
};

} // namespace dateline::gazetteer
