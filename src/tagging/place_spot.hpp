#pragma once

#include "base/lower_word.hpp"
#include "tagging/mention.hpp"
#include "tagging/place_names.hpp"
#include "tagging/place_token.hpp"
#include "tagging/place_words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::tagging {

/// What a word of the sentence turned out to be part of.
enum class Part : std::uint8_t { plain, unknown_name, place, person, organisation };

/// A stretch of words that may name a place, before the document as a whole has been heard.
struct Spot {
    TextSpan prose;
    std::uint32_t sentence = 0;
    std::uint32_t first = 0;      ///< token of the sentence
    std::uint32_t last = 0;       ///< token of the sentence, included
    std::uint32_t named_from = 0; ///< token where the name begins, behind a type: "Fort [Towson]"
    std::int32_t name = -1;       ///< index in the NameTable; -1: not in the gazetteer
    const TypeWord* type = nullptr;
    std::string_view type_text;
    float evidence = 0;    ///< log-odds, from the sentence alone, that a place is meant
    bool single = true;    ///< one word only: may be a person's name elsewhere
    bool placed = false;   ///< stands where only a place can: "in X", "X, California"
    bool prepared = false; ///< stands after a preposition that goes with places
    bool undergoes =
        false;             ///< what happens to places is told of it: "captured X", "the siege of X"
    bool article = false;  ///< "the" stands before the bare name
    bool pointed = false;  ///< "at X": a spot, hardly an area
    bool city = false;     ///< first of all the name of a town, not of an area
    bool natural = false;  ///< first of all the name of an island or a mountain
    bool faint = false;    ///< nothing but a preposition tells of a place: "in X"
    bool listed = false;   ///< follows the spot before it in a list
    bool personal = false; ///< a person's name, too
    bool somebody = false; ///< "Kitchener, who": it is told of as of a person
    bool acts = false;     ///< does something, or has something: "Bristol refused", "Bristol's men"
    bool contained = false; ///< what lies behind the comma holds a town of just that name
    bool home = false;      ///< somebody's: "a Hunstanton man"
    bool paired = false;    ///< "between A and B", "from A to B": what one is, the other is
    bool echo = false;      ///< an unknown name that was led to before as a place
    bool served = false;    ///< by its own people: "Hunstanton police"
    bool forced_role = false;
    PlaceRole role = PlaceRole::location;
    Relation relation;
    std::int32_t container = -1; ///< index of the spot that may contain it
    /// "Edwards, North Carolina": all that have the name lie far from what the text says holds it.
    bool elsewhere = false;
    std::int32_t partner = -1; ///< index of the second spot of "between A and B", "A–B highway"
};

/// Lower-case words separated by spaces.
template <std::size_t size>
struct WordList {
    std::array<char, size> text{};
    consteval WordList(const char (&list)[size]) { std::copy_n(list, size, text.begin()); }
    [[nodiscard]] constexpr std::string_view words() const { return {text.data(), size - 1}; }
    /// Calls `take` with where each word begins and ends. By offsets alone: with the sanitizers a
    /// compiler does not compare addresses when it compiles.
    template <typename Take>
    constexpr void for_each(const Take& take) const {
        for (std::size_t at = 0, stop = 0; at < size; at = stop + 1) {
            stop = at;
            while (stop < size - 1 && text[stop] != ' ')
                ++stop;
            take(at, stop);
        }
    }
    /// As LowerWord::head.
    [[nodiscard]] constexpr std::uint64_t head_of(std::size_t at, std::size_t stop) const {
        std::array<char, LowerWord::head_bytes> bytes{};
        for (std::size_t i = 0; i < bytes.size() && at + i < stop; ++i)
            bytes[i] = text[at + i];
        return std::bit_cast<std::uint64_t>(bytes);
    }
};

/// One of several words, with the letters that they begin with, their lengths and heads: most words
/// of a text are turned away by these.
struct AnyOf {
    std::string_view words;
    std::uint64_t firsts = 0;
    std::uint64_t lengths = 0;
    std::span<const std::uint64_t> heads; ///< as LowerWord::head

    /// One bit a letter whatever its case; other characters share bits with letters.
    [[nodiscard]] static constexpr std::uint64_t bit(char c) {
        return std::uint64_t{1} << (static_cast<unsigned char>(c) & 0x1FU);
    }
    [[nodiscard]] static constexpr std::uint64_t length_bit(std::size_t length) {
        return std::uint64_t{1} << (length & 0x3FU);
    }
};

template <WordList list>
inline constexpr auto heads_of = [] {
    constexpr std::size_t count = [] {
        std::size_t words = 0;
        list.for_each([&](std::size_t, std::size_t) { ++words; });
        return words;
    }();
    std::array<std::uint64_t, count> heads{};
    std::size_t next = 0;
    list.for_each(
        [&](std::size_t at, std::size_t stop) { heads[next++] = list.head_of(at, stop); });
    return heads;
}();

/// `view.says_any(i, any_of<"in near at">)`: one table for the program, nothing made when asked.
template <WordList list>
inline constexpr AnyOf any_of = [] {
    AnyOf any{list.words(), 0, 0, heads_of<list>};
    list.for_each([&](std::size_t at, std::size_t stop) {
        any.firsts |= AnyOf::bit(list.text[at]);
        any.lengths |= AnyOf::length_bit(stop - at);
    });
    return any;
}();

