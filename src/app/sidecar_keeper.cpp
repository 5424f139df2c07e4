#include "app/sidecar_keeper.hpp"

#include "io/sidecar.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace dateline::app {

namespace {

namespace fs = std::filesystem;

bool lies_there(const fs::path& file) {
    std::error_code error;
    return !file.empty() && fs::exists(file, error);
}

bool newer(const fs::path& one, const fs::path& other) {
    std::error_code error;
    return fs::last_write_time(one, error) > fs::last_write_time(other, error);
}

constexpr int most_tries = 3; // another program may write again while its changes are taken in

} // namespace

SidecarKeeper::Opened SidecarKeeper::open(const fs::path& document, const fs::path& own_folder) {
    Opened opened;
    SidecarKeeper& keeper = opened.keeper;
    keeper.name_ = document.filename().string();
    keeper.beside_ = io::sidecar_of(document);
    if (!own_folder.empty()) keeper.own_ = io::sidecar_in(own_folder, document);
    keeper.file_ = lies_there(keeper.own_) ? keeper.own_ : keeper.beside_;
    auto read = io::read_sidecar(keeper.file_);
    keeper.unreadable_ = !read;
    if (!read) opened.complaint = read.error().message;
    if (read) {
        keeper.stamp_ = read->stamp;
        keeper.base_ = read->corrections;
        opened.corrections = std::move(read->corrections);
    }
    if (keeper.beside() || !lies_there(keeper.beside_)) return opened;
    if (read && !newer(keeper.beside_, keeper.own_)) return opened;
    auto under = io::read_sidecar(keeper.beside_);
    if (under)
        opened.corrections = event::merged({}, opened.corrections, under->corrections);
    else if (!opened.complaint)
        opened.complaint = under.error().message;
    return opened;
}

SidecarKeeper::Report SidecarKeeper::save(std::span<const event::Correction> ours) {
    unsaved_ = true;
    if (file_.empty()) return failed("no document is open");
    if (unreadable_ || in_conflict()) return reconcile(ours, Side::neither, most_tries);
    return write(ours, {}, most_tries);
}

SidecarKeeper::Report SidecarKeeper::look(std::span<const event::Correction> ours) {
    if (file_.empty()) return {};
    const auto stamp = io::stamp_of(file_);
    if (!stamp || *stamp == stamp_) return {};
    if (stamp->empty()) { // taken away: what is known here is written with the next change
        stamp_.clear();
        return {};
    }
    const bool was_unreadable = unreadable_;
    Report report = reconcile(ours, Side::neither, most_tries);
    if (was_unreadable && unreadable_) return {}; // that was said before
    return report;
}

SidecarKeeper::Report SidecarKeeper::settle(std::span<const event::Correction> ours,
                                            bool keep_ours) {
    return reconcile(ours, keep_ours ? Side::ours : Side::theirs, most_tries);
}

SidecarKeeper::Report SidecarKeeper::write(std::span<const event::Correction> ours,
                                           std::string_view sentence, int tries) {
    while (tries-- > 0) {
        auto saved = io::write_sidecar(file_, ours, stamp_, name_);
        if (!saved && beside() && !own_.empty())
            return write_elsewhere(ours, saved.error().message);
        if (!saved) return failed(saved.error().message);
        const bool gone = saved->stamp.empty();
        if (saved->outcome == io::SidecarSaved::saved) {
            stamp_ = saved->stamp;
            base_.assign(ours.begin(), ours.end());
            unsaved_ = false;
            return {Outcome::saved, {}, std::string(sentence)};
        }
        if (!gone) return reconcile(ours, Side::neither, tries);
        stamp_.clear();
    }
    return failed(file_.string() + " keeps changing");
}

SidecarKeeper::Report SidecarKeeper::write_elsewhere(std::span<const event::Correction> ours,
                                                     const std::string& why) {
    std::error_code error;
    fs::create_directories(own_.parent_path(), error);
    if (error) return failed(why);
    const auto saved = io::write_sidecar(own_, ours, {}, name_); // only where there is none yet
    if (!saved) return failed(why);
    file_ = own_;
    if (saved->outcome != io::SidecarSaved::saved) { // made by another window since
        base_.clear();
        return reconcile(ours, Side::neither, most_tries);
    }
    stamp_ = saved->stamp;
    base_.assign(ours.begin(), ours.end());
    unsaved_ = false;
    return {Outcome::saved, {}, why + "; the corrections are kept in " + own_.string()};
}

SidecarKeeper::Report SidecarKeeper::reconcile(std::span<const event::Correction> ours, Side wins,
                                               int tries) {
    auto read = io::read_sidecar(file_);
    unreadable_ = !read;
    if (!read) return failed(read.error().message);
    const std::vector<event::Correction> theirs = std::move(read->corrections);
    stamp_ = read->stamp;
    contested_ = event::contests(base_, ours, theirs);
    if (in_conflict() && wins == Side::neither) return keep_uncontested(ours, theirs);
    const auto made = wins == Side::theirs ? event::merged(base_, theirs, ours)
                                           : event::merged(base_, ours, theirs);
    const auto base = std::exchange(base_, theirs);
    const auto undecided = std::exchange(contested_, {});
    Report report =
        write(made,
              undecided.empty() ? "Took in what another program wrote to " + file_.string()
                                : std::string(),
              tries);
    if (report.outcome == Outcome::saved) report = {Outcome::merged, made, report.sentence};
    if (report.outcome != Outcome::failed) return report;
    base_ = base;
    contested_ = undecided;
    return report;
}

/// What is contested is taken out of the base, so that it is found contested again until a person
/// has decided.
SidecarKeeper::Report SidecarKeeper::keep_uncontested(std::span<const event::Correction> ours,
                                                      std::span<const event::Correction> theirs) {
    const auto here = event::merged(base_, ours, theirs);
    const auto there = event::merged(base_, theirs, ours);
    if (!std::ranges::is_permutation(there, theirs)) {
        const auto saved = io::write_sidecar(file_, there, stamp_, name_);
        if (!saved) return failed(saved.error().message);
        if (saved->outcome != io::SidecarSaved::saved)
            return failed(file_.string() + " is being changed; the next change tries again");
        stamp_ = saved->stamp;
    }
    base_ = there;
    for (const event::Contest& both : contested_)
        std::erase(base_, both.theirs);
    unsaved_ = true;
    return {Outcome::conflict, here, {}};
}

SidecarKeeper::Report SidecarKeeper::failed(std::string sentence) {
    return {Outcome::failed, {}, "Not saved: " + std::move(sentence)};
}

} // namespace dateline::app
