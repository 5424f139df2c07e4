#pragma once

#include "ui/widgets.hpp"

#include <imgui.h>

namespace dateline::ui {

/// Draws a sign centred in a square of `side` pixels.
void draw_icon(ImDrawList& draw, ImVec2 centre, float side, Icon icon, ImU32 colour);

} // namespace dateline::ui
