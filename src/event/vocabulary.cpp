#include "event/vocabulary.hpp"

#include "base/ascii.hpp"

namespace dateline::event {
namespace {

constexpr std::size_t longest_listed = 24; ///< bytes; a longer word does nothing in a clause

} // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon) : clause_words_(&lexicon.compiled<ClauseWords>()) {
    words_.add({});
}

std::uint32_t Vocabulary::number_of(std::string_view written) {
    const auto [number, is_new] = words_.number_of(written);
    if (is_new) words_.at(number) = entry_of(written);
    return number;
}

Vocabulary::Entry Vocabulary::entry_of(std::string_view written) {
    const std::string_view text =
        ascii::is_lower(written) ? written : lowered_.emplace_back(ascii::lower(written));
    return {LowerWord::of(text),
            text.size() <= longest_listed ? clause_words_->kinds_of(text) : WordKinds{}};
}

} // namespace dateline::event
