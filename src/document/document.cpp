#include "document/document.hpp"

#include <algorithm>
#include <filesystem>

namespace dateline::document {
namespace {

/// The last run that starts at or before a prose offset, else the first one.
std::vector<SourceRun>::const_iterator run_at_prose(const std::vector<SourceRun>& runs,
                                                    std::size_t offset) {
    const auto after =
        std::upper_bound(runs.begin(), runs.end(), offset,
                         [](std::size_t at, const SourceRun& run) { return at < run.prose; });
    return after == runs.begin() ? after : after - 1;
}

} // namespace

TextSpan Document::to_source(TextSpan prose_span) const {
    if (runs.empty()) return {};
    auto first = run_at_prose(runs, prose_span.start);
    std::size_t start = 0;
    if (prose_span.start >= first->prose + first->length && first + 1 != runs.end()) {
        start = (first + 1)->source;
    } else {
        start =
            first->source +
            std::min(first->length, prose_span.start - std::min(prose_span.start, first->prose));
    }
    if (prose_span.empty()) return {start, start};
    const auto last = run_at_prose(runs, prose_span.stop - 1);
    const std::size_t into = prose_span.stop - std::min(prose_span.stop, last->prose);
    const std::size_t stop = last->source + std::min(last->length, into);
    return {start, std::max(start, stop)};
}

std::uint32_t Document::line_of(std::size_t source_offset) const {
    const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), source_offset);
    return static_cast<std::uint32_t>(after - line_starts.begin());
}

std::uint32_t Document::sentence_at(std::size_t prose_offset) const {
    const auto after = std::upper_bound(
        sentences.begin(), sentences.end(), prose_offset,
        [](std::size_t at, const Sentence& sentence) { return at < sentence.prose.start; });
    return after == sentences.begin() ? 0
                                      : static_cast<std::uint32_t>(after - sentences.begin() - 1);
}

std::string Document::section_path(std::uint32_t section) const {
    std::string path;
    for (std::uint32_t at = section; at != 0; at = sections[at].parent.value_or(0)) {
        if (!path.empty()) path.insert(0, " › ");
        path.insert(0, sections[at].title);
    }
    return path;
}

std::string Document::title() const {
    if (!front_matter.title.empty()) return front_matter.title;
    for (const Section& section : sections)
        if (section.level == 1 && !section.title.empty()) return section.title;
    return std::filesystem::path(name).stem().string();
}

} // namespace dateline::document
