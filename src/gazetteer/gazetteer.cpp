#include "gazetteer/gazetteer.hpp"

#include "base/file.hpp"
#include "gazetteer/compile.hpp"
#include "gazetteer/layer.hpp"
#include "gazetteer/row.hpp"

#include <algorithm>
#include <utility>

namespace dateline::gazetteer {
namespace {

std::string_view string_or_empty(const Image& image, std::uint32_t offset) {
    return offset == layout::none ? std::string_view() : image.string(offset);
}

std::string_view country_of(const layout::PlaceRecord& record) {
    return record.country[0] == 0 ? std::string_view() : std::string_view(record.country.data(), 2);
}

} // namespace

std::pair<const Gazetteer::Layer*, std::uint32_t> Gazetteer::Data::at(PlaceId id) const {
    const auto index = static_cast<std::uint32_t>(id);
    auto layer = layers.end() - 1;
    while (layer != layers.begin() && layer->first_place > index)
        --layer;
    return {&*layer, index - layer->first_place};
}

Gazetteer::Gazetteer(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

Result<Gazetteer> Gazetteer::open(const std::filesystem::path& file) {
    auto mapped = MappedFile::open(file);
    if (!mapped) return tl::make_unexpected(mapped.error());
    const auto image = Image::open(mapped->bytes(), file.string());
    if (!image) return tl::make_unexpected(image.error());
    auto data = std::make_unique<Data>();
    data->size = image->size();
    data->layers.push_back({std::move(*mapped), *image, 0, false});
    return Gazetteer(std::move(data));
}

void Gazetteer::let_go() const {
    for (const Layer& layer : data_->layers) {
        if (const auto* file = std::get_if<MappedFile>(&layer.bytes)) file->let_go();
    }
}

Result<void> Gazetteer::add_overlay(const std::filesystem::path& table) {
    const auto text = read_file(table);
    if (!text) return tl::make_unexpected(text.error());
    return add_overlay(*text, table.string());
}

Result<void> Gazetteer::add_overlay(std::string_view table, std::string_view named) {
    auto rows = read_rows(table, named);
    if (!rows) return tl::make_unexpected(rows.error());
    for (Row& row : *rows)
        if (row.source.empty()) row.source = named;
    auto bytes = compile(*rows);
    if (!bytes) return tl::make_unexpected(bytes.error());
    const auto image = Image::open(*bytes, named);
    if (!image) return tl::make_unexpected(image.error());
    const auto first = static_cast<std::uint32_t>(data_->size);
    data_->size += image->size();
    data_->layers.push_back({std::move(*bytes), *image, first, true});
    return {};
}

std::size_t Gazetteer::size() const {
    return data_->size;
}

Place Gazetteer::place(PlaceId id) const {
    const auto [layer, index] = data_->at(id);
    const Image& image = layer->image;
    const layout::PlaceRecord& record = image.place(index);
    return {.id = id,
            .name = image.string(image.name(record.first_name).text),
            .native = string_or_empty(image, record.native),
            .point = lon_lat(record.point),
            .radius = geo::Kilometres(static_cast<double>(record.radius_km)),
            .feature_class = static_cast<FeatureClass>(record.feature_class),
            .feature_code = image.label(record.code),
            .country = country_of(record),
            .admin1 = string_or_empty(image, record.admin1_name),
            .population = record.population,
            .source = image.label(record.source),
            .own = layer->overlay,
            .footprint = record.footprint};
}

std::vector<std::string_view> Gazetteer::names(PlaceId id) const {
    const auto [layer, index] = data_->at(id);
    std::vector<std::string_view> names;
    for (const layout::NameRecord& name : layer->image.names_of(index))
        names.push_back(layer->image.string(name.text));
    return names;
}

std::optional<PlaceId> Gazetteer::country(std::string_view code) const {
    if (code.size() != 2) return std::nullopt;
    const Image& image = data_->layers.front().image;
    const auto countries = image.section<layout::CountryRecord>(layout::Section::countries);
    const std::array<char, 4> wanted{code[0], code[1], 0, 0};
    const auto found = std::lower_bound(
        countries.begin(), countries.end(), wanted,
        [](const layout::CountryRecord& record, const auto& key) { return record.code < key; });
    if (found == countries.end() || found->code != wanted) return std::nullopt;
    return PlaceId{found->place};
}

std::optional<PlaceId> Gazetteer::admin1(PlaceId id) const {
    const auto [layer, index] = data_->at(id);
    const std::uint32_t division = layer->image.place(index).admin1;
    if (division >= layer->image.size()) return std::nullopt;
    return PlaceId{layer->first_place + division};
}

geo::LonLat Gazetteer::point(PlaceId id) const {
    const auto [layer, index] = data_->at(id);
    return lon_lat(layer->image.place(index).point);
}

Footprint Gazetteer::footprint(PlaceId id) const {
    const auto [layer, index] = data_->at(id);
    const std::int32_t number = layer->image.place(index).footprint;
    return number < 0 ? Footprint() : layer->image.footprint(static_cast<std::uint32_t>(number));
}

std::string_view Gazetteer::feature_code(PlaceId id) const {
    const auto [layer, index] = data_->at(id);
    return layer->image.label(layer->image.place(index).code);
}

std::string_view Gazetteer::country_code(PlaceId id) const {
    const auto [layer, index] = data_->at(id);
    return country_of(layer->image.place(index));
}

} // namespace dateline::gazetteer
