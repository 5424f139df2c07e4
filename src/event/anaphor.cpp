#include "event/anaphor.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::event {
namespace {

namespace wc = word_class;

constexpr std::uint32_t reach = 3; ///< sentences that "the city" may go back

/// Nouns that go back to a place, and the GeoNames feature classes it may be of.
using Kind = std::pair<std::string_view, std::string_view>;
constexpr std::array<Kind, 17> kinds{{{"city", "P"},
                                      {"town", "P"},
                                      {"village", "P"},
                                      {"port", "P"},
                                      {"capital", "P"},
                                      {"settlement", "P"},
                                      {"island", "T"},
                                      {"islands", "T"},
                                      {"fort", "PS"},
                                      {"fortress", "PS"},
                                      {"castle", "PS"},
                                      {"citadel", "PS"},
                                      {"monastery", "PS"},
                                      {"airfield", "S"},
                                      {"airport", "S"},
                                      {"base", "S"},
                                      {"there", "PST"}}};

std::string_view classes_of(std::string_view noun) {
    const auto* found = std::find_if(kinds.begin(), kinds.end(),
                                     [&](const auto& kind) { return kind.first == noun; });
    return found == kinds.end() ? std::string_view{} : found->second;
}

std::string_view text_of(const Word& word, std::string_view prose) {
    std::string_view text = word.prose.of(prose);
    if (text.ends_with('.')) text.remove_suffix(1);
    return text;
}

/// "the city", not "the city of" or "the city council"; "fought there", not "there was".
bool stands_alone(std::span<const Word> words, std::string_view prose, std::size_t i) {
    const bool last = i + 1 == words.size();
    const Word* next = last ? nullptr : &words[i + 1];
    if (text_of(words[i], prose) == "there") {
        if (i == 0) return false;
        return last || next->mark != 0 || next->date >= 0 ||
               next->is(wc::preposition | wc::coordinate);
    }
    if (i == 0) return false;
    const std::string_view before = text_of(words[i - 1], prose);
    if (before != "the" && before != "The" && before != "this" && before != "This") return false;
    if (last || next->mark != 0 || next->date >= 0) return true;
    if (next->place >= 0 || text_of(*next, prose) == "of") return false;
    return next->is(wc::finite | wc::coordinate | wc::preposition | wc::after | wc::before |
                    wc::simultaneous);
}

} // namespace

void PlacesSaid::note(std::span<const Site> sites, std::uint32_t sentence) {
    for (const Site& site : sites) {
        const auto& mention = mentions_.places[static_cast<std::size_t>(site.place)];
        if (mention.resolved && !mention.candidates.empty() &&
            mention.role != tagging::PlaceRole::container &&
            mention.role != tagging::PlaceRole::comparison)
            said_.push_back({site.place, sentence});
    }
}

void PlacesSaid::forget(std::int32_t place) {
    if (said_.empty()) return;
    const std::uint32_t now = said_.back().sentence;
    for (std::size_t i = said_.size(); i-- > 0 && said_[i].sentence == now;)
        if (said_[i].place == place) {
            said_.erase(said_.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
}

std::int32_t PlacesSaid::last_fitting(std::string_view kind, std::uint32_t sentence) const {
    std::int32_t found = -1;
    std::uint32_t where = 0;
    gazetteer::PlaceId id{};
    for (std::size_t i = said_.size(); i-- > 0;) {
        if (said_[i].sentence == sentence) continue;
        if (sentence - said_[i].sentence > reach) break;
        if (found >= 0 && said_[i].sentence != where) break;
        const auto place =
            place_of(mentions_.places[static_cast<std::size_t>(said_[i].place)], gazetteer_);
        if (kind.find(static_cast<char>(place.feature_class)) == std::string_view::npos) continue;
        if (found >= 0 && place.id != id) return -1;
        found = said_[i].place;
        where = said_[i].sentence;
        id = place.id;
    }
    return found;
}

std::optional<Anaphor> PlacesSaid::meant(std::span<const Word> words, std::string_view prose,
                                         std::uint32_t sentence) const {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].plain()) continue;
        const std::string_view kind = classes_of(text_of(words[i], prose));
        if (kind.empty() || !stands_alone(words, prose, i)) continue;
        const std::int32_t place = last_fitting(kind, sentence);
        if (place >= 0) return Anaphor{i, place};
    }
    return std::nullopt;
}

} // namespace dateline::event
