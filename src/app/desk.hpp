#pragma once

#include "app/correcting.hpp"
#include "app/derive.hpp"
#include "app/file_watch.hpp"
#include "app/loader.hpp"
#include "app/memory.hpp"
#include "app/update.hpp"
#include "ui/layout.hpp"
#include "ui/state.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dateline::app {

/// What lies open before the person: the story, the state of the window, what is being typed and
/// said. Knows neither window nor graphics.
class Desk {
public:
    /// What panels cover in a state of the window.
    using Covered = std::function<scene::Insets(const ui::State&)>;

    /// `corrections`: apply the sidecars beside the documents. What the person changes is kept in
    /// `memory`.
    Desk(const DataFiles& data, ui::State first, Memory memory, bool corrections = true);
    void set_covered(Covered covered) { covered_ = std::move(covered); }

    /// What only the window can do.
    struct Errands {
        std::optional<std::string> clipboard;
        bool save_picture = false;
        bool cancel_picture = false;
        bool read_clipboard = false;
        bool ask_for_file =
            false; ///< the open dialog has come up: the desktop's may take its place
        bool quit = false;
    };
    /// `now` in seconds on the window's clock.
    [[nodiscard]] Errands apply(const ui::Intents& intents, double now);

    /// A document, once the changes of the one before are kept; or a folder, whose documents are
    /// then offered.
    void open(const std::string& path, double now = 0);
    /// The same of words that were typed, dropped or chosen; says so when they hold no path.
    void open_words(std::string_view words, double now);
    /// The last thing: keeps what has changed.
    void close() { memory_.save(state_); }
    /// Takes over a document that has been read; true when something has changed.
    bool receive(double now);
    /// The person is back: another program may have changed the corrections or the document. True
    /// when it has.
    bool look_at_files(double now);
    /// Playback, camera and the notice's age.
    void tick(double now, double seconds);
    void derive(double axis_pixels);

    void say(std::string sentence, bool error, double now);
    /// What is wrong with the person's files or the map: stands beside the notices of the same
    /// kind, and through the opening of documents, until it is dismissed.
    void complain(const std::string& sentence, double now);
    [[nodiscard]] const std::optional<ui::Notice>& notice() const { return notice_; }
    [[nodiscard]] const ui::Drafts& drafts() const { return drafts_; }
    /// A field of the selected event has the keyboard, and nothing is typed there yet.
    [[nodiscard]] bool field_untouched() const;
    /// When the notice goes away by itself; nullopt when it stays, or there is none.
    [[nodiscard]] std::optional<double> notice_end() const { return notice_end_; }
    [[nodiscard]] const std::optional<ui::Loading>& loading() const { return loading_; }

    [[nodiscard]] const ui::FolderList& folder() const { return folder_; }
    [[nodiscard]] const std::vector<ui::RecentFile>& recent() const { return recent_; }
    [[nodiscard]] const Correcting& corrections() const { return correcting_; }
    [[nodiscard]] const ui::Narrative& narrative() const { return *narrative_; }
    [[nodiscard]] std::shared_ptr<const ui::Narrative> shared_narrative() const {
        return narrative_;
    }
    /// What else takes its time, for the panels to tell.
    void set_saving(std::optional<ui::Loading> saving) { saving_ = std::move(saving); }
    [[nodiscard]] const std::optional<ui::Loading>& saving() const { return saving_; }
    [[nodiscard]] ui::State& state() { return state_; }
    [[nodiscard]] const ui::State& state() const { return state_; }
    [[nodiscard]] const ui::Derived& derived() const { return *derived_; }
    void set_themes(std::vector<std::string> themes) { themes_ = std::move(themes); }

    /// All that the panels read.
    [[nodiscard]] ui::View view(const ui::Glyphs& glyphs, const std::string& credits,
                                const ui::Hover& hover);

private:
    [[nodiscard]] Context context(double now) const;
    void list(const std::string& path);
    void find_places(const std::string& words);
    void say_of_story(const Loader::Loaded& loaded, double now);
    void dismiss_notice();
    void say_what_stands(double now);
    /// Takes what is typed and saves; while that is not possible, asks before it goes on.
    void leave_for(ui::Leaving next, double now);
    void go_on(const ui::Leaving& next);
    bool follow(const Correcting::Done& done, double now);
    void export_events(const std::string& format, double now);
    [[nodiscard]] std::optional<calendar::DateSpan> read_date(std::string_view words) const;

    Covered covered_ = [](const ui::State&) { return scene::Insets{}; };
    Loader loader_;
    Memory memory_;
    std::vector<ui::RecentFile> recent_;
    ui::FolderList folder_;
    std::string sample_;
    std::shared_ptr<const Reader> reader_;
    Correcting correcting_;
    std::shared_ptr<const ui::Narrative> narrative_;
    ui::State state_;
    Deriver deriver_;
    const ui::Derived* derived_ = nullptr;
    double last_axis_pixels_ = 1;
    std::vector<std::string> themes_;
    std::vector<ui::PlaceHit> places_;
    std::optional<ui::Notice> notice_;
    std::string standing_; ///< what was complained of and not dismissed
    std::optional<double> notice_end_;
    std::optional<ui::Loading> loading_;
    std::optional<ui::Loading> saving_;
    ui::Drafts drafts_;
    ui::ReadingLayout reading_;
    FileWatch watch_;        ///< of the document that is open
    FileWatch coming_watch_; ///< of the one that is being read
    bool reloading_ = false; ///< that is the same
    bool quit_ = false;
};

} // namespace dateline::app
