#pragma once

#include "text/font_list.hpp"
#include "text/typesetter.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

struct FT_LibraryRec_;
struct FT_FaceRec_;
struct hb_font_t;

namespace dateline::text {

/// A loaded font: FreeType for bitmaps, HarfBuzz (at one unit per font unit) for shaping.
struct Face {
    FT_FaceRec_* raster = nullptr;
    hb_font_t* shaper = nullptr;
    double units_per_em = 1000;
    double ascent = 0;  ///< em
    double descent = 0; ///< em, positive
    std::string file;
};

/// The faces in use, loaded when a character first needs them. Not safe between threads.
class Faces {
public:
    explicit Faces(std::string family);
    ~Faces();
    Faces(const Faces&) = delete;
    Faces& operator=(const Faces&) = delete;

    [[nodiscard]] bool usable();
    /// The first face of the style that has the character; the style's first one when none has.
    [[nodiscard]] std::uint32_t face_for(char32_t character, const FontStyle& style);
    [[nodiscard]] bool covers(std::uint32_t face, char32_t character) const;
    [[nodiscard]] const Face& operator[](std::uint32_t face) const { return faces_[face]; }
    [[nodiscard]] std::size_t size() const { return faces_.size(); }
    [[nodiscard]] FT_LibraryRec_* library() const { return library_; }

private:
    struct Variant {
        std::vector<FontEntry> entries;
        std::vector<std::int64_t> loaded; ///< face of each entry; -1 not loaded, -2 unusable
    };

    Variant& variant(const FontStyle& style);
    std::int64_t load(Variant& variant, std::size_t entry);

    std::string family_;
    FT_LibraryRec_* library_ = nullptr;
    std::array<std::unique_ptr<Variant>, 4> variants_;
    std::vector<Face> faces_;
    std::vector<FontEntry> coverage_; ///< of each face
};

} // namespace dateline::text
