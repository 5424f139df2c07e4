#include "tagging/place_token.hpp"

#include "base/letters.hpp"
#include "base/lower_word.hpp"
#include "tagging/character.hpp"
#include "tagging/place_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::tagging {
namespace {

class Tokeniser {
public:
    Tokeniser(std::string_view prose, TextSpan sentence, PlaceWords& words,
              std::vector<Token>& into)
        : text_(prose.substr(0, sentence.stop)), words_(words), into_(into), at_(sentence.start) {}

    void run() {
        while (at_ < text_.size()) {
            if (text_[at_] == ' ' && gap_ == Gap::start && !into_.empty()) {
                gap_ = Gap::space;
                spaced_ = true;
                ++at_;
                continue;
            }
            if (plain_word()) continue;
            const Character c = character_at(text_, at_);
            if (c.kind == Character::Kind::mark) {
                note_mark(c);
                at_ += c.size;
            } else {
                word();
            }
        }
        if (caseless_ > 0 && 2 * caseless_ <= into_.size()) lift_caseless();
    }

private:
    void note_mark(Character c) {
        if (c.code <= 0x20 || c.code == 0xA0 || c.code == 0x202F) {
            if (gap_ == Gap::start) gap_ = into_.empty() ? Gap::start : Gap::space;
            if (gap_ == Gap::hyphen) gap_ = Gap::dash;
            spaced_ = true;
            return;
        }
        if (c.code == U'-' || c.code == U'‑' || c.code == U'‐') {
            if (weak(gap_) || gap_ == Gap::close) gap_ = spaced_ ? Gap::dash : Gap::hyphen;
            return;
        }
        const Gap mark = gap_of(c.code);
        if (mark == Gap::stop && after_short_word_) return; // "Gen. Petraeus", "St. Cloud"
        if (weak(gap_) || mark != Gap::quote) gap_ = mark;
    }

    static bool weak(Gap gap) {
        return gap == Gap::start || gap == Gap::space || gap == Gap::quote;
    }

    [[nodiscard]] Character::Kind ascii_at(std::size_t at) const {
        const auto byte = static_cast<unsigned char>(text_[at]);
        return byte < 128 ? ascii_kinds[byte] : Character::Kind::other_letter;
    }

    /// Reads a word of ASCII letters whose second letter is small and behind which nothing stands
    /// that may belong to it, as most words are; false when there is none.
    bool plain_word() {
        using Kind = Character::Kind;
        const Kind first = ascii_at(at_);
        if (first != Kind::lower && first != Kind::upper) return false;
        const WordRun* run = words_.run_at(at_);
        if (run == nullptr || !run->ascii) return false;
        const std::size_t end = run->stop;
        if (end - at_ > 1 && ascii_at(at_ + 1) == Kind::upper) return false;
        if (end < text_.size()) {
            const char behind = text_[end];
            if (ascii_at(end) != Kind::mark || behind == '\'' || behind == '`') return false;
            if (behind == '.' && first == Kind::upper) return false; // "U.S.", "Calif."
        }
        Token& token = into_.emplace_back();
        token.prose = {at_, end};
        token.capital = first == Kind::upper;
        token.word = run->number;
        token.head = run->head;
        at_ = end;
        finish(token);
        return true;
    }

    void word() {
        Token& token = into_.emplace_back();
        token.prose.start = at_;
        const Character first = character_at(text_, at_);
        token.capital = first.kind == Character::Kind::upper;
        token.digits = first.kind == Character::Kind::digit;
        if (first.kind == Character::Kind::other_letter) ++caseless_;
        std::size_t letters = 0;
        bool lower = false;
        for (;;) {
            run_over_ascii(letters, lower);
            if (at_ >= text_.size() || at_plain_mark()) break;
            const Character c = character_at(text_, at_);
            if (c.kind == Character::Kind::mark) {
                if (!is_apostrophe(c.code) || !inside(c)) break;
                // "d'Ivoire", "l'Aquila"
                if (letters == 1)
                    token.capital = token.capital || character_at(text_, at_ + c.size).kind ==
                                                         Character::Kind::upper;
                at_ += c.size;
                continue;
            }
            letters += c.kind == Character::Kind::digit ? 0 : 1;
            lower = lower || c.kind == Character::Kind::lower;
            at_ += c.size;
        }
        token.all_caps = token.capital && letters > 1 && !lower;
        token.prose.stop = at_;
        dotted_initials(token);
        const WordRun* run = words_.run_at(token.prose.start);
        token.word = run != nullptr && run->stop == token.prose.stop
                         ? run->number
                         : words_.number_of(token.prose.of(text_));
        token.head = head_of(token);
        finish(token);
    }

    /// Whether an ASCII mark stands here that is no apostrophe: a space, most often.
    [[nodiscard]] bool at_plain_mark() const {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        return byte < 128 && ascii_kinds[byte] == Character::Kind::mark && byte != '\'' &&
               byte != '`';
    }

