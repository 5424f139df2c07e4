// compile_gazetteer OUT TABLE…: compiles tables of places (.tsv, .tsv.gz) into the one file that
// the program maps into memory. Later rows rank after earlier ones where all else is equal.
#include "gazetteer/compile.hpp"

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>
#include <zlib.h>

namespace {

using dateline::Result;

/// Reads plain and gzipped files alike.
Result<std::string> read(const char* file) {
    const gzFile in = gzopen(file, "rb");
    if (in == nullptr) return dateline::fail(std::string(file) + ": cannot be read");
    std::string text;
    std::vector<char> block(1U << 20U);
    int got = 0;
    while ((got = gzread(in, block.data(), static_cast<unsigned>(block.size()))) > 0)
        text.append(block.data(), static_cast<std::size_t>(got));
    const bool whole = gzclose(in) == Z_OK && got == 0;
    if (!whole) return dateline::fail(std::string(file) + ": is cut short or damaged");
    return text;
}

Result<std::vector<std::byte>> compile(const std::vector<const char*>& files) {
    std::vector<dateline::gazetteer::Row> all;
    for (const char* file : files) {
        auto rows = read(file).and_then(
            [file](const std::string& text) { return dateline::gazetteer::read_rows(text, file); });
        if (!rows) return tl::make_unexpected(rows.error());
        all.insert(all.end(), std::make_move_iterator(rows->begin()),
                   std::make_move_iterator(rows->end()));
    }
    return dateline::gazetteer::compile(all);
}

int complain(const std::string& sentence) {
    std::fprintf(stderr, "compile_gazetteer: %s\n", sentence.c_str());
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) return complain("usage: compile_gazetteer OUT TABLE...");
    const auto bytes = compile({argv + 2, argv + argc});
    if (!bytes) return complain(bytes.error().message);
    std::ofstream out(argv[1], std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes->data()),
              static_cast<std::streamsize>(bytes->size()));
    out.close();
    if (!out) return complain(std::string(argv[1]) + ": cannot be written");
    std::printf("%s: %zu bytes\n", argv[1], bytes->size());
    return 0;
}
