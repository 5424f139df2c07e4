#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::event {

/// What a sentence's words add to the identity of all that it tells.
struct SentenceIdentity {
    explicit SentenceIdentity(std::string_view sentence);
    std::uint64_t hash;
};

/// Twelve hexadecimal digits that change only when the words do: white space, case and punctuation
/// of the ASCII range count for nothing.
[[nodiscard]] std::string identity_of(SentenceIdentity sentence, std::string_view place_words,
                                      unsigned ordinal);
[[nodiscard]] inline std::string identity_of(std::string_view sentence,
                                             std::string_view place_words, unsigned ordinal) {
    return identity_of(SentenceIdentity(sentence), place_words, ordinal);
}

/// The ids of one list, each given once: an id that comes again gets "-2", "-3" … behind it.
class Identities {
public:
    [[nodiscard]] std::string distinct(std::string_view id);

private:
    /// By the hash alone: among a million ids two are hardly ever taken for one, and then the later
    /// one has a number that it does not need.
    struct Given {
        std::uint64_t hash = 0;
        unsigned count = 0; ///< 0: free
    };
    [[nodiscard]] Given& given(std::uint64_t hash);
    void grow();

    std::vector<Given> given_; ///< open addressing, a power of two: in one piece for a million ids
    std::size_t used_ = 0;
};

} // namespace dateline::event
