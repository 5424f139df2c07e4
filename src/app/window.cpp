#include "app/window.hpp"

#include "app/desk.hpp"
#include "app/glyph_texture.hpp"
#include "app/imgui_adapter.hpp"
#include "app/keys.hpp"
#include "app/map_pointer.hpp"
#include "app/map_view.hpp"
#include "app/snapshot.hpp"
#include "app/status.hpp"
#include "ui/layout.hpp"
#include "ui/timeline.hpp"

#include <algorithm>
#include <chrono>
#include <imgui.h>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Sleep.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <utility>

namespace dateline::app {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double frame_seconds = 1.0 / 60;
constexpr double idle_poll = 0.02;      // between looks for events while nothing moves
constexpr double busy_poll = 0.004;     // while the person is at it
constexpr double attentive_seconds = 1; // after the last event
constexpr double hover_seconds = 0.7;   // frames go on so long after the pointer moved: tips
constexpr double caret_seconds = 0.4;   // a text field's caret blinks
constexpr double longest_step = 0.1;    // of playback, so that a stall does not skip the story

ui::FontFiles fonts_of(const text::Typesetter& typesetter) {
    const auto file = [&](const char* letter, bool bold) -> std::filesystem::path {
        text::FontStyle style;
        style.bold = bold;
        const auto line = typesetter.shape(letter, style);
        if (line->glyphs.empty()) return {};
        return typesetter.face_file(line->glyphs.front().face);
    };
    return {file("a", false), file("a", true), file("←", false)};
}

/// In the middle of the screen, the title bar never above its edge.
sf::Vector2i centred(sf::Vector2u size) {
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    const auto gap = [](unsigned all, unsigned part) {
        return all > part ? static_cast<int>((all - part) / 2) : 0;
    };
    return {gap(screen.width, size.x), gap(screen.height, size.y)};
}

/// The one window: owns everything that lives as long as it does, and runs the loop.
class Window {
public:
    Window(const OpenOptions& options, const Session& session, const text::Typesetter& typesetter,
           Desk& desk);
    int run();

private:
    void take_events();
    void handle(const sf::Event& event);
    void resize(unsigned width, unsigned height);
    void click(geo::ScreenPoint at);
    void look_under_pointer();
    void apply(const ui::Intents& intents);
    void follow_theme();
    void save();
    void draw();
    void report();
    [[nodiscard]] bool needs_frame() const;
    void wait();
    void keep_pace() const;
    [[nodiscard]] ui::Layout laid_out(const ui::State& state) const {
        const sf::Vector2u size = window_.getSize();
        return ui::lay_out(state, look_, {static_cast<float>(size.x), static_cast<float>(size.y)});
    }
    [[nodiscard]] double now() const {
        return std::chrono::duration<double>(Clock::now() - start_).count();
    }

