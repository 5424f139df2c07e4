#include "io/png.hpp"

#include "io/gdal_scope.hpp"

#include <array>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal_frmts.h>
#include <gdal_priv.h>
#include <memory>

namespace dateline::io {
namespace {

using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

/// The pixels as a GDAL dataset of three bands; PNG is written from an existing one only.
Dataset in_memory(int width, int height, std::span<const std::uint8_t> rgba) {
    GDALRegister_MEM();
    GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("MEM");
    Dataset dataset(memory->Create("", width, height, 0, GDT_Byte, nullptr));
    for (std::size_t band = 0; dataset && band < 3; ++band) {
        // MEM reads the caller's bytes in place: address, and steps from pixel to pixel, row to
        // row.
        std::array<char, 64> address{};
        CPLPrintPointer(address.data(), const_cast<std::uint8_t*>(rgba.data() + band),
                        static_cast<int>(address.size()));
        CPLStringList options;
        options.SetNameValue("DATAPOINTER", address.data());
        options.SetNameValue("PIXELOFFSET", "4");
        options.SetNameValue("LINEOFFSET", std::to_string(std::int64_t{width} * 4).c_str());
        if (dataset->AddBand(GDT_Byte, options.List()) != CE_None) dataset.reset();
    }
    return dataset;
}

} // namespace

Result<std::string> encode_png(int width, int height, std::span<const std::uint8_t> rgba) {
    const GdalErrors quiet;
    GDALRegister_PNG();
    const MemoryFolder folder(rgba.data());
    const std::string path = folder.file("picture.png");
    const Dataset pixels = in_memory(width, height, rgba);
    GDALDriver* png = GetGDALDriverManager()->GetDriverByName("PNG");
    if (!pixels || png == nullptr) return fail("this GDAL cannot write PNG pictures");
    CPLStringList options;
    options.SetNameValue("ZLEVEL", "6");
    const GdalOption no_sidecar("GDAL_PAM_ENABLED", "NO");
    const Dataset written(
        png->CreateCopy(path.c_str(), pixels.get(), FALSE, options.List(), nullptr, nullptr));
    if (!written) return fail(std::string("the picture cannot be made: ") + CPLGetLastErrorMsg());
    return folder.read(path);
}

} // namespace dateline::io
