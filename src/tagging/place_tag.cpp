#include "tagging/place_course.hpp"
#include "tagging/place_epoch.hpp"
#include "tagging/place_part.hpp"
#include "tagging/place_point.hpp"
#include "tagging/place_resolve.hpp"
#include "tagging/tag.hpp"

#include <algorithm>
#include <utility>

namespace dateline::tagging {
namespace {

constexpr double area_of_town_km = 25; // where the gazetteer knows the town, not its district

PlaceMention mention_of(Reading& reading, const Spot& spot, const document::Document& document) {
    PlaceMention mention;
    mention.prose = spot.prose;
    mention.source = document.to_source(spot.prose);
    mention.sentence = spot.sentence;
    mention.role = spot.role;
    mention.relation = spot.relation;
    mention.type_word = std::string(spot.type_text);
    mention.candidates = std::move(reading.ranked);
    mention.evidence = std::move(reading.evidence);
    mention.resolved = reading.resolved;
    mention.confidence = reading.confidence;
    mention.reason = std::move(reading.reason);
    return mention;
}

gazetteer::Place front_place(const PlaceMention& mention, const gazetteer::Gazetteer& gazetteer) {
    return gazetteer.place(mention.candidates.front().candidate.place);
}

/// A place that holds another one says where, not what happened there.
void settle_containers(const gazetteer::Gazetteer& gazetteer, std::vector<PlaceMention>& places) {
    for (PlaceMention& inner : places) {
        if (inner.container < 0) continue;
        PlaceMention& outer = places[static_cast<std::size_t>(inner.container)];
        const bool known = inner.resolved && outer.resolved;
        if (known && !contains(front_place(outer, gazetteer), front_place(inner, gazetteer))) {
            inner.container = -1;
            continue;
        }
        if (outer.role != PlaceRole::dateline) outer.role = PlaceRole::container;
    }
}

/// "talks between Moscow and Tehran": parties, not the ends of a stretch of road.
bool are_parties(const gazetteer::Place& first, const gazetteer::Place& second) {
    constexpr double longest_stretch_km = 400;
    return geo::distance(first.point, second.point).value > longest_stretch_km;
}

void make_parties(const gazetteer::Place& first, const gazetteer::Place& second,
                  PlaceMention& mention, PlaceMention& other) {
    const auto governs = [](const gazetteer::Place& place) {
        return is_capital(place) || is_country(place);
    };
    mention.relation = {};
    if (governs(first) && governs(second)) mention.role = other.role = PlaceRole::actor;
}

/// With containers and partners as indices of mentions.
std::vector<PlaceMention> mentions_of(std::vector<Reading>& readings,
                                      const std::vector<Spot>& spots,
                                      const document::Document& document) {
    std::vector<std::int32_t> mention_of_spot(spots.size(), -1);
    for (std::size_t i = 0; i < readings.size(); ++i)
        mention_of_spot[readings[i].spot] = static_cast<std::int32_t>(i);
    const auto linked = [&](std::int32_t spot) {
        return spot < 0 ? -1 : mention_of_spot[static_cast<std::size_t>(spot)];
    };
    std::vector<PlaceMention> places;
    places.reserve(readings.size());
    for (Reading& reading : readings) {
        const Spot& spot = spots[reading.spot];
        PlaceMention mention = mention_of(reading, spot, document);
        mention.container = linked(spot.container);
        mention.relation.other = linked(spot.partner);
        places.push_back(std::move(mention));
    }
    return places;
}

/// Puts a resolved mention where its relation says.
void put_point(const gazetteer::Gazetteer& gazetteer, const document::Document& document,
               Parts& parts, std::vector<PlaceMention>& places, PlaceMention& mention) {
    const gazetteer::Place place = front_place(mention, gazetteer);
    PlaceMention* other = mention.relation.other < 0
                              ? nullptr
                              : &places[static_cast<std::size_t>(mention.relation.other)];
    if (other != nullptr && other->resolved) {
        const gazetteer::Place second = front_place(*other, gazetteer);
        const bool between = mention.relation.kind == RelationKind::between;
        if (!between || !are_parties(place, second)) {
            put_on_spot(place, &second, mention);
            return;
        }
        make_parties(place, second, mention, *other);
    }
    put_on_spot(place, nullptr, mention);
    parts.settle(mention.prose.of(document.prose), mention);
}

} // namespace

void tag_places(const document::Document& document, const gazetteer::Gazetteer& gazetteer,
                const Lexicon& lexicon, const TagOptions& /*options*/, Mentions& into) {
    PlaceWords words(lexicon, document.prose, into.words);
    NameTable names(gazetteer, words, epoch_of(into.dates));
    names.make_room(document.prose.size());
    ScanResult scan = scan_places(document, into.dates, words, names);
    const std::vector<bool> accepted = accept_spots(scan, document, names);
    auto readings = resolve_places(scan, accepted, document, names);
    into.places = mentions_of(readings, scan.spots, document);
    settle_containers(gazetteer, into.places);
    Parts parts(gazetteer);
    for (std::size_t i = 0; i < into.places.size(); ++i) {
        PlaceMention& mention = into.places[i];
        if (!mention.resolved) continue;
        put_point(gazetteer, document, parts, into.places, mention);
        if (readings[i].for_area)
            mention.radius.value = std::max(mention.radius.value, area_of_town_km);
    }
    Courses(gazetteer).settle(into.places);
}

} // namespace dateline::tagging
