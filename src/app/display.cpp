#include "app/display.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <SFML/System/Err.hpp>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <X11/Xlib.h>

namespace dateline::app {
namespace {

/// In the child: becomes the X server that tells its display number through `answer`.
[[noreturn]] void become_server(int answer, pid_t parent) {
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent) _exit(127); // the parent was gone before we could follow it
    const int silent = open("/dev/null", O_RDWR);
    if (silent >= 0) {
        dup2(silent, STDIN_FILENO);
        dup2(silent, STDOUT_FILENO);
        dup2(silent, STDERR_FILENO);
    }
    std::string fd = std::to_string(answer);
    std::string server = "Xvfb";
    std::string numbered = "-displayfd";
    std::string screen = "-screen";
    std::string zero = "0";
    std::string size = "64x64x24";
    std::string silence = "-nolisten";
    std::string tcp = "tcp";
    std::string lasting = "-noreset"; // when a client leaves and no other is there
    const std::array<char*, 10> words{
        server.data(), numbered.data(), fd.data(),  screen.data(),  zero.data(),
        size.data(),   silence.data(),  tcp.data(), lasting.data(), nullptr};
    execvp("Xvfb", words.data());
    _exit(127);
}

/// The line that the server writes when it takes clients; empty when it ended instead.
std::string read_line(int from) {
    std::string line;
    char c = 0;
    while (true) {
        const ssize_t got = read(from, &c, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0 || c == '\n') return line;
        line += c;
    }
}

} // namespace

void quiet_graphics() {
    sf::err().rdbuf(nullptr);
}

DisplayHold::DisplayHold() : display_(XOpenDisplay(nullptr)) {}

DisplayHold::~DisplayHold() {
    if (display_ != nullptr) XCloseDisplay(static_cast<Display*>(display_));
}

Result<PrivateDisplay> PrivateDisplay::start() {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) {
        return fail(std::string("No pipe to a private X server: ") +
                    std::generic_category().message(errno) + ".");
    }
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    const pid_t parent = getpid();
    const pid_t server = fork();
    if (server == 0) become_server(ends[1], parent);
    close(ends[1]);
    const std::string number = server > 0 ? read_line(ends[0]) : std::string();
    close(ends[0]);
    if (number.empty()) {
        if (server > 0) waitpid(server, nullptr, 0);
        return fail("Drawing needs an X display and Xvfb did not start: install the package xvfb.");
    }
    setenv("DISPLAY", (":" + number).c_str(), 1);
    return PrivateDisplay(server);
}

PrivateDisplay::PrivateDisplay(PrivateDisplay&& other) noexcept
    : server_(std::exchange(other.server_, -1)) {}

PrivateDisplay& PrivateDisplay::operator=(PrivateDisplay&& other) noexcept {
    std::swap(server_, other.server_);
    return *this;
}

PrivateDisplay::~PrivateDisplay() {
    stop();
}

void PrivateDisplay::stop() {
    if (server_ <= 0) return;
    kill(server_, SIGTERM);
    waitpid(server_, nullptr, 0);
    server_ = -1;
}

} // namespace dateline::app
