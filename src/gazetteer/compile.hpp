#pragma once

#include "base/result.hpp"
#include "gazetteer/row.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace dateline::gazetteer {

/// The bytes of a compiled gazetteer (image.hpp) that holds the rows in their order. Equal rows
/// give equal bytes. Fails when there are more rows, names or labels than the file format can hold.
[[nodiscard]] Result<std::vector<std::byte>> compile(std::span<const Row> rows);

} // namespace dateline::gazetteer
