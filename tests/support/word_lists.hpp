#pragma once

#include "base/lexicon.hpp"

#include <stdexcept>

namespace dateline::test {

/// The program's own word lists, read once.
inline const Lexicon& word_lists() {
    static const auto lexicon = Lexicon::load(DATELINE_SOURCE_DIR "/data/lexicon");
    if (!lexicon) throw std::runtime_error(lexicon.error().message);
    return *lexicon;
}

} // namespace dateline::test
