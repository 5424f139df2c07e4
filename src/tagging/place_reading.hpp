#pragma once

#include "tagging/place_resolve.hpp"
#include "tagging/place_score.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::tagging {

/// Says of each spot which place it means, or why none is meant, once the scores are settled.
/// Refers to what it is made of, which must outlive it and stay as it is.
class SpotReader {
public:
    SpotReader(const ScanResult& scan, const std::vector<bool>& accepted, const NameTable& names,
               const SenseScores& scores, std::string_view prose);

    /// Of an accepted spot.
    [[nodiscard]] Reading read(std::size_t index) const;

private:
    /// The first accepted spot of each text; made when it is first asked for, as few texts need it.
    [[nodiscard]] const std::unordered_map<std::string_view, std::size_t>& first_said() const;
    /// "East London" in a story of London is a part of it, not the port in South Africa.
    [[nodiscard]] bool names_a_side(const Spot& spot, const Sense& best) const;
    /// A name that is only spelt alike must lie where the text says, or beside what it tells of;
    /// another romanisation must lead the towns elsewhere that it is one of, too.
    [[nodiscard]] bool loosely_named(const Spot& spot, const Sense& best, float margin) const;
    /// "Rock Harbor": a kind that a town's name has not.
    [[nodiscard]] bool bears_a_kind(const Spot& spot, const Sense& best) const;
    /// "Rostov-on-Don airport", in a story of Russia: something in a town that is known by another
    /// name, or a building that bears the name of a town far away.
    [[nodiscard]] bool in_unlikely_town(const Spot& spot, const Sense& best) const;
    /// Whether the sense that fits best is likely at all.
    [[nodiscard]] bool may_be_meant(const Spot& spot, const Sense& best, float margin,
                                    bool for_area) const;
    /// Whether the best sense is meant, and the reason where it is not.
    void judge(const Spot& spot, const Sense& best, const ScoredSense& scored, float margin,
               Reading& reading) const;

    const ScanResult& scan_;
    const std::vector<bool>& accepted_;
    const NameTable& names_;
    const SenseScores& scores_;
    std::string_view prose_;
    mutable std::optional<std::unordered_map<std::string_view, std::size_t>> said_;
};

} // namespace dateline::tagging
