#include "event/correction.hpp"

#include <algorithm>
#include <utility>

namespace dateline::event {

std::vector<Correction> merged(std::span<const Correction> base, std::span<const Correction> ours,
                               std::span<const Correction> theirs) {
    const auto has = [](std::span<const Correction> list, const Correction& one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    };
    std::vector<Correction> both;
    for (const Correction& one : theirs) {
        if (!has(base, one) || has(ours, one)) both.push_back(one);
    }
    for (const Correction& one : ours) {
        if (!has(base, one) && !has(both, one)) both.push_back(one);
    }
    return both;
}

CorrectionHistory::CorrectionHistory(std::vector<Correction> saved)
    : corrections_(std::move(saved)) {}

void CorrectionHistory::add(Correction correction) {
    const bool is_addition = std::holds_alternative<AddEvent>(correction.change);
    const auto same = std::find_if(corrections_.begin(), corrections_.end(), [&](const auto& old) {
        return !is_addition && old.target == correction.target &&
               old.everywhere == correction.everywhere &&
               old.change.index() == correction.change.index();
    });
    Step step;
    step.index = static_cast<std::size_t>(same - corrections_.begin());
    if (same != corrections_.end()) step.before = *same;
    step.after = std::move(correction);
    take(std::move(step));
}

void CorrectionHistory::remove(std::size_t index) {
    if (index >= corrections_.size()) return;
    take({index, corrections_[index], std::nullopt});
}

bool CorrectionHistory::undo() {
    if (!can_undo()) return false;
    const Step& step = steps_[--done_];
    replace(step.index, step.after, step.before);
    return true;
}

bool CorrectionHistory::redo() {
    if (!can_redo()) return false;
    const Step& step = steps_[done_++];
    replace(step.index, step.before, step.after);
    return true;
}

void CorrectionHistory::take(Step step) {
    steps_.resize(done_);
    replace(step.index, step.before, step.after);
    steps_.push_back(std::move(step));
    ++done_;
}

void CorrectionHistory::replace(std::size_t index, const std::optional<Correction>& from,
                                const std::optional<Correction>& to) {
    const auto at = corrections_.begin() + static_cast<std::ptrdiff_t>(index);
    if (from && to) {
        *at = *to;
    } else if (to) {
        corrections_.insert(at, *to);
    } else if (from) {
        corrections_.erase(at);
    }
}

} // namespace dateline::event
