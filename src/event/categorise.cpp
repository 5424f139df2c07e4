#include "event/categorise.hpp"

#include <algorithm>
#include <numeric>

namespace dateline::event {
namespace {

constexpr float phrase_bonus = 1.0F;     ///< for every word of a phrase after the first
constexpr float own_clause = 1.0F;       ///< how much a trigger counts where the place stands
constexpr float neighbour_clause = 0.5F; ///< in the clause around it, or in one that hangs on it
constexpr float same_sentence = 0.2F;
constexpr float weak_alone = 1.0F; ///< what one weak word reaches without company
constexpr float told_last = 1.0F;  ///< for the category that the paragraph told of last
constexpr float told_often = 0.5F; ///< times its share of the document's events so far
constexpr std::size_t widest_gap = 4;

std::vector<std::string> parts_of(const std::string& words) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        if (end > at) parts.push_back(words.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

} // namespace

Categoriser::Categoriser(const CategorySet& set) : set_(set) {
    for (const std::string& words : set.aside)
        add(words, aside, 0);
    for (std::size_t i = 0; i < set.categories.size(); ++i) {
        for (const Trigger& trigger : set.categories[i].triggers) {
            add(trigger.words, static_cast<std::uint16_t>(i), static_cast<float>(trigger.strength));
        }
    }
}

void Categoriser::add(const std::string& words, std::uint16_t category, float weight) {
    Pattern pattern{{}, category, weight};
    for (std::string& part : parts_of(words)) {
        Part next;
        if (part != "*") {
            next.stem = part.size() > 1 && part.back() == '*';
            if (next.stem) part.pop_back();
            next.text = std::move(part);
            if (!pattern.parts.empty()) pattern.weight += phrase_bonus;
        }
        pattern.parts.push_back(std::move(next));
    }
    if (pattern.parts.empty() || pattern.parts.front().text.empty()) return;
    buckets_[bucket_of(pattern.parts.front().text)].push_back(
        static_cast<std::uint32_t>(patterns_.size()));
    patterns_.push_back(std::move(pattern));
}

std::size_t Categoriser::bucket_of(std::string_view word) {
    const auto letter = [&](std::size_t i) {
        return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U;
    };
    return (letter(0) * 32U + letter(1)) % bucket_count;
}

std::size_t Categoriser::match(const Pattern& pattern, Lower lower, std::size_t at) {
    const auto meets = [](const Part& part, std::string_view word) {
        return part.stem ? word.starts_with(part.text) : word == part.text;
    };
    bool gap = false;
    for (const Part& part : pattern.parts) {
        if (part.text.empty()) {
            gap = true;
            continue;
        }
        const std::size_t limit = std::min(lower.size(), at + (gap ? widest_gap + 1 : 1));
        while (at < limit && !meets(part, lower[at]))
            ++at;
        if (at >= limit) return 0;
        ++at;
        gap = false;
    }
    return at;
}

void Categoriser::find_from(Lower lower, std::size_t at, std::vector<TriggerHit>& into,
                            std::vector<TextSpan>& asides) const {
    if (lower[at].empty()) return;
    for (const std::uint32_t index : buckets_[bucket_of(lower[at])]) {
        const Pattern& pattern = patterns_[index];
        const std::size_t stop = match(pattern, lower, at);
        if (stop == 0) continue;
        if (pattern.category == aside) {
            asides.push_back({at, stop});
        } else {
            into.push_back({static_cast<std::uint32_t>(at), pattern.category, pattern.weight});
        }
    }
}

void Categoriser::find(std::span<const Word> words, std::string_view prose,
                       std::vector<TriggerHit>& into) const {
    into.clear();
    if (words.empty()) return;
    const std::size_t start = words.front().prose.start;
    const std::string text = lower_ascii(prose.substr(start, words.back().prose.stop - start));
    std::vector<std::string_view> lower(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        const TextSpan span = words[i].prose;
        if (words[i].plain())
            lower[i] = std::string_view(text).substr(span.start - start, span.size());
    }
    std::vector<TextSpan> asides;
    for (std::size_t i = 0; i < words.size(); ++i)
        find_from(lower, i, into, asides);
    if (asides.empty()) return;
    std::vector<bool> covered(words.size(), false);
    for (const TextSpan span : asides)
        std::fill(covered.begin() + static_cast<std::ptrdiff_t>(span.start),
                  covered.begin() + static_cast<std::ptrdiff_t>(span.stop), true);
    std::erase_if(into, [&](const TriggerHit& hit) { return covered[hit.word]; });
}

void Categoriser::lean_on(const Precedent& before, std::vector<float>& scores) {
    const float all = std::accumulate(before.told.begin(), before.told.end(), 0.0F);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (scores[i] <= 0) continue;
        if (before.last == static_cast<std::int32_t>(i)) scores[i] += told_last;
        if (all > 0) scores[i] += told_often * static_cast<float>(before.told[i]) / all;
    }
}

Verdict Categoriser::judge(std::span<const TriggerHit> hits, const Clauses& clauses,
                           std::size_t place_word, const Precedent& before) const {
    std::vector<float> scores(set_.categories.size(), 0);
    const std::int32_t own = clauses.of[place_word];
    const std::int32_t parent = clauses.list[static_cast<std::size_t>(own)].parent;
    for (const TriggerHit& hit : hits) {
        const std::int32_t at = clauses.of[hit.word];
        const Clause& clause = clauses.list[static_cast<std::size_t>(at)];
        const bool neighbour =
            at == parent || (clause.parent == own && clause.kind != ClauseKind::relative);
        const float share = at == own ? own_clause : neighbour ? neighbour_clause : same_sentence;
        float& score = scores[hit.category];
        // A second trigger of a category adds less than the first.
        score = std::max(score, share * hit.weight) + 0.25F * std::min(score, share * hit.weight);
    }
    lean_on(before, scores);
    const auto best = std::max_element(scores.begin(), scores.end());
    if (*best <= weak_alone) {
        return {before.last >= 0 ? static_cast<std::size_t>(before.last) : scores.size() - 1, 0,
                true};
    }
    const auto category = static_cast<std::size_t>(best - scores.begin());
    return {category, *best, set_.categories[category].shown};
}

} // namespace dateline::event
