#pragma once

#include "event/siting.hpp"
#include "tagging/mention.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

namespace dateline::event {

/// Where the text has put names that no gazetteer has: "Qrzta, twelve miles from Homs" tells it for
/// each later "Qrzta", too.
class ToldSpots {
public:
    ToldSpots(const tagging::Mentions& mentions, std::string_view prose)
        : mentions_(mentions), prose_(prose) {}

    /// Takes up the sites of a sentence.
    void note(std::span<const Site> sites) {
        for (const Site& site : sites)
            if (site.kind == SiteKind::unresolved && site.told_by >= 0)
                spots_.try_emplace(name_of(site), site.told_by);
    }
    /// The site with what tells where it is, where that was told before.
    [[nodiscard]] Site located(Site site) const {
        if (site.kind != SiteKind::unresolved || site.told_by >= 0 || spots_.empty()) return site;
        if (const auto spot = spots_.find(name_of(site)); spot != spots_.end())
            site.told_by = spot->second;
        return site;
    }

private:
    [[nodiscard]] std::string_view name_of(const Site& site) const {
        return mentions_.places[static_cast<std::size_t>(site.place)].prose.of(prose_);
    }

    const tagging::Mentions& mentions_;
    std::string_view prose_;
    std::unordered_map<std::string_view, std::int32_t> spots_;
};

} // namespace dateline::event
