#include "base/letters.hpp"
#include "event/vocabulary.hpp"
#include "event/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::event {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Whether a word begins with a capital of the Latin alphabets of Europe: "Æthelred", "Łódź".
bool begins_large(std::string_view word) {
    const auto first = static_cast<unsigned char>(word.front());
    if (first < 0x80) return first >= 'A' && first <= 'Z';
    if (word.size() < 2 || first < 0xC3 || first > 0xC5) return false;
    const auto second = static_cast<unsigned char>(word[1]);
    if (first == 0xC3) return second <= 0x9E; // À to Þ
    const unsigned code = (first - 0xC0U) * 64U + (second - 0x80U);
    const bool odd_is_large = (code >= 0x139 && code <= 0x148) || code >= 0x179;
    return (code % 2 == 1) == odd_is_large;
}

/// The bytes that a mark can begin with, or that are space: most bytes of a text are none of them.
enum class Byte : std::uint8_t { letter, space, mark };
constexpr std::array<Byte, 256> make_bytes() {
    std::array<Byte, 256> bytes{};
    for (const char c : std::string_view(",;:()\"!?[]-\xE2"))
        bytes[static_cast<unsigned char>(c)] = Byte::mark;
    for (const char c : std::string_view(" \t\n\r"))
        bytes[static_cast<unsigned char>(c)] = Byte::space;
    return bytes;
}
constexpr std::array<Byte, 256> bytes = make_bytes();
Byte byte_at(std::string_view text, std::size_t at) {
    return bytes[static_cast<unsigned char>(text[at])];
}

/// "100,000", "04:45"
bool within_number(std::string_view text, std::size_t at) {
    const auto digit = [&](std::size_t i) {
        return i < text.size() && text[i] >= '0' && text[i] <= '9';
    };
    return at > 0 && digit(at - 1) && digit(at + 1);
}

/// The mark and its length in bytes at an offset, or a length of 0.
std::pair<char, std::size_t> mark_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (byte_at(text, at) != Byte::mark) return {0, 0};
    if ((c == ',' || c == ':') && within_number(text, at)) return {0, 0};
    constexpr std::string_view single = ",;:()\"!?[]";
    if (single.find(c) != single.npos) return {c == '[' ? '(' : c == ']' ? ')' : c, 1};
    if (c == '-' && at + 1 < text.size() && is_space(text[at + 1])) return {'-', 1};
    if (c != '\xE2') return {0, 0};
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("—")) return {'-', 3};
    if (rest.starts_with("–") && at + 3 < text.size() && is_space(text[at + 3])) return {'-', 3};
    for (const std::string_view quote : {"“", "”", "″", "„"}) {
        if (rest.starts_with(quote)) return {'"', 3};
    }
    return {0, 0};
}

class Splitter {
public:
    Splitter(std::string_view text, const tagging::Mentions& mentions, const MentionRange& range,
             Vocabulary& vocabulary, std::vector<Word>& into)
        : text_(text), mentions_(mentions), range_(range), vocabulary_(vocabulary), into_(into) {}

    void split(TextSpan sentence) {
        for (std::size_t at = sentence.start; at < sentence.stop;) {
            if (is_space(text_[at])) {
                ++at;
            } else if (const std::size_t after = mention(at); after != 0) {
                at = after;
            } else if (const auto [mark, length] = mark_at(text_, at); length != 0) {
                into_.push_back({.prose = {at, at + length}, .mark = mark});
                at += length;
            } else {
                at = word(at, sentence.stop);
            }
        }
    }

private:
    /// Takes the mention that starts at the offset; returns where it stops, or 0.
    std::size_t mention(std::size_t at) {
        Word word;
        while (range_.first_date < range_.last_date && date().start < at)
            ++range_.first_date;
        while (range_.first_place < range_.last_place && place().start < at)
            ++range_.first_place;
        if (range_.first_date < range_.last_date && date().start == at) {
            word.date = range_.first_date++;
            word.prose = mentions_.dates[static_cast<std::size_t>(word.date)].prose;
        } else if (range_.first_place < range_.last_place && place().start == at) {
            word.place = range_.first_place++;
            word.prose = mentions_.places[static_cast<std::size_t>(word.place)].prose;
            word.capital = true;
        } else {
            return 0;
        }
        if (word.prose.empty()) return 0;
        into_.push_back(word);
        return word.prose.stop;
    }

    [[nodiscard]] TextSpan date() const {
        return mentions_.dates[static_cast<std::size_t>(range_.first_date)].prose;
    }
    [[nodiscard]] TextSpan place() const {
        return mentions_.places[static_cast<std::size_t>(range_.first_place)].prose;
    }

    std::size_t word(std::size_t start, std::size_t limit) {
        if (range_.first_date < range_.last_date) limit = std::min(limit, stop_at(date(), start));
        if (range_.first_place < range_.last_place)
            limit = std::min(limit, stop_at(place(), start));
        const WordRun* run = vocabulary_.run_at(start);
        std::size_t stop = run == nullptr ? start + 1 : std::min<std::size_t>(run->stop, limit);
        const std::string_view text = text_.substr(0, limit);
        if (run == nullptr) stop = ascii::letters_end(text, stop);
        for (; stop < text.size(); stop = ascii::letters_end(text, stop + 1)) {
            const Byte byte = byte_at(text_, stop);
            if (byte == Byte::space || (byte == Byte::mark && mark_at(text_, stop).second != 0))
                break;
        }
        Word word;
        word.prose = {start, stop};
        word.capital = begins_large(text_.substr(start, stop - start));
        const std::size_t letters = stop - start - (text_[stop - 1] == '.' ? 1 : 0);
        word.number = run != nullptr && run->stop == start + letters
                          ? Vocabulary::number_of(*run)
                          : vocabulary_.number_of(text_.substr(start, letters));
        const Vocabulary::Entry& known = vocabulary_.at(word.number);
        word.head = known.lower.head;
        word.classes = known.kinds.classes;
        word.uses = known.kinds.uses;
        into_.push_back(word);
        return stop;
    }

    /// A word ends where a mention begins ("al-*Bab*", "Paris-*London*").
    static std::size_t stop_at(TextSpan mention, std::size_t start) {
        return mention.start > start ? mention.start : std::string_view::npos;
    }

    std::string_view text_;
    const tagging::Mentions& mentions_;
    MentionRange range_;
    Vocabulary& vocabulary_;
    std::vector<Word>& into_;
};

} // namespace

void split_words(const document::Document& document, const document::Sentence& sentence,
                 const tagging::Mentions& mentions, const MentionRange& range,
                 Vocabulary& vocabulary, std::vector<Word>& into) {
    into.clear();
    Splitter(document.prose, mentions, range, vocabulary, into).split(sentence.prose);
}

} // namespace dateline::event
