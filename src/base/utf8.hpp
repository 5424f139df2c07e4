#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::utf8 {

/// Length in bytes of the well-formed character at `offset` (RFC 3629: no overlong forms, no
/// surrogates, at most U+10FFFF), or 0 where none stands.
[[nodiscard]] std::size_t valid_length(std::string_view text, std::size_t offset);

/// What was not UTF-8 in a text.
struct Malformed {
    std::size_t bytes = 0;
    std::size_t first = 0; ///< offset of the first of them
};

/// Makes every malformed byte a question mark and every NUL a blank, so that all offsets stay.
Malformed make_well_formed(std::string& text);

/// The character that starts at `offset` of a well-formed text.
[[nodiscard]] char32_t decode(std::string_view text, std::size_t offset);

/// Whether a character starts at the byte; true for the end of the text.
[[nodiscard]] constexpr bool is_boundary(std::string_view text, std::size_t offset) {
    return offset >= text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
}

} // namespace dateline::utf8
