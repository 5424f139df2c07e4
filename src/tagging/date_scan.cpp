#include "tagging/date_scan.hpp"

#include "base/lower_word.hpp"
#include "tagging/past_form.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace dateline::tagging {
namespace {

using document::BlockKind;
using document::Document;

constexpr std::size_t opening_tokens = 2; ///< before a date that opens its sentence

/// Reads one sentence after the other and keeps its tokens' room.
class DateScanner {
public:
    DateScanner(const Document& document, const TextWords& words, const DateWords& date_words,
                Era era)
        : document_(document), tokeniser_(document.prose, words, date_words), era_(era) {
        found_.reserve(document.sentences.size()); // more are seldom told
    }

    void read(std::uint32_t sentence, bool heading) {
        const TextSpan span = document_.sentences[sentence].prose;
        if (!tokeniser_.may_tell_time(span)) return;
        tokeniser_.tokenise(span, tokens_);
        std::size_t until = tokens_.size(); // behind it no expression begins
        while (until > 0 && !tokens_[until - 1].time)
            --until;
        const DateGrammar grammar(document_.prose, tokens_, {era_, heading});
        state_ = {};
        state_.sentence = sentence;
        state_.heading = heading;
        had_ = had_in_relative_ = to_come_ = tops_ = than_ = relative_told_ = parted_ = false;
        depth_ = 0;
        free_ = 0;
        first_ = found_.size();
        for (std::size_t i = 0; i < until;) {
            const auto match = grammar.match(i);
            if (!match) {
                watch(tokens_[i++]);
                continue;
            }
            for (const DateMatch& earlier : grammar.before_in_list(*match, free_))
                add(grammar, earlier);
            add(grammar, *match);
            while (const auto more = grammar.next_in_list(found_.back().match))
                add(grammar, *more);
            i = free_ = std::max(i + 1, found_.back().match.last);
        }
        if (found_.size() > first_) look_behind(found_[first_]);
        note_had_behind();
        for (std::size_t i = found_.size(); i > first_ + 1; --i)
            grammar.share_year(found_[i - 2].match, found_[i - 1].match);
    }

    [[nodiscard]] std::vector<ScannedDate> take() { return std::move(found_); }

private:
    void watch(const DateToken& token) {
        // "who had come in 1815, left in 1816": the comma ends what had been.
        if (token.mark == ',' && found_.size() > first_ && found_.back().past_perfect) {
            state_.past_perfect = false;
        }
        if (token.mark != 0 || token.tells != 0 || than_) compare(token);
        if (token.mark == ';' || (token.mark == ',' && relative_told_)) leave_relative();
        if (token.mark == '(' || token.mark == '[') ++depth_;
        if (token.mark == ')' || token.mark == ']') depth_ = std::max(0, depth_ - 1);
        if (token.mark == ',' || token.mark == ';') parted_ = true;
        if (token.kind != DateToken::Kind::word) return;
        const telling::Set tells = token.capital ? telling::Set{} : token.tells;
        if (had_ && !owned(token)) {
            had_in_relative_ = state_.in_relative && !state_.past_perfect;
            state_.past_perfect = true;
        }
        if ((tells & telling::ahead) != 0) {
            state_.future = true;
            parted_ = false;
        }
        if ((tells & telling::outlook) != 0) state_.outlook = true;
        if (token.tells != 0) note_beginning(token, state_);
        const bool first = found_.size() == first_;
        if ((tells & telling::passing) != 0 && (first || state_.in_relative)) state_.outlook = true;
        if ((tells & telling::relative) != 0) {
            state_.in_relative = true;
            relative_told_ = false;
        }
        // "talks are to begin"
        if (to_come_ && (tells & telling::to) != 0) state_.future = true;
        if (tells_past(token)) {
            state_.past = relative_told_ = true;
            // "Friday will be a day of mourning, the mayor said on Monday"
            if (parted_ && (tells & telling::ahead) == 0) state_.future = false;
        }
        had_ = (tells & telling::had) != 0;
        to_come_ = (tells & telling::are) != 0;
    }

    /// "Reid, who had *fled*, came home on 3 May": what had been ends with the clause that tells
    /// it.
    void leave_relative() {
        state_.in_relative = false;
        if (had_in_relative_) state_.past_perfect = false;
        had_in_relative_ = false;
    }

