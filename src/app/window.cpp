#include "app/window.hpp"

#include "app/clipboard.hpp"
#include "app/desk.hpp"
#include "app/dress.hpp"
#include "app/event_feed.hpp"
#include "app/first_state.hpp"
#include "app/glyph_texture.hpp"
#include "app/imgui_adapter.hpp"
#include "app/key_owner.hpp"
#include "app/keys.hpp"
#include "app/map_pointer.hpp"
#include "app/map_view.hpp"
#include "app/offered_files.hpp"
#include "app/pace.hpp"
#include "app/pointed.hpp"
#include "app/snapshot.hpp"
#include "app/status.hpp"
#include "app/user_files.hpp"
#include "app/window_place.hpp"
#include "ui/layout.hpp"
#include "ui/timeline.hpp"

#include <imgui.h>
#include <malloc.h>
#include <SFML/Graphics/RenderWindow.hpp>

namespace dateline::app {

namespace {

/// The one window: owns everything that lives as long as it does, and runs the loop.
class Window {
public:
    Window(const OpenOptions& options, const Session& session, const text::Typesetter& typesetter,
           Desk& desk, StatusLog status);
    int run();

private:
    void take_events();
    void handle(const sf::Event& event);
    void resize(unsigned width, unsigned height);
    void click(geo::ScreenPoint at);
    void look_under_pointer();
    void apply(const ui::Intents& intents);
    void open_from_clipboard();
    void follow_theme();
    void save();
    void receive();
    void take(const OfferedFiles::Offer& offer);
    void receive_picture();
    void draw();
    void report();
    [[nodiscard]] bool needs_frame() const;
    [[nodiscard]] ui::Layout laid_out(const ui::State& state) const {
        const sf::Vector2u size = window_.getSize();
        return ui::lay_out(state, dress_.look(),
                           {static_cast<float>(size.x), static_cast<float>(size.y)});
    }
    [[nodiscard]] double now() const { return pace_.now(); }

