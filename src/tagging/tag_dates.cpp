#include "tagging/date_grammar.hpp"
#include "tagging/date_resolver.hpp"
#include "tagging/tag.hpp"

#include <algorithm>
#include <cctype>

namespace dateline::tagging {

using document::BlockKind;
using document::Document;
using Kind = DateExpression::Kind;

namespace {

/// A year told this much before or after the story's reach is a glance aside.
constexpr std::chrono::days glance{400};

class DateTagger {
public:
    DateTagger(const Document& document, const Lexicon& lexicon, const TagOptions& options,
               Mentions& into)
        : document_(document), words_(lexicon), into_(into) {
        context_.writing = options.creation;
        read_front_matter();
    }

    void run() {
        headings_.assign(document_.sections.size(), std::nullopt);
        ancient_ = counts_before_christ();
        for (const document::Block& block : document_.blocks) {
            if (document_.sections[block.section].narrative) tag_block(block);
        }
    }

private:
    std::optional<calendar::DateSpan> span_of(std::string_view text) {
        words_.tokenise(text, 0, text.size(), tokens_);
        const DateGrammar grammar(text, tokens_, false);
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const auto match = grammar.match(i);
            if (!match) continue;
            if (const auto date = resolve(*match, DateContext{}); date.value) return date.value;
        }
        return std::nullopt;
    }

    /// The first number of four digits that can be a year: titles bear theirs without a
    /// preposition.
    std::optional<calendar::DateSpan> year_in(std::string_view title) {
        words_.tokenise(title, 0, title.size(), tokens_);
        for (const DateToken& token : tokens_) {
            const bool year = token.kind == DateToken::Kind::number && token.digits == 4 &&
                              token.value >= 1000 && token.value <= 2199;
            if (year) return calendar::year_span(token.value);
        }
        return std::nullopt;
    }

    void read_front_matter() {
        const auto& front = document_.front_matter;
        std::optional<calendar::DateSpan> story;
        for (const std::string& date : front.dates) {
            if (!story) story = span_of(date);
        }
        const auto published = span_of(front.published);
        if (!context_.writing && published) context_.writing = published->begin;
        context_.news = context_.writing && !story;
        if (!story) story = span_of(front.title);
        if (!story) story = year_in(front.title);
        if (story) context_.reference = DateAnchor{*story, DateFrom::document, -1};
    }

    [[nodiscard]] bool counts_before_christ() const {
        int found = 0;
        for (std::size_t at = document_.prose.find(" B"); at != std::string::npos && found < 3;
             at = document_.prose.find(" B", at + 2)) {
            const std::string_view rest = std::string_view(document_.prose).substr(at + 1, 4);
            const bool era = rest.starts_with("BC") || rest.starts_with("B.C");
            const bool after_number =
                at > 0 && std::isdigit(static_cast<unsigned char>(document_.prose[at - 1])) != 0;
            found += era && after_number ? 1 : 0;
        }
        return found >= 3;
    }

    void tag_block(const document::Block& block) {
        const bool heading = block.kind == BlockKind::heading;
        if (heading) enter_section(block.section);
        for (std::uint32_t s = 0; s < block.sentence_count; ++s) {
            tag_sentence(block.first_sentence + s, heading);
        }
        if (heading) leave_heading(block.section);
    }

    /// The span of the nearest heading above that tells one.
    void enter_section(std::uint32_t section) {
        const auto parent = document_.sections[section].parent.value_or(0);
        headings_[section] = headings_[parent];
        context_.heading = headings_[section];
        first_in_heading_ = into_.dates.size();
    }

    void leave_heading(std::uint32_t section) {
        std::optional<calendar::DateSpan> told;
        for (std::size_t i = first_in_heading_; i < into_.dates.size(); ++i) {
            const auto& value = into_.dates[i].value;
            if (!value) continue;
            told = told ? calendar::DateSpan{std::min(told->begin, value->begin),
                                             std::max(told->end, value->end)}
                        : *value;
        }
        if (!told) return;
        headings_[section] = context_.heading = told;
        const auto mention = static_cast<std::int32_t>(into_.dates.size()) - 1;
        context_.reference = DateAnchor{*told, DateFrom::heading, mention};
        context_.last_day.reset();
    }

    void tag_sentence(std::uint32_t index, bool heading) {
        const document::Sentence& sentence = document_.sentences[index];
        words_.tokenise(document_.prose, sentence.prose.start, sentence.prose.stop, tokens_);
        const DateGrammar grammar(document_.prose, tokens_, ancient_);
        context_.sentence = index;
        from_context();
        depth_ = 0;
        had_ = false;
        context_.future_tense = false;
        first_of_sentence_ = true;
        for (std::size_t i = 0; i < tokens_.size();) {
            const auto match = grammar.match(i);
            if (!match) {
                watch(tokens_[i]);
                ++i;
                continue;
            }
            add(*match, index, heading);
            i = std::max(i + 1, match->last);
            while (const auto more = continued_day(*match, i)) {
                add(*more, index, heading);
                i = more->last;
            }
        }
    }

    /// What was told in earlier sentences is context from here on.
    void from_context() {
        for (auto* anchor : {&context_.reference, &context_.last_day}) {
            if (*anchor && (*anchor)->from == DateFrom::sentence) {
                (*anchor)->from = DateFrom::context;
            }
        }
    }

