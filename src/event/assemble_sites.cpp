// What an assembler makes of the places of a sentence.
#include "event/assembler.hpp"
#include "event/confidence.hpp"
#include "event/same_fight.hpp"
#include "event/telling.hpp"

#include <chrono>
#include <utility>

namespace dateline::event {
namespace {

constexpr float described_state = 0.6F;
constexpr float mere_statement = 0.5F;
constexpr float mere_attempt = 0.7F;  ///< that it was tried at the place it was meant for
constexpr float went_before = 0.7F;   ///< that what came before shares its sentence's time
constexpr float clear_anaphor = 4.0F; ///< verdict of a sentence about "the city" without a date
constexpr float went_back = 0.8F;     ///< that "the city" is the one spoken of before
constexpr float topic_meant = 0.7F;   ///< that "the city" is the one that the text is about
constexpr float clear_event = 2.0F;   ///< verdict of an event that others are counted from
constexpr const char* told_before = "what happened there was told before";
constexpr float least_carried = 0.285F; ///< confidence of what has a date told before it only

} // namespace

void Assembler::read_site(const Site& site, const Dating& dating) {
    if (site.kind == SiteKind::none) return leave_out(site, dating);
    if (site.recalled && told_of(site)) return uneventful(site, told_before);
    const Verdict verdict =
        categoriser_.judge(hits_, words_, document_.prose, clauses_, site.word, precedent_);
    Telling telling = telling_of(words_, document_.prose, clauses_, site.word, verdict);
    if (site.named && telling == Telling::described) telling = Telling::happened;
    if (telling == Telling::supposed && !looks_back(site, dating)) said_.forget(site.place);
    if (telling == Telling::supposed)
        return uneventful(site, "planned, supposed or denied, and not told to have happened");
    if (telling == Telling::judged) return uneventful(site, "somebody's view of what happened");
    const bool mere_words = !categories_.categories[verdict.category].shown;
    if (site.kind == SiteKind::unresolved && site.told_by < 0) {
        if ((verdict.score > 0 && !mere_words) || !drafter_.is_bare(site)) unplaced(site);
        return;
    }
    std::optional<When> when = timing_.at(site.word, words_, clauses_, dating);
    if (site.named && when) timing_.name(*when);
    if (told_again(site, when)) return uneventful(site, told_before);
    if (telling == Telling::described && !(when && when->own_clause))
        return uneventful(site, "told of how things were there, and of nothing that happened");
    if (!when) {
        const char* why = dating.why_undatable(site.word);
        if (why != nullptr) return undated(site, why);
        keep_undated(site, verdict, site.certainty);
        return undated(site, "neither its sentence, its paragraph nor its headings tell when");
    }
    if (when->span.length() > longest_event) return undated(site, "its time is told too widely");
    if (told_with_day(site, *when)) return;
    if (site.kind == SiteKind::unresolved) unplaced(site);
    if (verdict.score <= 0 && !when->own_clause && drafter_.is_capital(site) &&
        (drafter_.spot_of(site).role == tagging::PlaceRole::actor ||
         !travelled_to(words_, document_.prose, clauses_, site.word)))
        return uneventful(site, "a capital that may well stand for its government");
    float told = telling == Telling::described ? described_state : 1.0F;
    if (site.recalled) told *= went_before;
    if (mere_words) told *= mere_statement;
    if (only_attempted(words_, document_.prose, site.word)) told *= mere_attempt;
    add(site, *when, verdict, told * site.certainty);
    if (!when->own_clause || !(sole_site_ || dating.stands_behind(site.word, when->mention)))
        return;
    for (const Governing& also : dating.listed_with(when->mention, when->certainty))
        add(site, timing_.of(also), verdict, told * site.certainty);
}

/// "The city fell on 6 April": an event of its own, at the place spoken of before; beside other
/// places only where its clause has none of them, and a date.
/// Whether an event came of one.
bool Assembler::read_anaphors(std::span<const Site> sites, const Dating& dating) {
    const bool alone = nothing_happens_at(sites);
    const std::size_t before = set_.events.size();
    for (const Anaphor& anaphor : said_.meant(words_, document_.prose, sentence_))
        if ((alone || (stands_apart(anaphor, sites, clauses_) && has_own_time(anaphor, dating))) &&
            read_anaphor(anaphor, dating) && alone)
            return true;
    return set_.events.size() > before;
}

/// "had seen nothing like it *since 1953*, when the city burned"
bool Assembler::looks_back(const Site& site, const Dating& dating) const {
    const auto own = dating.own_of(clauses_.of[site.word]);
    return own && mentions_.dates[static_cast<std::size_t>(own->mention)].modifier ==
                      tagging::DateModifier::after;
}

/// A date in its clause, a count of days, or the year looked back to: "not since 1953, when *it*
/// burned".
bool Assembler::has_own_time(const Anaphor& anaphor, const Dating& dating) const {
    if (dating.own_of(clauses_.of[anaphor.word])) return true;
    const auto shared = dating.at(anaphor.word);
    return (shared && shared->exact) || timing_.counts_on(anaphor.word, words_, clauses_, dating);
}

/// "The battle was fought on 8 July": at the one place that was told of right before.
void Assembler::read_same_fight(const Dating& dating) {
    const std::int32_t scene = scene_before(set_.events, document_, sentence_);
    if (scene < 0) return;
    const auto verb = verb_of_same_fight(words_, document_.prose, clauses_);
    const auto own = verb ? dating.own_of(clauses_.of[*verb]) : std::nullopt;
    if (!own) return;
    const Verdict verdict =
        categoriser_.judge(hits_, words_, document_.prose, clauses_, *verb, precedent_);
    if (verdict.score < clear_event || !verdict.happens ||
        telling_of(words_, document_.prose, clauses_, *verb, verdict) != Telling::happened)
        return;
    add({.word = *verb, .place = scene, .kind = SiteKind::site}, timing_.of(*own), verdict,
        went_back, false, mentions_.places[static_cast<std::size_t>(scene)].prose);
}

/// Whether an event came of it.
bool Assembler::read_anaphor(const Anaphor& anaphor, const Dating& dating) {
    const Verdict verdict =
        categoriser_.judge(hits_, words_, document_.prose, clauses_, anaphor.word, precedent_);
    const auto tried = [&] { // "an attempt on the city in May"
        return anaphor.word > 2 && words_[anaphor.word - 2].is(word_class::preposition) &&
               words_[anaphor.word - 3].used(word_use::trying) &&
               dating.own_of(clauses_.of[anaphor.word]);
    };
    const bool stayed = (anaphor.led && dating.at(anaphor.word)) || // "on the island in May"
                        tried();
    if ((verdict.score <= 0 || !verdict.happens) && !stayed) return false;
    if (telling_of(words_, document_.prose, clauses_, anaphor.word, verdict) != Telling::happened)
        return false;
    const std::optional<When> when = anaphor_time(anaphor, verdict, dating);
    if (!when || when->span.length() > longest_event) return false;
    add({.word = anaphor.word,
         .place = anaphor.place,
         .kind = SiteKind::site,
         .whole = anaphor.whole},
        *when, verdict, anaphor.topic ? topic_meant : went_back, false, anaphor.name);
    return true;
}

/// "The men of *Homs* marched on 3 May": beside a day of its clause, a reader may look for it.
void Assembler::leave_out(const Site& site, const Dating& dating) {
    const tagging::PlaceRole role = drafter_.spot_of(site).role;
    const bool told = role == tagging::PlaceRole::location ||
                      role == tagging::PlaceRole::destination || role == tagging::PlaceRole::origin;
    if (told && site.narrow && !site.compound && !site.holds &&
        dating.own_of(clauses_.of[site.word]))
        left_out_.push_back(site);
}

/// Those left out of which nothing else of the sentence tells.
void Assembler::list_left_out() {
    for (const Site& site : left_out_) {
        const auto id = static_cast<std::int64_t>(place_id(drafter_.spot_of(site)));
        bool told = false;
        for (std::size_t i = set_.events.size();
             i-- > 0 && set_.events[i].sentence_index == sentence_ && !told;)
            told = set_.events[i].gazetteer_id == id;
        if (!told)
            set_.unmapped.push_back(drafter_.without_event(
                site, sentence_,
                "named only to tell who, whose or which it was, or where it lies"));
    }
    left_out_.clear();
}

bool Assembler::told_of(const Site& site) const {
    const auto& mention = mentions_.places[static_cast<std::size_t>(site.place)];
    if (!mention.resolved || mention.candidates.empty()) return true;
    return told_.told(static_cast<std::int64_t>(place_id(mention)));
}

bool Assembler::told_again(const Site& site, const std::optional<When>& when) const {
    if (site.kind != SiteKind::site || site.told_by >= 0) return false;
    const auto place = static_cast<std::int64_t>(place_id(drafter_.spot_of(site)));
    if (!told_.told(place)) return false;
    if (timing_.counted_behind(site.word, words_)) return true;
    return when && when->attributive
               ? told_.told_within(place, when->span)
               : !(when && when->own_clause) &&
                     speaks_of_event(words_, document_.prose, clauses_, site.word);
}

/// Its sentence's date; where it has none, only what is told clearly shares its paragraph's.
std::optional<When> Assembler::anaphor_time(const Anaphor& anaphor, const Verdict& verdict,
                                            const Dating& dating) const {
    const auto own = dating.at(anaphor.word);
    if (own && timing_.counts_on(anaphor.word, words_, clauses_, dating))
        return timing_.at(anaphor.word, words_, clauses_, dating);
    if (own) return timing_.of(*own);
    if (verdict.score < clear_anaphor) return std::nullopt;
    return timing_.at(anaphor.word, words_, clauses_, dating);
}

/// `words`: those that name the place, where they are not its name.
void Assembler::add(const Site& site, const When& when, const Verdict& verdict, float told,
                    bool aside, std::optional<TextSpan> words) {
    Event event = drafter_.draft(site, when, sentence_);
    if (words) event.place_words = *words;
    event.category = category_ids_[verdict.category];
    const tagging::PlaceMention& spot = drafter_.spot_of(site);
    event.confidence = confidence_of(drafter_.evidence_of(site, event, told), when, verdict);
    if (when.carried() && event.confidence < least_carried) {
        keep_undated(site, verdict, told);
        return undated(site, spot.confidence < when.certainty
                                 ? "no date of its own, and too doubtful a place for the last "
                                   "one told"
                                 : "no date of its own, and the last one told may well not be "
                                   "its");
    }
    if (site.kind == SiteKind::country) {
        if (add_event(in_countries_, std::move(event), drafter_.sentence_identity()))
            topic_of_countries_.note(verdict, document_.sentences[sentence_].block, aside);
        return;
    }
    if (site.told_by < 0 && verdict.score >= clear_event) {
        timing_.tell(gazetteer::PlaceId{static_cast<std::uint32_t>(event.gazetteer_id)}, when);
    }
    told_.note(event.gazetteer_id, event.when);
    if (verdict.score > 0) precedent_.last = static_cast<std::int32_t>(verdict.category);
    if (add_event(set_.events, std::move(event), drafter_.sentence_identity())) {
        topic_.note(verdict, document_.sentences[sentence_].block, aside);
    }
}

void Assembler::unplaced(const Site& site) {
    set_.unmapped.push_back(drafter_.without_place(site, sentence_));
}

void Assembler::undated(const Site& site, const char* reason) {
    if (site.kind == SiteKind::country) return;
    set_.unmapped.push_back(drafter_.without_date(site, sentence_, reason));
}

void Assembler::uneventful(const Site& site, const char* reason) {
    if (site.kind == SiteKind::site)
        set_.unmapped.push_back(drafter_.without_event(site, sentence_, reason));
}

/// To be called before undated().
void Assembler::keep_undated(const Site& site, const Verdict& verdict, float told) {
    undated_.keep({site, verdict, sentence_, told, set_.unmapped.size()});
}

} // namespace dateline::event
