#include "app/memory.hpp"

#include <cmath>
#include <system_error>
#include <tuple>
#include <utility>

namespace dateline::app {

namespace {

constexpr double settled_after = 0.5; // seconds

std::optional<double> length_of(float units) {
    if (units <= 0) return std::nullopt;
    return std::round(static_cast<double>(units));
}

float units_of(std::optional<double> length) {
    return static_cast<float>(length.value_or(0));
}

ui::RecentFile told(const std::filesystem::path& file) {
    std::error_code unknown;
    ui::RecentFile recent{file.string(), file.filename().string(), file.parent_path().string(), {}};
    if (!std::filesystem::exists(file, unknown))
        recent.trouble = "no longer there";
    else if (std::filesystem::is_directory(file, unknown))
        recent.trouble = "is a folder now";
    return recent;
}

} // namespace

io::Settings settings_of(const ui::State& state) {
    io::Settings settings;
    settings.theme = state.theme;
    if (state.camera.scale != state.own_scale) settings.scale = state.camera.scale;
    settings.native_names = state.native_names;
    settings.side_panel = state.side;
    settings.slider_folded = state.slider_folded;
    settings.side_width = length_of(state.sizes.side);
    settings.source_width = length_of(state.sizes.source);
    settings.slider_height = length_of(state.sizes.slider);
    settings.hint = state.hint;
    return settings;
}

ui::State with_settings(ui::State state, const io::Settings& settings) {
    if (settings.theme) state.theme = *settings.theme;
    if (settings.scale) state.camera.scale = *settings.scale;
    state.native_names = settings.native_names;
    state.side = settings.side_panel;
    state.slider_folded = settings.slider_folded;
    state.sizes = {units_of(settings.side_width), units_of(settings.source_width),
                   units_of(settings.slider_height)};
    state.hint = settings.hint;
    return state;
}

io::Settings remembered(io::Settings stored, const io::Settings& first, const io::Settings& now) {
    const auto keep = [&](auto io::Settings::*entry) {
        if (first.*entry != now.*entry) stored.*entry = now.*entry;
    };
    keep(&io::Settings::theme);
    keep(&io::Settings::scale);
    keep(&io::Settings::native_names);
    keep(&io::Settings::side_panel);
    keep(&io::Settings::slider_folded);
    keep(&io::Settings::side_width);
    keep(&io::Settings::source_width);
    keep(&io::Settings::slider_height);
    keep(&io::Settings::hint);
    return stored;
}

Memory::Memory(const std::filesystem::path& config, const std::filesystem::path& state) {
    if (!config.empty()) settings_file_ = config / "settings.yaml";
    if (!state.empty()) recent_file_ = state / "recent.yaml";
    std::ignore = take(io::read_settings, settings_file_, stored_);
    std::ignore = take(io::read_recent, recent_file_, recent_);
}

template <typename Read, typename Into>
bool Memory::take(Read read, std::filesystem::path& file, Into& into) {
    if (file.empty()) return false;
    auto found = read(file);
    if (found) {
        into = std::move(*found);
        return true;
    }
    complaints_.push_back(found.error().message);
    file.clear();
    return false;
}

void Memory::begin(const ui::State& state) {
    first_ = last_ = settings_of(state);
}

void Memory::look_at(const ui::State& state, double now) {
    const io::Settings seen = settings_of(state);
    if (seen != last_) due_ = now + settled_after;
    last_ = seen;
    if (due_ && now >= *due_) save(state);
}

void Memory::save(const ui::State& state) {
    due_.reset();
    const io::Settings now = settings_of(state);
    if (remembered(stored_, first_, now) == stored_ || settings_file_.empty()) return;
    if (!take(io::read_settings, settings_file_, stored_)) return; // another window has its own
    stored_ = remembered(stored_, first_, now);
    first_ = now;
    if (auto done = io::write_settings(settings_file_, stored_); !done) {
        complaints_.push_back("The settings are not remembered: " + done.error().message);
        settings_file_.clear();
    }
}

void Memory::add_recent(const std::filesystem::path& document) {
    std::ignore = take(io::read_recent, recent_file_, recent_);
    recent_ = io::with_recent(std::move(recent_), document);
    if (recent_file_.empty()) return;
    if (auto done = io::write_recent(recent_file_, recent_); !done) {
        complaints_.push_back("Recent documents are not remembered: " + done.error().message);
        recent_file_.clear();
    }
}

std::vector<ui::RecentFile> Memory::recent() const {
    std::vector<ui::RecentFile> files;
    for (const auto& file : recent_)
        files.push_back(told(file));
    return files;
}

std::vector<std::string> Memory::take_complaints() {
    return std::exchange(complaints_, {});
}

} // namespace dateline::app
