#pragma once

#include "event/correction.hpp"

#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace dateline::test {

/// A label put on the event at the words, of May.
inline event::Correction label(const std::string& words, const std::string& text) {
    return {{{words, "at ", " the"}, "May"}, event::SetLabel{text}};
}

using List = std::vector<event::Correction>;

/// In a child process, so that limits and ids of this one stay as they are: its exit status.
template <typename Work>
int in_child(Work work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace dateline::test
