#include "app/pace.hpp"

#include <algorithm>
#include <thread>
#include <utility>

namespace dateline::app {

namespace {

constexpr double frame_seconds = 1.0 / 60;
constexpr double idle_poll = 0.02;      // between looks for events while nothing moves
constexpr double busy_poll = 0.004;     // while the person is at it
constexpr double attentive_seconds = 1; // after the last event
constexpr double hover_seconds = 0.7;   // frames go on so long after the pointer moved: tips
constexpr double caret_seconds = 0.4;   // a text field's caret blinks
constexpr double longest_step = 0.1;

void sleep_for(double seconds) {
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
}

} // namespace

double Pace::now() const {
    return std::chrono::duration<double>(Clock::now() - start_).count();
}

double Pace::begin_frame() {
    const double early = frame_seconds - (now() - last_frame_);
    if (early > 0) sleep_for(early);
    owed_ = std::max(owed_ - 1, 0);
    const double begun = now();
    return std::min(begun - std::exchange(last_frame_, begun), longest_step);
}

bool Pace::frame_due(bool typing) const {
    const double time = now();
    return time - last_event_ < hover_seconds || (typing && time - last_frame_ > caret_seconds);
}

void Pace::idle(bool awaited) const {
    const bool attentive = awaited || now() - last_event_ < attentive_seconds;
    sleep_for(attentive ? busy_poll : idle_poll);
}

} // namespace dateline::app