    /// "the strongest since the storm of", "more than in": until a comma or the year ends it.
    /// "More than 200 men" compares nothing.
    void compare(const DateToken& token) {
        if (than_) {
            than_ = false;
            const bool amount = token.kind != DateToken::Kind::word ||
                                token.word == DateWord::number || token.word == DateWord::vague ||
                                token.word == DateWord::article;
            state_.compared = !amount;
        }
        if (token.mark == ',' || token.mark == ';' || token.mark == ':') stop_comparing();
        if (token.kind != DateToken::Kind::word || token.capital) return;
        if ((token.tells & telling::tops) != 0) tops_ = true;
        const bool since = (token.tells & telling::since) != 0 && tops_;
        if (since) state_.compared = true;
        if ((token.tells & telling::than) != 0) than_ = true;
    }
    void stop_comparing() { state_.compared = than_ = tops_ = false; }

    static void note_beginning(const DateToken& token, ScannedDate& date) {
        if ((token.tells & telling::begins) != 0) date.begins = true;
        if ((token.tells & telling::strife) != 0) date.strife = true;
    }

    [[nodiscard]] bool tells_past(const DateToken& token) const {
        if (token.kind != DateToken::Kind::word) return false;
        const bool form = !token.capital && (token.tells & telling::past) != 0;
        return form || past_form(text_of(token));
    }

    /// "An exercise held in July 2004 had foreseen it", but not "on the line, which had been
    /// drawn".
    void note_had_behind() {
        for (std::size_t i = first_; i < found_.size(); ++i) {
            if (by(found_[i].match)) continue;
            for (std::size_t k = found_[i].match.last; k + 1 < tokens_.size(); ++k) {
                if (tokens_[k].mark == ';' || (tokens_[k].tells & telling::relative) != 0) break;
                if ((tokens_[k].tells & telling::had) == 0 || owned(tokens_[k + 1])) continue;
                found_[i].had_behind = true;
                break;
            }
        }
    }

    /// What the words behind the first date say of it.
    void look_behind(ScannedDate& first) const {
        if (looks_back(first.match)) first.past_perfect = true;
        if (first.match.last < tokens_.size() && text_of(tokens_[first.match.last]) == "will")
            first.future = true;
        constexpr std::size_t clause = 8;
        const std::size_t end = std::min(first.match.last + clause, tokens_.size());
        const bool opens = first.match.first <= opening_tokens;
        for (std::size_t i = first.match.last; i < end && tokens_[i].mark != ';'; ++i) {
            if (text_of(tokens_[i]) == "would") first.outlook = true;
            note_beginning(tokens_[i], first);
            if ((tokens_[i].tells & telling::ahead) != 0) break;
            if (opens && tells_past(tokens_[i])) first.past = true; // "In July, cases *were* found"
        }
    }

    /// "In 1127 Roger had landed …", "Earlier, in 1127, …": the date that opens its sentence, with
    /// "had" behind the subject.
    [[nodiscard]] bool looks_back(const DateMatch& match) const {
        constexpr std::size_t opening = 4;
        constexpr std::size_t subject = 6;
        const bool clause = match.last < tokens_.size() && tokens_[match.last].mark == ',' &&
                            match.date.year && !match.date.month; // "With its loss in 1897, …"
        if (match.first >= opening && !clause) return false;
        if (by(match)) return false;
        const DateToken& first = tokens_.front();
        if (first.word == DateWord::moved && first.value < 0 && match.first > 0) return true;
        std::size_t i = match.last;
        if (i < tokens_.size() && tokens_[i].mark == ',') ++i;
        const std::size_t end = std::min(i + subject, tokens_.size());
        for (; i + 1 < end && tokens_[i].kind != DateToken::Kind::mark; ++i) {
            if ((tokens_[i].tells & telling::had) != 0) return !owned(tokens_[i + 1]);
        }
        return false;
    }

    /// "By the end of 1981 the advance had run itself out": it had by then, and not before.
    [[nodiscard]] bool by(const DateMatch& match) const {
        const auto says = [&](std::size_t i) {
            static constexpr LowerWord by{"by"};
            return tokens_[i].kind == DateToken::Kind::word && tokens_[i].head == by.head;
        };
        return says(match.first) || (match.first > 0 && says(match.first - 1));
    }

