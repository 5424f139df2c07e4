#pragma once

#include "document/document.hpp"
#include "event/clause.hpp"
#include "event/words.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace dateline::event {

/// Whether a place name only refers to something, so that nothing happens there in its clause:
/// "the *Baghdad*-based centre", "*Rome*'s ally", "in the wake of the *Paris* attacks",
/// "(*London*, 1784)", "the ports on the *Red Sea*". The feature code is GeoNames', empty where the
/// place is not resolved.
[[nodiscard]] bool only_refers(std::span<const Word> words, std::string_view prose,
                               const Clauses& clauses, std::size_t place_word,
                               std::string_view feature_code);

/// Whether the name is a title or part of one: "*A Voyage to the Pacific*", "the cruiser *Kent*".
[[nodiscard]] bool is_title(std::span<const Word> words, const document::Document& document,
                            std::size_t place_word);

/// "was published in 1814, in *London*": where a book came out.
[[nodiscard]] bool published_at(std::span<const Word> words, std::size_t place_word);

/// Whether the name is the subject of what only people do: "*London* realized that".
[[nodiscard]] bool acts(std::span<const Word> words, std::string_view prose,
                        std::size_t place_word);

} // namespace dateline::event
