#include "gazetteer/prominence.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace dateline::gazetteer {
namespace {

/// Where a feature code stands before people and fame are counted. Codes not listed: 0.15.
constexpr std::array<std::pair<std::string_view, float>, 42> bases{{
    {"PCLI", 0.70F}, {"PCL", 0.70F},  {"PCLD", 0.62F}, {"PCLS", 0.62F}, {"PCLF", 0.62F},
    {"PCLH", 0.55F}, {"TERR", 0.55F}, {"CONT", 0.80F}, {"OCN", 0.80F},  {"SEA", 0.70F},
    {"RGN", 0.55F},  {"RGNH", 0.50F}, {"PEN", 0.50F},  {"DSRT", 0.50F}, {"MTS", 0.50F},
    {"ADM1", 0.30F}, {"ADM2", 0.24F}, {"PPLC", 0.26F}, {"PPLA", 0.18F}, {"PPLH", 0.50F},
    {"PPLX", 0.05F}, {"GULF", 0.60F}, {"STRT", 0.55F}, {"BAY", 0.45F},  {"CHN", 0.45F},
    {"STM", 0.42F},  {"STMC", 0.42F}, {"CNL", 0.45F},  {"LK", 0.45F},   {"RSV", 0.40F},
    {"ISL", 0.45F},  {"ISLS", 0.48F}, {"MT", 0.40F},   {"VLC", 0.40F},  {"PASS", 0.35F},
    {"AIRP", 0.20F}, {"AIRB", 0.25F}, {"BTL", 0.35F},  {"ANS", 0.35F},  {"HSTS", 0.35F},
    {"CAPE", 0.40F}, {"VAL", 0.40F},
}};

float base_of(std::string_view code) {
    const auto* const found =
        std::find_if(bases.begin(), bases.end(), [code](const auto& b) { return b.first == code; });
    return found == bases.end() ? 0.15F : found->second;
}

/// People where their number is not known: what places of the kind usually have.
double assumed_people(const Row& row) {
    if (row.population > 0 || row.feature_class != FeatureClass::populated) return row.population;
    if (row.code == "PPLA") return 50000;
    if (row.code == "PPLA2") return 15000;
    if (row.code == "PPLA3") return 4000;
    return row.code == "PPL" ? 1500 : 0;
}

} // namespace

float prominence(const Row& row) {
    // 3.9e7 people (the greatest city) and 100 names are full marks.
    const auto people = static_cast<float>(std::log10(1.0 + assumed_people(row)) / 7.6);
    const auto names = static_cast<float>(
        std::min(1.0, std::log2(1.0 + static_cast<double>(row.alternates.size())) / 6.7));
    const float settled = row.feature_class == FeatureClass::populated ? 0.55F : 0.25F;
    // A great sea, river or range is better known than a small one; half the Earth is full marks.
    const auto extent = static_cast<float>(std::log10(1.0 + row.radius.value) / 4.3);
    const bool settled_land = row.population > 0 || row.feature_class == FeatureClass::populated;
    const float spread = settled_land ? 0.0F : 0.2F;
    return std::min(1.0F, base_of(row.code) + settled * people + 0.2F * names + spread * extent);
}

} // namespace dateline::gazetteer
