#include "event/vocabulary.hpp"

#include "base/ascii.hpp"

namespace dateline::event {
namespace {

constexpr std::size_t longest_listed = 24; ///< bytes; a longer word does nothing in a clause

} // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon, std::string_view text, const TextWords& words)
    : clause_words_(&lexicon.compiled<ClauseWords>()), runs_(words.runs()),
      known_(words.size() + 1) {
    const auto ask = [&](std::size_t i) {
        known_[i + 1].lower = words.lower(text, i);
        return HashedWord(known_[i + 1].lower.text);
    };
    look_up_all(
        words.size(), ask, [&](const HashedWord& word) { clause_words_->fetch_slot(word); },
        [&](const HashedWord& word) { clause_words_->fetch_entry(word); },
        [&](std::size_t i, const HashedWord& word) { known_[i + 1].kinds = kinds_of(word); });
}

std::uint32_t Vocabulary::number_of(std::string_view written) {
    const auto [number, is_new] = others_.number_of(written);
    if (is_new) {
        const std::string_view text =
            ascii::is_lower(written) ? written : lowered_.emplace_back(ascii::lower(written));
        others_.at(number) = {LowerWord::of(text), kinds_of(HashedWord(text))};
    }
    return static_cast<std::uint32_t>(known_.size()) + number;
}

WordKinds Vocabulary::kinds_of(const HashedWord& lower) const {
    return lower.word.size() <= longest_listed ? clause_words_->kinds_of(lower) : WordKinds{};
}

} // namespace dateline::event
