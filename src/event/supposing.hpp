#pragma once

#include "event/clause.hpp"
#include "event/words.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace dateline::event {

/// Whether what is told of a place was only planned, possible, denied, thought or asked for: by the
/// words that lead to it in its clause, and by the clauses it hangs on.
[[nodiscard]] bool supposed(std::span<const Word> words, std::string_view prose,
                            const Clauses& clauses, std::size_t place_word);

} // namespace dateline::event
