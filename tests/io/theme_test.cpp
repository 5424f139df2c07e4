#include "basemap_fixture.hpp"
#include "io/basemap_list.hpp"
#include "io/map_label_source.hpp"
#include "io/theme_file.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;

namespace {

const std::filesystem::path data = std::filesystem::path(DATELINE_SOURCE_DIR) / "data";

std::string complaint(const std::string& yaml) {
    const TemporaryFolder folder;
    const auto theme = io::read_theme(folder.with("odd.yaml", yaml));
    return theme ? "" : theme.error().message;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("Light comes first among the themes") {
    CHECK(io::theme_names(std::array{data / "themes"}) ==
          std::vector<std::string>{"light", "dark", "high-contrast", "print"});
}

TEST_CASE("Every theme has a style for every layer, and text that can be read on it") {
    const auto layers = io::read_basemap_list(data / "basemap.yaml");
    REQUIRE(layers);
    for (const std::string& name : io::theme_names(std::array{data / "themes"})) {
        const scene::Theme theme = theme_named(name);
        CAPTURE(name);
        for (const io::LayerEntry& layer : *layers)
            CHECK_MESSAGE(theme.layers.contains(layer.style), layer.style);
        CHECK(theme.layers.contains("added-image"));
        CHECK(theme.layers.contains("added-vector"));
        CHECK(scene::contrast(theme.ink.text, theme.ink.land) >= 7);
        CHECK(scene::contrast(theme.ink.text_muted, theme.ink.land) >= 4.5);
        CHECK(scene::contrast(theme.ink.water_text, theme.ink.water) >= 3);
        CHECK(scene::contrast(theme.ink.accent, theme.ink.land) >= 3);
    }
}

TEST_CASE("A theme with a fault names the line") {
    CHECK(holds(complaint("ink: {land: green}\nlayers: {}\n"),
                "odd.yaml:1:13: \"green\" is no colour"));
    CHECK(holds(complaint("layers: {}\n"), "odd.yaml:1:1: a theme has the parts"));
    CHECK(holds(complaint("ink: {}\nlayers:\n  coast: {width: broad}\n"), "odd.yaml:3:18: "));
    CHECK(holds(complaint("ink: [\n"), "odd.yaml:2:1: "));
    CHECK(holds(complaint("ink: {}\nlayers: {coast: {widht: 2}}\n"),
                "odd.yaml:2:18: there is no key \"widht\" here, only tints, "));
    CHECK(holds(complaint(""), "odd.yaml: a theme has the parts"));
    CHECK(holds(io::read_theme("nowhere/neon.yaml").error().message, "there is no such theme"));
}

TEST_CASE("A number in a theme that cannot be drawn is refused with its line") {
    const auto coast = [](const std::string& style) {
        return complaint("ink: {}\nlayers:\n  coast: {" + style + "}\n");
    };
    CHECK(holds(coast("dash: [0, 0]"), "odd.yaml:3:17: a dash is a list of lengths"));
    CHECK(holds(coast("dash: [4, -2]"), "odd.yaml:3:21: a dash or gap must be a number from 0"));
    CHECK(holds(coast("dash: 4"), "odd.yaml:3:17: a dash is a list of lengths"));
    CHECK(holds(coast("width: {.nan: 1}"), "odd.yaml:3:19: a zoom must be a number from 0 to 24"));
    CHECK(holds(coast("width: {3: .inf}"), "odd.yaml:3:22: width must be a number"));
    CHECK(holds(coast("opacity: 1.5"), "odd.yaml:3:20: opacity must be a number from 0 to 1"));
    CHECK(holds(coast("radius: -1"), "odd.yaml:3:19: radius must be a number"));
    CHECK(coast("dash: [4, 2.5], width: {2: 0.5, 8: 1}").empty());
}

TEST_CASE("A width grows evenly between its zoom levels") {
    const std::vector<scene::ZoomStop> stops{{2, 1}, {6, 3}};
    CHECK(scene::at_zoom(stops, 0, 9) == 1);
    CHECK(scene::at_zoom(stops, 4, 9) == 2);
    CHECK(scene::at_zoom(stops, 8, 9) == 3);
    CHECK(scene::at_zoom({}, 8, 9) == 9);
}

TEST_CASE("A list of layers with a fault names the line") {
    const TemporaryFolder folder;
    const auto complaint_of = [&](const std::string& yaml) {
        const auto layers = io::read_basemap_list(folder.with("basemap.yaml", yaml));
        return layers ? "" : layers.error().message;
    };
    CHECK(holds(complaint_of("layers:\n  - {id: a, source: b}\n"),
                "basemap.yaml:2:5: layer \"a\" needs a style"));
    CHECK(holds(complaint_of("layers:\n  - {id: a, source: b, style: c, kind: fog}\n"),
                "kind is \"fog\""));
    CHECK(holds(complaint_of("layers:\n  - {id: a, source: b, style: c}\n"
                             "  - {id: a, source: b, style: c}\n"),
                "basemap.yaml:3:5: there are two layers \"a\""));
    for (const char* zoom : {"[9]", "9", "[1, 2, 3]"}) {
        CHECK(holds(complaint_of("layers:\n  - id: a\n    zoom: " + std::string(zoom) + "\n"),
                    "basemap.yaml:3:11: zoom is the first level and the one it ends before"));
    }
    CHECK(holds(complaint_of("layers: 3\n"), "a list of layers is expected"));
    CHECK(holds(complaint_of("layers: [\n"), "basemap.yaml:"));
}

TEST_CASE("Sources are files beside the list, or connections as they are") {
    CHECK(io::resolved_source("basemap/relief.tif", "/map") == "/map/basemap/relief.tif");
    CHECK(io::resolved_source("/maps/a.tif", "/map") == "/maps/a.tif");
    CHECK(io::resolved_source("PG:dbname=front", "/map") == "PG:dbname=front");
}

TEST_CASE("Names of the world, each in its own script") {
    const auto labels =
        io::read_map_labels(std::filesystem::path(DATELINE_BUILD_DIR) / "data/basemap/labels.tsv");
    REQUIRE_MESSAGE(labels, labels.error().message);
    CHECK(std::is_sorted(labels->begin(), labels->end(),
                         [](const auto& a, const auto& b) { return a.rank < b.rank; }));
    const auto named = [&](const std::string& name, scene::LabelKind kind) {
        return std::find_if(labels->begin(), labels->end(), [&](const scene::MapLabel& label) {
            return label.name == name && label.kind == kind;
        });
    };
    const auto native = [&](const std::string& name, scene::LabelKind kind) {
        const auto found = named(name, kind);
        return found == labels->end() ? "none" : found->native;
    };
    CHECK(native("Damascus", scene::LabelKind::capital) == "دمشق");
    CHECK(native("Aleppo", scene::LabelKind::city) == "حلب");
    CHECK(native("Amman", scene::LabelKind::capital) == "عمّان");
    CHECK(native("Khartoum", scene::LabelKind::capital) == "الخرطوم");
    CHECK(native("Isfahan", scene::LabelKind::city) == "اصفهان");
    CHECK(native("Faisalabad", scene::LabelKind::city) == "فیصل آباد");
    CHECK(native("Daraa", scene::LabelKind::town) == "درعا");
    CHECK(native("Haifa", scene::LabelKind::city) == "חיפה");
    CHECK(native("Athens", scene::LabelKind::capital) == "Αθήνα");
    CHECK(native("Greece", scene::LabelKind::country) == "Ελλάδα");
    CHECK(native("Black Sea", scene::LabelKind::sea) == "Чёрное море");
    CHECK(named("Lake Constance", scene::LabelKind::lake) != labels->end());
    std::size_t course = 0; // of the Euphrates, cut where it passes from script to script
    for (const scene::MapLabel& label : *labels)
        if (label.name == "Euphrates" && label.kind == scene::LabelKind::river)
            course += label.course.size();
    CHECK(course > 50);
    CHECK(named("Damascus", scene::LabelKind::capital)->smallest_zoom <
          named("Homs", scene::LabelKind::city)->smallest_zoom);
}

TEST_CASE("Rivers are named as they are written, and in the scripts of their shores") {
    const auto labels =
        io::read_map_labels(std::filesystem::path(DATELINE_BUILD_DIR) / "data/basemap/labels.tsv");
    REQUIRE_MESSAGE(labels, labels.error().message);
    const auto native = [&](const std::string& name) -> std::string {
        for (const scene::MapLabel& label : *labels)
            if (label.name == name && label.kind == scene::LabelKind::river)
                return label.native.empty() ? "none of its own" : label.native;
        return "not on the map";
    };
    CHECK(native("Kokemäenjoki") == "none of its own");
    CHECK(native("Ialomița") == "none of its own");
    CHECK(native("Minho") == "none of its own");
    CHECK(native("Paraguay") == "none of its own"); // the source calls it Cuiabá
    CHECK(native("Mio") == "not on the map");
    CHECK(native("Volga") == "Волга");
    CHECK(std::ranges::any_of(*labels, [](const scene::MapLabel& label) { // in Turkey it is Latin
        return label.name == "Euphrates" && label.native == "الفرات";
    }));
    CHECK(native("Shatt al Arab") == "شط العرب");
    CHECK(native("Haliacmon") == "Αλιάκμονας");
    CHECK(native("Chao Phraya") == "แม่น้ำเจ้าพระยา");
}

TEST_CASE("A province's native name has all the letters that its name has") {
    const auto labels =
        io::read_map_labels(std::filesystem::path(DATELINE_BUILD_DIR) / "data/basemap/labels.tsv");
    REQUIRE_MESSAGE(labels, labels.error().message);
    for (const scene::MapLabel& label : *labels) {
        if (label.kind != scene::LabelKind::admin1 || label.name != "Şanlıurfa") continue;
        CHECK(label.native.empty());
        return;
    }
    FAIL("Şanlıurfa is not on the map");
}

TEST_CASE("No name on the map ends in an apostrophe, but for letters written with one") {
    const auto labels =
        io::read_map_labels(std::filesystem::path(DATELINE_BUILD_DIR) / "data/basemap/labels.tsv");
    REQUIRE_MESSAGE(labels, labels.error().message);
    for (const scene::MapLabel& label : *labels) {
        CAPTURE(label.name);
        CHECK(label.name.back() != '\'');
        CHECK_FALSE(label.name.ends_with("’"));
        CHECK((!label.name.ends_with("‘") || label.name.ends_with("g‘")));
    }
}

TEST_CASE("Where there is little else a small town is named before a larger one in a crowd") {
    const auto labels =
        io::read_map_labels(std::filesystem::path(DATELINE_BUILD_DIR) / "data/basemap/labels.tsv");
    REQUIRE_MESSAGE(labels, labels.error().message);
    const auto zoom_of = [&](const std::string& name) {
        for (const scene::MapLabel& label : *labels)
            if (label.name == name) return label.smallest_zoom;
        return 99.0F;
    };
    CHECK(zoom_of("Anadyr") < 6);       // 13,000 people, alone in Chukotka
    CHECK(zoom_of("Longyearbyen") < 6); // 2,000, on Spitsbergen
    CHECK(zoom_of("Leverkusen") > zoom_of("Anadyr"));
}

TEST_CASE("A broken line among the names is told") {
    const TemporaryFolder folder;
    const auto labels = io::read_map_labels(folder.with("labels.tsv", "sea\t1\t2\n"));
    REQUIRE_FALSE(labels);
    CHECK(holds(labels.error().message, "labels.tsv:1: a map label needs"));
    const auto course = io::read_map_labels(
        folder.with("course.tsv", "river\t1\t2\t9\t38\t35\tTigris\t\t38 35,east 34\n"));
    REQUIRE_FALSE(course);
    CHECK(holds(course.error().message, "course.tsv:1: a map label needs"));
}
