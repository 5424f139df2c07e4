#pragma once

#include "tagging/place_names.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::tagging {

/// The company the names of a document keep: which countries and first-order divisions it speaks
/// of, and a bounded set of well-known points near which its other places are likely.
class PlaceContext {
public:
    /// Adds a mention of `name` that is taken for `place` with the given weight (0–1).
    void add(std::int32_t name, const Sense& sense, float weight);
    /// Chooses the anchors; after it the questions below may be asked.
    void close();

    /// Share (0–1) of the other names' weight that lies in the country of `place`.
    [[nodiscard]] float country_share(const gazetteer::Place& place, std::int32_t name) const;
    [[nodiscard]] float admin1_share(const gazetteer::Place& place, std::int32_t name) const;
    /// 1 on top of another known place of the document, falling with the distance to it.
    [[nodiscard]] float nearness(const Sense& sense, std::int32_t name) const;
    [[nodiscard]] bool empty() const { return total_ <= 0; }

private:
    struct Known {
        Sense sense;
        float weight = 0;
    };
    struct Anchor {
        std::int32_t name = -1;
        UnitVector at;
        float weight = 0;
    };
    [[nodiscard]] const Known* own(std::int32_t name) const;

    std::unordered_map<std::int32_t, Known> known_; ///< by name
    std::unordered_map<std::string_view, float> countries_;
    std::unordered_map<std::string, float> admin1s_;
    std::vector<Anchor> anchors_;
    float total_ = 0;
    float admin1_total_ = 0;
};

} // namespace dateline::tagging
