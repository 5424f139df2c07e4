#include "app/event_file.hpp"

#include "app/paths.hpp"
#include "base/file.hpp"
#include "io/export.hpp"

#include <vector>

namespace dateline::app {

namespace fs = std::filesystem;

Result<fs::path> write_events(const ui::Narrative& narrative, const scene::Passing& passing,
                              const std::string& format, const fs::path& folder) {
    std::vector<std::uint8_t> passes(narrative.events.events.size(), 0);
    for (std::size_t i = 0; i < narrative.scene.size(); ++i)
        passes[narrative.scene.row[i]] = passing.events[i];
    std::vector<event::Event> events;
    for (std::size_t row = 0; row < passes.size(); ++row)
        if (passes[row] != 0) events.push_back(narrative.events.events[row]);
    if (events.empty()) return fail("No event passes the filters: there is nothing to export");
    std::string stem = fs::path(narrative.document.name).stem().string();
    if (stem.empty()) stem = "events";
    const fs::path file = free_file(folder, stem, format);
    const auto bytes = io::export_format(file).and_then(
        [&](io::ExportFormat known) { return io::encode_events(events, known); });
    if (!bytes) return tl::make_unexpected(bytes.error());
    if (const auto written = write_atomically(file, *bytes); !written)
        return tl::make_unexpected(written.error());
    return file;
}

} // namespace dateline::app
