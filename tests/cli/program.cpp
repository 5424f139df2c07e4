#include "program.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dateline::test {
namespace {

void redirect(const std::filesystem::path& file, int to) {
    const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT, 0600);
    ::dup2(opened, to);
    ::close(opened);
}

[[noreturn]] void become_program(std::string program, Words words, const Surroundings& around,
                                 const std::filesystem::path& out,
                                 const std::filesystem::path& err) {
    redirect(out, STDOUT_FILENO);
    redirect(err, STDERR_FILENO);
    if (::chdir(around.folder.c_str()) != 0) ::_exit(126);
    for (const auto& [name, value] : around.environment)
        value.empty() ? ::unsetenv(name.c_str()) : ::setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> argv{program.data()};
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    ::execv(program.c_str(), argv.data());
    ::_exit(127);
}

} // namespace

Outcome run_program(const std::string& program, const Words& arguments,
                    const Surroundings& around) {
    const TemporaryFolder folder;
    const auto out = around.output.empty() ? folder / "out" : around.output;
    const auto err = folder / "err";
    const pid_t child = ::fork();
    if (child == 0) become_program(program, arguments, around, out, err);
    int status = 0;
    ::waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            around.output.empty() ? content(out) : "", content(err)};
}

Outcome run_dateline(const Words& arguments, const Surroundings& around) {
    return run_program(DATELINE_BUILD_DIR "/dateline", arguments, around);
}

void expect_refusal(const Words& arguments, int status, const std::string& words,
                    const Surroundings& around) {
    const Outcome outcome = run_dateline(arguments, around);
    CAPTURE(arguments);
    CAPTURE(outcome.err);
    CHECK(outcome.status == status);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.rfind("dateline: ", 0) == 0);
    CHECK(outcome.err.find(words) != std::string::npos);
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
}

} // namespace dateline::test
