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

/// What is known of words, for questions about every word of a text: open addressing, no allocation
/// a word. The words' characters must outlive the table.
template <typename Value>
class WordTable {
public:
    /// nullptr for a word that was never added.
    [[nodiscard]] const Value* find(std::string_view word) const {
        if (slots_.empty()) return nullptr;
        const Slot& slot = slots_[place_of(word, used_hash(word))];
        return slot.hash == 0 ? nullptr : &slot.value;
    }

    /// The word's value and whether the word is new. Valid until the next word is added.
    std::pair<Value&, bool> add(std::string_view word) {
        if (2 * size_ >= slots_.size()) grow();
        const std::uint64_t hash = used_hash(word);
        Slot& slot = slots_[place_of(word, hash)];
        const bool is_new = slot.hash == 0;
        if (is_new) {
            slot.word = word;
            slot.hash = hash;
            ++size_;
        }
        return {slot.value, is_new};
    }

    /// Makes room for so many words at once.
    void reserve(std::size_t words) {
        while (slots_.size() < 2 * words + 2)
            grow();
    }

private:
    struct Slot {
        std::string_view word;
        std::uint64_t hash = 0; ///< 0: free
        Value value{};
    };

    [[nodiscard]] static std::uint64_t used_hash(std::string_view word) {
        return word_hash(word) | 1U << 31U;
    }

    /// Where the word is, or the free place where it belongs.
    [[nodiscard]] std::size_t place_of(std::string_view word, std::uint64_t hash) const {
        std::size_t at = hash & (slots_.size() - 1);
        while (slots_[at].hash != 0 && (slots_[at].hash != hash || slots_[at].word != word))
            at = (at + 1) & (slots_.size() - 1);
        return at;
    }

    void grow() {
        constexpr std::size_t fewest = 256;
        std::vector<Slot> before(slots_.empty() ? fewest : 2 * slots_.size());
        before.swap(slots_);
        for (Slot& slot : before) {
            if (slot.hash != 0) slots_[place_of(slot.word, slot.hash)] = std::move(slot);
        }
    }

    std::vector<Slot> slots_;
    std::size_t size_ = 0;
};

} // namespace dateline
