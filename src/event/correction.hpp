#pragma once

#include "base/text_span.hpp"
#include "document/document.hpp"
#include "event/event.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace dateline::event {

/// Words of the prose with up to 32 bytes of what stands before and after them, so that they are
/// found again when the document changes elsewhere (W3C Web Annotation, TextQuoteSelector).
struct Quote {
    std::string exact;
    std::string prefix;
    std::string suffix;

    friend bool operator==(const Quote&, const Quote&) = default;
};

/// What a correction is about: the words of an event's place where they stand, and, for one of
/// several events at the same words, the words of its date.
struct Target {
    Quote quote;
    std::string date_text;

    friend bool operator==(const Target&, const Target&) = default;
};

/// The event is at this spot, which has no name but its coordinates: what was read of another one
/// (relation, country, kind, area) is not true of it.
struct MoveTo {
    geo::LonLat point;
    geo::Kilometres radius;
    friend bool operator==(const MoveTo&, const MoveTo&) = default;
};
/// Another place is meant: a candidate, a gazetteer entry or a name of the person's own.
struct SetPlace {
    std::string name;
    geo::LonLat point;
    geo::Kilometres radius;
    std::string place_type; ///< GeoNames feature code; may be empty
    std::string country;    ///< ISO 3166-1 alpha-2; may be empty
    friend bool operator==(const SetPlace&, const SetPlace&) = default;
};
struct SetDate {
    calendar::DateSpan when;
    calendar::Precision precision = calendar::Precision::day;
    bool approximate = false;
    friend bool operator==(const SetDate&, const SetDate&) = default;
};
struct SetCategory {
    std::string category;
    friend bool operator==(const SetCategory&, const SetCategory&) = default;
};
struct SetLabel {
    std::string label;
    friend bool operator==(const SetLabel&, const SetLabel&) = default;
};
struct Hide {
    friend bool operator==(const Hide&, const Hide&) = default;
};
/// An event the program did not find; the target's quote is the words the person marked.
struct AddEvent {
    SetPlace place;
    SetDate date;
    std::string category;
    std::string label;
    friend bool operator==(const AddEvent&, const AddEvent&) = default;
};
/// The event tells the same as another one and disappears in it.
struct MergeInto {
    Target other;
    friend bool operator==(const MergeInto&, const MergeInto&) = default;
};

using Change =
    std::variant<MoveTo, SetPlace, SetDate, SetCategory, SetLabel, Hide, AddEvent, MergeInto>;

/// What of an event a change puts right; of two changes of the same the later one is in force.
enum class Aspect : std::uint8_t { place, date, category, label, shown, added, merged };
[[nodiscard]] Aspect aspect_of(const Change& change);

/// One thing a person put right.
struct Correction {
    Target target;
    Change change;
    /// For every event of the document whose place is called so (Event::place_text); an AddEvent
    /// or MergeInto is about one event only.
    bool everywhere = false;

    friend bool operator==(const Correction&, const Correction&) = default;
};

/// The target of words in the prose.
[[nodiscard]] Target target_of(const document::Document& document, TextSpan prose);
/// The target of an event of the document.
[[nodiscard]] Target target_of(const document::Document& document, const Event& event);

/// Where a quote stands in the prose. Of several places that hold the exact words the one whose
/// surroundings agree best; nothing when the words are gone, or when they stand at several places
/// and none has the surroundings.
[[nodiscard]] std::optional<TextSpan> find_quote(const document::Document& document,
                                                 const Quote& quote);

struct Corrected {
    EventSet set;
    std::vector<std::size_t> orphaned; ///< indices of corrections whose words or event are gone
    /// For each event of `set` its index before, or -1 when it was added by hand.
    std::vector<std::int32_t> origin;
};

/// The events as the person wants them: corrections are carried out in their order, a later one on
/// what an earlier one left. Corrected events have `corrected` set and a confidence of 1.
[[nodiscard]] Corrected apply(EventSet set, const document::Document& document,
                              std::span<const Correction> corrections);

/// What two programs made of the same corrections: `theirs` in its order, without what we took away
/// from `base`, and with what we added to it behind. Where both changed the same thing, ours comes
/// last and so is the one carried out.
[[nodiscard]] std::vector<Correction> merged(std::span<const Correction> base,
                                             std::span<const Correction> ours,
                                             std::span<const Correction> theirs);

/// One thing that both changed, each in another way.
struct Contest {
    Correction ours;
    Correction theirs;
};

/// What both changed since `base`, in the order of `ours`.
[[nodiscard]] std::vector<Contest> contests(std::span<const Correction> base,
                                            std::span<const Correction> ours,
                                            std::span<const Correction> theirs);

/// Corrections of one document with unlimited undo. A plain value; copies are independent.
class CorrectionHistory {
public:
    CorrectionHistory() = default;
    /// Starts from saved corrections; they cannot be undone, but removed.
    explicit CorrectionHistory(std::vector<Correction> saved);

    [[nodiscard]] std::span<const Correction> corrections() const { return corrections_; }
    /// Comes last, and so on top of the others, instead of an earlier correction of the same kind
    /// for the same target. False, and no step, when it is in force already.
    bool add(Correction correction);
    /// `index` into corrections().
    void remove(std::size_t index);
    /// Takes over what another program made of the corrections; what was done here can still be
    /// undone.
    void adopt(std::vector<Correction> corrections) { corrections_ = std::move(corrections); }

    /// How many steps hold: goes back with each undo.
    [[nodiscard]] std::size_t done() const { return done_; }
    [[nodiscard]] bool can_undo() const { return done_ > 0; }
    [[nodiscard]] bool can_redo() const { return done_ < steps_.size(); }
    /// What undo() would take back, or redo() do again; nullptr when there is nothing.
    [[nodiscard]] const Correction* to_undo() const;
    [[nodiscard]] const Correction* to_redo() const;
    /// Both do nothing, and say so, when there is nothing left.
    bool undo();
    bool redo();

private:
    /// `before`, which stood at `index`, goes; `after` comes last. A missing one is an insertion or
    /// a removal.
    struct Step {
        std::size_t index = 0;
        std::optional<Correction> before;
        std::optional<Correction> after;
    };
    void take(Step step);
    void drop(const std::optional<Correction>& one);

    std::vector<Correction> corrections_;
    std::vector<Step> steps_;
    std::size_t done_ = 0;
};

} // namespace dateline::event
