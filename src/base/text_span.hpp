#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// Half-open range of byte offsets [start, stop) in a UTF-8 text; both ends lie on character
/// boundaries. Which text is said where the span is declared: `prose` or `source`.
struct TextSpan {
    std::size_t start = 0;
    std::size_t stop = 0;

    [[nodiscard]] constexpr std::size_t size() const { return stop - start; }
    [[nodiscard]] constexpr bool empty() const { return stop <= start; }
    [[nodiscard]] constexpr bool contains(std::size_t offset) const {
        return start <= offset && offset < stop;
    }
    [[nodiscard]] constexpr bool contains(TextSpan other) const {
        return start <= other.start && other.stop <= stop;
    }
    [[nodiscard]] constexpr bool overlaps(TextSpan other) const {
        return start < other.stop && other.start < stop;
    }
    [[nodiscard]] constexpr std::string_view of(std::string_view text) const {
        return text.substr(start, size());
    }

    friend constexpr bool operator==(TextSpan, TextSpan) = default;
};

} // namespace dateline
