#pragma once

#include "base/result.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::event {

/// How much a word speaks for its category.
enum class TriggerStrength : std::uint8_t { weak = 1, plain = 2, strong = 4 };

/// Lower-case words. `bomb*`: any ending, `*`: up to four words, `a|b`: either, `@`: a place, `+`:
/// an agent, `+typhoon ^`: whose name comes behind, `!`: only as the head verb, `&`: a needed word,
/// `=`: a doer, `~`: its deed.
struct Trigger {
    std::string words;
    TriggerStrength strength = TriggerStrength::plain;
};

/// What the shape of a category may be, in the order of scene::Shape.
inline constexpr std::array category_shapes =
    std::to_array<std::string_view>({"circle", "square", "diamond", "triangle", "triangle-down",
                                     "star", "cross", "hexagon", "pentagon", "x-cross", "dome"});

/// As many as `scene` numbers in a byte.
inline constexpr std::size_t most_categories = 255;

/// One entry of data/categories.yaml. Colour and shape are names or values that `scene` reads.
struct Category {
    std::string id;
    std::string label;
    std::string colour; ///< "#rrggbb"
    std::string shape;  ///< one of category_shapes
    bool shown = true;  ///< false: off until the person turns it on
    std::vector<Trigger> triggers;
    bool needs_words = false;   ///< gives way in a text that has none of those of `needs`
    bool one_happening = false; ///< its events may all be of one: see OneHappening
};

class TriggerTable;

/// The kinds of event a document is read for; another file gives another kind of story.
struct CategorySet {
    std::vector<Category> categories; ///< in file order; the last one takes what no other claims
    std::vector<std::string> aside;   ///< phrases in which triggers say nothing
    std::shared_ptr<const TriggerTable> table; ///< all of that compiled; load() makes it

    /// Fails with file, line and column when the YAML is broken, an id stands twice, an entry lacks
    /// its id or label, a colour or shape is none, or a key is not known.
    [[nodiscard]] static Result<CategorySet> load(const std::filesystem::path& file);
    [[nodiscard]] const Category* find(const std::string& id) const;
};

} // namespace dateline::event
