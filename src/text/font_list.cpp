#include "text/font_list.hpp"

#include <fontconfig/fontconfig.h>
#include <utility>

namespace dateline::text {
namespace {

struct PatternDeleter {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
struct FontSetDeleter {
    void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
};
using Pattern = std::unique_ptr<FcPattern, PatternDeleter>;
using FontSet = std::unique_ptr<FcFontSet, FontSetDeleter>;

const FcChar8* fc(const char* text) {
    return reinterpret_cast<const FcChar8*>(text); // NOLINT: fontconfig's own string type
}

Pattern wanted(const std::string& family, bool bold, bool italic) {
    Pattern pattern(FcPatternCreate());
    FcPatternAddString(pattern.get(), FC_FAMILY, fc(family.c_str()));
    FcPatternAddString(pattern.get(), FC_FAMILY, fc("DejaVu Sans"));
    FcPatternAddInteger(pattern.get(), FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddInteger(pattern.get(), FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
    FcPatternAddBool(pattern.get(), FC_COLOR, FcFalse);
    FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    return pattern;
}

} // namespace

FontEntry::FontEntry(std::string file, int index, void* coverage)
    : file_(std::move(file)), index_(index & 0x7fffffff), // the highest bit: a variable font itself
      coverage_(FcCharSetCopy(static_cast<FcCharSet*>(coverage)),
                [](void* set) { FcCharSetDestroy(static_cast<FcCharSet*>(set)); }) {}

bool FontEntry::covers(char32_t character) const {
    return FcCharSetHasChar(static_cast<const FcCharSet*>(coverage_.get()), character) == FcTrue;
}

std::vector<FontEntry> find_fonts(const std::string& family, bool bold, bool italic) {
    std::vector<FontEntry> found;
    if (FcInit() != FcTrue) return found;
    const Pattern pattern = wanted(family, bold, italic);
    FcResult result = FcResultMatch;
    const FontSet set(FcFontSort(nullptr, pattern.get(), FcTrue, nullptr, &result));
    if (!set) return found;
    for (int i = 0; i < set->nfont; ++i) {
        FcChar8* file = nullptr;
        FcCharSet* coverage = nullptr;
        int index = 0;
        if (FcPatternGetString(set->fonts[i], FC_FILE, 0, &file) != FcResultMatch) continue;
        if (FcPatternGetCharSet(set->fonts[i], FC_CHARSET, 0, &coverage) != FcResultMatch) continue;
        FcPatternGetInteger(set->fonts[i], FC_INDEX, 0, &index);
        const char* name = reinterpret_cast<const char*>(file); // NOLINT: fontconfig's string type
        found.emplace_back(name, index, coverage);
    }
    return found;
}

} // namespace dateline::text
