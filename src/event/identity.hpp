#pragma once

#include <string>
#include <string_view>

namespace dateline::event {

/// Twelve hexadecimal digits that change only when the words do: white space, case and punctuation
/// of the ASCII range count for nothing.
[[nodiscard]] std::string identity_of(std::string_view sentence, std::string_view place_words,
                                      unsigned ordinal);

} // namespace dateline::event
