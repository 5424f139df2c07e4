#include "base/text_words.hpp"

#include "base/ascii.hpp"
#include "base/letters.hpp"
#include "base/word_table.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace dateline {
namespace {

bool beyond_ascii(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// The first byte from an offset on that is a letter or beyond ASCII.
std::size_t begin_of_word(std::string_view text, std::size_t at) {
    while (at < text.size() && !beyond_ascii(text[at]) && !ascii::is_letter(text[at]))
        ++at;
    return at;
}

constexpr std::size_t usual_word = 5; ///< bytes of text for each word of it, or more

} // namespace

std::size_t dash_length(std::string_view text, std::size_t at) {
    if (text[at] != '\xE2') return 0; // as they all begin
    static constexpr std::array<std::string_view, 5> dashes = {"–", "—", "−", "‑", "‐"};
    for (const std::string_view dash : dashes) {
        if (text.substr(at, dash.size()) == dash) return dash.size();
    }
    return 0;
}

std::size_t mark_length(std::string_view text, std::size_t at) {
    if (!beyond_ascii(text[at])) return 0;
    if (text.substr(at, 2) == "\xC2\xA0") return 2;
    const bool general_punctuation = text[at] == '\xE2' && at + 2 < text.size() &&
                                     (text[at + 1] == '\x80' || text[at + 1] == '\x81');
    return general_punctuation ? 3 : 0; // U+2000 … U+206F
}

std::size_t word_end(std::string_view text, std::size_t at) {
    for (;; ++at) {
        at = ascii::letters_end(text, at);
        if (at >= text.size() || !beyond_ascii(text[at])) return at;
        if (dash_length(text, at) != 0 || mark_length(text, at) != 0) return at;
    }
}

TextWords::TextWords(std::string_view text, std::span<const TextSpan> parts) {
    WordTable<bool> numbers;
    numbers.reserve(words_in(text.size()));
    words_.reserve(words_in(text.size()));
    runs_.reserve(text.size() / usual_word);
    for (const TextSpan part : parts) {
        const std::string_view until = text.substr(0, part.stop);
        for (std::size_t at = begin_of_word(until, part.start); at < part.stop;
             at = begin_of_word(until, at)) {
            std::size_t stop = ascii::letters_end(until, at);
            const bool ascii = stop == part.stop || !beyond_ascii(text[stop]);
            if (!ascii) stop = word_end(until, stop);
            if (stop == at) { // a mark beyond ASCII
                at += std::max({std::size_t{1}, dash_length(text, at), mark_length(text, at)});
                continue;
            }
            const std::uint64_t key = word_key_at(text, at, stop - at);
            const auto [number, is_new] =
                numbers.number_of(HashedWord(text.substr(at, stop - at), key));
            const auto start = static_cast<std::uint32_t>(at);
            if (is_new)
                words_.push_back({start, static_cast<std::uint32_t>(stop - at), as_written});
            runs_.push_back({start, static_cast<std::uint32_t>(stop), number, ascii,
                             LowerWord::head_at(text, at, stop - at)});
            at = stop;
        }
    }
    lower_all(text);
}

void TextWords::lower_all(std::string_view text) {
    for (Different& word : words_) {
        const std::string_view written = text.substr(word.start, word.size);
        if (ascii::is_lower(written)) continue;
        word.lowered = static_cast<std::uint32_t>(lowered_.size());
        std::ranges::transform(written, std::back_inserter(lowered_),
                               [](char c) { return ascii::lower(c); });
    }
}

std::vector<bool> TextWords::said(std::string_view text,
                                  std::span<const std::string_view> few) const {
    std::array<bool, 256> begins{}; // which bytes they begin with: most words are told by theirs
    for (const std::string_view word : few)
        if (!word.empty()) begins[static_cast<unsigned char>(word.front())] = true;
    std::vector<bool> found(few.size(), false);
    for (const Different& word : words_) {
        if (!begins[static_cast<unsigned char>(text[word.start])]) continue;
        for (std::size_t i = 0; i < few.size(); ++i)
            if (text.substr(word.start, word.size) == few[i]) found[i] = true;
    }
    return found;
}

LowerWord TextWords::lower(std::string_view text, std::size_t number) const {
    const Different& word = words_[number];
    if (word.lowered == as_written) return LowerWord::of(text.substr(word.start, word.size));
    return LowerWord::of({lowered_.data() + word.lowered, word.size});
}

void WordCursor::go_back(std::size_t start) {
    const auto found = std::ranges::lower_bound(runs_, start, {}, &WordRun::start);
    next_ = static_cast<std::size_t>(found - runs_.begin());
}

} // namespace dateline
