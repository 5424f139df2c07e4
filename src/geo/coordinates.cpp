#include "geo/coordinates.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace dateline::geo {

namespace {

enum class Axis : std::uint8_t { unknown, latitude, longitude };

/// One of the two angles: degrees, minutes, seconds as they come.
struct Angle {
    std::vector<double> parts;
    bool negative = false;
    Axis axis = Axis::unknown;
    bool lettered = false; ///< a letter says its hemisphere
    bool closed = false;   ///< a letter or a comma stands behind it

    [[nodiscard]] double degrees() const {
        double value = 0;
        double unit = 1;
        for (const double part : parts) {
            value += part * unit;
            unit /= 60;
        }
        return negative ? -value : value;
    }
};

bool take(std::string_view& text, std::string_view word) {
    if (text.size() < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (ascii::lower(text[i]) != word[i]) return false;
    }
    text.remove_prefix(word.size());
    return true;
}

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    std::optional<std::vector<Angle>> angles() {
        while (!text_.empty())
            if (!separator() && !axis_word() && !hemisphere() && !unit() && !number()) return {};
        const auto has_no_number = [](const Angle& angle) { return angle.parts.empty(); };
        if (std::ranges::any_of(found_, has_no_number)) return {};
        return found_;
    }

private:
    bool separator() {
        if (take(text_, ",") || take(text_, ";")) {
            if (found_.empty()) return true;
            found_.back().closed = true;
            return !found_.back().parts.empty();
        }
        return take(text_, " ") || take(text_, "\t") || take(text_, "/");
    }

    /// "lat", "longitude:" before the number.
    bool axis_word() {
        const bool latitude = take(text_, "latitude") || take(text_, "lat");
        const bool longitude =
            !latitude && (take(text_, "longitude") || take(text_, "long") || take(text_, "lon"));
        if (!latitude && !longitude) return false;
        if (!take(text_, ":")) take(text_, "=");
        found_.emplace_back().axis = latitude ? Axis::latitude : Axis::longitude;
        return true;
    }

    /// "N" behind the number, or before it, where it begins another angle.
    bool hemisphere() {
        constexpr std::array<std::pair<std::string_view, std::pair<Axis, bool>>, 4> letters{
            {{"n", {Axis::latitude, false}},
             {"s", {Axis::latitude, true}},
             {"e", {Axis::longitude, false}},
             {"w", {Axis::longitude, true}}}};
        for (const auto& [letter, meant] : letters) {
            if (!take(text_, letter)) continue;
            const auto [axis, negative] = meant;
            const bool behind = !found_.empty() && !found_.back().closed &&
                                !found_.back().lettered &&
                                (found_.back().axis == Axis::unknown || found_.back().axis == axis);
            Angle& angle = behind ? found_.back() : found_.emplace_back();
            if (angle.negative || (behind && angle.parts.empty())) return false;
            angle.axis = axis;
            angle.negative = negative;
            angle.lettered = true;
            angle.closed = behind;
            return true;
        }
        return false;
    }

    /// Degrees, minutes and seconds by their signs: what stands before one is what it says.
    bool unit() {
        constexpr std::array<std::pair<std::string_view, std::size_t>, 9> signs{{{"°", 0},
                                                                                 {"º", 0},
                                                                                 {"′", 1},
                                                                                 {"''", 2},
                                                                                 {"'", 1},
                                                                                 {"’", 1},
                                                                                 {"″", 2},
                                                                                 {"\"", 2},
                                                                                 {"”", 2}}};
        for (const auto& [sign, part] : signs) {
            if (!take(text_, sign)) continue;
            if (found_.empty() || found_.back().parts.empty() || sexagesimal_) return false;
            sexagesimal_ = true;
            return place_last(part);
        }
        return false;
    }

    /// The last number is degrees (0), minutes (1) or seconds (2) of its angle.
    bool place_last(std::size_t part) {
        std::vector<double>& parts = found_.back().parts;
        if (part == parts.size() - 1) return true;
        const double value = parts.back();
        if (part == 0) { // it begins another angle
            parts.pop_back();
            found_.emplace_back().parts.push_back(value);
            return true;
        }
        if (part < parts.size() || parts.size() == 1) return false;
        parts.insert(parts.end() - 1, 0); // seconds without minutes
        return true;
    }

    bool number() {
        bool negative = take(text_, "-") || take(text_, "−");
        if (!negative) take(text_, "+");
        double value = 0;
        const char* begin = text_.data();
        const auto [end, error] =
            std::from_chars(begin, begin + text_.size(), value, std::chars_format::fixed);
        if (error != std::errc{} || value < 0 || !std::isfinite(value)) return false;
        text_.remove_prefix(static_cast<std::size_t>(end - begin));
        const bool next_part = !found_.empty() && !found_.back().closed && !negative &&
                               !found_.back().parts.empty() && sexagesimal_ &&
                               found_.back().parts.size() < 3 && value < 60;
        const bool fresh = !found_.empty() && found_.back().parts.empty();
        if (fresh && negative && found_.back().lettered) return false;
        if (!next_part && !fresh) found_.emplace_back();
        found_.back().negative |= negative;
        found_.back().parts.push_back(value);
        sexagesimal_ = false;
        return true;
    }

    std::string_view text_;
    std::vector<Angle> found_;
    bool sexagesimal_ = false; ///< the last number had a sign behind it
};

std::string fixed(double value, int places) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                   std::chars_format::fixed, places)
                         .ptr;
    return {digits.data(), end};
}

std::string label(LonLat point, int places) {
    const double lat = point.lat.degrees;
    const double lon = point.lon.degrees;
    return fixed(std::abs(lat), places) + "° " + (lat < 0 ? "S" : "N") + ", " +
           fixed(std::abs(lon), places) + "° " + (lon < 0 ? "W" : "E");
}

} // namespace

std::optional<LonLat> parse_coordinates(std::string_view typed) {
    const auto angles = Parser(typed).angles();
    if (!angles || angles->size() != 2) return std::nullopt;
    const Angle* latitude = &angles->front();
    const Angle* longitude = &angles->back();
    if (latitude->axis == Axis::longitude || longitude->axis == Axis::latitude)
        std::swap(latitude, longitude);
    if (latitude->axis == Axis::longitude || longitude->axis == Axis::latitude) return std::nullopt;
    const LonLat point{Lon{longitude->degrees()}, Lat{latitude->degrees()}};
    if (std::abs(point.lat.degrees) > 90 || std::abs(point.lon.degrees) > 180) return std::nullopt;
    return point;
}

std::string coordinates_label(LonLat point) {
    return label(point, 4);
}

std::string spot_name(LonLat point) {
    return label(point, 2);
}

} // namespace dateline::geo
