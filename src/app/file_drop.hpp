#pragma once

#include <memory>
#include <optional>
#include <string>

namespace dateline::app {

/// Files dragged onto a window, by the XDND protocol (version 5). SFML keeps the window's messages
/// to itself, so the window names a proxy of ours that gets them (XdndProxy).
class FileDrop {
public:
    /// `window`: the X window that files may be dropped on; it must outlive this. Where no X server
    /// answers, nothing is ever dropped.
    explicit FileDrop(unsigned long window);
    FileDrop(const FileDrop&) = delete;
    FileDrop& operator=(const FileDrop&) = delete;
    ~FileDrop();

    /// What has been dropped since the last call: one "file://…" a line. Never waits.
    [[nodiscard]] std::optional<std::string> receive();

private:
    class Link;
    std::unique_ptr<Link> link_;
};

} // namespace dateline::app
