#include "event/identity.hpp"

#include "base/ascii.hpp"
#include "base/fnv.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace dateline::event {
namespace {

/// Of every byte what counts of it: letters and digits, whatever their case; 0 for others.
constexpr std::array<unsigned char, 256> make_counted() {
    std::array<unsigned char, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
        if (letter) table[c] = static_cast<unsigned char>(c);
        if (c >= 'A' && c <= 'Z')
            table[c] = static_cast<unsigned char>(ascii::lower(static_cast<char>(c)));
    }
    return table;
}
constexpr std::array<unsigned char, 256> counted = make_counted();

std::uint64_t add_words(std::uint64_t hash, std::string_view text) {
    for (const char c : text) {
        const unsigned char byte = counted[static_cast<unsigned char>(c)];
        const std::uint64_t with = fnv::add(hash, byte);
        hash = byte != 0 ? with : hash; // chosen, not jumped over
    }
    return fnv::add(hash, static_cast<unsigned char>(0));
}

} // namespace

SentenceIdentity::SentenceIdentity(std::string_view sentence)
    : hash(add_words(fnv::start, sentence)) {}

std::string identity_of(SentenceIdentity sentence, std::string_view place_words, unsigned ordinal) {
    std::uint64_t hash = add_words(sentence.hash, place_words);
    hash = fnv::add(hash, static_cast<unsigned char>(ordinal));
    return fnv::digits(hash, 12);
}

std::string Identities::distinct(std::string_view id) {
    if (2 * used_ >= given_.size()) grow();
    Given& same = given(fnv::add(fnv::start, id));
    if (same.count++ == 0) ++used_;
    std::string own(id);
    if (same.count > 1) own += "-" + std::to_string(same.count);
    return own;
}

Identities::Given& Identities::given(std::uint64_t hash) {
    std::size_t at = hash & (given_.size() - 1);
    while (given_[at].count != 0 && given_[at].hash != hash)
        at = (at + 1) & (given_.size() - 1);
    given_[at].hash = hash;
    return given_[at];
}

void Identities::grow() {
    constexpr std::size_t fewest = 64;
    std::vector<Given> before(std::max(fewest, 2 * given_.size()));
    before.swap(given_);
    for (const Given& old : before)
        if (old.count != 0) given(old.hash) = old;
}

} // namespace dateline::event
