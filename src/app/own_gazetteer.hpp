#pragma once

#include "base/result.hpp"
#include "gazetteer/gazetteer.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace dateline::app {

/// The person's own places, gazetteer.tsv in the folder of their settings (user_files.hpp),
/// laid over the bundled ones by every command. Its columns are those of gazetteer::read_rows().
[[nodiscard]] std::filesystem::path own_gazetteer_file();

/// Lays it over the others; does nothing where there is none. Fails with file and line, and what to
/// do about it.
[[nodiscard]] Result<void> lay_own_places(gazetteer::Gazetteer& over,
                                          const std::filesystem::path& file);

struct OwnPlace {
    std::string name;
    std::string also; ///< another name, as a text has it; may be empty
    geo::LonLat point;
    geo::Kilometres radius;
    std::string code;    ///< GeoNames feature code; may be empty
    std::string country; ///< ISO 3166-1 alpha-2; may be empty
    /// As own_places() found it in the table, with its end; empty: it is made of the rest.
    std::string line = {};
};

/// Adds a place at the end of the table, or makes the table with it; what stands there stays as it
/// is. True: added; false: it stood there already. Fails when the table is broken or cannot be
/// written.
[[nodiscard]] Result<bool> add_own_place(const OwnPlace& place, const std::filesystem::path& file);

/// Takes it out again; what else stands there stays as it is. False: it did not stand there. Fails
/// as add_own_place().
[[nodiscard]] Result<bool> remove_own_place(const OwnPlace& place,
                                            const std::filesystem::path& file);

/// All of them in the table's order; none where it is missing or broken.
[[nodiscard]] std::vector<OwnPlace> own_places(const std::filesystem::path& file);

} // namespace dateline::app
