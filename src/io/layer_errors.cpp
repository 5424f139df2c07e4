#include "io/layer_errors.hpp"

#include <algorithm>
#include <cpl_error.h>

namespace dateline::io {

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

} // namespace dateline::io
