#pragma once

#include "event/clause.hpp"
#include "event/words.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace dateline::event {

/// Whether what is told of a place is what somebody thought: "They believed that Homs had fallen",
/// "it was regarded in Rome as a threat".
[[nodiscard]] bool thought(std::span<const Word> words, std::string_view prose,
                           const Clauses& clauses, std::size_t place_word);

} // namespace dateline::event
