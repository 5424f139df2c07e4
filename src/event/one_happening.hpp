#pragma once

#include "event/event.hpp"
#include "event/timing.hpp"
#include "geo/lon_lat.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::event {

/// A storm, a flood or a quake as the narrative tells of it: it comes to a place once, and to the
/// places beside it at about the same time. Refers to the events, which must outlive it.
class OneHappening {
public:
    /// The events of a category, where the narrative is about them and nearly all of their days lie
    /// together; else it tells of no place when the happening came there.
    OneHappening(std::span<const Event> events, std::string_view category);

    /// Whether the narrative is about one.
    [[nodiscard]] bool told() const { return !told_.empty(); }
    /// Whether it was over soon, so that it was at no place for long.
    [[nodiscard]] bool brief() const;
    /// When it came to the nearest place of which that is told; nothing where none is near.
    [[nodiscard]] std::optional<When> at(geo::LonLat point) const;

private:
    std::vector<const Event*> told_; ///< those with a day
};

} // namespace dateline::event
