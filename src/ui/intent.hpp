#pragma once

#include "geo/lon_lat.hpp"
#include "geo/mercator.hpp"
#include "scene/filter.hpp"
#include "scene/tile.hpp"
#include "scene/time_window.hpp"
#include "ui/correction_wish.hpp"
#include "ui/unmapped_groups.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace dateline::ui {

/// The parts of the window that open and close.
enum class Panel : std::uint8_t { side, help, go_to, open_file, date_entry, palette, corrections };
/// The pages of the side panel.
enum class Page : std::uint8_t { events, text, unmapped };
enum class SortBy : std::uint8_t { date, place, category, confidence };

/// What a person asks for by a gesture, a key or a button. Panels return intents; only
/// app::update() acts on them. `row` is an index into EventSet::events.
namespace intent {

// time
struct MovePlayhead {
    scene::Instant to;
};
struct SetWindowDays {
    double days = 1;
};
struct SetMode {
    scene::TimeMode mode = scene::TimeMode::window;
};
struct SetStepUnit {
    scene::CalendarUnit unit = scene::CalendarUnit::month;
};
struct ShowAxis {
    scene::TimeExtent shown;
}; ///< zoom or pan of the time axis
struct ShowWholeAxis {};
struct TogglePlay {};
struct SetSpeed {
    double days_per_second = 7;
};
struct SetLoop {
    bool on = false;
};
struct SetSkipEmpty {
    bool on = true;
};
struct NextEvent {
    bool forward = true;
};
struct ToEnd {
    bool forward = true; ///< else to the beginning
};
struct NextUnit {
    bool forward = true;
};
struct TypeDate {
    std::string words;
};
struct TypeWindow {
    std::string words;
};

// events
struct Select {
    std::uint32_t row = 0;
    bool fly = false;
}; ///< fly: bring it into view
struct SelectNeighbour {
    bool forward = true;
};
/// The next event in the order of the text instead of time.
struct SelectInText {
    bool forward = true;
};
/// Only what lies in the part of the map that no panel covers, or all of it again.
struct FilterByView {
    bool on = true;
};
/// Only what lies in a rectangle of the window, physical pixels.
struct FilterByBox {
    geo::ScreenPoint from;
    geo::ScreenPoint to;
};
struct ListCrowd {
    std::vector<std::uint32_t> rows;
    std::int32_t spot = -1; ///< their common spot, fanned out; or -1
};                          ///< "n events here"
struct Deselect {};
struct SetFilter {
    scene::Filter filter;
};
struct ResetFilter {};
struct Sort {
    SortBy by = SortBy::date;
};
/// Shows a sentence on the Text page; an index into Document::sentences.
struct ReadAt {
    std::uint32_t sentence = 0;
};
/// Folds or unfolds a part of the list of what is not mapped.
struct Fold {
    UnmappedFold what;
};
struct CopySentence {
    std::uint32_t row = 0;
};

/// Something is put right, or put back.
struct Correction {
    CorrectionWish wish;
};

// map
struct Drag {
    double dx = 0;
    double dy = 0;
}; ///< physical pixels, right and down
struct Release {
    double vx = 0;
    double vy = 0;
}; ///< pointer's speed, physical pixels a second
struct Zoom {
    geo::ScreenPoint cursor;
    double steps = 1;
};
struct FlyToBox {
    scene::WorldBox box;
};
struct Nudge {
    double right = 0; ///< shares of the view
    double down = 0;
};
struct FitEvents {};
struct ShowWorld {};
struct GoTo {
    geo::LonLat to;
    double zoom = 10;
};
struct FindPlace {
    std::string words;
}; ///< the field of "go to place" changed

// window
struct Toggle {
    Panel panel = Panel::side;
};
struct ShowPage {
    Page page = Page::events;
};
struct ToggleAllPanels {};
struct Back {}; ///< Esc: closes the topmost thing
struct NextTheme {};
struct ToggleNativeNames {};
struct ToggleGraticule {};
struct ChangeScale {
    int steps = 0; ///< of the interface, up or down; 0: as the display asks for
};
enum class PanelEdge : std::uint8_t { side, source, slider };
struct ResizePanel {
    PanelEdge edge = PanelEdge::side;
    float units = 0; ///< logical pixels; 0: the window decides
};
struct FoldSlider {};
struct ForgetHint {};
struct OpenFromClipboard {};
struct SavePicture {};
/// Shows another folder in the open dialog.
struct ListFolder {
    std::string path;
};
struct OpenFile {
    std::string path;
};
/// Reads the document that is open again; time, map and filter stay.
struct Reload {};
/// It has changed on disk and is not read again.
struct KeepOldText {};
/// Writes the events that pass the filter: "geojson", "csv", "kml" or "gpkg".
struct ExportEvents {
    std::string format;
};
struct CancelLoading {};
struct CancelPicture {};
struct DismissNotice {};
struct FocusFilter {};
struct Quit {};
/// What was waiting goes on, and what is not saved is given up; or it stays as it is.
struct LeaveAnyway {};
struct Stay {};

} // namespace intent

using AnyIntent = std::variant<
    intent::MovePlayhead, intent::SetWindowDays, intent::SetMode, intent::SetStepUnit,
    intent::ShowAxis, intent::ShowWholeAxis, intent::TogglePlay, intent::SetSpeed, intent::SetLoop,
    intent::SetSkipEmpty, intent::NextEvent, intent::NextUnit, intent::ToEnd, intent::TypeDate,
    intent::TypeWindow, intent::Select, intent::SelectNeighbour, intent::SelectInText,
    intent::FilterByView, intent::FilterByBox, intent::ListCrowd, intent::Deselect,
    intent::SetFilter, intent::ResetFilter, intent::Sort, intent::ReadAt, intent::Fold,
    intent::CopySentence, intent::Correction, intent::Drag, intent::Release, intent::Zoom,
    intent::FlyToBox, intent::Nudge, intent::FitEvents, intent::ShowWorld, intent::GoTo,
    intent::FindPlace, intent::Toggle, intent::ShowPage, intent::ToggleAllPanels, intent::Back,
    intent::NextTheme, intent::ToggleNativeNames, intent::ToggleGraticule, intent::SavePicture,
    intent::OpenFile, intent::ListFolder, intent::CancelLoading, intent::CancelPicture,
    intent::DismissNotice, intent::FocusFilter, intent::ChangeScale, intent::ResizePanel,
    intent::FoldSlider, intent::ForgetHint, intent::OpenFromClipboard, intent::Quit,
    intent::LeaveAnyway, intent::Stay, intent::Reload, intent::KeepOldText, intent::ExportEvents>;

/// One of them. Its copies, moves and end are compiled once: repeated in every file that returns
/// intents, they were most of its object code.
class Intent : public AnyIntent {
public:
    template <typename Kind>
    requires(!std::derived_from<std::remove_cvref_t<Kind>, AnyIntent>) &&
        std::constructible_from<AnyIntent, Kind>
        // NOLINTNEXTLINE(bugprone-forwarding-reference-overload): the requirement shuts Intent out
        Intent(Kind&& kind) : AnyIntent(std::forward<Kind>(kind)) {}

    Intent(const Intent& other);
    Intent(Intent&& other) noexcept;
    Intent& operator=(const Intent& other);
    Intent& operator=(Intent&& other) noexcept;
    ~Intent();
};

using Intents = std::vector<Intent>;

/// Asks for something to be put right.
inline void ask(Intents& out, CorrectionWish wish) {
    out.push_back(intent::Correction{std::move(wish)});
}

} // namespace dateline::ui
