#include "event/confidence.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

constexpr float no_trigger = 0.8F;
constexpr float weak_trigger = 0.92F;
constexpr float lent = 0.8F;
constexpr float lent_wide = 0.45F; ///< the river or state that an unknown place lies in
constexpr float coarse_date = 0.85F;
constexpr float season_date = 0.94F; ///< more than a month
constexpr float from_writing = 0.8F; ///< "on Sunday", by the day the news was written
constexpr float village = 0.9F;      ///< a name with nothing but a point: often somebody's, too
constexpr float river = 0.75F;
constexpr float sea = 0.75F;
constexpr float province = 0.8F;
constexpr float country_part = 0.7F;
constexpr float capital = 0.95F; ///< often its government
constexpr float wide = 0.85F;
/// The estimates above were weighed on texts that were read while they were made; on others they
/// hold so much less.
constexpr float elsewhere = 0.95F;
constexpr double wide_km = 60; ///< Crete, the Apennines
constexpr std::chrono::days coarse{120};
constexpr std::chrono::days month{31};

float clearness(const Verdict& verdict) {
    if (verdict.score <= 0) return no_trigger;
    return verdict.score < 2 ? weak_trigger : 1.0F;
}

/// How surely a marker at the point of a place of its kind is where it happened.
float narrowness(const Evidence& evidence) {
    const std::string_view code = evidence.feature_code;
    if (code.starts_with("STM")) return river;
    if (code == "SEA" || code == "GULF" || code == "OCN") return sea;
    if (code.starts_with("PCL")) return country_part;
    if (code.starts_with("ADM1") || code.starts_with("RGN")) return province;
    if (evidence.radius_km > wide_km) return wide;
    if (code == "PPL") return village;
    return code == "PPLC" && evidence.whole_place ? capital : 1.0F;
}

/// How surely the place that tells where an unknown one lies is near enough.
float lent_share(const Evidence& evidence) {
    if (!evidence.lent_spot) return 1.0F;
    return evidence.radius_km > wide_km ? lent_wide : lent;
}

} // namespace

float confidence_of(const Evidence& evidence, const When& when, const Verdict& verdict) {
    const bool counted = when.mention >= 0 && when.from == tagging::DateFrom::document;
    const auto length = when.span.length();
    const float date = when.certainty *
                       (length > coarse  ? coarse_date
                        : length > month ? season_date
                                         : 1.0F) *
                       (counted ? from_writing : 1.0F);
    const float place = evidence.spot * narrowness(evidence) * lent_share(evidence);
    return std::clamp(date * place * evidence.told * clearness(verdict) * elsewhere, 0.0F, 1.0F);
}

} // namespace dateline::event
