#pragma once

#include "calendar/date_span.hpp"
#include "ui/intent.hpp"
#include "ui/state.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline::app {

/// What an update may look at besides the state.
struct Context {
    const ui::Narrative& narrative;
    const ui::Derived& derived;
    /// What panels cover in a state.
    std::function<scene::Insets(const ui::State&)> insets;
    double now = 0; ///< seconds on the window's clock
    std::span<const std::string> themes;
    /// Understands a date that a person typed.
    std::function<std::optional<calendar::DateSpan>(std::string_view)> read_date;
};

/// What has to be done outside the state.
struct Effects {
    std::optional<std::string> open;      ///< path of a document
    std::optional<std::string> list;      ///< folder for the open dialog; empty: where one begins
    std::optional<std::string> clipboard; ///< text to be copied
    std::optional<std::string> find;      ///< name to look up for "go to place"
    std::optional<ui::Notice> notice;
    std::optional<ui::CorrectionWish> correct; ///< what is to be put right
    std::optional<std::string> export_as;      ///< the events, in a format by its file extension
    bool reload = false;                       ///< the document that is open
    bool cancel_loading = false;
    bool save_picture = false;
    bool cancel_picture = false;
    bool dismiss_notice = false;
    bool answered = false; ///< what was complained of last is put right
    bool focus_filter = false;
    bool read_clipboard = false; ///< and open the document whose path it holds
    bool quit = false;
    bool leave = false; ///< and give up what is not saved
};

struct Updated {
    ui::State state;
    Effects effects;
};

/// The state after what a person asked for. Pure: nothing but the arguments counts.
[[nodiscard]] Updated update(ui::State state, const ui::Intent& intent, const Context& context);

/// Playback and camera `seconds` later.
[[nodiscard]] ui::State ticked(ui::State state, const Context& context, double seconds);

/// Whether the state changes by itself as time goes by.
[[nodiscard]] bool moving(const ui::State& state);

} // namespace dateline::app
