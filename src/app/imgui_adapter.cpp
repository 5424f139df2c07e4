#include "app/imgui_adapter.hpp"

#include "app/clipboard.hpp"

#include <algorithm>
#include <array>
#include <backends/imgui_impl_opengl2.h>
#include <imgui.h>
#include <imgui_internal.h>
#include <SFML/Window/Mouse.hpp>
#include <tuple>
#include <utility>

namespace dateline::app {

namespace {

constexpr std::array<std::pair<ImGuiKey_, sf::Keyboard::Key>, 22> editing_keys{{
    {ImGuiKey_Tab, sf::Keyboard::Tab},
    {ImGuiKey_LeftArrow, sf::Keyboard::Left},
    {ImGuiKey_RightArrow, sf::Keyboard::Right},
    {ImGuiKey_UpArrow, sf::Keyboard::Up},
    {ImGuiKey_DownArrow, sf::Keyboard::Down},
    {ImGuiKey_PageUp, sf::Keyboard::PageUp},
    {ImGuiKey_PageDown, sf::Keyboard::PageDown},
    {ImGuiKey_Home, sf::Keyboard::Home},
    {ImGuiKey_End, sf::Keyboard::End},
    {ImGuiKey_Insert, sf::Keyboard::Insert},
    {ImGuiKey_Delete, sf::Keyboard::Delete},
    {ImGuiKey_Backspace, sf::Keyboard::Backspace},
    {ImGuiKey_Space, sf::Keyboard::Space},
    {ImGuiKey_Enter, sf::Keyboard::Enter},
    {ImGuiKey_Escape, sf::Keyboard::Escape},
    {ImGuiKey_KeyPadEnter, sf::Keyboard::Enter},
    {ImGuiKey_A, sf::Keyboard::A},
    {ImGuiKey_C, sf::Keyboard::C},
    {ImGuiKey_V, sf::Keyboard::V},
    {ImGuiKey_X, sf::Keyboard::X},
    {ImGuiKey_Y, sf::Keyboard::Y},
    {ImGuiKey_Z, sf::Keyboard::Z},
}};

constexpr std::array<sf::Cursor::Type, ImGuiMouseCursor_COUNT> cursor_types{
    sf::Cursor::Arrow,
    sf::Cursor::Text,
    sf::Cursor::SizeAll,
    sf::Cursor::SizeVertical,
    sf::Cursor::SizeHorizontal,
    sf::Cursor::SizeBottomLeftTopRight,
    sf::Cursor::SizeTopLeftBottomRight,
    sf::Cursor::Hand,
    sf::Cursor::NotAllowed,
};

const char* get_clipboard(void* kept) {
    auto& text = *static_cast<std::string*>(kept);
    text = clipboard_words();
    return text.c_str();
}

void set_clipboard(void* /*kept*/, const char* text) {
    put_on_clipboard(text);
}

void set_modifiers(ImGuiIO& io, const sf::Event::KeyEvent& key) {
    io.KeyCtrl = key.control;
    io.KeyShift = key.shift;
    io.KeyAlt = key.alt;
    io.KeySuper = key.system;
}

} // namespace

Cursors::Cursors() : cursors_(cursor_types.size()) {
    for (std::size_t i = 0; i < cursor_types.size(); ++i)
        if (!cursors_[i].loadFromSystem(cursor_types[i]))
            std::ignore = cursors_[i].loadFromSystem(sf::Cursor::Arrow);
}

ImGuiAdapter::ImGuiAdapter(sf::RenderWindow& window, const Cursors& cursors)
    : window_(window), cursors_(cursors), context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // the layout is ours
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    for (const auto& [imgui, sfml] : editing_keys)
        io.KeyMap[imgui] = sfml;
    io.ClipboardUserData = &clipboard_;
    io.GetClipboardTextFn = get_clipboard;
    io.SetClipboardTextFn = set_clipboard;
    ImGui_ImplOpenGL2_Init();
}

ImGuiAdapter::~ImGuiAdapter() {
    ImGui::SetCurrentContext(context_);
    ImGui_ImplOpenGL2_Shutdown();
    ImGui::DestroyContext(context_);
}

void ImGuiAdapter::handle(const sf::Event& event) {
    ImGuiIO& io = ImGui::GetIO();
    switch (event.type) {
    case sf::Event::MouseMoved:
        io.MousePos = {static_cast<float>(event.mouseMove.x),
                       static_cast<float>(event.mouseMove.y)};
        break;
    case sf::Event::MouseLeft:
        io.MousePos = {-FLT_MAX, -FLT_MAX};
        break;
    case sf::Event::MouseButtonPressed:
        io.MousePos = {static_cast<float>(event.mouseButton.x),
                       static_cast<float>(event.mouseButton.y)};
        io.MouseDown[event.mouseButton.button] = true;
        break;
    case sf::Event::MouseButtonReleased:
        io.MouseDown[event.mouseButton.button] = false;
        break;
    case sf::Event::MouseWheelScrolled:
        (event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel ? io.MouseWheel
                                                                  : io.MouseWheelH) +=
            event.mouseWheelScroll.delta;
        break;
    case sf::Event::KeyPressed:
        set_modifiers(io, event.key);
        if (event.key.code >= 0) io.KeysDown[event.key.code] = true;
        break;
    case sf::Event::KeyReleased:
        set_modifiers(io, event.key);
        if (event.key.code >= 0) io.KeysDown[event.key.code] = false;
        break;
    case sf::Event::TextEntered:
        if (event.text.unicode >= 32 && event.text.unicode != 127)
            io.AddInputCharacter(event.text.unicode);
        break;
    case sf::Event::LostFocus:
        std::ranges::fill(io.KeysDown, false);
        io.KeyCtrl = io.KeyShift = io.KeyAlt = io.KeySuper = false;
        break;
    default:
        break;
    }
}

void ImGuiAdapter::begin_frame(float seconds) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    const sf::Vector2u size = window_.getSize();
    io.DisplaySize = {static_cast<float>(size.x), static_cast<float>(size.y)};
    io.DeltaTime = std::max(seconds, 1e-4F);
    ImGui_ImplOpenGL2_NewFrame();
    ImGui::NewFrame();
}

void ImGuiAdapter::end_frame() {
    ImGui::Render();
    show_cursor();
    window_.setActive(true);
    ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
    window_.resetGLStates();
}

void ImGuiAdapter::upload_fonts() {
    ImGui_ImplOpenGL2_DestroyFontsTexture();
    ImGui_ImplOpenGL2_CreateFontsTexture();
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts; // in the texture now: glyphs' places are enough
    atlas.ClearInputData();
    atlas.ClearTexData();
}

bool ImGuiAdapter::covers(float x, float y) {
    for (const ImGuiWindow* panel : ImGui::GetCurrentContext()->Windows) {
        const bool tooltip = (panel->Flags & ImGuiWindowFlags_Tooltip) != 0;
        if (panel->WasActive && !panel->Hidden && !tooltip &&
            (panel->Flags & ImGuiWindowFlags_NoMouseInputs) == 0 &&
            panel->OuterRectClipped.Contains({x, y}))
            return true;
    }
    return false;
}

void ImGuiAdapter::show_cursor() {
    const int wanted = ImGui::GetMouseCursor();
    if (wanted == shown_cursor_ || wanted < 0) return;
    window_.setMouseCursor(cursors_[wanted]);
    shown_cursor_ = wanted;
}

} // namespace dateline::app
