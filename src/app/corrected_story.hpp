#pragma once

#include "event/correction.hpp"
#include "gazetteer/gazetteer.hpp"
#include "ui/state.hpp"

#include <memory>
#include <span>
#include <vector>

namespace dateline::app {

/// A story with its corrections carried out.
struct CorrectedStory {
    std::shared_ptr<const ui::Narrative> narrative;
    std::vector<std::size_t> orphaned; ///< indices of corrections that find nothing to correct
};

/// `original` is the story as it was read.
[[nodiscard]] CorrectedStory corrected_story(const ui::Narrative& original,
                                             std::span<const event::Correction> corrections,
                                             const gazetteer::Gazetteer& gazetteer);

/// The row that shows an event of another version of the same story, or nullopt where it is gone.
[[nodiscard]] std::optional<std::uint32_t>
same_event(const ui::Narrative& before, std::uint32_t row, const ui::Narrative& after);

/// The state of the window when corrections have changed the story under it: time, camera, filter
/// and panels stay, and so does the selection where its event is still there.
[[nodiscard]] ui::State carried_over(ui::State state, const ui::Narrative& before,
                                     const ui::Narrative& after);

} // namespace dateline::app
