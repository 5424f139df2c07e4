#include "document/sentences.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::document {
namespace {

using std::string_view;

bool ascii_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool letter(char c) {
    return lower(c) || upper(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// What has no end after so many bytes is a table, a list or a text without stops; it is cut at a
// pause, so that no reader of sentences works on a megabyte at a time.
constexpr std::size_t longest_sentence = 4000;

class Splitter {
public:
    Splitter(string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

    std::vector<std::size_t> ends() {
        std::vector<std::size_t> found;
        for (std::size_t at = text_.find_first_of(".!?\xE2\xE3\xD8"); at != text_.npos;
             at = text_.find_first_of(".!?\xE2\xE3\xD8", at)) {
            const std::size_t mark = stop_length(at);
            if (mark == 0) {
                ++at;
                continue;
            }
            const std::size_t after = past_closers(at + mark);
            if (after < text_.size() && splits(at, after)) end_sentence(after, found);
            at = std::max(after, at + 1);
        }
        end_sentence(text_.size(), found);
        return found;
    }

private:
    void end_sentence(std::size_t stop, std::vector<std::size_t>& found) const {
        std::size_t start = found.empty() ? 0 : found.back();
        while (stop - start > longest_sentence) {
            start = pause_after(start);
            if (start >= stop) break;
            found.push_back(start);
        }
        found.push_back(stop);
    }

    /// Behind the last semicolon, comma or blank within the longest sentence, else behind the first
    /// blank after it.
    [[nodiscard]] std::size_t pause_after(std::size_t start) const {
        const string_view head = text_.substr(start, longest_sentence);
        for (const string_view pause : {"; ", ", ", " "}) {
            const std::size_t at = head.rfind(pause);
            if (at != head.npos && at > 0) return start + at + pause.size();
        }
        const std::size_t blank = text_.find(' ', start + head.size());
        return blank == text_.npos ? text_.size() : blank + 1;
    }

    /// Length of the sentence mark at `at`, or 0: . ! ? … 。 ؟
    [[nodiscard]] std::size_t stop_length(std::size_t at) const {
        const char c = text_[at];
        if (c == '.' || c == '!' || c == '?') return 1;
        const string_view rest = text_.substr(at);
        if (rest.starts_with("…") || rest.starts_with("。")) return 3;
        if (rest.starts_with("؟")) return 2;
        return 0;
    }

    /// Past further marks, closing quotes and brackets, "[12]", "[object Object]".
    [[nodiscard]] std::size_t past_closers(std::size_t at) const {
        static constexpr std::array closers = std::to_array<string_view>(
            {".", "!", "?", "\"", "'", ")", "]", "”", "’", "″", "»", "…", "′′"});
        for (bool moved = true; moved && at < text_.size();) {
            moved = false;
            for (const string_view closer : closers) {
                if (text_.substr(at).starts_with(closer)) {
                    at += closer.size();
                    moved = true;
                }
            }
            if (const std::size_t mark = reference_mark(at); mark != 0) {
                at += mark;
                moved = true;
            }
        }
        return at;
    }

    /// Length of a bracketed mark of at most 30 bytes at `at`, or 0.
    [[nodiscard]] std::size_t reference_mark(std::size_t at) const {
        if (at >= text_.size() || text_[at] != '[') return 0;
        const string_view head = text_.substr(at, 30);
        const std::size_t close = head.find(']');
        if (close == head.npos) return 0;
        const string_view inside = head.substr(1, close - 1);
        const bool number = std::all_of(inside.begin(), inside.end(), digit);
        return number || inside == "object Object" || inside.starts_with("citation") ||
                       inside.starts_with("note ")
                   ? close + 1
                   : 0;
    }

    [[nodiscard]] bool splits(std::size_t stop, std::size_t after) const {
        if (!ascii_space(text_[after])) return glued_start(stop, after);
        const std::size_t next = text_.find_first_not_of(" \t\r\n", after);
        if (next == text_.npos || !opens_sentence(next) || names_agency(next)) return false;
        return text_[stop] != '.' || after > stop + 1 || !abbreviation(stop, next);
    }

    /// "…the coast.[12]The next": only a reference mark lets a sentence start without a space.
    [[nodiscard]] bool glued_start(std::size_t stop, std::size_t after) const {
        return text_[after - 1] == ']' && after > stop + 2 && upper(text_[after]);
    }

    [[nodiscard]] bool opens_sentence(std::size_t at) const {
        const char c = text_[at];
        const bool dash = text_.substr(at).starts_with("—") || text_.substr(at).starts_with("–");
        return !(dash || lower(c) || c == ',' || c == ';' || c == ')' || c == ':' || c == '-');
    }

    /// "GALLATIN, Tenn. (AP) -": whose report it is, before the dash that ends its head.
    [[nodiscard]] bool names_agency(std::size_t at) const {
        constexpr std::size_t longest_agency = 24;
        if (text_[at] != '(') return false;
        const std::size_t close = text_.substr(at, longest_agency).find(')');
        if (close == text_.npos || at + close + 2 >= text_.size()) return false;
        const string_view rest = text_.substr(at + close + 1);
        return rest.starts_with(" -") || rest.starts_with(" –") || rest.starts_with(" —") ||
               rest.starts_with("–") || rest.starts_with("—");
    }

    [[nodiscard]] string_view word_before(std::size_t stop) const {
        std::size_t start = stop;
        while (start > 0 && !ascii_space(text_[start - 1]) && text_[start - 1] != '(' &&
               text_[start - 1] != '"') {
            --start;
        }
        while (start < stop && !letter(text_[start]) && !digit(text_[start]))
            ++start;
        return text_.substr(start, stop - start);
    }

    [[nodiscard]] string_view word_at(std::size_t at) const {
        std::size_t stop = at;
        while (stop < text_.size() && letter(text_[stop]))
            ++stop;
        return text_.substr(at, stop - at);
    }

    [[nodiscard]] bool abbreviation(std::size_t stop, std::size_t next) const {
        const string_view word = word_before(stop);
        if (word.empty() || word.size() > 10) return false;
        const std::string folded = ascii::lower(word);
        const bool number_follows = digit(text_[next]);
        if (word == "No" || word == "no" || word == "Nos") return number_follows;
        if (upper(word.front()) && word.size() == 1) return true; // an initial
        const auto* known = lexicon_.find("abbreviations", folded);
        if (known != nullptr && known->empty()) return true;
        const bool dotted = word.find('.') != word.npos; // U.S, D.C, a.m
        const bool short_form =
            dotted && std::none_of(word.begin(), word.end(), digit) && word.size() <= 6;
        return (short_form || known != nullptr) && !opener_at(next);
    }

    [[nodiscard]] bool opener_at(std::size_t at) const {
        return lexicon_.find("sentence_openers", word_at(at)) != nullptr;
    }

    string_view text_;
    const Lexicon& lexicon_;
};

} // namespace

std::vector<std::size_t> sentence_ends(std::string_view paragraph, const Lexicon& lexicon) {
    return Splitter(paragraph, lexicon).ends();
}

} // namespace dateline::document
