#include "event/categorise.hpp"

#include "event/head_verb.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

constexpr float phrase_bonus = 1.0F;     ///< for every word of a phrase after the first
constexpr float head = 1.6F;             ///< how much the verb that leads to the place counts
constexpr float own_clause = 1.0F;       ///< other words where the place stands
constexpr float neighbour_clause = 0.5F; ///< in the clause around it, or in one that hangs on it
constexpr float joined_clause = 0.3F;    ///< in one joined by "and": it tells of something else
constexpr float same_sentence = 0.2F;
constexpr float weak_alone = 1.0F; ///< what one weak word reaches without company
constexpr float told_last = 1.0F;  ///< for the category that the paragraph told of last
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

/// ", including X and Y": a list without triggers of its own is about what the clause around it
/// says.
std::int32_t speaking_clause(std::span<const TriggerHit> hits, const Clauses& clauses,
                             std::int32_t clause) {
    for (;;) {
        const Clause& open = clauses.list[static_cast<std::size_t>(clause)];
        const bool list = open.kind == ClauseKind::participial ||
                          open.kind == ClauseKind::parenthesis ||
                          (open.kind == ClauseKind::complement && !open.finite);
        if (!list || open.parent < 0) return clause;
        const bool speaks = std::any_of(hits.begin(), hits.end(), [&](const TriggerHit& hit) {
            return clauses.of[hit.word] == clause;
        });
        if (speaks) return clause;
        clause = open.parent;
    }
}

/// "Bombers took off at dawn and attacked …": a clause joined on by its verb has the subject of the
/// clause before, so that what stands before that one's verb is about it as well.
bool subject_of(const TriggerHit& hit, std::span<const Word> words, const Clauses& clauses,
                std::int32_t own) {
    const Clause& clause = clauses.list[static_cast<std::size_t>(own)];
    if (clause.kind != ClauseKind::coordinate || clause.parent != clauses.of[hit.word])
        return false;
    const auto verb = static_cast<std::size_t>(clause.first) + 1;
    if (verb >= words.size() || !words[verb].plain() || !words[verb].is(word_class::finite)) {
        return false;
    }
    for (auto i =
             static_cast<std::size_t>(clauses.list[static_cast<std::size_t>(clause.parent)].first);
         i <= hit.word; ++i) {
        if (words[i].plain() && words[i].is(word_class::finite)) return false;
    }
    return true;
}

bool passive(std::span<const Word> words, std::size_t verb) {
    return verb > 0 && words[verb - 1].plain() && words[verb - 1].is(word_class::aux) &&
           words[verb].is(word_class::past_form | word_class::past);
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
    const Part& first = pattern.parts.front();
    auto& bucket = first.stem && first.text.size() < bucket_letters
                       ? short_stems_
                       : buckets_[bucket_of(first.text)];
    bucket.push_back(static_cast<std::uint32_t>(patterns_.size()));
    patterns_.push_back(std::move(pattern));
}

std::size_t Categoriser::bucket_of(std::string_view word) {
    const auto letter = [&](std::size_t i) {
        return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U;
    };
    return ((letter(0) * 32U + letter(1)) * 32U + letter(2)) % bucket_count;
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

void Categoriser::find_from(Lower lower, std::size_t at, std::span<const std::uint32_t> patterns,
                            std::vector<TriggerHit>& into, std::vector<TextSpan>& asides) const {
    for (const std::uint32_t index : patterns) {
        const Pattern& pattern = patterns_[index];
        const std::size_t stop = match(pattern, lower, at);
        if (stop == 0) continue;
        if (pattern.category == aside) {
            asides.push_back({at, stop});
        } else {
            into.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(stop),
                            pattern.category, pattern.weight});
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
        if (!words[i].plain()) continue;
        lower[i] = std::string_view(text).substr(span.start - start, span.size());
        if (lower[i].ends_with('.')) lower[i].remove_suffix(1); // the sentence's last word
    }
    std::vector<TextSpan> asides;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (lower[i].empty()) continue;
        find_from(lower, i, buckets_[bucket_of(lower[i])], into, asides);
        find_from(lower, i, short_stems_, into, asides);
    }
    if (asides.empty()) return;
    std::vector<bool> covered(words.size(), false);
    for (const TextSpan span : asides)
        std::fill(covered.begin() + static_cast<std::ptrdiff_t>(span.start),
                  covered.begin() + static_cast<std::ptrdiff_t>(span.stop), true);
    std::erase_if(into, [&](const TriggerHit& hit) { return covered[hit.word]; });
}

