#include "tagging/date_token.hpp"

#include <array>
#include <charconv>

namespace dateline::tagging {
namespace {

constexpr std::array<std::pair<std::string_view, DateWord>, 22> classes = {{
    {"month", DateWord::month},     {"abbr", DateWord::abbr},       {"weekday", DateWord::weekday},
    {"season", DateWord::season},   {"part", DateWord::part},       {"unit", DateWord::unit},
    {"daytime", DateWord::daytime}, {"number", DateWord::number},   {"article", DateWord::article},
    {"vague", DateWord::vague},     {"ordinal", DateWord::ordinal}, {"half", DateWord::half},
    {"which", DateWord::which},     {"moved", DateWord::moved},     {"side", DateWord::side},
    {"hedge", DateWord::hedge},     {"deictic", DateWord::deictic}, {"present", DateWord::present},
    {"era", DateWord::era},         {"cue", DateWord::cue},         {"the", DateWord::the},
    {"head", DateWord::head},
}};

constexpr std::size_t longest_word = 14;

bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool letter(char c) {
    return (c >= 'a' && c <= 'z') || upper(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}
char lower(char c) {
    return upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Length of an en dash, em dash, minus or no-break hyphen at `at`, or 0.
std::size_t dash_length(std::string_view text, std::size_t at) {
    static constexpr std::array<std::string_view, 5> dashes = {"–", "—", "−", "‑", "‐"};
    for (const std::string_view dash : dashes) {
        if (text.substr(at, dash.size()) == dash) return dash.size();
    }
    return 0;
}

/// General punctuation (U+2000 … U+206F) and no-break space are no letters.
std::size_t mark_length(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) == "\xC2\xA0") return 2;
    if (text[at] == '\xE2' && at + 2 < text.size() &&
        (text[at + 1] == '\x80' || text[at + 1] == '\x81')) {
        return 3;
    }
    return 0;
}

bool ordinal_suffix(std::string_view word) {
    return word == "st" || word == "nd" || word == "rd" || word == "th";
}

} // namespace

DateWords::DateWords(const Lexicon& lexicon) {
    for (const std::string& word : lexicon.entries("date_words")) {
        const auto& columns = *lexicon.find("date_words", word);
        if (columns.size() < 2) continue;
        Entry entry;
        for (const auto& [name, kind] : classes) {
            if (name == columns[0]) entry.word = kind;
        }
        std::from_chars(columns[1].data(), columns[1].data() + columns[1].size(), entry.value);
        entries_[word] = entry;
    }
    for (const std::string& word : lexicon.entries("date_followers")) {
        entries_[word].follower = true;
    }
}

void DateWords::classify(std::string_view word, DateToken& token) const {
    token.capital = upper(word.front());
    if (word.size() > longest_word) return;
    std::array<char, longest_word> folded{};
    for (std::size_t i = 0; i < word.size(); ++i)
        folded[i] = lower(word[i]);
    const auto found = entries_.find(std::string_view(folded.data(), word.size()));
    if (found == entries_.end()) return;
    token.word = found->second.word;
    token.value = found->second.value;
    token.follower = found->second.follower;
}

void DateWords::tokenise(std::string_view prose, std::size_t start, std::size_t stop,
                         std::vector<DateToken>& into) const {
    into.clear();
    bool space = true;
    const std::string_view text = prose.substr(0, stop);
    for (std::size_t at = start; at < stop;) {
        const char c = text[at];
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            space = true;
            ++at;
            continue;
        }
        DateToken token;
        token.start = static_cast<std::uint32_t>(at);
        token.space_before = space;
        space = false;
        std::size_t end = at;
        if (digit(c)) {
            token.kind = DateToken::Kind::number;
            std::int64_t value = 0;
            while (end < stop && digit(text[end])) {
                if (end - at < 9) value = value * 10 + (text[end] - '0');
                ++end;
            }
            token.value = static_cast<std::int32_t>(value);
            token.digits = static_cast<std::uint8_t>(std::min<std::size_t>(end - at, 255));
            std::size_t tail = end;
            while (tail < stop && letter(text[tail]) && dash_length(text, tail) == 0 &&
                   mark_length(text, tail) == 0) {
                ++tail;
            }
            const std::string_view suffix = text.substr(end, tail - end);
            if (ordinal_suffix(suffix)) {
                token.kind = DateToken::Kind::ordinal;
                end = tail;
            } else if (suffix == "s" && token.value % 10 == 0) {
                token.kind = DateToken::Kind::decade;
                end = tail;
            } else if (text.substr(end, 2) == "'s" && token.value % 10 == 0 && token.digits == 4) {
                token.kind = DateToken::Kind::decade;
                end += 2;
            }
        } else if (const std::size_t dash = dash_length(text, at); dash != 0 || c == '-') {
            token.mark = '-';
            end = at + (dash == 0 ? 1 : dash);
        } else if (const std::size_t other = mark_length(text, at); other != 0) {
            token.mark = ' ';
            end = at + other;
        } else if (letter(c)) {
            token.kind = DateToken::Kind::word;
            while (end < stop && letter(text[end]) && dash_length(text, end) == 0 &&
                   mark_length(text, end) == 0) {
                ++end;
            }
            classify(text.substr(at, end - at), token);
        } else {
            token.mark = c;
            end = at + 1;
        }
        token.stop = static_cast<std::uint32_t>(end);
        into.push_back(token);
        at = end;
    }
}

} // namespace dateline::tagging
