#pragma once

#include "app/data_files.hpp"
#include "app/memory.hpp"
#include "app/window.hpp"
#include "io/settings.hpp"
#include "ui/state.hpp"

namespace dateline::app {

/// What was remembered, but for a theme that is no longer there; the memory complains of it.
[[nodiscard]] io::Settings usable_settings(Memory& memory, const DataFiles& data);

/// What the window starts with: as it was left the last time, but for what the command line asks
/// for; in the size that was asked for, else 1600 by 1000 logical pixels or what the screen has.
[[nodiscard]] ui::State first_state(const OpenOptions& options, const io::Settings& settings);

} // namespace dateline::app
