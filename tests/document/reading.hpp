#pragma once

#include "document/parse.hpp"
#include "support/word_lists.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace dateline::test {

/// The document "story" with this text, which must be readable.
inline document::Document read(std::string text,
                               document::Format format = document::Format::markdown) {
    auto document = document::parse(std::move(text), "story", format, word_lists());
    REQUIRE_MESSAGE(document, (document ? "" : document.error().message));
    return std::move(*document);
}

inline std::vector<std::string> sentences(const document::Document& document) {
    std::vector<std::string> found;
    for (const document::Sentence& sentence : document.sentences)
        found.emplace_back(sentence.prose.of(document.prose));
    return found;
}

/// Every run says the same in prose and source, and every offset is a character boundary.
inline void expect_sound_runs(const document::Document& document) {
    for (const document::SourceRun& run : document.runs)
        REQUIRE(document.prose.substr(run.prose, run.length) ==
                document.source.substr(run.source, run.length));
    for (const document::Sentence& sentence : document.sentences) {
        REQUIRE(sentence.source.stop <= document.source.size());
        REQUIRE(sentence.source.start < sentence.source.stop);
    }
}

} // namespace dateline::test
