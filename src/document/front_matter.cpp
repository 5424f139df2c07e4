#include "document/front_matter.hpp"

#include <yaml-cpp/yaml.h>

namespace dateline::document {
namespace {

bool is_fence(std::string_view line) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) {
        line.remove_suffix(1);
    }
    return line == "---" || line == "...";
}

/// The scalar, or every scalar of a list.
std::vector<std::string> scalars(const YAML::Node& node) {
    std::vector<std::string> found;
    if (node.IsScalar()) found.push_back(node.Scalar());
    if (node.IsSequence()) {
        for (const YAML::Node& item : node) {
            if (item.IsScalar()) found.push_back(item.Scalar());
        }
    }
    return found;
}

std::string first_of(const YAML::Node& map, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        const YAML::Node node = map[key];
        if (!node) continue;
        if (auto found = scalars(node); !found.empty() && !found.front().empty()) {
            return std::move(found.front());
        }
    }
    return {};
}

std::vector<std::string> all_of(const YAML::Node& map, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        if (const YAML::Node node = map[key]) return scalars(node);
    }
    return {};
}

void fill(const YAML::Node& map, FrontMatter& into) {
    into.title = first_of(map, {"title", "subject", "name"});
    into.published = first_of(map, {"date_published", "pubDate", "published", "publish_date",
                                    "publishDate", "created", "datePublished"});
    into.dates = all_of(map, {"date", "dates", "when"});
    into.places = all_of(map, {"place", "places", "location", "where"});
    for (const auto& entry : map) {
        if (entry.first.IsScalar() && entry.second.IsScalar()) {
            into.fields.emplace_back(entry.first.Scalar(), entry.second.Scalar());
        }
    }
}

} // namespace

std::size_t front_matter_end(std::string_view text) {
    const std::size_t first_end = text.find('\n');
    if (first_end == text.npos || text.substr(0, 3) != "---" ||
        !is_fence(text.substr(0, first_end))) {
        return 0;
    }
    for (std::size_t at = first_end + 1; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (is_fence(text.substr(at, end - at))) return std::min(end + 1, text.size());
        at = end + 1;
    }
    return 0;
}

void read_front_matter(std::string_view text, std::size_t end, Document& document) {
    if (end == 0) {
        if (text.substr(0, 4) == "---\n" || text.substr(0, 5) == "---\r\n") {
            document.diagnostics.push_back(
                {1, "the front matter is never closed; end it with a line of three hyphens"});
        }
        return;
    }
    const std::size_t start = text.find('\n') + 1;
    const std::size_t fence = text.rfind('\n', end - 2) + 1;
    const std::string yaml(text.substr(start, std::max(start, fence) - start));
    try {
        const YAML::Node map = YAML::Load(yaml);
        if (map.IsMap()) {
            fill(map, document.front_matter);
        } else if (!map.IsNull()) {
            document.diagnostics.push_back({2, "the front matter is no list of \"key: value\""});
        }
    } catch (const YAML::Exception& error) {
        const std::size_t line = static_cast<std::size_t>(error.mark.line) + 2;
        document.diagnostics.push_back(
            {line, "broken front matter at column " + std::to_string(error.mark.column + 1) + ": " +
                       error.msg + "; it is left out, the prose is read"});
    }
}

} // namespace dateline::document
