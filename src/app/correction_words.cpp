#include "app/correction_words.hpp"

#include "geo/coordinates.hpp"
#include "ui/words.hpp"

#include <fmt/format.h>

namespace dateline::app {

namespace {

std::string category_label(const std::string& id, const event::CategorySet& categories) {
    const event::Category* category = categories.find(id);
    return category == nullptr ? id : category->label;
}

std::string date_label(const calendar::DateSpan& when, calendar::Precision precision,
                       bool approximate) {
    return (approximate ? "about " : "") + ui::span_label(when, precision);
}

std::string date_label(const event::Event& event) {
    return date_label(event.when, event.precision, event.approximate_date);
}

std::string place_label(const event::Event& event) {
    const std::string relation = event.relation.empty() ? "" : event.relation + " ";
    return relation + event.place + ", " + geo::coordinates_label(event.point);
}

struct Teller {
    const event::CategorySet& categories;

    std::string operator()(const event::MoveTo& to) const {
        return "moved to " + geo::coordinates_label(to.point);
    }
    std::string operator()(const event::SetPlace& to) const {
        return "place " + to.name + (to.country.empty() ? "" : ", " + to.country);
    }
    std::string operator()(const event::SetDate& to) const {
        return "date " + date_label(to.when, to.precision, to.approximate);
    }
    std::string operator()(const event::SetCategory& to) const {
        return "category " + category_label(to.category, categories);
    }
    std::string operator()(const event::SetLabel& to) const {
        return to.label.empty() ? "label taken away" : "label “" + to.label + "”";
    }
    std::string operator()(const event::Hide&) const { return "hidden"; }
    std::string operator()(const event::AddEvent& added) const {
        return "added, " + added.place.name + ", " +
               date_label(added.date.when, added.date.precision, added.date.approximate);
    }
    std::string operator()(const event::MergeInto& merge) const {
        return "merged into " + merge.other.quote.exact;
    }
};

/// With where a place is, for two may have one name.
std::string full_value(const event::Change& change, const event::CategorySet& categories) {
    std::string words = std::visit(Teller{categories}, change);
    if (const auto* place = std::get_if<event::SetPlace>(&change))
        words += " (" + geo::coordinates_label(place->point) + ")";
    return words;
}

} // namespace

ui::ContestRow told(const event::Contest& both, const event::CategorySet& categories) {
    const event::Target& target = both.ours.target;
    std::string what = ui::shortened(target.quote.exact, 40);
    if (!target.date_text.empty()) what += ", " + target.date_text;
    if (both.ours.everywhere) what = "all " + what;
    return {what, full_value(both.ours.change, categories),
            full_value(both.theirs.change, categories)};
}

std::string told(const event::Correction& correction, const event::CategorySet& categories) {
    const std::string& words = correction.target.quote.exact;
    return (correction.everywhere ? "all " : "") + ui::shortened(words, 40) + ": " +
           std::visit(Teller{categories}, correction.change);
}

ui::Changes changes_of(const event::Event& was, const event::Event& now,
                       const event::CategorySet& categories) {
    std::string lines;
    const auto line = [&](const std::string& words) {
        lines += (lines.empty() ? "" : "\n") + words;
    };
    if (was.point != now.point && now.place == geo::spot_name(now.point))
        line(fmt::format("Moved {:.1f} km by you; was {}",
                         geo::distance(was.point, now.point).value, place_label(was)));
    else if (was.place != now.place || was.point != now.point || was.relation != now.relation)
        line("Place chosen by you; was " + place_label(was));
    if (was.when != now.when || was.precision != now.precision)
        line("Date set by you; was " + date_label(was));
    if (was.category != now.category)
        line("Category set by you; was " + category_label(was.category, categories));
    if (was.label != now.label) line("Label “" + now.label + "” written by you");
    if (lines.empty() && now.corrected) line("Confirmed by you");
    return {lines, now.put_by_hand, now.put_by_hand && was.relation.empty()};
}

} // namespace dateline::app
