#pragma once

#include <array>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Cursor.hpp>
#include <SFML/Window/Event.hpp>
#include <string>
#include <vector>

struct ImGuiContext;

namespace dateline::app {

/// Dear ImGui inside an SFML window: events in, draw data out. The window's GL context must be
/// active whenever a member is called, and the window must outlive the adapter.
class ImGuiAdapter {
public:
    explicit ImGuiAdapter(sf::RenderWindow& window);
    ImGuiAdapter(const ImGuiAdapter&) = delete;
    ImGuiAdapter& operator=(const ImGuiAdapter&) = delete;
    ~ImGuiAdapter();

    void handle(const sf::Event& event);
    /// Begins a frame that lasts `seconds` since the one before.
    void begin_frame(float seconds);
    /// Draws what the panels asked for over what SFML has drawn, and leaves SFML's GL state as it
    /// expects it.
    void end_frame();
    /// To be called after the fonts of ImGuiIO have changed.
    void upload_fonts();

    /// A press and its release met in one frame: Dear ImGui needs another frame to see both.
    [[nodiscard]] bool wants_another_frame() const;

private:
    void show_cursor();

    sf::RenderWindow& window_;
    ImGuiContext* context_ = nullptr;
    std::array<bool, 3> clicked_{}; ///< pressed since the last frame, whatever happened after
    std::vector<int> late_releases_;
    std::vector<int> fresh_presses_;
    std::string clipboard_;
    int shown_cursor_ = -2;
    std::vector<sf::Cursor> cursors_;
    bool settling_ = false;
};

} // namespace dateline::app