    [[nodiscard]] std::string_view text_of(const DateToken& token) const {
        return std::string_view(document_.prose).substr(token.start, token.stop - token.start);
    }

    /// "had a garrison" and "had to go" are no past perfect, "had fallen" is.
    [[nodiscard]] static bool owned(const DateToken& token) {
        return (token.tells & telling::to) != 0 || token.word == DateWord::article ||
               token.word == DateWord::the || token.word == DateWord::number ||
               token.word == DateWord::vague;
    }

    void add(const DateGrammar& grammar, const DateMatch& match) {
        ScannedDate date = state_;
        date.match = match;
        date.prose = {tokens_[match.first].start, tokens_[match.last - 1].stop};
        date.had_before = date.past_perfect;
        date.future = date.future || sets_day(match.first);
        date.of_noun = match.first > 0 && text_of(tokens_[match.first - 1]) == "of";
        date.in_aside = depth_ == 0 && grammar.in_aside(match);
        date.bracketed = depth_ > 0 || date.in_aside;
        date.of_event = depth_ > 0 && grammar.names_bracketed_event(match.first);
        date.ends =
            match.last >= tokens_.size() || tokens_[match.last].kind == DateToken::Kind::mark;
        date.apposed =
            found_.size() > first_ && grammar.apposed(found_.back().match.last, match.first);
        date.dates_event =
            found_.size() > first_ && grammar.dates_event(found_.back().match.last, match.first);
        date.explains =
            found_.size() > first_ && grammar.explains(found_.back().match.last, match.first);
        date.compared = date.compared && match.date.year && !match.date.attributive;
        found_.push_back(date);
        state_.begins = state_.strife = false;
        stop_comparing();
    }

    /// "The talks *start* Monday", "The court *meets* on Friday", but not "the start on Friday".
    [[nodiscard]] bool sets_day(std::size_t first) const {
        const bool on = first > 0 && text_of(tokens_[first - 1]) == "on";
        const std::size_t verb = first - std::min<std::size_t>(first, on ? 2 : 1);
        if (verb == 0 || (tokens_[verb].tells & telling::sets) == 0) return false;
        const DateToken& before = tokens_[verb - 1];
        return before.kind == DateToken::Kind::word && before.word != DateWord::the &&
               before.word != DateWord::article && before.word != DateWord::cue &&
               before.word != DateWord::owner && before.word != DateWord::which;
    }

    const Document& document_;
    DateTokeniser tokeniser_;
    Era era_;
    std::vector<DateToken> tokens_;
    std::vector<ScannedDate> found_;
    ScannedDate state_; ///< what holds for the next date of the sentence
    std::size_t first_ = 0;
    std::size_t free_ = 0;         ///< the first token that no date has taken
    bool tops_ = false;            ///< "the strongest" stands before it in its clause
    bool than_ = false;            ///< and "since" does, or "than"
    bool had_ = false;             ///< the word before is "had"
    bool had_in_relative_ = false; ///< "had been" stands in the relative clause alone
    bool to_come_ = false;         ///< the word before is "are" or "plan", as before "to begin"
    bool parted_ = false;          ///< a mark stands behind what is still to come
    bool relative_told_ = false;   ///< the relative clause has had its verb
    int depth_ = 0;
};

/// Whether a block is nothing but a number, as the years in a chronicle's margin.
bool is_year(const Document& document, const document::Block& block) {
    constexpr std::size_t year_bytes = 4;
    if (block.sentence_count != 1) return false;
    const TextSpan words = document.sentences[block.first_sentence].prose;
    return words.size() == year_bytes &&
           words.of(document.prose).find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

std::vector<ScannedDate> scan_dates(const Document& document, const TextWords& words,
                                    const DateWords& date_words, Era era) {
    DateScanner scanner(document, words, date_words, era);
    for (const document::Block& block : document.blocks) {
        if (!document.sections[block.section].narrative) continue;
        for (std::uint32_t s = 0; s < block.sentence_count; ++s)
            scanner.read(block.first_sentence + s,
                         block.kind == BlockKind::heading || is_year(document, block));
    }
    return scanner.take();
}

} // namespace dateline::tagging
