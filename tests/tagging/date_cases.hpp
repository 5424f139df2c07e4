#pragma once

#include "tagging/tag.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::tagging {

/// Reads a Markdown text with the program's own word lists; `creation` is the day it was written.
[[nodiscard]] Mentions read_dates(std::string_view text, std::string_view creation = "");

/// Checks every date that has a value, in order, as its words and its days:
/// "mid-March 2016 = 2016-03-11/2016-03-20".
void expect_dates(std::string_view text, const std::vector<std::string>& expected,
                  std::string_view creation = "");

/// Checks the days of the last date of the text.
void expect_last(std::string_view text, std::string_view days, std::string_view creation = "");

/// Checks the sentence that tells people of the last date.
void expect_explained(std::string_view text, std::string_view explanation);

/// Checks that no date with a value is found.
void expect_no_dates(std::string_view text);

} // namespace dateline::tagging
