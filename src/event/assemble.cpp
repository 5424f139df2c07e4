#include "event/assemble.hpp"

#include "event/anaphor.hpp"
#include "event/categorise.hpp"
#include "event/clause.hpp"
#include "event/confidence.hpp"
#include "event/dating.hpp"
#include "event/draft.hpp"
#include "event/headline.hpp"
#include "event/identity.hpp"
#include "event/implied.hpp"
#include "event/mention_cursor.hpp"
#include "event/polity.hpp"
#include "event/retelling.hpp"
#include "event/same_fight.hpp"
#include "event/siting.hpp"
#include "event/telling.hpp"
#include "event/timing.hpp"
#include "event/told_spots.hpp"
#include "event/topic.hpp"
#include "event/undated_sites.hpp"
#include "event/words.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace dateline::event {
namespace {

constexpr float described_state = 0.6F;
constexpr float mere_statement = 0.5F;
constexpr float mere_attempt = 0.7F;    ///< that it was tried at the place it was meant for
constexpr float went_before = 0.7F;     ///< that what came before shares its sentence's time
constexpr float clear_anaphor = 4.0F;   ///< verdict of a sentence about "the city" without a date
constexpr float went_back = 0.8F;       ///< that "the city" is the one spoken of before
constexpr float topic_meant = 0.7F;     ///< that "the city" is the one that the text is about
constexpr float clear_event = 2.0F;     ///< verdict of an event that others are counted from
constexpr float least_carried = 0.285F; ///< confidence of what has a date told before it only
constexpr std::chrono::days longest_event{3660}; ///< more than a decade tells no event's time

class Assembler {
public:
    Assembler(const document::Document& document, const tagging::Mentions& mentions,
              const gazetteer::Gazetteer& gazetteer, const Lexicon& lexicon,
              const CategorySet& categories)
        : document_(document), mentions_(mentions), ranges_(mentions), gazetteer_(gazetteer),
          vocabulary_(lexicon, document.prose, mentions.words), categories_(categories),
          categoriser_(categories), timing_(document, mentions, lexicon),
          drafter_(document, mentions, gazetteer), said_(mentions, gazetteer, lexicon),

          polities_(document, mentions, vocabulary_.clause_words()), topic_(categories),
          topic_of_countries_(categories), told_spots_(mentions, document.prose),
          undated_(categories, drafter_) {
        categoriser_.learn_names(document.prose, mentions.words);
        note_headline(document, lexicon, categories, topic_);
        for (const Category& category : categories.categories)
            category_ids_.emplace_back(category.id);
    }

    EventSet run() {
        for (std::uint32_t index = 0; index < document_.blocks.size(); ++index)
            read_block(index);
        const bool countries = set_.events.empty();
        if (countries) set_.events = std::move(in_countries_);
        settle_categories(countries ? topic_of_countries_ : topic_);
        undated_.date(set_);
        if (!countries) list_countries();
        set_.diagnostics = mentions_.diagnostics;
        return std::move(set_);
    }

private:
    void read_block(std::uint32_t index) {
        const document::Block& block = document_.blocks[index];
        timing_.enter_block(index);
        said_.forget();
        const bool told = document_.sections[block.section].narrative &&
                          block.kind != document::BlockKind::heading;
        if (block.kind != document::BlockKind::list_item) precedent_ = {};
        if (block.kind == document::BlockKind::heading) read_heading(block);
        for (std::uint32_t i = 0; i < block.sentence_count; ++i) {
            const MentionRange range = ranges_.of(block.first_sentence + i);
            Governor governor;
            if (told && !range.empty()) governor = read_sentence(block.first_sentence + i, range);
            timing_.leave_sentence(governor);
        }
    }

    void read_heading(const document::Block& block) {
        for (std::uint32_t i = 0; i < block.sentence_count; ++i) {
            const document::Sentence& sentence = document_.sentences[block.first_sentence + i];
            split_words(document_, sentence, mentions_, {}, vocabulary_, words_);
            categoriser_.find(words_, vocabulary_, hits_);
            const bool title = sentence.prose.start == document_.sentences[0].prose.start;
            topic_.note_heading(hits_, title);
            topic_of_countries_.note_heading(hits_, title);
        }
    }

