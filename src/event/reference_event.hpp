#pragma once

#include "event/clause.hpp"
#include "event/words.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace dateline::event {

/// Whether a place only names an event that is the background of what is told: "after the fall of
/// Homs", "the Homs bombings filled them with fear".
[[nodiscard]] bool only_names_event(std::span<const Word> words, std::string_view prose,
                                    const Clauses& clauses, std::size_t place_word);

} // namespace dateline::event
