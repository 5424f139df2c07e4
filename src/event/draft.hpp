#pragma once

#include "base/shared_text.hpp"
#include "document/document.hpp"
#include "event/confidence.hpp"
#include "event/event.hpp"
#include "event/identity.hpp"
#include "event/siting.hpp"
#include "event/timing.hpp"
#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline::event {

/// Writes down what was found of an event; its category and confidence are for others to say.
class Drafter {
public:
    Drafter(const document::Document& document, const tagging::Mentions& mentions,
            const gazetteer::Gazetteer& gazetteer)
        : document_(document), mentions_(mentions), gazetteer_(gazetteer), texts_(most_texts),
          sections_(document.sections.size()), name_(document.name) {}

    [[nodiscard]] Event draft(const Site& site, const When& when, std::uint32_t sentence);
    /// What speaks for an event that was drafted for the site; `told` as Evidence::told.
    [[nodiscard]] Evidence evidence_of(const Site& site, const Event& event, float told) const;
    /// That of the sentence of the last event that was drafted.
    [[nodiscard]] SentenceIdentity sentence_identity() const { return identity_; }
    /// Gives an event another date.
    void redate(Event& event, const When& when) { fill_date(event, when); }
    /// Whether an event's own sentence tells its date.
    [[nodiscard]] bool tells_date(const Event& event) const {
        return event.date_mention >= 0 &&
               mentions_.dates[static_cast<std::size_t>(event.date_mention)].sentence ==
                   event.sentence_index;
    }
    /// Whether it was told before the event's paragraph.
    [[nodiscard]] bool dated_before(const Event& event) const {
        const auto block_of = [this](std::uint32_t index) {
            return document_.sentences[index].block;
        };
        return event.date_mention >= 0 &&
               block_of(mentions_.dates[static_cast<std::size_t>(event.date_mention)].sentence) <
                   block_of(event.sentence_index);
    }
    [[nodiscard]] Unmapped without_place(const Site& site, std::uint32_t sentence) const;
    [[nodiscard]] Unmapped without_event(const Site& site, std::uint32_t sentence,
                                         std::string reason) const;
    [[nodiscard]] Unmapped without_date(const Site& site, std::uint32_t sentence,
                                        std::string reason) const;
    /// The mention that tells an event's spot: the site's own, or the one that tells where it is.
    [[nodiscard]] const tagging::PlaceMention& spot_of(const Site& site) const;
    /// Of a capital, words that tell of nothing and have no date mean its government.
    [[nodiscard]] bool is_capital(const Site& site) const;
    /// Nothing but a preposition says that it is a place: "an interest in Esperanto".
    [[nodiscard]] bool is_bare(const Site& site) const;

private:
    static constexpr std::size_t most_texts = 100'000;
    void fill_place(Event& event, const Site& site);
    void fill_date(Event& event, const When& when);
    void fill_evidence(Event& event, std::uint32_t sentence);
    /// What all events at a place share.
    struct PlaceTexts {
        SharedText name;
        SharedText type;
        SharedText country;
    };
    [[nodiscard]] const PlaceTexts& texts_of(const gazetteer::Place& place);
    [[nodiscard]] SharedText section_of(const document::Sentence& sentence);
    [[nodiscard]] Unmapped unmapped(const Site& site, std::uint32_t sentence, Unmapped::Cause cause,
                                    std::string reason) const;

    const document::Document& document_;
    const tagging::Mentions& mentions_;
    const gazetteer::Gazetteer& gazetteer_;
    TextPool texts_; ///< events share places, days and sections
    std::unordered_map<gazetteer::PlaceId, PlaceTexts> place_texts_;
    std::vector<std::optional<SharedText>> sections_;
    SharedText name_; ///< of the document
    // Those of the last event: the next one often has the same.
    SharedText sentence_;
    std::uint32_t sentence_index_ = 0;
    SentenceIdentity identity_{""};
    std::int32_t date_mention_ = -1;
    SharedText date_text_;
    SharedText edtf_;
    std::pair<calendar::DateSpan, bool> edtf_of_;
};

/// Adds an event and gives it its identity. The same place at the same time in one sentence is one
/// event, however often it is named: false when it was there. The list is in the order of
/// sentences.
bool add_event(std::vector<Event>& list, Event event, SentenceIdentity sentence);

/// Adds events found later, each behind those of its sentence and the sentences before.
void insert_events(std::vector<Event>& list, std::vector<Event> found);

} // namespace dateline::event
