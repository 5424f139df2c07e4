#pragma once

#include "base/prefetch.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// The first eight bytes of a word as a number, with zeros for those it lacks: words of eight bytes
/// or less and of one length are equal where their numbers are.
[[nodiscard]] inline std::uint64_t word_key(std::string_view word) {
    std::uint64_t key = 0;
    const std::size_t size = word.size();
    if constexpr (std::endian::native == std::endian::little) {
        const auto load = [&](auto into, std::size_t at) {
            std::memcpy(&into, word.data() + at, sizeof into);
            return std::uint64_t{into};
        };
        // Loads that overlap say the same of the bytes they share.
        if (size >= 8) return load(std::uint64_t{}, 0);
        if (size >= 4)
            return load(std::uint32_t{}, 0) | load(std::uint32_t{}, size - 4) << 8 * (size - 4);
        if (size == 0) return 0;
        return load(std::uint8_t{}, 0) | load(std::uint8_t{}, size / 2) << 8 * (size / 2) |
               load(std::uint8_t{}, size - 1) << 8 * (size - 1);
    }
    std::memcpy(&key, word.data(), std::min(size, sizeof key));
    return key;
}

/// Of the word at an offset of a text: what may be read behind it saves asking how long it is.
[[nodiscard]] inline std::uint64_t word_key_at(std::string_view text, std::size_t start,
                                               std::size_t size) {
    std::uint64_t key = 0;
    if (std::endian::native != std::endian::little || size == 0 || start + sizeof key > text.size())
        return word_key(text.substr(start, size));
    std::memcpy(&key, text.data() + start, sizeof key);
    return size >= sizeof key ? key : key & (~std::uint64_t{0} >> 8 * (sizeof key - size));
}

/// The hash of a word in a dozen instructions; equal words have equal hashes on one machine only.
/// `key` is its word_key().
[[nodiscard]] inline std::uint64_t word_hash(std::string_view word, std::uint64_t key) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = (word.size() * odd ^ key) * odd;
    hash ^= hash >> 32U;
    for (std::size_t at = sizeof key; at < word.size(); at += sizeof key) {
        hash = (hash ^ word_key(word.substr(at, sizeof key))) * odd;
        hash ^= hash >> 32U;
    }
    return hash;
}
[[nodiscard]] inline std::uint64_t word_hash(std::string_view word) {
    return word_hash(word, word_key(word));
}

/// A word with what tables look for; for words that are asked of several, or fetched before.
struct HashedWord {
    std::string_view word;
    std::uint64_t key = 0; ///< word_key()
    std::uint32_t tag = 0; ///< the lower half of word_hash()

    HashedWord() = default;
    explicit HashedWord(std::string_view its_word) : HashedWord(its_word, word_key(its_word)) {}
    /// A word whose word_key() is known.
    HashedWord(std::string_view its_word, std::uint64_t its_key)
        : word(its_word), key(its_key),
          tag(static_cast<std::uint32_t>(word_hash(its_word, its_key))) {}
};

/// How many different words a text of so many bytes may well have (Heaps' law).
[[nodiscard]] inline std::size_t words_in(std::size_t bytes) {
    return static_cast<std::size_t>(10 * std::sqrt(static_cast<double>(bytes)));
}

/// Looks many things up at once: what is asked for some steps later is loaded meanwhile, so that
/// memory is hardly waited for. `ask(i)` makes the i-th question, `slot` and `entry` begin to load
/// where its answer lies, `answer(i, question)` takes it.
template <typename Ask, typename Slot, typename Entry, typename Answer>
void look_up_all(std::size_t count, const Ask& ask, const Slot& slot, const Entry& entry,
                 const Answer& answer) {
    constexpr std::size_t steps = 8;
    std::array<decltype(ask(0)), 2 * steps> asked{};
    for (std::size_t i = 0; i < count + 2 * steps; ++i) {
        if (i >= 2 * steps) answer(i - 2 * steps, asked[i % (2 * steps)]);
        if (i >= steps && i - steps < count) entry(asked[(i - steps) % (2 * steps)]);
        if (i < count) slot(asked[i % (2 * steps)] = ask(i));
    }
}

