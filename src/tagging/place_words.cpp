#include "tagging/place_words.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <bit>
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

constexpr std::array<std::pair<std::string_view, cue::Set>, 22> cue_names{
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
     {"post", cue::post}}};

void set(PlaceLists::Classes& classes, std::uint64_t list, std::uint32_t bits) {
    if (list != 0) classes[static_cast<std::size_t>(std::countr_zero(list))] |= bits;
}

std::uint32_t of_lists(std::uint64_t lists, const PlaceLists::Classes& classes) {
    std::uint32_t found = 0;
    for (; lists != 0; lists &= lists - 1)
        found |= classes[static_cast<std::size_t>(std::countr_zero(lists))];
    return found;
}

} // namespace

PlaceLists::PlaceLists(const Lexicon& lexicon) {
    organisation_heads = lexicon.list_bit("organisation_heads");
    type_words = lexicon.list_bit("place_type_words");
    place_cues = lexicon.list_bit("place_cues");
    for (const auto& [word, cells] : lexicon.entries("place_cues"))
        if (!cells.empty()) cues.add(word).first = class_bits(cells.front(), cue_names);
    for (const NamedClass& list : lower_lists)
        set(of_lower, lexicon.list_bit(list.list), list.bit);
    for (const NamedClass& list : written_lists)
        set(of_written, lexicon.list_bit(list.list), list.bit);
    for (const auto& [word, cells] : lexicon.entries("place_type_words")) {
        if (cells.size() < 4) continue;
        types.add(word).first = {word, position_of(cells[0]), cells[1],
                                 cells[2] == "-" ? std::string_view() : cells[2],
                                 cells[3] == "name"};
    }
    for (const auto& [word, cells] : lexicon.entries("place_abbreviations")) {
        if (cells.size() < 3) continue;
        if (const std::size_t space = word.find(' '); space != std::string_view::npos)
            short_forms.add(word.substr(0, space)).first.starts = true;
        Short& known = short_forms.add(word).first;
        known.form = {cells[0], cells[1], cells[2] != "place", cells[2] == "province"};
        known.whole = true;
    }
    for (const auto& [word, cells] : lexicon.entries("settled_lands")) {
        if (cells.empty()) continue;
        Settled& land = settled.add(word).first;
        std::from_chars(cells[0].data(), cells[0].data() + cells[0].size(), land.year);
        if (cells.size() > 1) land.country = cells[1];
    }
}

WordMarks PlaceWords::marks(std::string_view word) {
    const auto [marks, is_new] = memo_.add(word);
    if (is_new) marks = ask(word);
    return marks;
}

std::uint32_t PlaceWords::organisation_of(std::string_view written) const {
    const auto* head = lexicon_->find("organisation_heads", written);
    if (head == nullptr || head->empty()) return 0;
    const std::string_view kind = head->front();
    return kind == "military" ? word_military : kind == "event" ? word_event : word_civil;
}

bool PlaceWords::noted(std::string_view list, std::string_view word, std::string_view note) const {
    const auto* cells = lexicon_->find(list, word);
    return cells != nullptr && !cells->empty() && cells->front() == note;
}

WordMarks PlaceWords::ask(std::string_view word) const {
    const std::string lowered = ascii::is_lower(word) ? std::string() : ascii::lower(word);
    const std::string_view lower = lowered.empty() ? word : std::string_view(lowered);
    const std::string title = shouting(word) ? title_case(word) : std::string();
    const std::string_view written = title.empty() ? word : std::string_view(title);
    const std::uint64_t in_lower = lexicon_->lists_with(lower);
    const std::uint64_t as_written = written == lower ? in_lower : lexicon_->lists_with(written);
    std::uint32_t found =
        of_lists(in_lower, lists_->of_lower) | of_lists(as_written, lists_->of_written);
    if ((as_written & lists_->organisation_heads) != 0) found |= organisation_of(written);
    if ((found & word_land) != 0 && noted("lands_with_article", written, "river"))
        found |= word_river_land;
    if ((found & word_place_verb) != 0 && noted("place_verbs", lower, "place"))
        found |= word_siege_verb;
    if ((in_lower & lists_->type_words) != 0 && lists_->types.find(lower) != nullptr)
        found |= word_type;
    if (const auto* known = lists_->short_forms.find(word); known != nullptr)
        found |= (known->whole ? word_short_form : 0U) | (known->starts ? word_short_start : 0U);
    const cue::Set* cues =
        (in_lower & lists_->place_cues) != 0 ? lists_->cues.find(lower) : nullptr;
    return {found, cues != nullptr ? *cues : 0};
}

const TypeWord* PlaceWords::type_word(std::string_view word) const {
    return lists_->types.find(ascii::lower(word));
}

const ShortForm* PlaceWords::short_form(std::string_view word) const {
    const auto* known = lists_->short_forms.find(word);
    return known != nullptr && known->whole ? &known->form : nullptr;
}

int PlaceWords::settled(const gazetteer::Place& place) const {
    if (place.country.empty() || lists_->settled.find(place.country) == nullptr) return 0;
    const std::string_view division = place.admin1.empty() ? place.name : place.admin1;
    const auto* part = lists_->settled.find(division);
    if (part != nullptr && part->country == place.country) return part->year;
    return lists_->settled.find(place.country)->year;
}

} // namespace dateline::tagging
