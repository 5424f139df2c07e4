#include "tagging/place_spot.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline::tagging {
namespace {

std::optional<double> kilometres_per(const SentenceView& view, std::size_t i) {
    if (view.says_any(i, kilometre_words)) return 1.0;
    if (view.says_any(i, mile_words)) {
        return i > 0 && view.says(i - 1, "nautical") ? 1.852 : 1.609344;
    }
    if (view.says_any(i, any_of<"m metre metres meter meters">)) return 0.001;
    if (view.says_any(i, any_of<"yards yard">)) return 0.0009144;
    return std::nullopt;
}

/// "5km": how much, and a unit that is written together with it.
struct Glued {
    std::string_view digits;
    double kilometres = 0; ///< of the unit
};

std::optional<Glued> glued(const SentenceView& view, std::size_t i) {
    const std::string_view text = view.word(i);
    const std::size_t unit = std::min(text.find_first_not_of("0123456789."), text.size());
    if (!view.tokens[i].digits || unit == text.size()) return std::nullopt;
    static constexpr std::array<std::pair<std::string_view, double>, 3> units{
        {{"km", 1.0}, {"mi", 1.609344}, {"m", 0.001}}};
    for (const auto& [name, kilometres] : units)
        if (text.substr(unit) == name) return Glued{text.substr(0, unit), kilometres};
    return std::nullopt;
}

/// How much a number tells, and the word it begins with.
struct Amount {
    double value = 0;
    std::size_t first = 0;
};

std::optional<double> figure(std::string_view text) {
    double value = 0;
    const bool read =
        std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc{};
    return read ? std::optional(value) : std::nullopt;
}

/// The word that begins "5-10", "5–10", "5 to 10" where its last figure is word `i`.
std::optional<std::size_t> range_ending(const SentenceView& view, std::size_t i) {
    constexpr std::size_t dash_bytes = 3;
    if (i == 0) return std::nullopt;
    const Gap gap = view.tokens[i].gap;
    const bool dashed = (gap == Gap::hyphen || gap == Gap::dash || gap == Gap::slash) &&
                        view.tokens[i].prose.start <= view.tokens[i - 1].prose.stop + dash_bytes;
    if (dashed && view.tokens[i - 1].digits) return i - 1;
    const bool told = i > 1 && view.says_any(i - 1, any_of<"to or">) && view.joined(i) &&
                      view.joined(i - 1) && view.tokens[i - 2].digits;
    return told ? std::optional(i - 2) : std::nullopt;
}

/// A figure that ends at word `i`, whose own digits are `text`: "1,200", "1.9", "5-10": the tokens
/// hold the parts. A range is its middle.
std::optional<Amount> figures_ending(const SentenceView& view, std::size_t i,
                                     std::string_view text) {
    const auto last = figure(text);
    if (!last) return std::nullopt;
    if (const auto begin = range_ending(view, i)) {
        const auto least = figure(view.word(*begin));
        if (least && *least < *last) return Amount{(*least + *last) / 2, *begin};
        return Amount{*last, i};
    }
    const bool joined = i > 0 && view.tokens[i - 1].digits &&
                        view.tokens[i].prose.start == view.tokens[i - 1].prose.stop + 1;
    const char between = joined ? view.prose[view.tokens[i - 1].prose.stop] : ' ';
    const auto whole = between == '.' || between == ',' ? figure(view.word(i - 1)) : std::nullopt;
    if (!whole) return Amount{*last, i};
    if (between == ',' && text.size() == 3) return Amount{*whole * 1000 + *last, i - 1};
    double scale = 1;
    for (std::size_t k = 0; k < text.size(); ++k)
        scale *= 10;
    return Amount{*whole + *last / scale, i - 1};
}

std::optional<double> number_word(const SentenceView& view, std::size_t i) {
    struct Told {
        LowerWord word;
        double value;
    };
    static constexpr std::array<Told, 30> words{
        {{"a", 1},         {"an", 1},       {"one", 1},      {"two", 2},        {"three", 3},
         {"four", 4},      {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},
         {"nine", 9},      {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13},
         {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18},
         {"nineteen", 19}, {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},
         {"sixty", 60},    {"seventy", 70}, {"eighty", 80},  {"ninety", 90},    {"hundred", 100}}};
    for (const Told& told : words)
        if (view.says(i, told.word)) return told.value;
    return std::nullopt;
}

/// A number in words that ends at word `i`: "twenty", "twenty-five", "two hundred", "half a".
std::optional<Amount> words_ending(const SentenceView& view, std::size_t i) {
    const auto last = number_word(view, i);
    if (!last) return std::nullopt;
    Amount amount{*last, i};
    if (i == 0) return amount;
    if (*last == 1 && view.says(i - 1, "half")) return Amount{0.5, i - 1};
    const auto before = number_word(view, i - 1);
    if (!before) return amount;
    if (*last == 100) return Amount{*before * *last, i - 1};
    const bool tens = *before >= 20 && *before < 100 && *last < 10;
    return tens ? Amount{*before + *last, i - 1} : amount;
}

/// How much is told by what ends at word `i`, whose own digits are `text`.
std::optional<Amount> number(const SentenceView& view, std::size_t i, std::string_view text) {
    return view.tokens[i].digits ? figures_ending(view, i, text) : words_ending(view, i);
}

} // namespace

std::optional<geo::Kilometres> distance_ending(const SentenceView& view, std::size_t last,
                                               std::size_t& first) {
    const auto together = glued(view, last);
    const auto unit = together ? std::optional(together->kilometres) : kilometres_per(view, last);
    if (!unit || (last == 0 && !together)) return std::nullopt;
    std::size_t at = together ? last : last - 1;
    if (!together && view.says(at, "nautical") && at > 0) --at;
    const auto amount = number(view, at, together ? together->digits : view.word(at));
    if (!amount) return std::nullopt;
    first = amount->first;
    if (view.tokens[first].gap == Gap::open && first > 1) {
        std::size_t outer = first;
        if (const auto main = distance_ending(view, first - 1, outer)) {
            first = outer;
            return main;
        }
    }
    return geo::Kilometres{amount->value * *unit};
}

bool number_begins(const SentenceView& view, std::size_t i) {
    return number_word(view, i).has_value();
}

bool ends_distance(const SentenceView& view, std::size_t i) {
    return view.says_any(i, kilometre_words) || view.says_any(i, mile_words) ||
           glued(view, i).has_value();
}

} // namespace dateline::tagging
