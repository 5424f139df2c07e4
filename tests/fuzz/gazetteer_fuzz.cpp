// Bytes as a compiled gazetteer and as a person's table of places: refused with a sentence or read,
// never a crash.
#include "gazetteer/compile.hpp"
#include "gazetteer/image.hpp"
#include "gazetteer/row.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

using namespace dateline::gazetteer;

namespace {

void read_all(const Image& image) {
    for (std::uint32_t i = 0; i < image.size(); ++i) {
        for (const auto& name : image.names_of(i))
            (void)image.string(name.text);
        (void)image.footprint(static_cast<std::uint32_t>(image.place(i).footprint));
        (void)image.label(image.place(i).code);
    }
    for (const layout::IndexEntry& entry : image.folded())
        for (const std::uint32_t posting : image.postings(entry))
            (void)image.name(posting);
}

/// The input under a sound header, so that what lies behind it is reached.
std::vector<std::byte> behind_header(std::span<const std::byte> body) {
    layout::Header header{};
    header.magic = layout::magic;
    header.version = layout::image_version;
    std::vector<std::byte> bytes(sizeof header + body.size() / 8 * 8);
    header.size = bytes.size();
    const std::size_t sections = header.sections.size();
    for (std::size_t i = 0; i < sections; ++i)
        header.sections[i] =
            sizeof header + (bytes.size() - sizeof header) / 8 * i / (sections - 1) * 8;
    header.checksum = layout::checksum(header);
    std::memcpy(bytes.data(), &header, sizeof header);
    std::memcpy(bytes.data() + sizeof header, body.data(), bytes.size() - sizeof header);
    return bytes;
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::span<const std::byte> input(reinterpret_cast<const std::byte*>(data), size);
    const std::vector<std::byte> copy(input.begin(), input.end());
    if (const auto image = Image::open(copy, "fuzz")) read_all(*image);
    const auto wrapped = behind_header(input);
    if (const auto image = Image::open(wrapped, "fuzz")) read_all(*image);
    const auto rows = read_rows({reinterpret_cast<const char*>(data), size}, "fuzz.tsv");
    if (!rows) return 0;
    const auto bytes = compile(*rows);
    if (!bytes) return 0;
    if (const auto image = Image::open(*bytes, "fuzz")) read_all(*image);
    return 0;
}