    Governor read_sentence(std::uint32_t index, const MentionRange& range) {
        sentence_ = index;
        split_words(document_, document_.sentences[index], mentions_, range, vocabulary_, words_);
        cut_clauses(words_, document_.prose, clauses_);
        timing_.enter_sentence(index, range);
        const Dating dating(words_, document_.prose, clauses_, mentions_, timing_.counted());
        if (range.first_place < range.last_place) {
            categoriser_.find(words_, vocabulary_, hits_);
            const Siting siting(words_, document_, clauses_, mentions_, gazetteer_, polities_);
            said_.note(siting.sites(), index);
            told_spots_.note(siting.sites());
            const std::size_t before = set_.events.size();
            sole_site_ = 1 == std::ranges::count(siting.sites(), SiteKind::site, &Site::kind);
            for (const Site& site : siting.sites())
                read_site(told_spots_.located(site), dating);
            if (set_.events.size() == before) read_areas(siting.sites(), dating);
            for (const Implied& implied :
                 implied_sites(words_, document_.prose, clauses_, siting.sites(), dating))
                read_implied(implied);
            read_anaphors(siting.sites(), dating);
        } else {
            categoriser_.find(words_, vocabulary_, hits_);
            if (!read_anaphors({}, dating)) read_same_fight(dating);
        }
        topic_.note_sentence(hits_);
        topic_of_countries_.note_sentence(hits_);
        for (const TriggerHit& hit : hits_) {
            if (hit.agent()) precedent_.agent = hit.category;
        }
        return dating.governs_next();
    }

