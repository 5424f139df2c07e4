#pragma once

#include "base/lexicon.hpp"
#include "document/document.hpp"
#include "event/category.hpp"
#include "event/topic.hpp"

namespace dateline::event {

/// Tells the topic what the title says that a document has beside its prose, as news have it in
/// their front matter.
void note_headline(const document::Document& document, const Lexicon& lexicon,
                   const CategorySet& categories, Topic& topic);

} // namespace dateline::event
