#include "app/file_portal.hpp"

#include "base/attempt.hpp"

#include <chrono>
#include <cstdlib>
#include <dbus/dbus.h>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <system_error>

namespace dateline::app {

namespace {

constexpr const char* portal = "org.freedesktop.portal.Desktop";
constexpr int answer_milliseconds = 3000; // until a portal says that it has opened its window
constexpr int look_milliseconds = 200;    // between looks whether the program ends

using Answer = FilePortal::Answer;

struct Closed {
    void operator()(DBusConnection* bus) const {
        dbus_connection_close(bus);
        dbus_connection_unref(bus);
    }
    void operator()(DBusMessage* message) const { dbus_message_unref(message); }
};
using Bus = std::unique_ptr<DBusConnection, Closed>;
using Message = std::unique_ptr<DBusMessage, Closed>;

/// libdbus fails so where memory runs out.
void need(dbus_bool_t done) {
    if (done == 0) throw std::bad_alloc();
}

/// A container in a message being written, for a scope.
class Box {
public:
    Box(DBusMessageIter& outer, int kind, const char* holds) : outer_(outer) {
        need(dbus_message_iter_open_container(&outer_, kind, holds, &in));
    }
    Box(const Box&) = delete;
    Box& operator=(const Box&) = delete;
    ~Box() { dbus_message_iter_close_container(&outer_, &in); }

    void text(const char* words) {
        need(dbus_message_iter_append_basic(&in, DBUS_TYPE_STRING, &words));
    }

