#pragma once

#include "event/clause.hpp"
#include "event/polity.hpp"
#include "event/words.hpp"
#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::event {

/// What a place name of a sentence is to what happens there.
enum class SiteKind : std::uint8_t {
    site,       ///< it happens here
    country,    ///< it happens somewhere in here: for stories that name nothing smaller
    unresolved, ///< it happens here, and nobody knows where that is
    none,       ///< an actor, an origin, a container of another site …
};

struct Site {
    std::size_t word = 0;    ///< index of the place's word
    std::int32_t place = -1; ///< index into Mentions::places
    SiteKind kind = SiteKind::none;
    /// An unresolved name's spot is told by this mention: "Al-Tilol, in *Quneitra province*".
    std::int32_t told_by = -1;
    float certainty = 1;   ///< 0–1 that something happens at this very place
    bool narrow = false;   ///< it is known where it is, and that is a spot on a map
    bool recalled = false; ///< "after the defeat at *Homs*": it may have been told before
    bool named = false;    ///< "the 1983 *Homs* bombings": a date names the event
    bool compound = false; ///< "pro-*Homs*": a part of a longer word
    bool whole = false;    ///< the place itself, not the spot that its mention's relation tells
    bool holds = false;    ///< an area left out for a smaller place in it that the sentence names
};

/// Judges every place of a sentence, in the order of the words.
class Siting {
public:
    Siting(std::span<const Word> words, const document::Document& document, const Clauses& clauses,
           const tagging::Mentions& mentions, const gazetteer::Gazetteer& gazetteer,
           const Polities& polities);

    [[nodiscard]] const std::vector<Site>& sites() const { return sites_; }

private:
    void judge(Site& site);
    void drop_related();
    void drop_meetings();
    void drop_locators();
    void drop_measured();
    void drop_vague();
    void drop_containers();
    void drop_parts_of_countries();
    void drop_passing();
    void doubt_glosses();
    void judge_gloss(Site& aside, std::size_t bracket);
    [[nodiscard]] const tagging::PlaceMention& mention(const Site& site) const;
    [[nodiscard]] SiteKind kind_of(const Site& site) const;
    [[nodiscard]] bool holds_unknown(const Site& site) const;
    [[nodiscard]] bool names_site(std::size_t word) const;
    [[nodiscard]] bool fought_at(std::size_t word) const;
    [[nodiscard]] bool signed_at(std::size_t word) const;
    [[nodiscard]] bool dated_in_brackets(std::size_t word) const;
    [[nodiscard]] bool flown_from(const Site& base) const;
    [[nodiscard]] bool way_starts(const Site& start) const;
    [[nodiscard]] bool way_of_subject(std::size_t word) const;
    [[nodiscard]] bool departed_from(std::size_t word) const;
    [[nodiscard]] bool emptied(std::size_t word) const;
    [[nodiscard]] bool bound_for(std::size_t word) const;
    [[nodiscard]] bool towards(std::size_t word) const;
    [[nodiscard]] bool all_the_way(std::size_t way) const;
    [[nodiscard]] std::string_view text(std::size_t word) const;
    [[nodiscard]] std::optional<std::size_t> lead_of(std::size_t word) const;
    [[nodiscard]] bool told_nonetheless(Site& site) const;
    [[nodiscard]] bool people_at(std::size_t word) const;
    [[nodiscard]] bool owner_struck(std::size_t word) const;
    [[nodiscard]] bool owner_befallen(std::size_t word) const;
    [[nodiscard]] bool forces_of(std::size_t word) const;
    [[nodiscard]] bool told_about(std::size_t word) const;
    [[nodiscard]] bool road_opened(std::size_t word) const;
    [[nodiscard]] bool recalled_in(std::size_t word) const;
    [[nodiscard]] std::optional<std::size_t> event_behind(std::size_t word) const;
    [[nodiscard]] bool named_by_date(std::size_t word) const;
    [[nodiscard]] bool event_acts(std::size_t word) const;
    [[nodiscard]] bool in_front(std::size_t word) const;
    [[nodiscard]] bool stands_before_date(std::size_t word) const;
    [[nodiscard]] bool first_of_several(std::size_t word) const;
    [[nodiscard]] bool merely_named(std::size_t word) const;
    [[nodiscard]] bool excepted(std::size_t word) const;
    [[nodiscard]] bool slashed(std::size_t word) const;
    [[nodiscard]] bool compared(std::size_t word) const;
    [[nodiscard]] bool called_so(std::size_t word) const;
    [[nodiscard]] bool heads_story(std::size_t word) const;
    [[nodiscard]] bool lies_beside(std::size_t word) const;
    [[nodiscard]] bool names_facility(std::size_t word) const;
    [[nodiscard]] bool crossed(const Site& water) const;
    [[nodiscard]] std::string_view code_of(const Site& site) const;
    [[nodiscard]] bool stands_for_people(const Site& site) const;
    [[nodiscard]] bool rules(const Site& site) const;
    [[nodiscard]] bool adjective(const Word& word) const;
    [[nodiscard]] bool counts(const Word& word) const;
    [[nodiscard]] bool locates(const Site& told, const Site& locator) const;
    [[nodiscard]] bool glossed(const Site& told, const Site& locator) const;
    [[nodiscard]] bool names_quarter(std::size_t city, std::size_t quarter) const;
    [[nodiscard]] bool misplaced(const Site& told, const Site& locator) const;
    [[nodiscard]] bool namesake(const Site& told, const Site& locator) const;
    [[nodiscard]] bool named_besides(const Site& vague, const Site& named) const;
    [[nodiscard]] bool wider(const Site& told, const Site& locator) const;
    [[nodiscard]] bool contains(const Site& area, const Site& inner) const;
    [[nodiscard]] bool listed_inside(const Site& area, const Site& inner) const;
    [[nodiscard]] bool side_by_side(std::size_t a, std::size_t b) const;
    [[nodiscard]] bool coordinated(std::size_t a, std::size_t b) const;

    std::span<const Word> words_;
    const document::Document& document_;
    std::string_view prose_;
    const Clauses& clauses_;
    const tagging::Mentions& mentions_;
    const gazetteer::Gazetteer& gazetteer_;
    const Polities& polities_;
    std::vector<Site> sites_;
};

/// Too wide for a marker: countries, continents, oceans, the largest regions.
[[nodiscard]] bool too_wide(const gazetteer::Place& place);

/// A land, a province, a region.
[[nodiscard]] bool is_area(const gazetteer::Place& place);

/// Holborn in London.
[[nodiscard]] bool is_quarter_of(const gazetteer::Place& quarter, const gazetteer::Place& city);

/// The place a mention stands for; only for one that is resolved.
[[nodiscard]] gazetteer::PlaceId place_id(const tagging::PlaceMention& mention);
[[nodiscard]] gazetteer::Place place_of(const tagging::PlaceMention& mention,
                                        const gazetteer::Gazetteer& gazetteer);

/// Whether a sentence's places are all only spoken of, or too wide.
[[nodiscard]] bool nothing_happens_at(std::span<const Site> sites);

} // namespace dateline::event
