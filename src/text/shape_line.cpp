#include "text/shape_line.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <fribidi.h>
#include <hb.h>
#include <memory>
#include <vector>

namespace dateline::text {
namespace {

struct Characters {
    std::vector<std::uint32_t> code; ///< as FriBidi and HarfBuzz take them
    std::vector<std::uint32_t> byte; ///< where each begins in the text
};

struct Run {
    std::size_t start = 0;
    std::size_t stop = 0;
    FriBidiLevel level = 0;
    std::uint32_t face = 0;
    hb_script_t script = HB_SCRIPT_COMMON;
};

struct Decoded {
    char32_t code = 0xfffd;
    std::size_t length = 1;
};

/// One character of possibly invalid UTF-8; a bad byte alone becomes U+FFFD.
Decoded decode(std::string_view text, std::size_t at) {
    const std::size_t length = utf8::valid_length(text, at);
    return length == 0 ? Decoded{} : Decoded{utf8::decode(text, at), length};
}

Characters characters_of(std::string_view text) {
    Characters characters;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        const bool control = next.code < 0x20 || (next.code >= 0x7f && next.code < 0xa0);
        if (!control || next.code == '\t' || next.code == '\n') {
            characters.code.push_back(control ? U' ' : next.code);
            characters.byte.push_back(static_cast<std::uint32_t>(at));
        }
        at += next.length;
    }
    return characters;
}

/// Embedding levels of UAX #9; the paragraph's direction is that of its first strong character.
std::vector<FriBidiLevel> levels_of(const std::vector<std::uint32_t>& text, bool& right_to_left) {
    const auto count = static_cast<FriBidiStrIndex>(text.size());
    std::vector<FriBidiCharType> types(text.size());
    std::vector<FriBidiBracketType> brackets(text.size());
    std::vector<FriBidiLevel> levels(text.size());
    fribidi_get_bidi_types(text.data(), count, types.data());
    fribidi_get_bracket_types(text.data(), count, types.data(), brackets.data());
    FriBidiParType direction = FRIBIDI_PAR_ON;
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &direction,
                                            levels.data()) == 0) {
        std::fill(levels.begin(), levels.end(), FriBidiLevel{0});
    }
    right_to_left = FRIBIDI_IS_RTL(direction);
    return levels;
}

bool takes_any_script(hb_script_t script) {
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED;
}

/// Runs of one level, one script and one face, in logical order.
std::vector<Run> runs_of(Faces& faces, const Characters& text,
                         const std::vector<FriBidiLevel>& levels, const FontStyle& style) {
    hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
    std::vector<Run> runs;
    for (std::size_t i = 0; i < text.code.size(); ++i) {
        const hb_script_t script = hb_unicode_script(unicode, text.code[i]);
        const bool shared = takes_any_script(script);
        if (!runs.empty() && runs.back().level == levels[i]) {
            Run& last = runs.back();
            const bool same = shared || takes_any_script(last.script) || last.script == script;
            const bool covered = faces.covers(last.face, text.code[i]);
            const std::uint32_t best =
                shared && covered ? last.face : faces.face_for(text.code[i], style);
            if (same && best == last.face) {
                last.stop = i + 1;
                if (takes_any_script(last.script)) last.script = script;
                continue;
            }
        }
        runs.push_back({i, i + 1, levels[i], faces.face_for(text.code[i], style), script});
    }
    return runs;
}

/// Rule L2 of UAX #9 on whole runs.
void put_in_visual_order(std::vector<Run>& runs) {
    FriBidiLevel highest = 0;
    for (const Run& run : runs)
        highest = std::max(highest, run.level);
    for (FriBidiLevel level = highest; level > 0; --level) {
        for (auto first = runs.begin(); first != runs.end();) {
            if (first->level < level) {
                ++first;
                continue;
            }
            const auto last =
                std::find_if(first, runs.end(), [&](const Run& run) { return run.level < level; });
            std::reverse(first, last);
            first = last;
        }
    }
}

bool letters_join(hb_script_t script) {
    return script == HB_SCRIPT_ARABIC || script == HB_SCRIPT_SYRIAC || script == HB_SCRIPT_NKO ||
           script == HB_SCRIPT_DEVANAGARI || script == HB_SCRIPT_BENGALI ||
           script == HB_SCRIPT_MONGOLIAN;
}

using Buffer = std::unique_ptr<hb_buffer_t, decltype(&hb_buffer_destroy)>;

Buffer shaped(const Face& face, const Characters& text, const Run& run) {
    Buffer buffer(hb_buffer_create(), &hb_buffer_destroy);
    hb_buffer_add_codepoints(buffer.get(), text.code.data(), static_cast<int>(text.code.size()),
                             static_cast<unsigned>(run.start),
                             static_cast<int>(run.stop - run.start));
    hb_buffer_set_direction(buffer.get(), run.level % 2 == 0 ? HB_DIRECTION_LTR : HB_DIRECTION_RTL);
    hb_buffer_set_script(buffer.get(), takes_any_script(run.script) ? HB_SCRIPT_LATIN : run.script);
    hb_buffer_set_language(buffer.get(), hb_language_from_string("en", -1));
    hb_shape(face.shaper, buffer.get(), nullptr, 0);
    return buffer;
}

void append(Line& line, const Face& face, const Characters& text, const Run& run) {
    const Buffer buffer = shaped(face, text, run);
    const unsigned count = hb_buffer_get_length(buffer.get());
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), nullptr);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
    const auto unit = static_cast<float>(line.style.size / face.units_per_em);
    const auto gap =
        letters_join(run.script) ? 0.0F : static_cast<float>(line.style.tracking * line.style.size);
    for (unsigned i = 0; i < count; ++i) {
        const float x = line.width + static_cast<float>(places[i].x_offset) * unit;
        const float y = -static_cast<float>(places[i].y_offset) * unit;
        line.glyphs.push_back({run.face, infos[i].codepoint, x, y, text.byte[infos[i].cluster]});
        const float advance = static_cast<float>(places[i].x_advance) * unit;
        line.width += advance + (advance > 0 ? gap : 0.0F);
    }
}

} // namespace

Line shape_line(Faces& faces, std::string_view utf8, const FontStyle& style) {
    Line line;
    line.style = style;
    const Characters text = characters_of(utf8);
    const Face& main = faces[faces.face_for(U'x', style)];
    line.ascent = static_cast<float>(main.ascent * style.size);
    line.descent = static_cast<float>(main.descent * style.size);
    if (text.code.empty()) return line;
    std::vector<Run> runs = runs_of(faces, text, levels_of(text.code, line.right_to_left), style);
    put_in_visual_order(runs);
    for (const Run& run : runs)
        append(line, faces[run.face], text, run);
    const bool tracked = style.tracking > 0 && !line.glyphs.empty();
    if (tracked) line.width -= static_cast<float>(style.tracking * style.size);
    return line;
}

} // namespace dateline::text
