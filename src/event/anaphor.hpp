#pragma once

#include "base/lexicon.hpp"
#include "base/word_table.hpp"
#include "event/clause.hpp"
#include "event/siting.hpp"
#include "event/words.hpp"
#include "gazetteer/gazetteer.hpp"
#include "tagging/mention.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::event {

/// A place named by its kind only: "the city", "the island", "there".
struct Anaphor {
    std::size_t word = 0;    ///< index of the noun, or of "there"
    TextSpan name;           ///< of the noun
    std::int32_t place = -1; ///< index into Mentions::places of the name it goes back to
    bool led = false;        ///< a word of place leads to it: "on the island", "there"
    /// Means what the text is about, or where it was written; nothing fitting is named beside it.
    bool topic = false;
    /// "20 km north of Homs … the city": Homs itself is meant; "there", "it" go back to the spot,
    /// and so does "the river".
    bool whole = false;
};

/// Whether its clause has none of the sentence's places.
[[nodiscard]] bool stands_apart(const Anaphor& anaphor, std::span<const Site> sites,
                                const Clauses& clauses);

/// "It fell on 6 April", "it was besieged": whether what befalls places is told of the "it" at a
/// word.
[[nodiscard]] bool befallen(std::span<const Word> words, std::string_view prose, std::size_t it);

/// Remembers the places of a paragraph so that "the city" can go back to them.
class PlacesSaid {
public:
    PlacesSaid(const tagging::Mentions& mentions, const gazetteer::Gazetteer& gazetteer,
               const Lexicon& lexicon);

    /// To be called for every paragraph.
    void forget() {
        said_.clear();
        reported_ = -1;
    }
    /// To be called for every sentence.
    void note(std::span<const Site> sites, std::uint32_t sentence);
    /// To be called for a place of the sentence noted last where nothing came about.
    void forget(std::int32_t place);

    /// The words of a sentence, noted before, that go back to a place; those are left out of which
    /// two places before them may be meant.
    [[nodiscard]] std::vector<Anaphor> meant(std::span<const Word> words, std::string_view prose,
                                             std::uint32_t sentence) const;

private:
    struct Said {
        std::int32_t place = -1;
        std::uint32_t sentence = 0;
        bool site = false; ///< something happened at it
    };
    /// What a noun may mean.
    struct Kind {
        std::string_view classes; ///< GeoNames
        std::string_view code;    ///< begins with
        std::string_view second;  ///< or with, where none begins with that
        bool topic = false;
        bool happened = false;  ///< something happened at it: no government is meant
        bool in_town = false;   ///< may be one of the town that was named right before
        std::int32_t main = -1; ///< of its places, the one that the text speaks of most by far
    };
    /// Whether a place, or one heard of, is of the kind.
    template <typename Place>
    [[nodiscard]] static bool fits(const Place& place, const Kind& kind) {
        return kind.classes.find(static_cast<char>(place.feature_class)) !=
                   std::string_view::npos &&
               place.feature_code.starts_with(kind.code);
    }
    /// How often a place is named, and where first and last.
    struct Heard {
        std::size_t times = 0;
        std::int32_t first = -1; ///< index into Mentions::places
        std::int32_t last = -1;
        gazetteer::FeatureClass feature_class{};
        std::string_view feature_code;
    };
    [[nodiscard]] std::vector<Heard> all_heard() const;
    void find_main(Kind& kind, std::span<const Heard> heard) const;
    /// The head of a report that is where its first sentence plays; -1: none, or it tells of
    /// others.
    [[nodiscard]] std::int32_t report_scene(std::span<const Site> sites) const;
    /// -1: none fits; -2: two do. `reach`: in sentences.
    [[nodiscard]] std::int32_t last_fitting(const Kind& kind, std::uint32_t sentence,
                                            std::size_t before, std::uint32_t reach) const;

    const tagging::Mentions& mentions_;
    const gazetteer::Gazetteer& gazetteer_;
    WordTable<Kind> kinds_;
    std::vector<Said> said_;
    std::int32_t reported_ = -1; ///< of the sentence noted last, as report_scene() says
};

} // namespace dateline::event
