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
    if (!is_new) return number;
    const std::string_view text =
        ascii::is_lower(written) ? written : lowered_.emplace_back(ascii::lower(written));
    words_.at(number).lower = LowerWord::of(text);
    clause_words_->fetch_slot(text);
    asked_.push_back(number);
    return number;
}

void Vocabulary::answer() {
    for (const std::uint32_t number : asked_)
        clause_words_->fetch_entry(at(number).lower.text);
    for (const std::uint32_t number : asked_) {
        Entry& entry = words_.at(number);
        if (entry.lower.text.size() <= longest_listed)
            entry.kinds = clause_words_->kinds_of(entry.lower.text);
    }
    asked_.clear();
}

} // namespace dateline::event