    DBusMessageIter in{};

private:
    DBusMessageIter& outer_;
};

void add_filter(Box& filters, const char* name, std::initializer_list<const char*> patterns) {
    Box filter(filters.in, DBUS_TYPE_STRUCT, nullptr);
    filter.text(name);
    Box all(filter.in, DBUS_TYPE_ARRAY, "(us)");
    for (const char* pattern : patterns) {
        Box one(all.in, DBUS_TYPE_STRUCT, nullptr);
        const dbus_uint32_t glob = 0;
        need(dbus_message_iter_append_basic(&one.in, DBUS_TYPE_UINT32, &glob));
        one.text(pattern);
    }
}

Message question(unsigned long window) {
    Message call(dbus_message_new_method_call(portal, "/org/freedesktop/portal/desktop",
                                              "org.freedesktop.portal.FileChooser", "OpenFile"));
    need(call ? 1 : 0);
    DBusMessageIter arguments;
    dbus_message_iter_init_append(call.get(), &arguments);
    const std::string parent = fmt::format("x11:{:x}", window);
    for (const char* words : {parent.c_str(), "Open a document"})
        need(dbus_message_iter_append_basic(&arguments, DBUS_TYPE_STRING, &words));
    Box options(arguments, DBUS_TYPE_ARRAY, "{sv}");
    Box option(options.in, DBUS_TYPE_DICT_ENTRY, nullptr);
    option.text("filters");
    Box value(option.in, DBUS_TYPE_VARIANT, "a(sa(us))");
    Box filters(value.in, DBUS_TYPE_ARRAY, "(sa(us))");
    add_filter(filters, "Documents", {"*.md", "*.markdown", "*.txt"});
    add_filter(filters, "Tables of events", {"*.csv", "*.tsv", "*.geojson", "*.gpkg"});
    add_filter(filters, "All files", {"*"});
    return call;
}

/// The first of "uris" in a{sv}; empty when there is none.
std::string first_uri(DBusMessageIter entries) {
    for (; dbus_message_iter_get_arg_type(&entries) == DBUS_TYPE_DICT_ENTRY;
         dbus_message_iter_next(&entries)) {
        DBusMessageIter entry;
        DBusMessageIter value;
        DBusMessageIter list;
        const char* name = "";
        dbus_message_iter_recurse(&entries, &entry);
        dbus_message_iter_get_basic(&entry, &name);
        dbus_message_iter_next(&entry);
        dbus_message_iter_recurse(&entry, &value);
        if (std::string_view(name) != "uris" ||
            dbus_message_iter_get_arg_type(&value) != DBUS_TYPE_ARRAY)
            continue;
        dbus_message_iter_recurse(&value, &list);
        if (dbus_message_iter_get_arg_type(&list) != DBUS_TYPE_STRING) continue;
        const char* uri = "";
        dbus_message_iter_get_basic(&list, &uri);
        return uri;
    }
    return {};
}

/// Of the request that a portal has opened; empty when it has not.
std::string path_in(DBusMessage* reply) {
    const char* path = "";
    if (dbus_message_get_args(reply, nullptr, DBUS_TYPE_OBJECT_PATH, &path, DBUS_TYPE_INVALID) == 0)
        return {};
    return path;
}

bool tells_choice(DBusMessage* message, const std::string& request) {
    return dbus_message_is_signal(message, "org.freedesktop.portal.Request", "Response") != 0 &&
           dbus_message_has_path(message, request.c_str()) != 0;
}

Answer answer_in(DBusMessage* response) {
    DBusMessageIter arguments;
    DBusMessageIter results;
    dbus_uint32_t outcome = 2;
    if (dbus_message_iter_init(response, &arguments) == 0 ||
        dbus_message_iter_get_arg_type(&arguments) != DBUS_TYPE_UINT32)
        return {};
    dbus_message_iter_get_basic(&arguments, &outcome);
    if (outcome != 0 || dbus_message_iter_next(&arguments) == 0 ||
        dbus_message_iter_get_arg_type(&arguments) != DBUS_TYPE_ARRAY)
        return {Answer::Kind::cancelled, {}};
    dbus_message_iter_recurse(&arguments, &results);
    std::string uri = first_uri(results);
    if (uri.empty()) return {Answer::Kind::cancelled, {}};
    return {Answer::Kind::chosen, std::move(uri)};
}

/// Asks, and reads what comes until the person has chosen. The answer to the call names the request
/// that the choice is told of.
Answer asked(const std::stop_token& stop, unsigned long window) {
    using Clock = std::chrono::steady_clock;
    Bus bus(dbus_bus_get_private(DBUS_BUS_SESSION, nullptr));
    if (!bus) return {};
    dbus_connection_set_exit_on_disconnect(bus.get(), 0);
    dbus_bus_add_match(bus.get(),
                       "type='signal',interface='org.freedesktop.portal.Request',member='Response'",
                       nullptr);
    const Message call = question(window);
    dbus_uint32_t serial = 0;
    need(dbus_connection_send(bus.get(), call.get(), &serial));
    const auto deadline = Clock::now() + std::chrono::milliseconds(answer_milliseconds);
    std::string request;
    while (!stop.stop_requested()) {
        while (const Message message{dbus_connection_pop_message(bus.get())}) {
            if (request.empty() && dbus_message_get_reply_serial(message.get()) == serial) {
                request = path_in(message.get());
                if (request.empty()) return {};
            } else if (!request.empty() && tells_choice(message.get(), request)) {
                return answer_in(message.get());
            }
        }
        if (request.empty() && Clock::now() > deadline) return {};
        if (dbus_connection_read_write(bus.get(), look_milliseconds) == 0) return {};
    }
    return {Answer::Kind::cancelled, {}};
}

} // namespace

bool FilePortal::usable() const {
    if (failed_) return false;
    const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS");
    if (address != nullptr && *address != '\0') return true;
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code unknown;
    return runtime != nullptr && *runtime == '/' &&
           std::filesystem::exists(std::filesystem::path(runtime) / "bus", unknown);
}

void FilePortal::ask(unsigned long window) {
    if (answer_.valid()) return;
    answer_ = std::async(std::launch::async, [stop = stop_.get_token(), window] {
        return attempt([&]() -> Result<Answer> { return asked(stop, window); }).value_or(Answer{});
    });
}

std::optional<Answer> FilePortal::receive() {
    if (!answer_.valid() || answer_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return std::nullopt;
    Answer answer = answer_.get();
    failed_ = answer.kind == Answer::Kind::no_portal;
    return answer;
}

} // namespace dateline::app
