#include "gazetteer/fold.hpp"

#include "base/fnv.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace dateline::gazetteer {
namespace {

using Pair = std::pair<char32_t, std::string_view>;

/// Letters that Unicode does not decompose, sorted by code point.
constexpr std::array letter_table{
    Pair{U'æ', "ae"}, Pair{U'ð', "d"}, Pair{U'ø', "o"}, Pair{U'þ', "th"}, Pair{U'đ', "d"},
    Pair{U'ħ', "h"},  Pair{U'ı', "i"}, Pair{U'ĸ', "k"}, Pair{U'ł', "l"},  Pair{U'ŋ', "n"},
    Pair{U'œ', "oe"}, Pair{U'ŧ', "t"}, Pair{U'ƶ', "z"}, Pair{U'ǝ', "a"},  Pair{U'ə', "a"},
    Pair{U'ɛ', "e"},  Pair{U'ɨ', "i"}, Pair{U'ʻ', ""},  Pair{U'ʼ', ""},   Pair{U'ʾ', ""},
    Pair{U'ʿ', ""},   Pair{U'ˈ', ""},  Pair{U'ˊ', ""},  Pair{U'ˋ', ""},   Pair{U'ة', "ه"},
    Pair{U'ـ', ""},   Pair{U'ى', "ي"}, Pair{U'ک', "ك"}, Pair{U'ی', "ي"},  Pair{U'‌', ""},
    Pair{U'‘', ""},   Pair{U'’', ""},  Pair{U'‛', ""},  Pair{U'′', ""},   Pair{U'ꞌ', ""},
};

static_assert(std::is_sorted(letter_table.begin(), letter_table.end(),
                             [](const Pair& a, const Pair& b) { return a.first < b.first; }));

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'`' || c == U'\u00B4' || c == U'\u2018' || c == U'\u2019' ||
           c == U'\u201B' || c == U'\u2032' || (c >= U'\u02BB' && c <= U'\u02BF') ||
           c == U'\u02C8' || c == U'\uA78C';
}

void append_utf8(char32_t c, std::string& out) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
    for (utf8proc_ssize_t i = 0; i < length; ++i)
        out += static_cast<char>(bytes[static_cast<std::size_t>(i)]);
}

void append_folded(char32_t c, std::string& out) {
    const auto found = std::lower_bound(letter_table.begin(), letter_table.end(), c,
                                        [](const Pair& p, char32_t key) { return p.first < key; });
    if (found != letter_table.end() && found->first == c)
        out += found->second;
    else if (!is_apostrophe(c))
        append_utf8(c, out);
}

void fold_character(char32_t c, std::string& out) {
    constexpr auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                       UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    std::array<utf8proc_int32_t, 32> parts{};
    int boundary = 0;
    const auto count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(),
                                static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
    for (utf8proc_ssize_t i = 0; i < count && i < std::ssize(parts); ++i)
        append_folded(static_cast<char32_t>(parts[static_cast<std::size_t>(i)]), out);
}

/// "St" for Saint and the like, as maps and newspapers shorten them; the Arabic article.
void normalise(std::string& out, std::size_t begin) {
    const std::string_view word = std::string_view(out).substr(begin);
    constexpr std::string_view arabic_article = "ال";
    if (word == "st")
        out.replace(begin, 2, "saint");
    else if (word == "ste")
        out.replace(begin, 3, "sainte");
    else if (word == "mt")
        out.replace(begin, 2, "mount");
    else if (word == "ft")
        out.replace(begin, 2, "fort");
    else if (word.size() >= arabic_article.size() + 4 && word.starts_with(arabic_article))
        out.erase(begin, arabic_article.size());
}

/// Of ASCII: the categories below, apostrophes apart.
constexpr std::array<bool, 128> make_breaks() {
    std::array<bool, 128> breaks{};
    for (std::size_t c = 0; c <= 0x20; ++c)
        breaks[c] = true;
    breaks[0x7F] = true;
    for (const char c : std::string_view("_-([{)]}!\"#%&*,./:;?@\\"))
        breaks[static_cast<unsigned char>(c)] = true;
    return breaks;
}
constexpr std::array<bool, 128> ascii_breaks = make_breaks();

