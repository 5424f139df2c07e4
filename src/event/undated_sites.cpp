#include "event/undated_sites.hpp"

#include "event/confidence.hpp"

#include <chrono>
#include <optional>
#include <utility>

namespace dateline::event {
namespace {

constexpr std::chrono::days longest_visit{3}; ///< of a span that says when a storm was at a place

} // namespace

void UndatedSites::keep(const Undated& undated) {
    if (undated.site.kind == SiteKind::site &&
        categories_->categories[undated.verdict.category].shown)
        undated_.push_back(undated);
}

void UndatedSites::date(EventSet& set, bool news) const {
    for (const Category& category : categories_->categories) {
        if (!category.one_happening) continue;
        const OneHappening happening(set.events, category.id);
        if (!happening.told()) continue;
        if (happening.brief()) narrow_dates(happening, set.events);
        if (!news) move_to_passage(happening, category.id, set.events);
        return add_dated(happening, SharedText(category.id), set);
    }
}

/// What the storm did where it had passed, told behind a later day: of the day it was there.
void UndatedSites::move_to_passage(const OneHappening& happening, std::string_view category,
                                   std::vector<Event>& events) const {
    constexpr std::chrono::days longest_passage{16};
    constexpr std::chrono::days longest_carried{31};
    for (Event& event : events) {
        const bool carried =
            event.date_from == tagging::DateFrom::context && drafter_->dated_before(event);
        if (!carried || event.category != category || event.when.length() > longest_carried)
            continue;
        const std::optional<When> passed = happening.passed(
            event.point, [this](const Event& told) { return drafter_->tells_date(told); });
        if (passed && passed->span.end < event.when.begin &&
            event.when.begin - passed->span.end <= longest_passage)
            drafter_->redate(event, *passed);
    }
}

/// "In September 1989", when the storm crossed the island on the 17th.
void UndatedSites::narrow_dates(const OneHappening& happening, std::vector<Event>& events) const {
    constexpr std::chrono::days season{92}; ///< in a year of plague there was more than one fire
    constexpr float at_hand = 0.5F;
    for (Event& event : events) {
        const auto length = event.when.length();
        if (event.date_from != tagging::DateFrom::context || length > season) continue;
        if (length <= longest_visit) continue;
        const std::optional<When> when = happening.at(event.point);
        if (when && when->certainty > at_hand && event.when.contains(when->span.begin))
            drafter_->redate(event, *when);
    }
}

void UndatedSites::add_dated(const OneHappening& happening, const SharedText& category,
                             EventSet& set) const {
    std::vector<Event> found;
    std::vector<std::size_t> dated;
    for (const Undated& undated : undated_) {
        const std::optional<When> when = happening.at(drafter_->spot_of(undated.site).point);
        if (!when) continue;
        Event event = drafter_->draft(undated.site, *when, undated.sentence);
        event.category = category;
        event.confidence = confidence_of(drafter_->evidence_of(undated.site, event, undated.told),
                                         *when, undated.verdict);
        found.push_back(std::move(event));
        dated.push_back(undated.listed);
    }
    insert_events(set.events, std::move(found));
    std::size_t index = 0;
    auto next = dated.begin();
    std::erase_if(set.unmapped, [&](const Unmapped&) {
        const bool gone = next != dated.end() && *next == index;
        ++index;
        if (gone) ++next;
        return gone;
    });
}

} // namespace dateline::event
