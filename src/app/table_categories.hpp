#pragma once

#include "event/category.hpp"
#include "event/event.hpp"

#include <string>
#include <vector>

namespace dateline::app {

/// Categories that events have and the set does not: a table's own. Each gets an entry with a
/// colour and a shape by turn before the last one, as far as there is room. Returns their ids in
/// the order of the events.
std::vector<std::string> add_own_categories(event::CategorySet& set, const event::EventSet& events);

} // namespace dateline::app
