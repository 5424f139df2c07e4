#include "event/trigger_table.hpp"

#include "base/word_table.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

constexpr std::size_t widest_gap = 4;

} // namespace

std::size_t TriggerTable::whole_bucket(std::string_view word) {
    return word_hash(word) % bucket_count;
}

std::size_t TriggerTable::stem_bucket(std::string_view word) {
    const auto letter = [&](std::size_t i) {
        return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U;
    };
    return ((letter(0) * 32U + letter(1)) * 32U + letter(2)) % stem_bucket_count;
}

bool TriggerTable::meets(const Part& part, const LowerWord& word) const {
    if (word.text.empty() || (part.beginnings & beginning_bit(word.text)) == 0) return false;
    const std::span all = std::span(spellings_).subspan(part.first, part.count);
    const auto met = [&](const Spelling& spelling) { return meets(spelling, word); };
    if (std::ranges::any_of(all.first(part.stems), met)) return true;
    constexpr std::size_t few = 8; // that are as quickly looked through
    std::span whole = all.subspan(part.stems);
    if (whole.size() > few) {
        const auto first = std::ranges::lower_bound(whole, word.head, {}, &Spelling::head);
        const auto past = std::ranges::upper_bound(whole, word.head, {}, &Spelling::head);
        whole = {first, past};
    }
    return std::ranges::any_of(whole, met);
}

bool TriggerTable::meets(const Spelling& spelling, const LowerWord& word) const {
    if (!spelling.may_meet(word)) return false;
    if (!spelling.stem && word.text.size() != spelling.size) return false;
    return spelling.size <= LowerWord::head_bytes || word.text.starts_with(text_of(spelling));
}

std::size_t TriggerTable::match(const Pattern& pattern, LowerWords words, std::size_t at,
                                std::uint32_t met) const {
    return match(Parts{pattern.first, pattern.first + pattern.count}, words, at, met);
}

std::size_t TriggerTable::match(Parts parts, LowerWords words, std::size_t at,
                                std::uint32_t met) const {
    for (std::uint32_t i = parts.first; i < parts.past; ++i) {
        const Part& part = parts_[i];
        if (part.count == 0) return match_behind_gap({i + 1, parts.past}, words, at);
        // no gap stands before a key
        if (i != met && (at >= words.size() || !meets(part, words[at]))) return 0;
        ++at;
    }
    return at;
}

/// "marched to Homs to besiege": what stands behind a gap may be met more than once within it, and
/// the rest of the trigger go on behind any of them.
std::size_t TriggerTable::match_behind_gap(Parts parts, LowerWords words, std::size_t at) const {
    if (parts.first == parts.past) return at;
    const std::size_t limit = std::min(words.size(), at + widest_gap + 1);
    for (; at < limit; ++at) {
        if (!meets(parts_[parts.first], words[at])) continue;
        if (const std::size_t stop = match(parts, words, at, parts.first); stop != 0) return stop;
    }
    return 0;
}

bool TriggerTable::set_aside(LowerWords words) const {
    return std::any_of(patterns_.begin(), patterns_.end(), [&](const Pattern& pattern) {
        return pattern.category == aside && match(pattern, words, 0) != 0;
    });
}

void TriggerTable::fetch_slot(const Asked& asked) const {
    whole_.fetch_start(asked.whole);
    stems_.fetch_start(asked.stem);
}

void TriggerTable::fetch_entry(const Asked& asked) const {
    whole_.fetch(asked.whole);
    stems_.fetch(asked.stem);
}

void TriggerTable::keyed_by(const Asked& asked, std::vector<Keyed>& into) const {
    keyed_by(asked.word, whole_.of(asked.whole), into);
    keyed_by(asked.word, stems_.of(asked.stem), into);
    keyed_by(asked.word, short_stems_, into);
}

void TriggerTable::keyed_by(const LowerWord& word, std::span<const Filed> filed,
                            std::vector<Keyed>& into) const {
    const std::size_t before = into.size();
    for (const Filed& entry : filed) {
        const bool told = into.size() > before && into.back().pattern == entry.keyed.pattern;
        if (!told && meets(entry.spelling, word)) into.push_back(entry.keyed);
    }
}

void TriggerTable::find(LowerWords words, Beginnings beginnings, std::size_t at,
                        std::span<const Keyed> triggers, std::vector<Match>& into) const {
    const std::uint64_t before = at == 0 ? 0U : beginnings[at - 1];
    const std::uint64_t after = at + 1 < words.size() ? beginnings[at + 1] : 0U;
    const auto begins = [](std::uint64_t wanted, std::uint64_t word) {
        return wanted == Keyed::anything || (wanted & word) != 0;
    };
    std::uint64_t behind = 0; // asked of few triggers
    const auto behind_gap = [&] {
        if (behind != 0) return behind;
        const std::size_t past = std::min(words.size(), at + widest_gap + 2);
        for (std::size_t i = at + 1; i < past; ++i)
            behind |= beginnings[i];
        return behind;
    };
    for (const Keyed& trigger : triggers) {
        if (!begins(trigger.before, before) || !begins(trigger.after, after)) continue;
        const Pattern& pattern = patterns_[trigger.pattern];
        if (pattern.key > at) continue;
        if (pattern.behind_gap != Keyed::anything && (pattern.behind_gap & behind_gap()) == 0)
            continue;
        const std::size_t first = at - pattern.key;
        // The key word alone is all of most patterns.
        const std::size_t stop =
            pattern.count == 1 ? at + 1 : match(pattern, words, first, pattern.first + pattern.key);
        if (stop == 0) continue;
        into.push_back({first, stop, pattern.category, pattern.kind, pattern.weight});
    }
}

} // namespace dateline::event
