#pragma once

#include <string>
#include <string_view>

namespace dateline::gazetteer {

/// What is left of a folded name (fold_name, articles taken out) when everything that romanisations
/// of one spelling disagree on is taken out: vowels, w and y; doubled letters; spaces; and k and q,
/// h and kh, g and gh, s and sh and the like are one. Equal for Khmeimim, Hmeimim and Hmeymim. Only
/// Latin letters; empty when fewer than two consonants are left, for then it says too little.
[[nodiscard]] std::string skeleton(std::string_view folded);

/// One folded word as romanisations of Arabic agree on it: doubled letters single; ou, oo, o and aw
/// are u, ee, ei, e and y are i; q is k, gh is g, dh is d; a final h is silent. A milder key than
/// the skeleton: Shugour = Shughur, Zawr = Zor, but not Salma = Salim. Words of other scripts stay
/// as they are.
[[nodiscard]] std::string romanised_key(std::string_view folded_word);

/// How far two romanisations lie apart: a weighted edit distance over folded names, where a vowel
/// for a vowel, q for k, a doubled letter or a final h cost little and any other letter costs 1,
/// divided by the length of the longer. 0 for equal names; 1 where the first sounds differ; above 1
/// never.
[[nodiscard]] float romanisation_distance(std::string_view a, std::string_view b);

/// Greatest romanisation_distance at which two names with one skeleton count as one name: found
/// between the variants of Syrian towns in GeoNames (0–0.11) and neighbours such as Salma and Salim
/// (0.12 and more).
inline constexpr float same_name_distance = 0.105F;
/// The same for names of two consonants, of which there are many more.
inline constexpr float same_short_name_distance = 0.08F;

/// Damerau–Levenshtein distance (optimal string alignment) of two folded names in bytes, or
/// `limit + 1` where it is greater than `limit`.
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b, int limit);

} // namespace dateline::gazetteer
