#pragma once

#include "base/lexicon.hpp"
#include "document/document.hpp"
#include "event/category.hpp"
#include "event/event.hpp"
#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

namespace dateline::event {

/// Brings dates, places and what the clauses tell together: one event for each place in a clause
/// that tells what happened there. Names without a spot and places without a date are listed in
/// EventSet::unmapped. The lexicon's `clause_*` lists say how clauses begin, report and suppose.
/// Pure and linear in the text's length.
[[nodiscard]] EventSet assemble(const document::Document& document,
                                const tagging::Mentions& mentions,
                                const gazetteer::Gazetteer& gazetteer, const Lexicon& lexicon,
                                const CategorySet& categories);

} // namespace dateline::event
