#include "tagging/place_resolve.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace dateline::tagging {
namespace {

constexpr float threshold = 0.8F;
constexpr float in_good_company = 0.8F; ///< beside a place in a list

constexpr float told_well = 1.4F;    ///< "came to Plevna": hardly anything but a place
constexpr float heard_before = 0.8F; ///< where another mention was

constexpr float in_unknown = 0.15F; ///< "in X": just makes a place of what no gazetteer has

/// What the other mentions of a name say.
struct Heard {
    float best = -9; ///< evidence of its strongest mention
    bool placed = false;
    int mentions = 0;
    int prepared = 0;      ///< of them where places stand: "in X", "captured X"
    bool somebody = false; ///< one is told of as of a person
};

bool may_lie_in(const NameTable& names, std::int32_t inner, std::int32_t outer) {
    if (inner < 0 || outer < 0) return false;
    for (const Sense& area : names.at(outer).senses) {
        if (area.place.feature_class != gazetteer::FeatureClass::area && area.prior < 1.0F)
            continue;
        for (const Sense& sense : names.at(inner).senses)
            if (contains(area.place, sense.place)) return true;
    }
    return false;
}

/// "Edwards, North Carolina", and no Edwards is in or near it: another one, that nobody knows. Not
/// in a list of towns and states, nor of lands whose borders have moved.
bool lies_elsewhere(const NameTable& names, const Spot& inner, const Spot& outer) {
    constexpr double border_km = 150;
    constexpr double region_border_km = 40;
    if (inner.name < 0 || outer.name < 0) return false;
    const bool in = outer.first == inner.last + 2U; // "Surat in Queensland"
    if (outer.first != inner.last + 1U && !in) return false;
    if (inner.listed && !in) return false;
    const gazetteer::Place& area = names.at(outer.name).senses.front().place;
    // "Prodromos in Boeotia"
    const bool region = in && area.feature_code.starts_with("RGN") && area.radius.value > 0;
    if (!is_admin1(area) && !region) return false;
    const double farthest =
        region ? area.radius.value * 1.5 + region_border_km : area.radius.value * 1.15 + border_km;
    const auto& senses = names.at(inner.name).senses;
    return std::all_of(senses.begin(), senses.end(), [&](const Sense& sense) {
        return !is_admin1(sense.place) && !is_country(sense.place) &&
               geo::distance(sense.place.point, area.point).value > farthest;
    });
}

/// "Hannibal": named often, hardly ever as where something is.
bool acts_like_a_person(const Heard& name, const Spot& spot, const NameTable& names) {
    if (!spot.single || spot.name < 0 || name.mentions < 4) return false;
    const auto& senses = names.at(spot.name).senses;
    // "Krakatoa": of mountains, islands and waters whose name no town has, a text may tell as of a
    // person.
    const bool of_nature = std::none_of(senses.begin(), senses.end(), [](const Sense& sense) {
        return sense.place.feature_class == gazetteer::FeatureClass::populated;
    });
    return !of_nature && senses.front().prior < 2.6F && name.prepared * 7 < name.mentions;
}

/// "Lewis and Clark": every word of the name is a person of the document.
bool all_persons(std::string_view text, const Persons& persons) {
    int found = 0;
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        const std::string_view word = text.substr(0, space);
        if (persons.contains(word))
            ++found;
        else if (word != "and" && word != "&")
            return false;
        text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    }
    return found > 1;
}

/// "Norwich and Winchester": a town that is named side by side with one that was told for sure.
bool named_alike(const Spot& left, const Spot& spot, const NameTable& names) {
    return left.sentence == spot.sentence && left.evidence > threshold && spot.name >= 0 &&
           (left.name < 0 ? left.type != nullptr
                          : !is_country(names.at(left.name).senses.front().place));
}

