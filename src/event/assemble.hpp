#pragma once

#include "document/document.hpp"
#include "event/category.hpp"
#include "event/event.hpp"
#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

namespace dateline::event {

/// Brings dates, places and what the clauses tell together. Pure and linear in the text's length.
[[nodiscard]] EventSet assemble(const document::Document& document,
                                const tagging::Mentions& mentions,
                                const gazetteer::Gazetteer& gazetteer,
                                const CategorySet& categories);

} // namespace dateline::event
