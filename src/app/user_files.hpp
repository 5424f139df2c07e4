#pragma once

#include <cstdint>
#include <filesystem>

namespace dateline::app {

enum class UserFolder : std::uint8_t {
    config, ///< $XDG_CONFIG_HOME, else ~/.config
    state,  ///< $XDG_STATE_HOME, else ~/.local/state
    data,   ///< $XDG_DATA_HOME, else ~/.local/share
};

/// The program's own folder among the person's, "…/dateline", after the XDG base directory
/// specification: a variable that holds no absolute path counts as not set. It need not be there.
/// Empty when there is neither variable nor home.
[[nodiscard]] std::filesystem::path user_folder(UserFolder folder);

} // namespace dateline::app
