#pragma once

#include "app/update.hpp"

#include <utility>

namespace dateline::app {

namespace intent = ui::intent;

/// One overload for each intent, in update_<what it is about>.cpp; `state` is changed in place, for
/// an Updater is made anew each time.
class Updater {
public:
    Updater(ui::State given, const Context& given_context)
        : state(std::move(given)), context(given_context) {}

    // time
    void operator()(const intent::MovePlayhead&);
    void operator()(const intent::SetWindowDays&);
    void operator()(const intent::SetMode&);
    void operator()(const intent::SetStepUnit&);
    void operator()(const intent::ShowAxis&);
    void operator()(const intent::ShowWholeAxis&);
    void operator()(const intent::TogglePlay&);
    void operator()(const intent::SetSpeed&);
    void operator()(const intent::SetLoop&);
    void operator()(const intent::SetSkipEmpty&);
    void operator()(const intent::NextEvent&);
    void operator()(const intent::NextUnit&);
    void operator()(const intent::ToEnd&);
    void operator()(const intent::TypeDate&);
    void operator()(const intent::TypeWindow&);

    // events
    void operator()(const intent::Select&);
    void operator()(const intent::SelectNeighbour&);
    void operator()(const intent::SelectInText&);
    void operator()(const intent::FilterByView&);
    void operator()(const intent::FilterByBox&);
    void operator()(const intent::ListCrowd&);
    void operator()(const intent::Deselect&);
    void operator()(const intent::SetFilter&);
    void operator()(const intent::ResetFilter&);
    void operator()(const intent::Sort&);
    void operator()(const intent::ReadAt&);
    void operator()(const intent::Fold&);
    void operator()(const intent::CopySentence&);
    void operator()(const intent::Correction&);

    // map
    void operator()(const intent::Drag&);
    void operator()(const intent::Release&);
    void operator()(const intent::Zoom&);
    void operator()(const intent::Nudge&);
    void operator()(const intent::FlyToBox&);
    void operator()(const intent::FitEvents&);
    void operator()(const intent::ShowWorld&);
    void operator()(const intent::GoTo&);
    void operator()(const intent::FindPlace&);

    // window
    void operator()(const intent::Toggle&);
    void operator()(const intent::ShowPage&);
    void operator()(const intent::ToggleAllPanels&);
    /// Closes the topmost thing that is open.
    void operator()(const intent::Back&);
    void operator()(const intent::NextTheme&);
    void operator()(const intent::ToggleNativeNames&);
    void operator()(const intent::ToggleGraticule&);
    void operator()(const intent::ChangeScale&);
    void operator()(const intent::ResizePanel&);
    void operator()(const intent::FoldSlider&);
    void operator()(const intent::ForgetHint&);
    void operator()(const intent::OpenFromClipboard&);
    void operator()(const intent::SavePicture&);
    void operator()(const intent::ListFolder&);
    void operator()(const intent::OpenFile&);
    void operator()(const intent::CancelLoading&);
    void operator()(const intent::CancelPicture&);
    void operator()(const intent::DismissNotice&);
    void operator()(const intent::FocusFilter&);
    void operator()(const intent::Reload&);
    void operator()(const intent::KeepOldText&);
    void operator()(const intent::ExportEvents&);
    void operator()(const intent::Quit&);
    void operator()(const intent::LeaveAnyway&);
    void operator()(const intent::Stay&);

    ui::State state;
    Effects effects;

private:
    [[nodiscard]] scene::TimeExtent story() const { return context.narrative.scene.story; }
    [[nodiscard]] scene::Insets insets() const { return context.insets(state); }
    void complain(std::string sentence) { effects.notice = ui::Notice{std::move(sentence), true}; }

    void say_if_outside(calendar::DateSpan asked);
    void place_playhead(scene::Instant to);
    /// The axis may not be dragged off the story.
    [[nodiscard]] scene::TimeExtent kept_near(scene::TimeExtent shown) const;

    void select(std::uint32_t row, bool travel);
    void bring_into_view(geo::WorldPoint point);
    /// Nothing selected: the first event in the window.
    void select_neighbour(bool forward);
    /// Nothing selected: the first one after the sentence that is read, or of the whole text.
    void select_in_text(bool forward);
    bool may_correct();
    void put_selected_at(geo::ScreenPoint at);
    void deselect();
    void filter_by_box(geo::ScreenPoint from, geo::ScreenPoint to);

    void rest();
    void move(scene::Motion motion);
    void fly(const scene::Camera& to);

    bool& shown(ui::Panel panel);

    const Context& context;
};

} // namespace dateline::app
