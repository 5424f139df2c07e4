#pragma once

#include "event/words.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::event {

/// How a clause hangs on the one it belongs to.
enum class ClauseKind : std::uint8_t {
    main,
    coordinate,   ///< "…, and Homs fell"
    participial,  ///< "…, cutting the highway", "with 29 ships lost"
    complement,   ///< "they said that …"
    relative,     ///< "Ariha, which had been captured in May"
    simultaneous, ///< "when", "while", "as"
    after,        ///< "after the garrison had left"
    before,       ///< "until they reached"
    since,
    contrast,  ///< "although"
    condition, ///< "if"
    parenthesis,
};

struct Clause {
    ClauseKind kind = ClauseKind::main;
    std::int32_t parent = -1;    ///< index of the clause it hangs on, -1 for the first
    std::int32_t first = 0;      ///< index of its first word
    std::int32_t last = 0;       ///< index of its last word; words between may belong to others
    word_class::Set classes = 0; ///< of all its plain words
    bool finite = false;         ///< has a verb that stands in a tense
    bool past_perfect = false;   ///< "had been captured"
};

/// A sentence cut into clauses.
struct Clauses {
    std::vector<Clause> list;     ///< list[0] is the sentence's own
    std::vector<std::int32_t> of; ///< for every word, the index of its clause

    [[nodiscard]] const Clause& at_word(std::size_t word) const {
        return list[static_cast<std::size_t>(of[word])];
    }
};

/// Cuts by conjunctions, relative words, participles and marks; knows no grammar beyond them.
void cut_clauses(std::span<const Word> words, std::string_view prose, Clauses& into);

} // namespace dateline::event
