#pragma once

#include "event/clause.hpp"
#include "event/siting.hpp"
#include "event/words.hpp"
#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::event {

/// A place named by its kind only: "the city", "the island", "there".
struct Anaphor {
    std::size_t word = 0;    ///< index of the noun, or of "there"
    std::int32_t place = -1; ///< index into Mentions::places of the name it goes back to
};

/// Remembers the places of a paragraph so that "the city" can go back to them.
class PlacesSaid {
public:
    PlacesSaid(const tagging::Mentions& mentions, const gazetteer::Gazetteer& gazetteer)
        : mentions_(mentions), gazetteer_(gazetteer) {}

    /// To be called for every paragraph.
    void forget() { said_.clear(); }
    /// To be called for every sentence.
    void note(std::span<const Site> sites, std::uint32_t sentence);
    /// To be called for a place of the sentence noted last where nothing came about.
    void forget(std::int32_t place);

    /// The place that a sentence without one of its own goes back to; nothing where it does not,
    /// or where two places before it may be meant.
    [[nodiscard]] std::optional<Anaphor> meant(std::span<const Word> words, std::string_view prose,
                                               std::uint32_t sentence) const;

private:
    struct Said {
        std::int32_t place = -1;
        std::uint32_t sentence = 0;
    };
    [[nodiscard]] std::int32_t last_fitting(std::string_view kind, std::uint32_t sentence) const;

    const tagging::Mentions& mentions_;
    const gazetteer::Gazetteer& gazetteer_;
    std::vector<Said> said_;
};

} // namespace dateline::event
