#include "gazetteer/image.hpp"

#include "base/prefetch.hpp"
#include "gazetteer/mapped_file.hpp"

#include <algorithm>
#include <cstddef>
#include <zlib.h>

namespace dateline::gazetteer {

using layout::Section;

std::uint32_t layout::checksum(const Header& header) {
    const auto* bytes = reinterpret_cast<const Bytef*>(&header.size);
    constexpr auto length = sizeof(Header) - offsetof(Header, size);
    return static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(length)));
}

namespace {

bool in_order(const layout::Header& header) {
    std::uint64_t before = sizeof(layout::Header);
    for (const std::uint64_t offset : header.sections) {
        if (offset < before || offset > header.size || offset % 8 != 0) return false;
        before = offset;
    }
    return true;
}

} // namespace

Result<Image> Image::open(std::span<const std::byte> bytes, std::string_view named) {
    const std::string file(named);
    if (bytes.size() < sizeof(layout::Header) ||
        std::memcmp(bytes.data(), layout::magic.data(), layout::magic.size()) != 0)
        return fail(file + ": this is no gazetteer" + remedy);
    Image image;
    image.bytes_ = bytes;
    image.header_ = reinterpret_cast<const layout::Header*>(bytes.data());
    const layout::Header& header = *image.header_;
    if (header.version != layout::image_version)
        return fail(file + ": the gazetteer is of version " + std::to_string(header.version) +
                    ", this program reads version " + std::to_string(layout::image_version) +
                    remedy);
    if (header.size != bytes.size())
        return fail(file + ": the gazetteer is cut short, " + std::to_string(bytes.size()) +
                    " of " + std::to_string(header.size) + " bytes" + remedy);
    if (header.checksum != layout::checksum(header) || !in_order(header))
        return fail(file + ": the gazetteer is damaged" + remedy);
    image.places_ = image.section<layout::PlaceRecord>(Section::places);
    image.names_ = image.section<layout::NameRecord>(Section::names);
    image.folded_ = image.section<layout::IndexEntry>(Section::folded);
    image.postings_ = image.section<std::uint32_t>(Section::postings);
    image.strings_ = image.raw(Section::strings);
    image.labels_ = image.section<std::uint32_t>(Section::labels);
    if (image.places_.empty()) return fail(file + ": the gazetteer is empty" + remedy);
    return image;
}

std::span<const std::byte> Image::raw(Section which) const {
    const auto index = static_cast<std::size_t>(which);
    const std::uint64_t begin = header_->sections[index];
    return bytes_.subspan(begin, header_->sections[index + 1] - begin);
}

std::string_view Image::string(std::uint32_t offset) const {
    constexpr std::size_t prefix = sizeof(std::uint16_t);
    if (offset > strings_.size() || strings_.size() - offset < prefix) return {};
    std::uint16_t length = 0;
    std::memcpy(&length, strings_.data() + offset, prefix);
    if (strings_.size() - offset - prefix < length) return {};
    return {reinterpret_cast<const char*>(strings_.data() + offset + prefix), length};
}

std::string_view Image::label(std::uint16_t index) const {
    return index < labels_.size() ? string(labels_[index]) : std::string_view{};
}

std::span<const layout::NameRecord> Image::names_of(std::uint32_t place) const {
    if (place >= size()) return {};
    const std::size_t begin = std::min<std::size_t>(places_[place].first_name, names_.size());
    const std::size_t end = std::min<std::size_t>(places_[place + 1].first_name, names_.size());
    return names_.subspan(begin, end < begin ? 0 : end - begin);
}

std::span<const std::uint32_t> Image::postings(const layout::IndexEntry& entry) const {
    const std::uint32_t first = entry.value & ~layout::last_posting;
    if (first == 0 || first > postings_.size()) return {};
    std::size_t end = first;
    while (end < postings_.size() && (postings_[end - 1] & layout::last_posting) == 0)
        ++end;
    return postings_.subspan(first - 1, end - first + 1);
}

void Image::fetch(std::span<const std::uint32_t> postings) const {
    const auto fetch_string = [&](std::uint32_t offset) {
        if (offset < strings_.size()) prefetch(&strings_[offset]);
    };
    const auto place_of = [&](std::uint32_t posting) -> const layout::PlaceRecord& {
        return place(name(posting & ~layout::last_posting).place);
    };
    for (const std::uint32_t posting : postings)
        if (const std::uint32_t index = posting & ~layout::last_posting; index < names_.size())
            prefetch(&names_[index]);
    for (const std::uint32_t posting : postings) {
        prefetch(&place_of(posting));
        fetch_string(name(posting & ~layout::last_posting).text);
    }
    for (const std::uint32_t posting : postings) {
        const layout::PlaceRecord& record = place_of(posting);
        if (record.first_name < names_.size()) prefetch(&names_[record.first_name]);
        fetch_string(record.native);
        fetch_string(record.admin1_name);
    }
    for (const std::uint32_t posting : postings)
        fetch_string(name(place_of(posting).first_name).text);
}

layout::IndexEntry Image::look_up(std::span<const layout::IndexEntry> table, std::uint64_t hash) {
    if (table.empty()) return {};
    const auto fingerprint = static_cast<std::uint32_t>(hash >> 32U);
    std::size_t slot = hash & (table.size() - 1);
    for (std::size_t tried = 0; tried < table.size() && table[slot].value != 0; ++tried) {
        if (table[slot].fingerprint == fingerprint) return table[slot];
        slot = (slot + 1) & (table.size() - 1);
    }
    return {};
}

std::span<const layout::TownRecord> Image::towns(std::size_t cell) const {
    const auto towns = section<layout::TownRecord>(Section::towns);
    const auto cells = section<std::uint32_t>(Section::town_cells);
    if (cell + 1 >= cells.size() || cells[cell] > cells[cell + 1] || cells[cell + 1] > towns.size())
        return {};
    return towns.subspan(cells[cell], cells[cell + 1] - cells[cell]);
}

Footprint Image::footprint(std::uint32_t index) const {
    const auto records = section<layout::FootprintRecord>(Section::footprints);
    const auto parts = section<std::uint32_t>(Section::parts);
    const auto points = section<layout::PointRecord>(Section::points);
    Footprint footprint;
    if (index >= records.size()) return footprint;
    footprint.closed = records[index].closed != 0;
    const std::size_t stop = std::size_t{records[index].first_part} + records[index].parts;
    for (std::size_t part = records[index].first_part; part < stop; ++part) {
        if (part + 1 >= parts.size() || parts[part] > parts[part + 1] ||
            parts[part + 1] > points.size())
            break;
        if (parts[part] == parts[part + 1]) continue; // no part is empty
        auto& line = footprint.parts.emplace_back();
        for (std::size_t i = parts[part]; i < parts[part + 1]; ++i)
            line.push_back(lon_lat(points[i]));
    }
    return footprint;
}

} // namespace dateline::gazetteer
