#include "tagging/place_renamed.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace dateline::tagging {
namespace {

/// Whether no more than "now" and its like, behind a comma or in brackets, stands between two
/// names.
bool is_now(std::string_view between) {
    static constexpr std::array<std::string_view, 9> words{
        "now ",   "present-day ", "present day ", "modern ",    "modern-day ",
        "today ", "today's ",     "nowadays ",    "the modern "};
    if (!between.starts_with(" (") && !between.starts_with(", ")) return false;
    between.remove_prefix(2);
    return std::ranges::find(words, between) != words.end();
}

bool one_is_near(const std::vector<Sense>& senses, const std::vector<Sense>& others) {
    constexpr double beside_km = 60;
    return std::ranges::any_of(senses, [&](const Sense& sense) {
        return std::ranges::any_of(
            others, [&](const Sense& other) { return chord_km(sense.at, other.at) < beside_km; });
    });
}

/// Whether the second name tells what the first one is called today.
bool tells_name(const Spot& then, const Spot& now, std::string_view prose, const NameTable& names) {
    if (then.sentence != now.sentence || now.name < 0 || then.type != nullptr) return false;
    if (now.prose.start < then.prose.stop + 6 ||
        !is_now(TextSpan{then.prose.stop, now.prose.start}.of(prose)))
        return false;
    const auto& today = names.at(now.name).senses;
    if (today.empty() || is_country(today.front().place)) return false; // "Breslau, now Poland"
    return then.name < 0 || !one_is_near(names.at(then.name).senses, today);
}

} // namespace

void take_modern_names(ScanResult& scan, std::string_view prose, const NameTable& names) {
    constexpr float told = 2.0F;
    std::unordered_map<std::string_view, std::int32_t> today;
    for (std::size_t i = 0; i + 1 < scan.spots.size(); ++i) {
        const Spot& then = scan.spots[i];
        const Spot& now = scan.spots[i + 1];
        if (tells_name(then, now, prose, names)) today.try_emplace(then.prose.of(prose), now.name);
    }
    if (today.empty()) return;
    for (Spot& spot : scan.spots) {
        const auto known = today.find(spot.prose.of(prose));
        if (known == today.end() || spot.type != nullptr) continue;
        spot.name = known->second;
        spot.evidence += told;
    }
}

} // namespace dateline::tagging
