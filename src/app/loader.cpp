#include "app/loader.hpp"

#include "app/narrative.hpp"
#include "app/report.hpp"
#include "base/attempt.hpp"
#include "event/assemble.hpp"
#include "io/import.hpp"
#include "tagging/tag.hpp"

#include <chrono>
#include <malloc.h>
#include <utility>

namespace dateline::app {

ui::Loading Loader::start(const std::filesystem::path& file) {
    cancel();
    const ui::Loading begun{file.string(), "Reading", 0};
    {
        const std::lock_guard lock(mutex_);
        progress_ = begun;
        result_.reset();
    }
    work_ = std::async(std::launch::async, [this, file, stop = stop_.get_token()] {
        const auto done = attempt([&]() -> Result<void> {
            work(stop, file);
            return {};
        });
        if (!done) deliver(stop, fail(file.string() + ": " + done.error().message));
    });
    return begun;
}

void Loader::cancel() {
    stop_.request_stop();
    stop_ = std::stop_source();
    if (work_.valid()) abandoned_.push_back(std::move(work_));
    std::erase_if(abandoned_, [](const std::future<void>& work) {
        return work.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
    const std::lock_guard lock(mutex_);
    progress_.reset();
    result_.reset();
}

void Loader::forget_gazetteer() {
    const std::lock_guard lock(mutex_);
    reader_.reset();
    ++gazetteers_;
}

std::optional<Result<Loader::Loaded>> Loader::finished() {
    const std::lock_guard lock(mutex_);
    return std::exchange(result_, std::nullopt);
}

std::optional<ui::Loading> Loader::progress() const {
    const std::lock_guard lock(mutex_);
    return progress_;
}

bool Loader::stage(const std::stop_token& stop, const char* words, double share) {
    const std::lock_guard lock(mutex_);
    if (stop.stop_requested()) return false;
    if (progress_) {
        progress_->stage = words;
        progress_->share = share;
    }
    return true;
}

void Loader::deliver(const std::stop_token& stop, Result<Loaded> result) {
    const std::lock_guard lock(mutex_);
    if (stop.stop_requested()) return;
    progress_.reset();
    result_ = std::move(result);
}

Result<std::shared_ptr<const Reader>> Loader::reader(std::string& complaint) {
    std::uint32_t gazetteers = 0;
    {
        const std::lock_guard lock(mutex_);
        if (reader_) return reader_;
        gazetteers = gazetteers_;
    }
    auto opened = Reader::open(data_);
    if (!opened) { // the person's own table may be the one that is broken
        complaint = opened.error().message;
        opened = Reader::open(data_, OwnPlaces::left_out);
    }
    if (!opened) return tl::make_unexpected(opened.error());
    auto reader = std::make_shared<const Reader>(std::move(*opened));
    const std::lock_guard lock(mutex_);
    if (complaint.empty() && gazetteers == gazetteers_) reader_ = reader;
    return reader;
}

void Loader::work(const std::stop_token& stop, const std::filesystem::path& file) {
    if (!stage(stop, "Opening the gazetteer", 0.1)) return;
    std::string left_out;
    auto usable = this->reader(left_out);
    if (!usable) return deliver(stop, tl::make_unexpected(usable.error()));
    const std::shared_ptr<const Reader> reader = std::move(*usable);
    std::optional<std::string> complaint;
    if (!left_out.empty()) complaint = std::move(left_out);
    auto story = io::is_event_table(file)
                     ? read_table(file)
                     : reader->understand(file, {}, [&](const char* words, double share) {
                           return stage(stop, words, share);
                       });
    if (!story) return deliver(stop, tl::make_unexpected(story.error()));
    if (!stage(stop, "Laying out the map", 0.9)) return;
    std::string nothing = story->events.events.empty() ? nothing_found(*story) : std::string();
    auto opened = SidecarKeeper::open(file, corrections_folder());
    if (corrections_ && opened.complaint && !complaint) complaint = std::move(opened.complaint);
    Correcting correcting({make_narrative(std::move(*story), *reader), reader,
                           std::move(opened.keeper), std::move(opened.corrections), !corrections_});
    reader->gazetteer().let_go();
    malloc_trim(0); // what reading needed and the story does not
    deliver(stop, Loaded{std::move(correcting), reader, std::move(complaint), std::move(nothing)});
}

} // namespace dateline::app
