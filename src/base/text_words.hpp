#pragma once

#include "base/lower_word.hpp"
#include "base/text_span.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

/// A stretch of letters in a text, as long as it goes.
struct WordRun {
    std::uint32_t start = 0; ///< byte offset in the text
    std::uint32_t stop = 0;
    std::uint32_t number = 0; ///< the same for every run of the same letters
    bool ascii = false;       ///< has no letters beyond ASCII
    std::uint64_t head = 0;   ///< as LowerWord::head
};

/// The words of a text as its stretches of letters, found and compared once for all who read it:
/// what each of them knows of a word it keeps under the word's number.
/// Refers to the text by offsets only, so that text and words may be moved.
class TextWords {
public:
    TextWords() = default;
    /// Of some parts of a text, in order.
    TextWords(std::string_view text, std::span<const TextSpan> parts);

    [[nodiscard]] std::span<const WordRun> runs() const { return runs_; }
    /// How many different words there are; their numbers begin at 0.
    [[nodiscard]] std::size_t size() const { return words_.size(); }
    [[nodiscard]] std::string_view written(std::string_view text, std::size_t number) const {
        return text.substr(words_[number].start, words_[number].size);
    }
    /// Which of a few words, as they are written, are among them.
    [[nodiscard]] std::vector<bool> said(std::string_view text,
                                         std::span<const std::string_view> few) const;
    /// In lower case as LowerWord is. Valid as long as the text and these words are.
    [[nodiscard]] LowerWord lower(std::string_view text, std::size_t number) const;

private:
    struct Different {
        std::uint32_t start = 0; ///< where the text first says it
        std::uint32_t size = 0;
        std::uint32_t lowered = as_written; ///< in lowered_
    };
    static constexpr std::uint32_t as_written = 0xFFFFFFFF;
    void lower_all(std::string_view text);

    std::vector<WordRun> runs_;
    std::vector<Different> words_;
    std::vector<char> lowered_; ///< of the words that have capitals
};

/// Where a text's bytes are letters that belong together; general punctuation and the no-break
/// space are none. The end of the letters that begin at an offset.
[[nodiscard]] std::size_t word_end(std::string_view text, std::size_t at);
/// Length in bytes of an en dash, em dash, minus or one of the hyphens at an offset, or 0.
[[nodiscard]] std::size_t dash_length(std::string_view text, std::size_t at);
/// Length in bytes of another mark beyond ASCII: general punctuation or a no-break space, or 0.
[[nodiscard]] std::size_t mark_length(std::string_view text, std::size_t at);

/// Looks runs up by where they start, for a reader who goes through the text in order.
class WordCursor {
public:
    WordCursor() = default;
    explicit WordCursor(std::span<const WordRun> runs) : runs_(runs) {}

    /// The run that starts at the offset; nullptr where none does.
    [[nodiscard]] const WordRun* at(std::size_t start) {
        if (next_ > 0 && runs_[next_ - 1].start >= start) go_back(start);
        while (next_ < runs_.size() && runs_[next_].start < start)
            ++next_;
        return next_ < runs_.size() && runs_[next_].start == start ? &runs_[next_] : nullptr;
    }
    /// Those that start in a part of the text.
    [[nodiscard]] std::span<const WordRun> within(TextSpan part) {
        static_cast<void>(at(part.start));
        const std::size_t first = next_;
        static_cast<void>(at(part.stop));
        return runs_.subspan(first, next_ - first);
    }

private:
    void go_back(std::size_t start);
    std::span<const WordRun> runs_;
    std::size_t next_ = 0;
};

} // namespace dateline
