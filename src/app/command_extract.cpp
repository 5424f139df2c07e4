#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/progress.hpp"
#include "app/reading.hpp"
#include "app/report.hpp"
#include "base/file.hpp"
#include "io/export.hpp"

#include <algorithm>
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace dateline::app {
namespace {

struct ExtractOptions {
    std::vector<std::string> files;
    std::string output;
    std::string unmapped;
    std::string date;
    bool all = false;
    bool no_corrections = false;
};

/// What several documents gave, one after the other.
struct Harvest {
    std::vector<event::Event> events;
    std::vector<io::UnmappedRow> unmapped;
    std::vector<std::string> empty; ///< why a document gave none
    std::size_t held_back = 0;      ///< events of categories that are off by default
};

void gather(Story story, const event::CategorySet& categories, bool all, Harvest& into) {
    for (event::Event& event : story.events.events) {
        const event::Category* category = categories.find(event.category);
        if (!all && category != nullptr && !category->shown)
            ++into.held_back;
        else
            into.events.push_back(std::move(event));
    }
    for (event::Unmapped& row : story.events.unmapped)
        into.unmapped.push_back({story.document.name, std::move(row)});
}

std::string summary(const Harvest& harvest, const ExtractOptions& options) {
    using Cause = event::Unmapped::Cause;
    const auto rows = [&](Cause cause) {
        return std::ranges::count_if(harvest.unmapped, [cause](const io::UnmappedRow& row) {
            return row.what.cause == cause;
        });
    };
    std::string line =
        fmt::format("{}: {} event{}, {} unplaced, {} too wide, {} undated", options.output,
                    harvest.events.size(), harvest.events.size() == 1 ? "" : "s",
                    rows(Cause::no_place), rows(Cause::too_wide), rows(Cause::no_date));
    if (harvest.held_back > 0)
        line += fmt::format(", {} held back (--all writes them)", harvest.held_back);
    if (!harvest.unmapped.empty() && options.unmapped.empty())
        line += "; --unmapped FILE writes what is not on the map";
    return line;
}

/// Both are encoded before either is written.
Result<void> write(const ExtractOptions& options, const Harvest& harvest, io::ExportFormat format) {
    const auto events = io::encode_events(harvest.events, format);
    if (!events) return tl::make_unexpected(events.error());
    if (options.unmapped.empty()) return write_atomically(options.output, *events);
    const auto rest = io::export_format(options.unmapped).and_then([&](io::ExportFormat other) {
        return io::encode_unmapped(harvest.unmapped, other);
    });
    if (!rest) return tl::make_unexpected(rest.error());
    return write_atomically(options.output, *events).and_then([&] {
        return write_atomically(options.unmapped, *rest);
    });
}

bool same_file(const std::filesystem::path& a, const std::filesystem::path& b) {
    std::error_code unknown;
    if (std::filesystem::equivalent(a, b, unknown)) return true;
    std::error_code a_unknown;
    std::error_code b_unknown;
    const auto of_a = std::filesystem::weakly_canonical(a, a_unknown);
    const auto of_b = std::filesystem::weakly_canonical(b, b_unknown);
    return a_unknown || b_unknown ? a.lexically_normal() == b.lexically_normal() : of_a == of_b;
}

/// A file that is given twice is read once.
std::vector<std::string> each_once(const std::vector<std::string>& files, const Console& console) {
    std::vector<std::string> kept;
    for (const std::string& file : files) {
        const bool again = std::ranges::any_of(
            kept, [&](const std::string& other) { return same_file(file, other); });
        if (again)
            console.warn(file + " was given twice; it is read once");
        else
            kept.push_back(file);
    }
    return kept;
}

/// One of the files to write would take the place of another one, or nothing.
Result<void> check_apart(const ExtractOptions& options) {
    std::vector<std::string> taken = options.files;
    for (const std::string& file : {options.output, options.unmapped}) {
        const auto overwritten = std::ranges::find_if(
            taken, [&](const std::string& other) { return same_file(file, other); });
        if (!file.empty() && overwritten != taken.end())
            return fail(file + ": this would overwrite " + *overwritten + "; name another file");
        taken.push_back(file);
    }
    return {};
}

/// The formats by the files' names, and the date: what is wrong with them is wrong usage.
Result<io::ExportFormat> check(const ExtractOptions& options, ReadOptions& reading) {
    if (!options.date.empty()) {
        const auto day = parse_day("--date", options.date);
        if (!day) return tl::make_unexpected(day.error());
        reading.creation = *day;
    }
    if (const auto apart = check_apart(options); !apart) return tl::make_unexpected(apart.error());
    if (!options.unmapped.empty())
        if (auto other = io::export_format(options.unmapped); !other) return other;
    return io::export_format(options.output);
}

int extract(const ExtractOptions& options, const Session& session) {
    ReadOptions reading;
    reading.corrections = !options.no_corrections;
    const auto format = check(options, reading);
    if (!format) return session.console.misuse(format.error());
    const auto reader = Reader::open(session.data);
    if (!reader) return session.console.fail(reader.error());
    Harvest harvest;
    const std::vector<std::string> files = each_once(options.files, session.console);
    Progress progress("document", files.size());
    for (const std::string& file : files) {
        progress.next(file);
        auto story = reader->read(file, reading);
        if (!story) return session.console.fail(story.error());
        tell_diagnostics(*story, session.console);
        if (story->events.events.empty())
            harvest.empty.push_back(nothing_found(*story, way_to_date));
        gather(std::move(*story), reader->categories(), options.all, harvest);
    }
    if (harvest.empty.size() == files.size()) return session.console.fail({harvest.empty.front()});
    for (const std::string& why : harvest.empty)
        session.console.warn(why);
    if (const auto written = write(options, harvest, *format); !written)
        return session.console.fail(written.error());
    session.console.note(summary(harvest, options));
    return success;
}

} // namespace

void add_extract(CLI::App& program, Invocation& chosen) {
    const auto options = std::make_shared<ExtractOptions>();
    CLI::App* command =
        program.add_subcommand("extract", "Write the events of documents to a file");
    command
        ->add_option(
            "FILE", options->files,
            "Documents: Markdown (.md) or plain text; or events: .csv, .tsv, .geojson, .gpkg")
        ->required();
    command
        ->add_option("-o,--output", options->output,
                     "Where to write: .geojson, .csv, .kml or .gpkg")
        ->required();
    command->add_option("--unmapped", options->unmapped,
                        "Where to write what is not on the map, with the reason");
    command->add_option("--date", options->date,
                        "Day the text was written (2015-09-30), for \"on Wednesday\" in news");
    command->add_flag("--all", options->all,
                      "Also write the categories that the map hides at first");
    command->add_flag("--no-corrections", options->no_corrections,
                      "Leave FILE.dateline.yaml out of account");
    command->footer("Example:\n  dateline extract war.md peace.md -o events.gpkg");
    command->callback([options, &chosen] {
        chosen.action = [options](const Session& session) { return extract(*options, session); };
    });
}

} // namespace dateline::app
