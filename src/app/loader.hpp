#pragma once

#include "app/correcting.hpp"
#include "app/data_files.hpp"
#include "app/reading.hpp"
#include "ui/state.hpp"

#include <cstdint>
#include <filesystem>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace dateline::app {

/// Reads documents on a thread of its own. The gazetteer and the word lists are opened there too,
/// with the first document, and kept.
class Loader {
public:
    struct Loaded {
        Correcting correcting; ///< holds the story
        std::shared_ptr<const Reader> reader;
        std::optional<std::string> complaint; ///< a file of the person's own that was left out
        std::string nothing;                  ///< why there is no event; empty: there are some
    };

    Loader(const DataFiles& data, bool corrections) : data_(data), corrections_(corrections) {}
    ~Loader() { cancel(); }
    Loader(const Loader&) = delete;
    Loader& operator=(const Loader&) = delete;

    /// Gives up what it is reading, if anything, and begins with this. Returns the progress that it
    /// begins with, for it may be done before progress() is asked.
    ui::Loading start(const std::filesystem::path& file);
    void cancel();

    /// The gazetteer is opened anew with the next document: the person's own places have changed.
    void forget_gazetteer();

    /// What has come of it, once; nullopt while it is being read, and after.
    [[nodiscard]] std::optional<Result<Loaded>> finished();
    [[nodiscard]] std::optional<ui::Loading> progress() const;

private:
    /// The one that was opened before, or a new one; `complaint` tells why the person's own places
    /// are not in it, and then it is not kept.
    [[nodiscard]] Result<std::shared_ptr<const Reader>> reader(std::string& complaint);
    void work(const std::stop_token& stop, const std::filesystem::path& file);
    /// Reads a text; what it returns after a stop is of no use.
    /// Says what is done now; false when the work is no longer wanted.
    bool stage(const std::stop_token& stop, const char* words, double share);
    void deliver(const std::stop_token& stop, Result<Loaded> result);

    const DataFiles& data_;
    bool corrections_; ///< carry out what the sidecar holds
    mutable std::mutex mutex_;
    std::shared_ptr<const Reader> reader_;
    std::uint32_t gazetteers_ = 0; ///< how often it was to be forgotten
    std::optional<ui::Loading> progress_;
    std::optional<Result<Loaded>> result_;
    std::vector<std::future<void>> abandoned_; ///< asked to stop, not yet at a place where they can
    std::stop_source stop_;                    ///< of the work
    std::future<void> work_;
};

} // namespace dateline::app
