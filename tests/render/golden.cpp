#include "golden.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>

namespace dateline::test {
namespace {

// Mesa versions and CPUs round differently along smooth edges: single pixels may be well off, the
// mean may not. A marker of the wrong colour moves the mean of a 640×400 picture by about 0.03; a
// missing label by 0.1.
constexpr double most_off_mean = 0.02;  ///< of 255, over all channels
constexpr int far_off = 48;             ///< of 255, in any channel of a pixel
constexpr double most_far_off = 0.0008; ///< share of pixels

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

void expect_like_golden(const sf::Image& picture, const std::string& name) {
    const std::filesystem::path golden =
        std::filesystem::path(DATELINE_SOURCE_DIR) / "tests/render/golden" / (name + ".png");
    const std::filesystem::path folder = std::filesystem::path(DATELINE_BUILD_DIR) / "pictures";
    std::filesystem::create_directories(folder);
    REQUIRE(picture.saveToFile((folder / (name + ".png")).string()));
    if (std::getenv("DATELINE_NEW_GOLDENS") != nullptr) {
        REQUIRE(picture.saveToFile(golden.string()));
        return;
    }
    sf::Image wanted;
    REQUIRE_MESSAGE(wanted.loadFromFile(golden.string()), golden.string());
    REQUIRE(wanted.getSize() == picture.getSize());
    const Difference off = difference(picture, wanted);
    CHECK_MESSAGE(off.mean <= most_off_mean, name);
    CHECK_MESSAGE(off.far_share <= most_far_off, name);
    if (off.mean > most_off_mean || off.far_share > most_far_off) {
        CHECK(off.picture.saveToFile((folder / (name + ".difference.png")).string()));
    }
}

} // namespace dateline::test
