#include "date_cases.hpp"

#include "calendar/iso.hpp"
#include "document/parse.hpp"
#include "support/word_lists.hpp"

#include <doctest/doctest.h>

namespace dateline::tagging {

using test::word_lists;

namespace {

std::string days_of(const DateMention& mention) {
    const std::string begin = calendar::iso(mention.value->begin);
    const std::string end = calendar::iso(mention.value->end);
    return begin == end ? begin : begin + "/" + end;
}

struct Read {
    document::Document document;
    Mentions mentions;
};

Read read(std::string_view text, std::string_view creation) {
    auto document =
        document::parse(std::string(text), "story.md", document::Format::markdown, word_lists());
    REQUIRE_MESSAGE(document.has_value(), document.error().message);
    TagOptions options;
    if (!creation.empty()) options.creation = calendar::parse_iso(creation)->begin;
    Read result{std::move(*document), {}};
    tag_dates(result.document, word_lists(), options, result.mentions);
    return result;
}

} // namespace

Mentions read_dates(std::string_view text, std::string_view creation) {
    return read(text, creation).mentions;
}

void expect_dates(std::string_view text, const std::vector<std::string>& expected,
                  std::string_view creation) {
    CAPTURE(text);
    const Read found = read(text, creation);
    std::string dates;
    for (const DateMention& mention : found.mentions.dates) {
        if (!mention.value) continue;
        dates +=
            std::string(mention.prose.of(found.document.prose)) + " = " + days_of(mention) + "\n";
    }
    std::string wanted;
    for (const std::string& date : expected)
        wanted += date + "\n";
    CHECK(dates == wanted);
}

void expect_last(std::string_view text, std::string_view days, std::string_view creation) {
    CAPTURE(text);
    const Read found = read(text, creation);
    REQUIRE_FALSE(found.mentions.dates.empty());
    const DateMention& last = found.mentions.dates.back();
    REQUIRE_MESSAGE(last.value.has_value(), last.reason);
    CHECK(days_of(last) == days);
}

void expect_explained(std::string_view text, std::string_view explanation) {
    CAPTURE(text);
    const Read result = read(text, "");
    REQUIRE_FALSE(result.mentions.dates.empty());
    CHECK(explain(result.mentions.dates.back(), result.document) == explanation);
}

void expect_no_dates(std::string_view text) {
    expect_dates(text, {});
}

} // namespace dateline::tagging
