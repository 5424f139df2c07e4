#include "event/clause_opening.hpp"

namespace dateline::event {
namespace {

namespace wc = word_class;

} // namespace

/// "*three days before* the king was crowned": a count that ends in "before" leads to a clause.
std::optional<ClauseKind> ClauseOpening::counted_off(std::size_t i) const {
    if (i == 0 || words_[i - 1].date < 0) return std::nullopt;
    const std::string_view count = text(i - 1);
    const bool before = count.ends_with(" before");
    if (!(before || count.ends_with(" after")) || !governs_verb(i - 1)) return std::nullopt;
    if (count.find("hour") != count.npos || count.find("minute") != count.npos)
        return ClauseKind::simultaneous; // on the same day, to a reader of days
    return before ? ClauseKind::before : ClauseKind::after;
}

std::optional<ClauseKind> ClauseOpening::kind_opened(std::size_t i, const Clause& open) const {
    if (const auto kind = counted_off(i)) return kind;
    const Word& word = words_[i];
    if (word.is(wc::relative)) return relative(i);
    if (word.is(wc::coordinate)) return coordinate(i, open);
    if (!word.is(subordinators) || !governs_verb(i)) return std::nullopt;
    if (word.is(wc::after))
        return i > 0 && words_[i - 1].used(word_use::closely) ? ClauseKind::simultaneous
                                                              : ClauseKind::after;
    if (word.is(wc::before))
        return text(i + 1) == "long" ? std::nullopt : std::optional(ClauseKind::before);
    if (word.is(wc::since)) return ClauseKind::since;
    if (word.is(wc::contrast)) return ClauseKind::contrast;
    if (word.is(wc::condition)) return ClauseKind::condition;
    return text(i) == "as" && !clausal_as(i) ? std::nullopt
                                             : std::optional(ClauseKind::simultaneous);
}

std::optional<ClauseKind> ClauseOpening::relative(std::size_t i) const {
    const Word* next = at(i + 1);
    if (next == nullptr || i == 0) return std::nullopt;
    const Word& before = words_[i - 1];
    if (text(i) != "that") {
        return words_[i].is(wc::simultaneous) && before.mark == 0 && before.is(wc::finite)
                   ? ClauseKind::complement
                   : ClauseKind::relative;
    }
    if (next->date >= 0 || next->mark != 0) return std::nullopt;
    if (said_before(i)) return ClauseKind::complement;
    if (next->plain() && next->is(wc::finite)) return ClauseKind::relative;
    if (before.plain() && before.is(wc::preposition)) return std::nullopt;
    return next->is(wc::determiner) || next->capital || verb_within(i + 1, wc::finite)
               ? std::optional(ClauseKind::complement)
               : std::nullopt;
}

std::optional<ClauseKind> ClauseOpening::coordinate(std::size_t i, const Clause& open) const {
    const Word* next = at(i + 1);
    if (text(i) == "but" && i > 0 && text(i - 1) == "all") return std::nullopt; // "all but lost"
    if (text(i) == "then" && i > 0 && words_[i - 1].is(wc::aux)) return std::nullopt;
    if (next == nullptr || !(open.finite || (open.classes & wc::participle) != 0)) {
        return std::nullopt;
    }
    if (next->plain() && (next->is(wc::participle) || next->is(wc::finite))) {
        return ClauseKind::coordinate;
    }
    return verb_within(past_aside(past_date(i + 1)), wc::finite)
               ? std::optional(ClauseKind::coordinate)
               : std::nullopt;
}

bool ClauseOpening::opens_sentence(std::size_t i) const {
    return i == 0 && words_[0].is(wc::past | wc::past_form) && !words_[0].is(wc::aux);
}

bool ClauseOpening::dated() const {
    if (words_.empty() || !(opens_sentence(0) || words_[0].is(wc::participle))) return false;
    std::size_t comma = 1;
    bool date = false;
    for (; comma < words_.size() && words_[comma].mark == 0; ++comma)
        date = date || words_[comma].date >= 0;
    if (!date || comma == words_.size() || words_[comma].mark != ',') return false;
    if (!verb_within(comma + 1, wc::finite)) return false;
    for (std::size_t i = comma + 1; i < words_.size() && words_[i].mark == 0; ++i)
        if (words_[i].date >= 0) return true;
    return false;
}

} // namespace dateline::event