/// What is known of words, for questions about every word of a text: open addressing over eight
/// bytes a slot, no allocation a word. The words' characters must outlive the table.
template <typename Value>
class WordTable {
public:
    /// nullptr for a word that was never added.
    [[nodiscard]] const Value* find(const HashedWord& word) const {
        if (slots_.empty()) return nullptr;
        const Slot& slot = slots_[place_of(word)];
        return slot.entry == 0 ? nullptr : &entries_[slot.entry - 1].value;
    }
    [[nodiscard]] const Value* find(std::string_view word) const { return find(HashedWord(word)); }

    /// Begins to load where the word would be found. Where several words are asked for together,
    /// fetching all their slots, then all their entries, waits for memory once and not for each.
    void fetch_slot(const HashedWord& word) const {
        if (!slots_.empty()) prefetch(&slots_[word.tag & (slots_.size() - 1)]);
    }
    void fetch_entry(const HashedWord& word) const {
        if (slots_.empty()) return;
        const Slot& slot = slots_[word.tag & (slots_.size() - 1)];
        if (slot.tag != word.tag || slot.entry == 0) return;
        const Entry* entry = &entries_[slot.entry - 1]; // which may lie over two lines of the cache
        prefetch(entry);
        prefetch(reinterpret_cast<const char*>(entry + 1) - 1);
    }

    /// The word's value and whether the word is new. Valid until the next word is added.
    std::pair<Value&, bool> add(std::string_view word) {
        const auto [number, is_new] = number_of(word);
        return {at(number), is_new};
    }

    /// The word's number, in the order in which words were added, and whether the word is new.
    std::pair<std::uint32_t, bool> number_of(std::string_view word) {
        return number_of(HashedWord(word));
    }
    std::pair<std::uint32_t, bool> number_of(const HashedWord& word) {
        constexpr std::size_t fewest = 256;
        if (2 * entries_.size() >= slots_.size()) grow(std::max(fewest, 2 * slots_.size()));
        Slot& slot = slots_[place_of(word)];
        const bool is_new = slot.entry == 0;
        if (is_new) {
            entries_.push_back({word.key, tail_key(word.word), word.word, Value{}});
            slot = {word.tag, static_cast<std::uint32_t>(entries_.size())};
        }
        return {slot.entry - 1, is_new};
    }
    [[nodiscard]] Value& at(std::uint32_t number) { return entries_[number].value; }
    [[nodiscard]] const Value& at(std::uint32_t number) const { return entries_[number].value; }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

    /// Makes room for so many words at once.
    void reserve(std::size_t words) {
        entries_.reserve(words);
        if (slots_.size() < 2 * words + 2) grow(std::bit_ceil(2 * words + 2));
    }

private:
    struct Entry {
        std::uint64_t key = 0;  ///< of the word: its characters are seldom looked at
        std::uint64_t tail = 0; ///< likewise, of its last eight bytes
        std::string_view word;
        Value value;
    };
    struct Slot {
        std::uint32_t tag = 0;   ///< of the word
        std::uint32_t entry = 0; ///< number of its entry, from 1; 0: free
    };

    [[nodiscard]] bool is(const Slot& slot, const HashedWord& hashed) const {
        if (slot.tag != hashed.tag) return false;
        const Entry& entry = entries_[slot.entry - 1];
        const std::string_view word = hashed.word;
        if (entry.key != hashed.key || entry.word.size() != word.size()) return false;
        constexpr std::size_t told = sizeof entry.key; // bytes that a key tells
        if (word.size() <= told) return true;
        return entry.tail == tail_key(word) &&
               (word.size() <= 2 * told || std::memcmp(entry.word.data() + told, word.data() + told,
                                                       word.size() - 2 * told) == 0);
    }
    [[nodiscard]] static std::uint64_t tail_key(std::string_view word) {
        return word_key(word.substr(word.size() - std::min(word.size(), sizeof(std::uint64_t))));
    }

    /// Where the word is, or the free place where it belongs.
    [[nodiscard]] std::size_t place_of(const HashedWord& word) const {
        std::size_t at = word.tag & (slots_.size() - 1);
        while (slots_[at].entry != 0 && !is(slots_[at], word))
            at = (at + 1) & (slots_.size() - 1);
        return at;
    }

    void grow(std::size_t slots) {
        std::vector<Slot> before(slots);
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
