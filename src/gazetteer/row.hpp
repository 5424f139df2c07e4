#pragma once

#include "base/result.hpp"
#include "base/text_span.hpp"
#include "gazetteer/gazetteer.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::gazetteer {

/// Names and other words of a place are at most so many bytes: two tell their length.
inline constexpr std::size_t longest_words = 0xFFFF;

/// One line of a place table, as data/gazetteer and a person's own tables hold it.
struct Row {
    TextSpan line; ///< of the table, with its end
    std::string name;
    std::string native;
    std::vector<std::string> alternates;
    geo::LonLat point;
    geo::Kilometres radius;
    FeatureClass feature_class = FeatureClass::populated;
    std::string code;
    std::string country;
    std::string admin1;
    std::uint32_t population = 0;
    std::string source;
    std::optional<Footprint> footprint;
};

/// Reads a tab-separated table. `#` starts a comment line; the first other line names the columns,
/// in any order: name, lon and lat must be there; native, alternates (separated by `|`), radius_km,
/// class, code, country, admin1, population, source, outline and note may be. An outline is `A`
/// (rings of an area) or `L` (lines), then points "lon lat" separated by `,`, parts by `;`.
/// Fails with `file`, the line and what to do about it.
[[nodiscard]] Result<std::vector<Row>> read_rows(std::string_view text, std::string_view file);

/// The columns that a table names, in its order; none where it has no header.
[[nodiscard]] std::vector<std::string_view> columns_of(std::string_view table);

} // namespace dateline::gazetteer
