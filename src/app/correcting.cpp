#include "app/correcting.hpp"

#include "app/corrected_story.hpp"
#include "app/correction_words.hpp"
#include "app/place_words.hpp"
#include "app/typed_date.hpp"
#include "geo/coordinates.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <utility>

namespace dateline::app {

namespace {

namespace wish = ui::wish;

Correcting::Done complaint(std::string sentence) {
    return {false, ui::Notice{std::move(sentence), true}};
}

/// Of a field whose words are not understood: it keeps the keyboard.
Correcting::Done refusal(ui::CorrectionField field, const std::string& sentence) {
    Correcting::Done done = complaint(sentence);
    done.refused = field;
    return done;
}

Correcting::Done no_place(std::string_view words) {
    return refusal(ui::CorrectionField::place,
                   "No place is called “" + std::string(words) +
                       "”; type another name, or coordinates such as 35.93 N, 36.63 E");
}

Correcting::Done no_date(std::string_view words) {
    return refusal(ui::CorrectionField::date,
                   "“" + std::string(words) +
                       "” is no date; write it like 24 November 2015, mid-May 2016 or 2015-11");
}

/// A field that was left does not ask for the keyboard.
Correcting::Done typed(Correcting::Done done, bool leaving) {
    if (leaving) done.refused = ui::CorrectionField::none;
    return done;
}

const char* left_out_words =
    "The document was opened without corrections (--no-corrections); open it again with them";

/// The coordinates that the field shows of the spot are the spot.
void keep_if_there(event::MoveTo& spot, const event::Event& event) {
    if (geo::coordinates_label(spot.point) == geo::coordinates_label(event.point))
        spot.point = event.point;
}

std::string with_surroundings(const event::Quote& quote) {
    std::string text = "…" + quote.prefix + quote.exact + quote.suffix + "…";
    std::ranges::replace(text, '\n', ' ');
    return text;
}

/// A spot of the person's own for words that name no place.
event::SetPlace place_of(const event::Change& change, std::string_view words) {
    if (const auto* place = std::get_if<event::SetPlace>(&change)) return *place;
    const auto& spot = std::get<event::MoveTo>(change);
    return {std::string(words), spot.point, spot.radius, {}, {}};
}

} // namespace

struct Correcting::Doer {
    Correcting& self;

