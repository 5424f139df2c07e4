#include "app/dress.hpp"

namespace dateline::app {

namespace {

ui::FontFiles fonts_of(const text::Typesetter& typesetter) {
    const auto file = [&](const char* letter, bool bold) -> std::filesystem::path {
        text::FontStyle style;
        style.bold = bold;
        const auto line = typesetter.shape(letter, style);
        if (line->glyphs.empty()) return {};
        return typesetter.face_file(line->glyphs.front().face);
    };
    return {file("a", false), file("a", true), file("←", false)};
}

} // namespace

Dress::Dress(const text::Typesetter& typesetter, double scale)
    : files_(fonts_of(typesetter)), scale_(scale) {
    const ui::Fonts fonts = ui::load_fonts(files_, static_cast<float>(scale_));
    look_ = ui::apply_look(ui::Shade::light, static_cast<float>(scale_), fonts);
}

void Dress::wear(ui::Shade shade) {
    if (look_.shade != shade)
        look_ = ui::apply_look(shade, static_cast<float>(scale_), look_.fonts);
}

bool Dress::resize(double scale) {
    if (scale == scale_) return false;
    scale_ = scale;
    const ui::Fonts fonts = ui::load_fonts(files_, static_cast<float>(scale_));
    look_ = ui::apply_look(look_.shade, static_cast<float>(scale_), fonts);
    return true;
}

} // namespace dateline::app
