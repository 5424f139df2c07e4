#include "app/cli.hpp"

#include "app/command.hpp"

#include <algorithm>
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <functional>
#include <iostream>
#include <new>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace dateline::app {
namespace {

constexpr const char* description =
    "Dateline finds the dated events of a narrative and plays them on a map.";

constexpr const char* footer = "Examples:\n"
                               "  dateline story.md                          open the map\n"
                               "  dateline extract story.md -o events.gpkg   write the events\n"
                               "  dateline render story.md -o map.png        write a picture\n"
                               "'dateline COMMAND --help' tells more about a command.";

void describe(CLI::App& program, Invocation& chosen) {
    program.description(description);
    program.footer(footer);
    program.set_version_flag("--version", std::string("dateline ") + DATELINE_VERSION);
    add_open(program, chosen);
    add_extract(program, chosen);
    add_render(program, chosen);
    add_tag(program, chosen);
    add_locate(program, chosen);
    program.require_subcommand(0, 1);
    program.fallthrough();
}

bool is_command(const CLI::App& program, const std::string& word) {
    return !program.get_subcommands([&](const CLI::App* c) { return c->get_name() == word; })
                .empty();
}

/// A word that is neither a command nor the name of a file is a slip of the hand.
bool is_slip(const std::string& word) {
    std::error_code unknown;
    return !word.empty() && word.find_first_of("./") == std::string::npos &&
           !std::filesystem::exists(word, unknown);
}

/// `dateline FILE` is short for `dateline open FILE`. CLI11 wants the arguments in reverse.
Result<std::vector<std::string>> reversed_arguments(const CLI::App& program, int argc,
                                                    const char* const* argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    const auto first = std::find_if(words.begin(), words.end(), [](const std::string& word) {
        return word.size() < 2 || word.front() != '-';
    });
    const bool asks = std::any_of(words.begin(), first, [](const std::string& word) {
        return word == "--help" || word == "-h" || word == "--version";
    });
    const bool command = first != words.end() && is_command(program, *first);
    if (first == words.begin() && first != words.end() && !command && is_slip(*first))
        return fail(*first + ": there is no such command and no such file; 'dateline --help' "
                             "lists the commands");
    if (!asks && !command) words.insert(words.begin(), "open");
    std::reverse(words.begin(), words.end());
    return words;
}

Error usage_error(const CLI::App& program, const CLI::ParseError& error) {
    const auto named = program.get_subcommands();
    const std::string command = named.empty() ? "" : " " + named.front()->get_name();
    return {fmt::format("{}; 'dateline{} --help' shows how", error.what(), command)};
}

/// A value that is empty, as those of scripts are whose variable is not set, would else be taken
/// for none.
Result<void> expect_values(const CLI::App& program) {
    for (const CLI::App* command : program.get_subcommands())
        for (const CLI::Option* option : command->get_options())
            if (std::ranges::find(option->results(), "") != option->results().end())
                return fail(fmt::format("{} is empty ({}); 'dateline {} --help' shows how",
                                        option->get_name(), option->get_description(),
                                        command->get_name()));
    return {};
}

/// Output that could not be written is a failure, whatever the command thought.
int flushed(const Console& console, int status) {
    std::cout.flush();
    const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && std::cout.good();
    if (written || status != success) return status;
    return console.fail({"the output cannot be written; is the disk full?"});
}

int run_guarded(const Console& console, const std::function<int()>& work) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return console.fail({"the machine has not enough memory for this"});
    } catch (const std::exception& error) {
        return console.fail({error.what()});
    }
}

int run(int argc, const char* const* argv, Console& console) {
    CLI::App program("", "dateline");
    Invocation chosen;
    describe(program, chosen);
    try {
        auto words = reversed_arguments(program, argc, argv);
        if (!words) return console.misuse(words.error());
        program.parse(std::move(*words));
        if (const auto values = expect_values(program); !values)
            return console.misuse(values.error());
    } catch (const CLI::Success& asked) {
        return flushed(console, program.exit(asked)); // prints the help or the version
    } catch (const CLI::ParseError& error) {
        return console.misuse(usage_error(program, error));
    }
    const auto data = DataFiles::locate();
    if (!data) return console.fail(data.error());
    return flushed(console, chosen.action(Session{console, *data}));
}

} // namespace

int run(int argc, const char* const* argv) {
    Console console;
    return run_guarded(console, [&] { return run(argc, argv, console); });
}

} // namespace dateline::app
