#include "event/assembler.hpp"
#include "event/headline.hpp"
#include "event/identity.hpp"
#include "event/telling.hpp"

#include <algorithm>
#include <utility>

namespace dateline::event {

Assembler::Assembler(const document::Document& document, const tagging::Mentions& mentions,
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

EventSet Assembler::run() {
    for (std::uint32_t index = 0; index < document_.blocks.size(); ++index)
        read_block(index);
    const bool countries = set_.events.empty();
    if (countries) set_.events = std::move(in_countries_);
    settle_categories(countries ? topic_of_countries_ : topic_);
    undated_.date(set_, mentions_.written.has_value());
    if (!countries) list_countries();
    set_.diagnostics = mentions_.diagnostics;
    return std::move(set_);
}

void Assembler::read_block(std::uint32_t index) {
    const document::Block& block = document_.blocks[index];
    timing_.enter_block(index);
    said_.forget();
    const bool told =
        document_.sections[block.section].narrative && block.kind != document::BlockKind::heading;
    if (block.kind != document::BlockKind::list_item) precedent_ = {};
    if (block.kind == document::BlockKind::heading) read_heading(block);
    for (std::uint32_t i = 0; i < block.sentence_count; ++i) {
        const std::size_t place = i % prepared_.size();
        if (place == 0) prepare(block, i, told);
        Governor governor;
        if (prepared_[place].told)
            governor = read_sentence(block.first_sentence + i, prepared_[place]);
        timing_.leave_sentence(governor);
    }
}

void Assembler::prepare(const document::Block& block, std::uint32_t from, bool told) {
    const std::uint32_t first = block.first_sentence + from;
    const auto sentences = std::span(prepared_).first(
        std::min<std::size_t>(prepared_.size(), block.sentence_count - from));
    for (std::uint32_t i = 0; i < sentences.size(); ++i) {
        sentences[i].mentions = ranges_.of(first + i);
        sentences[i].told = told && !sentences[i].mentions.empty();
    }
    for (std::uint32_t i = 0; i < sentences.size(); ++i)
        if (sentences[i].told)
            split_words(document_, document_.sentences[first + i], mentions_, sentences[i].mentions,
                        vocabulary_, sentences[i].words);
    for (Prepared& sentence : sentences)
        if (sentence.told) cut_clauses(sentence.words, document_.prose, sentence.clauses);
    for (Prepared& sentence : sentences)
        if (sentence.told) categoriser_.find(sentence.words, vocabulary_, sentence.hits);
}

void Assembler::read_heading(const document::Block& block) {
    for (std::uint32_t i = 0; i < block.sentence_count; ++i) {
        const document::Sentence& sentence = document_.sentences[block.first_sentence + i];
        split_words(document_, sentence, mentions_, {}, vocabulary_, words_);
        categoriser_.find(words_, vocabulary_, hits_);
        const bool title = sentence.prose.start == document_.sentences[0].prose.start;
        topic_.note_heading(hits_, title);
        topic_of_countries_.note_heading(hits_, title);
    }
}

Governor Assembler::read_sentence(std::uint32_t index, Prepared& prepared) {
    sentence_ = index;
    const MentionRange range = prepared.mentions;
    std::swap(words_, prepared.words);
    std::swap(clauses_, prepared.clauses);
    std::swap(hits_, prepared.hits);
    timing_.enter_sentence(index, range);
    const Dating dating(words_, document_.prose, clauses_, mentions_, timing_.counted());
    if (range.first_place < range.last_place) {
        const Siting siting(words_, document_, clauses_, mentions_, gazetteer_, polities_);
        said_.note(siting.sites(), index);
        told_spots_.note(siting.sites());
        implied_ = implied_sites(words_, document_.prose, clauses_, siting.sites(), dating);
        const std::size_t before = set_.events.size();
        sole_site_ = 1 == std::ranges::count(siting.sites(), SiteKind::site, &Site::kind);
        for (const Site& site : siting.sites())
            read_site(told_spots_.located(site), dating);
        if (set_.events.size() == before) read_areas(siting.sites(), dating);
        for (const Implied& implied : implied_)
            read_implied(implied);
        read_anaphors(siting.sites(), dating);
        list_left_out();
    } else if (!read_anaphors({}, dating)) {
        read_same_fight(dating);
    }
    topic_.note_sentence(hits_);
    topic_of_countries_.note_sentence(hits_);
    for (const TriggerHit& hit : hits_) {
        if (hit.agent()) precedent_.agent = hit.category;
    }
    return dating.governs_next();
}

/// "in Idlib province with the goal of retaking Idlib": where nothing is told of the smaller
/// place, it is told of the area.
void Assembler::read_areas(std::span<const Site> sites, const Dating& dating) {
    for (Site site : sites) {
        if (!site.holds) continue;
        site.kind = SiteKind::site;
        read_site(site, dating);
    }
}

bool Assembler::comes_about(const Implied& implied) const {
    if (timing_.of(implied.date).span.length() > longest_event) return false;
    if (!implied.lone) return true;
    const Verdict verdict =
        categoriser_.judge(hits_, words_, document_.prose, clauses_, implied.word, precedent_);
    return verdict.score > 0 && verdict.happens &&
           telling_of(words_, document_.prose, clauses_, implied.word, verdict) ==
               Telling::happened;
}

void Assembler::read_implied(const Implied& implied) {
    if (!comes_about(implied)) return;
    const Verdict verdict =
        categoriser_.judge(hits_, words_, document_.prose, clauses_, implied.word, precedent_);
    add(implied.site, timing_.of(implied.date), verdict, implied.certainty, implied.aside);
}

bool Assembler::told_with_day(const Site& site, When& when) const {
    const auto told_here = [&](std::int32_t date) {
        return date >= 0 && mentions_.dates[static_cast<std::size_t>(date)].sentence == sentence_;
    };
    if (!when.carried() || told_here(when.mention)) return false;
    for (const Implied& implied : implied_) {
        const calendar::Day day = timing_.of(implied.date).span.begin;
        if (implied.site.place != site.place || day < when.span.begin || !comes_about(implied))
            continue;
        const auto& date = mentions_.dates[static_cast<std::size_t>(implied.date.mention)];
        if (!date.relative) return true;
        when.span.end = std::min(when.span.end, day); // "on the following day"
    }
    return false;
}

/// What is told of whole countries is left out where the story names smaller places, and said
/// to be.
void Assembler::list_countries() {
    if (in_countries_.empty()) return;
    for (const Event& event : in_countries_) {
        const auto& place = mentions_.places[static_cast<std::size_t>(event.place_mention)];
        const bool country = event.place_type.view().starts_with("PCL"); // no sea, no continent
        set_.unmapped.push_back({Unmapped::Cause::too_wide, event.place_text.str(),
                                 country ? "a whole country, and the story names smaller places"
                                         : "a wide area, and the story names smaller places",
                                 event.sentence_index, event.line, place.source, event.place});
    }
    std::ranges::stable_sort(set_.unmapped, {}, &Unmapped::sentence_index);
}

/// By the topic that each event was noted for.
void Assembler::settle_categories(Topic& topic) {
    const std::vector<std::size_t> settled = topic.settle();
    for (std::size_t i = 0; i < settled.size(); ++i)
        set_.events[i].category = category_ids_[settled[i]];
}

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
