#include "app/poster.hpp"

#include "app/credits.hpp"
#include "app/display.hpp"
#include "app/narrative.hpp"
#include "app/opening.hpp"
#include "app/picture.hpp"
#include "app/report.hpp"
#include "app/themes.hpp"
#include "calendar/iso.hpp"
#include "io/basemap.hpp"
#include "io/map_label_source.hpp"
#include "io/theme_file.hpp"
#include "scene/filter.hpp"
#include "scene/page.hpp"
#include "text/typesetter.hpp"

#include <fmt/format.h>
#include <SFML/Window/Context.hpp>
#include <utility>

namespace dateline::app {
namespace {

constexpr double least_margin = 40; ///< logical pixels between what it must show and its edge

/// All that a picture is drawn with besides the story.
struct Studio {
    io::Basemap basemap;
    scene::Theme theme;
    std::vector<scene::MapLabel> labels;
    text::Typesetter typesetter;
    std::filesystem::path shaders;
    std::size_t left_out = 0; ///< layers that cannot be drawn
};

void tell(const std::vector<Diagnostic>& diagnostics, const std::string& what,
          const Console& console) {
    for (const Diagnostic& diagnostic : diagnostics)
        console.warn(located(what, diagnostic));
}

/// The basemap and the layers asked for; `left_out` counts those that cannot be drawn.
Result<io::Basemap> open_basemap(const PosterOptions& options, const Session& session,
                                 std::size_t& left_out) {
    const auto list = session.data.find("basemap.yaml");
    if (!list) return tl::make_unexpected(list.error());
    std::vector<Diagnostic> missing;
    auto basemap = io::Basemap::open(*list, missing);
    if (!basemap) return basemap;
    for (const Diagnostic& layer : missing) // each names the layer
        session.console.warn(layer.message);
    left_out += missing.size();
    for (const std::string& layer : options.layers) {
        std::vector<Diagnostic> skipped;
        const auto added = basemap->add_layer(layer, skipped);
        if (!added) session.console.warn(added.error().message);
        left_out += added ? 0 : 1;
        for (const Diagnostic& left : skipped) // each names the layer's file
            session.console.warn(left.message);
    }
    return basemap;
}

Result<Studio> open_studio(scene::Theme theme, const PosterOptions& options,
                           const Session& session) {
    std::size_t left_out = 0;
    auto basemap = open_basemap(options, session, left_out);
    if (!basemap) return tl::make_unexpected(basemap.error());
    for (const Diagnostic& layer : basemap->unstyled(theme)) {
        session.console.warn(layer.message);
        ++left_out;
    }
    auto labels = session.data.find("basemap/labels.tsv").and_then(io::read_map_labels);
    if (!labels) session.console.warn(labels.error().message); // a map without names is a map
    auto typesetter = text::Typesetter::open();
    if (!typesetter) return tl::make_unexpected(typesetter.error());
    auto shaders = session.data.find("shaders");
    if (!shaders) return tl::make_unexpected(shaders.error());
    return Studio{std::move(*basemap),
                  std::move(theme),
                  std::move(labels).value_or(std::vector<scene::MapLabel>{}),
                  std::move(*typesetter),
                  std::move(*shaders),
                  left_out};
}

/// What a picture must show: where most of it happens, or all of it.
scene::WorldBox subject_of(const PosterOptions& options, const scene::Scene& scene,
                           const scene::Passing& passing) {
    if (options.whole || passing.count == 0) return scene.extent();
    return scene::box_around(core_points(passing_points(scene, passing)));
}

scene::Camera camera_for(const PosterOptions& options, const scene::Scene& scene,
                         const scene::Passing& passing) {
    scene::Camera camera = picture_camera(scene, options.size.width, options.size.height);
    if (options.whole || passing.count == 0) return camera;
    return fit(camera, core_points(passing_points(scene, passing)),
               scene::page_insets(camera.width, camera.height));
}

Result<Picture> draw(const PosterOptions& options, const ui::Narrative& narrative,
                     const scene::TimeWindow& window, Studio& studio, const Console& console) {
    const scene::Scene& scene = narrative.scene;
    const scene::Passing passing =
        scene::apply(scene, narrative.events, scene::initial_filter(scene));
    const sf::Context context;
    render::Renderer renderer(studio.shaders, studio.typesetter);
    tell(renderer.diagnostics(), "shaders", console);
    scene::ViewState view;
    view.passing = &passing;
    view.labels = studio.labels;
    view.native_names = options.native_names;
    if (options.graticule) view.graticule = studio.theme.graticule;
    view.ink = studio.theme.ink;
    PictureRequest request{scene, camera_for(options, scene, passing), window, view, {}, {}};
    const auto credit = [&] { return credits(studio.basemap.attribution(request.camera.zoom)); };
    request.words = scene::page_text(
        scene, window, &passing, options.title.empty() ? narrative.document.title() : options.title,
        credit());
    const scene::PagePlan plan =
        plan_picture(request, subject_of(options, scene, passing),
                     least_margin * request.camera.scale, studio.typesetter);
    request.camera = plan.camera;
    request.parts = plan.parts;
    request.words.attribution = credit();
    const BasemapPainter painter = [&](const scene::WorldBox& box, int width,
                                       int height) -> Result<Picture> {
        auto image = studio.basemap.draw({box, width, height, request.camera.scale}, studio.theme);
        return Picture{image.width, image.height, std::move(image.rgba)};
    };
    return draw_picture(request, painter, renderer, studio.typesetter);
}

Result<void> print(const PosterOptions& options, const ui::Narrative& narrative,
                   const scene::TimeWindow& window, Studio& studio, const Console& console) {
    std::optional<PrivateDisplay> own;
    const DisplayHold display;
    if (!display) {
        auto started = PrivateDisplay::start();
        if (!started) return tl::make_unexpected(started.error());
        own.emplace(std::move(*started));
    }
    return draw(options, narrative, window, studio, console).and_then([&](const Picture& picture) {
        return write_png(picture, options.output);
    });
}

} // namespace

Result<scene::TimeWindow> poster_window(const PosterOptions& options, const scene::Scene& scene) {
    const scene::TimeExtent story = scene.story;
    if (!options.at && !options.window)
        return scene::TimeWindow{story.begin, story.end, story.length()};
    const scene::Instant playhead = options.at ? scene::end_of(options.at->end) : story.end;
    if (options.at && (playhead <= story.begin || scene::start_of(options.at->begin) >= story.end))
        return fail(
            fmt::format("--at {}: the story runs from {} to {}; name a day within it",
                        options.at_words, calendar::iso(scene::day_of(story.begin)),
                        calendar::iso(scene::TimeWindow{story.begin, story.end}.last_day())));
    if (!options.window) return scene::window_at({scene::TimeMode::cumulative}, playhead, story);
    const auto [count, unit] = *options.window;
    const double days = playhead.days - scene::stepped(playhead, unit, -count).days;
    return scene::window_at({scene::TimeMode::window, days}, playhead, story);
}

int make_poster(const PosterOptions& options, const Session& session) {
    const Console& console = session.console;
    quiet_graphics();
    const auto theme_file = find_theme("--theme", options.theme, session.data);
    if (!theme_file) return console.misuse(theme_file.error());
    auto theme = io::read_theme(*theme_file);
    if (!theme) return console.fail(theme.error());
    const auto reader = Reader::open(session.data);
    if (!reader) return console.fail(reader.error());
    auto story = reader->read(options.file, options.reading);
    if (!story) return console.fail(story.error());
    tell_diagnostics(*story, console);
    if (story->events.events.empty()) return console.fail({nothing_found(*story, way_to_date)});
    const auto narrative = make_narrative(std::move(*story), *reader);
    const auto window = poster_window(options, narrative->scene);
    if (!window) return console.misuse(window.error());
    auto studio = open_studio(std::move(*theme), options, session);
    if (!studio) return console.fail(studio.error());
    if (const auto done = print(options, *narrative, *window, *studio, console); !done)
        return console.fail(done.error());
    console.note(fmt::format("{}: {} by {} pixels", options.output.string(), options.size.width,
                             options.size.height));
    return studio->left_out == 0 ? success : failure;
}

} // namespace dateline::app
