#pragma once

#include "event/categorise.hpp"
#include "event/clause.hpp"
#include "event/words.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline::event {

/// Whether a clause tells what happened.
enum class Telling : std::uint8_t {
    happened,
    described, ///< a lasting state, or no verb at all
    supposed,  ///< planned, possible, denied, feared
    judged,    ///< somebody's reaction
};

/// Judges what the clause says up to and around the place, and the clauses it hangs on.
[[nodiscard]] Telling telling_of(std::span<const Word> words, std::string_view prose,
                                 const Clauses& clauses, std::size_t place_word,
                                 const Verdict& verdict);

/// "landed there *in an attempt to take Homs*": what it was done for, wherever that was.
[[nodiscard]] bool only_attempted(std::span<const Word> words, std::string_view prose,
                                  std::size_t place_word);

} // namespace dateline::event
