#include "app/snapshot.hpp"

#include "app/narrative.hpp"
#include "io/theme_file.hpp"
#include "support/temporary_folder.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <SFML/Window/Context.hpp>
#include <thread>

using namespace dateline;

namespace {

const std::filesystem::path source = DATELINE_SOURCE_DIR;

/// What draws in a window: a context, letters and shaders.
struct Studio {
    sf::Context context;
    text::Typesetter typesetter = std::move(*text::Typesetter::open());
    render::Renderer renderer{source / "shaders", typesetter};
    scene::Theme theme = *io::read_theme(source / "data/themes/light.yaml");
    std::shared_ptr<const ui::Narrative> narrative = app::empty_narrative();

    [[nodiscard]] app::Snapshot::Order order(const std::filesystem::path& folder) const {
        app::Snapshot::Order order;
        order.narrative = narrative;
        order.camera.width = 1920;
        order.camera.height = 1080;
        order.window = scene::window_at({}, {}, narrative->scene.story);
        order.theme = theme;
        order.basemap = folder / "basemap.yaml";
        order.folder = folder;
        return order;
    }
};

using Received = std::optional<Result<std::filesystem::path>>;

/// Waits until something has come of the order, or until `enough` says so.
template <typename Enough>
Received wait(app::Snapshot& snapshot, Studio& studio, Enough enough) {
    for (int i = 0; i < 60'000; ++i) {
        if (auto received = snapshot.receive(studio.renderer, studio.typesetter)) return received;
        if (enough()) return std::nullopt;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    FAIL("nothing comes of the picture");
    return std::nullopt;
}

} // namespace

TEST_CASE("a picture given up while it is written is not the next one's, and does not stay") {
    Studio studio;
    const test::TemporaryFolder first;
    const test::TemporaryFolder second;
    for (const auto* folder : {&first, &second})
        (void)folder->with("basemap.yaml", "layers: []\n");
    app::Snapshot snapshot;
    snapshot.start(studio.order(first.path()), studio.typesetter);
    wait(snapshot, studio, [&] { return snapshot.progress()->stage == "Writing the file"; });
    snapshot.cancel();
    CHECK_FALSE(snapshot.busy());
    snapshot.start(studio.order(second.path()), studio.typesetter);
    const Received saved = wait(snapshot, studio, [] { return false; });
    REQUIRE(saved);
    REQUIRE_MESSAGE(*saved, (*saved ? "" : saved->error().message));
    CHECK((*saved)->parent_path() == second.path());
    CHECK(second.names().size() == 2);
    CHECK(first.names() == std::set<std::string>{"basemap.yaml"});
    CHECK_FALSE(snapshot.pending());
}
