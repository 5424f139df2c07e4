#pragma once

#include "io/recent_files.hpp"
#include "io/settings.hpp"
#include "ui/state.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dateline::app {

/// What of a state is remembered.
[[nodiscard]] io::Settings settings_of(const ui::State& state);
/// The state with what was remembered.
[[nodiscard]] ui::State with_settings(ui::State state, const io::Settings& settings);

/// `stored` with what has changed from `first` to `now`: what the command line said for one
/// session is not remembered.
[[nodiscard]] io::Settings remembered(io::Settings stored, const io::Settings& first,
                                      const io::Settings& now);

/// The files in which the window keeps settings and recent documents. A file that cannot be read is
/// complained of once and never written over; what another window has put there stays.
class Memory {
public:
    /// `config`, `state`: the program's folders, see user_folder(); empty: nothing is kept there.
    Memory(const std::filesystem::path& config, const std::filesystem::path& state);

    [[nodiscard]] const io::Settings& settings() const { return stored_; }
    /// From now on changes are kept.
    void begin(const ui::State& state);
    /// To be called again and again; writes when the state has not changed for a moment. `now` in
    /// seconds.
    void look_at(const ui::State& state, double now);
    /// Writes what has changed, at once.
    void save(const ui::State& state);

    void add_recent(const std::filesystem::path& document);
    /// With what is wrong with those that cannot be opened any more.
    [[nodiscard]] std::vector<ui::RecentFile> recent() const;

    /// What could not be read or written and was not taken yet.
    [[nodiscard]] const std::vector<std::string>& complaints() const { return complaints_; }
    void complain(std::string sentence) { complaints_.push_back(std::move(sentence)); }
    /// The same, once.
    [[nodiscard]] std::vector<std::string> take_complaints();

private:
    /// What a file holds now; one that cannot be read is complained of and forgotten.
    template <typename Read, typename Into>
    bool take(Read read, std::filesystem::path& file, Into& into);

    std::filesystem::path settings_file_;
    std::filesystem::path recent_file_;
    io::Settings stored_;
    io::RecentFiles recent_;
    io::Settings first_; ///< as the session began
    io::Settings last_;  ///< as it was looked at last
    std::optional<double> due_;
    std::vector<std::string> complaints_;
};

} // namespace dateline::app
