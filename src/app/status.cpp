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

/// The fields of a JSON object, in the order in which they are added.
class Fields {
public:
    void add(const char* name, const std::string& json) {
        line_ += fmt::format("{}\"{}\":{}", line_.size() > 1 ? "," : "", name, json);
    }
    void flag(const char* name, bool value) { add(name, value ? "true" : "false"); }
    void count(const char* name, std::size_t value) { add(name, std::to_string(value)); }
    [[nodiscard]] std::string line() const { return line_ + "}"; }

private:
    std::string line_ = "{";
};

void add_story(const Desk& desk, Fields& fields) {
    const ui::State& state = desk.state();
    const ui::Derived& derived = desk.derived();
    fields.add("document", json_string(desk.narrative().document.name));
    fields.flag("loading", desk.loading().has_value());
    fields.add("notice", desk.notice() ? json_string(desk.notice()->text) : "null");
    fields.flag("error", desk.notice() && desk.notice()->error);
    fields.count("events", desk.narrative().events.events.size());
    fields.count("passing", derived.passing.count);
    fields.count("shown", derived.in_window);
    fields.add("date", json_string(calendar::iso(derived.window.last_day())));
    fields.add("from", json_string(calendar::iso(scene::day_of(derived.window.begin))));
    fields.add("mode", json_string(mode_name(state.time.mode)));
    fields.flag("playing", state.playback.playing);
}

void add_panels(const Desk& desk, Fields& fields) {
    const ui::State& state = desk.state();
    fields.add("selected", selection(desk));
    fields.count("crowd", desk.derived().crowd.size());
    fields.flag("panels", state.panels);
    fields.flag("side", state.side);
    fields.add("page", json_string(page_name(state.page)));
    fields.flag("date_entry", state.date_entry);
    fields.flag("help", state.help);
    fields.flag("go_to", state.go_to);
    fields.flag("palette", state.palette);
    fields.flag("hint", state.hint);
    fields.add("scale", fmt::format("{}", state.camera.scale));
    fields.count("recent", desk.recent().size());
    fields.add("folder", json_string(desk.folder().path));
    fields.flag("open_file", state.open_file);
}

void add_corrections(const Desk& desk, Fields& fields) {
    const ui::State& state = desk.state();
    const ui::CorrectionsShown& corrections = desk.corrections().shown();
    fields.flag("correcting", state.correcting);
    fields.flag("moving", state.moving);
    fields.flag("marked", state.marked.has_value());
    fields.count("corrections", corrections.rows.size());
    fields.count("orphaned", corrections.orphaned);
    fields.flag("unsaved", corrections.unsaved);
    fields.flag("conflict", !corrections.contests.empty());
    fields.flag("leaving", state.leaving.has_value());
    fields.flag("outdated", state.outdated);
    fields.count("choices", corrections.choices.size());
}

void add_picture(const Desk& desk, const scene::Frame& frame, const WindowFacts& facts,
                 Fields& fields) {
    const ui::State& state = desk.state();
    const geo::LonLat centre = geo::to_lon_lat(state.camera.centre);
    fields.add("theme", json_string(state.theme));
    fields.flag("native", state.native_names);
    fields.add("camera", fmt::format("[{:.4f},{:.4f},{:.3f}]", centre.lon.degrees,
                                     centre.lat.degrees, state.camera.zoom));
    fields.add("size", fmt::format("[{:.0f},{:.0f}]", state.camera.width, state.camera.height));
    fields.add("chart", area(facts.chart));
    fields.add("playhead", fmt::format("{:.0f}", playhead_x(desk, facts.chart)));
    fields.add("symbols", symbols(frame, facts.layout.free));
    fields.flag("typing", facts.typing);
    fields.add("picture", json_string(facts.picture));
    fields.add("first_frame", fmt::format("{:.3f}", facts.first_frame));
    fields.add("first_events", fmt::format("{:.3f}", facts.first_events));
}

} // namespace

std::string status_line(const Desk& desk, const scene::Frame& frame, const WindowFacts& facts) {
    Fields fields;
    fields.flag("rest", facts.at_rest);
    add_story(desk, fields);
    add_panels(desk, fields);
    add_corrections(desk, fields);
    add_picture(desk, frame, facts, fields);
    return fields.line();
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
