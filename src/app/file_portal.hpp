#pragma once

#include <future>
#include <optional>
#include <stop_token>
#include <string>

namespace dateline::app {

/// The desktop's own file chooser, asked for over the session bus on a thread of its own
/// (org.freedesktop.portal.FileChooser).
class FilePortal {
public:
    struct Answer {
        enum class Kind { chosen, cancelled, no_portal } kind = Kind::no_portal;
        std::string uri; ///< "file://…" of what was chosen
    };

    FilePortal() = default;
    FilePortal(const FilePortal&) = delete;
    FilePortal& operator=(const FilePortal&) = delete;
    ~FilePortal() { stop_.request_stop(); }

    /// Whether there is a session bus to ask on, and no portal has failed to answer so far.
    [[nodiscard]] bool usable() const;
    /// Asks for a document, unless the chooser is open already. `window`: the X window that it
    /// belongs to.
    void ask(unsigned long window);
    /// What came of it, once. Never waits.
    [[nodiscard]] std::optional<Answer> receive();

private:
    std::stop_source stop_;
    std::future<Answer> answer_;
    bool failed_ = false;
};

} // namespace dateline::app
