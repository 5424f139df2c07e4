#include "document/prose_builder.hpp"

namespace dateline::document {
namespace {

/// White space and what a converter left of reference lists it could not write.
bool says_nothing(std::string_view text) {
    constexpr std::string_view debris = "[object Object]";
    for (std::size_t at = 0; at < text.size();) {
        at = text.find_first_not_of(" \t\r\n", at);
        if (at == text.npos) return true;
        if (!text.substr(at).starts_with(debris)) return false;
        at += debris.size();
    }
    return true;
}

/// A character that readers of prose take otherwise than it is written.
struct Blank {
    std::size_t length = 0; ///< in bytes; 0: it is none
    bool space = false;     ///< read as a space, else as nothing
};

/// No-break, thin and other wide spaces (U+00A0, U+2000–200A, U+202F, U+205F, U+3000); what only
/// says where a word may be broken (U+00AD, U+200B, U+2060, U+FEFF).
Blank blank_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    if (byte(0) == 0xC2 && byte(1) == 0xA0) return {2, true};
    if (byte(0) == 0xC2 && byte(1) == 0xAD) return {2, false};
    if (byte(0) < 0xE2) return {};
    const unsigned tail = byte(0) << 16U | byte(1) << 8U | byte(2);
    if (tail >= 0xE28080 && tail <= 0xE2808A) return {3, true};
    if (tail == 0xE280AF || tail == 0xE2819F || tail == 0xE38080) return {3, true};
    if (tail == 0xE2808B || tail == 0xE281A0 || tail == 0xEFBBBF) return {3, false};
    return {};
}

} // namespace

ProseBuilder::ProseBuilder(Document& document) : document_(document) {
    document_.sections.push_back({});
}

void ProseBuilder::begin_block(BlockKind kind) {
    if (!document_.prose.empty()) document_.prose += "\n\n";
    block_ = Block{kind, section_, {document_.prose.size(), document_.prose.size()}, 0, 0};
    runs_before_ = document_.runs.size();
}

void ProseBuilder::append_run(std::size_t source_offset, std::string_view text) {
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Blank blank = blank_at(text, at);
        if (blank.length == 0) {
            ++at;
            continue;
        }
        append_whole_run(source_offset + start, text.substr(start, at - start));
        if (blank.space) document_.prose += ' ';
        start = at += blank.length;
    }
    append_whole_run(source_offset + start, text.substr(start));
}

void ProseBuilder::append_whole_run(std::size_t source_offset, std::string_view text) {
    if (text.empty()) return;
    auto& runs = document_.runs;
    const std::size_t prose_offset = document_.prose.size();
    if (runs.size() > runs_before_ && runs.back().prose + runs.back().length == prose_offset &&
        runs.back().source + runs.back().length == source_offset) {
        runs.back().length += text.size();
    } else {
        runs.push_back({prose_offset, source_offset, text.size()});
    }
    document_.prose += text;
}

void ProseBuilder::append_text(std::string_view text) {
    const Blank blank = blank_at(text, 0);
    if (text.empty() || blank.length < text.size())
        document_.prose += text;
    else if (blank.space)
        document_.prose += ' ';
}

void ProseBuilder::end_block() {
    block_.prose.stop = document_.prose.size();
    if (!says_nothing(block_.prose.of(document_.prose)) && document_.runs.size() > runs_before_) {
        document_.blocks.push_back(block_);
        return;
    }
    document_.runs.resize(runs_before_);
    while (!document_.emphasised.empty() && document_.emphasised.back().stop > block_.prose.start)
        document_.emphasised.pop_back();
    document_.prose.resize(block_.prose.start);
    while (!document_.prose.empty() && document_.prose.back() == '\n')
        document_.prose.pop_back();
}

void ProseBuilder::end_heading(int level) {
    const std::size_t before = document_.blocks.size();
    end_block();
    if (document_.blocks.size() == before) return;
    std::uint32_t parent = section_;
    while (parent != 0 && document_.sections[parent].level >= level) {
        parent = document_.sections[parent].parent.value_or(0);
    }
    Section section;
    section.title = std::string(document_.blocks.back().prose.of(document_.prose));
    section.level = level;
    section.parent = parent;
    section_ = static_cast<std::uint32_t>(document_.sections.size());
    document_.sections.push_back(std::move(section));
    document_.blocks.back().section = section_;
}

} // namespace dateline::document
