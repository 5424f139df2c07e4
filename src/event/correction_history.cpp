#include "event/correction.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace dateline::event {

namespace {

/// Whether one correction takes the other's place: both put the same thing right.
bool same_subject(const Correction& a, const Correction& b) {
    const Aspect aspect = aspect_of(a.change);
    return a.target == b.target && a.everywhere == b.everywhere && aspect == aspect_of(b.change) &&
           aspect != Aspect::added;
}

/// Whether `later` may change for some event what `earlier` made of it.
bool may_undo(const Correction& later, const Correction& earlier) {
    return aspect_of(later.change) == aspect_of(earlier.change) &&
           later.target.quote.exact == earlier.target.quote.exact;
}

bool has(std::span<const Correction> list, const Correction& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

} // namespace

Aspect aspect_of(const Change& change) {
    static constexpr std::array<Aspect, std::variant_size_v<Change>> aspects{
        Aspect::place, Aspect::place, Aspect::date,  Aspect::category,
        Aspect::label, Aspect::shown, Aspect::added, Aspect::merged};
    return aspects[change.index()];
}

std::vector<Correction> merged(std::span<const Correction> base, std::span<const Correction> ours,
                               std::span<const Correction> theirs) {
    std::vector<Correction> both;
    for (const Correction& one : theirs) {
        if (!has(base, one) || has(ours, one)) both.push_back(one);
    }
    for (const Correction& one : ours) {
        if (has(base, one) || has(both, one)) continue;
        std::erase_if(both, [&](const Correction& other) { return same_subject(one, other); });
        both.push_back(one);
    }
    return both;
}

std::vector<Contest> contests(std::span<const Correction> base, std::span<const Correction> ours,
                              std::span<const Correction> theirs) {
    std::vector<Contest> both;
    for (const Correction& mine : ours) {
        if (has(base, mine) || has(theirs, mine)) continue;
        const auto other = std::find_if(theirs.begin(), theirs.end(), [&](const Correction& one) {
            return same_subject(mine, one) && !has(base, one);
        });
        if (other != theirs.end()) both.push_back({mine, *other});
    }
    return both;
}

CorrectionHistory::CorrectionHistory(std::vector<Correction> saved)
    : corrections_(std::move(saved)) {}

bool CorrectionHistory::add(Correction correction) {
    const auto same =
        std::find_if(corrections_.begin(), corrections_.end(),
                     [&](const Correction& old) { return same_subject(old, correction); });
    Step step;
    step.index = static_cast<std::size_t>(same - corrections_.begin());
    if (same != corrections_.end()) {
        const bool in_force =
            *same == correction &&
            std::none_of(std::next(same), corrections_.end(),
                         [&](const Correction& later) { return may_undo(later, correction); });
        if (in_force) return false;
        step.before = *same;
    }
    step.after = std::move(correction);
    take(std::move(step));
    return true;
}

void CorrectionHistory::remove(std::size_t index) {
    if (index >= corrections_.size()) return;
    take({index, corrections_[index], std::nullopt});
}

const Correction* CorrectionHistory::to_undo() const {
    if (!can_undo()) return nullptr;
    const Step& step = steps_[done_ - 1];
    return step.after ? &*step.after : &*step.before;
}

const Correction* CorrectionHistory::to_redo() const {
    if (!can_redo()) return nullptr;
    const Step& step = steps_[done_];
    return step.after ? &*step.after : &*step.before;
}

bool CorrectionHistory::undo() {
    if (!can_undo()) return false;
    const Step& step = steps_[--done_];
    drop(step.after);
    if (step.before) {
        const std::size_t index = std::min(step.index, corrections_.size());
        corrections_.insert(corrections_.begin() + static_cast<std::ptrdiff_t>(index),
                            *step.before);
    }
    return true;
}

bool CorrectionHistory::redo() {
    if (!can_redo()) return false;
    const Step& step = steps_[done_++];
    drop(step.before);
    if (step.after) corrections_.push_back(*step.after);
    return true;
}

void CorrectionHistory::take(Step step) {
    steps_.resize(done_);
    steps_.push_back(std::move(step));
    redo();
}

/// The last one equal to it; another program may have taken it away.
void CorrectionHistory::drop(const std::optional<Correction>& one) {
    if (!one) return;
    const auto last = std::find(corrections_.rbegin(), corrections_.rend(), *one);
    if (last != corrections_.rend()) corrections_.erase(std::next(last).base());
}

} // namespace dateline::event
