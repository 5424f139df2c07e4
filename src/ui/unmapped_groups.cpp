#include "ui/unmapped_groups.hpp"

#include "ui/words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace dateline::ui {

namespace {

using Cause = event::Unmapped::Cause;

constexpr std::size_t short_list = 8;  // mentions; it is seen without a click
constexpr std::size_t most_named = 12; // no panel is wide enough for more
constexpr std::array causes{Cause::no_place, Cause::no_date, Cause::no_event, Cause::too_wide};

std::string_view name_of(const event::Unmapped& row) {
    return row.place.empty() ? std::string_view(row.text) : row.place.view();
}

UnmappedGroup group_of(const std::vector<event::Unmapped>& unmapped, Cause cause) {
    UnmappedGroup group;
    group.cause = cause;
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::uint32_t row = 0; row < unmapped.size(); ++row) {
        if (unmapped[row].cause != cause) continue;
        const std::string_view name = name_of(unmapped[row]);
        const auto [at, anew] = known.try_emplace(name, group.names.size());
        if (anew) group.names.push_back({std::string(name), {}});
        group.names[at->second].rows.push_back(row);
        ++group.mentions;
    }
    std::ranges::stable_sort(group.names, std::ranges::greater{},
                             [](const UnmappedName& name) { return name.rows.size(); });
    return group;
}

void add_names(const UnmappedGroup& group, std::uint32_t index,
               const std::set<UnmappedFold>& turned, std::vector<UnmappedLine>& lines) {
    using Kind = UnmappedLine::Kind;
    for (std::uint32_t i = 0; i < group.names.size(); ++i) {
        const UnmappedName& name = group.names[i];
        if (name.rows.size() == 1) {
            lines.push_back({Kind::lone_mention, false, index, i, name.rows.front()});
            continue;
        }
        const bool open = turned.contains({group.cause, name.name});
        lines.push_back({Kind::name, open, index, i, 0});
        if (!open) continue;
        for (const std::uint32_t row : name.rows)
            lines.push_back({Kind::mention, false, index, i, row});
    }
}

} // namespace

std::vector<UnmappedGroup> grouped_unmapped(const std::vector<event::Unmapped>& unmapped) {
    std::vector<UnmappedGroup> groups;
    for (const Cause cause : causes)
        if (UnmappedGroup group = group_of(unmapped, cause); group.mentions > 0)
            groups.push_back(std::move(group));
    return groups;
}

std::vector<UnmappedLine> unmapped_lines(const std::vector<UnmappedGroup>& groups,
                                         const std::set<UnmappedFold>& turned) {
    std::size_t mentions = 0;
    for (const UnmappedGroup& group : groups)
        mentions += group.mentions;
    std::vector<UnmappedLine> lines;
    for (std::uint32_t i = 0; i < groups.size(); ++i) {
        const bool open = (mentions <= short_list) != turned.contains({groups[i].cause, ""});
        lines.push_back({UnmappedLine::Kind::group, open, i, 0, 0});
        if (open) add_names(groups[i], i, turned, lines);
    }
    return lines;
}

std::string names_in(const UnmappedGroup& group) {
    std::string names;
    for (std::size_t i = 0; i < std::min(group.names.size(), most_named); ++i) {
        const UnmappedName& name = group.names[i];
        if (name.name.empty()) continue; // a row of a table may name no place
        names += (names.empty() ? "" : ", ") + name.name;
        if (name.rows.size() > 1) names += " " + grouped(name.rows.size());
    }
    return group.names.size() > most_named ? names + " …" : names;
}

} // namespace dateline::ui