bool breaks_words(char32_t c) {
    if (c < ascii_breaks.size()) return ascii_breaks[c];
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
        return !is_apostrophe(c);
    default:
        return false;
    }
}

/// Cuts a name into words; the dots of initials are left out of theirs.
class WordCutter {
public:
    explicit WordCutter(std::string_view name) : name_(name) {}

    std::vector<std::string> cut() {
        constexpr std::size_t most_words = 4; // of most names
        words_.reserve(most_words);
        while (at_ < name_.size())
            step();
        finish();
        if (words_.size() > 1) std::erase(words_, "the");
        return std::move(words_);
    }

private:
    void step() {
        const auto byte = static_cast<unsigned char>(name_[at_]);
        const std::size_t length = byte < 0x80 ? 1 : utf8::valid_length(name_, at_);
        if (length == 0) {
            finish();
            ++at_;
            return;
        }
        const char32_t c = byte < 0x80 ? byte : utf8::decode(name_, at_);
        const bool initial = c == U'.' && letters_since_dot_ == 1;
        if (initial)
            letters_since_dot_ = 0;
        else if (breaks_words(c))
            finish();
        else
            append(length);
        at_ += length;
        if (initial && (at_ >= name_.size() || breaks_words(utf8::decode(name_, at_)))) finish();
    }

    void append(std::size_t length) {
        word_.append(name_, at_, length);
        ++letters_since_dot_;
    }

    void finish() {
        letters_since_dot_ = 0;
        if (word_.empty()) return;
        std::string folded;
        fold_word(word_, folded);
        if (!folded.empty()) words_.push_back(std::move(folded));
        word_.clear();
    }

    std::string_view name_;
    std::size_t at_ = 0;
    std::size_t letters_since_dot_ = 0;
    std::string word_;
    std::vector<std::string> words_;
};

} // namespace

void fold_word(std::string_view word, std::string& out) {
    const std::size_t begin = out.size();
    for (std::size_t at = 0; at < word.size();) {
        const auto byte = static_cast<unsigned char>(word[at]);
        if (byte < 0x80) {
            if (byte != '\'' && byte != '`')
                out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
            ++at;
            continue;
        }
        const std::size_t length = utf8::valid_length(word, at);
        if (length != 0) fold_character(utf8::decode(word, at), out);
        at += std::max<std::size_t>(length, 1);
    }
    normalise(out, begin);
}

std::vector<std::string> fold_words(std::string_view name) {
    return WordCutter(name).cut();
}

std::string fold_name(std::string_view name) {
    std::string joined;
    for (const std::string& word : fold_words(name)) {
        if (!joined.empty()) joined += ' ';
        joined += word;
    }
    return joined;
}

bool is_article(std::string_view folded, std::string_view next) {
    if (folded.size() < 2 || folded.size() > 3) return false;
    if (folded == "al" || folded == "el" || folded == "ul") return true;
    const char vowel = folded.front();
    if (vowel != 'a' && vowel != 'e' && vowel != 'u' && vowel != 'i') return false;
    const std::string_view sun = folded.substr(1);
    constexpr std::array<std::string_view, 9> letters{"n", "s",  "sh", "t", "th",
                                                      "d", "dh", "r",  "z"};
    if (std::find(letters.begin(), letters.end(), sun) == letters.end()) return false;
    return next.empty() || next.starts_with(sun);
}

std::uint64_t hash_word(std::string_view folded) {
    return fnv::add(fnv::start, folded);
}

std::uint64_t hash_append(std::uint64_t sequence, std::uint64_t word) {
    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014), so that order counts.
    std::uint64_t mixed = (sequence ^ word) + 0x9E3779B97F4A7C15ULL;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31U);
}

} // namespace dateline::gazetteer
