#pragma once

#include "app/reading.hpp"
#include "ui/state.hpp"

#include <map>
#include <memory>
#include <string>

namespace dateline::app {

/// The areas and lines of the places that events refer to, from the gazetteer.
[[nodiscard]] scene::Footprints footprints_of(const event::EventSet& events,
                                              const gazetteer::Gazetteer& gazetteer);

/// Their names in their own scripts, of those that have one.
[[nodiscard]] scene::NativeNames native_names_of(const event::EventSet& events,
                                                 const gazetteer::Gazetteer& gazetteer);

/// Names of the events' countries by their codes.
[[nodiscard]] std::map<std::string, std::string>
countries_of(const event::EventSet& events, const gazetteer::Gazetteer& gazetteer);

/// What panels and map show of a document: its scene, its marked words and why they were
/// understood as they were.
[[nodiscard]] std::shared_ptr<const ui::Narrative> make_narrative(Story story,
                                                                  const Reader& reader);

/// A window without a document.
[[nodiscard]] std::shared_ptr<const ui::Narrative> empty_narrative();

} // namespace dateline::app
