#pragma once

#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/reading.hpp"
#include "scene/scene.hpp"
#include "scene/time_window.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dateline::app {

/// A finished picture of a document's map: what `dateline render` makes.
struct PosterOptions {
    std::filesystem::path file;
    std::filesystem::path output; ///< .png
    PictureSize size{1920, 1080};
    std::optional<calendar::DateSpan> at; ///< its last day is the last one shown; none: the whole
    std::string at_words;                 ///< as they were typed
    std::optional<WindowLength> window;   ///< only so much before that day; none: all before it
    std::string theme = "light";          ///< name of a file in data/themes
    std::string title;                    ///< empty: the document's
    bool whole = false;                   ///< fit every event, however far off most of them
    bool native_names = false;            ///< map names in the places' own script
    bool graticule = false;               ///< meridians and parallels
    std::vector<std::string> layers;      ///< put over the basemap
    ReadOptions reading;
};

/// Reads the document, draws it off-screen (on a display of its own where there is none) and writes
/// the picture. What could not be read well, and layers left out, are warnings on the console; a
/// layer left out is a failure, though the picture is there.
[[nodiscard]] int make_poster(const PosterOptions& options, const Session& session);

/// The stretch of time a picture shows. Fails when `at` lies outside the story.
[[nodiscard]] Result<scene::TimeWindow> poster_window(const PosterOptions& options,
                                                      const scene::Scene& scene);

} // namespace dateline::app
