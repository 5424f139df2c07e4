#include "ui/words.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "calendar/words.hpp"
#include "scene/unit_names.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

namespace dateline::ui {

namespace {

std::string day_and_month(std::chrono::year_month_day date, std::string_view month) {
    return std::to_string(static_cast<unsigned>(date.day())) + " " + std::string(month);
}

std::string year_of(std::chrono::year_month_day date) {
    return calendar::year_name(date.year());
}

std::string range_label(std::chrono::year_month_day first, std::chrono::year_month_day last) {
    if (first.year() != last.year()) return short_date(first) + " – " + short_date(last);
    const std::string end =
        day_and_month(last, calendar::short_month_name(last.month())) + " " + year_of(last);
    if (first.month() == last.month())
        return std::to_string(static_cast<unsigned>(first.day())) + "–" + end;
    return day_and_month(first, calendar::short_month_name(first.month())) + " – " + end;
}

bool whole_years(calendar::DateSpan span) {
    const std::chrono::year_month_day first{span.begin};
    const std::chrono::year_month_day next{span.end + std::chrono::days{1}};
    return static_cast<unsigned>(first.month()) == 1 && static_cast<unsigned>(first.day()) == 1 &&
           static_cast<unsigned>(next.month()) == 1 && static_cast<unsigned>(next.day()) == 1;
}

bool whole_months(calendar::DateSpan span) {
    const std::chrono::year_month_day first{span.begin};
    const std::chrono::year_month_day next{span.end + std::chrono::days{1}};
    return static_cast<unsigned>(first.day()) == 1 && static_cast<unsigned>(next.day()) == 1;
}

} // namespace

std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
    return grouped(number) + " " + std::string(number == 1 ? one : many);
}

std::string shortened(std::string_view text, std::size_t limit) {
    std::size_t characters = 0;
    std::size_t last_space = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!utf8::is_boundary(text, i)) continue;
        if (text[i] == ' ') last_space = i;
        if (++characters > limit) {
            const std::size_t stop = last_space > i / 2 ? last_space : i;
            return std::string(text.substr(0, stop)) + "…";
        }
    }
    return std::string(text);
}

std::string short_date(calendar::Day day) {
    const std::chrono::year_month_day date{day};
    return day_and_month(date, calendar::short_month_name(date.month())) + " " + year_of(date);
}

std::string span_label(calendar::DateSpan span, calendar::Precision precision) {
    const std::chrono::year_month_day first{span.begin};
    const std::chrono::year_month_day last{span.end};
    if (span.begin == span.end) return short_date(span.begin);
    if (precision != calendar::Precision::part_month && whole_years(span))
        return first.year() == last.year() ? year_of(first)
                                           : year_of(first) + " – " + year_of(last);
    if (whole_months(span) && first.year() == last.year()) {
        if (first.month() == last.month())
            return std::string(calendar::month_name(first.month())) + " " + year_of(first);
        return std::string(calendar::short_month_name(first.month())) + " – " +
               std::string(calendar::short_month_name(last.month())) + " " + year_of(last);
    }
    return range_label(first, last);
}

std::string length_label(double days) {
    const auto in_units = [](double count, std::string_view one, std::string_view many) {
        return counted(static_cast<std::size_t>(std::lround(count)), one, many);
    };
    const auto close_to_whole = [](double count) {
        return count > 0.97 && std::abs(count - std::round(count)) < 0.03 * count;
    };
    if (close_to_whole(days / calendar::days_in_year))
        return in_units(days / calendar::days_in_year, "year", "years");
    if (days > 27 && close_to_whole(days / calendar::days_in_month))
        return in_units(days / calendar::days_in_month, "month", "months");
    if (days < 57 && std::abs(std::remainder(days, 7.0)) < 0.01 && days > 7.5)
        return in_units(days / 7, "week", "weeks");
    return in_units(std::max(days, 1.0), "day", "days");
}

std::optional<double> days_in_words(std::string_view typed) {
    const auto trim = [&typed] {
        while (typed.starts_with(' '))
            typed.remove_prefix(1);
        while (typed.ends_with(' '))
            typed.remove_suffix(1);
    };
    trim();
    double number = 1;
    const auto [rest, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    if (error == std::errc{}) typed.remove_prefix(static_cast<std::size_t>(rest - typed.data()));
    trim();
    const bool bare = error == std::errc{} && typed.empty();
    const auto unit =
        bare ? std::optional(scene::CalendarUnit::day) : scene::unit_named(ascii::lower(typed));
    if (!unit) return std::nullopt;
    const double days = number * scene::name_of(*unit).mean_days;
    if (!(days >= 1) || days > 20'000 * calendar::days_in_year) return std::nullopt;
    return days;
}

namespace {

bool is_in(std::string_view set, char c) {
    return set.find(c) != std::string_view::npos;
}

} // namespace

TextSpan whole_words(std::string_view text, std::size_t from, std::size_t to) {
    constexpr std::string_view white = " \t\r\n";
    constexpr std::string_view around = " \t\r\n.,;:!?()[]\"'";
    to = std::min(std::max(from, to), text.size());
    from = std::min(from, to);
    while (from > 0 && !is_in(white, text[from - 1]))
        --from;
    while (to < text.size() && !is_in(white, text[to]))
        ++to;
    while (from < to && is_in(around, text[from]))
        ++from;
    while (to > from && is_in(around, text[to - 1]))
        --to;
    return {from, to};
}

namespace {

/// Also of other scripts: every byte of theirs is above ASCII.
bool in_word(std::string_view text, std::size_t at) {
    return at < text.size() &&
           (ascii::is_letter(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80);
}

/// Where the words stand as words: "Iran" is not in "Iranian".
std::size_t find_words(std::string_view text, std::string_view words) {
    std::size_t at = words.empty() ? std::string_view::npos : text.find(words);
    const auto inside = [&](std::size_t found) {
        return (found > 0 && in_word(text, found - 1)) || in_word(text, found + words.size());
    };
    while (at != std::string_view::npos && inside(at))
        at = text.find(words, at + 1);
    return at;
}

} // namespace

Excerpt excerpt(std::string_view text, std::string_view words, std::size_t limit) {
    const std::size_t at = find_words(text, words);
    if (at == std::string_view::npos) return {shortened(text, limit), {}};
    const std::size_t end = at + words.size();
    std::size_t start = 0;
    if (end > limit * 2 / 3 && text.size() > limit) {
        const std::size_t near = std::max(at, limit / 3) - limit / 3;
        const std::size_t space = text.find(' ', std::min(near, text.size() - limit));
        start = space < at ? space + 1 : at;
    }
    std::size_t stop = std::min(text.size(), std::max(start + limit, end));
    if (stop < text.size()) {
        const std::size_t space = text.rfind(' ', stop);
        stop = space != std::string_view::npos && space > end ? space : end;
    }
    const std::string before = start > 0 ? "… " : "";
    return {before + std::string(text.substr(start, stop - start)) +
                (stop < text.size() ? " …" : ""),
            {before.size() + at - start, before.size() + end - start}};
}

} // namespace dateline::ui