    const Session& session_;
    Pace pace_;
    const text::Typesetter& typesetter_;
    Desk& desk_;
    Cursors cursors_;
    sf::RenderWindow window_;
    ImGuiAdapter adapter_;
    GlyphTexture glyphs_;
    Dress dress_;
    MapView map_;
    Snapshot snapshot_;
    OfferedFiles offered_;
    ui::Layout layout_;
    MapPointer pointer_;
    EventFeed feed_;
    KeyOwner keys_;
    ui::Hover hover_;
    StatusLog status_;
    WindowFacts facts_;
    bool dirty_ = true;
    bool open_ = true;
};

Window::Window(const OpenOptions& options, const Session& session,
               const text::Typesetter& typesetter, Desk& desk, StatusLog status)
    : session_(session), typesetter_(typesetter), desk_(desk),
      window_(video_mode(desk.state().camera), "Dateline", sf::Style::Default,
              sf::ContextSettings(0, 8)), // stencil: areas are filled through it
      adapter_(window_, cursors_), dress_(typesetter_, desk.state().camera.scale),
      map_({session.data, typesetter_, options.layers, dress_.scale(), desk.state().theme}),
      offered_(window_.getSystemHandle()), status_(std::move(status)) {
    window_.setPosition(centred(window_.getSize()));
    show_icon(window_, session.data);
    adapter_.upload_fonts();
    desk_.set_themes(map_.themes());
    desk_.set_covered([this](const ui::State& state) { return ui::insets_of(laid_out(state)); });
    follow_theme();
    resize(window_.getSize().x, window_.getSize().y);
}

int Window::run() {
    while (open_) {
        take_events();
        receive();
        if (needs_frame()) {
            draw();
            continue;
        }
        if (!facts_.at_rest) report();
        pace_.idle(map_.waiting());
    }
    desk_.close();
    return success;
}

void Window::take_events() {
    feed_.begin_frame();
    while (const auto event = feed_.next(window_)) {
        pace_.stir();
        dirty_ = true;
        handle(*event);
    }
}

void Window::handle(const sf::Event& event) {
    adapter_.handle(event);
    if (event.type == sf::Event::Closed) apply({ui::intent::Quit{}});
    if (event.type == sf::Event::GainedFocus) dirty_ |= desk_.look_at_files(now());
    if (event.type == sf::Event::Resized) resize(event.size.width, event.size.height);
    const ImGuiIO& io = ImGui::GetIO();
    const bool over_panel = ImGuiAdapter::covers(io.MousePos.x, io.MousePos.y);
    pointer_.set_grip(grip_of(desk_.narrative(), desk_.state()), desk_.state().moving);
    PointerDeeds deeds = pointer_.handle(event, now(), dress_.scale(), over_panel);
    apply(deeds.intents);
    if (deeds.click) click(*deeds.click);
    const Typing typing = keys_.typing(desk_.state().correcting, desk_.field_untouched());
    apply(intents_of(event, desk_.state(), typing));
}

void Window::resize(unsigned width, unsigned height) {
    window_.setView(
        sf::View(sf::FloatRect(0, 0, static_cast<float>(width), static_cast<float>(height))));
    desk_.state().motion = std::monostate{};
    desk_.state().camera = scene::resized(desk_.state().camera, width, height, dress_.scale());
    layout_ = laid_out(desk_.state());
}

void Window::click(geo::ScreenPoint at) {
    if (desk_.state().moving) return apply({ui::intent::Correction{ui::wish::PutAt{at}}});
    const scene::Hit hit = map_.pick(desk_.narrative(), desk_.derived(), at, dress_.scale());
    apply(click_intents(hit, desk_.narrative().scene));
}

void Window::look_under_pointer() {
    hover_ = {};
    hover_.box = pointer_.box();
    hover_.carried = pointer_.carried();
    const auto at = pointer_.at();
    if (!at || pointer_.dragging() ||
        ImGuiAdapter::covers(static_cast<float>(at->x), static_cast<float>(at->y)))
        return;
    const scene::Hit hit = map_.pick(desk_.narrative(), desk_.derived(), *at, dress_.scale());
    hover_ = hover_of(hit, desk_.narrative().scene);
}

void Window::apply(const ui::Intents& intents) {
    if (intents.empty()) return;
    dirty_ = true;
    pace_.owe_frames();
    Desk::Errands errands = desk_.apply(intents, now());
    if (errands.clipboard) put_on_clipboard(*errands.clipboard);
    follow_theme();
    if (errands.ask_for_file && offered_.ask_desktop()) desk_.state().open_file = false;
    if (errands.read_clipboard) open_from_clipboard();
    if (errands.cancel_picture) snapshot_.cancel();
    if (errands.save_picture) save();
    if (errands.quit) open_ = false;
}

void Window::open_from_clipboard() {
    if (const auto path = OfferedFiles::on_clipboard())
        desk_.open(*path, now());
    else
        desk_.say("The clipboard holds no path of a document.", true, now());
}

void Window::follow_theme() {
    map_.use_theme(desk_.state().theme);
    if (dress_.resize(desk_.state().camera.scale)) {
        adapter_.upload_fonts();
        map_.use_scale(dress_.scale());
    }
    dress_.wear(map_.theme().dark ? ui::Shade::dark : ui::Shade::light);
}

void Window::save() {
    if (snapshot_.busy()) return desk_.say("A picture is being saved already.", true, now());
    const auto list = session_.data.find("basemap.yaml");
    if (!list) return desk_.say(list.error().message, true, now());
    const ui::Derived& derived = desk_.derived();
    std::error_code unknown;
    snapshot_.start({desk_.shared_narrative(), desk_.state().camera, derived.window,
                     derived.passing, map_.view_state(desk_.narrative(), desk_.state(), derived),
                     map_.theme(), *list, map_.layers(), std::filesystem::current_path(unknown)},
                    typesetter_);
    desk_.set_saving(snapshot_.progress());
}

void Window::take(const OfferedFiles::Offer& offer) {
    if (!offer.words.empty()) desk_.open_words(offer.words, now());
    if (offer.own_dialog) apply({ui::intent::Toggle{ui::Panel::open_file}});
    dirty_ = true;
}

/// Takes over what threads have finished.
void Window::receive() {
    dirty_ |= desk_.receive(now());
    dirty_ |= map_.receive();
    if (const auto offer = offered_.receive()) take(*offer);
    if (snapshot_.pending()) receive_picture();
}

void Window::receive_picture() {
    const auto saved = snapshot_.receive(map_.renderer(), typesetter_);
    desk_.set_saving(snapshot_.progress());
    dirty_ = true;
    if (!saved) return;
    if (*saved) facts_.picture = (*saved)->string();
    desk_.say(*saved ? "Saved the map as " + (*saved)->string() : saved->error().message, !*saved,
              now());
}

void Window::draw() {
    const double elapsed = pace_.begin_frame();
    dirty_ = false;
    keys_.begin_frame();
    desk_.tick(now(), elapsed);
    layout_ = laid_out(desk_.state());
    const ui::Look& look = dress_.look();
    const scene::Insets insets = ui::insets_of(layout_);
    if (layout_.timeline)
        facts_.chart = ui::axis_area(look, ui::chart_area(look, *layout_.timeline));
    desk_.derive(static_cast<double>(facts_.chart.size.x));
    map_.draw(window_, desk_.narrative(), desk_.state(), desk_.derived(), hover_.row, insets);
    look_under_pointer();
    adapter_.begin_frame(static_cast<float>(elapsed));
    const ui::Glyphs glyphs{typesetter_, glyphs_.atlas(), glyphs_.id(), glyphs_.full()};
    const std::string credits = map_.attribution(desk_.state().camera.zoom);
    const ui::Intents intents = ui::draw_panels(desk_.view(glyphs, credits, hover_), look, layout_);
    glyphs_.upload();
    adapter_.end_frame();
    window_.display();
    dirty_ |= glyphs_.make_room();
    for (const std::string& sentence : map_.take_complaints())
        desk_.complain(sentence, now());
    if (facts_.first_frame == 0) facts_.first_frame = now();
    if (facts_.first_events == 0 && desk_.state().story) facts_.first_events = now();
    apply(intents);
    report();
}

void Window::report() {
    facts_.layout = layout_;
    facts_.typing = ImGui::GetIO().WantTextInput;
    facts_.at_rest = !dirty_ && !pace_.frames_owed() && !keys_.changes() &&
                     !moving(desk_.state()) && !desk_.loading() && !desk_.saving() &&
                     !map_.waiting();
    status_.write(status_line(desk_, map_.frame(), facts_));
}

bool Window::needs_frame() const {
    if (dirty_ || pace_.frames_owed() || keys_.changes()) return true;
    if (moving(desk_.state()) || desk_.loading()) return true;
    if (desk_.notice_end() && now() > *desk_.notice_end()) return true;
    return pace_.frame_due(ImGui::GetIO().WantTextInput);
}

} // namespace

int open_window(const OpenOptions& options, const Session& session) {
    mallopt(M_MMAP_THRESHOLD, 2 << 20); // what is larger than a tile goes back when it is freed
    Memory memory(user_folder(UserFolder::config), user_folder(UserFolder::state));
    const io::Settings settings = usable_settings(memory, session.data);
    for (const std::string& sentence : memory.complaints())
        session.console.warn(sentence);
    ui::State first = first_state(options, settings);
    Desk desk(session.data, std::move(first), std::move(memory), options.corrections);
    if (!options.file.empty()) desk.open(options.file.string()); // read while the window opens
    auto typesetter = text::Typesetter::open();
    if (!typesetter) return session.console.fail(typesetter.error());
    auto status = StatusLog::open(options.status);
    if (!status) return session.console.fail(status.error());
    Window window(options, session, *typesetter, desk, std::move(*status));
    return window.run();
}

} // namespace dateline::app
