#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/poster.hpp"
#include "base/ascii.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <utility>

namespace dateline::app {
namespace {

/// As the words stand on the command line.
struct RenderWords {
    std::string at;
    std::string size;
    std::string window;
    std::string date;
    PosterOptions poster;
    bool no_corrections = false;
};

template <typename Value, typename Into>
bool understood(Result<Value> value, Into& into, Error& error) {
    if (!value)
        error = std::move(value.error());
    else
        into = std::move(*value);
    return value.has_value();
}

Result<PosterOptions> understand(const RenderWords& words) {
    PosterOptions poster = words.poster;
    poster.reading.corrections = !words.no_corrections;
    poster.at_words = words.at;
    Error error;
    if (!words.at.empty() && !understood(parse_date("--at", words.at), poster.at, error))
        return tl::make_unexpected(error);
    if (!words.size.empty() && !understood(parse_size("--size", words.size), poster.size, error))
        return tl::make_unexpected(error);
    if (!words.window.empty() &&
        !understood(parse_length("--window", words.window), poster.window, error))
        return tl::make_unexpected(error);
    if (!words.date.empty() &&
        !understood(parse_day("--date", words.date), poster.reading.creation, error))
        return tl::make_unexpected(error);
    if (ascii::lower(poster.output.extension().string()) != ".png")
        return fail(poster.output.string() + ": pictures are written as .png; end the name so");
    return poster;
}

} // namespace

void add_render(CLI::App& program, Invocation& chosen) {
    const auto words = std::make_shared<RenderWords>();
    CLI::App* command = program.add_subcommand("render", "Write a picture of the map");
    command
        ->add_option(
            "FILE", words->poster.file,
            "Document: Markdown (.md) or plain text; or events: .csv, .tsv, .geojson, .gpkg")
        ->required();
    command->add_option("-o,--output", words->poster.output, "Where to write the .png")->required();
    command->add_option("--at", words->at,
                        "Last day shown: 2015-09-30, 2015-09, -0217; else the whole story");
    command->add_option("--window", words->window,
                        "Show only so much time before that day: 7d, 2w, 3m, 1y");
    command->add_option("--size", words->size, "Width and height in pixels; else 1920x1080");
    command->add_option("--theme", words->poster.theme, "light, dark, print or high-contrast");
    command->add_option("--title", words->poster.title, "Instead of the document's own");
    command->add_flag("--whole", words->poster.whole,
                      "Fit every event in, however far from most of them");
    command->add_flag("--native-names", words->poster.native_names,
                      "Names on the map in the places' own script");
    command->add_flag("--graticule", words->poster.graticule, "Meridians and parallels");
    command->add_option("--layer", words->poster.layers,
                        "A raster or vector file to put over the basemap; may be repeated");
    command->add_option("--date", words->date,
                        "Day the text was written, for \"on Wednesday\" in news");
    command->add_flag("--no-corrections", words->no_corrections,
                      "Leave FILE.dateline.yaml out of account");
    command->footer("Example:\n"
                    "  dateline render war.md -o war.png --at 2016-03-27 --size 3840x2160");
    command->callback([words, &chosen] {
        chosen.action = [words](const Session& session) {
            const auto poster = understand(*words);
            return poster ? make_poster(*poster, session) : session.console.misuse(poster.error());
        };
    });
}

} // namespace dateline::app
