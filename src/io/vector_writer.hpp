#pragma once

#include "base/result.hpp"
#include "calendar/date_span.hpp"
#include "geo/lon_lat.hpp"
#include "io/export.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dateline::io {

enum class ColumnType : std::uint8_t { text, real, integer };

struct Column {
    const char* name;
    ColumnType type;
};

/// One feature. Title, description and span serve the formats that have a place for them (KML).
struct Row {
    /// One for each column; a monostate leaves the cell without a value.
    std::vector<std::variant<std::monostate, std::string, double, int>> values;
    std::optional<geo::LonLat> point;
    std::optional<calendar::DateSpan> when;
    std::string title;
    std::string description;
};

/// A file of one layer made in memory through OGR, so that it can be put on the disk whole. The
/// first thing that goes wrong is kept and told by finish().
class VectorWriter {
public:
    VectorWriter(ExportFormat format, const std::string& layer, std::vector<Column> columns,
                 bool with_points);
    ~VectorWriter();
    VectorWriter(const VectorWriter&) = delete;
    VectorWriter& operator=(const VectorWriter&) = delete;

    void add(const Row& row);

    /// The bytes of the whole file; call it once.
    [[nodiscard]] Result<std::string> finish();

private:
    struct Data;
    std::unique_ptr<Data> data_;
};

} // namespace dateline::io
