#include "app/key_owner.hpp"

#include <algorithm>
#include <imgui.h>

namespace dateline::app {

void KeyOwner::begin_frame() {
    frames_ = ImGui::GetIO().WantTextInput ? 3 : std::max(frames_ - 1, 0);
}

bool KeyOwner::changes() const {
    const bool typing = ImGui::GetIO().WantTextInput;
    return typing != ImGui::IsAnyItemActive() || (!typing && frames_ > 0);
}

Typing KeyOwner::typing(bool correcting, bool untouched) const {
    const bool taken_anew = frames_ > 0 && correcting;
    if (!ImGui::GetIO().WantTextInput && !taken_anew) return Typing::no;
    return untouched ? Typing::not_yet : Typing::yes;
}

} // namespace dateline::app