    /// Passes the letters and digits of ASCII, which most of a text is.
    void run_over_ascii(std::size_t& letters, bool& lower) {
        std::size_t small = 0;
        std::size_t digits = 0;
        const std::size_t start = at_;
        for (; at_ < text_.size(); ++at_) {
            const auto byte = static_cast<unsigned char>(text_[at_]);
            if (byte >= 128 || ascii_kinds[byte] == Character::Kind::mark) break;
            small += ascii_kinds[byte] == Character::Kind::lower ? 1 : 0;
            digits += ascii_kinds[byte] == Character::Kind::digit ? 1 : 0;
        }
        letters += at_ - start - digits;
        lower = lower || small > 0;
    }

    /// Whether an apostrophe at at_ belongs to the word: "O'Leary", not "Syria's" nor "rebels'".
    [[nodiscard]] bool inside(Character apostrophe) const {
        const std::size_t next = at_ + apostrophe.size;
        if (next >= text_.size()) return false;
        const Character c = character_at(text_, next);
        if (c.kind == Character::Kind::mark || c.kind == Character::Kind::digit) return false;
        if (c.code != U's' && c.code != U'S') return true;
        const std::size_t after = next + c.size;
        return after < text_.size() && character_at(text_, after).kind != Character::Kind::mark;
    }

    /// Of the last of the tokens.
    void finish(Token& token) {
        const bool first = into_.size() == 1;
        skip_possessive(token);
        token.gap = first ? Gap::start : gap_;
        if (!first && token.gap == Gap::start) token.gap = Gap::other;
        take_marks(token);
        if (token.capital && !token.abbreviated && !token.possessive) short_form(token);
        token.possessive_stop = at_;
        after_short_word_ = token.abbreviated || token.prose.size() == 1 ||
                            (token.capital && token.prose.size() < 6 && before_name(token));
        gap_ = Gap::start;
        spaced_ = false;
    }

    void take_marks(Token& token) const {
        const WordMarks& marks = words_.at(token.word);
        token.classes = marks.classes;
        token.cues = marks.cues;
    }

    /// "Gen." and "St.": whose stop ends no sentence.
    [[nodiscard]] static bool before_name(const Token& token) {
        static constexpr std::array<LowerWord, 5> shortened{"st", "mt", "ft", "pt", "co"};
        return (token.classes & word_title) != 0 ||
               (token.prose.size() == 2 &&
                std::any_of(shortened.begin(), shortened.end(),
                            [&](const LowerWord& word) { return word.head == token.head; }));
    }

    /// "U.S.", "D.C.": single letters, each with its stop, are one word.
    void dotted_initials(Token& token) {
        if (token.prose.size() != 1 || !token.capital) return;
        std::size_t pairs = 1;
        std::size_t end = at_;
        if (end >= text_.size() || text_[end] != '.') return;
        ++end;
        while (end + 1 < text_.size() && text_[end] >= 'A' && text_[end] <= 'Z' &&
               text_[end + 1] == '.') {
            end += 2;
            ++pairs;
        }
        if (pairs < 2) return;
        at_ = token.prose.stop = end;
        token.all_caps = token.abbreviated = true;
    }

    /// "Calif." when the list knows it with its stop.
    void short_form(Token& token) {
        if (at_ >= text_.size() || text_[at_] != '.') return;
        const std::string_view with_stop = text_.substr(token.prose.start, token.prose.size() + 1);
        if (with_stop.size() > 7) return;
        const std::uint32_t known = words_.number_of(with_stop);
        if ((words_.at(known).classes & word_short_form) == 0) return;
        token.word = known;
        take_marks(token);
        token.abbreviated = true;
        at_ = ++token.prose.stop;
        token.head = head_of(token);
    }

    [[nodiscard]] std::uint64_t head_of(const Token& token) const {
        return LowerWord::head_at(text_, token.prose.start, token.prose.size());
    }

    void skip_possessive(Token& token) {
        if (at_ >= text_.size() || at_plain_mark()) return;
        const Character mark = character_at(text_, at_);
        if (!is_apostrophe(mark.code)) return;
        const std::size_t next = at_ + mark.size;
        const bool s_follows = next < text_.size() && (text_[next] == 's' || text_[next] == 'S') &&
                               (next + 1 == text_.size() ||
                                character_at(text_, next + 1).kind == Character::Kind::mark);
        if (s_follows) {
            token.possessive = true;
            at_ = next + 1;
        } else if (text_[token.prose.stop - 1] == 's') {
            token.possessive = true;
            at_ = next;
        }
    }

    /// "in حلب": scripts without capitals have names, too. In a text that is written in one they
    /// cannot be told from other words.
    void lift_caseless() {
        for (Token& token : into_)
            if (character_at(text_, token.prose.start).kind == Character::Kind::other_letter)
                token.capital = true;
    }

    std::string_view text_;
    PlaceWords& words_;
    std::vector<Token>& into_;
    std::size_t at_;
    Gap gap_ = Gap::start;
    std::size_t caseless_ = 0; ///< words in scripts without capitals
    bool spaced_ = false;
    bool after_short_word_ = false;
};

} // namespace

void tokenise(std::string_view prose, TextSpan sentence, PlaceWords& words,
              std::vector<Token>& into) {
    into.clear();
    Tokeniser(prose, sentence, words, into).run();
}

} // namespace dateline::tagging
