#pragma once

#include "base/prefetch.hpp"
#include "base/result.hpp"
#include "gazetteer/place.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

/// The compiled gazetteer as bytes: written by compile.cpp, read in place by Image. Little-endian,
/// every section aligned to 8 bytes. Any change of the layout raises `image_version`.
namespace dateline::gazetteer::layout {

inline constexpr std::array<char, 8> magic{'D', 'L', 'G', 'A', 'Z', 'T', 'R', '\n'};
inline constexpr std::uint32_t image_version = 2;
inline constexpr std::uint32_t none = 0xFFFFFFFFU;
inline constexpr std::uint32_t last_posting = 0x80000000U;

enum class Section : std::uint32_t {
    places,     ///< PlaceRecord, one more than there are places: the last closes the name range
    names,      ///< NameRecord, grouped by place, the canonical name first
    strings,    ///< two bytes of length, then UTF-8
    folded,     ///< IndexEntry: hash of the folded words → postings; prefixes are marked
    skeletons,  ///< IndexEntry: hash of the transliteration skeleton → postings
    postings,   ///< u32: index of a name; the last of a list carries `last_posting`
    letters,    ///< LetterEntry by first letter and length, for misspellings
    buckets,    ///< u32: where the letters of each (first letter, length) begin
    populated,  ///< u32: populated places, most people first
    towns,      ///< TownRecord: they once more, by the cells of town_cells.hpp
    town_cells, ///< u32: first town of each cell, one more than there are cells
    countries,  ///< CountryRecord, sorted by code
    labels,     ///< u32 offsets of strings: feature codes and sources
    footprints, ///< FootprintRecord
    parts,      ///< u32: first point of each part, one more than there are parts
    points,     ///< PointRecord
    count
};

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t checksum; ///< CRC-32 of `size` and `sections`
    std::uint64_t size;     ///< of the whole file
    std::array<std::uint64_t, static_cast<std::size_t>(Section::count) + 1> sections;
};

struct PointRecord {
    std::int32_t lon; ///< degrees × 1e6
    std::int32_t lat;
};

struct PlaceRecord {
    PointRecord point;
    float radius_km;
    std::uint32_t native; ///< string, or none
    std::uint32_t first_name;
    std::uint32_t population;
    std::uint32_t admin1; ///< place, or none
    std::uint32_t admin1_name;
    std::int32_t footprint; ///< or -1
    std::uint16_t code;     ///< label
    std::uint16_t source;   ///< label
    std::array<char, 2> country;
    char feature_class;
    std::uint8_t prominence; ///< 0–255, see prominence.hpp
};

struct NameRecord {
    std::uint32_t text;
    std::uint32_t place;
};

struct IndexEntry {
    std::uint32_t fingerprint; ///< upper half of the hash; 0 with value 0: free slot
    std::uint32_t value;       ///< first posting + 1, or 0; `last_posting` set: goes on
};

struct LetterEntry {
    std::uint32_t letters; ///< bit 0–25: a–z occurs
    std::uint32_t name;
};

struct TownRecord {
    PointRecord point;
    std::uint32_t rank; ///< index in `populated`
};

struct CountryRecord {
    std::array<char, 4> code;
    std::uint32_t place;
};

struct FootprintRecord {
    std::uint32_t first_part;
    std::uint32_t parts;
    std::uint32_t closed;
};

inline constexpr std::size_t longest_letters = 32; ///< names longer than this have no letters entry

[[nodiscard]] std::uint32_t checksum(const Header& header);

} // namespace dateline::gazetteer::layout

namespace dateline::gazetteer {

[[nodiscard]] inline geo::LonLat lon_lat(layout::PointRecord point) {
    return {geo::Lon(point.lon / 1e6), geo::Lat(point.lat / 1e6)};
}

/// A view of a compiled gazetteer. Every access is checked against the bounds, so that a damaged
/// file gives wrong places at worst.
class Image {
public:
    /// Fails when the bytes are no gazetteer, are cut short or are of another version; `named` is
    /// the file's name for the sentence. The bytes must outlive the image and start at an address
    /// that is a multiple of 8.
    [[nodiscard]] static Result<Image> open(std::span<const std::byte> bytes,
                                            std::string_view named);

    template <typename Record>
    [[nodiscard]] std::span<const Record> section(layout::Section which) const {
        const auto bytes = raw(which);
        return {reinterpret_cast<const Record*>(bytes.data()), bytes.size() / sizeof(Record)};
    }

    [[nodiscard]] std::size_t size() const { return places_.size() - 1; }
    [[nodiscard]] const layout::PlaceRecord& place(std::uint32_t index) const {
        return places_[index < size() ? index : size()];
    }
    [[nodiscard]] std::string_view string(std::uint32_t offset) const;
    [[nodiscard]] std::string_view label(std::uint16_t index) const;
    [[nodiscard]] std::span<const layout::NameRecord> names_of(std::uint32_t place) const;
    [[nodiscard]] layout::NameRecord name(std::uint32_t index) const {
        return index < names_.size() ? names_[index]
                                     : layout::NameRecord{layout::none, layout::none};
    }
    /// The names behind an index entry, in the order of the places.
    [[nodiscard]] std::span<const std::uint32_t> postings(const layout::IndexEntry& entry) const;
    /// Has the memory of what these names and their places are written in brought near, all at
    /// once: they lie scattered over the file, and one after the other each would be waited for.
    void fetch(std::span<const std::uint32_t> postings) const;
    /// The entry of a hash in `folded` or `skeletons`; a free one when there is none.
    [[nodiscard]] static layout::IndexEntry look_up(std::span<const layout::IndexEntry> table,
                                                    std::uint64_t hash);
    /// Has the memory brought near that look_up() begins at.
    static void fetch(std::span<const layout::IndexEntry> table, std::uint64_t hash) {
        if (!table.empty()) prefetch(&table[hash & (table.size() - 1)]);
    }
    [[nodiscard]] std::span<const layout::IndexEntry> folded() const { return folded_; }
    /// Of a cell of town_cells.hpp.
    [[nodiscard]] std::span<const layout::TownRecord> towns(std::size_t cell) const;
    [[nodiscard]] Footprint footprint(std::uint32_t index) const;

private:
    [[nodiscard]] std::span<const std::byte> raw(layout::Section which) const;

    std::span<const std::byte> bytes_;
    const layout::Header* header_ = nullptr;
    std::span<const layout::PlaceRecord> places_;
    std::span<const layout::NameRecord> names_;
    std::span<const layout::IndexEntry> folded_;
    std::span<const std::uint32_t> postings_;
    std::span<const std::byte> strings_;
    std::span<const std::uint32_t> labels_;
};

} // namespace dateline::gazetteer
