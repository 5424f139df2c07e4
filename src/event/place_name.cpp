#include "event/place_name.hpp"

#include "gazetteer/fold.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::event {
namespace {

std::string_view without_qualifier(std::string_view name) {
    const std::size_t open = name.find(" (");
    return open == 0 || open == name.npos || !name.ends_with(')') ? name : name.substr(0, open);
}

bool in_capitals(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; }) &&
           std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Whether its kind goes without saying, by its feature code.
bool is_town_or_land(std::string_view code) {
    constexpr std::array<std::string_view, 5> prefixes{"PPL", "ADM", "PCL", "RGN", "CONT"};
    return std::ranges::any_of(prefixes,
                               [&](std::string_view prefix) { return code.starts_with(prefix); });
}

bool has_words(std::string_view name, std::string_view words) {
    const std::string padded = " " + gazetteer::fold_name(name) + " ";
    return padded.find(" " + gazetteer::fold_name(words) + " ") != padded.npos;
}

} // namespace

SharedText place_name(const Event& event) {
    if (event.put_by_hand || event.place_text.empty() || event.place == event.place_text)
        return event.place;
    const std::string_view words = event.place_text.view();
    const std::string_view name = without_qualifier(event.place.view());
    const bool says_more =
        name != words && !is_town_or_land(event.place_type.view()) && has_words(name, words);
    return in_capitals(words) || says_more ? SharedText(name) : event.place_text;
}

} // namespace dateline::event
