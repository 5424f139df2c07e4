#pragma once

#include "io/import.hpp"
#include "support/temporary_folder.hpp"

#include <fstream>
#include <string>

namespace dateline::test {

/// What is read of a table with these bytes under this name.
inline Result<event::EventSet> read_text(const std::string& name, const std::string& bytes) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / name;
    std::ofstream(file, std::ios::binary) << bytes;
    return io::read_events(file);
}

} // namespace dateline::test
