#include "app/command.hpp"
#include "app/own_gazetteer.hpp"
#include "app/place_words.hpp"
#include "app/rounded.hpp"
#include "base/ascii.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/words.hpp"

#include <algorithm>
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace dateline::app {
namespace {

using gazetteer::Candidate;
using gazetteer::Gazetteer;
using gazetteer::Place;

struct LocateOptions {
    std::string name;
    std::string country;
    std::string places;
    std::size_t limit = 10;
    bool json = false;
};

nlohmann::ordered_json row(const Gazetteer& gazetteer, const Candidate& candidate) {
    const Place place = gazetteer.place(candidate.place);
    nlohmann::ordered_json json;
    json["name"] = place.name;
    json["native"] = place.native;
    json["lon"] = place.point.lon.degrees;
    json["lat"] = place.point.lat.degrees;
    json["radius_km"] = rounded(place.radius.value, 1);
    json["country"] = place.country;
    json["admin1"] = place.admin1;
    json["kind"] = gazetteer::kind_words(place.feature_class, place.feature_code);
    json["feature"] = std::string(1, static_cast<char>(place.feature_class)) + "." +
                      std::string(place.feature_code);
    json["population"] = place.population;
    json["score"] = rounded(static_cast<double>(candidate.score), 3);
    json["match"] = match_name(candidate.match);
    json["source"] = place.source;
    json["why"] = reason(place, candidate);
    json["where"] = whereabouts(gazetteer, place);
    return json;
}

void print(const Gazetteer& gazetteer, const std::vector<Candidate>& candidates) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Place place = gazetteer.place(candidates[i].place);
        std::string title(place.name);
        if (!place.native.empty() && place.native != place.name)
            title += fmt::format(" ({})", place.native);
        if (const std::string in = whereabouts(gazetteer, place); !in.empty()) title += ", " + in;
        fmt::print("{}. {}\n   lon {:.4f} lat {:.4f}   score {:.2f}   {}\n", i + 1, title,
                   place.point.lon.degrees, place.point.lat.degrees,
                   static_cast<double>(candidates[i].score), reason(place, candidates[i]));
    }
}

Error not_found(const Gazetteer& gazetteer, const LocateOptions& options) {
    std::string sentence = fmt::format("no place is called '{}'", options.name);
    if (!options.country.empty()) sentence += " in " + options.country;
    std::string near;
    for (const std::string_view name : gazetteer.suggest(options.name, 4))
        near += (near.empty() ? "" : ", ") + std::string(name);
    if (!near.empty()) sentence += "; nearly spelt so: " + near;
    return {sentence};
}

Result<Gazetteer> open(const LocateOptions& options, const DataFiles& data) {
    auto opened = data.find("gazetteer.bin").and_then(Gazetteer::open);
    if (!opened) return opened;
    if (auto laid = lay_own_places(*opened, own_gazetteer_file()); !laid)
        return tl::make_unexpected(laid.error());
    if (options.places.empty()) return opened;
    const auto laid = opened->add_overlay(std::filesystem::path(options.places));
    if (!laid) return tl::make_unexpected(laid.error());
    return opened;
}

int locate(const LocateOptions& options, const Session& session) {
    if (options.name.find_first_not_of(" \t\r\n") == std::string::npos)
        return session.console.misuse({"NAME is empty; give the name of a place"});
    const auto opened = open(options, session.data);
    if (!opened) return session.console.fail(opened.error());
    if (!options.country.empty() && !opened->country(options.country))
        return session.console.misuse(
            {fmt::format("--country {}: no country has this code; write two letters such as SY "
                         "(ISO 3166-1)",
                         options.country)});
    auto candidates =
        opened->find_similar(options.name, options.country.empty() ? options.limit : 10000);
    std::erase_if(candidates, [&](const Candidate& candidate) {
        return !options.country.empty() &&
               opened->place(candidate.place).country != options.country;
    });
    if (candidates.empty()) return session.console.fail(not_found(*opened, options));
    candidates.resize(std::min(candidates.size(), options.limit));
    if (!options.json) {
        print(*opened, candidates);
        return success;
    }
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const Candidate& candidate : candidates)
        rows.push_back(row(*opened, candidate));
    std::cout << rows.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    return success;
}

} // namespace

void add_locate(CLI::App& program, Invocation& chosen) {
    const auto options = std::make_shared<LocateOptions>();
    CLI::App* command =
        program.add_subcommand("locate", "Say which places a name may mean, the likeliest first");
    command->add_option("NAME", options->name, "Name of a place, in any script")->required();
    command->add_option("--country", options->country, "Only this country: SY, US (ISO 3166-1)");
    command->add_option("--limit", options->limit, "At most so many")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command
        ->add_option("--places", options->places,
                     "A table of places of your own, laid over the gazetteer")
        ->check(CLI::ExistingFile);
    command->add_flag("--json", options->json, "Write JSON");
    command->footer("Example:\n  dateline locate \"Jisr ash-Shugour\" --country SY");
    command->callback([options, &chosen] {
        options->country = ascii::upper(options->country);
        chosen.action = [options](const Session& session) { return locate(*options, session); };
    });
}

} // namespace dateline::app
