#include "golden.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>

namespace dateline::test {
namespace {

constexpr int far_off = 48; ///< of 255, in any channel of a pixel

struct Difference {
    double mean = 0;
    double far_share = 0;
    sf::Image picture; ///< amplified
};

Difference difference(const sf::Image& a, const sf::Image& b) {
    Difference found;
    const auto [width, height] = a.getSize();
    found.picture.create(width, height);
    double sum = 0;
    double far = 0;
    for (unsigned y = 0; y < height; ++y) {
        for (unsigned x = 0; x < width; ++x) {
            const sf::Color p = a.getPixel(x, y);
            const sf::Color q = b.getPixel(x, y);
            const int off =
                std::max({std::abs(p.r - q.r), std::abs(p.g - q.g), std::abs(p.b - q.b)});
            sum += off;
            far += off > far_off ? 1 : 0;
            const auto shade = static_cast<sf::Uint8>(std::min(off * 8, 255));
            found.picture.setPixel(x, y, {shade, shade, shade});
        }
    }
    const double pixels = static_cast<double>(width) * height;
    found.mean = sum / pixels;
    found.far_share = far / pixels;
    return found;
}

} // namespace

void expect_like_golden(const sf::Image& picture, const std::string& name,
                        const Tolerance& tolerance) {
    const std::filesystem::path golden =
        std::filesystem::path(DATELINE_SOURCE_DIR) / "tests/render/golden" / (name + ".png");
    const std::filesystem::path folder = std::filesystem::path(DATELINE_BUILD_DIR) / "pictures";
    std::filesystem::create_directories(folder);
    REQUIRE(picture.saveToFile((folder / (name + ".png")).string()));
    if (std::getenv("DATELINE_NEW_GOLDENS") != nullptr) {
        REQUIRE(picture.saveToFile(golden.string()));
        FAIL_CHECK(name, " is replaced; look at it before it is kept");
        return;
    }
    sf::Image wanted;
    REQUIRE_MESSAGE(wanted.loadFromFile(golden.string()), golden.string());
    REQUIRE(wanted.getSize() == picture.getSize());
    const Difference off = difference(picture, wanted);
    CHECK_MESSAGE(off.mean <= tolerance.mean, name, ": mean ", off.mean);
    CHECK_MESSAGE(off.far_share <= tolerance.far_share, name, ": share ", off.far_share);
    if (off.mean > tolerance.mean || off.far_share > tolerance.far_share) {
        CHECK(off.picture.saveToFile((folder / (name + ".difference.png")).string()));
    }
}

} // namespace dateline::test
