#include "ui/unmapped_groups.hpp"

#include <doctest/doctest.h>

using namespace dateline;
using Cause = event::Unmapped::Cause;
using Kind = ui::UnmappedLine::Kind;

namespace {

event::Unmapped row(Cause cause, const std::string& text, const std::string& place = "") {
    event::Unmapped made;
    made.cause = cause;
    made.text = text;
    made.place = place;
    return made;
}

/// "Spain" twice under two names, amid more rows than a short list has.
std::vector<event::Unmapped> long_list() {
    std::vector<event::Unmapped> rows{
        row(Cause::too_wide, "Spain", "Spain"), row(Cause::no_event, "Palermo"),
        row(Cause::too_wide, "Kingdom of Spain", "Spain"), row(Cause::too_wide, "Libya", "Libya"),
        row(Cause::no_place, "Qorbwaz")};
    for (const char* town : {"Turin", "Genoa", "Palermo", "Rome", "Palermo"})
        rows.push_back(row(Cause::no_event, town));
    return rows;
}

std::vector<Kind> kinds(const std::vector<ui::UnmappedLine>& lines) {
    std::vector<Kind> kinds;
    for (const ui::UnmappedLine& line : lines)
        kinds.push_back(line.kind);
    return kinds;
}

} // namespace

TEST_CASE("what is not mapped is grouped by cause, a country counted under all its names") {
    const auto groups = ui::grouped_unmapped(long_list());
    REQUIRE(groups.size() == 3); // nothing is undated
    CHECK(groups[0].cause == Cause::no_place);
    CHECK(groups[1].cause == Cause::no_event);
    CHECK(ui::names_in(groups[1]) == "Palermo 3, Turin, Genoa, Rome");
    CHECK(groups[2].cause == Cause::too_wide);
    CHECK(groups[2].mentions == 3);
    CHECK(ui::names_in(groups[2]) == "Spain 2, Libya");
    CHECK(groups[2].names[0].rows == std::vector<std::uint32_t>{0, 2});
}

TEST_CASE("a long list shows its groups, which open to names and these to mentions") {
    const auto groups = ui::grouped_unmapped(long_list());
    CHECK(kinds(ui::unmapped_lines(groups, {})) ==
          std::vector{Kind::group, Kind::group, Kind::group});
    const auto open = ui::unmapped_lines(groups, {{Cause::too_wide, ""}});
    CHECK(kinds(open) ==
          std::vector{Kind::group, Kind::group, Kind::group, Kind::name, Kind::lone_mention});
    CHECK(open[2].open);
    CHECK(open[4].row == 3);
    const auto opened =
        ui::unmapped_lines(groups, {{Cause::too_wide, ""}, {Cause::too_wide, "Spain"}});
    CHECK(kinds(opened) == std::vector{Kind::group, Kind::group, Kind::group, Kind::name,
                                       Kind::mention, Kind::mention, Kind::lone_mention});
    CHECK(opened[4].row == 0);
    CHECK(opened[5].row == 2);
}

TEST_CASE("every mention is in the list, whatever is folded at first") {
    const auto rows = long_list();
    const auto groups = ui::grouped_unmapped(rows);
    std::set<ui::UnmappedFold> turned;
    for (const ui::UnmappedGroup& group : groups) {
        turned.insert({group.cause, ""});
        for (const ui::UnmappedName& name : group.names)
            turned.insert({group.cause, name.name});
    }
    std::set<std::uint32_t> seen;
    for (const ui::UnmappedLine& line : ui::unmapped_lines(groups, turned))
        if (line.kind == Kind::mention || line.kind == Kind::lone_mention) seen.insert(line.row);
    CHECK(seen.size() == rows.size());
}

TEST_CASE("a short list is open at once, and a click folds it") {
    const auto groups = ui::grouped_unmapped({row(Cause::no_place, "Qorbwaz")});
    CHECK(kinds(ui::unmapped_lines(groups, {})) == std::vector{Kind::group, Kind::lone_mention});
    CHECK(ui::unmapped_lines(groups, {{Cause::no_place, ""}}).size() == 1);
}
