#pragma once

#include <cstdint>

namespace dateline::event::word_use {

/// What a word beside a place says of it; the uses of data/lexicon/clause_uses.txt, one bit each.
using Set = std::uint64_t;
inline constexpr Set recalling = 1ULL << 0U;
inline constexpr Set claim = 1ULL << 1U;
inline constexpr Set seated = 1ULL << 2U;
inline constexpr Set body = 1ULL << 3U;
inline constexpr Set dealing = 1ULL << 4U;
inline constexpr Set kin = 1ULL << 5U;
inline constexpr Set sacred = 1ULL << 6U;
inline constexpr Set past_of = 1ULL << 7U;
inline constexpr Set effect = 1ULL << 8U;
inline constexpr Set joining = 1ULL << 9U;
inline constexpr Set shore = 1ULL << 10U;
inline constexpr Set several = 1ULL << 11U;
inline constexpr Set publishing = 1ULL << 12U;
inline constexpr Set befalling = 1ULL << 13U;
inline constexpr Set harming = 1ULL << 14U;
inline constexpr Set staying = 1ULL << 15U;
inline constexpr Set amount = 1ULL << 16U;
inline constexpr Set about = 1ULL << 17U;
inline constexpr Set troops = 1ULL << 18U;
inline constexpr Set way = 1ULL << 19U;
inline constexpr Set open = 1ULL << 20U;
inline constexpr Set paper = 1ULL << 21U;
inline constexpr Set likening = 1ULL << 22U;
inline constexpr Set lying = 1ULL << 23U;
inline constexpr Set part = 1ULL << 24U;
inline constexpr Set going = 1ULL << 25U;
inline constexpr Set done_there = 1ULL << 26U;
inline constexpr Set fate = 1ULL << 27U;
inline constexpr Set facility = 1ULL << 28U;
inline constexpr Set vague = 1ULL << 29U;
inline constexpr Set quarter = 1ULL << 30U;
inline constexpr Set number = 1ULL << 31U;
inline constexpr Set site = 1ULL << 32U;
inline constexpr Set standing = 1ULL << 33U;
inline constexpr Set arguing = 1ULL << 34U;
inline constexpr Set helper = 1ULL << 35U;
inline constexpr Set carrying = 1ULL << 36U;
inline constexpr Set bound = 1ULL << 37U;
inline constexpr Set outcome = 1ULL << 38U;
inline constexpr Set mere = 1ULL << 39U;
inline constexpr Set measure = 1ULL << 40U;
inline constexpr Set trying = 1ULL << 41U;
inline constexpr Set before_as = 1ULL << 42U;
inline constexpr Set behind_as = 1ULL << 43U;
inline constexpr Set flight = 1ULL << 44U;
inline constexpr Set befell = 1ULL << 46U;
inline constexpr Set exodus = 1ULL << 47U;
inline constexpr Set hour = 1ULL << 48U;
inline constexpr Set closely = 1ULL << 45U;
inline constexpr Set abiding = 1ULL << 49U;
inline constexpr Set sparing = 1ULL << 50U;

} // namespace dateline::event::word_use
