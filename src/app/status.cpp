#include "app/status.hpp"

#include "app/rounded.hpp"
#include "base/file.hpp"
#include "calendar/iso.hpp"

#include <cerrno>
#include <cmath>
#include <csignal>
#include <nlohmann/json.hpp>

namespace dateline::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_symbols = 60;

const char* mode_name(scene::TimeMode mode) {
    switch (mode) {
    case scene::TimeMode::window:
        return "window";
    case scene::TimeMode::cumulative:
        return "cumulative";
    case scene::TimeMode::step:
        return "step";
    }
    return "";
}

const char* page_name(ui::Page page) {
    switch (page) {
    case ui::Page::events:
        return "events";
    case ui::Page::text:
        return "text";
    case ui::Page::unmapped:
        return "unmapped";
    }
    return "";
}

Json selection(const Desk& desk) {
    if (!desk.state().selected) return nullptr;
    const std::uint32_t row = *desk.state().selected;
    const event::Event& event = desk.narrative().events.events[row];
    return {{"row", row},
            {"date", event.edtf.str()},
            {"place", event.place.str()},
            {"lon", rounded(event.point.lon.degrees, 4)},
            {"lat", rounded(event.point.lat.degrees, 4)},
            {"category", event.category.str()},
            {"corrected", event.corrected},
            {"sentence", event.sentence.str()}};
}

/// Where symbols stand that no panel covers: x, y, how many events.
Json symbols(const scene::Frame& frame, const ui::Area& free) {
    Json all = Json::array();
    const auto add = [&](geo::ScreenPoint at, std::uint32_t events) {
        if (all.size() == most_symbols ||
            !free.contains({static_cast<float>(at.x), static_cast<float>(at.y)}))
            return;
        all.push_back({std::lround(at.x), std::lround(at.y), events});
    };
    for (const scene::Marker& marker : frame.markers)
        add(marker.at, 1);
    for (const scene::Marker& marker : frame.top_markers)
        add(marker.at, 1);
    for (const scene::Cluster& cluster : frame.clusters)
        add(cluster.at, cluster.count);
    return all;
}

Json area(const ui::Area& area) {
    return {std::lround(area.min.x), std::lround(area.min.y), std::lround(area.size.x),
            std::lround(area.size.y)};
}

float playhead_x(const Desk& desk, const ui::Area& chart) {
    const scene::TimeExtent axis = desk.state().axis;
    const double share = (desk.state().playback.position.days - axis.begin.days) / axis.length();
    return chart.min.x + static_cast<float>(share) * chart.size.x;
}

void add_story(const Desk& desk, Json& fields) {
    const ui::State& state = desk.state();
    const ui::Derived& derived = desk.derived();
    fields["document"] = desk.narrative().document.name;
    fields["loading"] = desk.loading().has_value();
    fields["notice"] = desk.notice() ? Json(desk.notice()->text) : Json();
    fields["error"] = desk.notice() && desk.notice()->error;
    fields["events"] = desk.narrative().events.events.size();
    fields["passing"] = derived.passing.count;
    fields["shown"] = derived.in_window;
    fields["date"] = calendar::iso(derived.window.last_day());
    fields["from"] = calendar::iso(scene::day_of(derived.window.begin));
    fields["mode"] = mode_name(state.time.mode);
    fields["playing"] = state.playback.playing;
}

void add_panels(const Desk& desk, Json& fields) {
    const ui::State& state = desk.state();
    fields["selected"] = selection(desk);
    fields["crowd"] = desk.derived().crowd.size();
    fields["panels"] = state.panels;
    fields["side"] = state.side;
    fields["page"] = page_name(state.page);
    fields["unmapped"] = desk.derived().unmapped.size();
    fields["date_entry"] = state.date_entry;
    fields["help"] = state.help;
    fields["go_to"] = state.go_to;
    fields["palette"] = state.palette;
    fields["hint"] = state.hint;
    fields["scale"] = state.camera.scale;
    fields["recent"] = desk.recent().size();
    fields["folder"] = desk.folder().path;
    fields["open_file"] = state.open_file;
}

void add_corrections(const Desk& desk, Json& fields) {
    const ui::State& state = desk.state();
    const ui::CorrectionsShown& corrections = desk.corrections().shown();
    fields["correcting"] = state.correcting;
    fields["moving"] = state.moving;
    fields["marked"] = state.marked.has_value();
    fields["corrections"] = corrections.rows.size();
    fields["orphaned"] = corrections.orphaned;
    fields["unsaved"] = corrections.unsaved;
    fields["conflict"] = !corrections.contests.empty();
    fields["leaving"] = state.leaving.has_value();
    fields["outdated"] = state.outdated;
    fields["choices"] = corrections.choices.size();
}

void add_picture(const Desk& desk, const scene::Frame& frame, const WindowFacts& facts,
                 Json& fields) {
    const ui::State& state = desk.state();
    const geo::LonLat centre = geo::to_lon_lat(state.camera.centre);
    fields["theme"] = state.theme;
    fields["native"] = state.native_names;
    fields["camera"] = {rounded(centre.lon.degrees, 4), rounded(centre.lat.degrees, 4),
                        rounded(state.camera.zoom, 3)};
    fields["size"] = {std::lround(state.camera.width), std::lround(state.camera.height)};
    fields["chart"] = area(facts.chart);
    fields["playhead"] = std::lround(playhead_x(desk, facts.chart));
    fields["symbols"] = symbols(frame, facts.layout.free);
    fields["typing"] = facts.typing;
    fields["picture"] = facts.picture;
    fields["first_frame"] = rounded(facts.first_frame, 3);
    fields["first_events"] = rounded(facts.first_events, 3);
}

} // namespace

std::string status_line(const Desk& desk, const scene::Frame& frame, const WindowFacts& facts) {
    Json fields;
    fields["rest"] = facts.at_rest;
    add_story(desk, fields);
    add_panels(desk, fields);
    add_corrections(desk, fields);
    add_picture(desk, frame, facts, fields);
    return fields.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<StatusLog> StatusLog::open(const std::filesystem::path& file) {
    StatusLog log;
    if (file.empty()) return log;
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away must not end the window
    log.file_.reset(std::fopen(file.c_str(), "w"));
    if (!log.file_) return tl::make_unexpected(unwritable(file, errno));
    return log;
}

void StatusLog::write(const std::string& line) {
    if (!file_ || line == last_) return;
    last_ = line;
    const bool written =
        std::fputs((line + "\n").c_str(), file_.get()) >= 0 && std::fflush(file_.get()) == 0;
    if (!written) file_.reset(); // who read it is gone
}

} // namespace dateline::app
