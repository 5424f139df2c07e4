#pragma once

#include "event/categorise.hpp"
#include "event/timing.hpp"

#include <string_view>

namespace dateline::event {

/// What speaks for and against an event.
struct Evidence {
    float spot = 0;                ///< 0–1 that the place is the one meant
    float told = 1;                ///< 0–1 that the words tell of something that happened there
    bool lent_spot = false;        ///< the spot is that of a place named beside it
    std::string_view feature_code; ///< GeoNames' code of the place
    bool whole_place = true;       ///< no part of it, and no spot beside it, is named
    double radius_km = 0;          ///< how far the spot may be from where it happened
};

/// 0–1 that place and date are both right: the product of what each piece of evidence leaves. The
/// factors were set by hand so that of the annotated events above 0.8 nine in ten are right:
///
///   date     in its own clause 1, far behind the place 0.8, a weekday of news × 0.85; elsewhere in
///            the sentence 0.4–0.95 by the clauses between; from the paragraph 0.8, fading with
///            every sentence, less where the next day told is far off; from headings and other
///            paragraphs 0.3–0.6 (see Dating, NarrativeTime); coarser than four months × 0.85
///   place    the tagger's own confidence; a river, a sea, a province, a part of a country or
///            anything wider than a district is too wide for a marker that is surely right:
///            × 0.7–0.85; a capital may be its government
///   words    none of a category × 0.8, weak ones × 0.92; a state rather than an event × 0.6
[[nodiscard]] float confidence_of(const Evidence& evidence, const When& when,
                                  const Verdict& verdict);

} // namespace dateline::event
