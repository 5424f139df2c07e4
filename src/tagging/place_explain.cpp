#include "gazetteer/words.hpp"
#include "tagging/tag.hpp"

#include <cstdio>
#include <string>
#include <string_view>

namespace dateline::tagging {
namespace {

std::string_view words_for(EvidenceKind kind) {
    switch (kind) {
    case EvidenceKind::population:
        return "size and kind";
    case EvidenceKind::feature:
        return "kind of place";
    case EvidenceKind::container:
        return "named with the area that holds it";
    case EvidenceKind::country_of_document:
        return "country of the document";
    case EvidenceKind::admin1_of_document:
        return "region of the document";
    case EvidenceKind::near_other_places:
        return "near the other places";
    case EvidenceKind::same_name_elsewhere:
        return "placed elsewhere in the document";
    case EvidenceKind::type_word:
        return "the word for its kind";
    case EvidenceKind::out_of_place:
        return "far from all that is told";
    }
    return "";
}

std::string decimal(float value, bool sign) {
    char text[32];
    std::snprintf(text, sizeof text, sign ? "%+.1f" : "%.1f", static_cast<double>(value));
    return text;
}

std::string described(const gazetteer::Place& place) {
    std::string text(place.name);
    std::string where(place.admin1 == place.name ? std::string_view{} : place.admin1);
    if (!place.country.empty()) {
        if (!where.empty()) where += ", ";
        where += place.country;
    }
    text += " (";
    if (!where.empty()) text += where + "; ";
    return text + std::string(gazetteer::kind_words(place.feature_class, place.feature_code)) + ")";
}

} // namespace

std::string explain(const PlaceMention& mention, const gazetteer::Gazetteer& gazetteer) {
    std::string text;
    if (!mention.resolved)
        text = "not placed: " + (mention.reason.empty() ? "no reason given" : mention.reason);
    for (std::size_t i = 0; i < mention.candidates.size(); ++i) {
        const RankedCandidate& ranked = mention.candidates[i];
        if (!text.empty()) text += i == 0 || i == 1 ? "; against " : ", ";
        text +=
            described(gazetteer.place(ranked.candidate.place)) + " " + decimal(ranked.score, false);
        if (i > 0) continue;
        text += ":";
        bool first = true;
        for (const Evidence& evidence : mention.evidence) {
            text += (first ? " " : ", ") + std::string(words_for(evidence.kind)) + " " +
                    decimal(evidence.weight, true);
            first = false;
        }
    }
    return text;
}

} // namespace dateline::tagging
