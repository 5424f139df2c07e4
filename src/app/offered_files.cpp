#include "app/offered_files.hpp"

#include "app/clipboard.hpp"
#include "app/paths.hpp"

#include <utility>

namespace dateline::app {

bool OfferedFiles::ask_desktop() {
    if (!portal_.usable()) return false;
    portal_.ask(window_);
    return true;
}

std::optional<OfferedFiles::Offer> OfferedFiles::receive() {
    using Kind = FilePortal::Answer::Kind;
    if (auto dropped = drop_.receive()) return Offer{std::move(*dropped), false};
    auto answer = portal_.receive();
    if (!answer) return std::nullopt;
    return Offer{std::move(answer->uri), answer->kind == Kind::no_portal};
}

std::optional<std::string> OfferedFiles::on_clipboard() {
    return first_path(clipboard_words());
}

} // namespace dateline::app
