#pragma once

#include "calendar/date_span.hpp"

namespace dateline::calendar {

/// Easter Sunday of a year, as the Western churches kept it: by the Julian calendar, its day told
/// in that calendar, until 1582, and by the Gregorian one from 1583 on. The rules are Meeus',
/// Astronomical Algorithms (1991), chapter 8: the anonymous one of Nature (20 April 1876) for the
/// Gregorian calendar, his own for the Julian.
[[nodiscard]] Day easter_sunday(int year);

} // namespace dateline::calendar
