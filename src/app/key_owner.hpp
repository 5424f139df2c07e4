#pragma once

#include "app/keys.hpp"

namespace dateline::app {

/// Whether the keys are the window's or those of a field in a panel, which Dear ImGui knows a frame
/// late.
class KeyOwner {
public:
    /// Once a frame, before the panels are drawn.
    void begin_frame();
    /// A field takes the keyboard, or lets it go, in the next frame.
    [[nodiscard]] bool changes() const;
    /// `correcting`: the fields of an event are open. `untouched`: nothing was typed in them yet.
    [[nodiscard]] Typing typing(bool correcting, bool untouched) const;

private:
    int frames_ = 0; ///< in which the keys are still a field's, which may take them anew
};

} // namespace dateline::app
