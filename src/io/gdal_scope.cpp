#include "io/gdal_scope.hpp"

#include <algorithm>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <cstdint>
#include <gdal_priv.h>

namespace dateline::io {

GdalOption::GdalOption(const char* name, const char* value) : name_(name) {
    if (const char* before = CPLGetThreadLocalConfigOption(name, nullptr)) before_ = before;
    CPLSetThreadLocalConfigOption(name, value);
}

GdalOption::~GdalOption() {
    CPLSetThreadLocalConfigOption(name_, before_ ? before_->c_str() : nullptr);
}

GdalErrors::GdalErrors() {
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
}

GdalErrors::~GdalErrors() {
    CPLPopErrorHandler();
}

std::string GdalErrors::last() const {
    std::string words = CPLGetLastErrorMsg();
    std::replace(words.begin(), words.end(), '\n', ' ');
    while (!words.empty() && (words.back() == '.' || words.back() == ' '))
        words.pop_back();
    return words;
}

std::string GdalErrors::why_not_opened() const {
    const std::string words = last();
    return words.empty() ? "it is in no format that GDAL reads here" : words;
}

void CloseDataset::operator()(GDALDataset* dataset) const {
    GDALClose(dataset);
}

MemoryFolder::MemoryFolder(const void* owner)
    : path_("/vsimem/" + std::to_string(reinterpret_cast<std::uintptr_t>(owner))) {
    VSIMkdir(path_.c_str(), 0700);
}

MemoryFolder::~MemoryFolder() {
    VSIRmdirRecursive(path_.c_str());
}

Result<std::string> MemoryFolder::read(const std::string& file) const {
    vsi_l_offset size = 0;
    const GByte* bytes = VSIGetMemFileBuffer(file.c_str(), &size, FALSE);
    if (bytes == nullptr) return fail("GDAL made no file; is there memory left?");
    return std::string(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

} // namespace dateline::io
