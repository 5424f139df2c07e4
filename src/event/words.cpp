#include "event/words.hpp"

#include "event/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::event {
namespace {

using word_class::Set;

constexpr std::array<std::pair<std::string_view, Set>, 37> class_names{{
    {"past", word_class::past},
    {"perfect", word_class::perfect},
    {"aux", word_class::aux},
    {"modal", word_class::modal},
    {"present", word_class::present},
    {"plan", word_class::plan},
    {"condition", word_class::condition},
    {"negation", word_class::negation},
    {"report", word_class::report},
    {"react", word_class::react},
    {"simultaneous", word_class::simultaneous},
    {"after", word_class::after},
    {"before", word_class::before},
    {"since", word_class::since},
    {"contrast", word_class::contrast},
    {"relative", word_class::relative},
    {"coordinate", word_class::coordinate},
    {"departure", word_class::departure},
    {"locator", word_class::locator},
    {"preposition", word_class::preposition},
    {"determiner", word_class::determiner},
    {"start", word_class::start},
    {"finish", word_class::finish},
    {"notverb", word_class::notverb},
    {"noting", word_class::noting},
    {"abroad", word_class::abroad},
    {"request", word_class::request},
    {"mind", word_class::mind},
    {"happening", word_class::happening},
    {"occur", word_class::occur},
    {"journey", word_class::journey},
    {"people", word_class::people},
    {"account", word_class::account},
    {"fight", word_class::fight},
    {"none", word_class::none},
    {"lasting", word_class::lasting},
    {"sequel", word_class::sequel},
}};

constexpr std::array<std::pair<std::string_view, word_use::Set>, 38> use_names{{
    {"recalling", word_use::recalling},
    {"claim", word_use::claim},
    {"seated", word_use::seated},
    {"body", word_use::body},
    {"dealing", word_use::dealing},
    {"kin", word_use::kin},
    {"sacred", word_use::sacred},
    {"past_of", word_use::past_of},
    {"effect", word_use::effect},
    {"joining", word_use::joining},
    {"shore", word_use::shore},
    {"several", word_use::several},
    {"publishing", word_use::publishing},
    {"befalling", word_use::befalling},
    {"harming", word_use::harming},
    {"staying", word_use::staying},
    {"amount", word_use::amount},
    {"about", word_use::about},
    {"troops", word_use::troops},
    {"way", word_use::way},
    {"open", word_use::open},
    {"paper", word_use::paper},
    {"likening", word_use::likening},
    {"lying", word_use::lying},
    {"part", word_use::part},
    {"going", word_use::going},
    {"done_there", word_use::done_there},
    {"fate", word_use::fate},
    {"facility", word_use::facility},
    {"vague", word_use::vague},
    {"quarter", word_use::quarter},
    {"number", word_use::number},
    {"site", word_use::site},
    {"standing", word_use::standing},
    {"arguing", word_use::arguing},
    {"helper", word_use::helper},
    {"carrying", word_use::carrying},
    {"bound", word_use::bound},
}};

/// The bits of names with spaces between.
std::uint64_t bits_of(std::string_view names,
                      std::span<const std::pair<std::string_view, std::uint64_t>> table) {
    std::uint64_t bits = 0;
    for (std::size_t at = 0; at < names.size();) {
        const std::size_t end = std::min(names.find(' ', at), names.size());
        for (const auto& [name, bit] : table) {
            if (name == names.substr(at, end - at)) bits |= bit;
        }
        at = end + 1;
    }
    return bits;
}

Set form_of(std::string_view lower, Set known) {
    Set bits = 0;
    if (lower.size() > 4 && lower.ends_with("ing") && (known & word_class::noting) == 0) {
        bits |= word_class::participle;
    }
    if (lower.size() > 3 && lower.ends_with("ed") && (known & word_class::notverb) == 0) {
        bits |= word_class::past_form;
    }
    return bits;
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
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
        std::size_t stop = start + 1;
        for (; stop < limit; ++stop) {
            const Byte byte = byte_at(text_, stop);
            if (byte == Byte::letter) continue;
            if (byte == Byte::space || mark_at(text_, stop).second != 0) break;
        }
        Word word;
        word.prose = {start, stop};
        word.capital = begins_large(text_.substr(start, stop - start));
        const std::size_t letters = stop - start - (text_[stop - 1] == '.' ? 1 : 0);
        word.number = vocabulary_.number_of(text_.substr(start, letters));
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

ClauseWords::ClauseWords(const tagging::Lexicon& lexicon) {
    const auto& entries = lexicon.entries("clause_words");
    kinds_.reserve(entries.size());
    WordTable<Set> known; // many words are of the same classes
    for (const auto& [word, columns] : entries) {
        if (columns.empty()) continue;
        const auto [bits, is_new] = known.add(columns.front());
        if (is_new) bits = bits_of(columns.front(), class_names);
        kinds_.add(word).first.classes = bits;
    }
    for (const auto& entry : lexicon.entries("place_nouns"))
        kinds_.add(entry.word).first.classes |= word_class::place_noun;
    for (const auto& [word, columns] : lexicon.entries("clause_uses"))
        if (!columns.empty()) kinds_.add(word).first.uses = bits_of(columns.front(), use_names);
}

WordKinds ClauseWords::kinds_of(std::string_view lower) const {
    const WordKinds* found = kinds_.find(lower);
    WordKinds kinds = found == nullptr ? WordKinds{} : *found;
    kinds.classes |= form_of(lower, kinds.classes);
    return kinds;
}

void split_words(const document::Document& document, const document::Sentence& sentence,
                 const tagging::Mentions& mentions, const MentionRange& range,
                 Vocabulary& vocabulary, std::vector<Word>& into) {
    into.clear();
    Splitter(document.prose, mentions, range, vocabulary, into).split(sentence.prose);
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), small);
    return lower;
}

} // namespace dateline::event
