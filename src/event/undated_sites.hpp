#pragma once

#include "event/categorise.hpp"
#include "event/category.hpp"
#include "event/draft.hpp"
#include "event/event.hpp"
#include "event/one_happening.hpp"
#include "event/siting.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::event {

/// What happened at places when no words told, kept for the end of the narrative: in the story of
/// one storm or quake it is dated by the nearest place whose day is told. Refers to the categories
/// and the drafter, which must outlive it.
class UndatedSites {
public:
    UndatedSites(const CategorySet& categories, Drafter& drafter)
        : categories_(&categories), drafter_(&drafter) {}

    struct Undated {
        Site site;
        Verdict verdict;
        std::uint32_t sentence = 0;
        float told = 1;         ///< as Evidence::told
        std::size_t listed = 0; ///< index in EventSet::unmapped
    };
    /// In the order of EventSet::unmapped.
    void keep(const Undated& undated);

    /// Adds the events that can be dated and takes them from the unmapped ones; narrows the dates
    /// of those that have no day, and puts what the storm did at a place on the day it was there;
    /// news goes on to tell of the days after it.
    void date(EventSet& set, bool news) const;

private:
    void narrow_dates(const OneHappening& happening, std::vector<Event>& events) const;
    void move_to_passage(const OneHappening& happening, std::string_view category,
                         std::vector<Event>& events) const;
    void add_dated(const OneHappening& happening, const SharedText& category, EventSet& set) const;

    const CategorySet* categories_;
    Drafter* drafter_;
    std::vector<Undated> undated_;
};

} // namespace dateline::event
