#include "event/correction.hpp"

#include "base/utf8.hpp"
#include "calendar/spans.hpp"
#include "event/identity.hpp"
#include "geo/coordinates.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <utility>

namespace dateline::event {
namespace {

constexpr std::size_t context_bytes = 32;

template <typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

std::size_t boundary_before(std::string_view text, std::size_t at) {
    while (at > 0 && !utf8::is_boundary(text, at))
        --at;
    return at;
}

Quote quote_of(const document::Document& document, TextSpan prose) {
    const std::string_view text = document.prose;
    const std::size_t from =
        boundary_before(text, prose.start - std::min(prose.start, context_bytes));
    const std::size_t to = boundary_before(text, std::min(text.size(), prose.stop + context_bytes));
    return {std::string(prose.of(text)), std::string(text.substr(from, prose.start - from)),
            std::string(text.substr(prose.stop, std::max(to, prose.stop) - prose.stop))};
}

std::size_t common_ending(std::string_view a, std::string_view b) {
    std::size_t n = 0;
    while (n < a.size() && n < b.size() && a[a.size() - 1 - n] == b[b.size() - 1 - n])
        ++n;
    return n;
}

std::size_t common_beginning(std::string_view a, std::string_view b) {
    std::size_t n = 0;
    while (n < a.size() && n < b.size() && a[n] == b[n])
        ++n;
    return n;
}

class Applier {
public:
    Applier(EventSet set, const document::Document& document)
        : set_(std::move(set)), document_(document), hidden_(set_.events.size(), false),
          origin_(set_.events.size()) {
        std::iota(origin_.begin(), origin_.end(), 0);
    }

    /// False when there is nothing the correction is about any more.
    bool carry_out(const Correction& correction) {
        if (const auto* added = std::get_if<AddEvent>(&correction.change)) {
            return add(correction.target, *added);
        }
        const bool merges = std::holds_alternative<MergeInto>(correction.change);
        if (correction.everywhere && !merges) return everywhere(correction);
        const std::optional<std::size_t> index = event_at(correction.target);
        if (!index) return false;
        if (merges) return merge_into(*index, std::get<MergeInto>(correction.change));
        change(*index, correction.change);
        return true;
    }

    void finish(Corrected& corrected) && {
        std::vector<Event> left;
        left.reserve(set_.events.size());
        for (std::size_t i = 0; i < set_.events.size(); ++i) {
            if (hidden_[i]) continue;
            left.push_back(std::move(set_.events[i]));
            corrected.origin.push_back(origin_[i]);
        }
        corrected.set = std::move(set_);
        corrected.set.events = std::move(left);
    }

private:
    std::optional<std::size_t> event_at(const Target& target) {
        const std::optional<TextSpan> words = find_quote(document_, target.quote);
        if (!words) return std::nullopt;
        std::optional<std::size_t> any;
        for (std::size_t i = 0; i < set_.events.size(); ++i) {
            const Event& event = set_.events[i];
            if (hidden_[i] || event.place_words != *words) continue;
            if (original_date_text(i) == target.date_text) return i;
            if (!any) any = i;
        }
        return any;
    }

    [[nodiscard]] std::string_view original_date_text(std::size_t index) const {
        return set_.events[index].date_text;
    }

    bool everywhere(const Correction& correction) {
        // "the city" is an event of the place that it means
        const std::optional<std::size_t> one = event_at(correction.target);
        const SharedText name =
            one ? set_.events[*one].place_text : SharedText(correction.target.quote.exact);
        bool found = false;
        for (std::size_t i = 0; i < set_.events.size(); ++i) {
            if (hidden_[i] || set_.events[i].place_text != name) continue;
            change(i, correction.change);
            found = true;
        }
        return found;
    }

    bool merge_into(std::size_t index, const MergeInto& merge) {
        const std::optional<std::size_t> other = event_at(merge.other);
        if (!other || *other == index) return false;
        hidden_[index] = true;
        touch(set_.events[*other]);
        return true;
    }

    static void touch(Event& event) {
        event.corrected = true;
        event.confidence = 1;
    }

