#pragma once

#include <string>
#include <string_view>

namespace dateline::app {

/// The words on the desktop's clipboard as UTF-8; empty when it holds none.
[[nodiscard]] std::string clipboard_words();

/// `words` is UTF-8.
void put_on_clipboard(std::string_view words);

} // namespace dateline::app
