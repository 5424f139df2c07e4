#pragma once

#include "tagging/place_epoch.hpp"
#include "tagging/place_names.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::tagging {

/// Whether `folded` is a place's name without what tells it from its namesakes, "Ithaca (Greece)",
/// or one of two names side by side, "Gasteiz / Vitoria".
[[nodiscard]] bool is_short_for(const std::string& folded, std::string_view name);

/// How likely a sense is before anything else is known: what it is, and how many live there.
[[nodiscard]] float prior_of(const Sense& sense, Epoch epoch);

/// Weighs the senses of a name against one another: a town and the division that is called after
/// it, a city and the quarter of another one.
void weigh_namesakes(std::string_view text, Epoch epoch, std::vector<Sense>& senses);

} // namespace dateline::tagging
