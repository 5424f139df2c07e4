#pragma once

#include "event/correction.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dateline::app {

/// Keeps the corrections of one document on disk: beside it or, where that cannot be written, in
/// the person's own folder. Never writes over what another program wrote, or what it cannot read.
class SidecarKeeper {
public:
    /// No document: saves nothing, and says so.
    SidecarKeeper() = default;

    struct Opened;
    /// Reads what was saved. The copy in `own_folder` counts when there is one, with what is beside
    /// the document laid under it when that is newer.
    [[nodiscard]] static Opened open(const std::filesystem::path& document,
                                     const std::filesystem::path& own_folder);

    enum class Outcome : std::uint8_t {
        saved,  ///< or nothing had to be done
        merged, ///< another program's changes came in: `corrections` is what holds now
        /// Both changed the same thing: settle() it. All else of both is written and in
        /// `corrections`; of what is contested the file has the other's, `corrections` ours.
        conflict,
        failed, ///< nothing was written, and `sentence` says why
    };
    struct Report {
        Outcome outcome = Outcome::saved;
        std::vector<event::Correction> corrections = {};
        std::string sentence = {}; ///< for the person; may be empty
    };

    [[nodiscard]] Report save(std::span<const event::Correction> ours);
    /// Takes in what another program has written since, if it has.
    [[nodiscard]] Report look(std::span<const event::Correction> ours);
    /// After a conflict: where both changed the same thing, one side's holds.
    [[nodiscard]] Report settle(std::span<const event::Correction> ours, bool keep_ours);

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    /// Whether that is beside the document.
    [[nodiscard]] bool beside() const { return file_ == beside_; }
    /// Whether the last change is not on disk.
    [[nodiscard]] bool unsaved() const { return unsaved_; }
    [[nodiscard]] bool in_conflict() const { return !contested_.empty(); }
    /// What both changed and nobody has decided yet.
    [[nodiscard]] const std::vector<event::Contest>& contested() const { return contested_; }

private:
    enum class Side : std::uint8_t { neither, ours, theirs };
    /// `tries`: how often another program may still write between.
    Report write(std::span<const event::Correction> ours, std::string_view sentence, int tries);
    Report write_elsewhere(std::span<const event::Correction> ours, const std::string& why);
    Report reconcile(std::span<const event::Correction> ours, Side wins, int tries);
    /// Writes and hands back all but what is contested.
    Report keep_uncontested(std::span<const event::Correction> ours,
                            std::span<const event::Correction> theirs);
    Report failed(std::string sentence);

    std::filesystem::path beside_;
    std::filesystem::path own_;
    std::filesystem::path file_;          ///< one of the two
    std::string name_;                    ///< of the document
    std::string stamp_;                   ///< of the file as we last read or wrote it
    std::vector<event::Correction> base_; ///< what was in it then
    bool unreadable_ = false;
    bool unsaved_ = false;
    std::vector<event::Contest> contested_;
};

struct SidecarKeeper::Opened {
    SidecarKeeper keeper;
    std::vector<event::Correction> corrections;
    std::optional<std::string> complaint; ///< why a file was left out
};

} // namespace dateline::app
