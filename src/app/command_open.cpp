#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/display.hpp"
#include "app/paths.hpp"
#include "app/poster.hpp"
#include "app/themes.hpp"
#include "app/window.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

namespace dateline::app {
namespace {

struct OpenWords {
    std::string size;
    std::string scale;
    OpenOptions window;
    bool no_corrections = false;
};

Result<OpenOptions> understand(const OpenWords& words) {
    OpenOptions options = words.window;
    options.corrections = !words.no_corrections;
    if (!words.scale.empty()) {
        const auto scale = parse_scale("--scale", words.scale);
        if (!scale) return tl::make_unexpected(scale.error());
        options.scale = *scale;
    }
    if (words.size.empty()) return options;
    const auto size = parse_size("--size", words.size);
    if (!size) return tl::make_unexpected(size.error());
    options.width = static_cast<unsigned>(size->width);
    options.height = static_cast<unsigned>(size->height);
    return options;
}

/// Without a display there is no window; a picture of the same map is the next best thing.
int draw_instead(const OpenOptions& options, const Session& session) {
    if (options.file.empty())
        return session.console.fail(
            {"there is no display to open a window on; 'dateline render FILE -o OUT.png' draws a "
             "document's map without one"});
    PosterOptions poster;
    poster.file = options.file;
    poster.output = free_file("", "dateline", "png");
    if (options.width > 0)
        poster.size = {static_cast<int>(options.width), static_cast<int>(options.height)};
    if (options.theme) poster.theme = *options.theme;
    poster.native_names = options.native_names;
    poster.reading.corrections = options.corrections;
    for (const auto& layer : options.layers)
        poster.layers.push_back(layer.string());
    const int status = make_poster(poster, session);
    if (status == success)
        session.console.note("there is no display to open a window on, so this was drawn instead");
    return status;
}

} // namespace

void add_open(CLI::App& program, Invocation& chosen) {
    const auto words = std::make_shared<OpenWords>();
    CLI::App* command = program.add_subcommand("open", "Open the map of a document in a window");
    command->add_option(
        "FILE", words->window.file,
        "Document: Markdown (.md) or plain text; or events: .csv, .tsv, .geojson, .gpkg");
    command->add_option("--theme", words->window.theme,
                        "light, dark, print or high-contrast; else as it was left");
    command->add_option("--size", words->size,
                        "Width and height of the window; else 1600x1000 times the scale");
    command->add_option(
        "--scale", words->scale,
        "Physical pixels per logical pixel, 0.5 to 4; else as it was left in the "
        "window, or as the display asks: GDK_SCALE, Xft.dpi, the monitor's density");
    command->add_flag("--native-names", words->window.native_names,
                      "Names on the map in the places' own script");
    command->add_option("--layer", words->window.layers,
                        "A raster or vector file to put over the basemap; may be repeated");
    command->add_flag("--no-corrections", words->no_corrections,
                      "Leave FILE.dateline.yaml out of account");
    command->add_option("--status", words->window.status,
                        "A file or pipe that is told what the window shows, in lines of JSON");
    command->footer("Example:\n  dateline open war.md --theme dark");
    command->callback([words, &chosen] {
        chosen.action = [words](const Session& session) {
            const auto options = understand(*words);
            if (!options) return session.console.misuse(options.error());
            if (options->theme)
                if (const auto theme = find_theme("--theme", *options->theme, session.data); !theme)
                    return session.console.misuse(theme.error());
            quiet_graphics();
            const DisplayHold display;
            return display ? open_window(*options, session) : draw_instead(*options, session);
        };
    });
}

} // namespace dateline::app