    Done operator()(const wish::Correct& asked) const {
        if (self.event_at(asked.row) == nullptr) return {};
        const bool elsewhere = std::holds_alternative<event::SetPlace>(asked.change) ||
                               std::holds_alternative<event::SetDate>(asked.change);
        const event::Correction correction{self.target_at(asked.row), asked.change, false};
        return elsewhere ? self.add_and_go(correction, asked.row) : self.add(correction);
    }
    Done operator()(const wish::TypePlace& asked) const {
        return typed(self.type_place(asked.row, asked.words), asked.leaving);
    }
    Done operator()(const wish::TypeDate& asked) const {
        return typed(self.type_date(asked.row, asked.words), asked.leaving);
    }
    Done operator()(const wish::ForAll& asked) const { return self.for_all(asked.row); }
    Done operator()(const wish::MergeInto& asked) const {
        return self.merge(asked.row, asked.other);
    }
    Done operator()(const wish::Add& asked) const { return self.add_event(asked); }
    Done operator()(const wish::Promote& asked) const { return self.promote(asked.row); }
    Done operator()(const wish::TakeBackPlace& asked) const {
        return self.take_back_place(asked.index);
    }
    Done operator()(const wish::TakeBackAll& asked) const { return self.take_back_all(asked.row); }
    Done operator()(const wish::TakeBack& asked) const { return self.take_back(asked.index); }
    Done operator()(const wish::Show& asked) const { return self.show(asked.index); }
    Done operator()(const wish::Undo&) const { return self.undo(); }
    Done operator()(const wish::Redo&) const { return self.redo(); }
    Done operator()(const wish::Settle& asked) const { return self.settle(asked.keep_ours); }
    Done operator()(const wish::SaveAgain&) const { return self.save_again(); }
    Done operator()(const wish::FindChoices& asked) const {
        self.shown_.choices = place_choices(self.reader_->gazetteer(), asked.words);
        return {};
    }
    // what the window's state takes care of
    Done operator()(const wish::PutAt&) const { return {}; }
    Done operator()(const wish::ToggleForm&) const { return {}; }
    Done operator()(const wish::ToggleMoving&) const { return {}; }
    Done operator()(const wish::Mark&) const { return {}; }
};

Correcting::Correcting(Material material)
    : original_(std::move(material.original)), reader_(std::move(material.reader)),
      keeper_(std::move(material.keeper)), history_(std::move(material.saved)) {
    shown_.left_out = material.left_out;
    rebuild();
    show_own_places();
}

Correcting::Done Correcting::carry_out(const ui::CorrectionWish& wish) {
    if (!original_) return {};
    if (shown_.left_out && !std::holds_alternative<wish::FindChoices>(wish))
        return complaint(left_out_words);
    return std::visit(Doer{*this}, wish);
}

Correcting::Done Correcting::look_at_file() {
    if (!original_ || shown_.left_out) return {};
    return taken_in(keeper_.look(history_.corrections()), {});
}

Correcting::Done Correcting::add(event::Correction correction) {
    if (correction.target.quote.exact.empty()) return complaint(ui::no_correcting_tables);
    const std::string sentence = told(correction);
    if (!history_.add(std::move(correction)))
        return {false, ui::Notice{"As it is already: " + sentence, false}};
    keepings_.resize(keepings_done_);
    return changed(sentence);
}

Correcting::Done Correcting::add_and_go(event::Correction correction, std::uint32_t row) {
    const auto before = narrative_;
    Done done = add(std::move(correction));
    done.select = same_event(*before, row, *narrative_);
    return done;
}

Correcting::Done Correcting::type_place(std::uint32_t row, std::string_view words) {
    if (event_at(row) == nullptr || words.empty()) return {};
    const auto choices = place_choices(reader_->gazetteer(), words, 1);
    if (choices.empty()) return no_place(words);
    event::Change change = choices.front().change;
    if (auto* spot = std::get_if<event::MoveTo>(&change)) keep_if_there(*spot, *event_at(row));
    return add_and_go({target_at(row), std::move(change), false}, row);
}

Correcting::Done Correcting::type_date(std::uint32_t row, std::string_view words) {
    const event::Event* event = event_at(row);
    if (event == nullptr || words.empty()) return {};
    const auto date = read_typed_date(words, reader_->lexicon(), event->when.begin);
    if (!date) return no_date(words);
    return add_and_go({target_at(row), *date, false}, row);
}

Correcting::Done Correcting::for_all(std::uint32_t row) {
    if (event_at(row) == nullptr) return {};
    const event::Target target = target_at(row);
    const auto& all = history_.corrections();
    const auto last = std::find_if(all.rbegin(), all.rend(), [&](const event::Correction& one) {
        return one.target == target && event::aspect_of(one.change) == event::Aspect::place;
    });
    return last == all.rend() ? Done() : add({target, last->change, true});
}

Correcting::Done Correcting::merge(std::uint32_t row, std::uint32_t other) {
    if (event_at(row) == nullptr || event_at(other) == nullptr || row == other) return {};
    const auto before = narrative_;
    Done done = add({target_at(row), event::MergeInto{target_at(other)}, false});
    done.select = same_event(*before, other, *narrative_);
    return done;
}

Correcting::Done Correcting::add_event(const wish::Add& asked) {
    const document::Document& document = original_->document;
    if (asked.prose.empty() || asked.prose.stop > document.prose.size()) return {};
    const auto choices = place_choices(reader_->gazetteer(), asked.place);
    if (choices.empty()) return no_place(asked.place);
    const auto date = read_typed_date(asked.date, reader_->lexicon(),
                                      scene::day_of(narrative_->scene.story.begin));
    if (!date) return no_date(asked.date);
    const std::string_view words = asked.prose.of(document.prose);
    const ui::PlaceChoice& choice = choices[std::min(asked.choice, choices.size() - 1)];
    Done done =
        add({event::target_of(document, asked.prose),
             event::AddEvent{place_of(choice.change, words), *date, asked.category, {}}, false});
    const auto& events = narrative_->events.events;
    for (std::uint32_t row = 0; row < events.size(); ++row)
        if (narrative_->origin_of(row) < 0 && events[row].place_words == asked.prose)
            done.select = row;
    return done;
}

Correcting::Done Correcting::changed(std::string sentence) {
    rebuild();
    Done done = taken_in(keeper_.save(history_.corrections()), std::move(sentence));
    done.changed = true;
    return done;
}

Correcting::Done Correcting::taken_in(SidecarKeeper::Report report, std::string sentence) {
    Done done;
    const bool taken = report.outcome == SidecarKeeper::Outcome::merged ||
                       report.outcome == SidecarKeeper::Outcome::conflict;
    if (taken && !std::ranges::equal(report.corrections, history_.corrections())) {
        history_.adopt(std::move(report.corrections));
        rebuild();
        done.changed = true;
    }
    show_file();
    const bool bad = report.outcome == SidecarKeeper::Outcome::failed;
    if (bad) sentence.clear();
    if (!sentence.empty() && !report.sentence.empty()) sentence += ". ";
    sentence += report.sentence;
    if (!sentence.empty()) done.notice = ui::Notice{std::move(sentence), bad};
    return done;
}

void Correcting::rebuild() {
    const auto corrections = history_.corrections();
    const auto applied = shown_.left_out ? corrections.first(0) : corrections;
    CorrectedStory story{original_, {}};
    if (!applied.empty()) story = corrected_story(*original_, applied, reader_->gazetteer());
    narrative_ = std::move(story.narrative);
    shown_.rows.clear();
    for (const event::Correction& one : applied)
        shown_.rows.push_back({told(one), with_surroundings(one.target.quote), false});
    for (const std::size_t index : story.orphaned)
        shown_.rows[index].orphaned = true;
    shown_.orphaned = story.orphaned.size();
    show_file();
}

void Correcting::show_file() {
    shown_.kept_in = keeper_.file().string();
    shown_.beside = keeper_.beside();
    shown_.unsaved = keeper_.unsaved();
    shown_.contests.clear();
    for (const event::Contest& both : keeper_.contested())
        shown_.contests.push_back(app::told(both, original_->categories));
}

const event::Event* Correcting::event_at(std::uint32_t row) const {
    const auto& events = narrative_->events.events;
    return row < events.size() ? &events[row] : nullptr;
}

event::Target Correcting::target_at(std::uint32_t row) const {
    return event::target_of(original_->document, *event_at(row));
}

std::string Correcting::told(const event::Correction& correction) const {
    return app::told(correction, original_->categories);
}

} // namespace dateline::app
