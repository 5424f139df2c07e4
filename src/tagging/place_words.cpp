#include "tagging/place_words.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace dateline::tagging {
namespace {

/// "DAMASCUS" as the lists write it: "Damascus".
std::string title_case(std::string_view word) {
    std::string text = ascii::lower(word);
    if (!text.empty()) text[0] = ascii::upper(text[0]);
    return text;
}

bool shouting(std::string_view word) {
    return word.size() > 3 &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

TypePosition position_of(std::string_view text) {
    if (text == "before") return TypePosition::before;
    return text == "after" ? TypePosition::after : TypePosition::both;
}

/// Lists whose entries are lower case.
struct NamedClass {
    const char* list;
    std::uint32_t bit;
};
constexpr std::array<NamedClass, 14> lower_lists{{{"ship_words", word_ship},
                                                  {"dwellers", word_dweller},
                                                  {"sport_verbs", word_match_verb},
                                                  {"sport_words", word_sport},
                                                  {"place_fates", word_fate},
                                                  {"place_losses", word_lost},
                                                  {"onslaughts", word_onslaught},
                                                  {"storm_words", word_storm},
                                                  {"place_verbs", word_place_verb},
                                                  {"place_stop_words", word_stop},
                                                  {"common_words", word_common},
                                                  {"government_verbs", word_government},
                                                  {"place_directions", word_direction},
                                                  {"name_particles", word_particle}}};
constexpr std::array<NamedClass, 10> written_lists{
    {{"organisation_openers", word_opener},
     {"other_names", word_other_name},
     {"historic_persons", word_common | word_historic},
     {"first_names", word_first_name},
     {"first_names_transliterated", word_first_name},
     {"surnames", word_surname},
     {"person_titles", word_title},
     {"local_bodies", word_local_body},
     {"lands_with_article", word_land},
     {"demonyms", word_demonym}}};

constexpr std::array<std::pair<std::string_view, cue::Set>, 23> cue_names{
    {{"office", cue::office},
     {"before_verb", cue::before_verb},
     {"before_done", cue::before_done},
     {"describing", cue::describing},
     {"arm", cue::arm},
     {"strain", cue::strain},
     {"posted", cue::posted},
     {"bound", cue::bound},
     {"leaving", cue::leaving},
     {"epithet", cue::epithet},
     {"beside", cue::beside},
     {"outskirts", cue::outskirts},
     {"vicinity", cue::vicinity},
     {"portion", cue::portion},
     {"road", cue::road},
     {"of_road", cue::of_road},
     {"settlement", cue::settlement},
     {"named_of", cue::named_of},
     {"loose", cue::loose},
     {"kind", cue::kind},
     {"general", cue::general},
     {"post", cue::post},
     {"doing", cue::doing}}};

bool noted(const Lexicon::Entry& entry, std::string_view note) {
    return !entry.columns.empty() && entry.columns.front() == note;
}

std::uint32_t organisation_of(const Lexicon::Entry& head) {
    if (head.columns.empty()) return 0;
    return noted(head, "military") ? word_military : noted(head, "event") ? word_event : word_civil;
}

} // namespace

PlaceLists::PlaceLists(const Lexicon& lexicon) {
    keep_lists(lexicon);
    keep_types(lexicon);
    keep_short_forms(lexicon);
    keep_settled_lands(lexicon);
}

void PlaceLists::keep_lists(const Lexicon& lexicon) {
    constexpr std::size_t small_words = 8000; // the lists have fewer of them; names are more
    constexpr std::size_t other_words = 24000;
    small_.reserve(small_words);
    other_.reserve(other_words);
    for (const NamedClass& list : lower_lists)
        for (const auto& entry : lexicon.entries(list.list))
            known(entry.word).lower.classes |= list.bit;
    for (const auto& verb : lexicon.entries("place_verbs"))
        if (noted(verb, "place")) known(verb.word).lower.classes |= word_siege_verb;
    for (const auto& [word, cells] : lexicon.entries("place_cues"))
        if (!cells.empty()) known(word).lower.cues = class_bits(cells.front(), cue_names);
    for (const NamedClass& list : written_lists)
        for (const auto& entry : lexicon.entries(list.list))
            known(entry.word).written |= list.bit;
    for (const auto& land : lexicon.entries("lands_with_article"))
        if (noted(land, "river")) known(land.word).written |= word_river_land;
    for (const auto& head : lexicon.entries("organisation_heads"))
        known(head.word).written |= organisation_of(head);
}

void PlaceLists::keep_types(const Lexicon& lexicon) {
    for (const auto& [word, cells] : lexicon.entries("place_type_words")) {
        if (cells.size() < 4) continue;
        known(word).lower.classes |= word_type;
        types_.add(word).first = {word, position_of(cells[0]), cells[1],
                                  cells[2] == "-" ? std::string_view() : cells[2],
                                  cells[3] == "name"};
    }
}

void PlaceLists::keep_short_forms(const Lexicon& lexicon) {
    for (const auto& [word, cells] : lexicon.entries("place_abbreviations")) {
        if (cells.size() < 3) continue;
        if (const std::size_t space = word.find(' '); space != std::string_view::npos)
            short_forms_.add(word.substr(0, space)).first.starts = true;
        Short& known = short_forms_.add(word).first;
        known.form = {cells[0], cells[1], cells[2] != "place", cells[2] == "province"};
        known.whole = true;
    }
}

void PlaceLists::keep_settled_lands(const Lexicon& lexicon) {
    for (const auto& [word, cells] : lexicon.entries("settled_lands")) {
        if (cells.empty()) continue;
        Settled& land = settled_.add(word).first;
        std::from_chars(cells[0].data(), cells[0].data() + cells[0].size(), land.year);
        if (cells.size() > 1) land.country = cells[1];
    }
}

void PlaceLists::fetch_slots(const Asked& word) const {
    table_of(word.lower.word).fetch_slot(word.lower);
    if (word.written.tag == word.lower.tag) return;
    table_of(word.written.word).fetch_slot(word.written);
    short_forms_.fetch_slot(word.written);
}

void PlaceLists::fetch_entries(const Asked& word) const {
    table_of(word.lower.word).fetch_entry(word.lower);
    if (word.written.tag == word.lower.tag) return;
    table_of(word.written.word).fetch_entry(word.written);
    short_forms_.fetch_entry(word.written);
}

WordMarks PlaceLists::marks(const Asked& asked) const {
    const auto find = [&](const HashedWord& known) { return table_of(known.word).find(known); };
    const std::string_view word = asked.written.word;
    const bool small = word == asked.lower.word;
    const Known* in_lower = find(asked.lower);
    const Known* as_written = small            ? in_lower
                              : shouting(word) ? find(HashedWord(title_case(word)))
                                               : find(asked.written);
    WordMarks marks = in_lower == nullptr ? WordMarks{} : in_lower->lower;
    if (as_written != nullptr) marks.classes |= as_written->written;
    if (begins_small(word)) return marks;
    if (const Short* known = short_forms_.find(asked.written); known != nullptr)
        marks.classes |=
            (known->whole ? word_short_form : 0U) | (known->starts ? word_short_start : 0U);
    return marks;
}

const ShortForm* PlaceLists::short_form(std::string_view word) const {
    const Short* known = short_forms_.find(word);
    return known != nullptr && known->whole ? &known->form : nullptr;
}

int PlaceLists::settled(const gazetteer::Place& place) const {
    const Settled* country = place.country.empty() ? nullptr : settled_.find(place.country);
    if (country == nullptr) return 0;
    const Settled* part = settled_.find(place.admin1.empty() ? place.name : place.admin1);
    return part != nullptr && part->country == place.country ? part->year : country->year;
}

PlaceWords::PlaceWords(const Lexicon& lexicon, std::string_view text, const TextWords& words)
    : lists_(&lexicon.compiled<PlaceLists>()), runs_(words.runs()), known_(words.size()) {
    using Asked = PlaceLists::Asked;
    const auto ask = [&](std::size_t i) {
        return Asked{HashedWord(words.written(text, i)), HashedWord(words.lower(text, i).text)};
    };
    look_up_all(
        words.size(), ask, [&](const Asked& word) { lists_->fetch_slots(word); },
        [&](const Asked& word) { lists_->fetch_entries(word); },
        [&](std::size_t i, const Asked& word) { known_[i] = lists_->marks(word); });
}

WordMarks PlaceWords::marks(std::string_view word) {
    return at(number_of(word));
}

std::uint32_t PlaceWords::number_of(std::string_view word) {
    const auto [number, is_new] = others_.number_of(word);
    if (is_new) {
        const std::string lower = ascii::lower(word);
        others_.at(number) = lists_->marks({HashedWord(word), HashedWord(lower)});
    }
    return static_cast<std::uint32_t>(known_.size()) + number;
}

const TypeWord* PlaceWords::type_word(std::string_view word) const {
    return lists_->type_word(ascii::lower(word));
}

} // namespace dateline::tagging
