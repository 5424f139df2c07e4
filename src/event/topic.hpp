#pragma once

#include "event/categorise.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::event {

/// What a whole narrative is about. Words that several categories claim ("attacked", "targets")
/// mean in every event what they mean in most; so the last word on categories is said at the end.
class Topic {
public:
    explicit Topic(std::size_t categories) : categories_(categories) {}

    /// One event, in the order of the text. Events of one paragraph carry the same number; what is
    /// told aside (a flashback) says nothing about the others.
    void note(const Verdict& verdict, std::uint32_t paragraph, bool aside);

    /// The category of every event noted: its own words first, then what most of the narrative is
    /// about, then what the event before it in its paragraph was.
    [[nodiscard]] std::vector<std::size_t> settle() const;

private:
    struct Noted {
        Verdict verdict;
        std::uint32_t paragraph = 0;
        bool aside = false;
    };
    /// Every category's share of the clear verdicts in [from, to), with so many more of none.
    [[nodiscard]] std::vector<float> shares(std::size_t from, std::size_t to, float doubt) const;
    [[nodiscard]] std::size_t paragraph_end(std::size_t from) const;
    [[nodiscard]] std::size_t settle_one(const Verdict& verdict,
                                         const std::vector<float>& everywhere,
                                         const std::vector<float>& around,
                                         const std::vector<float>& here, std::int32_t last) const;

    std::size_t categories_;
    std::vector<Noted> events_;
};

} // namespace dateline::event
