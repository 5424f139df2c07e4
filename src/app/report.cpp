#include "app/report.hpp"
#include "ui/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <string_view>

namespace dateline::app {
namespace {

/// Whether most letters stand beyond the Latin blocks, which end with U+024F.
bool mostly_other_script(std::string_view text) {
    std::size_t latin = 0;
    std::size_t other = 0;
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        const bool letter = (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z');
        if (letter || (value >= 0xC3 && value <= 0xC9))
            ++latin;
        else if (value >= 0xCA && value != 0xE2) // 0xE2 leads quotation marks and dashes
            ++other;
    }
    return other > latin;
}

/// Words that every English text of some length is full of and that other languages do not share.
constexpr std::array function_words = std::to_array<std::string_view>(
    {"the", "of",  "and",   "was",   "were",  "with", "by",   "from", "that",
     "had", "his", "their", "which", "after", "into", "this", "but",  "not",
     "it",  "is",  "are",   "as",    "at",    "on",   "to",   "for"});
constexpr std::size_t words_to_judge = 12;
constexpr std::size_t one_in = 16; ///< English prose has one of them among three to four words

/// Whether a text in Latin letters is long enough to tell that it is not English.
bool other_language(std::string_view text) {
    std::size_t words = 0;
    std::size_t known = 0;
    const auto letter = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & '\x80') != 0;
    };
    for (auto at = text.begin(); at != text.end();) {
        at = std::find_if(at, text.end(), letter);
        const auto stop = std::find_if_not(at, text.end(), letter);
        if (at == stop) break;
        ++words;
        const auto found =
            std::find(function_words.begin(), function_words.end(), std::string_view(at, stop));
        known += found == function_words.end() ? 0 : 1;
        at = stop;
    }
    return words >= words_to_judge && known * one_in < words;
}

} // namespace

void tell_diagnostics(const Story& story, const Console& console) {
    // those of the mentions are among those of the events
    for (const auto* list : {&story.document.diagnostics, &story.events.diagnostics})
        for (const Diagnostic& diagnostic : *list)
            console.warn(located(story.document.name, diagnostic));
}

std::string nothing_found(const Story& story, std::string_view dated_by) {
    const std::string& name = story.document.name;
    const auto& mentions = story.mentions;
    const auto dates = std::count_if(mentions.dates.begin(), mentions.dates.end(),
                                     [](const auto& date) { return date.value.has_value(); });
    const auto places = std::count_if(mentions.places.begin(), mentions.places.end(),
                                      [](const auto& place) { return place.resolved; });
    if (dates == 0 && mostly_other_script(story.document.prose))
        return name + ": nothing was found, for most of it is in a script that Dateline does not "
                      "read; it reads English prose";
    if (other_language(story.document.prose))
        return name + ": nothing was found to put on the map, for the text does not look like "
                      "English; Dateline reads English prose";
    if (dates == 0 && places == 0)
        return name + ": no date and no place was found; Dateline wants prose that says when and "
                      "where, such as \"On 5 July 1943 near Kursk\"";
    if (dates == 0)
        return fmt::format("{}: {} but no date, so nothing can be shown in time{}", name,
                           ui::counted(places, "place was found", "places were found"), dated_by);
    if (places == 0)
        return fmt::format("{}: {} but no place that the gazetteer knows, so nothing can be put on "
                           "the map",
                           name, ui::counted(dates, "date was found", "dates were found"));
    return fmt::format("{}: {} and {}, but none of them tells of something that happened somewhere "
                       "at some time",
                       name, ui::counted(dates, "date", "dates"),
                       ui::counted(places, "place", "places"));
}

} // namespace dateline::app
