#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/place_words.hpp"
#include "app/progress.hpp"
#include "app/reading.hpp"
#include "app/report.hpp"
#include "app/rounded.hpp"
#include "calendar/iso.hpp"
#include "calendar/precision_names.hpp"
#include "calendar/spans.hpp"
#include "io/date_from_names.hpp"
#include "io/import.hpp"
#include "tagging/tag.hpp"

#include <array>
#include <CLI/CLI.hpp>
#include <iostream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace dateline::app {
namespace {

using Json = nlohmann::ordered_json;

struct TagArguments {
    std::vector<std::string> files;
    std::string date;
};

template <typename Enum, std::size_t N>
const char* word_for(Enum value, const std::array<const char*, N>& words) {
    return words.at(static_cast<std::size_t>(value));
}

constexpr std::array modifiers = {"", "before", "after", "approximate"};
constexpr std::array roles = {"location",    "container",  "actor",     "origin",
                              "destination", "comparison", "attribute", "dateline"};

/// What the two kinds of rows share.
Json row(const char* kind, const Story& story, TextSpan prose, TextSpan source) {
    Json json;
    json["source"] = story.document.name;
    json["kind"] = kind;
    json["start"] = source.start;
    json["stop"] = source.stop;
    json["text"] = std::string(prose.of(story.document.prose));
    json["line"] = story.document.line_of(source.start);
    return json;
}

Json date_row(const Story& story, const tagging::DateMention& date) {
    Json json = row("date", story, date.prose, date.source);
    json["begin"] = date.value ? Json(calendar::iso(date.value->begin)) : Json();
    json["end"] = date.value ? Json(calendar::iso(date.value->end)) : Json();
    if (date.value) {
        const bool about = date.modifier == tagging::DateModifier::approximate;
        json["precision"] = calendar::name_of(date.precision);
        json["edtf"] = calendar::edtf(*date.value, about);
    }
    json["modifier"] = word_for(date.modifier, modifiers);
    json["from"] = io::name_of(date.from);
    json["why"] = tagging::explain(date, story.document);
    return json;
}

Json candidate_rows(const tagging::PlaceMention& place, const gazetteer::Gazetteer& gazetteer) {
    Json rows = Json::array();
    for (const tagging::RankedCandidate& ranked : place.candidates) {
        const gazetteer::Place found = gazetteer.place(ranked.candidate.place);
        Json json;
        json["name"] = std::string(found.name);
        json["country"] = std::string(found.country);
        json["admin1"] = std::string(found.admin1);
        json["code"] = std::string(found.feature_code);
        json["lon"] = found.point.lon.degrees;
        json["lat"] = found.point.lat.degrees;
        json["match"] = match_name(ranked.candidate.match);
        json["score"] = rounded(static_cast<double>(ranked.score), 3);
        rows.push_back(std::move(json));
    }
    return rows;
}

Json place_row(const Story& story, const tagging::PlaceMention& place,
               const gazetteer::Gazetteer& gazetteer) {
    Json json = row("place", story, place.prose, place.source);
    json["lon"] = Json();
    json["lat"] = Json();
    if (place.resolved) {
        // The place that is named; the spot is where the words around it lead from there.
        const geo::LonLat named = gazetteer.place(place.candidates.front().candidate.place).point;
        json["lon"] = named.lon.degrees;
        json["lat"] = named.lat.degrees;
        json["spot_lon"] = rounded(place.point.lon.degrees, 6);
        json["spot_lat"] = rounded(place.point.lat.degrees, 6);
        json["radius_km"] = rounded(place.radius.value, 3);
    }
    json["role"] = word_for(place.role, roles);
    json["relation"] = place.relation.words;
    json["confidence"] = rounded(static_cast<double>(place.confidence), 3);
    json["candidates"] = candidate_rows(place, gazetteer);
    json["why"] = tagging::explain(place, gazetteer);
    return json;
}

void print(const Json& json) {
    std::cout << json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

/// Dates and places together, in the order of the text.
void print(const Story& story, const gazetteer::Gazetteer& gazetteer) {
    auto date = story.mentions.dates.begin();
    for (const tagging::PlaceMention& place : story.mentions.places) {
        for (; date != story.mentions.dates.end() && date->source.start <= place.source.start;
             ++date) {
            print(date_row(story, *date));
        }
        print(place_row(story, place, gazetteer));
    }
    for (; date != story.mentions.dates.end(); ++date)
        print(date_row(story, *date));
}

int tag(const TagArguments& arguments, const Session& session) {
    ReadOptions reading;
    if (!arguments.date.empty()) {
        const auto day = parse_day("--date", arguments.date);
        if (!day) return session.console.misuse(day.error());
        reading.creation = *day;
    }
    for (const std::string& file : arguments.files)
        if (io::is_event_table(file))
            return session.console.misuse(
                {file + ": a table of events has no words to tag; give Markdown or plain text"});
    const auto reader = Reader::open(session.data);
    if (!reader) return session.console.fail(reader.error());
    Progress progress("document", arguments.files.size());
    for (const std::string& file : arguments.files) {
        progress.next(file);
        const auto story = reader->read(file, reading);
        if (!story) return session.console.fail(story.error());
        tell_diagnostics(*story, session.console);
        if (story->mentions.dates.empty() && story->mentions.places.empty()) {
            session.console.warn(nothing_found(*story, way_to_date));
        }
        print(*story, reader->gazetteer());
    }
    std::cout.flush();
    if (!std::cout)
        return session.console.fail({"the output cannot be written; is the disk full?"});
    return success;
}

} // namespace

void add_tag(CLI::App& program, Invocation& chosen) {
    const auto arguments = std::make_shared<TagArguments>();
    CLI::App* command = program.add_subcommand(
        "tag", "Print every date and place found, and why, as lines of JSON");
    command->add_option("FILE", arguments->files, "Documents: Markdown (.md) or plain text")
        ->required();
    command->add_option("--date", arguments->date,
                        "Day the text was written (2015-09-30), for \"on Wednesday\" in news");
    command->footer(
        "Every line has source, kind (date or place), start and stop (bytes of the file), text,\n"
        "line and why. A date has begin and end (null where it could not be read), precision,\n"
        "edtf, modifier and from. A place has lon and lat of what is named (null where it could\n"
        "not be found), spot_lon, spot_lat and radius_km of the spot meant, role, relation,\n"
        "confidence and its candidates with their scores, the one chosen first.\n"
        "Example:\n  dateline tag story.md | head");
    command->callback([arguments, &chosen] {
        chosen.action = [arguments](const Session& session) { return tag(*arguments, session); };
    });
}

} // namespace dateline::app
