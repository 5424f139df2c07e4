#include "tagging/date_token.hpp"

#include "base/ascii.hpp"
#include "base/lower_word.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace dateline::tagging {
namespace {

constexpr std::array<std::pair<std::string_view, DateWord>, 25> classes = {{
    {"month", DateWord::month},     {"abbr", DateWord::abbr},       {"weekday", DateWord::weekday},
    {"season", DateWord::season},   {"part", DateWord::part},       {"unit", DateWord::unit},
    {"daytime", DateWord::daytime}, {"number", DateWord::number},   {"article", DateWord::article},
    {"vague", DateWord::vague},     {"ordinal", DateWord::ordinal}, {"half", DateWord::half},
    {"which", DateWord::which},     {"moved", DateWord::moved},     {"side", DateWord::side},
    {"hedge", DateWord::hedge},     {"deictic", DateWord::deictic}, {"present", DateWord::present},
    {"era", DateWord::era},         {"cue", DateWord::cue},         {"the", DateWord::the},
    {"head", DateWord::head},       {"owner", DateWord::owner},     {"feast", DateWord::feast},
    {"yearly", DateWord::yearly},
}};

constexpr std::array<std::pair<std::string_view, telling::Set>, 16> tellings = {{
    {"ahead", telling::ahead},
    {"outlook", telling::outlook},
    {"past", telling::past},
    {"had", telling::had},
    {"are", telling::are},
    {"to", telling::to},
    {"leads", telling::leads},
    {"sets", telling::sets},
    {"epithet", telling::epithet},
    {"begins", telling::begins},
    {"strife", telling::strife},
    {"tops", telling::tops},
    {"since", telling::since},
    {"than", telling::than},
    {"passing", telling::passing},
    {"relative", telling::relative},
}};

/// What a byte of the text may be part of.
enum class Byte : std::uint8_t { mark, space, digit, letter, high };

constexpr std::array<Byte, 256> make_bytes() {
    std::array<Byte, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        if (c >= 0x80) table[c] = Byte::high;
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) table[c] = Byte::letter;
        if (c >= '0' && c <= '9') table[c] = Byte::digit;
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') table[c] = Byte::space;
    }
    return table;
}
constexpr std::array<Byte, 256> bytes = make_bytes();

constexpr std::size_t longest_word = 14;
constexpr std::size_t most_year_digits = 4;

/// Whether a word may be what an expression counts or names.
bool of_time(DateWord word) {
    constexpr auto bit = [](DateWord one) { return 1U << static_cast<unsigned>(one); };
    constexpr unsigned words = bit(DateWord::month) | bit(DateWord::abbr) | bit(DateWord::weekday) |
                               bit(DateWord::season) | bit(DateWord::unit) |
                               bit(DateWord::daytime) | bit(DateWord::ordinal) |
                               bit(DateWord::feast) | bit(DateWord::yearly) |
                               bit(DateWord::deictic) | bit(DateWord::present) | bit(DateWord::era);
    return (words & bit(word)) != 0;
}

bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool ordinal_suffix(std::string_view word) {
    return word == "st" || word == "nd" || word == "rd" || word == "th";
}

/// A number with its thousands, ordinal ending or the s of a decade; returns where it ends.
std::size_t read_number(std::string_view text, std::size_t at, DateToken& token) {
    token.kind = DateToken::Kind::number;
    token.time = true;
    std::size_t digits = 0;
    std::int64_t value = 0;
    const auto take = [&] {
        while (at < text.size() && digit(text[at])) {
            if (++digits <= 9) value = value * 10 + (text[at] - '0');
            ++at;
        }
    };
    const auto thousands_follow = [&] {
        return at + 3 < text.size() && text[at] == ',' && digit(text[at + 1]) &&
               digit(text[at + 2]) && digit(text[at + 3]) &&
               (at + 4 == text.size() || !digit(text[at + 4]));
    };
    take();
    while (digits <= 9 && thousands_follow()) {
        ++at;
        take();
        digits = std::max<std::size_t>(digits, most_year_digits + 1);
    }
    token.value = static_cast<std::int32_t>(value);
    token.digits = static_cast<std::uint8_t>(std::min<std::size_t>(digits, 255));
    const bool tens = token.value % 10 == 0 && ((digits >= 2 && digits <= 4) && value >= 10);
    const std::size_t tail = word_end(text, at);
    const std::string_view suffix = text.substr(at, tail - at);
    if (ordinal_suffix(suffix)) {
        token.kind = DateToken::Kind::ordinal;
        return tail;
    }
    if (tens && suffix == "s") {
        token.kind = DateToken::Kind::decade;
        return tail;
    }
    for (const std::string_view possessive : {"'s", "’s"}) {
        if (!tens || digits != 4 || text.substr(at, possessive.size()) != possessive) continue;
        token.kind = DateToken::Kind::decade;
        return at + possessive.size();
    }
    return at;
}

} // namespace

