#include "document/apparatus.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::document {
namespace {

std::string lower_trimmed(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == ':' || c == '\t'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return ascii::lower(text);
}

bool names_apparatus(const Section& section, const Lexicon& lexicon) {
    return lexicon.find("apparatus_headings", lower_trimmed(section.title)) != nullptr;
}

/// By section: whether it is headed so and none that tells something comes behind it under the same
/// heading.
std::vector<bool> closing_apparatus(const std::vector<Section>& sections, const Lexicon& lexicon) {
    std::vector<bool> closing(sections.size(), false);
    std::vector<bool> told_behind(sections.size(), false); // by parent
    for (std::size_t i = sections.size(); i-- > 1;) {
        const std::uint32_t parent = sections[i].parent.value_or(0);
        closing[i] = names_apparatus(sections[i], lexicon) && !told_behind[parent];
        if (!closing[i]) told_behind[parent] = true;
    }
    return closing;
}

bool tells_something(const Document& document) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        return block.kind != BlockKind::heading && document.sections[block.section].narrative;
    });
}

} // namespace

void set_apparatus_aside(Document& document, const Lexicon& lexicon) {
    std::vector<Section>& sections = document.sections;
    const std::vector<bool> closing = closing_apparatus(sections, lexicon);
    for (std::size_t i = 1; i < sections.size(); ++i)
        sections[i].narrative = !closing[i] && sections[sections[i].parent.value_or(0)].narrative;
    if (tells_something(document)) return;
    for (Section& section : sections)
        section.narrative = true;
}

} // namespace dateline::document
