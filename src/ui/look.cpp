#include "ui/look.hpp"

#include "scene/camera.hpp"

#include <algorithm>
#include <array>
#include <imgui_freetype.h>

namespace dateline::ui {

namespace {

// Latin with its extensions, Greek, Cyrillic, punctuation, arrows, some signs.
constexpr std::array<ImWchar, 17> scripts{0x0020, 0x024F, 0x02B0, 0x02DD, 0x0370, 0x03FF,
                                          0x0400, 0x052F, 0x1E00, 0x1EFF, 0x2010, 0x205E,
                                          0x20A0, 0x20BF, 0x2100, 0x2122, 0};
constexpr std::array<ImWchar, 5> dates{0x0020, 0x024F, 0x2010, 0x205E, 0};
constexpr std::array<ImWchar, 3> arrows{0x2190, 0x2193, 0};

ImFont* load_face(const std::filesystem::path& file, const std::filesystem::path& signs,
                  float pixels, const ImWchar* glyphs = scripts.data()) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontConfig config;
    config.OversampleH = 1;
    config.OversampleV = 1;
    config.PixelSnapH = true;
    if (file.empty()) {
        config.SizePixels = pixels;
        return atlas.AddFontDefault(&config);
    }
    ImFont* font = atlas.AddFontFromFileTTF(file.c_str(), pixels, &config, glyphs);
    config.MergeMode = true;
    if (!signs.empty()) atlas.AddFontFromFileTTF(signs.c_str(), pixels, &config, arrows.data());
    return font;
}

void colour_controls(const Look& look) {
    ImVec4* c = ImGui::GetStyle().Colors;
    const bool light = look.shade == Shade::light;
    const ImU32 ink = light ? IM_COL32(24, 32, 44, 255) : IM_COL32(255, 255, 255, 255);
    c[ImGuiCol_Text] = to_vec4(look.text);
    c[ImGuiCol_TextDisabled] = to_vec4(look.muted);
    c[ImGuiCol_WindowBg] = to_vec4(look.panel);
    c[ImGuiCol_ChildBg] = {0, 0, 0, 0};
    c[ImGuiCol_PopupBg] = to_vec4(faded(look.panel, 0.98F));
    c[ImGuiCol_Border] = to_vec4(faded(ink, 0.10F));
    c[ImGuiCol_FrameBg] = to_vec4(faded(ink, 0.06F));
    c[ImGuiCol_FrameBgHovered] = to_vec4(faded(ink, 0.10F));
    c[ImGuiCol_FrameBgActive] = to_vec4(faded(ink, 0.14F));
    c[ImGuiCol_Button] = to_vec4(faded(ink, 0.06F));
    c[ImGuiCol_ButtonHovered] = to_vec4(faded(ink, 0.12F));
    c[ImGuiCol_ButtonActive] = to_vec4(faded(ink, 0.18F));
    c[ImGuiCol_Header] = to_vec4(look.accent_soft);
    c[ImGuiCol_HeaderHovered] = to_vec4(faded(ink, 0.07F));
    c[ImGuiCol_HeaderActive] = to_vec4(faded(ink, 0.12F));
    c[ImGuiCol_CheckMark] = to_vec4(look.accent);
    c[ImGuiCol_SliderGrab] = to_vec4(look.accent);
    c[ImGuiCol_SliderGrabActive] = to_vec4(look.accent);
    c[ImGuiCol_Separator] = to_vec4(look.faint);
    c[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
    c[ImGuiCol_ScrollbarGrab] = to_vec4(faded(ink, 0.18F));
    c[ImGuiCol_ScrollbarGrabHovered] = to_vec4(faded(ink, 0.30F));
    c[ImGuiCol_ScrollbarGrabActive] = to_vec4(faded(ink, 0.40F));
    c[ImGuiCol_Tab] = {0, 0, 0, 0};
    c[ImGuiCol_TabHovered] = to_vec4(faded(ink, 0.10F));
    c[ImGuiCol_TabActive] = to_vec4(look.accent_soft);
    c[ImGuiCol_TextSelectedBg] = to_vec4(faded(look.accent, 0.35F));
    c[ImGuiCol_TableHeaderBg] = {0, 0, 0, 0};
    c[ImGuiCol_TableBorderLight] = to_vec4(faded(ink, 0.06F));
    c[ImGuiCol_TableBorderStrong] = to_vec4(faded(ink, 0.10F));
    c[ImGuiCol_NavHighlight] = to_vec4(look.accent);
    c[ImGuiCol_ModalWindowDimBg] = {0, 0, 0, 0.35F};
}

void shape_controls(float scale) {
    ImGuiStyle style; // fresh, for ScaleAllSizes compounds
    style.WindowPadding = {14, 12};
    style.FramePadding = {9, 5};
    style.ItemSpacing = {8, 7};
    style.ItemInnerSpacing = {6, 4};
    style.CellPadding = {6, 4};
    style.IndentSpacing = 16;
    style.ScrollbarSize = 11;
    style.GrabMinSize = 12;
    style.WindowRounding = 10;
    style.ChildRounding = 8;
    style.FrameRounding = 6;
    style.PopupRounding = 8;
    style.ScrollbarRounding = 6;
    style.GrabRounding = 6;
    style.TabRounding = 6;
    style.WindowBorderSize = 1;
    style.FrameBorderSize = 0;
    style.PopupBorderSize = 1;
    style.WindowMenuButtonPosition = ImGuiDir_None;
    style.ScaleAllSizes(scale);
    ImGui::GetStyle() = style;
}

Look palette(Shade shade) {
    const auto pick = [shade](ImU32 light, ImU32 dark) {
        return shade == Shade::light ? light : dark;
    };
    Look look;
    look.shade = shade;
    look.panel = pick(IM_COL32(252, 252, 250, 252), IM_COL32(27, 31, 38, 250));
    look.raised = pick(IM_COL32(243, 243, 239, 255), IM_COL32(38, 43, 52, 255));
    look.text = pick(IM_COL32(28, 33, 40, 255), IM_COL32(230, 233, 238, 255));
    look.muted = pick(IM_COL32(95, 102, 112, 255), IM_COL32(156, 164, 176, 255));
    look.faint = pick(IM_COL32(28, 33, 40, 30), IM_COL32(255, 255, 255, 32));
    look.accent = pick(IM_COL32(20, 104, 168, 255), IM_COL32(96, 174, 242, 255));
    look.accent_soft = pick(IM_COL32(20, 104, 168, 38), IM_COL32(96, 174, 242, 52));
    look.date_mark = pick(IM_COL32(255, 214, 92, 150), IM_COL32(190, 146, 20, 130));
    look.place_mark = pick(IM_COL32(110, 190, 240, 120), IM_COL32(40, 120, 180, 140));
    look.warning = pick(IM_COL32(176, 64, 20, 255), IM_COL32(245, 150, 100, 255));
    return look;
}

} // namespace

Fonts load_fonts(const FontFiles& files, float asked) {
    constexpr auto least = static_cast<float>(scene::least_scale);
    constexpr auto most = static_cast<float>(scene::most_scale);
    const float scale = asked >= least ? std::min(asked, most) : least; // NaN, too
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    Fonts fonts;
    fonts.body = load_face(files.regular, files.signs, body_size * scale);
    fonts.bold = load_face(files.bold, files.signs, body_size * scale);
    fonts.small = load_face(files.regular, files.signs, 17 * scale);
    fonts.large = load_face(files.bold, {}, 34 * scale, dates.data()); // of the day only
    return fonts;
}

Look apply_look(Shade shade, float scale, const Fonts& fonts) {
    Look look = palette(shade);
    look.scale = scale;
    look.fonts = fonts;
    shape_controls(scale);
    colour_controls(look);
    return look;
}

ImVec4 to_vec4(ImU32 colour) {
    return ImGui::ColorConvertU32ToFloat4(colour);
}

ImU32 faded(ImU32 colour, float opacity) {
    ImVec4 value = to_vec4(colour);
    value.w = opacity;
    return ImGui::ColorConvertFloat4ToU32(value);
}

} // namespace dateline::ui
