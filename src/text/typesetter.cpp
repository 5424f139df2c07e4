#include "text/typesetter.hpp"

#include "base/utf8.hpp"
#include "text/faces.hpp"
#include "text/rasterise.hpp"
#include "text/shape_line.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <unordered_map>

namespace dateline::text {
namespace {

constexpr std::size_t most_cached_lines = 8192;

std::string cache_key(std::string_view utf8, const FontStyle& style) {
    std::string key(utf8);
    key += '\0';
    key += std::to_string(std::lround(style.size * 64)) + ' ' +
           std::to_string(std::lround(style.tracking * 1000)) + (style.bold ? 'b' : ' ') +
           (style.italic ? 'i' : ' ');
    return key;
}

/// Byte offsets at which a character of valid UTF-8 begins, without the first.
std::vector<std::size_t> cuts_of(std::string_view text) {
    std::vector<std::size_t> cuts;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (utf8::is_boundary(text, i)) cuts.push_back(i);
    }
    return cuts;
}

std::vector<std::string_view> words_of(std::string_view utf8) {
    std::vector<std::string_view> words;
    constexpr std::string_view white = " \t\r\n";
    for (std::size_t at = utf8.find_first_not_of(white); at != std::string_view::npos;) {
        const std::size_t stop = std::min(utf8.find_first_of(white, at), utf8.size());
        words.push_back(utf8.substr(at, stop - at));
        at = utf8.find_first_not_of(white, stop);
    }
    return words;
}

} // namespace

struct Typesetter::Data {
    explicit Data(const std::string& family) : faces(family) {}
    std::mutex mutex;
    Faces faces;
    std::unordered_map<std::string, std::shared_ptr<const Line>> lines;
};

Result<Typesetter> Typesetter::open(const std::string& family) {
    auto data = std::make_unique<Data>(family);
    if (!data->faces.usable()) {
        return fail("No usable font found through fontconfig: install fonts-noto-core or "
                    "fonts-dejavu-core.");
    }
    return Typesetter(std::move(data));
}

Typesetter::Typesetter(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Typesetter::Typesetter(Typesetter&&) noexcept = default;
Typesetter& Typesetter::operator=(Typesetter&&) noexcept = default;
Typesetter::~Typesetter() = default;

std::shared_ptr<const Line> Typesetter::shape(std::string_view utf8, FontStyle style) const {
    const std::lock_guard lock(data_->mutex);
    std::string key = cache_key(utf8, style);
    if (const auto known = data_->lines.find(key); known != data_->lines.end()) {
        return known->second;
    }
    if (data_->lines.size() >= most_cached_lines) data_->lines.clear();
    auto line = std::make_shared<const Line>(shape_line(data_->faces, utf8, style));
    data_->lines.emplace(std::move(key), line);
    return line;
}

std::shared_ptr<const Line> Typesetter::shape_cut(std::string_view utf8, FontStyle style,
                                                  double width) const {
    auto whole = shape(utf8, style);
    if (whole->width <= width) return whole;
    const std::vector<std::size_t> cuts = cuts_of(utf8);
    const auto fits = [&](std::size_t cut) {
        return shape(std::string(utf8.substr(0, cut)) + "…", style)->width <= width;
    };
    const auto first_too_wide =
        std::partition_point(cuts.begin(), cuts.end(), [&](std::size_t cut) { return fits(cut); });
    const std::size_t cut = first_too_wide == cuts.begin() ? 0 : *(first_too_wide - 1);
    std::string kept(utf8.substr(0, cut));
    while (!kept.empty() && kept.back() == ' ')
        kept.pop_back();
    return shape(kept + "…", style);
}

std::vector<std::shared_ptr<const Line>> Typesetter::wrap(std::string_view utf8, FontStyle style,
                                                          double width, std::size_t limit) const {
    std::vector<std::shared_ptr<const Line>> lines;
    std::string current;
    for (const std::string_view word : words_of(utf8)) {
        const std::string longer =
            current.empty() ? std::string(word) : current + ' ' + std::string(word);
        if (current.empty() || shape(longer, style)->width <= width) {
            current = longer;
            continue;
        }
        if (lines.size() + 1 == limit) { // the last line there may be: cut where it is full
            current = longer;
            break;
        }
        lines.push_back(shape(current, style));
        current = word;
    }
    if (!current.empty() && lines.size() < limit) lines.push_back(shape_cut(current, style, width));
    return lines;
}

GlyphBitmap Typesetter::rasterise(std::uint32_t face, std::uint32_t index, FontStyle style,
                                  double outline, double phase) const {
    const std::lock_guard lock(data_->mutex);
    return rasterise_glyph(data_->faces, face, index, style.size, outline, phase);
}

std::string Typesetter::face_file(std::uint32_t face) const {
    const std::lock_guard lock(data_->mutex);
    return face < data_->faces.size() ? data_->faces[face].file : std::string();
}

} // namespace dateline::text
