#pragma once

#include "event/words.hpp"
#include "tagging/mention.hpp"

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

namespace dateline::event {

/// Hands out the mentions of one sentence after the other.
class MentionCursor {
public:
    explicit MentionCursor(const tagging::Mentions& mentions) : mentions_(mentions) {}

    /// To be asked for sentences in order; those left out are passed.
    MentionRange of(std::uint32_t sentence) {
        MentionRange range;
        const auto pass = [sentence](const auto& list, std::size_t& at) {
            while (at < list.size() && list[at].sentence < sentence)
                ++at;
            const std::size_t first = at;
            while (at < list.size() && list[at].sentence == sentence)
                ++at;
            return std::pair{static_cast<std::int32_t>(first), static_cast<std::int32_t>(at)};
        };
        std::tie(range.first_date, range.last_date) = pass(mentions_.dates, next_date_);
        std::tie(range.first_place, range.last_place) = pass(mentions_.places, next_place_);
        return range;
    }

private:
    const tagging::Mentions& mentions_;
    std::size_t next_date_ = 0;
    std::size_t next_place_ = 0;
};

} // namespace dateline::event
