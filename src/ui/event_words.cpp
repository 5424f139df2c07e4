#include "ui/event_words.hpp"

#include "event/place_name.hpp"
#include "ui/words.hpp"

#include <cmath>

namespace dateline::ui {

std::string place_label(const event::Event& event) {
    if (!event.label.empty()) return event.label;
    const SharedText name = event::place_name(event);
    if (event.relation.empty() || event.put_by_hand) return name;
    if (event.relation_kind == tagging::RelationKind::along) return name + " " + event.relation;
    return event.relation + " " + name;
}

std::string place_detail(const event::Event& event, const Narrative& narrative) {
    std::string detail;
    const auto add = [&detail](const std::string& words) {
        if (words.empty()) return;
        detail += (detail.empty() ? "" : "  ·  ") + words;
    };
    if (place_label(event).find(event.place) == std::string::npos) add(event.place);
    const auto country = narrative.countries.find(event.country);
    const std::string& name =
        country == narrative.countries.end() ? event.country.str() : country->second;
    if (name != event.place) add(name);
    if (event.radius.value >= 1)
        add("within " + grouped(static_cast<std::size_t>(std::lround(event.radius.value))) + " km");
    return detail;
}

} // namespace dateline::ui