float Categoriser::share_of(const TriggerHit& hit, std::span<const Word> words,
                            const Clauses& clauses, std::int32_t own,
                            std::optional<std::size_t> verb) const {
    const bool leads = verb && hit.word <= *verb && *verb < hit.stop;
    // What somebody says is told by that verb alone; "he said" elsewhere in the sentence is not it,
    // nor is "fighting was reported in Homs".
    if (!set_.categories[hit.category].shown) return leads && !passive(words, *verb) ? head : 0;
    if (leads) return head;
    const std::int32_t at = clauses.of[hit.word];
    if (at == own || subject_of(hit, words, clauses, own)) return own_clause;
    const Clause& clause = clauses.list[static_cast<std::size_t>(at)];
    const bool around = at == clauses.list[static_cast<std::size_t>(own)].parent;
    const bool hangs_on = clause.parent == own && clause.kind != ClauseKind::relative;
    if (!around && !hangs_on) return same_sentence;
    const Clause& inner = around ? clauses.list[static_cast<std::size_t>(own)] : clause;
    return inner.kind == ClauseKind::coordinate ? joined_clause : neighbour_clause;
}

/// "After the storming of Homs in May, they said …": what a phrase before the verb of saying tells
/// happened, whatever was said.
std::optional<std::uint16_t> Categoriser::told_before(std::span<const TriggerHit> hits,
                                                      const Clauses& clauses, std::size_t place,
                                                      std::size_t verb) const {
    std::optional<std::uint16_t> told;
    float most = weak_alone;
    for (const TriggerHit& hit : hits) {
        if (hit.word >= place || place >= verb || clauses.of[hit.word] != clauses.of[place])
            continue;
        if (!set_.categories[hit.category].shown || hit.weight <= most) continue;
        told = hit.category;
        most = hit.weight;
    }
    return told;
}

Verdict Categoriser::judge(std::span<const TriggerHit> hits, std::span<const Word> words,
                           std::string_view prose, const Clauses& clauses, std::size_t place_word,
                           const Precedent& before) const {
    std::vector<float> scores(set_.categories.size(), 0);
    const std::optional<std::size_t> verb = head_verb(words, prose, clauses, place_word);
    const std::int32_t own = speaking_clause(hits, clauses, clauses.of[place_word]);
    for (const TriggerHit& hit : hits) {
        const float share = share_of(hit, words, clauses, own, verb);
        float& score = scores[hit.category];
        // A second trigger of a category adds less than the first.
        score = std::max(score, share * hit.weight) + 0.25F * std::min(score, share * hit.weight);
    }
    Verdict verdict{0, 0, true, scores};
    if (before.last >= 0 && scores[static_cast<std::size_t>(before.last)] > 0) {
        scores[static_cast<std::size_t>(before.last)] += told_last;
    }
    auto best = std::max_element(scores.begin(), scores.end());
    if (verb && !set_.categories[static_cast<std::size_t>(best - scores.begin())].shown) {
        const auto told = told_before(hits, clauses, place_word, *verb);
        if (told) {
            verdict.scores[static_cast<std::size_t>(best - scores.begin())] = 0;
            best = scores.begin() + *told;
        }
    }
    verdict.category = static_cast<std::size_t>(best - scores.begin());
    if (*best > weak_alone) {
        verdict.score = *best;
        verdict.happens = set_.categories[verdict.category].shown;
    } else {
        verdict.category =
            before.last >= 0 ? static_cast<std::size_t>(before.last) : scores.size() - 1;
    }
    return verdict;
}

} // namespace dateline::event
