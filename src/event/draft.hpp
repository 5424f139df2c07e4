#pragma once

#include "document/document.hpp"
#include "event/event.hpp"
#include "event/siting.hpp"
#include "event/timing.hpp"
#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

#include <cstdint>
#include <vector>

namespace dateline::event {

/// Writes down what was found of an event; its category and confidence are for others to say.
class Drafter {
public:
    Drafter(const document::Document& document, const tagging::Mentions& mentions,
            const gazetteer::Gazetteer& gazetteer)
        : document_(document), mentions_(mentions), gazetteer_(gazetteer) {}

    [[nodiscard]] Event draft(const Site& site, const When& when, std::uint32_t sentence) const;
    [[nodiscard]] Unmapped without_place(const Site& site, std::uint32_t sentence) const;
    [[nodiscard]] Unmapped without_date(const Site& site, std::uint32_t sentence,
                                        std::string reason) const;
    /// The mention that tells an event's spot: the site's own, or the one that tells where it is.
    [[nodiscard]] const tagging::PlaceMention& spot_of(const Site& site) const;

private:
    void fill_place(Event& event, const Site& site) const;
    void fill_date(Event& event, const When& when) const;
    void fill_evidence(Event& event, std::uint32_t sentence) const;
    [[nodiscard]] Unmapped unmapped(const Site& site, std::uint32_t sentence,
                                    Unmapped::Missing missing, std::string reason) const;

    const document::Document& document_;
    const tagging::Mentions& mentions_;
    const gazetteer::Gazetteer& gazetteer_;
};

/// Adds an event and gives it its identity. The same place at the same time in one sentence is one
/// event, however often it is named: false when it was there. The list is in the order of
/// sentences.
bool add_event(std::vector<Event>& list, Event event);

} // namespace dateline::event
