#pragma once

#include "app/file_drop.hpp"
#include "app/file_portal.hpp"

#include <optional>
#include <string>

namespace dateline::app {

/// Documents that come from outside the window: dropped on it, chosen in the desktop's dialog, or
/// named on the clipboard.
class OfferedFiles {
public:
    struct Offer {
        std::string words;       ///< as a person or the desktop writes paths; empty: none
        bool own_dialog = false; ///< the desktop has no dialog, the window brings its own
    };

    /// `window`: the X window; it must outlive this.
    explicit OfferedFiles(unsigned long window) : window_(window), drop_(window) {}

    /// Brings up the desktop's dialog; false: it has none.
    bool ask_desktop();
    /// What has come since the last call. Never waits.
    [[nodiscard]] std::optional<Offer> receive();
    /// The path on the clipboard, or none.
    [[nodiscard]] static std::optional<std::string> on_clipboard();

private:
    unsigned long window_;
    FileDrop drop_;
    FilePortal portal_;
};

} // namespace dateline::app
