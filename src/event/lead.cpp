#include "event/lead.hpp"

namespace dateline::event {

namespace wc = word_class;

std::size_t over_articles(std::span<const Word> words, std::size_t word) {
    while (word > 0 && words[word - 1].plain() && words[word - 1].is(wc::determiner))
        --word;
    return word;
}

std::optional<std::size_t> lead_of(std::span<const Word> words, std::size_t place) {
    while (place > 0) {
        const Word& before = words[place - 1];
        const bool joined = before.mark == ',' || (before.plain() && before.is(wc::coordinate));
        const bool series = place > 2 && before.plain() && before.is(wc::coordinate) &&
                            words[place - 2].mark == ',' && words[place - 3].place >= 0;
        if (before.plain() && before.is(wc::determiner)) {
            --place;
        } else if (series) { // "Homs, Hama, and Aleppo"
            place -= 3;
        } else if (joined && place > 1 && words[place - 2].place >= 0) {
            place -= 2;
        } else {
            break;
        }
    }
    if (place == 0 || !words[place - 1].plain()) return std::nullopt;
    return place - 1;
}

} // namespace dateline::event
