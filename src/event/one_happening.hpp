#pragma once

#include "event/event.hpp"
#include "event/timing.hpp"
#include "geo/earth.hpp"
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
    /// The same for places close by, by those events alone that a question picks out.
    template <typename Question>
    [[nodiscard]] std::optional<When> passed(geo::LonLat point, Question picked) const {
        return nearest(point, close_km, picked);
    }

private:
    static constexpr double close_km = 60;
    template <typename Question>
    [[nodiscard]] std::optional<When> nearest(geo::LonLat point, double km, Question picked) const {
        const Event* found = nullptr;
        for (const Event* event : told_) {
            const double away = geo::distance(event->point, point).value;
            if (away >= km || !picked(*event)) continue;
            found = event;
            km = away;
        }
        return found == nullptr ? std::nullopt : std::optional(as_of(*found, km));
    }
    [[nodiscard]] static When as_of(const Event& event, double km);

    std::vector<const Event*> told_; ///< those with a day
};

} // namespace dateline::event
