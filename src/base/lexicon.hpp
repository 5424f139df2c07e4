#pragma once

#include "base/result.hpp"
#include "base/word_table.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <typeindex>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline {

/// Word lists from data/lexicon: one file a list, one entry a line, `#` starts a comment. An entry
/// may carry values after tabs. The first lines of each list say what it and its columns mean.
class Lexicon {
public:
    struct Entry {
        std::string_view word;
        std::vector<std::string_view> columns; ///< those after the word
    };

    Lexicon() = default;
    Lexicon(Lexicon&&) = default;
    Lexicon& operator=(Lexicon&&) = default;
    Lexicon(const Lexicon&) = delete; // its tables point into its texts
    Lexicon& operator=(const Lexicon&) = delete;
    ~Lexicon() = default;

    /// Reads every `*.txt` of the folders; a list that several have is the first one's. Fails with
    /// file and line on a broken entry, and when there is no list at all.
    [[nodiscard]] static Result<Lexicon> load(std::span<const std::filesystem::path> folders);
    [[nodiscard]] static Result<Lexicon> load(const std::filesystem::path& folder);

    /// Adds one list from the text of its file; for lists that come from elsewhere, and for tests.
    [[nodiscard]] Result<void> add(const std::string& name, std::string_view text);

    /// The columns behind a word; nullptr when the list has no such entry. Words are matched as
    /// they are written in the file; lists say whether they are lower case.
    [[nodiscard]] const std::vector<std::string_view>* find(std::string_view list,
                                                            std::string_view word) const;
    /// Entries in file order; empty for an unknown list.
    [[nodiscard]] const std::deque<Entry>& entries(std::string_view list) const;

    /// A table made of the lists, by its constructor from a lexicon: when it is first asked for,
    /// once for all documents. It stays until a list is added. It may refer to the lists' words,
    /// but not to the lexicon, which may be moved; its constructor must not ask for another table.
    /// Safe from several threads.
    template <typename Table>
    [[nodiscard]] const Table& compiled() const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const {
            return std::hash<std::string_view>{}(word);
        }
    };
    struct List {
        std::deque<Entry> entries; ///< in file order; they stay where they are
        WordTable<const Entry*> by_word;
    };
    [[nodiscard]] const List* list(std::string_view name) const;
    std::unordered_map<std::string, List, Hash, std::equal_to<>> lists_;
    std::deque<std::string> texts_; ///< of the lists: what is asked for stands close together
    struct Compiled {
        std::mutex mutex;
        std::map<std::type_index, std::shared_ptr<const void>> tables;
    };
    std::unique_ptr<Compiled> compiled_ = std::make_unique<Compiled>();
};

template <typename Table>
const Table& Lexicon::compiled() const {
    const std::lock_guard lock(compiled_->mutex);
    auto& table = compiled_->tables[typeid(Table)];
    if (!table) table = std::make_shared<const Table>(*this);
    return *static_cast<const Table*>(table.get());
}

/// The bits of the classes that a column names, parted by spaces; names that the table has not are
/// passed over.
template <typename Bits, std::size_t N>
[[nodiscard]] Bits class_bits(std::string_view names,
                              const std::array<std::pair<std::string_view, Bits>, N>& table) {
    Bits bits = 0;
    for (std::size_t at = 0; at < names.size();) {
        const std::size_t end = std::min(names.find(' ', at), names.size());
        for (const auto& [name, bit] : table)
            if (name == names.substr(at, end - at)) bits = static_cast<Bits>(bits | bit);
        at = end + 1;
    }
    return bits;
}

} // namespace dateline
