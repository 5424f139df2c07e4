#include "event/assemble.hpp"

#include "event/categorise.hpp"
#include "event/clause.hpp"
#include "event/dating.hpp"
#include "event/draft.hpp"
#include "event/head_verb.hpp"
#include "event/narrative_time.hpp"
#include "event/siting.hpp"
#include "event/telling.hpp"
#include "event/topic.hpp"
#include "event/words.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace dateline::event {
namespace {

using tagging::DateModifier;

constexpr float no_trigger = 0.8F;
constexpr float weak_trigger = 0.92F;
constexpr float described_state = 0.6F;
constexpr float mere_statement = 0.5F;
constexpr float continued = 0.8F;                ///< that what went on did so at the same place
constexpr std::chrono::days longest_event{3650}; ///< decades and centuries tell no event's time

float clearness(const Verdict& verdict) {
    if (verdict.score <= 0) return no_trigger;
    return verdict.score < 2 ? weak_trigger : 1.0F;
}

/// Coarser dates are as right, but they tell less about when.
float sharpness(calendar::DateSpan span) {
    return span.length() > std::chrono::days{120} ? 0.85F : 1.0F;
}

class Assembler {
public:
    Assembler(const document::Document& document, const tagging::Mentions& mentions,
              const gazetteer::Gazetteer& gazetteer, const tagging::Lexicon& lexicon,
              const CategorySet& categories)
        : document_(document), mentions_(mentions), gazetteer_(gazetteer), words_of_(lexicon),
          categories_(categories), categoriser_(categories), time_(document, mentions, lexicon),
          drafter_(document, mentions, gazetteer), topic_(categories.categories.size()) {}

    EventSet run() {
        for (std::uint32_t index = 0; index < document_.blocks.size(); ++index)
            read_block(index);
        settle_categories();
        if (set_.events.empty()) set_.events = std::move(in_countries_);
        set_.diagnostics = mentions_.diagnostics;
        return std::move(set_);
    }

private:
    void read_block(std::uint32_t index) {
        const document::Block& block = document_.blocks[index];
        time_.enter_block(index);
        const bool told = document_.sections[block.section].narrative &&
                          block.kind != document::BlockKind::heading;
        if (block.kind != document::BlockKind::list_item) precedent_.last = -1;
        for (std::uint32_t i = 0; i < block.sentence_count; ++i) {
            const MentionRange range = mentions_of(block.first_sentence + i);
            std::int32_t governor = -1;
            if (told && !range.empty()) governor = read_sentence(block.first_sentence + i, range);
            time_.leave_sentence(governor);
        }
    }

    MentionRange mentions_of(std::uint32_t sentence) {
        MentionRange range;
        const auto pass = [sentence](const auto& list, std::size_t& at) {
            while (at < list.size() && list[at].sentence < sentence)
                ++at;
            const std::size_t first = at;
            while (at < list.size() && list[at].sentence == sentence)
                ++at;
            return std::pair{static_cast<std::int32_t>(first), static_cast<std::int32_t>(at)};
        };
        std::tie(range.first_date, range.last_date) = pass(mentions_.dates, next_date_);
        std::tie(range.first_place, range.last_place) = pass(mentions_.places, next_place_);
        return range;
    }

    std::int32_t read_sentence(std::uint32_t index, const MentionRange& range) {
        sentence_ = index;
        split_words(document_, document_.sentences[index], mentions_, range, words_of_, words_);
        cut_clauses(words_, document_.prose, clauses_);
        const Dating dating(words_, clauses_, mentions_);
        if (range.first_place < range.last_place) {
            categoriser_.find(words_, document_.prose, hits_);
            const Siting siting(words_, document_, clauses_, mentions_, gazetteer_);
            for (const Site& site : siting.sites())
                read_site(site, dating);
            read_antecedents(siting.sites(), dating);
            read_continuations(siting.sites(), dating);
        }
        return dating.governs_next();
    }

