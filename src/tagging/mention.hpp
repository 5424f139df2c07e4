#pragma once

#include "base/diagnostic.hpp"
#include "base/text_span.hpp"
#include "base/text_words.hpp"
#include "calendar/date_span.hpp"
#include "gazetteer/gazetteer.hpp"
#include "geo/lon_lat.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline::tagging {

/// Where a date's missing parts, or its anchor, came from.
enum class DateFrom : std::uint8_t { sentence, context, heading, document };

enum class DateModifier : std::uint8_t {
    none,
    before,      ///< "before June", "until": the end is meant
    after,       ///< "since", "after": the begin is meant
    approximate, ///< "about", "circa"
};

/// A calendar expression in the text.
struct DateMention {
    TextSpan prose;                          ///< into Document::prose
    TextSpan source;                         ///< into Document::source
    std::uint32_t sentence = 0;              ///< index into Document::sentences
    std::optional<calendar::DateSpan> value; ///< nullopt: recognised, not datable
    calendar::Precision precision = calendar::Precision::day;
    DateModifier modifier = DateModifier::none;
    DateFrom from = DateFrom::sentence;
    bool relative = false; ///< "two days later": computed from the date that governs it
    bool governs = true;   ///< whether later dates and clauses may lean on it
    bool aside = false;    ///< governs, but only to the end of its paragraph
    /// "the 1975 agreement", "their summer offensive": tells which one is meant, not when something
    /// happened.
    bool attributive = false;
    bool undatable = false; ///< "31 June", "3/4/2010": a day is told, but nobody knows which
    /// "the strongest since 2012", "more than in 1945": of what something is compared with.
    bool compared = false;
    std::int32_t anchor = -1; ///< index of the mention whose value it leans on, or -1
    std::string reason;       ///< why not datable, or what anchored it; empty when plain
};

/// What a place name does in its sentence.
enum class PlaceRole : std::uint8_t {
    location,    ///< something may have happened here
    container,   ///< "al-Rastan in *Homs province*"
    actor,       ///< a government: "*Moscow* said"
    origin,      ///< "from *Incirlik*", "based in", "born in"
    destination, ///< "sent to *Latakia*"
    comparison,  ///< "the size of *Texas*", "unlike *Iraq*"
    attribute,   ///< adjective or part of a longer name that is no place: "*Syria* policy"
    dateline,    ///< "DAMASCUS, Syria (AP) —": where it was reported from
};

/// How the words move the point away from the place's own.
enum class RelationKind : std::uint8_t {
    none,
    direction,
    offset,
    between,
    near,
    outskirts,
    part,
    off_coast,
    along
};

struct Relation {
    RelationKind kind = RelationKind::none;
    std::string words;                       ///< as written: "20 km south of"
    std::optional<geo::Bearing> bearing;     ///< direction, offset, part
    std::optional<geo::Kilometres> distance; ///< offset
    std::int32_t other = -1;                 ///< between, along: index of the second place mention
};

/// What spoke for or against a candidate; words for people in explain().
enum class EvidenceKind : std::uint8_t {
    population, ///< and how the name is one of the place's, and of the story's time
    feature,
    container,
    country_of_document,
    admin1_of_document,
    near_other_places,
    same_name_elsewhere,
    type_word,
    out_of_place,
};
struct Evidence {
    EvidenceKind kind = EvidenceKind::population;
    float weight = 0; ///< added to the candidate's score, which is the sum of all
};

struct RankedCandidate {
    gazetteer::Candidate candidate;
    float score = 0; ///< with context; comparable within one mention
};

/// A toponym in the text.
struct PlaceMention {
    TextSpan prose;
    TextSpan source;
    std::uint32_t sentence = 0;
    PlaceRole role = PlaceRole::location;
    Relation relation;
    std::string type_word; ///< "province", "military airport" …: what the words say it is
    /// Best first, at most 5; empty: name not in gazetteer.
    std::vector<RankedCandidate> candidates;
    std::vector<Evidence> evidence; ///< for and against candidates.front()
    bool resolved = false;       ///< candidates.front() is meant; false: recognised, none of them
    geo::LonLat point;           ///< the spot meant, relation applied; only when resolved
    geo::Kilometres radius;      ///< how sure the spot is
    float confidence = 0;        ///< 0–1 that name and spot are right
    std::int32_t container = -1; ///< index of the mention that contains it ("…, California"), or -1
    std::string reason;          ///< why not resolved; empty otherwise
};

/// Everything found, each list in the order of the text.
struct Mentions {
    std::vector<DateMention> dates;
    std::vector<PlaceMention> places;
    std::vector<Diagnostic> diagnostics; ///< impossible dates and the like
    /// The day on which the caller says that the text was written.
    std::optional<calendar::Day> written;
    /// Of the document's prose, for who reads it next; may be thrown away.
    TextWords words;
};

} // namespace dateline::tagging
