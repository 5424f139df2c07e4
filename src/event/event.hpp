#pragma once

#include "base/diagnostic.hpp"
#include "base/text_span.hpp"
#include "calendar/date_span.hpp"
#include "geo/lon_lat.hpp"
#include "tagging/mention.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::event {

/// One place at one time with one sentence as evidence.
struct Event {
    std::string id; ///< stable under re-extraction: made of the sentence's and the place's words
    calendar::DateSpan when;
    calendar::Precision precision = calendar::Precision::day;
    bool approximate_date = false; ///< "about", "by the end of", taken from a heading or wider
    std::string edtf;              ///< ISO 8601-2 level 1
    std::string date_text;         ///< the words of the date that governs the event
    tagging::DateFrom date_from = tagging::DateFrom::sentence;
    std::string place;      ///< canonical name
    std::string place_text; ///< the words of the place
    geo::LonLat point;
    geo::Kilometres radius; ///< how far off the point may be, or the footprint's radius
    std::string place_type; ///< GeoNames feature code
    std::string country;    ///< ISO 3166-1 alpha-2
    std::string label;      ///< what the map writes; empty: the place's name
    std::string relation;   ///< "northeast of", "between", ""
    tagging::RelationKind relation_kind = tagging::RelationKind::none;
    std::string category;             ///< id in categories.yaml
    float confidence = 0;             ///< 0–1 that place and date are both right
    std::uint32_t sentence_index = 0; ///< index into Document::sentences
    std::string section;              ///< path of headings
    std::string sentence;             ///< the evidence, plain text
    std::uint32_t line = 0;           ///< 1-based
    TextSpan source;                  ///< byte offsets of the sentence in the source
    std::string source_name;
    TextSpan place_words; ///< into Document::prose; empty when added by hand without words
    TextSpan date_words;  ///< into Document::prose; empty for the date of the document
    std::int32_t date_mention = -1;  ///< index into Mentions::dates, or -1 (date of the document)
    std::int32_t place_mention = -1; ///< index into Mentions::places, or -1 (added by hand)
    std::int64_t gazetteer_id = -1;  ///< PlaceId of the place, or -1
    bool corrected = false;          ///< a person put something right here
};

/// Read, but not on the map, and why.
struct Unmapped {
    enum class Missing : std::uint8_t { place, date } missing = Missing::place;
    std::string text;   ///< the words: a place name without a spot, or a place without a date
    std::string reason; ///< one sentence for people
    std::uint32_t sentence_index = 0;
    std::uint32_t line = 0;
    TextSpan source; ///< of the words
};

struct EventSet {
    std::vector<Event> events; ///< in the order of the text
    std::vector<Unmapped> unmapped;
    std::vector<Diagnostic> diagnostics;
};

} // namespace dateline::event