    void read_site(const Site& site, const Dating& dating) {
        if (site.kind == SiteKind::none) return;
        const Verdict verdict =
            categoriser_.judge(hits_, words_, document_.prose, clauses_, site.word, precedent_);
        const Telling telling = telling_of(words_, document_.prose, clauses_, site.word, verdict);
        if (telling == Telling::supposed || telling == Telling::judged) return;
        const bool mere_words = !categories_.categories[verdict.category].shown;
        if (site.kind == SiteKind::unresolved && site.told_by < 0) return unplaced(site);
        const std::optional<When> when = date_of(site, dating);
        if (telling == Telling::described && !(when && when->own_clause)) return;
        if (!when)
            return undated(site, "neither its sentence, its paragraph nor its headings tell when");
        if (when->span.length() > longest_event)
            return undated(site, "its time is told too widely");
        if (site.kind == SiteKind::unresolved) unplaced(site);
        if (verdict.score <= 0 && !when->own_clause && is_capital(site)) return;
        float told = telling == Telling::described ? described_state : 1.0F;
        if (mere_words) told *= mere_statement;
        add(site, *when, verdict, told * site.certainty);
    }

    /// Of a capital, words that tell of nothing and have no date mean its government.
    [[nodiscard]] bool is_capital(const Site& site) const {
        if (site.kind != SiteKind::site) return false;
        const auto& mention = mentions_.places[static_cast<std::size_t>(site.place)];
        return place_of(mention, gazetteer_).feature_code == "PPLC";
    }

    /// "A mission arrived in Homs in May and on 3 June signed a treaty": a clause that goes on with
    /// the same subject at another date is told of the same place.
    void read_continuations(const std::vector<Site>& sites, const Dating& dating) {
        for (std::size_t i = 1; i < clauses_.list.size(); ++i) {
            const Clause& clause = clauses_.list[i];
            const auto index = static_cast<std::int32_t>(i);
            if (clause.kind != ClauseKind::coordinate || !clause.finite || clause.first == 0)
                continue;
            const auto own = dating.own_of(index);
            if (!own || has_site(sites, index) || !same_subject(clause, index)) continue;
            const Site* site = only_site_of(sites, clause.parent);
            if (site == nullptr || !dating.own_of(clause.parent)) continue;
            const Verdict verdict =
                categoriser_.judge(hits_, words_, document_.prose, clauses_,
                                   static_cast<std::size_t>(clause.first), precedent_);
            add(*site, when_of(*own), verdict, continued);
        }
    }

    /// Nothing but its date and small words stand between a clause's conjunction and its verb.
    [[nodiscard]] bool same_subject(const Clause& clause, std::int32_t index) const {
        for (auto i = static_cast<std::size_t>(clause.first) + 1;
             i <= static_cast<std::size_t>(clause.last); ++i) {
            const Word& word = words_[i];
            if (clauses_.of[i] != index || word.mark != 0 || word.date >= 0) continue;
            if (word.is(word_class::finite)) return !word.is(word_class::aux);
            if (word.place >= 0 || !word.is(word_class::preposition | word_class::coordinate))
                return false;
        }
        return false;
    }

    [[nodiscard]] const Site* only_site_of(const std::vector<Site>& sites,
                                           std::int32_t clause) const {
        const Site* found = nullptr;
        for (const Site& site : sites) {
            if (site.kind != SiteKind::site || clauses_.of[site.word] != clause) continue;
            if (found != nullptr) return nullptr;
            found = &site;
        }
        return found;
    }

    /// "Ariha, which had been captured in May": a clause with a date and no place of its own tells
    /// of the place it hangs on.
    void read_antecedents(const std::vector<Site>& sites, const Dating& dating) {
        for (std::size_t i = 1; i < clauses_.list.size(); ++i) {
            const Clause& clause = clauses_.list[i];
            if (clause.kind != ClauseKind::relative || clause.first == 0) continue;
            const auto own = dating.own_of(static_cast<std::int32_t>(i));
            if (!own || has_site(sites, static_cast<std::int32_t>(i))) continue;
            const Site* site = site_before(sites, static_cast<std::size_t>(clause.first));
            if (site == nullptr) continue;
            const Verdict verdict =
                categoriser_.judge(hits_, words_, document_.prose, clauses_,
                                   static_cast<std::size_t>(clause.first), precedent_);
            add(*site, when_of(*own), verdict, 0.95F, true);
        }
    }

    [[nodiscard]] bool has_site(const std::vector<Site>& sites, std::int32_t clause) const {
        return std::any_of(sites.begin(), sites.end(), [&](const Site& site) {
            return site.kind != SiteKind::none && clauses_.of[site.word] == clause;
        });
    }

