#include "app/desk.hpp"

#include "app/corrected_story.hpp"
#include "app/event_file.hpp"
#include "app/folder_list.hpp"
#include "app/narrative.hpp"
#include "app/opening.hpp"
#include "app/paths.hpp"
#include "app/place_words.hpp"
#include "app/typed_date.hpp"
#include "calendar/iso.hpp"
#include "geo/coordinates.hpp"
#include "ui/correction_panel.hpp"
#include "ui/words.hpp"

#include <utility>

namespace dateline::app {

namespace {

constexpr double notice_seconds = 5;
constexpr std::size_t most_places = 8;

double zoom_for(const gazetteer::Place& place) {
    if (place.feature_code.starts_with("PCL")) return 5;
    if (place.feature_class == gazetteer::FeatureClass::area) return 7;
    return place.population > 500'000 ? 10 : 11;
}

/// The article that comes with the program.
std::string sample_in(const DataFiles& data) {
    const auto file = data.find("seeds/russian-military-intervention-in-syria.md");
    return file ? file->string() : std::string();
}

} // namespace

Desk::Desk(const DataFiles& data, ui::State first, Memory memory, bool corrections)
    : loader_(data, corrections), memory_(std::move(memory)), recent_(memory_.recent()),
      sample_(sample_in(data)), narrative_(empty_narrative()), state_(std::move(first)) {
    memory_.begin(state_);
    state_.axis = whole_axis(narrative_->scene);
    derive(1);
}

Context Desk::context(double now) const {
    Context context{*narrative_, *derived_, covered_, now, themes_, {}};
    context.read_date = [this](std::string_view words) { return read_date(words); };
    return context;
}

Desk::Errands Desk::apply(const ui::Intents& intents, double now) {
    Errands errands;
    for (const ui::Intent& intent : intents) {
        auto [state, effects] = update(std::move(state_), intent, context(now));
        state_ = std::move(state);
        if (effects.open) open_words(*effects.open, now);
        if (effects.list) list(*effects.list);
        errands.ask_for_file |= effects.list && effects.list->empty();
        if (effects.cancel_loading) loader_.cancel();
        if (effects.cancel_loading) loading_.reset();
        if (effects.find) find_places(*effects.find);
        if (effects.find && effects.find->empty()) drafts_.place.clear();
        if (effects.focus_filter) drafts_.focus_filter = true;
        if (effects.dismiss_notice) dismiss_notice();
        if (effects.answered) say_what_stands(now);
        if (effects.correct) follow(correcting_.carry_out(*effects.correct), now);
        if (effects.quit) leave_for(ui::CloseWindow{}, now);
        if (effects.reload) leave_for(ui::OpenDocument{narrative_->document.name}, now);
        reloading_ |= effects.reload;
        if (effects.export_as) export_events(*effects.export_as, now);
        const bool go = effects.leave || !correcting_.shown().unsaved;
        if (state_.leaving && go) go_on(*std::exchange(state_.leaving, std::nullopt));
        if (effects.notice) say(effects.notice->text, effects.notice->error, now);
        if (effects.clipboard) errands.clipboard = std::move(effects.clipboard);
        errands.cancel_picture |= effects.cancel_picture;
        errands.save_picture |= effects.save_picture;
        errands.read_clipboard |= effects.read_clipboard;
        errands.quit |= quit_;
    }
    return errands;
}

/// An empty path: the folder of the document that is open, else where the program was started.
void Desk::list(const std::string& path) {
    std::filesystem::path folder = path;
    if (path.empty()) folder = std::filesystem::path(narrative_->document.name).parent_path();
    std::error_code unknown;
    if (folder.empty()) folder = std::filesystem::current_path(unknown);
    folder_ = list_folder(folder);
}

void Desk::open(const std::string& path, double now) {
    std::error_code unknown;
    if (std::filesystem::is_directory(path, unknown)) {
        state_.open_file = true;
        drafts_.path.clear();
        return list(path);
    }
    leave_for(ui::OpenDocument{path}, now);
}

void Desk::open_words(std::string_view words, double now) {
    if (const auto path = first_path(words))
        open(*path, now);
    else
        say("\"" + std::string(words) + "\" is no path of a document.", true, now);
}

void Desk::leave_for(ui::Leaving next, double now) {
    for (const ui::CorrectionWish& typed :
         ui::typed_so_far(*narrative_, drafts_.correction, correcting_.shown()))
        follow(correcting_.carry_out(typed), now);
    if (correcting_.shown().unsaved && correcting_.shown().contests.empty())
        follow(correcting_.carry_out(ui::wish::SaveAgain{}), now);
    if (correcting_.shown().unsaved)
        state_.leaving = std::move(next);
    else
        go_on(next);
}

void Desk::go_on(const ui::Leaving& next) {
    const auto* document = std::get_if<ui::OpenDocument>(&next);
    if (document == nullptr) {
        quit_ = true;
        return;
    }
    reloading_ = false;
    coming_watch_ = FileWatch(document->path);
    loading_ = loader_.start(document->path);
}

bool Desk::field_untouched() const {
    const ui::CorrectionDraft& draft = drafts_.correction;
    return state_.correcting && draft.active &&
           ui::typed_so_far(*narrative_, draft, correcting_.shown()).empty();
}

bool Desk::receive(double now) {
    memory_.look_at(state_, now);
    for (const std::string& sentence : memory_.take_complaints())
        complain(sentence, now);
    const bool was_loading = loading_.has_value();
    loading_ = loader_.progress();
    auto result = loader_.finished();
    if (!result) return was_loading;
    recent_ = memory_.recent(); // what was there may be gone
    if (!*result) {
        say(result->error().message, true, now);
        return true;
    }
    reader_ = (*result)->reader;
    correcting_ = std::move((*result)->correcting);
    watch_ = coming_watch_;
    const auto before = std::exchange(narrative_, correcting_.narrative());
    memory_.add_recent(narrative_->document.name);
    recent_ = memory_.recent();
    drafts_.correction = {};
    state_.story = true; // with a story come its panels
    drafts_.listed.reset();
    const bool again = std::exchange(reloading_, false);
    state_ = again ? reopened(std::move(state_), *before, *narrative_)
                   : opened(state_, *narrative_, covered_(state_));
    say_of_story(**result, now);
    return true;
}

/// What is to be said of a document that has just come, below what stands.
void Desk::say_of_story(const Loader::Loaded& loaded, double now) {
    std::vector<Diagnostic> warnings = narrative_->document.diagnostics;
    warnings.insert(warnings.end(), narrative_->events.diagnostics.begin(),
                    narrative_->events.diagnostics.end());
    std::string words;
    const bool empty = narrative_->events.events.empty();
    if (loaded.complaint)
        words = *loaded.complaint;
    else if (empty)
        words = loaded.nothing + ". The text and what was read are in the side panel.";
    else if (!warnings.empty())
        words = located(narrative_->document.name, warnings.front()) +
                (warnings.size() > 1 ? " (and " + std::to_string(warnings.size() - 1) + " more)"
                                     : std::string());
    notice_.reset();
    notice_end_.reset();
    const bool standing = !standing_.empty();
    if (standing && !words.empty()) words = standing_ + "\n" + words;
    if (standing && words.empty()) words = standing_;
    if (words.empty()) return;
    say(std::move(words), standing || loaded.complaint, now);
    if (empty) notice_end_.reset();
}

bool Desk::look_at_files(double now) {
    const bool outdated = watch_.changed();
    state_.outdated |= outdated;
    return follow(correcting_.look_at_file(), now) || outdated;
}

void Desk::export_events(const std::string& format, double now) {
    std::error_code unknown;
    const auto written = write_events(*narrative_, derived_->passing, format,
                                      std::filesystem::current_path(unknown));
    say(written ? ui::counted(derived_->passing.count, "event", "events") + " written to " +
                      written->string()
                : written.error().message,
        !written, now);
}

bool Desk::follow(const Correcting::Done& done, double now) {
    if (done.changed) {
        state_ = carried_over(std::move(state_), *narrative_, *correcting_.narrative());
        state_.marked.reset();
        narrative_ = correcting_.narrative();
        derive(last_axis_pixels_);
    }
    if (done.select)
        state_ =
            update(std::move(state_), ui::intent::Select{*done.select, true}, context(now)).state;
    if (done.read_at)
        state_ = update(std::move(state_), ui::intent::ReadAt{*done.read_at}, context(now)).state;
    if (done.refused != ui::CorrectionField::none) drafts_.correction.focus = done.refused;
    if (done.places_changed) loader_.forget_gazetteer();
    if (done.notice) say(done.notice->text, done.notice->error, now);
    return done.changed || done.notice.has_value();
}

void Desk::tick(double now, double seconds) {
    state_ = ticked(std::move(state_), context(now), seconds);
    if (notice_end_ && now > *notice_end_) {
        notice_.reset();
        notice_end_.reset();
    }
}

void Desk::derive(double axis_pixels) {
    last_axis_pixels_ = axis_pixels;
    derived_ = &deriver_.derive(*narrative_, state_, axis_pixels);
}

void Desk::say(std::string sentence, bool error, double now) {
    notice_ = ui::Notice{std::move(sentence), error};
    notice_end_.reset();
    if (!error) notice_end_ = now + notice_seconds;
}

void Desk::complain(const std::string& sentence, double now) {
    standing_ += (standing_.empty() ? "" : "\n") + sentence;
    say(standing_, true, now);
}

void Desk::say_what_stands(double now) {
    notice_.reset();
    notice_end_.reset();
    if (!standing_.empty()) say(standing_, true, now);
}

void Desk::dismiss_notice() {
    notice_.reset();
    standing_.clear();
}

ui::View Desk::view(const ui::Glyphs& glyphs, const std::string& credits, const ui::Hover& hover) {
    return {
        *narrative_, state_,  *derived_, places_, notice_, loading_, saving_,  recent_,
        folder_,     sample_, glyphs,    credits, hover,   drafts_,  reading_, correcting_.shown()};
}

void Desk::find_places(const std::string& words) {
    places_.clear();
    if (!reader_ || words.empty()) return;
    constexpr double close_by = 10; // zoom
    if (const auto point = geo::parse_coordinates(words)) {
        places_.push_back({geo::coordinates_label(*point), "", *point, close_by});
        return;
    }
    const gazetteer::Gazetteer& gazetteer = reader_->gazetteer();
    for (const gazetteer::Candidate& hit : gazetteer.find_similar(words, most_places)) {
        const gazetteer::Place place = gazetteer.place(hit.place);
        places_.push_back(
            {std::string(place.name), whereabouts(gazetteer, place), place.point, zoom_for(place)});
    }
}

std::optional<calendar::DateSpan> Desk::read_date(std::string_view words) const {
    if (!reader_) return calendar::parse_iso(words);
    // "24 November": of the year shown
    const auto date =
        read_typed_date(words, reader_->lexicon(), scene::day_of(state_.playback.position));
    return date ? std::optional(date->when) : std::nullopt;
}

} // namespace dateline::app
