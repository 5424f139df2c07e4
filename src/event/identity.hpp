#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace dateline::event {

/// Twelve hexadecimal digits that change only when the words do: white space, case and punctuation
/// of the ASCII range count for nothing.
[[nodiscard]] std::string identity_of(std::string_view sentence, std::string_view place_words,
                                      unsigned ordinal);

/// The ids of one list, each given once: an id that comes again gets "-2", "-3" … behind it.
class Identities {
public:
    [[nodiscard]] std::string distinct(std::string_view id);

private:
    std::unordered_map<std::string, unsigned> given_;
};

} // namespace dateline::event