    /// The site that stands right before a word, with at most a comma between.
    [[nodiscard]] const Site* site_before(const std::vector<Site>& sites, std::size_t word) const {
        if (words_[word - 1].mark == ',') --word;
        for (const Site& site : sites) {
            if (site.word + 1 == word && site.kind == SiteKind::site) return &site;
        }
        return nullptr;
    }

    [[nodiscard]] When when_of(const Governing& found) const {
        const auto& mention = mentions_.dates[static_cast<std::size_t>(found.mention)];
        When when{
            found.mention, found.span.value_or(*mention.value),           found.certainty,
            mention.from,  mention.modifier == DateModifier::approximate, found.certainty >= 1.0F};
        if (mention.modifier == DateModifier::after) reach_to_present(when);
        return when;
    }

    /// "since September" lasts until the time of the narrative, where that is later.
    void reach_to_present(When& when) const {
        const std::optional<ContextDate> now = time_.at(sentence_);
        when.approximate = true;
        if (now && now->span.end > when.span.end && now->certainty > 0.7F) {
            when.span.end = now->span.end;
        }
    }

    [[nodiscard]] std::optional<When> date_of(const Site& site, const Dating& dating) const {
        if (const auto own = dating.at(site.word)) return when_of(*own);
        const auto verb = head_verb(words_, document_.prose, clauses_, site.word);
        const bool travels = verb && words_[*verb].is(word_class::journey);
        std::optional<ContextDate> context;
        if (travels) context = time_.between_dates(sentence_);
        const bool between = context.has_value();
        if (!between) context = time_.at(sentence_);
        if (!context) return std::nullopt;
        When when{context->mention, context->span, context->certainty, context->from, false, false};
        if (clauses_.at_word(site.word).past_perfect) when.certainty *= 0.7F;
        when.approximate = between || context->certainty < 0.7F;
        return when;
    }

    void add(const Site& site, const When& when, const Verdict& verdict, float told,
             bool aside = false) {
        Event event = drafter_.draft(site, when, sentence_);
        event.category = categories_.categories[verdict.category].id;
        event.confidence = std::clamp(drafter_.spot_of(site).confidence * when.certainty * told *
                                          clearness(verdict) * sharpness(when.span) *
                                          (site.told_by >= 0 ? 0.8F : 1.0F),
                                      0.0F, 1.0F);
        if (site.kind == SiteKind::country) {
            add_event(in_countries_, std::move(event));
            return;
        }
        if (verdict.score > 0) precedent_.last = static_cast<std::int32_t>(verdict.category);
        if (add_event(set_.events, std::move(event))) {
            topic_.note(verdict, document_.sentences[sentence_].block, aside);
        }
    }

    void unplaced(const Site& site) {
        set_.unmapped.push_back(drafter_.without_place(site, sentence_));
    }

    void undated(const Site& site, const char* reason) {
        if (site.kind == SiteKind::country) return;
        set_.unmapped.push_back(drafter_.without_date(site, sentence_, reason));
    }

    void settle_categories() {
        const std::vector<std::size_t> settled = topic_.settle();
        for (std::size_t i = 0; i < settled.size(); ++i)
            set_.events[i].category = categories_.categories[settled[i]].id;
    }

    const document::Document& document_;
    const tagging::Mentions& mentions_;
    const gazetteer::Gazetteer& gazetteer_;
    ClauseWords words_of_;
    const CategorySet& categories_;
    Categoriser categoriser_;
    NarrativeTime time_;
    Drafter drafter_;
    Topic topic_;
    EventSet set_;
    std::vector<Event> in_countries_;
    std::vector<Word> words_;
    Clauses clauses_;
    std::vector<TriggerHit> hits_;
    std::uint32_t sentence_ = 0;
    std::size_t next_date_ = 0;
    std::size_t next_place_ = 0;
    Precedent precedent_;
};

} // namespace

EventSet assemble(const document::Document& document, const tagging::Mentions& mentions,
                  const gazetteer::Gazetteer& gazetteer, const tagging::Lexicon& lexicon,
                  const CategorySet& categories) {
    return Assembler(document, mentions, gazetteer, lexicon, categories).run();
}

} // namespace dateline::event
