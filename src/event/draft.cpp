#include "event/draft.hpp"

#include "calendar/spans.hpp"
#include "tagging/place_point.hpp"

#include <algorithm>
#include <limits>
#include <ranges>
#include <utility>

namespace dateline::event {
namespace {

constexpr double same_spot_km = 0.3;

} // namespace

const tagging::PlaceMention& Drafter::spot_of(const Site& site) const {
    return mentions_
        .places[static_cast<std::size_t>(site.told_by >= 0 ? site.told_by : site.place)];
}

bool Drafter::is_capital(const Site& site) const {
    if (site.kind != SiteKind::site) return false;
    return gazetteer_.feature_code(place_id(spot_of(site))) == "PPLC";
}

bool Drafter::is_bare(const Site& site) const {
    const auto& mention = mentions_.places[static_cast<std::size_t>(site.place)];
    return mention.candidates.empty() && mention.type_word.empty() && mention.container < 0;
}

Event Drafter::draft(const Site& site, const When& when, std::uint32_t sentence) {
    Event event;
    fill_place(event, site);
    fill_date(event, when);
    fill_evidence(event, sentence);
    return event;
}

Evidence Drafter::evidence_of(const Site& site, const Event& event, float told) const {
    const tagging::PlaceMention& spot = spot_of(site);
    return {spot.confidence,
            told,
            site.told_by >= 0,
            event.place_type,
            spot.relation.kind == tagging::RelationKind::none,
            spot.radius.value};
}

void Drafter::fill_place(Event& event, const Site& site) {
    const tagging::PlaceMention& words = mentions_.places[static_cast<std::size_t>(site.place)];
    const tagging::PlaceMention& spot = spot_of(site);
    const gazetteer::Place place = place_of(spot, gazetteer_);
    const PlaceTexts& texts = texts_of(place);
    const std::string_view said = words.prose.of(document_.prose);
    event.place = texts.name;
    event.place_text = said == texts.name.view() ? texts.name : texts_.shared(said);
    event.place_words = words.prose;
    event.place_mention = site.place;
    event.point = site.whole ? place.point : spot.point;
    event.radius = site.whole ? tagging::radius_of(place) : spot.radius;
    event.place_type = texts.type;
    event.country = texts.country;
    if (!site.whole) event.relation = texts_.shared(spot.relation.words);
    event.relation_kind = site.whole ? tagging::RelationKind::none : spot.relation.kind;
    event.gazetteer_id = static_cast<std::int64_t>(place.id);
}

const Drafter::PlaceTexts& Drafter::texts_of(const gazetteer::Place& place) {
    const auto [known, is_new] = place_texts_.try_emplace(place.id);
    if (is_new)
        known->second = {texts_.shared(place.name), texts_.shared(place.feature_code),
                         texts_.shared(place.country)};
    return known->second;
}

void Drafter::fill_date(Event& event, const When& when) {
    event.when = when.span;
    event.date_from = when.from;
    event.approximate_date = when.approximate;
    event.date_mention = when.mention;
    event.precision = calendar::Precision::range;
    if (when.mention >= 0) {
        const auto& mention = mentions_.dates[static_cast<std::size_t>(when.mention)];
        if (mention.value == when.span) event.precision = mention.precision;
        if (when.mention != date_mention_) {
            date_mention_ = when.mention;
            date_text_ = texts_.shared(mention.prose.of(document_.prose));
        }
        event.date_text = date_text_;
        event.date_words = mention.prose;
    }
    if (edtf_.empty() || edtf_of_ != std::pair{when.span, when.approximate}) {
        edtf_of_ = {when.span, when.approximate};
        edtf_ = texts_.shared(calendar::edtf(when.span, when.approximate));
    }
    event.edtf = edtf_;
}

SharedText Drafter::section_of(const document::Sentence& sentence) {
    const std::uint32_t section = document_.blocks[sentence.block].section;
    std::optional<SharedText>& known = sections_[section];
    if (!known) known = document_.section_path(section);
    return *known;
}

void Drafter::fill_evidence(Event& event, std::uint32_t index) {
    const document::Sentence& sentence = document_.sentences[index];
    event.sentence_index = index;
    if (index != sentence_index_ || sentence_.empty()) {
        sentence_ = sentence.prose.of(document_.prose);
        identity_ = SentenceIdentity(sentence_);
        sentence_index_ = index;
    }
    event.sentence = sentence_;
    event.section = section_of(sentence);
    event.line = sentence.line;
    event.source = sentence.source;
    event.source_name = name_;
}

Unmapped Drafter::unmapped(const Site& site, std::uint32_t sentence, Unmapped::Cause cause,
                           std::string reason) const {
    const auto& place = mentions_.places[static_cast<std::size_t>(site.place)];
    return {cause,    std::string(place.prose.of(document_.prose)), std::move(reason),
            sentence, document_.sentences[sentence].line,           place.source};
}

Unmapped Drafter::without_place(const Site& site, std::uint32_t sentence) const {
    const auto& place = mentions_.places[static_cast<std::size_t>(site.place)];
    std::string reason = place.reason.empty() ? "no place of this name is known" : place.reason;
    if (site.told_by >= 0) {
        reason += "; shown at " + std::string(spot_of(site).prose.of(document_.prose));
    }
    return unmapped(site, sentence, Unmapped::Cause::no_place, std::move(reason));
}

Unmapped Drafter::without_date(const Site& site, std::uint32_t sentence, std::string reason) const {
    return unmapped(site, sentence, Unmapped::Cause::no_date, std::move(reason));
}

Unmapped Drafter::without_event(const Site& site, std::uint32_t sentence,
                                std::string reason) const {
    return unmapped(site, sentence, Unmapped::Cause::no_event, std::move(reason));
}

bool add_event(std::vector<Event>& list, Event event, SentenceIdentity sentence) {
    unsigned ordinal = 0;
    const auto same_sentence = std::find_if(list.rbegin(), list.rend(), [&](const Event& other) {
        return other.sentence_index != event.sentence_index;
    });
    for (auto at = same_sentence.base(); at != list.end(); ++at) {
        Event& other = *at;
        if (other.when == event.when &&
            geo::distance(other.point, event.point).value < same_spot_km) {
            other.confidence = std::max(other.confidence, event.confidence);
            return false;
        }
        if (other.place_text == event.place_text) ++ordinal;
    }
    event.id = identity_of(sentence, event.place_text, ordinal);
    list.push_back(std::move(event));
    return true;
}

void insert_events(std::vector<Event>& list, std::vector<Event> found) {
    if (found.empty()) return;
    std::vector<Event> all;
    all.reserve(list.size() + found.size());
    auto next = found.begin();
    const auto add_until = [&](std::uint32_t sentence) {
        for (; next != found.end() && next->sentence_index < sentence; ++next)
            (void)add_event(all, std::move(*next), SentenceIdentity(next->sentence));
    };
    for (Event& event : list) {
        add_until(event.sentence_index);
        all.push_back(std::move(event));
    }
    add_until(std::numeric_limits<std::uint32_t>::max());
    list = std::move(all);
}

} // namespace dateline::event
