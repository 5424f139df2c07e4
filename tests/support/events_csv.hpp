#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <random>

namespace dateline::test {

/// A real file: as many rows as asked for, as another program might write them.
inline std::filesystem::path csv_of(std::int64_t count) {
    const auto file = std::filesystem::temp_directory_path() / "dateline-bench-events.csv";
    std::ofstream out(file);
    out << "begin,lon,lat,place,category,sentence\n";
    std::mt19937 random(7);
    for (std::int64_t i = 0; i < count; ++i) {
        const auto day = random() % 28 + 1;
        out << 2008 + random() % 10 << "-0" << random() % 9 + 1 << '-' << day / 10 << day % 10
            << ',';
        out << 33.0 + static_cast<double>(random() % 70'000) / 1e4 << ','
            << 32.0 + static_cast<double>(random() % 60'000) / 1e4 << ",Place " << random() % 5000
            << ",ground,Something happened there.\n";
    }
    return file;
}

} // namespace dateline::test
