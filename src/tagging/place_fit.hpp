#pragma once

#include "tagging/place_spot.hpp"

namespace dateline::tagging {

// How well a sense of a name fits the words beside its mention; log-odds.

/// Whether a populated place may stand in for what the type word names: a base by its town.
[[nodiscard]] bool stands_in(const TypeWord* type, const gazetteer::Place& place);

/// "Fort Towson", "Camp Dubois" as against towns called Towson and Dubois.
[[nodiscard]] bool half_named(const Spot& spot, const gazetteer::Place& place);

/// Whether a town gives its name to the area or island that the type word names, where the
/// gazetteer has none of that kind and country: "Sirajganj district".
[[nodiscard]] bool names_its_area(const Spot& spot, const gazetteer::Place& place,
                                  const std::vector<Sense>& senses);

/// Whether the place is what the type word first of all means, and no other of the name is.
[[nodiscard]] bool only_of_kind(const TypeWord* type, const gazetteer::Place& place,
                                const std::vector<Sense>& senses);

/// What the type word says: "province", "river". 0 without one.
[[nodiscard]] float type_weight(const Spot& spot, const gazetteer::Place& place,
                                const std::vector<Sense>& senses);

/// What speaks against a town where its own airport has its name: "Pristina International Airport".
[[nodiscard]] float own_kind_near(const Spot& spot, const Sense& sense,
                                  const std::vector<Sense>& senses);

/// "the Columbia": rivers, seas and ranges have an article, towns have none.
[[nodiscard]] float article_weight(const Spot& spot, const gazetteer::Place& place);

/// "at Meqele": towns, forts and passes, hardly provinces.
[[nodiscard]] float preposition_weight(const Spot& spot, const gazetteer::Place& place);

} // namespace dateline::tagging
