#pragma once

#include "base/identity.hpp"
#include "document/document.hpp"
#include "event/category.hpp"
#include "event/event.hpp"
#include "scene/camera.hpp"
#include "scene/camera_motion.hpp"
#include "scene/filter.hpp"
#include "scene/histogram.hpp"
#include "scene/interval_bars.hpp"
#include "scene/playback.hpp"
#include "scene/scene.hpp"
#include "text/glyph_atlas.hpp"
#include "text/typesetter.hpp"
#include "ui/corrections_shown.hpp"
#include "ui/intent.hpp"
#include "ui/unmapped_groups.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace dateline::ui {

enum class MarkKind : std::uint8_t { date, place };

/// Recognised words of the document.
struct Mark {
    TextSpan prose; ///< into Document::prose
    MarkKind kind = MarkKind::place;
    std::string why;                    ///< how they were understood, one line for people
    std::int32_t row = -1;              ///< the event they made, or -1
    std::optional<scene::Instant> when; ///< end of the date's first day
    std::string days;                   ///< and the date as span_label() writes it
    std::optional<geo::LonLat> where;   ///< the spot meant
};

/// What a person put right of an event.
struct Changes {
    /// For people, a line each: "Date set by you; was 3 May 1921"; empty: nothing.
    std::string told;
    bool place = false;   ///< its place
    bool lasting = false; ///< its words name that place, in other documents too
};

/// One document, read and laid out for the map; never changes once made.
struct Narrative {
    Identity identity; ///< of what was made of the text
    Identity text; ///< of the text, which the corrected story shares with the one as it was read
    document::Document document;
    event::EventSet events;
    event::CategorySet categories;
    scene::Scene scene;
    std::vector<Mark> marks;                      ///< in the order of the text
    std::vector<std::string> why_date;            ///< for each event
    std::vector<std::string> why_place;           ///< for each event
    std::map<std::string, std::string> countries; ///< names of the events' countries by their codes
    std::vector<Changes> changes; ///< for each event; empty when nothing was put right
    /// For each event its row in the story as it was read, or -1 when a person added it; empty when
    /// this is the story as it was read.
    std::vector<std::int32_t> origin;

    /// Else it is a table, whose rows stand on no words and are put right there.
    [[nodiscard]] bool has_text() const { return !document.prose.empty(); }
    [[nodiscard]] std::int32_t origin_of(std::uint32_t row) const {
        return origin.empty() ? static_cast<std::int32_t>(row) : origin[row];
    }
};

/// What a person made of the panels' sizes, in logical pixels; 0: the window decides.
struct PanelSizes {
    float side = 0;   ///< width of the side panel
    float source = 0; ///< width of the panel with the source
    float slider = 0; ///< height of the bottom panel
};

/// What waits until the last changes are on disk or given up: another document, or the end.
struct OpenDocument {
    std::string path;
};
struct CloseWindow {};
using Leaving = std::variant<OpenDocument, CloseWindow>;

/// Everything a person can change while looking at a story: a plain value that app::update() maps
/// to the next one.
struct State {
    scene::Camera camera;
    scene::Motion motion;
    double motion_start = 0; ///< seconds on the window's clock

    scene::Playback playback;
    scene::TimeSettings time;
    scene::TimeExtent axis; ///< the stretch that the slider shows
    scene::Filter filter;

    std::optional<std::uint32_t> selected; ///< row of EventSet::events
    std::vector<std::uint32_t> crowd;      ///< rows of the list "n events here"; empty: no list
    std::int32_t fanned_spot = -1;         ///< whose events are fanned out, or -1
    bool correcting = false;               ///< the selected event's fields are open
    bool moving = false; ///< the next click or drag on the map puts the selected event there
    std::optional<TextSpan> marked; ///< words of the prose that may become an event

    bool story = false; ///< a document is open
    bool panels = true;
    bool side = true;
    bool help = false;
    bool go_to = false;
    bool open_file = false;
    bool date_entry = false;
    bool palette = false;
    bool corrections = false; ///< the list of corrections is open
    bool outdated = false;    ///< the document has changed on disk: asks whether to read it again
    std::optional<Leaving> leaving; ///< asks what is to become of the last changes
    Page page = Page::events;
    std::optional<std::uint32_t>
        read_at;                   ///< sentence that the Text page shows when none is selected
    std::set<UnmappedFold> turned; ///< what was folded or unfolded of what is not mapped
    SortBy sort = SortBy::date;
    bool descending = false;
    std::string theme = "light";
    bool native_names = false;
    bool graticule = false; ///< meridians and parallels are shown
    double own_scale = 1;   ///< what the display asks for; the one in use is the camera's
    PanelSizes sizes;
    bool slider_folded = false;
    bool hint = false; ///< the hint for the first time is shown
};