/// "Kilrush, Limerick, Sligo and Tralee": what stands in a list of three places or more is one.
void believe_lists(const std::vector<Spot>& spots, const std::vector<float>& alone,
                   std::vector<bool>& accepted) {
    constexpr std::ptrdiff_t fewest = 3;
    constexpr float among_places = 2.4F;
    constexpr float perhaps = 0.2F; // evidence of what a place among others makes one
    for (std::size_t first = 0; first < spots.size();) {
        std::size_t past = first + 1;
        while (past < spots.size() && spots[past].listed &&
               spots[past].sentence == spots[first].sentence)
            ++past;
        const auto from = accepted.begin() + static_cast<std::ptrdiff_t>(first);
        const auto to = accepted.begin() + static_cast<std::ptrdiff_t>(past);
        auto sure = std::count(from, to, true);
        // "Ballina (hardly), Ballyshannon (hardly), Bantry and Dingle"
        const auto likely = [&](std::size_t i) {
            return accepted[i] || (alone[i] > perhaps && spots[i].name >= 0 && !spots[i].personal);
        };
        std::ptrdiff_t sound = 0;
        for (std::size_t i = first; i < past; ++i)
            sound += likely(i) ? 1 : 0;
        if (to - from >= fewest && sure > 0 && sound * 3 >= (to - from) * 2) {
            for (std::size_t i = first; i < past; ++i)
                accepted[i] = likely(i);
            sure = sound;
        }
        const bool enough = sure >= fewest || (sure + 1 >= fewest && to - from == fewest);
        if (enough && sure * 3 >= (to - from) * 2)
            for (std::size_t i = first; i < past; ++i)
                accepted[i] = accepted[i] || alone[i] + among_places > threshold;
        first = past;
    }
}

/// The words of a spot, as one key for all its mentions.
std::string_view key_of(const Spot& spot, std::string_view prose) {
    return spot.prose.of(prose);
}

/// What the name of the area that a spot stands in says for both, or against.
void weigh_container(std::vector<Spot>& spots, Spot& spot, const NameTable& names) {
    if (spot.container < 0) return;
    Spot& outer = spots[static_cast<std::size_t>(spot.container)];
    if (may_lie_in(names, spot.name, outer.name)) {
        spot.evidence += 2.2F;
        spot.placed = true;
        outer.evidence += 1.0F;
    } else if (outer.name >= 0 && spot.name < 0) {
        spot.evidence += 0.8F;
    } else {
        spot.elsewhere = lies_elsewhere(names, spot, outer);
        if (spot.elsewhere) spot.evidence += 0.8F;
        spot.container = -1;
    }
}

/// Whether a town that has just this name, or something else that is led to as a place is, lies by
/// a place that was told for sure, not far off in the text: "The river peaked at Gore, and
/// Invercargill was cut off".
bool has_neighbour(const std::vector<Spot>& spots, const std::vector<bool>& accepted,
                   std::size_t index, const NameTable& names, float least_prior) {
    constexpr std::size_t reach = 20; // names to each side
    constexpr double close_km = 110;
    constexpr float told_apart = 0.3F; // prior of a village that may stand for a neighbour
    constexpr std::uint32_t city_people = 100'000; // of one known by another name: "Hull"
    constexpr std::uint32_t people = 20'000;       // where it is no person's: "Mitau"
    constexpr std::uint32_t led_people = 1'000;    // nor stands alone: "to Melito"
    const Spot& spot = spots[index];
    const bool led = spot.prepared || spot.placed || spot.undergoes;
    const std::uint32_t least = spot.personal ? city_people : led ? led_people : people;
    const std::size_t first = index > reach ? index - reach : 0;
    const std::size_t past = std::min(spots.size(), index + reach + 1);
    const auto near_one = [&](const Sense& sense) {
        for (std::size_t i = first; i < past; ++i) {
            if (!accepted[i] || spots[i].name < 0 || spots[i].name == spot.name) continue;
            const Sense& other = names.at(spots[i].name).senses.front();
            const bool narrow = !is_country(other.place) && other.place.radius.value < close_km &&
                                other.prior > told_apart;
            if (narrow && chord_km(sense.at, other.at) < close_km) return true;
            // "a Jasper man was killed in Alabama"
            const bool peopled = spot.home || spot.served;
            if (peopled && spots[i].sentence == spot.sentence && is_admin1(other.place) &&
                contains(other.place, sense.place))
                return true;
        }
        return false;
    };
    const auto& senses = names.at(spot.name).senses;
    return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) {
        const bool town = sense.place.feature_class == gazetteer::FeatureClass::populated;
        if (!town && !led) return false;
        const bool called_so = sense.candidate.match == gazetteer::MatchKind::exact ||
                               (town ? sense.place.population >= least // "crossed the Pruth"
                                     : sense.candidate.match <= gazetteer::MatchKind::folded);
        return called_so && sense.prior >= least_prior && near_one(sense);
    });
}

/// Weak names, ordinary words or surnames, that a neighbour speaks for.
void believe_neighbours(const std::vector<Spot>& spots, const std::vector<float>& alone,
                        std::vector<bool>& accepted, const NameTable& names) {
    constexpr float led = 3.4F;  // "in Gore"
    constexpr float bare = 1.5F; // "Gore was cut off"
    constexpr float town = 0.9F; // prior of one that a surname may stand for without a frame
    constexpr float any = -9.0F;
    const std::vector<bool> sure = accepted;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const Spot& spot = spots[i];
        if (sure[i] || spot.name < 0 || spot.forced_role) continue;
        const bool frame =
            spot.prepared || spot.placed || spot.undergoes || spot.home || spot.served;
        if (!frame && spot.personal && spot.acts) continue;
        if (alone[i] + (frame ? led : bare) <= threshold) continue;
        accepted[i] = has_neighbour(spots, sure, i, names, !frame && spot.personal ? town : any);
    }
}

