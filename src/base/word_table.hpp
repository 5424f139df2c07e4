#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// The hash of a word in a dozen instructions; equal words have equal hashes on one machine only.
[[nodiscard]] inline std::uint64_t word_hash(std::string_view word) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
    const auto load = [&](auto into, std::size_t at) {
        std::memcpy(&into, word.data() + at, sizeof into);
        return std::uint64_t{into};
    };
    std::uint64_t hash = word.size() * odd;
    const auto mix = [&hash](std::uint64_t bytes) {
        hash = (hash ^ bytes) * odd;
        hash ^= hash >> 32U;
    };
    std::size_t at = 0;
    for (; at + 8 < word.size(); at += 8)
        mix(load(std::uint64_t{}, at));
    const std::size_t left = word.size() - at;
    if (left >= 4)
        mix(load(std::uint32_t{}, at) << 32U | load(std::uint32_t{}, word.size() - 4));
    else if (left > 0)
        mix(load(std::uint8_t{}, at) << 16U | load(std::uint8_t{}, at + left / 2) << 8U |
            load(std::uint8_t{}, word.size() - 1));
    return hash;
}

/// Whether two words of the same length are the same bytes; short ones are compared eight at a
/// time.
[[nodiscard]] inline bool same_bytes(const char* a, const char* b, std::size_t size) {
    const auto differ = [&](auto one, std::size_t at) {
        auto other = one;
        std::memcpy(&one, a + at, sizeof one);
        std::memcpy(&other, b + at, sizeof other);
        return one != other;
    };
    if (size > 16) return std::memcmp(a, b, size) == 0;
    if (size >= 8) return !differ(std::uint64_t{}, 0) && !differ(std::uint64_t{}, size - 8);
    if (size >= 4) return !differ(std::uint32_t{}, 0) && !differ(std::uint32_t{}, size - 4);
    for (std::size_t at = 0; at < size; ++at)
        if (a[at] != b[at]) return false;
    return true;
}

/// What is known of words, for questions about every word of a text: open addressing over eight
/// bytes a slot, no allocation a word. The words' characters must outlive the table.
template <typename Value>
class WordTable {
public:
    /// nullptr for a word that was never added.
    [[nodiscard]] const Value* find(std::string_view word) const {
        if (slots_.empty()) return nullptr;
        const Slot& slot = slots_[place_of(word, tag_of(word))];
        return slot.entry == 0 ? nullptr : &entries_[slot.entry - 1].value;
    }

    /// The word's value and whether the word is new. Valid until the next word is added.
    std::pair<Value&, bool> add(std::string_view word) {
        if (2 * entries_.size() >= slots_.size()) grow();
        const std::uint32_t tag = tag_of(word);
        Slot& slot = slots_[place_of(word, tag)];
        const bool is_new = slot.entry == 0;
        if (is_new) {
            entries_.push_back({word, Value{}});
            slot = {tag, static_cast<std::uint32_t>(entries_.size())};
        }
        return {entries_[slot.entry - 1].value, is_new};
    }

    /// Makes room for so many words at once.
    void reserve(std::size_t words) {
        entries_.reserve(words);
        while (slots_.size() < 2 * words + 2)
            grow();
    }

private:
    struct Entry {
        std::string_view word;
        Value value;
    };
    struct Slot {
        std::uint32_t tag = 0;   ///< of the word
        std::uint32_t entry = 0; ///< number of its entry, from 1; 0: free
    };

    [[nodiscard]] static std::uint32_t tag_of(std::string_view word) {
        return static_cast<std::uint32_t>(word_hash(word));
    }

    [[nodiscard]] bool is(const Slot& slot, std::string_view word, std::uint32_t tag) const {
        if (slot.tag != tag) return false;
        const std::string_view known = entries_[slot.entry - 1].word;
        return known.size() == word.size() && same_bytes(known.data(), word.data(), word.size());
    }

    /// Where the word is, or the free place where it belongs.
    [[nodiscard]] std::size_t place_of(std::string_view word, std::uint32_t tag) const {
        std::size_t at = tag & (slots_.size() - 1);
        while (slots_[at].entry != 0 && !is(slots_[at], word, tag))
            at = (at + 1) & (slots_.size() - 1);
        return at;
    }

    void grow() {
        constexpr std::size_t fewest = 256;
        std::vector<Slot> before(slots_.empty() ? fewest : 2 * slots_.size());
        before.swap(slots_);
        for (const Slot& slot : before) {
            if (slot.entry == 0) continue;
            std::size_t at = slot.tag & (slots_.size() - 1);
            while (slots_[at].entry != 0)
                at = (at + 1) & (slots_.size() - 1);
            slots_[at] = slot;
        }
    }

    std::vector<Slot> slots_;
    std::vector<Entry> entries_;
};

} // namespace dateline