/// What follows from story and state and costs something to work out; kept until they change.
struct Derived {
    scene::Passing passing;
    scene::TimeWindow window;
    scene::Histogram histogram;
    scene::IntervalBars intervals; ///< events that last, for the lanes under the histogram
    std::vector<scene::Stretch> busy;
    std::size_t in_window = 0;               ///< passing events seen at the playhead
    std::vector<std::uint32_t> crowd;        ///< those of State::crowd
    std::vector<std::uint32_t> rows;         ///< passing events in the order of the list
    std::vector<std::uint32_t> per_category; ///< events that pass all but the category filter
    std::vector<UnmappedGroup> unmapped_groups;
    std::vector<UnmappedLine> unmapped; ///< lines of the list that are not folded away
};

/// A line for the person that goes away by itself, or an error that stays until dismissed.
struct Notice {
    std::string text;
    bool error = false;
};

/// A document being read elsewhere.
struct Loading {
    std::string name;
    std::string stage; ///< "Reading", "Finding places" …
    double share = 0;  ///< 0–1
};

/// A document that was open lately.
struct RecentFile {
    std::string path;
    std::string name;
    std::string folder;
    std::string trouble; ///< why it cannot be opened now; empty: it can
};

struct FolderEntry {
    std::string name;
    std::string path;
    bool folder = false;
};

/// A folder as the open dialog shows it.
struct FolderList {
    std::string path;
    std::vector<FolderEntry> entries;
    std::string trouble; ///< why it cannot be read; empty: it can
};

/// A row of "go to place".
struct PlaceHit {
    std::string name;
    std::string where; ///< "Idlib, Syria"
    geo::LonLat point;
    double zoom = 10;
};

/// What is typed in the fields of a correction.
enum class CorrectionField { none, place, date, label };

struct CorrectionDraft {
    std::string place;
    std::string date;
    std::string label;
    std::string category;                          ///< id, of an event to be added
    std::optional<std::uint32_t> of;               ///< the row that the fields were filled for
    std::optional<Identity> story;                 ///< and the narrative
    std::string placed;                            ///< where that event was then
    std::optional<TextSpan> words;                 ///< or the marked words
    std::size_t choice = 0;                        ///< the candidate that Enter takes
    CorrectionField focus = CorrectionField::none; ///< takes the keyboard in the next frame
    bool active = false;                           ///< one of the fields has the keyboard
};

/// Text being typed that is not said yet: the one thing panels write to.
struct Drafts {
    std::string date;
    std::string window;
    std::string place;
    std::string path;
    std::string command;                 ///< what is looked for in the command palette
    std::size_t choice = 0;              ///< the row that Enter takes, of the list that is open
    std::optional<std::uint32_t> listed; ///< the event that the list last scrolled to
    bool focus_filter = false;           ///< the filter field takes the keyboard in the next frame
    CorrectionDraft correction;
};

/// Where event texts are set: shaped by the typesetter, drawn from one page of glyphs.
struct Glyphs {
    const text::Typesetter& typesetter;
    text::GlyphAtlas& atlas;
    void* texture = nullptr; ///< what Dear ImGui is to draw with: the page as coverage
    bool& full;              ///< set when a glyph found no room: empty the page, draw again
};

/// What lies under the pointer on the map.
struct Hover {
    std::optional<std::uint32_t> row; ///< of EventSet::events
    std::uint32_t count = 0;          ///< events there; 0: nothing
    bool one_place = true;            ///< all of them at one spot; else `row` is the newest
    /// The rectangle being drawn to filter by, two of its corners in pixels.
    std::optional<std::pair<geo::ScreenPoint, geo::ScreenPoint>> box = {};
    /// Where the selected event is being carried to, pixels.
    std::optional<geo::ScreenPoint> carried = {};
};

/// Heights of the reading page's blocks at one width: exact once seen, estimated before.
struct ReadingLayout {
    float width = 0;
    float zoom = 1;                  ///< of the letters, by Ctrl + wheel
    float set_for = 0;               ///< the zoom that the heights are for
    std::vector<std::uint32_t> rows; ///< of EventSet::events, in the order of the text
    std::vector<float> heights;
    std::map<std::size_t, std::vector<TextSpan>> lines; ///< of blocks that were seen
    std::optional<Identity> of;                         ///< the narrative that the rows are of
    std::optional<Identity> text;                       ///< the text that the heights are of
    std::optional<std::uint32_t> shown_for;             ///< the sentence that it last scrolled to
    int scrolls_due = 0;               ///< towards that sentence, as heights above it become known
    std::optional<std::size_t> anchor; ///< byte of the prose where a drag over words began
    std::optional<TextSpan> dragged;   ///< the words it has taken so far
};

/// All that panels read.
struct View {
    const Narrative& narrative;
    const State& state;
    const Derived& derived;
    const std::vector<PlaceHit>& places;
    const std::optional<Notice>& notice;
    const std::optional<Loading>& loading;
    const std::optional<Loading>& saving; ///< a picture on its way
    const std::vector<RecentFile>& recent;
    const FolderList& folder;
    const std::string& sample; ///< path of the bundled article; empty: it is not installed
    const Glyphs& glyphs;
    const std::string& credits; ///< who made what the map shows
    const Hover& hover;
    Drafts& drafts;
    ReadingLayout& reading;
    const CorrectionsShown& corrections;
};

} // namespace dateline::ui
