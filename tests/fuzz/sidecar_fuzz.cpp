// Any bytes at all as a file of corrections: one sentence that says why not, or corrections that
// come back the same when they are written and read again.
#include "io/sidecar.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace dateline;

void hold(bool condition) {
    if (!condition) std::abort();
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto read = io::decode_sidecar(bytes, "fuzz.dateline.yaml");
    if (!read) {
        hold(read.error().message.find("fuzz.dateline.yaml") != std::string::npos);
        return 0;
    }
    const std::string written = io::encode_sidecar(*read, "fuzz.md");
    const auto again = io::decode_sidecar(written, "fuzz.dateline.yaml");
    hold(again.has_value());
    hold(io::encode_sidecar(*again, "fuzz.md") == written);
    return 0;
}
