#include "app/file_drop.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <xcb/xcb.h>

namespace dateline::app {

namespace {

constexpr std::uint32_t protocol_version = 5;
constexpr std::uint32_t most_words = 1U << 18; // of a property, four bytes each

enum Name : std::size_t {
    aware,
    proxied,
    enter,
    position,
    status,
    leave,
    dropped,
    finished,
    selection,
    copying,
    types,
    files,
    name_count
};
constexpr std::array<std::string_view, name_count> names{
    "XdndAware",     "XdndProxy",      "XdndEnter",    "XdndPosition",
    "XdndStatus",    "XdndLeave",      "XdndDrop",     "XdndFinished",
    "XdndSelection", "XdndActionCopy", "XdndTypeList", "text/uri-list"};

template <typename T>
using Owned = std::unique_ptr<T, decltype(&std::free)>;
template <typename T>
Owned<T> owned(T* reply) {
    return {reply, &std::free};
}

} // namespace

/// The connection to the X server. XCB, for Xlib ends the program when the other side is gone.
class FileDrop::Link {
public:
    explicit Link(xcb_window_t target) : x_(xcb_connect(nullptr, nullptr)), target_(target) {
        if (xcb_connection_has_error(x_) != 0) return;
        for (std::size_t i = 0; i < name_count; ++i) {
            const auto cookie = xcb_intern_atom(x_, 0, static_cast<std::uint16_t>(names[i].size()),
                                                names[i].data());
            if (const auto reply = owned(xcb_intern_atom_reply(x_, cookie, nullptr)))
                atoms_[i] = reply->atom;
        }
        proxy_ = xcb_generate_id(x_);
        const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(x_)).data;
        xcb_create_window(x_, 0, proxy_, screen->root, -1, -1, 1, 1, 0, XCB_WINDOW_CLASS_INPUT_ONLY,
                          XCB_COPY_FROM_PARENT, 0, nullptr);
        for (const xcb_window_t window : {target_, proxy_}) {
            put(window, aware, XCB_ATOM_ATOM, protocol_version);
            put(window, proxied, XCB_ATOM_WINDOW, proxy_);
        }
        xcb_flush(x_);
    }
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;
    ~Link() { xcb_disconnect(x_); }

    std::optional<std::string> receive() {
        std::optional<std::string> found;
        if (xcb_connection_has_error(x_) != 0) return found;
        while (const auto event = owned(xcb_poll_for_event(x_))) {
            const int kind = event->response_type & 0x7F;
            if (kind == XCB_CLIENT_MESSAGE)
                hear(*reinterpret_cast<const xcb_client_message_event_t*>(event.get()));
            if (kind == XCB_SELECTION_NOTIFY) found = fetch();
        }
        xcb_flush(x_);
        return found;
    }

private:
    void put(xcb_window_t window, Name name, xcb_atom_t type, std::uint32_t value) {
        xcb_change_property(x_, XCB_PROP_MODE_REPLACE, window, atoms_[name], type, 32, 1, &value);
    }

    void hear(const xcb_client_message_event_t& message) {
        const auto& words = message.data.data32;
        if (message.type == atoms_[enter]) {
            source_ = words[0];
            welcome_ = offers_files(words);
        } else if (message.type == atoms_[position]) {
            tell(status, {target_, welcome_ ? 3U : 2U, 0, 0, atoms_[copying]});
        } else if (message.type == atoms_[dropped] && welcome_) {
            xcb_convert_selection(x_, proxy_, atoms_[selection], atoms_[files], atoms_[selection],
                                  words[2]);
        } else if (message.type == atoms_[dropped]) {
            tell(finished, {target_, 0, 0, 0, 0});
        }
    }

    bool offers_files(const std::uint32_t* words) {
        if ((words[1] & 1U) == 0)
            return std::find(words + 2, words + 5, atoms_[files]) != words + 5;
        const std::string list = property(source_, atoms_[types]); // more than three of them
        for (std::size_t i = 0; i + 4 <= list.size(); i += 4) {
            xcb_atom_t type = 0;
            std::copy_n(list.data() + i, 4, reinterpret_cast<char*>(&type));
            if (type == atoms_[files]) return true;
        }
        return false;
    }

    std::optional<std::string> fetch() {
        std::string words = property(proxy_, atoms_[selection]);
        xcb_delete_property(x_, proxy_, atoms_[selection]);
        tell(finished, {target_, words.empty() ? 0U : 1U, atoms_[copying], 0, 0});
        if (words.empty()) return std::nullopt;
        return words;
    }

    std::string property(xcb_window_t window, xcb_atom_t name) {
        const auto cookie =
            xcb_get_property(x_, 0, window, name, XCB_GET_PROPERTY_TYPE_ANY, 0, most_words);
        const auto reply = owned(xcb_get_property_reply(x_, cookie, nullptr));
        if (!reply) return {};
        return {static_cast<const char*>(xcb_get_property_value(reply.get())),
                static_cast<std::size_t>(xcb_get_property_value_length(reply.get()))};
    }

    void tell(Name what, const std::array<std::uint32_t, 5>& words) {
        xcb_client_message_event_t message{};
        message.response_type = XCB_CLIENT_MESSAGE;
        message.format = 32;
        message.window = source_;
        message.type = atoms_[what];
        std::ranges::copy(words, message.data.data32);
        xcb_send_event(x_, 0, source_, 0, reinterpret_cast<const char*>(&message));
    }

    xcb_connection_t* x_;
    xcb_window_t target_;
    xcb_window_t proxy_ = 0;
    xcb_window_t source_ = 0;
    bool welcome_ = false;
    std::array<xcb_atom_t, name_count> atoms_{};
};

FileDrop::FileDrop(unsigned long window)
    : link_(std::make_unique<Link>(static_cast<xcb_window_t>(window))) {}

FileDrop::~FileDrop() = default;

std::optional<std::string> FileDrop::receive() {
    return link_->receive();
}

} // namespace dateline::app
