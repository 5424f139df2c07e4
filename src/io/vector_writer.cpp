#include "io/vector_writer.hpp"

#include "io/gdal_scope.hpp"
#include "io/wgs84.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <ogrsf_frmts.h>
#include <utility>

namespace dateline::io {
namespace {

struct Driver {
    const char* name;
    const char* extension;
    void (*enrol)(); ///< registering this one driver spares the start-up cost of GDAL's hundreds
    std::vector<const char*> layer_options; ///< ends with nullptr
};

Driver driver_of(ExportFormat format) {
    switch (format) {
    case ExportFormat::geojson:
        return {"GeoJSON", "geojson", RegisterOGRGeoJSON, {"RFC7946=YES", nullptr}};
    case ExportFormat::csv:
        return {"CSV", "csv", RegisterOGRCSV, {"LINEFORMAT=LF", nullptr}};
    case ExportFormat::kml:
        return {"LIBKML", "kml", RegisterOGRLIBKML, {nullptr}};
    case ExportFormat::gpkg:
        break;
    }
    return {"GPKG", "gpkg", RegisterOGRGeoPackage, {nullptr}};
}

OGRFieldType field_type(ColumnType type) {
    switch (type) {
    case ColumnType::text:
        return OFTString;
    case ColumnType::real:
        return OFTReal;
    case ColumnType::integer:
        break;
    }
    return OFTInteger;
}

struct SetField {
    OGRFeature& feature;
    int field;
    void operator()(std::monostate) const { feature.SetFieldNull(field); }
    void operator()(const std::string& value) const { feature.SetField(field, value.c_str()); }
    void operator()(double value) const { feature.SetField(field, value); }
    void operator()(int value) const { feature.SetField(field, value); }
};

// Fields that the KML driver turns into elements of a placemark; the names are ours (see Scope),
// so that the columns "begin" and "end" stay what they are in every other format.
constexpr const char* kml_name = "placemark_name";
constexpr const char* kml_description = "placemark_description";
constexpr const char* kml_begin = "placemark_begin";
constexpr const char* kml_end = "placemark_end";

/// What holds while a file is made.
struct Scope {
    GdalOption name{"LIBKML_NAME_FIELD", kml_name};
    GdalOption description{"LIBKML_DESCRIPTION_FIELD", kml_description};
    GdalOption begin{"LIBKML_BEGIN_FIELD", kml_begin};
    GdalOption end{"LIBKML_END_FIELD", kml_end};
    GdalOption clock{"OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z"}; // equal events, equal bytes
    GdalErrors quiet;
};

void set_day(OGRFeature& feature, const char* field, calendar::Day day, int hour, int minute,
             float second) {
    const std::chrono::year_month_day date{day};
    const int year = static_cast<int>(date.year());
    if (year < 1 || year > 9999) return; // beyond what the driver writes; the columns hold it
    feature.SetField(feature.GetFieldIndex(field), year,
                     static_cast<int>(static_cast<unsigned>(date.month())),
                     static_cast<int>(static_cast<unsigned>(date.day())), hour, minute, second,
                     100); // 100: UTC
}

} // namespace

struct VectorWriter::Data {
    Scope scope;
    MemoryFolder folder{this};
    std::string path;
    ExportFormat format = ExportFormat::geojson;
    std::vector<Column> columns;
    std::unique_ptr<GDALDataset, CloseDataset> dataset;
    OGRLayer* layer = nullptr;
    std::string trouble;

    void note(const char* what) {
        if (trouble.empty()) trouble = std::string(what) + ": " + CPLGetLastErrorMsg();
    }
    void create(const std::string& layer_name, bool with_points);
    void create_fields();
    void create_field(const char* name, OGRFieldType type) {
        OGRFieldDefn field(name, type);
        if (layer->CreateField(&field) != OGRERR_NONE) note("the column cannot be made");
    }
    void describe_placemark(OGRFeature& feature, const Row& row) const;
};

void VectorWriter::Data::create(const std::string& layer_name, bool with_points) {
    const Driver driver = driver_of(format);
    driver.enrol();
    GDALDriver* found = GetGDALDriverManager()->GetDriverByName(driver.name);
    if (found == nullptr) {
        trouble = std::string("this GDAL was built without its driver ") + driver.name;
        return;
    }
    dataset.reset(found->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset) return note("the file cannot be begun");
    OGRSpatialReference degrees = wgs84();
    const bool points = with_points && format != ExportFormat::csv;
    layer = dataset->CreateLayer(layer_name.c_str(), points ? &degrees : nullptr,
                                 points ? wkbPoint : wkbNone,
                                 const_cast<char**>(driver.layer_options.data()));
    if (layer == nullptr) return note("the layer cannot be made");
    create_fields();
}

void VectorWriter::Data::create_fields() {
    for (const Column& column : columns)
        create_field(column.name, field_type(column.type));
    if (format != ExportFormat::kml) return;
    create_field(kml_name, OFTString);
    create_field(kml_description, OFTString);
    create_field(kml_begin, OFTDateTime);
    create_field(kml_end, OFTDateTime);
}

void VectorWriter::Data::describe_placemark(OGRFeature& feature, const Row& row) const {
    if (format != ExportFormat::kml) return;
    feature.SetField(kml_name, row.title.c_str());
    feature.SetField(kml_description, row.description.c_str());
    if (!row.when) return;
    set_day(feature, kml_begin, row.when->begin, 0, 0, 0);
    set_day(feature, kml_end, row.when->end, 23, 59, 59);
}

VectorWriter::VectorWriter(ExportFormat format, const std::string& layer,
                           std::vector<Column> columns, bool with_points)
    : data_(std::make_unique<Data>()) {
    data_->format = format;
    data_->columns = std::move(columns);
    data_->path = data_->folder.file(layer + "." + driver_of(format).extension);
    data_->create(layer, with_points);
}

VectorWriter::~VectorWriter() = default;

void VectorWriter::add(const Row& row) {
    if (!data_->trouble.empty()) return;
    OGRFeature feature(data_->layer->GetLayerDefn());
    for (std::size_t i = 0; i < row.values.size(); ++i)
        std::visit(SetField{feature, static_cast<int>(i)}, row.values[i]);
    data_->describe_placemark(feature, row);
    if (row.point && data_->format != ExportFormat::csv) {
        const OGRPoint point(row.point->lon.degrees, row.point->lat.degrees);
        feature.SetGeometry(&point);
    }
    if (data_->layer->CreateFeature(&feature) != OGRERR_NONE)
        data_->note("a row cannot be written");
}

Result<std::string> VectorWriter::finish() {
    CPLErrorReset();        // what was said so far is noted
    data_->dataset.reset(); // writes what is left
    if (CPLGetLastErrorType() >= CE_Failure) data_->note("the file cannot be ended");
    if (!data_->trouble.empty()) return fail(data_->trouble);
    return data_->folder.read(data_->path);
}

} // namespace dateline::io
