#include "gazetteer/fold.hpp"
#include "gazetteer/layer.hpp"
#include "gazetteer/transliteration.hpp"

namespace dateline::gazetteer {
namespace {

std::uint32_t sun_letter(std::string_view article) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(article[1])) << 8U |
           (article.size() > 2 ? static_cast<unsigned char>(article[2]) : 0U);
}

bool begins_with_sun(std::string_view word, std::uint32_t sun) {
    const char first = static_cast<char>(sun >> 8U);
    const char second = static_cast<char>(sun & 0xFFU);
    if (first == 'l') return true;
    return !word.empty() && word[0] == first &&
           (second == 0 || (word.size() > 1 && word[1] == second));
}

} // namespace

void NameWalk::append_bare(std::uint64_t word, std::uint64_t key) {
    bare_ = hash_append(bare_, word);
    romanised_ = hash_append(romanised_, key);
    ++bare_words_;
}

void NameWalk::append(std::string_view word) {
    const std::uint64_t hash = hash_word(word);
    const std::uint64_t key = hash_word(romanised_key(word));
    if (kept_ == 0) {
        kept_ = bare_ = empty_sequence;
        romanised_ = empty_romanised_sequence;
    }
    if (pending_ != 0 && !begins_with_sun(word, sun_letter_)) append_bare(pending_, pending_key_);
    kept_ = hash_append(kept_, hash);
    pending_ = 0;
    if (is_article(word, {})) {
        pending_ = hash;
        pending_key_ = key;
        sun_letter_ = sun_letter(word);
    } else {
        append_bare(hash, key);
    }
}

NameWalk Gazetteer::step(NameWalk walk, std::string_view folded_word) const {
    walk.append(folded_word);
    arrive(walk);
    return walk;
}

NameWalk Gazetteer::begin(std::string_view folded_word) const {
    NameWalk walk;
    walk.append(folded_word);
    for (const Layer& layer : data_->layers) {
        Image::fetch(layer.image.folded(), walk.kept_);
        if (walk.pending_ == 0) Image::fetch(layer.image.folded(), walk.romanised_);
    }
    return walk;
}

void Gazetteer::arrive(NameWalk& walk) const {
    walk.goes_on_ = walk.pending_ != 0;
    walk.is_name_ = false;
    for (const Layer& layer : data_->layers) {
        const auto probe = [&](std::uint64_t sequence, bool whole) {
            const auto entry = Image::look_up(layer.image.folded(), sequence);
            walk.goes_on_ |= (entry.value & layout::last_posting) != 0;
            walk.is_name_ |= whole && (entry.value & ~layout::last_posting) != 0;
        };
        probe(walk.kept_, true);
        if (walk.pending_ != 0) continue; // an article ends no name but as it stands
        if (walk.bare_ != walk.kept_) probe(walk.bare_, true);
        probe(walk.romanised_, walk.bare_words_ > 1);
    }
}

} // namespace dateline::gazetteer