inline constexpr const AnyOf& kilometre_words =
    any_of<"km kilometre kilometres kilometer kilometers">;
inline constexpr const AnyOf& mile_words = any_of<"mi mile miles">;

/// One sentence under the scanner's eyes.
struct SentenceView {
    std::string_view prose;
    std::span<const Token> tokens;
    std::span<Part> parts; ///< as many as tokens
    bool block_start = false;
    bool title_case = false; ///< most words are capitalised: a headline
    bool all_caps = false;

    [[nodiscard]] std::size_t size() const { return tokens.size(); }
    [[nodiscard]] std::string_view word(std::size_t i) const { return tokens[i].prose.of(prose); }
    [[nodiscard]] bool is(std::size_t i, std::uint32_t classes) const {
        return i < tokens.size() && (tokens[i].classes & classes) != 0;
    }
    [[nodiscard]] bool cued(std::size_t i, cue::Set cues) const {
        return i < tokens.size() && (tokens[i].cues & cues) != 0;
    }
    /// Whether the word is joined to the one before it by a space or a hyphen.
    [[nodiscard]] bool joined(std::size_t i) const {
        return i > 0 && i < tokens.size() &&
               (tokens[i].gap == Gap::space || tokens[i].gap == Gap::hyphen);
    }
    [[nodiscard]] bool capital(std::size_t i) const {
        return i < tokens.size() && tokens[i].capital && !tokens[i].blocked;
    }
    /// Compares without regard to ASCII case; false past the end.
    [[nodiscard]] bool says(std::size_t i, const LowerWord& lower) const {
        return i < tokens.size() && lower.is(word(i), tokens[i].head);
    }
    [[nodiscard]] bool says_any(std::size_t i, const AnyOf& lower) const {
        return i < tokens.size() &&
               (lower.firsts & AnyOf::bit(prose[tokens[i].prose.start])) != 0 &&
               (lower.lengths & AnyOf::length_bit(tokens[i].prose.size())) != 0 &&
               is_among(i, lower);
    }
    /// "left Pretoria *for* Mafeking": between the place that was left and where one went.
    [[nodiscard]] bool leads_away(std::size_t i) const {
        return says(i, "for") && i > 1 && parts[i - 1] == Part::place && cued(i - 2, cue::leaving);
    }
    /// Index of the word behind a bracket that opens right before word `i`; `i` where none does, or
    /// where it is a long one.
    [[nodiscard]] std::size_t past_bracket(std::size_t i) const;
    [[nodiscard]] TextSpan span(std::size_t first, std::size_t last) const {
        return {tokens[first].prose.start, tokens[last].prose.stop};
    }

private:
    [[nodiscard]] bool is_among(std::size_t i, const AnyOf& lower) const;
};

/// Family names the document has used for persons, and how often.
using Persons = std::unordered_map<std::string_view, int>;

/// Index after the last word of a person's name that begins at `first`, `first` when none does;
/// the words before were a title or a given name.
[[nodiscard]] std::size_t person_end(const SentenceView& view, std::size_t first);

/// Index after the last word of an organisation, unit or treaty that begins at `first`; `first`
/// when none does. Its head word stands at `past` or later; `head` receives its index.
[[nodiscard]] std::size_t organisation_end(const SentenceView& view, std::size_t first,
                                           std::size_t past, std::size_t& head);

/// As organisation_end, for names that begin with an opener: "Ahrar al-Sham", "USS Missouri".
[[nodiscard]] std::size_t opened_name_end(const SentenceView& view, PlaceWords& words,
                                          std::size_t first);

/// What the words around a spot say for or against a place, as log-odds: sets its evidence and how
/// the words lead to it. Runs once for a spot; what was added to its evidence before is lost.
void weigh_spot(const SentenceView& view, const NameTable& names, Spot& spot);

/// Sets the roles of the spots of a sentence, and which of them contains which.
void assign_roles(const SentenceView& view, const NameTable& names, std::span<Spot> spots,
                  std::size_t base);

/// "Reading beat Watford 2-1": teams are told of, not the towns that they play for.
void make_teams(const SentenceView& view, std::span<Spot> spots);

/// "captured X", "the siege of X": told of a place.
[[nodiscard]] bool undergoes(const SentenceView& view, const Spot& spot);
/// "X was captured", "X fell": told of a place.
[[nodiscard]] bool has_undergone(const SentenceView& view, const Spot& spot);
/// "X opened its gates", "X received 415 mm": nothing but a place does so.
[[nodiscard]] bool as_towns_do(const SentenceView& view, const Spot& spot);

/// A distance whose unit stands at word `last`: "20 km", "5-10 miles", "half a mile"; looks back
/// over a conversion in brackets: "12 miles (19 km)". `first` receives the word that it begins
/// with.
[[nodiscard]] std::optional<geo::Kilometres> distance_ending(const SentenceView& view,
                                                             std::size_t last, std::size_t& first);
/// Whether a word is a number: "twelve", "a" of "a mile".
[[nodiscard]] bool number_begins(const SentenceView& view, std::size_t i);

/// Whether a distance ends with word `i`: "5 [km]", "[5km]".
[[nodiscard]] bool ends_distance(const SentenceView& view, std::size_t i);

/// Reads the words that move the point of the spots of a sentence.
void read_relations(const SentenceView& view, std::span<Spot> spots, std::size_t base);

} // namespace dateline::tagging
