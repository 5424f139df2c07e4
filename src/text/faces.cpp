#include "text/faces.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb-ot.h>
#include <hb.h>
#include <utility>

namespace dateline::text {

Faces::Faces(std::string family) : family_(std::move(family)) {
    if (FT_Init_FreeType(&library_) != 0) library_ = nullptr;
}

Faces::~Faces() {
    for (const Face& face : faces_) {
        hb_font_destroy(face.shaper);
        FT_Done_Face(face.raster);
    }
    if (library_ != nullptr) FT_Done_FreeType(library_);
}

Faces::Variant& Faces::variant(const FontStyle& style) {
    const std::size_t which = (style.bold ? 1U : 0U) + (style.italic ? 2U : 0U);
    if (!variants_[which]) {
        variants_[which] = std::make_unique<Variant>();
        variants_[which]->entries = find_fonts(family_, style.bold, style.italic);
        variants_[which]->loaded.assign(variants_[which]->entries.size(), -1);
    }
    return *variants_[which];
}

std::int64_t Faces::load(Variant& variant, std::size_t entry) {
    if (variant.loaded[entry] != -1) return variant.loaded[entry];
    variant.loaded[entry] = -2;
    const FontEntry& font = variant.entries[entry];
    Face face;
    if (library_ == nullptr ||
        FT_New_Face(library_, font.file().c_str(), font.index(), &face.raster) != 0) {
        return -2;
    }
    if (FT_IS_SCALABLE(face.raster) == 0) {
        FT_Done_Face(face.raster);
        return -2;
    }
    hb_blob_t* blob = hb_blob_create_from_file(font.file().c_str());
    hb_face_t* shape = hb_face_create(blob, font.face());
    hb_blob_destroy(blob);
    face.shaper = hb_font_create(shape);
    face.units_per_em = static_cast<double>(hb_face_get_upem(shape));
    hb_face_destroy(shape);
    hb_ot_font_set_funcs(face.shaper);
    if (font.instance() != 0) hb_font_set_var_named_instance(face.shaper, font.instance() - 1);
    face.ascent = face.raster->ascender / face.units_per_em;
    face.descent = -face.raster->descender / face.units_per_em;
    face.file = font.file();
    faces_.push_back(face);
    coverage_.push_back(font);
    return variant.loaded[entry] = static_cast<std::int64_t>(faces_.size()) - 1;
}

bool Faces::usable() {
    Variant& plain = variant(FontStyle{});
    for (std::size_t i = 0; i < plain.entries.size(); ++i) {
        if (load(plain, i) >= 0) return true;
    }
    return false;
}

std::uint32_t Faces::face_for(char32_t character, const FontStyle& style) {
    Variant& fonts = variant(style);
    std::int64_t first = -2;
    for (std::size_t i = 0; i < fonts.entries.size(); ++i) {
        const bool has = fonts.entries[i].covers(character);
        if (!has && first >= 0) continue;
        const std::int64_t face = load(fonts, i);
        if (face >= 0 && has) return static_cast<std::uint32_t>(face);
        if (face >= 0 && first < 0) first = face;
    }
    return first >= 0 ? static_cast<std::uint32_t>(first) : 0;
}

bool Faces::covers(std::uint32_t face, char32_t character) const {
    return coverage_[face].covers(character);
}

} // namespace dateline::text
