// Places that a person keeps for all documents, and takes back.
#include "app/correcting.hpp"
#include "geo/coordinates.hpp"

namespace dateline::app {

Correcting::Done Correcting::promote(std::uint32_t row) {
    const event::Event* event = event_at(row);
    if (event == nullptr) return {};
    const bool unnamed = event->place == geo::spot_name(event->point);
    const std::string name = unnamed ? event->place_text : event->place;
    return keep_and_remember(
        {name, event->place_text, event->point, event->radius, event->place_type, event->country},
        true);
}

Correcting::Done Correcting::take_back_place(std::size_t index) {
    const std::vector<OwnPlace> places = own_places(own_gazetteer_file());
    return index < places.size() ? keep_and_remember(places[index], false) : Done();
}

/// A step that undo takes back.
Correcting::Done Correcting::keep_and_remember(const OwnPlace& place, bool kept) {
    Done done = keep_place(place, kept);
    if (!done.places_changed) return done;
    keepings_.resize(keepings_done_);
    keepings_.push_back({place, kept, history_.done()});
    keepings_done_ = keepings_.size();
    return done;
}

Correcting::Done Correcting::keep_place(const OwnPlace& place, bool kept) {
    const std::filesystem::path file = own_gazetteer_file();
    const auto changed = kept ? add_own_place(place, file) : remove_own_place(place, file);
    if (!changed)
        return {
            false,
            ui::Notice{(kept ? "Not kept: " : "Not taken back: ") + changed.error().message, true}};
    std::string sentence = place.name;
    if (kept)
        sentence += (*changed ? " is kept in " : " stands already in ") + file.string() +
                    ", for all documents opened from now on";
    else
        sentence += (*changed ? " is no longer kept in " : " was not kept in ") + file.string();
    show_own_places();
    Done done;
    done.places_changed = *changed;
    done.notice = ui::Notice{std::move(sentence), false};
    return done;
}

void Correcting::show_own_places() {
    shown_.own_places.clear();
    for (const OwnPlace& place : own_places(own_gazetteer_file()))
        shown_.own_places.push_back({place.name, place.point});
}

} // namespace dateline::app