    void watch(const DateToken& token) {
        if (token.mark == '(' || token.mark == '[') ++depth_;
        if (token.mark == ')' || token.mark == ']') depth_ = std::max(0, depth_ - 1);
        if (token.kind != DateToken::Kind::word) return;
        const std::string_view text =
            std::string_view(document_.prose).substr(token.start, token.stop - token.start);
        if (text == "had") had_ = true;
        if (text == "will") context_.future_tense = true;
    }

    /// "5" in "on 4 May and 5 …", "May 4, 5 and 7".
    [[nodiscard]] std::optional<DateMatch> continued_day(const DateMatch& match,
                                                         std::size_t i) const {
        const bool month_day = match.date.kind == Kind::calendar && match.date.day &&
                               match.date.month && !match.date.year && !match.until;
        if (!month_day || i + 1 >= tokens_.size()) return std::nullopt;
        const std::string_view text =
            std::string_view(document_.prose)
                .substr(tokens_[i].start, tokens_[i].stop - tokens_[i].start);
        if (text != "and" && text != "or" && text != ",") return std::nullopt;
        const DateToken& token = tokens_[i + 1];
        const bool day = (token.kind == DateToken::Kind::number && token.digits <= 2) ||
                         token.kind == DateToken::Kind::ordinal;
        if (!day || token.value < 1 || token.value > 31) return std::nullopt;
        if (i + 2 < tokens_.size()) {
            const DateToken& next = tokens_[i + 2];
            const bool ends = next.kind == DateToken::Kind::mark && next.mark != '%' &&
                              next.mark != '-' && next.mark != ':';
            if (!ends && !next.follower) return std::nullopt;
        }
        DateMatch more;
        more.date = match.date;
        more.date.day = static_cast<unsigned>(token.value);
        more.first = more.date.first = i + 1;
        more.last = more.date.last = i + 2;
        return more;
    }

    void add(const DateMatch& match, std::uint32_t sentence, bool heading) {
        const ResolvedDate resolved = resolve(match, context_);
        DateMention mention;
        mention.prose = {tokens_[match.first].start, tokens_[match.last - 1].stop};
        mention.source = document_.to_source(mention.prose);
        mention.sentence = sentence;
        mention.value = resolved.value;
        mention.precision = resolved.precision;
        mention.modifier = match.date.modifier;
        mention.from = resolved.from;
        mention.relative = resolved.relative;
        mention.anchor = resolved.anchor;
        mention.reason = resolved.reason;
        mention.governs = resolved.value && (heading || governs(match, *resolved.value));
        if (resolved.impossible) report_impossible(mention);
        into_.dates.push_back(std::move(mention));
        if (into_.dates.back().governs) govern(into_.dates.back(), match);
        if (into_.dates.back().value) first_of_sentence_ = false;
    }

    void report_impossible(const DateMention& mention) {
        const std::string words(mention.prose.of(document_.prose));
        into_.diagnostics.push_back({document_.line_of(mention.source.start),
                                     "\"" + words +
                                         "\" is no day of the calendar; it is left "
                                         "undated"});
    }

    /// Asides, flashbacks and outlooks do not lead the story on.
    [[nodiscard]] bool governs(const DateMatch& match, calendar::DateSpan value) const {
        if (match.date.kind == Kind::clock || match.date.from_writing) return false;
        if (depth_ > 0) return false;
        if (!context_.reference || context_.reference->from == DateFrom::document) return true;
        const calendar::DateSpan reached = context_.reference->span;
        const bool far_back = value.end + glance < reached.begin;
        const bool far_on = value.begin > reached.end + glance;
        const bool open = match.date.modifier == DateModifier::after && !match.date.day;
        if (far_back && (had_ || open || !first_of_sentence_)) return false;
        return !(far_on && !first_of_sentence_);
    }

    void govern(const DateMention& mention, const DateMatch& match) {
        const auto index = static_cast<std::int32_t>(into_.dates.size()) - 1;
        const DateAnchor anchor{*mention.value, DateFrom::sentence, index};
        const bool new_year_only = match.date.kind == Kind::calendar && context_.last_day &&
                                   mention.value->length().count() > 300 &&
                                   mention.value->contains(context_.last_day->span.begin);
        if (!new_year_only) context_.reference = anchor;
        if (mention.precision == calendar::Precision::day) context_.last_day = anchor;
        if (context_.last_day && !context_.last_day->span.overlaps(*mention.value) &&
            mention.precision != calendar::Precision::day) {
            context_.last_day.reset();
        }
        if (match.date.year && context_.news) context_.news = options_are_news();
    }

    /// Once a story tells its own years it is no longer read from its day of writing.
    [[nodiscard]] bool options_are_news() const {
        std::size_t days_told = 0;
        for (const DateMention& date : into_.dates)
            days_told += date.governs ? 1 : 0;
        return days_told < 3;
    }

    const Document& document_;
    DateWords words_;
    Mentions& into_;
    DateContext context_;
    std::vector<DateToken> tokens_;
    std::vector<std::optional<calendar::DateSpan>> headings_;
    std::size_t first_in_heading_ = 0;
    bool ancient_ = false;
    int depth_ = 0;
    bool had_ = false;
    bool first_of_sentence_ = true;
};

} // namespace

void tag_dates(const Document& document, const Lexicon& lexicon, const TagOptions& options,
               Mentions& into) {
    DateTagger(document, lexicon, options, into).run();
}

} // namespace dateline::tagging
