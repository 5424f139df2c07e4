#pragma once

#include "event/anaphor.hpp"
#include "event/assemble.hpp"
#include "event/categorise.hpp"
#include "event/clause.hpp"
#include "event/dating.hpp"
#include "event/draft.hpp"
#include "event/implied.hpp"
#include "event/mention_cursor.hpp"
#include "event/polity.hpp"
#include "event/retelling.hpp"
#include "event/siting.hpp"
#include "event/timing.hpp"
#include "event/told_spots.hpp"
#include "event/topic.hpp"
#include "event/undated_sites.hpp"
#include "event/words.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dateline::event {

/// More than a decade tells no event's time.
inline constexpr std::chrono::days longest_event{3660};

/// Goes through a narrative once, sentence by sentence; see assemble(). Refers to all that it is
/// made with.
class Assembler {
public:
    Assembler(const document::Document& document, const tagging::Mentions& mentions,
              const gazetteer::Gazetteer& gazetteer, const Lexicon& lexicon,
              const CategorySet& categories);
    EventSet run();

private:
    void read_block(std::uint32_t index);
    void read_heading(const document::Block& block);
    /// What a sentence is read from; of one that is not told, nothing.
    struct Prepared {
        MentionRange mentions;
        bool told = false;
        std::vector<Word> words;
        Clauses clauses;
        std::vector<TriggerHit> hits;
    };
    /// Some sentences of a block, step by step: each step's code stays at hand for all of them.
    void prepare(const document::Block& block, std::uint32_t from, bool told);
    Governor read_sentence(std::uint32_t index, Prepared& prepared);
    void read_site(const Site& site, const Dating& dating);
    /// "He turned to Homs, which he reached on 3 May": whether a place with no more than the date
    /// told last is told of again, on a later day.
    [[nodiscard]] bool told_with_day(const Site& site, When& when) const;
    [[nodiscard]] bool comes_about(const Implied& implied) const;
    /// "in Idlib province with the goal of retaking Idlib": where nothing is told of the smaller
    /// place, it is told of the area.
    void read_areas(std::span<const Site> sites, const Dating& dating);
    void read_implied(const Implied& implied);
    /// "The men of *Homs* marched on 3 May": beside a day of its clause, a reader may look for it.
    void leave_out(const Site& site, const Dating& dating);
    /// Those left out of which nothing else of the sentence tells.
    void list_left_out();
    /// "The city fell on 6 April": an event of its own, at the place spoken of before; beside other
    /// places only where its clause has none of them, and a date.
    /// Whether an event came of one.
    bool read_anaphors(std::span<const Site> sites, const Dating& dating);
    /// "The battle was fought on 8 July": at the one place that was told of right before.
    void read_same_fight(const Dating& dating);
    /// Whether an event came of it.
    bool read_anaphor(const Anaphor& anaphor, const Dating& dating);
    [[nodiscard]] bool looks_back(const Site& site, const Dating& dating) const;
    [[nodiscard]] bool has_own_time(const Anaphor& anaphor, const Dating& dating) const;
    [[nodiscard]] bool told_of(const Site& site) const;
    [[nodiscard]] bool told_again(const Site& site, const std::optional<When>& when) const;
    /// Its sentence's date; where it has none, only what is told clearly shares its paragraph's.
    [[nodiscard]] std::optional<When> anaphor_time(const Anaphor& anaphor, const Verdict& verdict,
                                                   const Dating& dating) const;
    /// `words`: those that name the place, where they are not its name.
    void add(const Site& site, const When& when, const Verdict& verdict, float told,
             bool aside = false, std::optional<TextSpan> words = std::nullopt);
    void unplaced(const Site& site);
    /// What is told of whole countries is left out where the story names smaller places, and said
    /// to be.
    void list_countries();
    void undated(const Site& site, const char* reason);
    void uneventful(const Site& site, const char* reason);
    /// To be called before undated().
    void keep_undated(const Site& site, const Verdict& verdict, float told);
    /// By the topic that each event was noted for.
    void settle_categories(Topic& topic);

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
    static constexpr std::size_t prepared_at_once = 16; ///< a paragraph may be as long as a book
    std::array<Prepared, prepared_at_once> prepared_;
    std::vector<Word> words_; ///< of the sentence, as the two below
    Clauses clauses_;
    std::vector<TriggerHit> hits_;
    std::vector<Implied> implied_; ///< of the sentence
    std::vector<Site> left_out_;   ///< of the sentence
    UndatedSites undated_;
    std::uint32_t sentence_ = 0;
    bool sole_site_ = false; ///< one place of the sentence is where something happened
    Precedent precedent_;
};

} // namespace dateline::event
