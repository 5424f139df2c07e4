#include "event/implied.hpp"

#include <algorithm>
#include <optional>

namespace dateline::event {
namespace {

namespace wc = word_class;

constexpr float looked_back = 0.95F;
constexpr float went_on = 0.8F;

class Finder {
public:
    Finder(std::span<const Word> words, const Clauses& clauses, const std::vector<Site>& sites,
           const Dating& dating)
        : words_(words), clauses_(clauses), sites_(sites), dating_(dating) {}

    [[nodiscard]] std::optional<Implied> at(std::int32_t index) const {
        const Clause& clause = clauses_.list[static_cast<std::size_t>(index)];
        if (clause.first == 0 || has_site(index)) return std::nullopt;
        const auto own = dating_.own_of(index);
        if (!own) return std::nullopt;
        const auto first = static_cast<std::size_t>(clause.first);
        const bool relative = clause.kind == ClauseKind::relative;
        const Site* site = relative                   ? site_before(first)
                           : continues(clause, index) ? only_site_of(clause.parent)
                                                      : nullptr;
        if (site == nullptr) return std::nullopt;
        return Implied{*site, *own, first, relative ? looked_back : went_on, relative};
    }

private:
    [[nodiscard]] bool has_site(std::int32_t clause) const {
        return std::any_of(sites_.begin(), sites_.end(), [&](const Site& site) {
            return site.kind != SiteKind::none && clauses_.of[site.word] == clause;
        });
    }

    /// The site that stands right before a word, with at most a comma between.
    [[nodiscard]] const Site* site_before(std::size_t word) const {
        if (words_[word - 1].mark == ',') --word;
        for (const Site& site : sites_) {
            if (site.word + 1 == word && site.kind == SiteKind::site) return &site;
        }
        return nullptr;
    }

    /// A clause that goes on with the subject of the one before, at a date other than its own:
    /// nothing but its date and small words stand between conjunction and verb.
    [[nodiscard]] bool continues(const Clause& clause, std::int32_t index) const {
        if (clause.kind != ClauseKind::coordinate || !dating_.own_of(clause.parent)) return false;
        for (auto i = static_cast<std::size_t>(clause.first) + 1;
             i <= static_cast<std::size_t>(clause.last); ++i) {
            const Word& word = words_[i];
            if (clauses_.of[i] != index || word.mark != 0 || word.date >= 0) continue;
            if (word.is(wc::finite)) return !word.is(wc::aux);
            if (word.place >= 0 || !word.is(wc::preposition | wc::coordinate)) return false;
        }
        return false;
    }

    [[nodiscard]] const Site* only_site_of(std::int32_t clause) const {
        const Site* found = nullptr;
        for (const Site& site : sites_) {
            if (site.kind != SiteKind::site || clauses_.of[site.word] != clause) continue;
            if (found != nullptr) return nullptr;
            found = &site;
        }
        return found;
    }

    std::span<const Word> words_;
    const Clauses& clauses_;
    const std::vector<Site>& sites_;
    const Dating& dating_;
};

} // namespace

std::vector<Implied> implied_sites(std::span<const Word> words, const Clauses& clauses,
                                   const std::vector<Site>& sites, const Dating& dating) {
    const Finder finder(words, clauses, sites, dating);
    std::vector<Implied> found;
    for (std::size_t i = 1; i < clauses.list.size(); ++i) {
        if (auto implied = finder.at(static_cast<std::int32_t>(i))) found.push_back(*implied);
    }
    return found;
}

} // namespace dateline::event
