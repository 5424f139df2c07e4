#include "scene/histogram.hpp"
#include "scene/interval_bars.hpp"
#include "scene/page.hpp"
#include "scene/playback.hpp"
#include "scene/time_label.hpp"
#include "scene/time_window.hpp"
#include "support/story.hpp"

#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <numeric>

using namespace dateline;
using namespace dateline::scene;
using dateline::test::day;

namespace {

const TimeExtent autumn{start_of(day(2015, 9, 1)), end_of(day(2015, 11, 30))};

TimeWindow month_before(calendar::Day last) {
    return window_at({TimeMode::window, 30, CalendarUnit::month}, end_of(last), autumn);
}

} // namespace

TEST_CASE("days and moments") {
    CHECK(start_of(day(1970, 1, 1)).days == 0);
    CHECK(end_of(day(1969, 12, 31)).days == 0);
    CHECK(day_of({-0.5}) == day(1969, 12, 31));
    CHECK(day_of(start_of(day(-217, 8, 2))) == day(-217, 8, 2));
}

TEST_CASE("a window is half-open and holds its last day") {
    test::StoryBuilder story;
    story.add("Homs", 36.7, 34.7, day(2015, 9, 30));
    const Scene scene = story.scene();
    CHECK(in_window(scene, 0, month_before(day(2015, 9, 30))));
    CHECK_FALSE(in_window(scene, 0, month_before(day(2015, 9, 29))));
    CHECK(in_window(scene, 0, month_before(day(2015, 10, 29))));
    CHECK_FALSE(in_window(scene, 0, month_before(day(2015, 10, 30))));
    CHECK(month_before(day(2015, 9, 30)).last_day() == day(2015, 9, 30));
}

TEST_CASE("candidates hold a long event that began before the window") {
    test::StoryBuilder story;
    story.add("Aleppo", 37.2, 36.2, day(2012, 7, 19), day(2016, 12, 22), "ground");
    for (unsigned d = 1; d <= 28; ++d)
        story.add("Homs", 36.7, 34.7, day(2014, 2, d));
    const Scene scene = story.scene();
    const TimeWindow window = month_before(day(2015, 9, 30));
    const auto [first, last] = candidates(scene, window);
    CHECK(first == 0);
    std::size_t seen = 0;
    for (EventIndex i = first; i < last; ++i)
        seen += in_window(scene, i, window) ? 1 : 0;
    CHECK(seen == 1);
}

TEST_CASE("modes: trailing, cumulative and single step") {
    const Instant playhead = end_of(day(2015, 10, 15));
    const TimeWindow all = window_at({TimeMode::cumulative, 30, {}}, playhead, autumn);
    CHECK(all.begin == autumn.begin);
    CHECK(all.end == playhead);
    const TimeWindow month = window_at({TimeMode::step, 30, CalendarUnit::month}, playhead, autumn);
    CHECK(month.begin == start_of(day(2015, 10, 1)));
    CHECK(month.end == start_of(day(2015, 11, 1)));
    const TimeWindow at_its_end =
        window_at({TimeMode::step, 30, CalendarUnit::month}, month.end, autumn);
    CHECK(at_its_end == month);
}

TEST_CASE("calendar units across leap days, years and before year 1") {
    CHECK(floor_to(start_of(day(2016, 2, 29)), CalendarUnit::quarter) == start_of(day(2016, 1, 1)));
    CHECK(floor_to(start_of(day(2015, 9, 30)), CalendarUnit::week) == start_of(day(2015, 9, 28)));
    CHECK(floor_to(start_of(day(-217, 8, 2)), CalendarUnit::decade) == start_of(day(-220, 1, 1)));
    CHECK(floor_to(start_of(day(-217, 8, 2)), CalendarUnit::century) == start_of(day(-300, 1, 1)));
    CHECK(stepped(start_of(day(2016, 1, 31)), CalendarUnit::month, 1) ==
          start_of(day(2016, 2, 29)));
    CHECK(stepped(start_of(day(2016, 2, 29)), CalendarUnit::year, 1) == start_of(day(2017, 2, 28)));
    CHECK(stepped(start_of(day(2016, 1, 1)), CalendarUnit::day, -1) == start_of(day(2015, 12, 31)));
}

