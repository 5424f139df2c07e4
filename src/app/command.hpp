#pragma once

#include "app/console.hpp"
#include "app/data_files.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace dateline::app {

/// What every command may use. It lives as long as the command runs.
struct Session {
    Console& console;
    const DataFiles& data;
};

/// The work of one command line; returns the exit status.
using Action = std::function<int(const Session&)>;

/// Where a subcommand leaves its work while the command line is being parsed; it runs afterwards.
struct Invocation {
    Action action;
};

// Each adds its subcommand with options, help and an example, and sets `chosen.action` when the
// command line names it. A new command: a file command_<name>.cpp, a line here, a line in cli.cpp.
void add_open(CLI::App& program, Invocation& chosen);
void add_render(CLI::App& program, Invocation& chosen);
void add_extract(CLI::App& program, Invocation& chosen);
void add_tag(CLI::App& program, Invocation& chosen);
void add_locate(CLI::App& program, Invocation& chosen);

} // namespace dateline::app
