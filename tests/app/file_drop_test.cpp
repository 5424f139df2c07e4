#include "app/file_drop.hpp"

#include <array>
#include <cstdlib>
#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <xcb/xcb.h>

using namespace dateline;

namespace {

/// The other side: a program from which files are dragged.
class Source {
public:
    Source() : x_(xcb_connect(nullptr, nullptr)), target_(window()), self_(window()) {}
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    ~Source() { xcb_disconnect(x_); }

    [[nodiscard]] xcb_window_t target() const { return target_; }

    void say(const char* what, std::array<std::uint32_t, 4> words) {
        xcb_client_message_event_t message{};
        message.response_type = XCB_CLIENT_MESSAGE;
        message.format = 32;
        message.window = target_;
        message.type = atom(what);
        message.data.data32[0] = self_;
        for (std::size_t i = 0; i < words.size(); ++i)
            message.data.data32[i + 1] = words[i];
        send(proxy(), message);
    }
    void offer() {
        xcb_set_selection_owner(x_, self_, atom("XdndSelection"), XCB_CURRENT_TIME);
        xcb_flush(x_);
    }
    /// Answers what is asked for, and tells the name of the last message that came.
    std::string answer(const std::string& files) {
        std::string heard;
        while (xcb_generic_event_t* event = xcb_poll_for_event(x_)) {
            if ((event->response_type & 0x7F) == XCB_CLIENT_MESSAGE) {
                const auto* message = reinterpret_cast<xcb_client_message_event_t*>(event);
                for (const char* name : {"XdndStatus", "XdndFinished"})
                    if (message->type == atom(name))
                        heard = name + std::string(message->data.data32[1] & 1U ? " yes" : " no");
            }
            if ((event->response_type & 0x7F) == XCB_SELECTION_REQUEST)
                hand_over(*reinterpret_cast<xcb_selection_request_event_t*>(event), files);
            std::free(event);
        }
        return heard;
    }
    xcb_atom_t atom(const std::string& name) {
        const auto cookie =
            xcb_intern_atom(x_, 0, static_cast<std::uint16_t>(name.size()), name.data());
        xcb_intern_atom_reply_t* reply = xcb_intern_atom_reply(x_, cookie, nullptr);
        const xcb_atom_t atom = reply->atom;
        std::free(reply);
        return atom;
    }

private:
    xcb_window_t window() {
        const xcb_window_t id = xcb_generate_id(x_);
        const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(x_)).data;
        xcb_create_window(x_, 0, id, screen->root, 0, 0, 9, 9, 0, XCB_WINDOW_CLASS_INPUT_ONLY,
                          XCB_COPY_FROM_PARENT, 0, nullptr);
        std::free(xcb_get_input_focus_reply(x_, xcb_get_input_focus(x_), nullptr)); // it is made
        return id;
    }
    xcb_window_t proxy() {
        xcb_get_property_reply_t* reply = xcb_get_property_reply(
            x_, xcb_get_property(x_, 0, target_, atom("XdndProxy"), XCB_ATOM_WINDOW, 0, 1),
            nullptr);
        REQUIRE(xcb_get_property_value_length(reply) == 4);
        const auto id = *static_cast<xcb_window_t*>(xcb_get_property_value(reply));
        std::free(reply);
        return id;
    }
    template <typename Event>
    void send(xcb_window_t to, const Event& event) {
        xcb_send_event(x_, 0, to, 0, reinterpret_cast<const char*>(&event));
        xcb_flush(x_);
    }
    void hand_over(const xcb_selection_request_event_t& asked, const std::string& files) {
        xcb_change_property(x_, XCB_PROP_MODE_REPLACE, asked.requestor, asked.property,
                            asked.target, 8, static_cast<std::uint32_t>(files.size()),
                            files.data());
        // An event is 32 bytes on the wire, whatever it tells.
        alignas(xcb_selection_notify_event_t) std::array<char, 32> bytes{};
        auto& told = *reinterpret_cast<xcb_selection_notify_event_t*>(bytes.data());
        told.response_type = XCB_SELECTION_NOTIFY;
        told.requestor = asked.requestor;
        told.selection = asked.selection;
        told.target = asked.target;
        told.property = asked.property;
        send(asked.requestor, bytes);
    }

    xcb_connection_t* x_;
    xcb_window_t target_;
    xcb_window_t self_;
};

constexpr int patience = 100'000; // looks; what is asked of the X server comes within a few

std::string heard_by(Source& source, app::FileDrop& drop) {
    for (int look = 0; look < patience; ++look) {
        std::ignore = drop.receive();
        if (std::string heard = source.answer(""); !heard.empty()) return heard;
    }
    return {};
}

} // namespace

TEST_CASE("a file that is dropped arrives") {
    Source source;
    app::FileDrop drop(source.target());
    source.offer();
    source.say("XdndEnter", {5U << 24U, source.atom("text/uri-list"), 0, 0});
    source.say("XdndPosition", {0, 0, XCB_CURRENT_TIME, source.atom("XdndActionCopy")});
    CHECK(heard_by(source, drop) == "XdndStatus yes");
    source.say("XdndDrop", {0, XCB_CURRENT_TIME, 0, 0});
    std::optional<std::string> files;
    std::string heard;
    for (int look = 0; look < patience && (!files || heard.empty()); ++look) {
        if (auto found = drop.receive()) files = found;
        heard += source.answer("file:///a/story.md\r\n");
    }
    CHECK(files == "file:///a/story.md\r\n");
    CHECK(heard == "XdndFinished yes");
}

TEST_CASE("what is no file is not taken") {
    Source source;
    app::FileDrop drop(source.target());
    source.say("XdndEnter", {5U << 24U, source.atom("text/plain"), 0, 0});
    source.say("XdndPosition", {0, 0, XCB_CURRENT_TIME, source.atom("XdndActionCopy")});
    CHECK(heard_by(source, drop) == "XdndStatus no");
    source.say("XdndDrop", {0, XCB_CURRENT_TIME, 0, 0});
    CHECK(heard_by(source, drop) == "XdndFinished no");
}
