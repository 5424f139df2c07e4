#pragma once

#include "document/document.hpp"
#include "event/clause.hpp"
#include "event/event.hpp"
#include "event/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace dateline::event {

/// "The battle was fought on 8 July", "Cut off, the garrison surrendered on 2 August": the verb of
/// a sentence that names no place and goes on with the fight that the one before it told of.
[[nodiscard]] std::optional<std::size_t>
verb_of_same_fight(std::span<const Word> words, std::string_view prose, const Clauses& clauses);

/// The place of the last events told before a sentence, in its paragraph and not far back, as an
/// index into Mentions::places; -1 where they are of several places.
[[nodiscard]] std::int32_t scene_before(std::span<const Event> events,
                                        const document::Document& document, std::uint32_t sentence);

} // namespace dateline::event
