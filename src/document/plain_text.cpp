#include "document/prose_builder.hpp"
#include "document/readers.hpp"

#include <algorithm>
#include <vector>

namespace dateline::document {
namespace {

constexpr std::size_t widest_wrapped_line = 100;
constexpr std::size_t longest_heading = 80;

struct Line {
    std::size_t start = 0;
    std::string_view text; ///< without surrounding white space
};

std::vector<Line> lines_of(std::string_view text, std::size_t from,
                           const std::vector<std::size_t>& starts) {
    std::vector<Line> lines;
    lines.reserve(starts.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t stop = i + 1 < starts.size() ? starts[i + 1] : text.size();
        if (stop <= from) continue;
        const std::size_t start = std::max(from, starts[i]);
        std::string_view line = text.substr(start, stop - start);
        const std::size_t first = line.find_first_not_of(" \t\r\n\f");
        if (first == line.npos) {
            lines.push_back({start, {}});
            continue;
        }
        line = line.substr(first, line.find_last_not_of(" \t\r\n\f") - first + 1);
        lines.push_back({start + first, line});
    }
    return lines;
}

/// Whether nineteen lines in twenty are short enough to have been wrapped by an editor.
bool hard_wrapped(const std::vector<Line>& lines) {
    std::size_t filled = 0;
    std::size_t wide = 0;
    for (const Line& line : lines) {
        filled += line.text.empty() ? 0 : 1;
        wide += line.text.size() > widest_wrapped_line ? 1 : 0;
    }
    return filled > 1 && wide * 20 <= filled;
}

/// The level an underline of = or - gives, or 0.
int underline_level(std::string_view text) {
    if (text.size() < 3) return 0;
    if (text.find_first_not_of('=') == text.npos) return 1;
    if (text.find_first_not_of('-') == text.npos) return 2;
    return 0;
}

bool looks_like_heading(std::string_view text) {
    if (text.empty() || text.size() > longest_heading) return false;
    const char first = text.front();
    if (first >= 'a' && first <= 'z') return false;
    const std::string_view stops = ".!?:;,";
    if (stops.find(text.back()) != stops.npos) return false;
    return std::count(text.begin(), text.end(), ' ') < 12;
}

class PlainReader {
public:
    PlainReader(std::vector<Line> lines, Document& document)
        : lines_(std::move(lines)), wrapped_(hard_wrapped(lines_)), builder_(document) {}

    void read() {
        for (std::size_t i = 0; i < lines_.size();) {
            if (lines_[i].text.empty()) {
                ++i;
            } else if (const int level = heading_level(i); level != 0) {
                add_heading(lines_[i], level);
                i += level < 3 ? 2 : 1;
            } else {
                i = add_paragraph(i);
            }
        }
    }

private:
    [[nodiscard]] bool blank(std::size_t i) const {
        return i >= lines_.size() || lines_[i].text.empty();
    }

    /// 1 and 2 for underlined headings, 3 for a short line that stands alone, 0 for prose.
    [[nodiscard]] int heading_level(std::size_t i) const {
        if (!blank(i + 1) && lines_[i].text.size() <= longest_heading) {
            if (const int level = underline_level(lines_[i + 1].text); level != 0) return level;
        }
        if (!looks_like_heading(lines_[i].text)) return 0;
        const bool alone = (i == 0 || blank(i - 1)) && blank(i + 1);
        const bool before_more = i + 1 < lines_.size();
        return before_more && (alone || !wrapped_) ? 3 : 0;
    }

    void add_heading(const Line& line, int level) {
        builder_.begin_block(BlockKind::heading);
        builder_.append_run(line.start, line.text);
        builder_.end_heading(level);
    }

    std::size_t add_paragraph(std::size_t i) {
        builder_.begin_block(BlockKind::paragraph);
        builder_.append_run(lines_[i].start, lines_[i].text);
        for (++i; wrapped_ && !blank(i); ++i) {
            builder_.append_text(" ");
            builder_.append_run(lines_[i].start, lines_[i].text);
        }
        builder_.end_block();
        return i;
    }

    std::vector<Line> lines_;
    bool wrapped_;
    ProseBuilder builder_;
};

} // namespace

void read_plain(std::string_view text, std::size_t from, Document& document) {
    PlainReader(lines_of(text, from, document.line_starts), document).read();
}

} // namespace dateline::document