TEST_CASE("playback goes by elapsed time, whatever the number of frames") {
    Playback once{autumn.begin, 7, true, false, false};
    Playback often = once;
    once = advanced(once, 3, autumn, {});
    for (int i = 0; i < 30; ++i)
        often = advanced(often, 0.1, autumn, {});
    CHECK(once.position.days == doctest::Approx(autumn.begin.days + 21));
    CHECK(often.position.days == doctest::Approx(once.position.days));
}

TEST_CASE("playback stops at the end of the last day, or loops") {
    Playback playback{autumn.begin, 7, true, false, false};
    const Playback stopped = advanced(playback, 1000, autumn, {});
    CHECK(stopped.position == autumn.end);
    CHECK_FALSE(stopped.playing);
    CHECK(started(stopped, autumn).position == autumn.begin);
    playback.loop = true;
    CHECK(advanced(playback, 1000, autumn, {}).playing);
}

TEST_CASE("empty stretches are skipped without losing days that hold something") {
    const double start = autumn.begin.days;
    const std::array<Stretch, 2> busy{{{{start}, {start + 2}}, {{start + 50}, {start + 60}}}};
    Playback playback{autumn.begin, 1, true, false, true};
    CHECK(advanced(playback, 1, autumn, busy).position.days == start + 1);
    CHECK(advanced(playback, 3, autumn, busy).position.days == start + 51);
    playback.skip_empty = false;
    CHECK(advanced(playback, 3, autumn, busy).position.days == start + 3);
}

TEST_CASE("stepping goes to the next and the previous event") {
    test::StoryBuilder story;
    for (const unsigned d : {3U, 3U, 9U, 20U})
        story.add("Homs", 36.7, 34.7, day(2015, 9, d));
    const Scene scene = story.scene();
    const Passing all = apply(scene, story.events(), {});
    CHECK(neighbour(scene, all, end_of(day(2015, 9, 3)), true) == end_of(day(2015, 9, 9)));
    CHECK(neighbour(scene, all, end_of(day(2015, 9, 9)), false) == end_of(day(2015, 9, 3)));
    CHECK_FALSE(neighbour(scene, all, end_of(day(2015, 9, 20)), true));
    CHECK_FALSE(neighbour(scene, all, end_of(day(2015, 9, 3)), false));
}

TEST_CASE("the histogram counts what passes, by category, in calendar bins") {
    test::StoryBuilder story;
    story.add("Homs", 36.7, 34.7, day(2015, 9, 30));
    story.add("Homs", 36.7, 34.7, day(2015, 10, 1));
    story.add("Homs", 36.7, 34.7, day(2015, 10, 31), "talks");
    const Scene scene = story.scene();
    const Passing all = apply(scene, story.events(), {});
    const Histogram months = histogram(scene, all, autumn, CalendarUnit::month);
    REQUIRE(months.bins.size() == 3);
    CHECK(months.bins[0].total == 1);
    CHECK(months.bins[1].total == 2);
    CHECK(months.bins[1].by_category[3] == 1);
    CHECK(months.bins[2].total == 0);
    CHECK(months.highest == 2);
    Filter no_talks;
    no_talks.hidden_categories[3] = true;
    const Passing fewer = apply(scene, story.events(), no_talks);
    CHECK(histogram(scene, fewer, autumn, CalendarUnit::month).bins[1].total == 1);
}

