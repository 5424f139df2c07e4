#pragma once

#include "event/clause.hpp"
#include "event/words.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace dateline::event {

/// The verb that says what happens at a word: the last one of its clause that stands before it, or
/// the first one behind it where the word is the subject. Auxiliaries, and verbs such as "began"
/// that lead on to another, count only where a clause has nothing else. Nothing for a clause
/// without a verb.
[[nodiscard]] std::optional<std::size_t> head_verb(std::span<const Word> words,
                                                   std::string_view prose, const Clauses& clauses,
                                                   std::size_t word);

} // namespace dateline::event
