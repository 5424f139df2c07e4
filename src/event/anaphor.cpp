#include "event/anaphor.hpp"

#include "base/ascii.hpp"
#include "event/word_use.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace dateline::event {
namespace {

namespace wc = word_class;

constexpr std::uint32_t noun_reach = 3;    ///< sentences that "the city" may go back
constexpr std::uint32_t pronoun_reach = 1; ///< that "it" may
constexpr std::int32_t none_fits = -1;
constexpr std::int32_t two_fit = -2;
constexpr std::size_t fewest_of_main = 4; ///< mentions of what a text is about
constexpr std::size_t share_of_main = 60; ///< of the mentions of all its kind, in a hundred

bool is_adverb(std::string_view text) {
    return text == "there" || text == "There" || text == "here" || text == "Here";
}

bool is_pronoun(std::string_view text) {
    return text == "it" || text == "It";
}

bool is_genitive(std::string_view text) {
    return text.ends_with("'s") || text.ends_with("’s");
}

/// "the city's airport", "the city's old walls"
bool owns_site(std::span<const Word> words, std::string_view prose, std::size_t owner) {
    constexpr std::size_t reach = 2; // words to the noun
    constexpr word_use::Set of_a_town = word_use::site | word_use::facility | word_use::staying;
    if (!is_genitive(text_of(words[owner], prose))) return false;
    for (std::size_t i = owner + 1; i < words.size() && i <= owner + reach; ++i) {
        if (!words[i].plain() || words[i].is(wc::finite | wc::preposition)) return false;
        if (words[i].used(of_a_town)) return true;
    }
    return false;
}

/// "the city", not "the city of" or "the city council"; "fought there", not "there was".
bool stands_alone(std::span<const Word> words, std::string_view prose, std::size_t i) {
    if (is_pronoun(text_of(words[i], prose))) return befallen(words, prose, i);
    const bool last = i + 1 == words.size();
    const Word* next = last ? nullptr : &words[i + 1];
    if (is_adverb(text_of(words[i], prose))) {
        if (i == 0) return next != nullptr && (next->mark == ',' || next->is(wc::determiner));
        return last || next->mark != 0 || next->date >= 0 ||
               next->is(wc::preposition | wc::coordinate);
    }
    if (i == 0) return false;
    const std::string_view before = text_of(words[i - 1], prose);
    static constexpr std::array<std::string_view, 6> pointing{"the",  "The",  "this",
                                                              "This", "that", "That"};
    static constexpr std::array<std::string_view, 4> owned{"his", "her", "its", "their"};
    const bool seat = text_of(words[i], prose) == "capital" && among(owned, before);
    if (!seat && !among(pointing, before)) return false;
    if (is_genitive(text_of(words[i], prose))) return owns_site(words, prose, i);
    if (last || next->mark != 0 || next->date >= 0) return true;
    if (next->place >= 0 || text_of(*next, prose) == "of") return false;
    if (next->used(word_use::mere) || next->is(wc::sequel)) return true; // "the town only in May"
    return next->is(wc::finite | wc::coordinate | wc::preposition | wc::after | wc::before |
                    wc::simultaneous);
}

/// "on the island", "to the city", "there"; not "from the city", "for the city"
bool led_to(std::span<const Word> words, std::string_view prose, std::size_t i) {
    if (is_adverb(text_of(words[i], prose))) return true;
    return i > 1 && words[i - 2].plain() && words[i - 2].is(wc::locator) &&
           text_of(words[i - 2], prose) != "of";
}

} // namespace

bool befallen(std::span<const Word> words, std::string_view prose, std::size_t it) {
    static constexpr std::array<std::string_view, 3> falls{"fell", "surrendered", "capitulated"};
    if (it + 2 >= words.size() || !words[it + 1].plain()) return false;
    if (it > 0 && !words[it - 1].is(wc::coordinate) && words[it - 1].mark == 0 &&
        words[it - 1].date < 0)
        return false;
    if (among(falls, text_of(words[it + 1], prose))) return true;
    if (!words[it + 1].is(wc::aux)) return false;
    const std::size_t verb = words[it + 2].is(wc::past | wc::past_form) ? it + 2 : it + 3;
    return verb < words.size() && words[verb].plain() && words[verb].used(word_use::done_there) &&
           words[verb].is(wc::past | wc::past_form);
}

bool stands_apart(const Anaphor& anaphor, std::span<const Site> sites, const Clauses& clauses) {
    const std::int32_t own = clauses.of[anaphor.word];
    return std::ranges::none_of(sites,
                                [&](const Site& site) { return clauses.of[site.word] == own; });
}

PlacesSaid::PlacesSaid(const tagging::Mentions& mentions, const gazetteer::Gazetteer& gazetteer,
                       const Lexicon& lexicon)
    : mentions_(mentions), gazetteer_(gazetteer) {
    const std::vector<Heard> heard = all_heard();
    for (const auto& [word, cells] : lexicon.entries("place_nouns")) {
        if (cells.size() < 3) continue;
        Kind& kind = kinds_.add(word).first;
        kind.classes = cells[0];
        if (cells[1] != "-") {
            const std::string_view codes = cells[1];
            kind.code = codes.substr(0, codes.find('/'));
            if (kind.code.size() < codes.size()) kind.second = codes.substr(kind.code.size() + 1);
            kind.happened = !kind.second.empty();
        }
        kind.topic = cells[2] == "topic";
        kind.in_town = cells.size() > 3 && cells[3] == "town";
        if (kind.topic) find_main(kind, heard);
    }
}

