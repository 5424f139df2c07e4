#pragma once

#include "base/result.hpp"
#include "ui/state.hpp"

#include <filesystem>
#include <string>

namespace dateline::app {

/// Writes the events that pass a filter, in the order of the text, to <document>.<format> in the
/// folder, or <document>-2 and so on where there is one already. Returns the file.
[[nodiscard]] Result<std::filesystem::path> write_events(const ui::Narrative& narrative,
                                                         const scene::Passing& passing,
                                                         const std::string& format,
                                                         const std::filesystem::path& folder);

} // namespace dateline::app