TEST_CASE("bins fit the pixels there are, and their number stays bounded") {
    CHECK(bin_unit(autumn, 900) == CalendarUnit::day);
    CHECK(bin_unit(autumn, 100) == CalendarUnit::week);
    const TimeExtent millennia{start_of(day(-3000, 1, 1)), end_of(day(2024, 1, 1))};
    CHECK(bin_unit(millennia, 1000) == CalendarUnit::century);
    const Scene empty = test::StoryBuilder().scene();
    CHECK(histogram(empty, {}, millennia, CalendarUnit::day).bins.size() < 20'001);
}

TEST_CASE("days and stretches as people write them") {
    CHECK(day_label(day(2015, 9, 30)) == "30 September 2015");
    CHECK(day_label(day(-217, 8, 2)) == "2 August 218 BC");
    const auto label = [](calendar::Day a, calendar::Day b) {
        return window_label({start_of(a), end_of(b), 30});
    };
    CHECK(label(day(2015, 9, 1), day(2015, 9, 30)) == "1–30 September 2015");
    CHECK(label(day(2015, 8, 3), day(2015, 9, 2)) == "3 August – 2 September 2015");
    CHECK(label(day(2014, 12, 25), day(2015, 1, 3)) == "25 December 2014 – 3 January 2015");
    CHECK(label(day(2015, 9, 2), day(2015, 9, 2)) == "2 September 2015");
    CHECK(label(day(-217, 8, 1), day(-217, 8, 2)) == "1 August 218 BC – 2 August 218 BC");
    CHECK(label(day(-240, 1, 1), day(-200, 12, 31)) == "241 BC – 201 BC"); // only years are known
    CHECK(label(day(1999, 1, 1), day(1999, 12, 31)) == "1 January – 31 December 1999");
    CHECK(unit_label(start_of(day(2015, 7, 1)), CalendarUnit::quarter) == "Q3 2015");
    CHECK(unit_label(start_of(day(1900, 1, 1)), CalendarUnit::decade) == "1900–1909");
}

TEST_CASE("a picture of the whole story is dated no more exactly than its first and last events") {
    const auto date = [](const test::StoryBuilder& story) {
        const Scene scene = story.scene();
        return page_text(scene, {scene.story.begin, scene.story.end, 30}, nullptr, "", "").date;
    };
    test::StoryBuilder story;
    story.add("Belize", -88.2, 17.5, day(1961, 1, 1), day(1961, 12, 31), "ground");
    story.add("Posoltega", -87, 12.5, day(1999, 3, 8));
    CHECK(date(story) == "1961 – 8 March 1999");
    story.add("Managua", -86.3, 12.1, day(1999, 5, 1), day(1999, 5, 31), "ground");
    CHECK(date(story) == "1961 – May 1999");
    story.add("Tegucigalpa", -87.2, 14.1, day(1999, 5, 31));
    CHECK(date(story) == "1961 – 31 May 1999");
    story.add("Belmopan", -88.8, 17.3, day(1961, 1, 1));
    CHECK(date(story) == "1 January 1961 – 31 May 1999");
}

TEST_CASE("events that last have a bar each, in the first lane that is free") {
    test::StoryBuilder story;
    story.add("Aleppo", 37.2, 36.2, day(2015, 9, 1), day(2015, 11, 30), "ground");
    story.add("Homs", 36.7, 34.7, day(2015, 9, 5), day(2015, 9, 20), "ground");
    story.add("Idlib", 36.6, 35.9, day(2015, 9, 10));
    story.add("Hama", 36.75, 35.1, day(2015, 9, 24), day(2015, 10, 10), "ground");
    story.add("Latakia", 35.8, 35.5, day(2015, 9, 6), day(2015, 9, 12), "ground");
    const Scene scene = story.scene();
    const Passing all{std::vector<std::uint8_t>(scene.size(), 1), scene.size()};
    const IntervalBars bars = interval_bars(scene, all, autumn, 2, 1, 3);
    REQUIRE(bars.bars.size() == 4); // a single day has none
    CHECK(bars.lanes == 3);
    CHECK(bars.bars[0].lane == 0); // Aleppo
    CHECK(bars.bars[1].lane == 1); // Homs
    CHECK(bars.bars[2].lane == 2); // Latakia
    CHECK(bars.bars[3].lane == 1); // Hama, after Homs
    CHECK(bars.bars[3].end == end_of(day(2015, 10, 10)));
    const IntervalBars few = interval_bars(scene, all, autumn, 2, 1, 1);
    CHECK(few.bars.size() == 1);
    CHECK(few.left_out == 3);
}
