#pragma once

#include "document/document.hpp"
#include "event/clause.hpp"
#include "event/words.hpp"
#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_set>

namespace dateline::event {

/// The cities and lands of a document that act in it: where "Rome declared war", Rome is a state
/// more often than a spot.
class Polities {
public:
    Polities(const document::Document& document, const tagging::Mentions& mentions,
             const ClauseWords& classes);

    [[nodiscard]] bool contain(gazetteer::PlaceId place) const {
        return acting_.contains(static_cast<std::uint64_t>(place));
    }

private:
    std::unordered_set<std::uint64_t> acting_;
};

/// Whether the words around a polity's name put something there: "in *Rome*", "sailed to
/// *Carthage*", "the walls of *Athens*", "*Rome* was sacked"; not "the war on *Carthage*".
[[nodiscard]] bool told_as_spot(std::span<const Word> words, std::string_view prose,
                                const Clauses& clauses, std::size_t place_word);

/// "retired to his capital, *Addis Ababa*": somebody's way led there.
[[nodiscard]] bool travelled_to(std::span<const Word> words, std::string_view prose,
                                const Clauses& clauses, std::size_t place_word);

} // namespace dateline::event
