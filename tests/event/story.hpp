#pragma once

#include "base/lexicon.hpp"
#include "document/parse.hpp"
#include "event/assemble.hpp"
#include "event/category.hpp"
#include "gazetteer/gazetteer.hpp"
#include "tagging/tag.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace dateline::test {

/// The program's own data, opened once.
struct Data {
    gazetteer::Gazetteer gazetteer;
    Lexicon lexicon;
    event::CategorySet categories;

    static const Data& get() {
        static const Data data = open();
        return data;
    }

private:
    template <typename T>
    static T need(Result<T> result) {
        if (!result) FAIL(result.error().message);
        return std::move(*result);
    }
    static Data open() {
        return {need(gazetteer::Gazetteer::open(DATELINE_BUILD_DIR "/data/gazetteer.bin")),
                need(Lexicon::load(DATELINE_SOURCE_DIR "/data/lexicon")),
                need(event::CategorySet::load(DATELINE_SOURCE_DIR "/data/categories.yaml"))};
    }
};

/// A text read through the whole chain.
struct Story {
    document::Document document;
    tagging::Mentions mentions;
    event::EventSet set;

    explicit Story(std::string text, document::Format format = document::Format::markdown,
                   const tagging::TagOptions& options = {})
        : document(parsed(std::move(text), format)),
          mentions(tagging::tag(document, Data::get().gazetteer, Data::get().lexicon, options)),
          set(event::assemble(document, mentions, Data::get().gazetteer, Data::get().lexicon,
                              Data::get().categories)) {}

private:
    /// A text that is refused is a document without sentences.
    static document::Document parsed(std::string text, document::Format format) {
        auto document = document::parse(std::move(text), "story", format, Data::get().lexicon);
        if (document) return std::move(*document);
        document::Document none;
        none.sections.resize(1);
        return none;
    }
};

} // namespace dateline::test
