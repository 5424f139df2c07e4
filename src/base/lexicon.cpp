#include "base/lexicon.hpp"

#include "base/file.hpp"

#include <algorithm>
#include <map>
#include <system_error>

namespace dateline {
namespace {

/// What stands behind the tabs of a line.
std::vector<std::string_view> columns_of(std::string_view line) {
    std::vector<std::string_view> columns;
    for (std::size_t tab = line.find('\t'); tab < line.size();) {
        const std::size_t end = std::min(line.find('\t', tab + 1), line.size());
        columns.push_back(line.substr(tab + 1, end - tab - 1));
        tab = end;
    }
    return columns;
}

std::string_view without_end(std::string_view line) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
        line.remove_suffix(1);
    return line;
}

/// By the lists' names; what an earlier folder has goes before what a later one has.
std::map<std::string, std::filesystem::path>
lists_in(std::span<const std::filesystem::path> folders) {
    std::map<std::string, std::filesystem::path> files;
    for (const auto& folder : folders) {
        std::error_code unreadable;
        for (std::filesystem::directory_iterator at(folder, unreadable), end;
             !unreadable && at != end; at.increment(unreadable)) {
            const auto& file = at->path();
            if (file.extension() == ".txt") files.try_emplace(file.stem().string(), file);
        }
    }
    return files;
}

} // namespace

Result<Lexicon> Lexicon::load(std::span<const std::filesystem::path> folders) {
    const auto files = lists_in(folders);
    if (files.empty()) {
        const std::string first = folders.empty() ? "data/lexicon" : folders.front().string();
        return fail("no word lists in " + first +
                    "; they belong to the program's data, install or build it again");
    }
    Lexicon lexicon;
    for (const auto& [name, file] : files) {
        const auto text = read_file(file);
        if (!text) return tl::make_unexpected(text.error());
        if (auto added = lexicon.add(name, *text); !added)
            return fail(file.string() + ": " + added.error().message);
    }
    return lexicon;
}

Result<Lexicon> Lexicon::load(const std::filesystem::path& folder) {
    return load(std::span(&folder, 1));
}

Result<void> Lexicon::add(const std::string& name, std::string_view text) {
    compiled_->tables.clear();
    text = texts_.emplace_back(text);
    List& list = lists_[name];
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = without_end(text.substr(at, end - at));
        at = end + 1;
        ++number;
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '\t') {
            return fail("line " + std::to_string(number) + ": an entry begins with its word");
        }
        const std::string_view word = line.substr(0, line.find('\t'));
        const auto [entry, is_new] = list.by_word.add(word);
        if (is_new) entry = &list.entries.emplace_back(Entry{word, columns_of(line)});
    }
    return {};
}

const Lexicon::List* Lexicon::list(std::string_view name) const {
    const auto found = lists_.find(name);
    return found == lists_.end() ? nullptr : &found->second;
}

const std::vector<std::string_view>* Lexicon::find(std::string_view list_name,
                                                   std::string_view word) const {
    const List* found = list(list_name);
    const Entry* const* entry = found == nullptr ? nullptr : found->by_word.find(word);
    return entry == nullptr ? nullptr : &(*entry)->columns;
}

const std::deque<Lexicon::Entry>& Lexicon::entries(std::string_view list_name) const {
    static const std::deque<Entry> none;
    const List* found = list(list_name);
    return found == nullptr ? none : found->entries;
}

} // namespace dateline