/// The places of the text, each once, in the order of their first mentions.
std::vector<PlacesSaid::Heard> PlacesSaid::all_heard() const {
    std::vector<Heard> heard;
    std::unordered_map<std::uint32_t, std::size_t> index;
    for (std::size_t i = 0; i < mentions_.places.size(); ++i) {
        const auto& mention = mentions_.places[i];
        if (!mention.resolved || mention.candidates.empty()) continue;
        const auto id = static_cast<std::uint32_t>(mention.candidates.front().candidate.place);
        const auto [known, is_new] = index.try_emplace(id, heard.size());
        if (is_new) {
            const gazetteer::Place place = place_of(mention, gazetteer_);
            heard.push_back(
                {0, static_cast<std::int32_t>(i), -1, place.feature_class, place.feature_code});
        }
        Heard& one = heard[known->second];
        ++one.times;
        one.last = static_cast<std::int32_t>(i);
    }
    return heard;
}

/// Of places named equally often, the one that was so first.
void PlacesSaid::find_main(Kind& kind, std::span<const Heard> heard) const {
    std::size_t all = 0;
    Heard most;
    for (const Heard& one : heard) {
        if (!fits(one, kind)) continue;
        all += one.times;
        if (one.times > most.times || (one.times == most.times && one.last < most.last)) most = one;
    }
    if (most.times >= fewest_of_main && most.times * 100 >= all * share_of_main)
        kind.main = most.first;
}

/// "STAUNTON, Va. — A deputy was charged on Monday": in a capital one writes of everywhere.
std::int32_t PlacesSaid::report_scene(std::span<const Site> sites) const {
    if (sites.empty() || !nothing_happens_at(sites)) return -1;
    const auto& head = mentions_.places[static_cast<std::size_t>(sites.front().place)];
    if (head.role != tagging::PlaceRole::dateline || !sites.front().narrow) return -1;
    const gazetteer::Place town = place_of(head, gazetteer_);
    const bool elsewhere =
        std::ranges::any_of(sites, [](const Site& site) { return site.kind == SiteKind::country; });
    const bool small =
        town.feature_class == gazetteer::FeatureClass::populated && town.feature_code != "PPLC";
    return small && !elsewhere ? sites.front().place : -1;
}

void PlacesSaid::note(std::span<const Site> sites, std::uint32_t sentence) {
    reported_ = report_scene(sites);
    for (const Site& site : sites) {
        const auto& mention = mentions_.places[static_cast<std::size_t>(site.place)];
        if (mention.resolved && !mention.candidates.empty() && !site.compound &&
            mention.role != tagging::PlaceRole::container &&
            mention.role != tagging::PlaceRole::comparison)
            said_.push_back({site.place, sentence, site.kind == SiteKind::site});
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

std::int32_t PlacesSaid::last_fitting(const Kind& kind, std::uint32_t sentence, std::size_t before,
                                      std::uint32_t reach) const {
    const Said* found = nullptr;
    gazetteer::PlaceId id{};
    bool two = false;
    for (std::size_t i = said_.size(); i-- > 0;) {
        const Said& said = said_[i];
        const auto& mention = mentions_.places[static_cast<std::size_t>(said.place)];
        if (mention.prose.start > before) continue;
        if (sentence - said.sentence > reach) break;
        if (found != nullptr && said.sentence != found->sentence) break;
        const auto place = place_of(mention, gazetteer_);
        if (!fits(place, kind) || (kind.happened && !said.site)) continue;
        // "driven out of Homs, they besieged Hama": where something happened, before the other
        const bool other = found != nullptr && place.id != id;
        if (other && said.site == found->site) two = true;
        if (other && !(said.site && !found->site)) continue;
        if (other) two = false;
        found = &said;
        id = place.id;
    }
    if (found == nullptr) return none_fits;
    return two ? two_fit : found->place;
}

std::vector<Anaphor> PlacesSaid::meant(std::span<const Word> words, std::string_view prose,
                                       std::uint32_t sentence) const {
    static constexpr Kind town{.classes = "P", .code = {}, .second = {}};
    std::vector<Anaphor> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].plain() || !words[i].is(wc::place_noun)) continue;
        const std::string_view said = text_of(words[i], prose);
        const std::size_t start = words[i].prose.start;
        const Kind* kind = kinds_.find(ascii::lower(said));
        if (kind == nullptr || !stands_alone(words, prose, i)) continue;
        const std::uint32_t reach = is_pronoun(said) ? pronoun_reach : noun_reach;
        std::int32_t place = last_fitting(*kind, sentence, start, reach);
        if (place == none_fits && !kind->second.empty())
            place = last_fitting(
                {.classes = kind->classes, .code = kind->second, .second = {}, .happened = true},
                sentence, start, reach);
        if (place == none_fits && kind->in_town)
            place = last_fitting(town, sentence, start, pronoun_reach);
        const bool topic = place == none_fits && kind->main >= 0;
        if (topic) place = kind->main;
        if (place >= 0)
            found.push_back({i,
                             {start, start + said.size()},
                             place,
                             led_to(words, prose, i),
                             topic,
                             !is_adverb(said) && !is_pronoun(said) && kind->code != "STM"});
    }
    if (!found.empty() || reported_ < 0) return found;
    const auto dash = std::ranges::find(words, '-', &Word::mark);
    const auto verb = std::find_if(
        dash, words.end(), [](const Word& word) { return word.plain() && word.is(wc::finite); });
    if (verb == words.end()) return found;
    const auto& head = mentions_.places[static_cast<std::size_t>(reported_)];
    found.push_back(
        {static_cast<std::size_t>(verb - words.begin()), head.prose, reported_, false, true});
    return found;
}

} // namespace dateline::event
