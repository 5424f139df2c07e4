#include "app/status.hpp"

#include "base/file.hpp"
#include "calendar/iso.hpp"

#include <cerrno>
#include <csignal>
#include <fmt/format.h>

namespace dateline::app {

namespace {

constexpr std::size_t most_symbols = 60;

std::string json_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else
            out += c;
    }
    return out + "\"";
}

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

std::string selection(const Desk& desk) {
    if (!desk.state().selected) return "null";
    const std::uint32_t row = *desk.state().selected;
    const event::Event& event = desk.narrative().events.events[row];
    return fmt::format(
        R"({{"row":{},"date":{},"place":{},"lon":{:.4f},"lat":{:.4f},"category":{},"corrected":{},)"
        R"("sentence":{}}})",
        row, json_string(event.edtf), json_string(event.place), event.point.lon.degrees,
        event.point.lat.degrees, json_string(event.category), event.corrected,
        json_string(event.sentence));
}

/// Where symbols stand that no panel covers: x, y, how many events.
std::string symbols(const scene::Frame& frame, const ui::Area& free) {
    std::string out;
    std::size_t count = 0;
    const auto add = [&](geo::ScreenPoint at, std::uint32_t events) {
        if (count == most_symbols ||
            !free.contains({static_cast<float>(at.x), static_cast<float>(at.y)}))
            return;
        out += fmt::format("{}[{:.0f},{:.0f},{}]", count == 0 ? "" : ",", at.x, at.y, events);
        ++count;
    };
    for (const scene::Marker& marker : frame.markers)
        add(marker.at, 1);
    for (const scene::Marker& marker : frame.top_markers)
        add(marker.at, 1);
    for (const scene::Cluster& cluster : frame.clusters)
        add(cluster.at, cluster.count);
    return "[" + out + "]";
}

std::string area(const ui::Area& area) {
    return fmt::format("[{:.0f},{:.0f},{:.0f},{:.0f}]", area.min.x, area.min.y, area.size.x,
                       area.size.y);
}

float playhead_x(const Desk& desk, const ui::Area& chart) {
    const scene::TimeExtent axis = desk.state().axis;
    const double share = (desk.state().playback.position.days - axis.begin.days) / axis.length();
    return chart.min.x + static_cast<float>(share) * chart.size.x;
}

} // namespace

std::string status_line(const Desk& desk, const scene::Frame& frame, const WindowFacts& facts) {
    const ui::State& state = desk.state();
    const ui::Derived& derived = desk.derived();
    const geo::LonLat centre = geo::to_lon_lat(state.camera.centre);
    std::string line = "{";
    const auto add = [&](const char* name, const std::string& value) {
        line += fmt::format("{}\"{}\":{}", line.size() > 1 ? "," : "", name, value);
    };
    const auto truth = [](bool value) { return value ? "true" : "false"; };
    add("rest", truth(facts.at_rest));
    add("document", json_string(desk.narrative().document.name));
    add("loading", truth(desk.loading().has_value()));
    add("notice", desk.notice() ? json_string(desk.notice()->text) : "null");
    add("error", truth(desk.notice() && desk.notice()->error));
    add("events", std::to_string(desk.narrative().events.events.size()));
    add("passing", std::to_string(derived.passing.count));
    add("shown", std::to_string(derived.in_window));
    add("date", json_string(calendar::iso(derived.window.last_day())));
    add("from", json_string(calendar::iso(scene::day_of(derived.window.begin))));
    add("mode", json_string(mode_name(state.time.mode)));
    add("playing", truth(state.playback.playing));
    add("selected", selection(desk));
    add("crowd", std::to_string(derived.crowd.size()));
    add("panels", truth(state.panels));
    add("side", truth(state.side));
    add("page", json_string(page_name(state.page)));
    add("date_entry", truth(state.date_entry));
    add("help", truth(state.help));
    add("go_to", truth(state.go_to));
    add("palette", truth(state.palette));
    add("hint", truth(state.hint));
    add("scale", fmt::format("{}", state.camera.scale));
    add("recent", std::to_string(desk.recent().size()));
    add("folder", json_string(desk.folder().path));
    add("open_file", truth(state.open_file));
    const ui::CorrectionsShown& corrections = desk.corrections().shown();
    add("correcting", truth(state.correcting));
    add("moving", truth(state.moving));
    add("marked", truth(state.marked.has_value()));
    add("corrections", std::to_string(corrections.rows.size()));
    add("orphaned", std::to_string(corrections.orphaned));
    add("unsaved", truth(corrections.unsaved));
    add("conflict", truth(!corrections.contests.empty()));
    add("leaving", truth(state.leaving.has_value()));
    add("outdated", truth(state.outdated));
    add("choices", std::to_string(corrections.choices.size()));
    add("theme", json_string(state.theme));
    add("native", truth(state.native_names));
    add("camera", fmt::format("[{:.4f},{:.4f},{:.3f}]", centre.lon.degrees, centre.lat.degrees,
                              state.camera.zoom));
    add("size", fmt::format("[{:.0f},{:.0f}]", state.camera.width, state.camera.height));
    add("chart", area(facts.chart));
    add("playhead", fmt::format("{:.0f}", playhead_x(desk, facts.chart)));
    add("symbols", symbols(frame, facts.layout.free));
    add("typing", truth(facts.typing));
    add("picture", json_string(facts.picture));
    add("first_frame", fmt::format("{:.3f}", facts.first_frame));
    add("first_events", fmt::format("{:.3f}", facts.first_events));
    return line + "}";
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
