#pragma once

#include "event/clause.hpp"
#include "event/trigger.hpp"
#include "event/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace dateline::event {

/// Whether a word stands before the first verb of a clause.
[[nodiscard]] bool leads_clause(std::size_t word, std::span<const Word> words,
                                const Clauses& clauses, std::int32_t clause);

/// "Bombers took off at dawn and attacked …": a clause joined on by its verb has the subject of the
/// clause before, so that what stands before that one's verb is about it as well.
[[nodiscard]] bool subject_of(std::size_t word, std::span<const Word> words, const Clauses& clauses,
                              std::int32_t own);

/// "was struck", "had been taken", but not "had struck"
[[nodiscard]] bool suffered(std::span<const Word> words, std::string_view prose, std::size_t verb);

/// Whether a word of a trigger is the verb.
[[nodiscard]] bool leads(const TriggerHit& hit, std::optional<std::size_t> verb);

/// The category of who does what the verb says: of an agent, by its name or, after `named_before`,
/// as "it"; or of a doer whose deed it is. -1 for none.
[[nodiscard]] std::int32_t acting(std::span<const TriggerHit> hits, std::span<const Word> words,
                                  std::string_view prose, const Clauses& clauses, std::size_t verb,
                                  std::int32_t named_before);

} // namespace dateline::event
