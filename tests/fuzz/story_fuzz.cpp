// Any text at all: the places found stand in it on character boundaries and, where resolved, on
// Earth; every event points at words of its own sentence, and what is left out says why.
#include "base/utf8.hpp"
#include "document/parse.hpp"
#include "event/assemble.hpp"
#include "tagging/tag.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

namespace {

using namespace dateline;

void hold(bool condition) {
    if (!condition) std::abort();
}

template <typename T>
T need(Result<T> result) {
    hold(result.has_value());
    return std::move(result).value();
}

struct Data {
    gazetteer::Gazetteer gazetteer =
        need(gazetteer::Gazetteer::open(DATELINE_BUILD_DIR "/data/gazetteer.bin"));
    Lexicon lexicon = need(Lexicon::load(DATELINE_SOURCE_DIR "/data/lexicon"));
    event::CategorySet categories =
        need(event::CategorySet::load(DATELINE_SOURCE_DIR "/data/categories.yaml"));
};

const Data& data() {
    static const Data opened;
    return opened;
}

void check_words(TextSpan span, const document::Document& document) {
    hold(span.start <= span.stop && span.stop <= document.prose.size());
    hold(utf8::is_boundary(document.prose, span.start));
    hold(utf8::is_boundary(document.prose, span.stop));
}

void check_spot(geo::LonLat spot) {
    hold(std::isfinite(spot.lon.degrees) && std::abs(spot.lon.degrees) <= 180);
    hold(std::isfinite(spot.lat.degrees) && std::abs(spot.lat.degrees) <= 90);
}

void check_places(const document::Document& document, const tagging::Mentions& mentions) {
    for (const tagging::PlaceMention& place : mentions.places) {
        hold(!place.prose.empty());
        check_words(place.prose, document);
        hold(place.sentence < document.sentences.size());
        if (place.resolved) check_spot(place.point);
        hold(!tagging::explain(place, data().gazetteer).empty());
    }
}

void check_events(const document::Document& document, const event::EventSet& set) {
    for (const event::Event& event : set.events) {
        check_words(event.place_words, document);
        check_words(event.date_words, document);
        check_spot(event.point);
        hold(event.when.begin <= event.when.end);
        hold(event.confidence >= 0 && event.confidence <= 1);
        hold(!event.id.empty() && !event.place.empty());
        hold(event.sentence_index < document.sentences.size());
        hold(event.source.whole().stop <= document.source.size());
    }
    for (const event::Unmapped& left_out : set.unmapped)
        hold(!left_out.text.empty() && !left_out.reason.empty());
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto document = document::parse(std::string(reinterpret_cast<const char*>(bytes), size),
                                          "fuzz", document::Format::markdown, data().lexicon);
    if (!document) return 0;
    const tagging::Mentions mentions = tagging::tag(*document, data().gazetteer, data().lexicon);
    check_places(*document, mentions);
    check_events(*document, event::assemble(*document, mentions, data().gazetteer, data().lexicon,
                                            data().categories));
    return 0;
}
