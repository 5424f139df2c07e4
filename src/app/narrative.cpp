#include "app/narrative.hpp"

#include "app/table_categories.hpp"
#include "tagging/tag.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <utility>

namespace dateline::app {

namespace {

/// For each mention the first event it made, or -1.
std::vector<std::int32_t> rows_of(const event::EventSet& events, std::size_t mentions,
                                  std::int32_t event::Event::*mention) {
    std::vector<std::int32_t> rows(mentions, -1);
    for (std::size_t row = events.events.size(); row-- > 0;) {
        const std::int32_t index = events.events[row].*mention;
        if (index >= 0 && static_cast<std::size_t>(index) < mentions)
            rows[static_cast<std::size_t>(index)] = static_cast<std::int32_t>(row);
    }
    return rows;
}

std::vector<ui::Mark> marks_of(const Story& story, const gazetteer::Gazetteer& gazetteer) {
    const tagging::Mentions& mentions = story.mentions;
    const auto date_rows =
        rows_of(story.events, mentions.dates.size(), &event::Event::date_mention);
    const auto place_rows =
        rows_of(story.events, mentions.places.size(), &event::Event::place_mention);
    std::vector<ui::Mark> marks;
    marks.reserve(mentions.dates.size() + mentions.places.size());
    for (std::size_t i = 0; i < mentions.dates.size(); ++i) {
        const tagging::DateMention& date = mentions.dates[i];
        ui::Mark& mark = marks.emplace_back();
        mark.prose = date.prose;
        mark.kind = ui::MarkKind::date;
        mark.why = tagging::explain(date, story.document);
        mark.row = date_rows[i];
        if (!date.value) continue;
        mark.when = scene::end_of(date.value->begin);
        mark.days = ui::span_label(*date.value, date.precision);
    }
    for (std::size_t i = 0; i < mentions.places.size(); ++i) {
        const tagging::PlaceMention& place = mentions.places[i];
        ui::Mark& mark = marks.emplace_back();
        mark.prose = place.prose;
        mark.kind = ui::MarkKind::place;
        mark.why = tagging::explain(place, gazetteer);
        mark.row = place_rows[i];
        if (place.resolved) mark.where = place.point;
    }
    std::ranges::stable_sort(marks, {}, [](const ui::Mark& mark) { return mark.prose.start; });
    return marks;
}

template <typename Mention, typename Explain>
std::vector<std::string> reasons(const event::EventSet& events,
                                 const std::vector<Mention>& mentions,
                                 std::int32_t event::Event::*mention, Explain explain) {
    std::vector<std::string> words;
    if (mentions.empty()) return words;
    words.reserve(events.events.size());
    for (const event::Event& event : events.events) {
        const auto index = static_cast<std::size_t>(event.*mention);
        words.push_back(index < mentions.size() ? explain(mentions[index]) : std::string());
    }
    return words;
}

/// Before what is said of the rows, which is listed too.
void tell_own(const std::vector<std::string>& categories, std::vector<Diagnostic>& diagnostics) {
    if (categories.empty()) return;
    constexpr std::size_t most_told = 5;
    std::string names;
    for (std::size_t i = 0; i < std::min(categories.size(), most_told); ++i)
        names += (i == 0 ? "" : ", ") + categories[i];
    if (categories.size() > most_told) names += " …";
    diagnostics.insert(diagnostics.begin(),
                       {0, "categories of its own have colours by turn: " + names +
                               "; entries in categories.yaml give them others"});
}

} // namespace

scene::Footprints footprints_of(const event::EventSet& events,
                                const gazetteer::Gazetteer& gazetteer) {
    scene::Footprints footprints;
    for (const event::Event& event : events.events) {
        if (event.gazetteer_id < 0 || footprints.contains(event.gazetteer_id)) continue;
        const gazetteer::PlaceId id{static_cast<std::uint32_t>(event.gazetteer_id)};
        if (gazetteer.place(id).footprint < 0) continue;
        const gazetteer::Footprint shape = gazetteer.footprint(id);
        scene::Footprint& made = footprints[event.gazetteer_id];
        made.closed = shape.closed;
        std::vector<geo::WorldPoint> all;
        for (const auto& part : shape.parts) {
            auto& points = made.parts.emplace_back();
            for (const geo::LonLat point : part)
                points.push_back(geo::to_world(point));
            all.insert(all.end(), points.begin(), points.end());
        }
        made.box = scene::box_around(all);
    }
    return footprints;
}

scene::NativeNames native_names_of(const event::EventSet& events,
                                   const gazetteer::Gazetteer& gazetteer) {
    scene::NativeNames names;
    for (const event::Event& event : events.events) {
        if (event.gazetteer_id < 0) continue;
        const gazetteer::PlaceId id{static_cast<std::uint32_t>(event.gazetteer_id)};
        const std::string_view native = gazetteer.place(id).native;
        if (!native.empty()) names.emplace(event.gazetteer_id, native);
    }
    return names;
}

std::map<std::string, std::string> countries_of(const event::EventSet& events,
                                                const gazetteer::Gazetteer& gazetteer) {
    std::map<std::string, std::string> names;
    for (const event::Event& event : events.events) {
        if (event.country.empty() || names.contains(event.country)) continue;
        const auto country = gazetteer.country(event.country);
        names[event.country] = country ? gazetteer.place(*country).name : event.country.str();
    }
    return names;
}

std::shared_ptr<const ui::Narrative> make_narrative(Story story, const Reader& reader) {
    auto made = std::make_shared<ui::Narrative>();
    const gazetteer::Gazetteer& gazetteer = reader.gazetteer();
    made->marks = marks_of(story, gazetteer);
    made->why_date = reasons(story.events, story.mentions.dates, &event::Event::date_mention,
                             [&](const tagging::DateMention& mention) {
                                 return tagging::explain(mention, story.document);
                             });
    made->why_place = reasons(
        story.events, story.mentions.places, &event::Event::place_mention,
        [&](const tagging::PlaceMention& mention) { return tagging::explain(mention, gazetteer); });
    made->countries = countries_of(story.events, gazetteer);
    made->categories = reader.categories();
    tell_own(add_own_categories(made->categories, story.events), story.events.diagnostics);
    made->scene =
        scene::compose(story.events, made->categories, footprints_of(story.events, gazetteer),
                       native_names_of(story.events, gazetteer));
    made->document = std::move(story.document);
    made->events = std::move(story.events);
    return made;
}

std::shared_ptr<const ui::Narrative> empty_narrative() {
    auto made = std::make_shared<ui::Narrative>();
    made->document.sections.emplace_back();
    made->scene = scene::compose(made->events, made->categories);
    return made;
}

} // namespace dateline::app
