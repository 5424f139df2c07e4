#include "event/topic.hpp"

#include "event/trigger_table.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace dateline::event {
namespace {

constexpr float told_often = 1.5F;   ///< times the category's share of the clear events
constexpr float told_here = 2.0F;    ///< times its share of those of the paragraph
constexpr float told_last = 0.8F;    ///< for the category of the event before in the paragraph
constexpr float clear_enough = 4.5F; ///< a verdict that needs nobody's help
constexpr float heading_word = 3.0F; ///< least weight of a word that tells what is told under it
constexpr float title_counts = 5.0F; ///< so many events
constexpr float full_company = 0.1F; ///< share of a category whose weak words count in full
constexpr float no_company = 0.35F; ///< what is left of words of a category that nothing else tells
constexpr float main_subject = 0.5F;     ///< share of a category that stands for words of none
constexpr float often_enough = 0.1F;     ///< share of the sentences that have a needed word
constexpr std::size_t too_short = 8;     ///< sentences of a text that may lack any word
constexpr float given_way = 0.5F;        ///< what the last category gets of a score without them
constexpr std::size_t neighbourhood = 8; ///< events before and after a paragraph
constexpr float weak_words = 2.0F; ///< what words of the last category that need it reach together
constexpr float unclear_words = 4.3F; ///< what words that need company reach together
constexpr float few_clear = 2.0F; ///< clear events of none, so that one or two do not stand for all

/// What is left of words that need company, by their category's share of the narrative.
float company(float share) {
    return std::min(1.0F, no_company + (1.0F - no_company) * share / full_company);
}

} // namespace

Topic::Topic(const CategorySet& set) : Topic(set.categories.size()) {
    for (std::size_t c = 0; c < categories_; ++c)
        needing_[c] = set.categories[c].needs_words;
}

void Topic::note_sentence(std::span<const TriggerHit> hits) {
    ++sentences_;
    for (const TriggerHit& hit : hits) {
        if (hit.kind != TriggerKind::needed || last_backed_[hit.category] == sentences_) continue;
        last_backed_[hit.category] = sentences_;
        ++backed_[hit.category];
    }
}

void Topic::give_way() {
    if (sentences_ < too_short) return;
    for (std::size_t c = 0; c + 1 < categories_; ++c) {
        const bool often =
            static_cast<float>(backed_[c]) >= often_enough * static_cast<float>(sentences_);
        if (!needing_[c] || often) continue;
        for (Noted& event : events_) {
            Verdict& verdict = event.verdict;
            if (verdict.scores[c] <= 0 || std::ranges::count(verdict.backed, c) > 0) continue;
            verdict.scores.back() = std::max(verdict.scores.back(), given_way * verdict.scores[c]);
            verdict.scores[c] = 0;
            if (verdict.category == c) verdict.category = categories_ - 1;
        }
    }
}

void Topic::note(const Verdict& verdict, std::uint32_t paragraph, bool aside) {
    events_.push_back({verdict, paragraph, aside});
}

void Topic::note_heading(std::span<const TriggerHit> hits, bool title) {
    for (const TriggerHit& hit : hits) {
        if (hit.speaks() && hit.weight >= heading_word)
            headings_[hit.category] += title ? title_counts : 1.0F;
    }
}

std::vector<float> Topic::shares(std::size_t from, std::size_t to, float doubt,
                                 std::vector<float> share) const {
    float clear = std::accumulate(share.begin(), share.end(), 0.0F);
    for (std::size_t i = from; i < to; ++i) {
        const Verdict& verdict = events_[i].verdict;
        if (events_[i].aside || verdict.score < clear_enough) continue;
        share[verdict.category] += 1;
        clear += 1;
    }
    for (float& one : share)
        one /= std::max(clear + doubt, 1.0F);
    return share;
}

std::size_t Topic::paragraph_end(std::size_t from) const {
    std::size_t to = from;
    while (to < events_.size() && events_[to].paragraph == events_[from].paragraph)
        ++to;
    return to;
}

std::size_t Topic::settle_one(Verdict& verdict, const std::vector<float>& everywhere,
                              const std::vector<float>& around, const std::vector<float>& here,
                              std::int32_t last) const {
    std::vector<float>& scores = verdict.scores;
    for (std::size_t c = 0; c < scores.size(); ++c) {
        if (scores[c] <= 0 && everywhere[c] < main_subject) continue;
        const float unclear = c + 1 < scores.size() ? unclear_words : weak_words;
        if (scores[c] <= unclear) scores[c] *= company(everywhere[c]);
        scores[c] += told_often * everywhere[c] + told_here * here[c];
        if (last == static_cast<std::int32_t>(c)) scores[c] += told_last;
    }
    const auto best = std::max_element(scores.begin(), scores.end());
    if (best != scores.end() && *best > weak_alone)
        return static_cast<std::size_t>(best - scores.begin());
    return without_words(verdict, everywhere, around, last);
}

std::size_t Topic::without_words(const Verdict& verdict, const std::vector<float>& everywhere,
                                 const std::vector<float>& around, std::int32_t last) const {
    std::vector<float> guess = around;
    for (std::size_t c = 0; c < guess.size(); ++c) {
        guess[c] += everywhere[c];
        if (last == static_cast<std::int32_t>(c)) guess[c] += main_subject;
    }
    const auto best = std::max_element(guess.begin(), guess.end());
    if (best != guess.end() && *best >= 2 * main_subject)
        return static_cast<std::size_t>(best - guess.begin());
    return last >= 0 ? static_cast<std::size_t>(last) : verdict.category;
}

std::vector<std::size_t> Topic::settle() {
    give_way();
    const std::vector<float> everywhere = shares(0, events_.size(), few_clear, headings_);
    std::vector<std::size_t> settled;
    settled.reserve(events_.size());
    for (std::size_t from = 0; from < events_.size();) {
        const std::size_t to = paragraph_end(from);
        const std::vector<float> here = shares(from, to, 1, nothing());
        const std::vector<float> around =
            shares(from - std::min(from, neighbourhood),
                   std::min(to + neighbourhood, events_.size()), few_clear, nothing());
        std::int32_t last = -1;
        for (; from < to; ++from) {
            settled.push_back(settle_one(events_[from].verdict, everywhere, around, here, last));
            if (!events_[from].aside) last = static_cast<std::int32_t>(settled.back());
        }
    }
    return settled;
}

} // namespace dateline::event
