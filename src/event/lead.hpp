#pragma once

#include "event/words.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace dateline::event {

/// The first of the articles and the like that stand right before a word; the word itself where
/// none does.
[[nodiscard]] std::size_t over_articles(std::span<const Word> words, std::size_t word);

/// The word that leads to a place, over articles and the places named before it side by side: the
/// "in" of "in Homs, Hama, and the Qrzta".
[[nodiscard]] std::optional<std::size_t> lead_of(std::span<const Word> words, std::size_t place);

} // namespace dateline::event