    void read_site(const Site& site, const Dating& dating) {
        if (site.kind == SiteKind::none || (site.recalled && told_of(site))) return;
        const Verdict verdict =
            categoriser_.judge(hits_, words_, document_.prose, clauses_, site.word, precedent_);
        Telling telling = telling_of(words_, document_.prose, clauses_, site.word, verdict);
        if (site.named && telling == Telling::described) telling = Telling::happened;
        if (telling == Telling::supposed) said_.forget(site.place);
        if (telling == Telling::supposed || telling == Telling::judged) return;
        const bool mere_words = !categories_.categories[verdict.category].shown;
        if (site.kind == SiteKind::unresolved && site.told_by < 0) {
            if ((verdict.score > 0 && !mere_words) || !drafter_.is_bare(site)) unplaced(site);
            return;
        }
        std::optional<When> when = timing_.at(site.word, words_, clauses_, dating);
        if (site.named && when) timing_.name(*when);
        if (told_again(site, when)) return;
        if (telling == Telling::described && !(when && when->own_clause)) return;
        if (!when) {
            const char* why = dating.why_undatable(site.word);
            if (why != nullptr) return undated(site, why);
            keep_undated(site, verdict, site.certainty);
            return undated(site, "neither its sentence, its paragraph nor its headings tell when");
        }
        if (when->span.length() > longest_event)
            return undated(site, "its time is told too widely");
        if (site.kind == SiteKind::unresolved) unplaced(site);
        if (verdict.score <= 0 && !when->own_clause && drafter_.is_capital(site) &&
            (drafter_.spot_of(site).role == tagging::PlaceRole::actor ||
             !travelled_to(words_, document_.prose, clauses_, site.word)))
            return;
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

    /// "in Idlib province with the goal of retaking Idlib": where nothing is told of the smaller
    /// place, it is told of the area.
    void read_areas(std::span<const Site> sites, const Dating& dating) {
        for (Site site : sites) {
            if (!site.holds) continue;
            site.kind = SiteKind::site;
            read_site(site, dating);
        }
    }

    void read_implied(const Implied& implied) {
        const Verdict verdict =
            categoriser_.judge(hits_, words_, document_.prose, clauses_, implied.word, precedent_);
        add(implied.site, timing_.of(implied.date), verdict, implied.certainty, implied.aside);
    }

    /// "The city fell on 6 April": an event of its own, at the place spoken of before; beside other
    /// places only where its clause has none of them, and a date.
    /// Whether an event came of one.
    bool read_anaphors(std::span<const Site> sites, const Dating& dating) {
        const bool alone = nothing_happens_at(sites);
        const std::size_t before = set_.events.size();
        for (const Anaphor& anaphor : said_.meant(words_, document_.prose, sentence_))
            if ((alone || (dating.own_of(clauses_.of[anaphor.word]) &&
                           stands_apart(anaphor, sites, clauses_))) &&
                read_anaphor(anaphor, dating) && alone)
                return true;
        return set_.events.size() > before;
    }

    /// "The battle was fought on 8 July": at the one place that was told of right before.
    void read_same_fight(const Dating& dating) {
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
    bool read_anaphor(const Anaphor& anaphor, const Dating& dating) {
        const Verdict verdict =
            categoriser_.judge(hits_, words_, document_.prose, clauses_, anaphor.word, precedent_);
        const bool stayed = anaphor.led && dating.at(anaphor.word); // "on the island in May"
        if ((verdict.score <= 0 || !verdict.happens) && !stayed) return false;
        if (telling_of(words_, document_.prose, clauses_, anaphor.word, verdict) !=
            Telling::happened)
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

    [[nodiscard]] bool told_of(const Site& site) const {
        const auto& mention = mentions_.places[static_cast<std::size_t>(site.place)];
        if (!mention.resolved || mention.candidates.empty()) return true;
        return told_.told(static_cast<std::int64_t>(place_id(mention)));
    }

    [[nodiscard]] bool told_again(const Site& site, const std::optional<When>& when) const {
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
    [[nodiscard]] std::optional<When> anaphor_time(const Anaphor& anaphor, const Verdict& verdict,
                                                   const Dating& dating) const {
        if (const auto own = dating.at(anaphor.word)) return timing_.of(*own);
        if (verdict.score < clear_anaphor) return std::nullopt;
        return timing_.at(anaphor.word, words_, clauses_, dating);
    }

    /// `words`: those that name the place, where they are not its name.
    void add(const Site& site, const When& when, const Verdict& verdict, float told,
             bool aside = false, std::optional<TextSpan> words = std::nullopt) {
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

    void unplaced(const Site& site) {
        set_.unmapped.push_back(drafter_.without_place(site, sentence_));
    }

    /// What is told of whole countries is left out where the story names smaller places, and said
    /// to be.
    void list_countries() {
        if (in_countries_.empty()) return;
        for (const Event& event : in_countries_) {
            const auto& place = mentions_.places[static_cast<std::size_t>(event.place_mention)];
            set_.unmapped.push_back({Unmapped::Missing::place, event.place_text.str(),
                                     "a whole country, and the story names smaller places",
                                     event.sentence_index, event.line, place.source});
        }
        std::ranges::stable_sort(set_.unmapped, {}, &Unmapped::sentence_index);
    }

    void undated(const Site& site, const char* reason) {
        if (site.kind == SiteKind::country) return;
        set_.unmapped.push_back(drafter_.without_date(site, sentence_, reason));
    }

    /// To be called before undated().
    void keep_undated(const Site& site, const Verdict& verdict, float told) {
        undated_.keep({site, verdict, sentence_, told, set_.unmapped.size()});
    }

    /// By the topic that each event was noted for.
    void settle_categories(Topic& topic) {
        const std::vector<std::size_t> settled = topic.settle();
        for (std::size_t i = 0; i < settled.size(); ++i)
            set_.events[i].category = category_ids_[settled[i]];
    }

    const document::Document& document_;
    const tagging::Mentions& mentions_;
    MentionCursor ranges_;
    const gazetteer::Gazetteer& gazetteer_;
    Vocabulary vocabulary_;
    const CategorySet& categories_;
    std::vector<SharedText> category_ids_;
    Categoriser categoriser_;
    Timing timing_;
    Drafter drafter_;
    PlacesSaid said_;
    Polities polities_;
    Topic topic_;
    Topic topic_of_countries_; ///< of the events in `in_countries_`
    EventSet set_;
    std::vector<Event> in_countries_;
    PlacesTold told_;
    ToldSpots told_spots_;
    std::vector<Word> words_;
    Clauses clauses_;
    std::vector<TriggerHit> hits_;
    UndatedSites undated_;
    std::uint32_t sentence_ = 0;
    bool sole_site_ = false; ///< one place of the sentence is where something happened
    Precedent precedent_;
};

} // namespace

EventSet assemble(const document::Document& document, const tagging::Mentions& mentions,
                  const gazetteer::Gazetteer& gazetteer, const Lexicon& lexicon,
                  const CategorySet& categories) {
    EventSet set = Assembler(document, mentions, gazetteer, lexicon, categories).run();
    Identities ids; // a sentence may stand twice
    for (Event& event : set.events)
        if (std::string id = ids.distinct(event.id); event.id != id) event.id = id;
    return set;
}

} // namespace dateline::event