/// What one end of a stretch is, the other is; and an unknown name is a place again.
void believe_strangers(const std::vector<Spot>& spots, std::string_view prose,
                       std::vector<bool>& accepted, const NameTable& names) {
    const auto told = [&](std::size_t i, const Spot& spot) {
        return i < spots.size() && accepted[i] && spots[i].paired && spots[i].name >= 0 &&
               spots[i].sentence == spot.sentence &&
               !is_country(names.at(spots[i].name).senses.front().place);
    };
    std::unordered_set<std::string_view> unplaced;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const Spot& spot = spots[i];
        if (spot.name >= 0) continue;
        if (!accepted[i] && spot.paired)
            accepted[i] = told(i + 1, spot) || (i > 0 && told(i - 1, spot));
        if (accepted[i] && !spot.echo)
            unplaced.insert(key_of(spot, prose));
        else if (spot.echo)
            accepted[i] = unplaced.contains(key_of(spot, prose));
    }
}

using HeardNames = std::unordered_map<std::string_view, Heard>;

HeardNames hear(std::vector<Spot>& spots, std::string_view prose, const NameTable& names) {
    for (Spot& spot : spots)
        weigh_container(spots, spot, names); // which speaks for others, wherever they stand
    HeardNames heard;
    for (const Spot& spot : spots) {
        Heard& name = heard[key_of(spot, prose)];
        name.best = std::max(name.best, spot.evidence);
        name.placed = name.placed || spot.placed;
        name.somebody = name.somebody || spot.somebody;
        ++name.mentions;
        name.prepared += spot.prepared || spot.placed || spot.undergoes ? 1 : 0;
    }
    return heard;
}

/// What its own sentence and its name elsewhere in the document say for a spot.
float evidence_of(const Spot& spot, const Heard& name, bool person, const NameTable& names) {
    float evidence = spot.evidence;
    if ((person || name.somebody) && spot.type == nullptr) evidence -= spot.placed ? 1.0F : 3.0F;
    if (acts_like_a_person(name, spot, names)) evidence -= 3.0F;
    if (name.placed && name.best > 2.0F && !spot.placed)
        evidence += name.best > 4.0F ? 2.2F : 1.2F;
    else if (name.prepared > 0 && name.best > told_well && !spot.prepared &&
             name.prepared * 3 >= name.mentions)
        evidence += heard_before;
    return evidence;
}

} // namespace

std::vector<bool> accept_spots(ScanResult& scan, const document::Document& document,
                               NameTable& names) {
    const std::string_view prose = document.prose;
    HeardNames heard = hear(scan.spots, prose, names);
    std::vector<bool> accepted(scan.spots.size());
    std::vector<float> alone(scan.spots.size(), -9.0F); // evidence without the list's company
    for (std::size_t i = 0; i < scan.spots.size(); ++i) {
        Spot& spot = scan.spots[i];
        const std::string_view key = key_of(spot, prose);
        if (!spot.single && spot.type == nullptr && all_persons(key, scan.persons)) continue;
        float evidence = evidence_of(spot, heard[key], scan.persons.contains(key), names);
        alone[i] = evidence;
        if (spot.listed && i > 0 && accepted[i - 1] && named_alike(scan.spots[i - 1], spot, names))
            evidence += in_good_company;
        accepted[i] = evidence > threshold;
        spot.faint = spot.faint && !accepted[i] && evidence + in_unknown > threshold;
        if (spot.faint) accepted[i] = true;
    }
    believe_lists(scan.spots, alone, accepted);
    believe_neighbours(scan.spots, alone, accepted, names);
    believe_strangers(scan.spots, prose, accepted, names);
    // "Lutzen, Bautzen and Dresden": what the list ends with speaks for its head as well.
    for (std::size_t i = scan.spots.size(); i-- > 1;) {
        if (!scan.spots[i].listed || !accepted[i] || scan.spots[i].name < 0 || accepted[i - 1])
            continue;
        accepted[i - 1] = named_alike(scan.spots[i], scan.spots[i - 1], names) &&
                          alone[i - 1] + in_good_company > threshold;
    }
    return accepted;
}

} // namespace dateline::tagging
