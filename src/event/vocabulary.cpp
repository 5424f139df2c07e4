#include "event/vocabulary.hpp"

#include "base/ascii.hpp"

namespace dateline::event {
namespace {

constexpr std::size_t longest_listed = 24; ///< bytes; a longer word does nothing in a clause

} // namespace

std::uint32_t Vocabulary::number_of(std::string_view written) {
    const auto [number, is_new] = numbers_.add(written);
    if (is_new) {
        number = static_cast<std::uint32_t>(entries_.size());
        entries_.push_back(entry_of(written));
    }
    return number;
}

Vocabulary::Entry Vocabulary::entry_of(std::string_view written) {
    std::string lower = ascii::lower(written);
    const std::string_view text =
        lower == written ? written : lowered_.emplace_back(std::move(lower));
    return {LowerWord::of(text),
            text.size() <= longest_listed ? clause_words_.kinds_of(text) : WordKinds{}};
}

} // namespace dateline::event
