#include "gazetteer/transliteration.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <vector>

namespace dateline::gazetteer {
namespace {

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/// Sounds of vowels and of the half-vowels written for them.
char vowel_class(char c) {
    switch (c) {
    case 'e':
    case 'i':
    case 'y':
        return 'i';
    case 'o':
    case 'u':
    case 'w':
        return 'u';
    case 'a':
        return 'a';
    default:
        return 0;
    }
}

/// One letter for the consonants that romanisations mix up; 0 for letters they leave out.
char merged(char c) {
    switch (c) {
    case 'q':
    case 'c':
        return 'k';
    case 'j':
        return 'g';
    case 'z':
    case 'x':
        return 's';
    case 'v':
    case 'p':
        return 'b';
    case 'w':
    case 'y':
        return 0;
    default:
        return c >= 'a' && c <= 'z' && !is_vowel(c) ? c : '\0';
    }
}

/// Whether an h only colours the letter before it (sh, gh, dh, th, ch, ph) or closes a word.
bool is_silent_h(std::string_view name, std::size_t at) {
    constexpr std::string_view coloured = "sgdtcp";
    const bool closes = at + 1 == name.size() || name[at + 1] == ' ';
    return closes || (at > 0 && coloured.find(name[at - 1]) != std::string_view::npos);
}

bool either(char a, char b, char x, char y) {
    return (a == x && b == y) || (a == y && b == x);
}

float replace_cost(char a, char b) {
    if (a == b) return 0;
    const char left = vowel_class(a);
    const char right = vowel_class(b);
    if (left != 0 && left == right) return 0.1F;
    if (is_vowel(a) && is_vowel(b)) return 0.15F;
    if (either(a, b, 'k', 'q')) return 0.1F;
    if (either(a, b, 'c', 'k') || either(a, b, 'g', 'j') || either(a, b, 'v', 'w') ||
        either(a, b, 's', 'z'))
        return 0.25F;
    return 1;
}

/// A letter that stands in one name only, with those before it there.
float extra_cost(std::string_view name, std::size_t at) {
    const char c = name[at];
    const char before = at > 0 ? name[at - 1] : ' ';
    if (c == ' ' || c == before) return 0.05F;
    if (c == 'h') {
        if (at + 1 == name.size() || name[at + 1] == ' ') return 0.1F;
        if (before == 'k' || before == 'g' || before == 'd' || before == 't') return 0.2F;
        return 0.4F;
    }
    if (c == 'k' && at + 1 < name.size() && name[at + 1] == 'h') return 0.2F;
    if (is_vowel(c)) return 0.3F;
    if (c == 'y' || c == 'w') return 0.25F;
    return 1;
}

/// Whether two names may begin with one sound. Both begin with a letter.
bool begin_alike(std::string_view a, std::string_view b) {
    const auto sound = [](std::string_view name) {
        if (name.starts_with("kh")) return 'h';
        return vowel_class(name.front()) != 0 ? 'a' : merged(name.front());
    };
    return sound(a) == sound(b);
}

} // namespace

std::string skeleton(std::string_view folded) {
    std::string key;
    char neighbour = 0; // the consonant just before, when no vowel came between
    for (std::size_t i = 0; i < folded.size(); ++i) {
        char c = folded[i];
        if (static_cast<unsigned char>(c) >= 0x80) return {};
        const char next = i + 1 < folded.size() ? folded[i + 1] : ' ';
        if ((c == 'k' && next == 'h') || (c == 'h' && is_silent_h(folded, i))) continue;
        if (c == 'd' && (next == 'j' || next == 'z')) continue;
        if (c == 'c' && next == 'h') c = 's';
        const char sound = merged(c);
        if (sound != 0 && sound != neighbour) key += sound;
        if (c != ' ') neighbour = sound;
    }
    return key.size() < 2 ? std::string() : key;
}

std::string romanised_key(std::string_view word) {
    std::string key;
    const auto add = [&key](char sound) {
        if (key.empty() || key.back() != sound) key += sound;
    };
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        if (static_cast<unsigned char>(c) >= 0x80) return std::string(word);
        const char before = i > 0 ? word[i - 1] : ' ';
        const bool last = i + 1 == word.size();
        if (c == 'h' && (last || before == 'g' || before == 'd')) continue;
        const char vowel = vowel_class(c);
        const bool glides = vowel != 0 && !key.empty() && i > 0 && vowel_class(before) != 0;
        if (glides && vowel == 'u' && key.back() == 'a' && !last)
            key.back() = 'u'; // aw, au
        else if (glides && vowel == 'i' && key.back() == 'a' && !last)
            key.back() = 'i'; // ay, ai
        else
            add(vowel != 0 ? vowel : (c == 'q' ? 'k' : c));
    }
    return key;
}

float romanisation_distance(std::string_view a, std::string_view b) {
    if (a == b) return 0;
    if (a.empty() || b.empty() || !begin_alike(a, b)) return 1;
    std::vector<float> above(b.size() + 1);
    for (std::size_t j = 1; j <= b.size(); ++j)
        above[j] = above[j - 1] + extra_cost(b, j - 1);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        float diagonal = above[0];
        above[0] += extra_cost(a, i - 1);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const float best =
                std::min({diagonal + replace_cost(a[i - 1], b[j - 1]),
                          above[j] + extra_cost(a, i - 1), above[j - 1] + extra_cost(b, j - 1)});
            diagonal = above[j];
            above[j] = best;
        }
    }
    const auto length = static_cast<float>(std::max(a.size(), b.size()));
    return std::min(1.0F, above[b.size()] / length);
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
    const auto difference =
        static_cast<std::ptrdiff_t>(a.size()) - static_cast<std::ptrdiff_t>(b.size());
    if (std::abs(difference) > limit) return limit + 1;
    std::vector<int> before_last(b.size() + 1);
    std::vector<int> last(b.size() + 1);
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit) return limit + 1;
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], limit + 1);
}

} // namespace dateline::gazetteer
