#include "tagging/place_spot.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace dateline::tagging {
namespace {

struct Direction {
    LowerWord word;
    double degrees;
};
constexpr std::array<Direction, 20> directions{
    {{"north", 0},   {"northern", 0},   {"northeast", 45},  {"northeastern", 45},
     {"east", 90},   {"eastern", 90},   {"southeast", 135}, {"southeastern", 135},
     {"south", 180}, {"southern", 180}, {"southwest", 225}, {"southwestern", 225},
     {"west", 270},  {"western", 270},  {"northwest", 315}, {"northwestern", 315},
     {"upper", -1},  {"lower", -1},     {"central", -1},    {"downtown", -1}}};

std::optional<double> single_direction(const SentenceView& view, std::size_t i) {
    for (const Direction& direction : directions)
        if (view.says(i, direction.word)) return direction.degrees;
    return std::nullopt;
}

bool diagonal(double degrees) {
    return degrees == 45 || degrees == 135 || degrees == 225 || degrees == 315;
}

/// A direction that ends at word `last`: "south", "north-western"; `first` receives its start.
std::optional<double> direction_ending(const SentenceView& view, std::size_t last,
                                       std::size_t& first) {
    const auto plain = single_direction(view, last);
    if (!plain) return std::nullopt;
    first = last;
    if (*plain < 0 || last == 0 || view.tokens[last].gap != Gap::hyphen) return plain;
    const auto lead = single_direction(view, last - 1);
    if (!lead || *lead < 0) return plain;
    if (diagonal(*plain)) { // "east-northeast"
        if (diagonal(*lead)) return plain;
        first = last - 1;
        return (*lead == 0 && *plain > 180 ? *plain + 360 : *plain + *lead) / 2;
    }
    if (*lead != 0 && *lead != 180) return plain;
    first = last - 1;
    if (*lead == 0) return *plain == 90 ? 45 : 315;
    return *plain == 90 ? 135 : 225;
}

/// The words between the relation's and the name: "of the city of Palmyra" → index after the "of".
std::size_t back_over_type(const SentenceView& view, std::size_t first) {
    std::size_t at = first;
    while (at > 0 && view.joined(at)) {
        if (view.says(at - 1, "the") || view.is(at - 1, word_type) ||
            view.cued(at - 1, cue::epithet) ||
            (view.says_any(at - 1, any_of<"downtown central">) && at > 1 &&
             view.says(at - 2, "of")))
            --at;
        else if (view.says(at - 1, "of") && at > 1 && view.is(at - 2, word_type) &&
                 !view.cued(at - 2, cue::beside))
            at -= 2;
        else
            break;
    }
    return at;
}

void keep_words(const SentenceView& view, Spot& spot, std::size_t first, std::size_t last) {
    spot.relation.words = std::string(view.span(first, last).of(view.prose));
}

/// "20 km south of", "northeast of", "12 miles off", "5 km from".
bool read_offset(const SentenceView& view, Spot& spot, std::size_t at) {
    const std::size_t preposition = at - 1;
    if (!view.says_any(preposition, any_of<"of off from outside away">)) return false;
    if (preposition == 0) return false;
    std::size_t first = preposition;
    std::size_t word = preposition - 1;
    if (view.says_any(word, any_of<"away offshore">) && word > 0) --word;
    if (view.says_any(word, any_of<"just">) && word > 0) --word;
    std::optional<double> bearing;
    if (view.says_any(preposition, any_of<"of from">))
        bearing = direction_ending(view, word, first);
    if (bearing && *bearing < 0) return false;
    const bool directed = bearing.has_value();
    if (directed && first > 0) word = first - 1;
    if (directed && view.says_any(word, any_of<"to the">) && word > 0) --word;
    std::size_t start = first;
    const bool looks_back = !directed || first > 0;
    const auto distance = looks_back ? distance_ending(view, word, start) : std::nullopt;
    if (!directed && !distance) return false;
    if (!directed && view.says(preposition, "of")) return false;
    // "the south of France" is a part, "south of Paris" a direction.
    const bool towards = first > 1 && view.says(first - 2, "to"); // "the coast to the east of"
    if (directed && !distance && !towards && first > 0 && view.says(first - 1, "the")) {
        spot.relation.kind = RelationKind::part;
        spot.relation.bearing = geo::Bearing{*bearing};
        keep_words(view, spot, first - 1, preposition);
        return true;
    }
    spot.relation.kind = distance ? RelationKind::offset : RelationKind::direction;
    if (directed) spot.relation.bearing = geo::Bearing{*bearing};
    if (distance) spot.relation.distance = distance;
    keep_words(view, spot, distance ? start : first, preposition);
    return true;
}

/// "near", "outskirts of", "off the coast of", "bank of", "the western part of".
bool read_vicinity(const SentenceView& view, Spot& spot, std::size_t at) {
    const std::size_t i = at - 1;
    const auto take = [&](RelationKind kind, std::size_t first) {
        spot.relation.kind = kind;
        keep_words(view, spot, first, i);
        return true;
    };
    if (view.says_any(i, any_of<"near outside around nearby opposite alongside">))
        return take(RelationKind::near, i);
    if (i == 0) return false;
    if (view.says(i, "to") && view.says_any(i - 1, any_of<"close next adjacent">))
        return take(RelationKind::near, i - 1);
    // "not far from"
    if (i > 1 && view.says(i, "from") && view.says(i - 1, "far") && view.says(i - 2, "not"))
        return take(RelationKind::near, i - 2);
    if (view.says_any(i, any_of<"of from">)) {
        if (view.says(i - 1, "offshore")) return take(RelationKind::off_coast, i - 1);
        if (view.says_any(i - 1, any_of<"upriver downriver upstream downstream">))
            return take(RelationKind::near, i - 1);
    }
    if (!view.says(i, "of")) return view.says(i, "off") && take(RelationKind::off_coast, i);
    const std::size_t noun = i - 1;
    // "the Homs suburb of Qrzta": a place of its own
    const bool named_before = noun > 0 && view.parts[noun - 1] == Part::place &&
                              view.joined(noun) && !view.tokens[noun - 1].possessive;
    if (named_before) return false;
    if (view.cued(noun, cue::outskirts)) return take(RelationKind::outskirts, noun);
    if (view.cued(noun, cue::vicinity)) return take(RelationKind::near, noun);
    const bool coast = view.says_any(noun, any_of<"coast coasts">);
    if (coast && noun > 0 && view.says(noun - 1, "off"))
        return take(RelationKind::off_coast, noun - 1);
    if (coast && noun > 1 && view.says(noun - 2, "off"))
        return take(RelationKind::off_coast, noun - 2);
    if (!view.cued(noun, cue::portion)) return false;
    std::size_t first = noun;
    if (noun == 0) return false;
    const auto bearing = direction_ending(view, noun - 1, first);
    if (!bearing) return false;
    spot.relation.bearing = *bearing < 0 ? std::nullopt : std::optional(geo::Bearing{*bearing});
    return take(RelationKind::part, first);
}

/// "northern Aleppo", "north-western Syria".
void read_part(const SentenceView& view, Spot& spot) {
    std::size_t first = spot.first;
    if (spot.first == 0 || !view.joined(spot.first)) return;
    const auto bearing = direction_ending(view, spot.first - 1U, first);
    if (!bearing) return;
    spot.relation.kind = RelationKind::part;
    if (*bearing >= 0) spot.relation.bearing = geo::Bearing{*bearing};
    keep_words(view, spot, first, spot.first - 1U);
}

/// "between Hama and Homs", "the T4–Palmyra highway".
void read_pair(const SentenceView& view, Spot& left, Spot& right, std::int32_t right_index) {
    const std::size_t gap = right.first - left.last - 1U;
    const bool between = gap == 1 && view.says(left.last + 1U, "and") && left.first > 0 &&
                         view.says_any(left.first - 1U, any_of<"between">);
    const bool joined = gap == 0 && (view.tokens[right.first].gap == Gap::dash ||
                                     view.tokens[right.first].gap == Gap::hyphen ||
                                     view.tokens[right.first].gap == Gap::slash);
    const bool road =
        joined &&
        (view.cued(right.last + 1U, cue::road) ||
         (view.cued(right.last + 1U, cue::of_road) && view.cued(right.last + 2U, cue::road)));
    // "the road from Harar to Jijiga": somewhere on it
    const bool way = gap == 1 && view.says(left.last + 1U, "to") && left.first > 1 &&
                     view.says(left.first - 1U, "from") && view.cued(left.first - 2U, cue::road);
    if (way) {
        left.partner = right_index;
        left.relation = {};
        left.relation.kind = RelationKind::along;
        left.relation.words = std::string(view.word(left.first - 2U));
        left.role = PlaceRole::location;
        return;
    }
    if (!between && !road) return;
    left.partner = right_index;
    left.relation = {};
    left.relation.kind = between ? RelationKind::between : RelationKind::along;
    const std::size_t kind =
        view.cued(right.last + 1U, cue::road) ? right.last + 1U : right.last + 2U;
    left.relation.words = between ? "between" : std::string(view.word(kind));
    if (!road) return;
    left.type = right.type = nullptr;
    left.evidence += 1.5F;
    right.evidence += 1.5F;
}

} // namespace

void read_relations(const SentenceView& view, std::span<Spot> spots, std::size_t base) {
    for (Spot& spot : spots) {
        if (spot.role == PlaceRole::dateline) continue;
        const std::size_t at = back_over_type(view, spot.first);
        const bool open = at > 0 && view.joined(at);
        if (open && (read_offset(view, spot, at) || read_vicinity(view, spot, at))) continue;
        read_part(view, spot);
    }
    for (std::size_t i = 1; i < spots.size(); ++i)
        read_pair(view, spots[i - 1], spots[i], static_cast<std::int32_t>(base + i));
}

} // namespace dateline::tagging
