#include "io/import.hpp"

#include "base/ascii.hpp"
#include "base/file.hpp"
#include "io/event_reader.hpp"
#include "io/gdal_scope.hpp"

#include <algorithm>
#include <array>
#include <ogrsf_frmts.h>
#include <string_view>
#include <utility>

namespace dateline::io {
namespace {

constexpr std::size_t most_told = 20; ///< of rows with a fault; the rest is summed up

std::string extension_of(const std::filesystem::path& file) {
    return ascii::lower(file.extension().string());
}

/// A table that is a text, a row a line.
bool is_of_lines(const std::string& extension) {
    return extension == ".csv" || extension == ".tsv";
}

/// What each driver is asked for: dates stay the words they are, for GDAL's own date type has no
/// year before 1.
std::array<const char*, 2> options_for(const std::string& extension) {
    if (is_of_lines(extension)) return {"AUTODETECT_TYPE=NO", nullptr};
    if (extension == ".geojson") return {"DATE_AS_STRING=YES", nullptr};
    return {nullptr, nullptr};
}

GDALDatasetUniquePtr open_table(const std::filesystem::path& file) {
    RegisterOGRCSV();
    RegisterOGRGeoJSON();
    RegisterOGRGeoPackage();
    static constexpr std::array<const char*, 4> drivers{"CSV", "GeoJSON", "GPKG", nullptr};
    const auto options = options_for(extension_of(file));
    return GDALDatasetUniquePtr(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                                  drivers.data(), options.data(), nullptr));
}

/// What is to be said of a table's rows, the first ones each.
class RowNotes {
public:
    void add(std::size_t row, const std::vector<std::string>& of_row) {
        if (of_row.empty() || ++count_ > most_told) return;
        for (const std::string& words : of_row)
            told_.push_back({0, "row " + std::to_string(row) + words});
    }
    [[nodiscard]] std::vector<Diagnostic> all(const std::string& sum) {
        if (count_ > most_told) told_.push_back({0, std::to_string(count_) + " rows " + sum});
        return std::move(told_);
    }

private:
    std::vector<Diagnostic> told_;
    std::size_t count_ = 0;
};

/// A line of a text, below its header; else the row's number stands in the reason.
void tell_where(event::Unmapped& left_out, std::size_t row, bool in_lines) {
    if (in_lines)
        left_out.line = static_cast<std::uint32_t>(row + 1);
    else
        left_out.reason = "row " + std::to_string(row) + ": " + left_out.reason;
}

/// The rows that are events, and what is wrong with the others.
event::EventSet read_rows(OGRLayer& layer, EventReader& reader, bool in_lines) {
    event::EventSet set;
    set.events.reserve(
        static_cast<std::size_t>(std::max<GIntBig>(layer.GetFeatureCount(FALSE), 0)));
    std::size_t row = 0;
    RowNotes left_out;
    RowNotes changed;
    for (const auto& feature : layer) {
        ++row;
        std::vector<std::string> mended;
        auto event = reader.read(*feature, mended);
        if (!event) {
            left_out.add(row, {" is left out: " + event.error().message});
            set.unmapped.push_back(reader.unmapped(*feature, event.error().message));
            tell_where(set.unmapped.back(), row, in_lines);
            continue;
        }
        set.events.push_back(std::move(*event));
        for (std::string& words : mended)
            words.insert(0, ": ");
        changed.add(row, mended);
    }
    set.diagnostics = left_out.all("of " + std::to_string(row) + " are left out");
    for (Diagnostic& note : changed.all("have such values"))
        set.diagnostics.push_back(std::move(note));
    return set;
}

} // namespace

bool is_event_table(const std::filesystem::path& file) {
    const std::string extension = extension_of(file);
    static constexpr std::array<std::string_view, 4> tables{".csv", ".tsv", ".geojson", ".gpkg"};
    return std::ranges::find(tables, extension) != tables.end();
}

Result<event::EventSet> read_events(const std::filesystem::path& file) {
    if (auto readable = check_readable(file); !readable)
        return tl::make_unexpected(readable.error());
    const GdalErrors errors;
    const GDALDatasetUniquePtr table = open_table(file);
    const auto unreadable = [&] {
        const std::string words = errors.last();
        return fail(
            file.string() + ": cannot be read as a table of events" +
            (words.empty() ? "; is it whole, and of the kind its name says?" : ": " + words));
    };
    if (!table || table->GetLayerCount() == 0) return unreadable();
    OGRLayer& layer = *table->GetLayer(0);
    EventReader reader(layer);
    // a collection of no features tells no columns either
    const bool bare =
        layer.GetFeatureCount(TRUE) == 0 && layer.GetLayerDefn()->GetFieldCount() == 0;
    if (bare && errors.last().empty())
        return fail(file.string() + ": there is no event in this table; it has no rows");
    if (const std::string lacks = reader.lacks(); !lacks.empty()) {
        return fail(file.string() + ": " + lacks +
                    "; a table of events needs \"begin\" (such as 2015-09-30) and points, or "
                    "\"lon\" and \"lat\" in degrees");
    }
    event::EventSet set = read_rows(layer, reader, is_of_lines(extension_of(file)));
    if (!set.events.empty()) return set;
    if (!errors.last().empty()) return unreadable();
    const std::string first =
        set.diagnostics.empty() ? "it has no rows" : set.diagnostics.front().message;
    return fail(file.string() + ": there is no event in this table; " + first);
}

} // namespace dateline::io
