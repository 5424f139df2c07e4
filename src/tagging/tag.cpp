#include "tagging/tag.hpp"

#include "calendar/spans.hpp"

#include <algorithm>
#include <chrono>

namespace dateline::tagging {
namespace {

std::string_view origin(DateFrom from) {
    switch (from) {
    case DateFrom::sentence:
        return "the sentence";
    case DateFrom::context:
        return "what was told before";
    case DateFrom::heading:
        return "the heading";
    case DateFrom::document:
        return "the document's own date";
    }
    return "";
}

/// "July" in "from May until July 2015" has its year from other words; a century needs no number.
bool told_whole(const DateMention& mention, std::string_view words) {
    constexpr std::chrono::days year{366};
    const bool number =
        std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
    return number || mention.value->length() > year;
}

} // namespace

Mentions tag(const document::Document& document, const gazetteer::Gazetteer& gazetteer,
             const Lexicon& lexicon, const TagOptions& options) {
    Mentions mentions;
    tag_dates(document, lexicon, options, mentions);
    tag_places(document, gazetteer, lexicon, options, mentions);
    return mentions;
}

std::string explain(const DateMention& mention, const document::Document& document) {
    std::string text = "“" + std::string(mention.prose.of(document.prose)) + "”";
    if (!mention.value) return text + ": " + mention.reason;
    const bool about = mention.modifier == DateModifier::approximate;
    text += " is " + calendar::edtf(*mention.value, about);
    if (mention.attributive) return text + "; it tells which one is meant, not when";
    if (mention.from == DateFrom::sentence && !mention.relative &&
        told_whole(mention, mention.prose.of(document.prose)))
        return text + ", as it stands";
    text += mention.relative ? ", reckoned from " : ", completed from ";
    return text + std::string(origin(mention.from));
}

} // namespace dateline::tagging
