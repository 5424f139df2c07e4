#pragma once

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Cursor.hpp>
#include <SFML/Window/Event.hpp>
#include <string>
#include <vector>

struct ImGuiContext;

namespace dateline::app {

/// The pointer's forms. SFML shows one again while a window closes, so they must outlive it.
class Cursors {
public:
    Cursors();
    [[nodiscard]] const sf::Cursor& operator[](int imgui_cursor) const {
        return cursors_[static_cast<std::size_t>(imgui_cursor)];
    }

private:
    std::vector<sf::Cursor> cursors_;
};

/// Dear ImGui inside an SFML window: events in, draw data out. The window's GL context must be
/// active whenever a member is called, and the window must outlive the adapter.
class ImGuiAdapter {
public:
    ImGuiAdapter(sf::RenderWindow& window, const Cursors& cursors);
    ImGuiAdapter(const ImGuiAdapter&) = delete;
    ImGuiAdapter& operator=(const ImGuiAdapter&) = delete;
    ~ImGuiAdapter();

    /// No more than one press or release between two frames, or Dear ImGui misses it.
    void handle(const sf::Event& event);
    /// Begins a frame that lasts `seconds` since the one before.
    void begin_frame(float seconds);
    /// Draws what the panels asked for over what SFML has drawn, and leaves SFML's GL state as it
    /// expects it.
    void end_frame();
    /// To be called after the fonts of ImGuiIO have changed.
    void upload_fonts();

    /// Whether a panel of the last frame covers the point, in pixels. Unlike ImGuiIO's
    /// WantCaptureMouse this is true of where the pointer is now, not of where it was then.
    [[nodiscard]] static bool covers(float x, float y);

private:
    void show_cursor();

    sf::RenderWindow& window_;
    const Cursors& cursors_;
    ImGuiContext* context_ = nullptr;
    std::string clipboard_;
    int shown_cursor_ = -2;
};

} // namespace dateline::app