    const Session& session_;
    Clock::time_point start_ = Clock::now();
    const text::Typesetter& typesetter_;
    Desk& desk_;
    double scale_;
    Cursors cursors_;
    sf::RenderWindow window_;
    ImGuiAdapter adapter_;
    GlyphTexture glyphs_;
    ui::Fonts fonts_;
    ui::Look look_;
    MapView map_;
    ui::Layout layout_;
    MapPointer pointer_;
    std::optional<sf::Event> held_; ///< a button's, kept for the next frame
    ui::Hover hover_;
    StatusLog status_;
    WindowFacts facts_;
    double last_frame_ = 0;
    double last_event_ = 0;
    bool dirty_ = true;
    bool open_ = true;
};

ui::State first_state(const OpenOptions& options, double scale) {
    ui::State state;
    state.theme = options.theme;
    state.native_names = options.native_names;
    state.camera.width = options.width;
    state.camera.height = options.height;
    state.camera.scale = scale;
    state.side = options.width >= 900 * scale;
    state.camera = scene::clamped(state.camera);
    return state;
}

Window::Window(const OpenOptions& options, const Session& session,
               const text::Typesetter& typesetter, Desk& desk)
    : session_(session), typesetter_(typesetter), desk_(desk), scale_(options.scale.value_or(1)),
      window_(sf::VideoMode(options.width, options.height), "Dateline", sf::Style::Default,
              sf::ContextSettings(0, 8)), // stencil: areas are filled through it
      adapter_(window_, cursors_),
      fonts_(ui::load_fonts(fonts_of(typesetter_), static_cast<float>(scale_))),
      map_({session.data, typesetter_, options.layers, scale_, options.theme}),
      status_(options.status) {
    window_.setPosition(centred(window_.getSize()));
    adapter_.upload_fonts();
    desk_.set_themes(map_.themes());
    desk_.set_covered([this](const ui::State& state) { return ui::insets_of(laid_out(state)); });
    follow_theme();
    resize(window_.getSize().x, window_.getSize().y);
}

int Window::run() {
    while (open_) {
        take_events();
        dirty_ |= desk_.receive(now());
        dirty_ |= map_.receive();
        if (needs_frame()) {
            keep_pace();
            draw();
        } else {
            wait();
        }
    }
    return success;
}

/// However many events have come in while a frame was drawn, no frame sees more than one change of
/// a button or key, and the pointer's way there comes before it: Dear ImGui knows only how things
/// stand, not how they came to.
void Window::take_events() {
    bool moved = false;
    bool pressed = false;
    sf::Event event{};
    while (held_ || window_.pollEvent(event)) {
        if (held_) event = *std::exchange(held_, std::nullopt);
        last_event_ = now();
        dirty_ = true;
        const bool button = event.type == sf::Event::MouseButtonPressed ||
                            event.type == sf::Event::MouseButtonReleased;
        const bool key =
            event.type == sf::Event::KeyPressed || event.type == sf::Event::KeyReleased;
        if ((button && moved) || ((button || key) && pressed)) {
            held_ = event;
            return;
        }
        handle(event);
        moved |= event.type == sf::Event::MouseMoved;
        pressed |= button || event.type == sf::Event::KeyPressed;
    }
}

void Window::handle(const sf::Event& event) {
    adapter_.handle(event);
    if (event.type == sf::Event::Closed) open_ = false;
    if (event.type == sf::Event::Resized) resize(event.size.width, event.size.height);
    const ImGuiIO& io = ImGui::GetIO();
    const bool over_panel = ImGuiAdapter::covers(io.MousePos.x, io.MousePos.y);
    PointerDeeds deeds = pointer_.handle(event, now(), scale_, over_panel);
    apply(deeds.intents);
    if (deeds.click) click(*deeds.click);
    apply(intents_of(event, desk_.state(), io.WantTextInput));
}

void Window::resize(unsigned width, unsigned height) {
    window_.setView(
        sf::View(sf::FloatRect(0, 0, static_cast<float>(width), static_cast<float>(height))));
    desk_.state().motion = std::monostate{};
    desk_.state().camera = scene::resized(desk_.state().camera, width, height, scale_);
    layout_ =
        ui::lay_out(desk_.state(), look_, {static_cast<float>(width), static_cast<float>(height)});
}

void Window::click(geo::ScreenPoint at) {
    const scene::Scene& scene = desk_.narrative().scene;
    const scene::Hit hit = map_.pick(desk_.narrative(), desk_.derived(), at, scale_);
    namespace intent = ui::intent;
    std::vector<std::uint32_t> rows;
    for (const scene::EventIndex member : hit.members)
        rows.push_back(scene.row[member]);
    switch (hit.kind) {
    case scene::Hit::Kind::nothing:
        return apply({intent::Deselect{}, intent::ListCrowd{}});
    case scene::Hit::Kind::marker:
        return apply({intent::Select{scene.row[hit.event], false}});
    case scene::Hit::Kind::cluster:
        if (hit.spot >= 0) return apply({intent::ListCrowd{rows, hit.spot}});
        return apply({intent::FlyToBox{hit.box}, intent::ListCrowd{rows}});
    case scene::Hit::Kind::cell:
        return apply({intent::ListCrowd{rows}});
    }
}

void Window::look_under_pointer() {
    hover_ = {};
    const auto at = pointer_.at();
    if (!at || pointer_.dragging() ||
        ImGuiAdapter::covers(static_cast<float>(at->x), static_cast<float>(at->y)))
        return;
    const scene::Hit hit = map_.pick(desk_.narrative(), desk_.derived(), *at, scale_);
    if (hit.kind == scene::Hit::Kind::nothing || hit.event == scene::no_event) return;
    hover_ = {desk_.narrative().scene.row[hit.event], std::max(hit.count, 1U)};
}

void Window::apply(const ui::Intents& intents) {
    if (intents.empty()) return;
    dirty_ = true;
    Desk::Errands errands = desk_.apply(intents, now());
    if (errands.clipboard)
        sf::Clipboard::setString(
            sf::String::fromUtf8(errands.clipboard->begin(), errands.clipboard->end()));
    follow_theme();
    if (errands.save_picture) save();
    if (errands.quit) open_ = false;
}

void Window::follow_theme() {
    map_.use_theme(desk_.state().theme);
    const ui::Shade shade = map_.theme().dark ? ui::Shade::dark : ui::Shade::light;
    if (look_.scale > 0 && look_.fonts.body != nullptr && look_.shade == shade) return;
    look_ = ui::apply_look(shade, static_cast<float>(scale_), fonts_);
}

void Window::save() {
    const auto saved = save_picture(map_, desk_.narrative(), desk_.state(), desk_.derived(),
                                    session_.data, typesetter_);
    if (saved) facts_.picture = saved->string();
    desk_.say(saved ? "Saved the map as " + saved->string() : saved.error().message, !saved, now());
}

void Window::draw() {
    const double begun = now();
    const double elapsed = std::min(begun - last_frame_, longest_step);
    last_frame_ = begun;
    dirty_ = false;
    desk_.tick(begun, elapsed);
    layout_ = laid_out(desk_.state());
    const scene::Insets insets = ui::insets_of(layout_);
    if (layout_.timeline)
        facts_.chart = ui::axis_area(look_, ui::chart_area(look_, *layout_.timeline));
    desk_.derive(static_cast<double>(facts_.chart.size.x));
    map_.draw(window_, desk_.narrative(), desk_.state(), desk_.derived(), hover_.row, insets);
    look_under_pointer();
    adapter_.begin_frame(static_cast<float>(elapsed));
    const ui::Glyphs glyphs{typesetter_, glyphs_.atlas(), glyphs_.id(), glyphs_.full()};
    const std::string credits = map_.attribution();
    const ui::Intents intents =
        ui::draw_panels(desk_.view(glyphs, credits, hover_), look_, layout_);
    glyphs_.upload();
    adapter_.end_frame();
    window_.display();
    dirty_ |= glyphs_.make_room();
    for (const std::string& sentence : map_.take_complaints())
        desk_.say(sentence, true, now());
    if (facts_.first_frame == 0) facts_.first_frame = now();
    if (facts_.first_events == 0 && desk_.state().story) facts_.first_events = now();
    apply(intents);
    report();
}

void Window::report() {
    facts_.layout = layout_;
    facts_.typing = ImGui::GetIO().WantTextInput;
    facts_.at_rest = !dirty_ && !moving(desk_.state()) && !desk_.loading() && !map_.waiting();
    status_.write(status_line(desk_, map_.frame(), facts_));
}

bool Window::needs_frame() const {
    if (dirty_ || moving(desk_.state()) || desk_.loading()) return true;
    const double time = now();
    if (time - last_event_ < hover_seconds) return true;
    if (desk_.notice_end() && time > *desk_.notice_end()) return true;
    return ImGui::GetIO().WantTextInput && time - last_frame_ > caret_seconds;
}

void Window::wait() {
    if (!facts_.at_rest) report();
    const bool attentive = now() - last_event_ < attentive_seconds || map_.waiting();
    sf::sleep(sf::seconds(static_cast<float>(attentive ? busy_poll : idle_poll)));
}

/// Frames that follow one another come no faster than the eye sees them.
void Window::keep_pace() const {
    const double early = frame_seconds - (now() - last_frame_);
    if (early > 0) sf::sleep(sf::seconds(static_cast<float>(early)));
}

} // namespace

int open_window(const OpenOptions& options, const Session& session) {
    Desk desk(session.data, first_state(options, options.scale.value_or(1)), options.corrections);
    if (!options.file.empty()) desk.open(options.file.string()); // read while the window opens
    auto typesetter = text::Typesetter::open();
    if (!typesetter) return session.console.fail(typesetter.error());
    Window window(options, session, *typesetter, desk);
    return window.run();
}

} // namespace dateline::app
