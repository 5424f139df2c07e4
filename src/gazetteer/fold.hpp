#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::gazetteer {

/// One word as names are compared: compatibility-decomposed, case-folded (Unicode), without
/// combining marks, apostrophes and the half rings of Semitic transliteration; ø, ł, đ, ı and the
/// like become plain Latin letters; Arabic letters lose hamza carriers and the article ال; "St",
/// "Ste", "Mt" and "Ft" are written out. Appends to `out`. The word must hold no separator (see
/// fold_words).
void fold_word(std::string_view word, std::string& out);

/// The folded words of a name. Words end at white space and at every punctuation mark save
/// apostrophes and the dots of initials ("U.S." is one word, "us"); hyphens separate. "the" is left
/// out unless it stands alone. Articles such as "al" stay: see is_article.
[[nodiscard]] std::vector<std::string> fold_words(std::string_view name);

/// fold_words joined by single spaces: equal for names that differ in case, accents, apostrophes
/// and hyphens only.
[[nodiscard]] std::string fold_name(std::string_view name);

/// Whether a folded word may be the Arabic article before `next`: al, el and ul before anything,
/// the assimilated forms (ash, as, ad, ez …) only before their own sun letter. `next` may be empty,
/// then every form counts.
[[nodiscard]] bool is_article(std::string_view folded, std::string_view next);

/// Names as sequences of words, hashed word by word (64-bit FNV-1a, mixed). Equal on all machines.
[[nodiscard]] std::uint64_t hash_word(std::string_view folded);
[[nodiscard]] std::uint64_t hash_append(std::uint64_t sequence, std::uint64_t word);
inline constexpr std::uint64_t empty_sequence = 0x9E3779B97F4A7C15ULL;
/// Where sequences of romanised keys (transliteration.hpp) begin, so that they meet no others.
inline constexpr std::uint64_t empty_romanised_sequence = 0xD1B54A32D192ED03ULL;

} // namespace dateline::gazetteer
