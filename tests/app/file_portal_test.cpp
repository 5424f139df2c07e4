#include "app/file_portal.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <dbus/dbus.h>
#include <doctest/doctest.h>
#include <string>
#include <thread>

using namespace dateline;
using Kind = app::FilePortal::Answer::Kind;

namespace {

/// A session bus of our own. One for all cases: libdbus keeps the first address that it is given.
class SessionBus {
public:
    SessionBus() {
        FILE* daemon = ::popen("dbus-daemon --session --fork --print-address=1 --print-pid=1", "r");
        std::array<char, 400> line{};
        REQUIRE(std::fgets(line.data(), line.size(), daemon) != nullptr);
        std::string address = line.data();
        address.pop_back();
        setenv("DBUS_SESSION_BUS_ADDRESS", address.c_str(), 1);
        REQUIRE(std::fgets(line.data(), line.size(), daemon) != nullptr);
        pid_ = std::atoi(line.data());
        ::pclose(daemon);
    }
    SessionBus(const SessionBus&) = delete;
    SessionBus& operator=(const SessionBus&) = delete;
    ~SessionBus() {
        if (pid_ > 0) ::kill(pid_, SIGTERM);
        unsetenv("DBUS_SESSION_BUS_ADDRESS");
    }

private:
    int pid_ = 0;
};

const SessionBus& session_bus() {
    static const SessionBus bus;
    return bus;
}

constexpr const char* request = "/org/freedesktop/portal/desktop/request/1/t";

void append_results(DBusMessageIter& arguments, const char* uri) {
    std::array<DBusMessageIter, 4> in{};
    const char* name = "uris";
    dbus_message_iter_open_container(&arguments, DBUS_TYPE_ARRAY, "{sv}", &in[0]);
    dbus_message_iter_open_container(&in[0], DBUS_TYPE_DICT_ENTRY, nullptr, &in[1]);
    dbus_message_iter_append_basic(&in[1], DBUS_TYPE_STRING, &name);
    dbus_message_iter_open_container(&in[1], DBUS_TYPE_VARIANT, "as", &in[2]);
    dbus_message_iter_open_container(&in[2], DBUS_TYPE_ARRAY, "s", &in[3]);
    dbus_message_iter_append_basic(&in[3], DBUS_TYPE_STRING, &uri);
    dbus_message_iter_close_container(&in[2], &in[3]);
    dbus_message_iter_close_container(&in[1], &in[2]);
    dbus_message_iter_close_container(&in[0], &in[1]);
    dbus_message_iter_close_container(&arguments, &in[0]);
}

/// A desktop whose person answers the first question with `outcome` and `uri`.
class Desktop {
public:
    Desktop(dbus_uint32_t outcome, const char* uri)
        : bus_(dbus_bus_get_private(DBUS_BUS_SESSION, nullptr)) {
        REQUIRE(bus_ != nullptr);
        dbus_connection_set_exit_on_disconnect(bus_, 0);
        dbus_bus_request_name(bus_, "org.freedesktop.portal.Desktop", 0, nullptr);
        thread_ = std::jthread([this, outcome, uri](const std::stop_token& stop) {
            while (!stop.stop_requested() && dbus_connection_read_write(bus_, 20) != 0)
                while (DBusMessage* call = dbus_connection_pop_message(bus_)) {
                    if (dbus_message_is_method_call(call, "org.freedesktop.portal.FileChooser",
                                                    "OpenFile") != 0)
                        answer(call, outcome, uri);
                    dbus_message_unref(call);
                }
        });
    }
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;
    ~Desktop() {
        thread_ = {};
        dbus_connection_close(bus_);
        dbus_connection_unref(bus_);
    }
    std::string signature; ///< of the question

private:
    void answer(DBusMessage* call, dbus_uint32_t outcome, const char* uri) {
        signature = dbus_message_get_signature(call);
        DBusMessage* reply = dbus_message_new_method_return(call);
        dbus_message_append_args(reply, DBUS_TYPE_OBJECT_PATH, &request, DBUS_TYPE_INVALID);
        dbus_connection_send(bus_, reply, nullptr);
        dbus_message_unref(reply);
        DBusMessage* response =
            dbus_message_new_signal(request, "org.freedesktop.portal.Request", "Response");
        DBusMessageIter arguments;
        dbus_message_iter_init_append(response, &arguments);
        dbus_message_iter_append_basic(&arguments, DBUS_TYPE_UINT32, &outcome);
        append_results(arguments, uri);
        dbus_connection_send(bus_, response, nullptr);
        dbus_connection_flush(bus_);
        dbus_message_unref(response);
    }

    DBusConnection* bus_;
    std::jthread thread_;
};

app::FilePortal::Answer waited(app::FilePortal& portal) {
    portal.ask(0x1234);
    while (true) {
        if (auto answer = portal.receive()) return *answer;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

} // namespace

TEST_CASE("the desktop's file chooser tells what was chosen") {
    std::ignore = session_bus();
    Desktop desktop(0, "file:///a/story.md");
    app::FilePortal portal;
    REQUIRE(portal.usable());
    const auto answer = waited(portal);
    CHECK(answer.kind == Kind::chosen);
    CHECK(answer.uri == "file:///a/story.md");
    CHECK(desktop.signature == "ssa{sv}");
    CHECK(portal.usable());
}

TEST_CASE("a file chooser that is closed chooses nothing") {
    std::ignore = session_bus();
    const Desktop desktop(1, "file:///a/story.md");
    app::FilePortal portal;
    CHECK(waited(portal).kind == Kind::cancelled);
    CHECK(portal.usable());
}

TEST_CASE("a bus without a portal is not asked twice") {
    std::ignore = session_bus();
    app::FilePortal portal;
    CHECK(waited(portal).kind == Kind::no_portal);
    CHECK_FALSE(portal.usable());
}