DateWords::DateWords(const Lexicon& lexicon) {
    const auto& words = lexicon.entries("date_words");
    const auto& followers = lexicon.entries("date_followers");
    const auto& counted = lexicon.entries("date_counted");
    const auto& tells = lexicon.entries("date_telling");
    const auto& zones = lexicon.entries("date_zones");
    entries_.reserve(words.size() + followers.size() + counted.size() + tells.size() +
                     zones.size());
    WordTable<DateWord> kinds;
    for (const auto& [name, kind] : classes)
        kinds.add(name).first = kind;
    for (const auto& [word, columns] : words) {
        if (columns.size() < 2) continue;
        Entry& known = entry(word);
        if (const DateWord* kind = kinds.find(columns[0]); kind != nullptr) known.word = *kind;
        std::from_chars(columns[1].data(), columns[1].data() + columns[1].size(), known.value);
        known.time = of_time(known.word);
    }
    entry("time").time = true; // "the same time"
    for (const Lexicon::Entry& follower : followers)
        entry(follower.word).follower = true;
    for (const Lexicon::Entry& one : counted)
        entry(one.word).counted = true;
    for (const Lexicon::Entry& one : zones)
        entry(one.word).zone = true;
    for (const Lexicon::Entry& one : tells)
        if (!one.columns.empty()) entry(one.word).tells = class_bits(one.columns.front(), tellings);
}

std::size_t DateWords::opening_of(std::string_view word) {
    const auto letter = [&](std::size_t i) {
        return i < word.size() ? static_cast<unsigned char>(word[i]) & 0x1FU : 0U;
    };
    return letter(0) * 32 + letter(1);
}

DateWords::Entry& DateWords::entry(std::string_view word) {
    lengths_[opening_of(word)] |= 1U << std::min<std::size_t>(word.size(), 31);
    return entries_.add(word).first;
}

const DateWords::Entry* DateWords::find(std::string_view word, std::uint64_t head) const {
    const std::uint32_t length = 1U << std::min<std::size_t>(word.size(), 31);
    if (word.size() > longest_word || (lengths_[opening_of(word)] & length) == 0) return nullptr;
    static_assert(longest_word <= 2 * LowerWord::head_bytes);
    std::array<char, 2 * LowerWord::head_bytes> folded; // NOLINT(*-member-init): written where read
    std::memcpy(folded.data(), &head, sizeof head);
    for (std::size_t i = sizeof head; i < word.size(); ++i)
        folded[i] = ascii::lower(word[i]);
    return entries_.find(std::string_view(folded.data(), word.size()));
}

DateTokeniser::DateTokeniser(std::string_view text, const TextWords& words, const DateWords& lists)
    : text_(text), lists_(&lists), runs_(words.runs()), asked_(words.runs()) {
    known_.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words.written(text, i);
        known_.push_back(lists.find(word, LowerWord::head_at(word, 0, word.size())));
    }
}

/// Returns where the word at the token's start stops in a text that ends with the part.
std::size_t DateTokeniser::read_word(std::string_view text, DateToken& token) {
    token.kind = DateToken::Kind::word;
    const WordRun* run = runs_.at(token.start);
    const std::size_t stop = run == nullptr ? word_end(text, token.start) : run->stop;
    token.head =
        run == nullptr ? LowerWord::head_at(text, token.start, stop - token.start) : run->head;
    const bool colon = stop < text.size() && text[stop] == ':';
    if (colon && text.substr(stop).starts_with("://")) // an address, whatever its numbers
        return std::min(text.find_first_of(" \t\r\n", stop), text.size());
    const std::string_view word = text.substr(token.start, stop - token.start);
    token.capital = word.front() >= 'A' && word.front() <= 'Z';
    const auto* known = run == nullptr ? lists_->find(word, token.head) : known_[run->number];
    if (known == nullptr) return stop;
    token.word = known->word;
    token.value = known->value;
    token.follower = known->follower;
    token.counted = known->counted;
    token.zone = known->zone;
    token.time = known->time;
    token.tells = known->tells;
    return stop;
}

bool DateTokeniser::may_tell_time(TextSpan part) {
    unsigned digits = 0; // all are counted, as that is done many bytes at once
    for (const char c : part.of(text_))
        digits += digit(c) ? 1U : 0U;
    return digits > 0 || std::ranges::any_of(asked_.within(part), [&](const WordRun& run) {
               const auto* known = known_[run.number];
               return known != nullptr && known->time;
           });
}

void DateTokeniser::tokenise(TextSpan part, std::vector<DateToken>& into) {
    into.clear();
    bool space = true;
    const std::string_view text = text_.substr(0, part.stop);
    for (std::size_t at = part.start; at < text.size();) {
        const char c = text[at];
        const Byte byte = bytes[static_cast<unsigned char>(c)];
        if (byte == Byte::space) {
            space = true;
            ++at;
            continue;
        }
        DateToken token;
        token.start = static_cast<std::uint32_t>(at);
        token.space_before = space;
        space = false;
        const bool foreign =
            byte == Byte::high && dash_length(text, at) == 0 && mark_length(text, at) == 0; // "été"
        if (byte == Byte::letter || foreign) {
            at = read_word(text, token);
        } else if (byte == Byte::digit) {
            at = read_number(text, at, token);
        } else if (const std::size_t dash = dash_length(text, at); dash != 0 || c == '-') {
            token.mark = '-';
            at += dash == 0 ? 1 : dash;
        } else if (const std::size_t other = mark_length(text, at); other != 0) {
            const std::string_view mark = text.substr(at, other);
            token.mark = mark == "’" || mark == "‘" ? '\'' : ' ';
            at += other;
        } else {
            token.mark = c;
            ++at;
        }
        token.stop = static_cast<std::uint32_t>(at);
        into.push_back(token);
    }
}

} // namespace dateline::tagging
