// What was corrected is found again, taken back and done again.
#include "app/correcting.hpp"
#include "ui/words.hpp"

namespace dateline::app {

Correcting::Done Correcting::take_back_all(std::uint32_t row) {
    if (event_at(row) == nullptr) return {};
    const event::Target target = target_at(row);
    std::size_t count = 0;
    for (std::size_t i = history_.corrections().size(); i-- > 0;) {
        if (history_.corrections()[i].target != target) continue;
        history_.remove(i);
        ++count;
    }
    if (count == 0) return {};
    keepings_.resize(keepings_done_);
    return changed("Taken back: " + ui::counted(count, "correction", "corrections") + " of " +
                   target.quote.exact);
}

Correcting::Done Correcting::take_back(std::size_t index) {
    if (index >= history_.corrections().size()) return {};
    const std::string what = told(history_.corrections()[index]);
    history_.remove(index);
    keepings_.resize(keepings_done_);
    return changed("Taken back: " + what);
}

Correcting::Done Correcting::show(std::size_t index) const {
    if (index >= history_.corrections().size()) return {};
    const document::Document& document = original_->document;
    const event::Target& target = history_.corrections()[index].target;
    const auto words = event::find_quote(document, target.quote);
    if (!words) return {false, ui::Notice{"Its words are gone from the document", true}};
    Done done;
    const auto& events = narrative_->events.events;
    for (std::uint32_t row = 0; row < events.size(); ++row) {
        if (events[row].place_words != *words) continue;
        if (!done.select || events[row].date_text == target.date_text) done.select = row;
    }
    if (!done.select) done.read_at = document.sentence_at(words->start);
    return done;
}

Correcting::Done Correcting::undo() {
    if (keepings_done_ > 0 && keepings_[keepings_done_ - 1].step == history_.done()) {
        const Keeping& last = keepings_[--keepings_done_];
        return keep_place(last.place, !last.kept);
    }
    const event::Correction* step = history_.to_undo();
    if (step == nullptr) return {false, ui::Notice{"Nothing is left to undo", false}};
    const std::string what = told(*step);
    history_.undo();
    return changed("Undone: " + what);
}

Correcting::Done Correcting::redo() {
    if (keepings_done_ < keepings_.size() && keepings_[keepings_done_].step == history_.done()) {
        const Keeping& next = keepings_[keepings_done_++];
        return keep_place(next.place, next.kept);
    }
    const event::Correction* step = history_.to_redo();
    if (step == nullptr) return {false, ui::Notice{"Nothing is left to do again", false}};
    const std::string what = told(*step);
    history_.redo();
    return changed("Done again: " + what);
}

Correcting::Done Correcting::settle(bool keep_ours) {
    std::string sentence;
    for (const ui::ContestRow& both : shown_.contests) {
        sentence += sentence.empty() ? (keep_ours ? "Kept yours: " : "Took the other's: ") : "; ";
        sentence += both.what + ": " + (keep_ours ? both.mine : both.theirs);
    }
    return taken_in(keeper_.settle(history_.corrections(), keep_ours), std::move(sentence));
}

Correcting::Done Correcting::save_again() {
    if (!keeper_.unsaved()) return {};
    return taken_in(keeper_.save(history_.corrections()), "Saved in " + keeper_.file().string());
}

} // namespace dateline::app
