#pragma once

#include "base/diagnostic.hpp"
#include "base/shared_text.hpp"
#include "base/text_span.hpp"
#include "calendar/date_span.hpp"
#include "geo/lon_lat.hpp"
#include "tagging/mention.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::event {

/// A TextSpan of a document below 4 GiB in half the memory.
class EvidenceSpan {
public:
    EvidenceSpan() = default;
    EvidenceSpan(TextSpan span)
        : start_(static_cast<std::uint32_t>(span.start)),
          stop_(static_cast<std::uint32_t>(span.stop)) {}
    operator TextSpan() const { return whole(); }
    [[nodiscard]] TextSpan whole() const { return {start_, stop_}; }

private:
    std::uint32_t start_ = 0;
    std::uint32_t stop_ = 0;
};

/// One place at one time with one sentence as evidence. Kept small: a table may hold a million.
struct Event {
    SharedText id; ///< stable under re-extraction: made of the sentence's and the place's words
    calendar::DateSpan when;
    SharedText edtf;       ///< ISO 8601-2 level 1
    SharedText date_text;  ///< the words of the date that governs the event
    SharedText place;      ///< canonical name
    SharedText place_text; ///< the name of the place as the text has it, also for "the city"
    geo::LonLat point;
    geo::Kilometres radius; ///< how far off the point may be, or the footprint's radius
    SharedText place_type;  ///< GeoNames feature code
    SharedText country;     ///< ISO 3166-1 alpha-2
    SharedText label;       ///< what the map writes; empty: the place's name
    SharedText relation;    ///< "northeast of", "between", ""
    SharedText category;    ///< id in categories.yaml
    SharedText section;     ///< path of headings
    SharedText sentence;    ///< the evidence, plain text
    SharedText source_name;
    EvidenceSpan source;      ///< byte offsets of the sentence in the source
    EvidenceSpan place_words; ///< into Document::prose: the name, or what stands for it ("the
                              ///< city"); empty when added by hand without words
    EvidenceSpan date_words;  ///< into Document::prose; empty for the date of the document
    std::uint32_t line = 0;   ///< 1-based
    std::uint32_t sentence_index = 0; ///< index into Document::sentences
    std::int64_t gazetteer_id = -1;   ///< PlaceId of the place, or -1
    std::int32_t date_mention = -1;   ///< index into Mentions::dates, or -1 (date of the document)
    std::int32_t place_mention = -1;  ///< index into Mentions::places, or -1 (added by hand)
    float confidence = 0;             ///< 0–1 that place and date are both right
    calendar::Precision precision = calendar::Precision::day;
    tagging::DateFrom date_from = tagging::DateFrom::sentence;
    tagging::RelationKind relation_kind = tagging::RelationKind::none;
    bool approximate_date = false; ///< "about", "by the end of", taken from a heading or wider
    bool corrected = false;        ///< a person put something right here
    bool put_by_hand = false;      ///< and its place at that
    bool rated = true;             ///< false: no one says how sure it is, confidence is assumed
    bool dating_told = true;       ///< false: no one says where its date is from
};

/// Read, but not on the map, and why.
struct Unmapped {
    enum class Cause : std::uint8_t {
        no_place, ///< nobody knows a spot for it
        too_wide, ///< a country or the like, in a story that names smaller places
        no_date,  ///< nothing tells when
        no_event, ///< what is told there is planned, supposed, a mere state, or was told before
    } cause = Cause::no_place;
    std::string text;   ///< the words of the place
    std::string reason; ///< one sentence for people
    std::uint32_t sentence_index = 0;
    std::uint32_t line = 0;
    TextSpan source;    ///< of the words
    SharedText place{}; ///< canonical name of what is too wide; else empty
};

struct EventSet {
    std::vector<Event> events; ///< sentence after sentence
    std::vector<Unmapped> unmapped;
    std::vector<Diagnostic> diagnostics; ///< with those of the mentions
};

} // namespace dateline::event
