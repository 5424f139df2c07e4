#pragma once

#include "app/own_gazetteer.hpp"
#include "app/reading.hpp"
#include "app/sidecar_keeper.hpp"
#include "ui/correction_wish.hpp"
#include "ui/corrections_shown.hpp"
#include "ui/state.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::app {

/// A person's corrections of the document that is open: carries out what they put right, keeps it
/// on disk, takes it back. Knows neither window nor clock.
class Correcting {
public:
    /// What there is to correct, as the loader brings it.
    struct Material {
        std::shared_ptr<const ui::Narrative> original; ///< as it was read
        std::shared_ptr<const Reader> reader;
        SidecarKeeper keeper;
        std::vector<event::Correction> saved;
        bool left_out = false; ///< the person wants no corrections: nothing is carried out
    };
    Correcting() = default;
    explicit Correcting(Material material);

    /// The story with its corrections; nullptr before a document is open.
    [[nodiscard]] const std::shared_ptr<const ui::Narrative>& narrative() const {
        return narrative_;
    }
    [[nodiscard]] const ui::CorrectionsShown& shown() const { return shown_; }

    struct Done {
        bool changed = false; ///< narrative() is another one
        std::optional<ui::Notice> notice = {};
        std::optional<std::uint32_t> select = {};  ///< a row of the new narrative
        std::optional<std::uint32_t> read_at = {}; ///< a sentence to be shown
        /// What was typed there is no place or no date.
        ui::CorrectionField refused = ui::CorrectionField::none;
        bool places_changed = false; ///< the person's own gazetteer is another one
    };
    [[nodiscard]] Done carry_out(const ui::CorrectionWish& wish);
    /// Takes in what another program wrote to the sidecar, if it did.
    [[nodiscard]] Done look_at_file();

private:
    struct Doer;
    Done add(event::Correction correction);
    /// And shows the event where and when it is now.
    Done add_and_go(event::Correction correction, std::uint32_t row);
    Done type_place(std::uint32_t row, std::string_view words);
    Done type_date(std::uint32_t row, std::string_view words);
    Done for_all(std::uint32_t row);
    Done merge(std::uint32_t row, std::uint32_t other);
    Done add_event(const ui::wish::Add& wish);
    Done promote(std::uint32_t row);
    Done take_back_place(std::size_t index);
    Done keep_place(const OwnPlace& place, bool kept);
    Done keep_and_remember(const OwnPlace& place, bool kept);
    Done take_back_all(std::uint32_t row);
    Done take_back(std::size_t index);
    Done show(std::size_t index) const;
    Done undo();
    Done redo();
    Done settle(bool keep_ours);
    Done save_again();
    /// After every change of the history.
    Done changed(std::string sentence);
    Done taken_in(SidecarKeeper::Report report, std::string sentence);
    void rebuild();
    void show_file();
    void show_own_places();
    [[nodiscard]] const event::Event* event_at(std::uint32_t row) const;
    [[nodiscard]] event::Target target_at(std::uint32_t row) const;
    [[nodiscard]] std::string told(const event::Correction& correction) const;

    /// A place that was put among the person's own, or taken out, when so many steps of the history
    /// held.
    struct Keeping {
        OwnPlace place;
        bool kept = true;
        std::size_t step = 0;
    };

    std::shared_ptr<const ui::Narrative> original_;
    std::shared_ptr<const Reader> reader_;
    std::shared_ptr<const ui::Narrative> narrative_;
    SidecarKeeper keeper_;
    event::CorrectionHistory history_;
    std::vector<Keeping> keepings_;
    std::size_t keepings_done_ = 0; ///< the others were undone
    ui::CorrectionsShown shown_;
};

} // namespace dateline::app
