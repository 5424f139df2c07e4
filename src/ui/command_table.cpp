#include "ui/commands.hpp"

namespace dateline::ui {

namespace {

constexpr double nudge = 0.15;   // of the view
constexpr double key_zoom = 0.7; // doublings

using Wish = std::optional<Intent>;
using Group = CommandGroup;

Wish zoom(const State& state, double steps) {
    return intent::Zoom{{state.camera.width / 2, state.camera.height / 2}, steps};
}

/// For what is put right of the selected event.
template <auto made>
Wish selected(const State& state) {
    if (!state.selected) return std::nullopt;
    return intent::Correction{made(*state.selected)};
}

template <typename Asked>
Wish correction(const State& state) {
    return state.story ? Wish(intent::Correction{Asked{}}) : std::nullopt;
}

template <auto intent>
Wish always(const State& /*state*/) {
    return intent;
}

template <auto intent>
Wish story(const State& state) {
    return state.story ? Wish(intent) : std::nullopt;
}

constexpr std::array<const char*, 4> formats{"geojson", "csv", "kml", "gpkg"};

template <std::size_t format>
Wish export_as(const State& state) {
    return state.story ? Wish(intent::ExportEvents{formats[format]}) : std::nullopt;
}

constexpr Command row(const char* id, CommandGroup group, const char* name,
                      std::array<Chord, 2> chords, Wish (*wish)(const State&),
                      const char* in_table = nullptr) {
    return {id, group, name, chords, WhileTyping::never, wish, in_table};
}

/// Its key counts in text fields too.
constexpr Command typing(Command command) {
    command.typing = WhileTyping::always;
    return command;
}
/// While a field has the keyboard that takes back what is typed itself.
constexpr Command until_typed(Command command) {
    command.typing = WhileTyping::until_typed;
    return command;
}

constexpr Chord plain(std::string_view key) {
    return {key, false, false};
}
constexpr Chord ctrl(std::string_view key) {
    return {key, true, false};
}
constexpr Chord shift(std::string_view key) {
    return {key, false, true};
}

constexpr std::array table{
    typing(row("document.open", Group::document, "Open a document", {ctrl("O")},
               always<intent::Toggle{Panel::open_file}>)),
    row("document.reload", Group::document, "Reload the document", {plain("F5")},
        story<intent::Reload{}>),
    row("document.paste", Group::document, "Open the path on the clipboard", {ctrl("V")},
        always<intent::OpenFromClipboard{}>),
    row("document.picture", Group::document, "Save a picture of the map", {plain("S")},
        story<intent::SavePicture{}>, "Save a picture of the map, without panels"),
    row("document.geojson", Group::document, "Export the events as GeoJSON", {}, export_as<0>),
    row("document.csv", Group::document, "Export the events as CSV", {}, export_as<1>),
    row("document.kml", Group::document, "Export the events as KML", {}, export_as<2>),
    row("document.gpkg", Group::document, "Export the events as GeoPackage", {}, export_as<3>),
    typing(row("document.quit", Group::document, "Quit", {ctrl("Q")}, always<intent::Quit{}>)),

    row("time.play", Group::time, "Play, pause", {plain("Space")}, story<intent::TogglePlay{}>),
    row("time.previous", Group::time, "Previous event", {plain("←")},
        story<intent::NextEvent{false}>, "Previous, next event"),
    row("time.next", Group::time, "Next event", {plain("→")}, story<intent::NextEvent{true}>, ""),
    row("time.unit_back", Group::time, "One unit of the time axis back", {shift("←")},
        story<intent::NextUnit{false}>, "One unit of the time axis back, forth"),
    row("time.unit_forth", Group::time, "One unit of the time axis forth", {shift("→")},
        story<intent::NextUnit{true}>, ""),
    row("time.begin", Group::time, "Beginning of the story", {plain("Home")},
        story<intent::ToEnd{false}>, "Beginning, end of the story"),
    row("time.end", Group::time, "End of the story", {plain("End")}, story<intent::ToEnd{true}>,
        ""),
    row("time.date", Group::time, "Type a date", {plain("D")},
        story<intent::Toggle{Panel::date_entry}>),
    row("time.axis", Group::time, "Whole time axis, or its busy part", {},
        story<intent::ShowWholeAxis{}>),
    row("time.window", Group::time, "Show a moving window of time", {},
        story<intent::SetMode{scene::TimeMode::window}>),
    row("time.cumulative", Group::time, "Show everything so far", {},
        story<intent::SetMode{scene::TimeMode::cumulative}>),
    row("time.step", Group::time, "Show one unit at a time", {},
        story<intent::SetMode{scene::TimeMode::step}>),

    row("map.events", Group::map, "Show all events", {plain("F")}, story<intent::FitEvents{}>),
    row("map.world", Group::map, "Show the whole world", {plain("0")}, always<intent::ShowWorld{}>),
    row(
        "map.closer", Group::map, "Zoom in", {plain("+")},
        [](const State& s) { return zoom(s, key_zoom); }, "Zoom in, out"),
    row(
        "map.farther", Group::map, "Zoom out", {plain("-")},
        [](const State& s) { return zoom(s, -key_zoom); }, ""),
    row(
        "map.up", Group::map, "Pan up", {plain("↑")},
        [](const State&) -> Wish {
            return intent::Nudge{0, -nudge};
        },
        "Pan"),
    row(
        "map.down", Group::map, "Pan down", {plain("↓")},
        [](const State&) -> Wish {
            return intent::Nudge{0, nudge};
        },
        ""),
    row(
        "map.left", Group::map, "Pan left", {ctrl("←")},
        [](const State&) -> Wish {
            return intent::Nudge{-nudge, 0};
        },
        ""),
    row(
        "map.right", Group::map, "Pan right", {ctrl("→")},
        [](const State&) -> Wish {
            return intent::Nudge{nudge, 0};
        },
        ""),
    typing(row("map.go_to", Group::map, "Go to a place", {ctrl("L")},
               always<intent::Toggle{Panel::go_to}>)),
    row("map.names", Group::map, "Names in the places' own script", {plain("N")},
        always<intent::ToggleNativeNames{}>),
    row("map.graticule", Group::map, "Meridians and parallels", {plain("G")},
        always<intent::ToggleGraticule{}>),
    row("map.theme", Group::map, "Next theme", {plain("T")}, always<intent::NextTheme{}>),

    row("events.previous", Group::events, "Select the event before", {plain("PgUp")},
        story<intent::SelectNeighbour{false}>, "The event before, after"),
    row("events.next", Group::events, "Select the event after", {plain("PgDn")},
        story<intent::SelectNeighbour{true}>, ""),
    row("events.text_previous", Group::events, "Select the event before in the text", {plain("[")},
        story<intent::SelectInText{false}>, "The event before, after in the order of the text"),
    row("events.text_next", Group::events, "Select the event after in the text", {plain("]")},
        story<intent::SelectInText{true}>, ""),
    row("events.copy", Group::events, "Copy the sentence", {ctrl("C")},
        [](const State& s) -> Wish {
            if (!s.selected) return std::nullopt;
            return intent::CopySentence{*s.selected};
        }),
    row("events.correct", Group::events, "Correct the event", {plain("C")},
        selected<[](std::uint32_t) { return wish::ToggleForm{}; }>,
        "Correct the event: place, date, category, label"),
    row("events.move", Group::events, "Move the event on the map", {plain("M")},
        selected<[](std::uint32_t) { return wish::ToggleMoving{}; }>),
    row("events.hide", Group::events, "Hide the event", {plain("Del")},
        selected<[](std::uint32_t row) {
            return wish::Correct{row, event::Hide{}};
        }>),
    until_typed(row("events.undo", Group::events, "Undo a correction", {ctrl("Z")},
                    correction<wish::Undo>, "Undo, redo a correction")),
    until_typed(row("events.redo", Group::events, "Redo a correction", {Chord{"Z", true, true}},
                    correction<wish::Redo>, "")),
    row("events.corrections", Group::events, "List of corrections", {plain("L")},
        story<intent::Toggle{Panel::corrections}>),
    typing(row("events.filter", Group::events, "Filter by words", {ctrl("F")},
               story<intent::FocusFilter{}>)),
    row("events.view", Group::events, "Only what lies in view", {},
        story<intent::FilterByView{true}>),
    row("events.reset", Group::events, "Show the events of all filters", {},
        story<intent::ResetFilter{}>),
    row("events.list", Group::events, "List of events", {}, story<intent::ShowPage{Page::events}>),
    row("events.text", Group::events, "Text of the document", {},
        story<intent::ShowPage{Page::text}>),
    row("events.unmapped", Group::events, "What is not on the map", {},
        story<intent::ShowPage{Page::unmapped}>),

    typing(row("window.palette", Group::window, "Command palette", {ctrl("P")},
               always<intent::Toggle{Panel::palette}>, "Commands, sections, documents by name")),
    row("window.side", Group::window, "Side panel", {plain("E")},
        story<intent::Toggle{Panel::side}>),
    row("window.slider", Group::window, "Fold or unfold the time slider", {plain("H")},
        story<intent::FoldSlider{}>),
    row("window.panels", Group::window, "Hide or show all panels", {plain("Tab")},
        always<intent::ToggleAllPanels{}>),
    typing(row("window.larger", Group::window, "Larger interface", {ctrl("+")},
               always<intent::ChangeScale{1}>, "Interface larger, smaller, as the display asks")),
    typing(row("window.smaller", Group::window, "Smaller interface", {ctrl("-")},
               always<intent::ChangeScale{-1}>, "")),
    typing(row("window.scale", Group::window, "Interface as large as the display asks", {ctrl("0")},
               always<intent::ChangeScale{0}>, "")),
    row("window.help", Group::window, "Keys and gestures", {plain("?"), plain("F1")},
        always<intent::Toggle{Panel::help}>),
    typing(row("window.back", Group::window, "Close the topmost panel", {plain("Esc")},
               always<intent::Back{}>)),
};

constexpr std::array gesture_table{
    Gesture{Group::document, "Drop a file on the window", "Open it"},
    Gesture{Group::time, "Drag on the chart", "Move the playhead; the map follows at once"},
    Gesture{Group::time, "Drag the handle", "Length of the window"},
    Gesture{Group::time, "Wheel on the chart", "Zoom the time axis"},
    Gesture{Group::time, "Drag the labels", "Pan the time axis"},
    Gesture{Group::time, "Double click on the chart", "The whole time axis"},
    Gesture{Group::time, "Click the date", "Type a date"},
    Gesture{Group::map, "Drag the map", "Pan"},
    Gesture{Group::map, "Wheel on the map", "Zoom at the pointer"},
    Gesture{Group::map, "Double click on the map", "Zoom in"},
    Gesture{Group::map, "Shift + drag on the map", "Show only what lies in a rectangle"},
    Gesture{Group::window, "Drag the edge of a panel",
            "Its width or height; a double click resets it"},
    Gesture{Group::events, "Click a marker", "Its source; a crowd fans out first"},
    Gesture{Group::events, "Click a marked word", "Its event, or its day or spot"},
    Gesture{Group::events, "Click a symbol in the margin", "Its event"},
    Gesture{Group::events, "Ctrl + drag the selected marker", "Move it"},
    Gesture{Group::events, "Drag over words of the text", "Mark them to add an event"},
    Gesture{Group::events, "Ctrl + wheel on the text", "Size of its letters"},
    Gesture{Group::events, "Shift + click in the legend", "Only this category"},
};

} // namespace

std::span<const Command> commands() {
    return table;
}

std::span<const Gesture> gestures() {
    return gesture_table;
}

} // namespace dateline::ui
