#pragma once

#include "event/category.hpp"
#include "event/event.hpp"
#include "scene/scene.hpp"

#include <chrono>
#include <string>
#include <utility>

namespace dateline::test {

/// A day as the tests write it: day(2015, 9, 30).
inline calendar::Day day(int year, unsigned month, unsigned d) {
    return calendar::Day{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{d}};
}

/// Events made by hand, one line each.
class StoryBuilder {
public:
    StoryBuilder() {
        categories_.categories = {
            {"airstrike", "Air strikes", "#c9372c", "triangle-down", true, {}},
            {"ground", "Ground fighting", "#1f5aa6", "square", true, {}},
            {"capture", "Captured or lost", "#e08a00", "star", true, {}},
            {"talks", "Talks and truces", "#1b8a5a", "circle", true, {}},
            {"civilian", "Harm to civilians", "#7a3fa0", "diamond", true, {}},
            {"other", "Other", "#5f6b76", "hexagon", true, {}},
        };
    }

    /// Happens from `first` to `last`, both included.
    event::Event& add(const std::string& place, double lon, double lat, calendar::Day first,
                      calendar::Day last, const std::string& category) {
        event::Event event;
        event.id = place + "-" + std::to_string(set_.events.size());
        event.when = {first, last};
        event.place = place;
        event.point = {geo::Lon{lon}, geo::Lat{lat}};
        event.category = category;
        event.confidence = 0.9F;
        event.sentence = "Something happened at " + place + ".";
        event.precision = first == last ? calendar::Precision::day : calendar::Precision::range;
        set_.events.push_back(event);
        return set_.events.back();
    }
    event::Event& add(const std::string& place, double lon, double lat, calendar::Day when,
                      const std::string& category = "airstrike") {
        return add(place, lon, lat, when, when, category);
    }

    [[nodiscard]] const event::EventSet& events() const { return set_; }
    [[nodiscard]] const event::CategorySet& categories() const { return categories_; }
    [[nodiscard]] scene::Scene scene(const scene::Footprints& footprints = {}) const {
        return scene::compose(set_, categories_, footprints);
    }

private:
    event::EventSet set_;
    event::CategorySet categories_;
};

} // namespace dateline::test
