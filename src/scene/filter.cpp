#include "scene/filter.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <string_view>

namespace dateline::scene {
namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if (c != ' ' && c != '\t') {
            word += ascii::lower(c);
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

bool holds(std::string_view text, std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [](char a, char b) { return ascii::lower(a) == b; }) != text.end();
}

bool holds_all(const event::Event& event, const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return holds(event.sentence, word) || holds(event.place, word) ||
               holds(event.section, word);
    });
}

/// `path` is "Operations › January 2016": titles from the outermost section inwards.
bool under(std::string_view path, std::string_view section) {
    if (!path.starts_with(section)) return false;
    const std::string_view rest = path.substr(section.size());
    return section.empty() || rest.empty() || rest.starts_with(" › ");
}

bool inside(const WorldBox& box, geo::WorldPoint point) {
    const bool across = box.max.x > 1 && point.x + 1 <= box.max.x;
    const bool wide = (box.min.x <= point.x && point.x <= box.max.x) || across;
    return wide && box.min.y <= point.y && point.y <= box.max.y;
}

} // namespace

Passing apply(const Scene& scene, const event::EventSet& events, const Filter& filter) {
    const std::vector<std::string> words = words_of(filter.words);
    Passing passing{std::vector<std::uint8_t>(scene.size(), 0), 0};
    for (EventIndex i = 0; i < scene.size(); ++i) {
        const event::Event& event = events.events[scene.row[i]];
        const bool passes = !filter.hidden_categories[scene.category[i]] &&
                            scene.confidence[i] >= filter.least_confidence &&
                            (!filter.box || inside(*filter.box, scene.at[i])) &&
                            under(event.section, filter.section) && holds_all(event, words);
        passing.events[i] = passes ? 1 : 0;
        passing.count += passes ? 1 : 0;
    }
    return passing;
}

Filter initial_filter(const Scene& scene) {
    Filter filter;
    for (std::size_t i = 0; i < scene.categories.size(); ++i) {
        filter.hidden_categories[i] = !scene.categories[i].shown;
    }
    return filter;
}

std::vector<Stretch> busy_stretches(const Scene& scene, const Passing& passing,
                                    const TimeSettings& settings) {
    const bool trailing = settings.mode == TimeMode::window;
    std::vector<Stretch> stretches;
    for (EventIndex i = 0; i < scene.size(); ++i) {
        if (passing.events[i] == 0) continue;
        Instant begin{static_cast<double>(scene.begin[i])};
        Instant end{scene.end[i] + (trailing ? settings.window_days : 0.0)};
        if (settings.mode == TimeMode::step) {
            begin = floor_to(begin, settings.step_unit);
            end = stepped(floor_to({end.days - 1}, settings.step_unit), settings.step_unit, 1);
        }
        if (settings.mode == TimeMode::cumulative) end = begin;
        // In cumulative mode the map is never empty: what counts is that something new comes.
        const double pause = settings.mode == TimeMode::cumulative ? 14 : 0;
        end.days += pause;
        if (!stretches.empty() && begin <= stretches.back().end) {
            stretches.back().end = std::max(stretches.back().end, end);
        } else {
            stretches.push_back({begin, end});
        }
    }
    return stretches;
}

std::optional<Instant> neighbour(const Scene& scene, const Passing& passing, Instant playhead,
                                 bool forward) {
    std::optional<Instant> best;
    for (EventIndex i = 0; i < scene.size(); ++i) {
        if (passing.events[i] == 0) continue;
        const Instant at{scene.begin[i] + 1.0};
        if (forward && at > playhead) return at;
        if (!forward && at >= playhead) break;
        best = at;
    }
    return forward ? std::nullopt : best;
}

} // namespace dateline::scene
