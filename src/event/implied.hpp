#pragma once

#include "event/clause.hpp"
#include "event/dating.hpp"
#include "event/siting.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::event {

/// A clause with a date and no place of its own, which tells of a place named beside it.
struct Implied {
    Site site;            ///< the place it tells of
    Governing date;       ///< its own date
    std::size_t word = 0; ///< index of the clause's first word
    float certainty = 0;  ///< 0–1 that it tells of that place
    bool aside = false;   ///< a glance back at the place, not what the sentence goes on to tell
    bool lone = false;    ///< only where it clearly tells of something that happened
};

/// "Ariha, which had been captured in May" and "a mission arrived in Homs in May and on 3 June
/// signed a treaty", in the order of the words.
[[nodiscard]] std::vector<Implied> implied_sites(std::span<const Word> words,
                                                 std::string_view prose, const Clauses& clauses,
                                                 const std::vector<Site>& sites,
                                                 const Dating& dating);

} // namespace dateline::event
