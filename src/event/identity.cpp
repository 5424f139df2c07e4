#include "event/identity.hpp"

#include <cstdint>

namespace dateline::event {
namespace {

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
constexpr std::uint64_t offset_basis = 14695981039346656037ULL;
constexpr std::uint64_t prime = 1099511628211ULL;

std::uint64_t add(std::uint64_t hash, unsigned char byte) {
    return (hash ^ byte) * prime;
}

std::uint64_t add_words(std::uint64_t hash, std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c >= 'A' && c <= 'Z') {
            hash = add(hash, static_cast<unsigned char>(byte + ('a' - 'A')));
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80) {
            hash = add(hash, byte);
        }
    }
    return add(hash, 0);
}

} // namespace

std::string identity_of(std::string_view sentence, std::string_view place_words, unsigned ordinal) {
    std::uint64_t hash = add_words(add_words(offset_basis, sentence), place_words);
    hash = add(hash, static_cast<unsigned char>(ordinal));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id(12, '0');
    for (char& digit : id) {
        digit = digits[hash >> 60U];
        hash <<= 4U;
    }
    return id;
}

} // namespace dateline::event