    void change(std::size_t index, const Change& change) {
        Event& event = set_.events[index];
        touch(event);
        std::visit(
            Overloaded{
                [&](const MoveTo& to) {
                    set_place(event, {geo::spot_name(to.point), to.point, to.radius, {}, {}});
                },
                [&](const SetPlace& to) { set_place(event, to); },
                [&](const SetDate& to) { set_date(event, to); },
                [&](const SetCategory& to) { event.category = to.category; },
                [&](const SetLabel& to) { event.label = to.label; },
                [&](const Hide&) { hidden_[index] = true; }, [](const AddEvent&) {},
                [](const MergeInto&) {}},
            change);
    }

    static void set_place(Event& event, const SetPlace& to) {
        event.place = to.name;
        event.point = to.point;
        event.radius = to.radius;
        event.place_type = to.place_type;
        event.country = to.country;
        event.relation = {};
        event.relation_kind = tagging::RelationKind::none;
        event.gazetteer_id = -1;
        event.put_by_hand = true;
    }

    static void set_date(Event& event, const SetDate& to) {
        event.when = to.when;
        event.precision = to.precision;
        event.approximate_date = to.approximate;
        event.edtf = calendar::edtf(to.when, to.approximate);
    }

    bool add(const Target& target, const AddEvent& added) {
        const std::optional<TextSpan> words = find_quote(document_, target.quote);
        if (!words || document_.sentences.empty()) return false;
        Event event;
        const std::uint32_t index = document_.sentence_at(words->start);
        const document::Sentence& sentence = document_.sentences[index];
        event.sentence_index = index;
        event.sentence = std::string(sentence.prose.of(document_.prose));
        event.section = document_.section_path(document_.blocks[sentence.block].section);
        event.line = sentence.line;
        event.source = sentence.source;
        event.source_name = document_.name;
        event.place_words = *words;
        event.place_text = target.quote.exact;
        event.date_text = target.date_text;
        set_place(event, added.place);
        set_date(event, added.date);
        event.category = added.category;
        event.label = added.label;
        event.id = ids_.distinct("added-" + identity_of(event.sentence, target.quote.exact, 0));
        touch(event);
        insert(std::move(event));
        return true;
    }

    /// Behind the last event that does not come after it in the text.
    void insert(Event event) {
        const auto in_text = [](const Event& one) {
            return std::pair{one.sentence_index, one.place_words.whole().start};
        };
        auto at = set_.events.end();
        while (at != set_.events.begin() && in_text(*std::prev(at)) > in_text(event))
            --at;
        hidden_.insert(hidden_.begin() + (at - set_.events.begin()), false);
        origin_.insert(origin_.begin() + (at - set_.events.begin()), -1);
        set_.events.insert(at, std::move(event));
    }

    EventSet set_;
    const document::Document& document_;
    std::vector<bool> hidden_;
    std::vector<std::int32_t> origin_; ///< index before, or -1
    Identities ids_;                   ///< of the events added
};

} // namespace

Target target_of(const document::Document& document, TextSpan prose) {
    return {quote_of(document, prose), {}};
}

Target target_of(const document::Document& document, const Event& event) {
    return {quote_of(document, event.place_words), event.date_text};
}

std::optional<TextSpan> find_quote(const document::Document& document, const Quote& quote) {
    if (quote.exact.empty()) return std::nullopt;
    const std::string_view text = document.prose;
    std::optional<TextSpan> best;
    std::size_t best_agreement = 0;
    std::size_t found = 0;
    for (std::size_t at = text.find(quote.exact); at != text.npos;
         at = text.find(quote.exact, at + 1)) {
        const TextSpan words{at, at + quote.exact.size()};
        const std::size_t agreement = common_ending(text.substr(0, at), quote.prefix) +
                                      common_beginning(text.substr(words.stop), quote.suffix);
        ++found;
        if (!best || agreement > best_agreement) {
            best = words;
            best_agreement = agreement;
        }
    }
    const std::size_t context = quote.prefix.size() + quote.suffix.size();
    if (found > 1 && best_agreement * 4 < context) return std::nullopt;
    return best;
}

Corrected apply(EventSet set, const document::Document& document,
                std::span<const Correction> corrections) {
    Corrected corrected;
    Applier applier(std::move(set), document);
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        if (!applier.carry_out(corrections[i])) corrected.orphaned.push_back(i);
    }
    std::move(applier).finish(corrected);
    return corrected;
}

} // namespace dateline::event
